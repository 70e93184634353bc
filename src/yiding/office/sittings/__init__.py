"""The sitting as it runs: who is there, what is said and decided item by item, and the raw record of it."""
