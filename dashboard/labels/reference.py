"""Texts of the reference rosters."""

TEXTS: dict[str, tuple[str, str]] = {}
