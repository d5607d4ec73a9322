"""Measurements beside their floors; `python -m bench.<name>` prints figures, tests assert no times."""
