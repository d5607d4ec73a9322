"""The command line: it shows and asks."""
