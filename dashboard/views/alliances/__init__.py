"""The view Alliances."""
