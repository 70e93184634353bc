"""What can be done to people and accounts, one file an action."""
