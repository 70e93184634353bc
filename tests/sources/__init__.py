"""Tests of yiding.sources."""
