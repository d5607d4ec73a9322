"""The screens: they show and ask."""
