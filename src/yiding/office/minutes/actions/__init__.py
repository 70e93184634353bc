"""What is done to minutes, one file an action."""
