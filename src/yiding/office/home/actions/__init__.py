"""Actions of first pages: each in its own file."""
