"""The window: what a person sees and does; it decides nothing that the domain decides."""
