"""Texts of the view Statements."""

TEXTS: dict[str, tuple[str, str]] = {}
