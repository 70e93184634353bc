"""What is done to a proposal, one file an action."""
