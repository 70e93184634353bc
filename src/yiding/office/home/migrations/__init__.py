"""Migrations of first pages."""
