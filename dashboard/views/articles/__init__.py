"""The view Articles."""
