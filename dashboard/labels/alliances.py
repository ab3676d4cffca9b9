"""Texts of the view Alliances."""

TEXTS: dict[str, tuple[str, str]] = {}
