"""What can only be told across articles: which alliance a name means, and more."""

from etl.resolve.alliances import Resolved, resolve_alliances

__all__ = ["Resolved", "resolve_alliances"]
