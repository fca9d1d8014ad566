"""Measurements, run by hand; nothing here passes or fails by the clock."""
