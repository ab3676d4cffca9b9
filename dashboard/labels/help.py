"""Texts of the help: first-visit lines and the data dictionary."""

TEXTS: dict[str, tuple[str, str]] = {}
