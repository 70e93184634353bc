"""Proposals: filing, gates, consultation, the pool."""
