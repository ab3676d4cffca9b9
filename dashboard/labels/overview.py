"""Texts of the view Overview."""

TEXTS: dict[str, tuple[str, str]] = {}
