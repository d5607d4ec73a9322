"""The wording of the Regiebuch."""

from dataclasses import replace
from datetime import time
from typing import Any

import pytest

from rundertisch_tui.documents import publish, rendering, running_order_content
from rundertisch_tui.documents.running_order import RunningOrder
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.sessions import AgendaItem, Session
from tests.documents.records import SESSION, Records, items, line, person, session


def content(*more: Any, table: Session | None = None) -> RunningOrder:
    reader = Records(table or session(), person(2, "Bernd", "Kern", Group.ADMINISTRATION), *items(), *more)
    return running_order_content.running_order(reader, SESSION).content


def planned(number: int, minutes: int) -> AgendaItem:
    return AgendaItem(
        id=AgendaItemId(number),
        session=SESSION,
        position="a",
        number="1",
        title="Eröffnung",
        planned_minutes=minutes,
        remark="Mikrofon\nprüfen",
        rapporteur="Änne Kern",
        room="Bürgersaal",
        minute_taker=PersonId(2),
    )


def test_a_point_tells_when_what_who_where_and_how_long() -> None:
    assert content(planned(1, 15)).rows[0] == (
        "10:00",
        "1",
        "Eröffnung\nMikrofon prüfen",
        "Änne Kern\nBürgersaal\nschreibt: Bernd Kern",
        "15",
    )


def test_points_that_are_not_public_stand_in_it_and_say_so() -> None:
    assert ("Personalfrage\nnichtöffentlich") in [row[2] for row in content().rows]


def test_internal_lines_stand_below_their_point_and_the_remark_on_the_day_below_all() -> None:
    secret = line(77, 1, 1, EntryKind.INTERNAL, "Grußwort\nkurz halten")
    told = content(planned(1, 15), secret, line(78, 1, 2, EntryKind.INFORMATION, "Öffentlich"),
                   table=replace(session(), remark="Fahrstuhl fällt aus.\n\nSchlüssel bei Kern"))  # fmt: skip
    assert told.rows[0][2] == "Eröffnung\nMikrofon prüfen\nGrußwort kurz halten"
    assert told.notes == ("Fahrstuhl fällt aus.", "Schlüssel bei Kern")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (0, "Für die Punkte sind noch keine Minuten geplant."),
        (40, "Geplant sind 40\u00a0Minuten. Bis zum Ende bleiben 300 für Pausen und Unvorhergesehenes."),
        (400, "Geplant sind 400\u00a0Minuten. Das sind 60 mehr, als zwischen Beginn und Ende liegen."),
    ],
)
def test_it_tells_whether_the_plan_fits_the_day(minutes: int, said: str) -> None:
    assert content(planned(1, minutes)).summary == said


def test_without_an_end_it_only_adds_up() -> None:
    table = replace(session(), ends_at=None)
    assert content(planned(1, 40), table=table).summary == "Geplant sind 40\u00a0Minuten."
    assert session().ends_at == time(15, 40)


def test_it_is_for_the_office_alone_and_without_findings() -> None:
    assert rendering.render(content()).findings == ()
    with pytest.raises(NotWritten, match="gibt es nur intern"):
        publish.collect(Records(session()), "running-order", SESSION, Copy.PUBLICATION)  # type: ignore[arg-type]
