"""The view Map."""
