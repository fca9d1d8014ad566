"""The colours of a printed report, by role; every pair that carries text or marks is checked for contrast in a test."""

from readiness.report.blocks import Tone

PAPER = "#FFFFFF"
TEXT = "#1B2430"
MUTED = "#4F5B68"
ACCENT = "#12436D"
RULE = "#C3CCD5"
GRID = "#DCE2E8"
SURFACE = "#F1F5F9"
CATEGORIES = ("#12436D", "#28A197", "#801650", "#F46A25")
LEVELS = ("#6BACE6", "#2073BC", "#12436D")
# The neutral tone has a blue of its own: an organisation's colour, put in place of the accent, changes no status.
TONES: dict[Tone, str] = {"positive": "#0B6B45", "warning": "#8A4A00", "danger": "#A11D33", "neutral": "#13446E"}
TINTS: dict[Tone, str] = {"positive": "#EAF5EF", "warning": "#FDF3E4", "danger": "#FBECEE", "neutral": SURFACE}
