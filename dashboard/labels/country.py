"""Texts of the view Country file."""

TEXTS: dict[str, tuple[str, str]] = {}
