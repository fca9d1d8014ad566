"""Partners side by side: where they stand, where they differ, what nobody covers, and what moved since last time."""
