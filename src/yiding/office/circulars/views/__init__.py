"""The pages of circulars and scores."""
