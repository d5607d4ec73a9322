"""What all contents share: dates, marks, frames."""

from dataclasses import replace
from datetime import date

import pytest

from rundertisch_tui.documents import collecting
from rundertisch_tui.domain.ids import SettingId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.settings import Setting
from tests.documents.chain_records import step
from tests.documents.records import DAY, Records, records, session

STEP: Consultation = step(1, 1, 1)


def test_a_document_is_dated_by_the_latest_day_that_the_records_know() -> None:
    assert collecting.record_day(session()) == DAY
    assert collecting.record_day(replace(session(), circulated_on=date(2026, 7, 10))) == date(2026, 7, 10)
    assert collecting.record_day(replace(session(), held_on=None)) == date(2026, 1, 1)


def test_memberships_and_file_names_go_by_the_day_of_the_session() -> None:
    sent = replace(session(), circulated_on=date(2026, 7, 10))
    assert collecting.session_day(sent) == DAY
    assert collecting.session_day(replace(sent, held_on=None)) == date(2026, 7, 10)


@pytest.mark.parametrize(
    ("copy", "draft", "mark", "framed"),
    [
        (Copy.INTERNAL, True, "INTERN · Entwurf", "INTERN, nicht zur Veröffentlichung · Entwurf, Version 2"),
        (Copy.INTERNAL, False, "INTERN", "INTERN, nicht zur Veröffentlichung"),
        (Copy.PUBLICATION, True, "Entwurf", "Entwurf, Version 2"),
        (Copy.PUBLICATION, False, "", ""),
    ],
)
def test_copy_and_draft_are_marked_in_header_and_text(copy: Copy, draft: bool, mark: str, framed: str) -> None:
    frame = collecting.frame(records(), session(), "minutes", copy, version=2, draft=draft)
    assert frame.mark == mark
    assert collecting.copy_mark(copy, 2, draft=draft) == framed


def test_the_footer_tells_version_day_and_that_it_is_for_everybody() -> None:
    frame = collecting.frame(records(), session(), "minutes", Copy.PUBLICATION, version=2)
    assert frame.version == "Version 2 vom 03.07.2026 · Fassung zur Veröffentlichung"
    inside = collecting.frame(records(), session(), "minutes", Copy.INTERNAL, version=2)
    assert inside.version == "Version 2 vom 03.07.2026"


def test_a_document_as_of_a_day_says_so() -> None:
    frame = collecting.dated_frame(
        records(), "status-report", Copy.INTERNAL, DAY, about="Integrationskonzept 2019", until="Stichtag"
    )
    assert (frame.version, frame.day, frame.mark) == ("Stichtag 03.07.2026", DAY, "INTERN")
    assert frame.running == "Bericht zum Umsetzungsstand · Integrationskonzept 2019"


def test_the_office_writes_its_own_letterhead() -> None:
    own = Records(session(), Setting(id=SettingId(1), name="sender", value="Stadt Marburg"))
    assert collecting.frame(own, session(), "agenda", Copy.PUBLICATION).sender == "Stadt Marburg"


def test_a_session_without_number_is_called_by_its_year() -> None:
    assert collecting.subtitle(records(), session()).endswith("Kassel, 12. Sitzung")
    assert collecting.subtitle(records(), replace(session(), number=None)).endswith("Kassel 2026")


def test_what_is_not_fixed_yet_is_said() -> None:
    empty = Session(id=session().id, year=2027)
    assert dict(collecting.day_and_place(empty))["Tag"] == "noch nicht festgelegt"
    assert dict(collecting.day_and_place(session()))["Zeit"] == "10:00 Uhr bis 15:40 Uhr"


@pytest.mark.parametrize(
    ("public", "released", "tellable"), [(True, False, True), (False, True, True), (False, False, False)]
)
def test_of_closed_sittings_only_what_was_released_is_told(public: bool, released: bool, tellable: bool) -> None:
    one = replace(STEP, public=public, released=released)
    assert collecting.is_tellable(one, Copy.PUBLICATION) is tellable
    assert collecting.is_tellable(one, Copy.INTERNAL)


@pytest.mark.parametrize(("count", "verb"), [(0, "sind"), (1, "ist"), (7, "sind")])
def test_one_is_and_several_are(count: int, verb: str) -> None:
    assert collecting.are(count) == verb
