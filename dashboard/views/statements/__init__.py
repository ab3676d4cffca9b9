"""The view Statements."""
