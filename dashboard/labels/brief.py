"""Texts of the basket and the brief made from it."""

TEXTS: dict[str, tuple[str, str]] = {}
