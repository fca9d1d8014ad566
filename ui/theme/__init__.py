"""Colours, text sizes and icons by role, light, dark and high contrast."""
