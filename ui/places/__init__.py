"""The places of the window: each builds its page on first visit and joins it to the open document."""
