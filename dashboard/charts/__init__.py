"""Figures: pure functions from rows to plotly, one module a view."""
