"""Steps from one schema of the rows to the next; none yet: the first schema is 1."""

from collections.abc import Sequence

from rundertisch_tui.store.snapshot import MigrationStep

STEPS: tuple[MigrationStep, ...] = ()


def present_names(table: str, steps: Sequence[MigrationStep] = STEPS) -> dict[str, str]:
    """Field names that older lines of the history use, with the name that the field has now."""
    names: dict[str, str] = {}
    for step in steps:
        for (of, new), olds in step.old_names.items():
            if of == table:
                names = {old: new if now in olds else now for old, now in names.items()}
                names |= dict.fromkeys(olds, new)
    return names
