"""Texts of sharing a view: its link, its pin, what differs since."""

TEXTS: dict[str, tuple[str, str]] = {}
