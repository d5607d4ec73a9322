"""The kinds of document."""

from datetime import date

from rundertisch_tui.documents.catalogue import BY_ID, KINDS, Asked
from rundertisch_tui.documents.file_names import ascii_word
from rundertisch_tui.documents.publish import NARROWED, NARROWED_CONTENTS, OF_SESSION
from rundertisch_tui.domain.ids import CommitteeId
from rundertisch_tui.domain.office import Copy


def test_every_kind_can_be_made() -> None:
    assert set(BY_ID) == set(OF_SESSION) | set(NARROWED_CONTENTS)
    assert {kind.id for kind in KINDS if kind.takes} == set(NARROWED_CONTENTS)


def test_ids_and_german_names_are_used_once() -> None:
    assert len(BY_ID) == len(KINDS) == len({kind.german for kind in KINDS})


def test_the_stem_of_a_file_name_is_ascii() -> None:
    assert all(kind.stem == ascii_word(kind.stem) for kind in KINDS)


def test_the_usual_copy_is_the_one_for_everybody_where_there_is_one() -> None:
    usual = {kind.id: kind.usual_copy for kind in KINDS}
    assert usual["minutes"] is Copy.PUBLICATION
    assert usual["attendance-list"] is Copy.INTERNAL


def test_what_a_kind_takes_is_a_question_that_can_be_asked() -> None:
    fields = set(Asked.__dataclass_fields__)
    assert set(NARROWED) == fields
    assert all(set(kind.takes) <= fields for kind in KINDS)
    assert all(kind.takes for kind in KINDS if kind.needs_one)


def test_only_what_was_filled_in_counts_as_given() -> None:
    assert Asked().given == ()
    assert Asked(as_of=date(2026, 4, 30), committee=CommitteeId(1)).given == ("as_of", "committee")
