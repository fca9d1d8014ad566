"""Parties side by side: who takes part and how their scores combine."""
