"""The pages of adopted documents."""
