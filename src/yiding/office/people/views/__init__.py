"""Pages of people, settings and calendar."""
