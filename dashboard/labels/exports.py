"""Texts that exported files carry."""

TEXTS: dict[str, tuple[str, str]] = {}
