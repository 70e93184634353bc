"""The words the bench corpus is composed of: sentences of official prose, topics, invented places, people and offices."""
