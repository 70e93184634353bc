"""The pages of a sitting that runs."""
