"""Texts of the view Articles."""

TEXTS: dict[str, tuple[str, str]] = {}
