"""Tests of the ready forms of sources other than sittings."""
