"""Widgets that know values and messages, no office."""
