"""Sheets that ask one thing."""
