"""The view Reading accuracy."""
