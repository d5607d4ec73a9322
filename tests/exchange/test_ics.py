from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import icalendar
import pytest
import vobject

from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.exchange.ics import calendar, events
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import RuleViolation

STAMP = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")
    yield opened
    opened.close()


def do(office: Office, verb: str, **fields: Any) -> int:
    return next((record for _, record in office.perform(catalogue.build(verb, fields)).created), 0)


@pytest.fixture
def session(office: Office) -> SessionId:
    place = "Bürgersaal; Rathaus, Obere Königsstraße 8, 34117 Kassel, im ersten Stock über die Treppe links"
    fields = {"year": 2026, "held_on": "2026-07-03", "starts_at": "09:30:00", "ends_at": "15:40:00"}
    return SessionId(do(office, "create_session", **fields, place=place, agenda_from="empty"))


def read(raw: bytes) -> Any:
    return vobject.readOne(raw.decode())


def test_another_reader_finds_day_time_zone_and_place(office: Office, session: SessionId) -> None:
    raw = calendar(events(office.view, session), stamp=STAMP)
    event = read(raw).vevent
    assert event.dtstart.value.isoformat() == "2026-07-03T09:30:00+02:00"
    assert event.dtend.value.isoformat() == "2026-07-03T15:40:00+02:00"
    assert event.location.value.startswith("Bürgersaal; Rathaus, Obere")
    assert read(raw).method.value == "PUBLISH"
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))


def test_a_change_raises_the_sequence_and_keeps_the_entry(office: Office, session: SessionId) -> None:
    before = events(office.view, session)[0]
    do(office, "set", kind="session", id=session, before={"place": before.place}, after={"place": "Stadthalle"})
    after = events(office.view, session)[0]
    assert after.uid == before.uid
    assert after.sequence > before.sequence


def test_a_cancelled_session_takes_the_entry_out(office: Office, session: SessionId) -> None:
    do(office, "set_session_state", session=session, state="cancelled", reason="Hitze")
    found = icalendar.Calendar.from_ical(calendar(events(office.view, session), stamp=STAMP))
    assert found["METHOD"] == "CANCEL"
    assert [str(event["STATUS"]) for event in found.walk("VEVENT")] == ["CANCELLED"]


def test_each_workshop_with_a_time_has_an_entry_of_its_own(office: Office, session: SessionId) -> None:
    do(office, "add_agenda_item", session=session, title="Bildung", kind="workshop", starts_at="11:00:00",
       planned_minutes=90, room="Raum 2")  # fmt: skip
    do(office, "add_agenda_item", session=session, title="Kultur", kind="workshop")
    whole, workshop = events(office.view, session)
    assert workshop.summary.endswith("1 Bildung")
    assert (workshop.ends - workshop.starts).seconds == 90 * 60
    assert workshop.place.endswith("Raum 2")
    assert workshop.uid != whole.uid


def test_the_same_records_give_the_same_bytes(office: Office, session: SessionId) -> None:
    assert calendar(events(office.view, session), stamp=STAMP) == calendar(events(office.view, session), stamp=STAMP)


def test_a_session_without_a_time_is_refused(office: Office) -> None:
    session = SessionId(do(office, "create_session", year=2027, held_on="2027-07-02"))
    with pytest.raises(RuleViolation, match="noch keine Uhrzeit"):
        events(office.view, session)
