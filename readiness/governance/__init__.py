"""The governance map: graph, templates, layered layout and drawing."""
