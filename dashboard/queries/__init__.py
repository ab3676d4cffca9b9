"""Queries, one module a view; each function is named for the rows it returns."""
