"""The pages of proposals."""
