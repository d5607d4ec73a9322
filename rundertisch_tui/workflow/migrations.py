"""Steps from one schema of the rows to the next; none yet: the first schema is 1."""

from rundertisch_tui.store.snapshot import MigrationStep

STEPS: tuple[MigrationStep, ...] = ()
