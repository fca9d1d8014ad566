"""Who should be in the consortium: the needs, who brings what, and the set of partners that costs least."""
