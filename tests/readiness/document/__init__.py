"""Tests of the document on disk."""
