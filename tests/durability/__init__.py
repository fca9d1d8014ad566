"""Tests that end a process or break a disk, to see that nothing acknowledged is lost."""
