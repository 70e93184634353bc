"""What laws and calendars say, as tables and plain functions; each with its citation."""
