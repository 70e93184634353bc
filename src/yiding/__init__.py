"""Yiding (议定): the record of government executive meetings, read so that every fact points at its words."""

__version__ = "0.1.0"
