"""Files of a card, as bytes: a module a family of formats."""

from dashboard.exports.sheet import Origin, Sheet

__all__ = ["Origin", "Sheet"]
