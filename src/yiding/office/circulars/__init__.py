"""Circulars of supervision, and the scores of units."""
