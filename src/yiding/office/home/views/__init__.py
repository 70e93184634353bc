"""First pages."""
