"""Questionnaires: format, loader, lint, conditions, walk and answers."""
