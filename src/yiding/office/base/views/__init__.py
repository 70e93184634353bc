"""Pages of the skeleton."""
