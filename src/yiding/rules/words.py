"""The same words in the two languages of the interface."""

Words = tuple[str, str]
"""The same in Chinese and in English."""
CHINESE, ENGLISH = 0, 1
