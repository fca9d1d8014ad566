"""Packs: invitations, sealed replies and receipts, exchanged between organisations as files."""
