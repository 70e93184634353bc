"""Circulars and scores."""
