"""What is done while a sitting runs and until its record is confirmed, one file an action."""
