"""What each page shows, as values without Qt."""
