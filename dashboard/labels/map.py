"""Texts of the view Map."""

TEXTS: dict[str, tuple[str, str]] = {}
