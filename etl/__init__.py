"""The pipeline: Arabic news pages in, one checked DuckDB snapshot out."""
