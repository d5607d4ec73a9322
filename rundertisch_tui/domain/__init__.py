"""Entities, value types, rules and wording of the Round Table. Pure: no file, no clock, no screen."""
