"""The view Country file."""
