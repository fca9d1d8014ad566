"""Kinds of report: which chapters, in which order, for whom."""
