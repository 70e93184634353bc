"""The page of the demonstration."""
