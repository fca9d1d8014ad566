"""From answers to factors: intervals, coverage, bands and agreement."""
