"""Tests of the domain; no window is opened here."""
