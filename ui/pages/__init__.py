"""Pages: a view comes in, a signal goes out."""
