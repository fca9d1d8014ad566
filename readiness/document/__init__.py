"""The document file: model, journal, store, merge, backups and upgrades."""
