"""Matters: what was decided, followed to its end."""
