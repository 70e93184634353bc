"""Papers for people: the packet of a sitting, and documents as PDF."""
