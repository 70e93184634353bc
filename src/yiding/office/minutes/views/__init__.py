"""The pages of minutes."""
