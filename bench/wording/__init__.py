"""The words the bench corpus is composed of: official prose, topics, invented places, people and offices."""
