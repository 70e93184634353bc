"""What the demonstration does: it makes a government."""
