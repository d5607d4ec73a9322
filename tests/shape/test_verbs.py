"""Every verb of the catalogue can be found, understood, called and taken back."""

import pytest

from rundertisch_tui.cli import reference
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.catalogue import ENTRIES, Entry
from rundertisch_tui.workflow.labels import LABELS
from tests.workflow.test_every_verb import FIELDS

ENGLISH = frozenset({"the", "and", "add", "set", "delete", "edit", "session", "record", "change", "export"})


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry.verb))
def test_every_verb_has_german_palette_text_help_a_command_and_an_undo_test(entry: Entry) -> None:
    assert entry.german[0].isupper()
    assert not set(entry.german.lower().split()) & ENGLISH
    assert entry.area
    action = entry.load()
    assert (action.__doc__ or "").strip()
    for one in catalogue.arguments(action):
        assert one.name in LABELS, f"{one.name} has no German name"
    assert f"\n- `{entry.verb}" in reference.text()
    assert entry.verb in FIELDS
