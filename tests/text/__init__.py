"""Tests of yiding.text."""
