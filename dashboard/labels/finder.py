"""Texts of the search box in the frame."""

TEXTS: dict[str, tuple[str, str]] = {}
