"""The small parts that every page is built from."""
