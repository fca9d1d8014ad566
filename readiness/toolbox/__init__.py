"""Working tools beside the score: gain share, route to market, criteria, the red and blue game, monitoring, plans."""
