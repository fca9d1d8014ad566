"""How well each delivery model fits: models as data, gates, values and explanations."""
