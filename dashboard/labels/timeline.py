"""Texts of the view Timeline."""

TEXTS: dict[str, tuple[str, str]] = {}
