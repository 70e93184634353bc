"""Matters, followed to their end."""
