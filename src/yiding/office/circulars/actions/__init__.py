"""What can be done to circulars and to objections, one file each."""
