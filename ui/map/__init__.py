"""The governance map on the screen: boxes and lines of the layered picture, its colours and its lettering."""
