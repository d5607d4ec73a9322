"""The terminal program of the Runder Tisch Integration."""

__version__ = "0.1.0"
