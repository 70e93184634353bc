"""File formats to source texts."""
