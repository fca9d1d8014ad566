"""Files that maps come from and go to."""
