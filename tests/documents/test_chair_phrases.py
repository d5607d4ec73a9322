"""What the chair says."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, time
from typing import Any

from rundertisch_tui.documents.chair_phrases import chair_phrases
from rundertisch_tui.domain.ids import AgendaItemId, SessionId
from rundertisch_tui.domain.sessions import AgendaItem, MinutesState, Session, SessionState
from tests.documents.records import SESSION, Records, items, session

LAST = Session(
    id=SessionId(7),
    year=2025,
    held_on=date(2025, 7, 3),
    state=SessionState.HELD,
    minutes_state=MinutesState.PUBLISHED,
    approved_on=date(2025, 8, 1),
)


def told(
    *more: Any, own: list[AgendaItem] | None = None, times: Mapping[int, time] | None = None, **change: Any
) -> dict[str, str]:
    table = replace(session(), **change)
    leveled = [(1, item) for item in (items() if own is None else own)]
    return dict(chair_phrases(Records(table, *more), table, leveled, times or {}))


def test_the_opening_names_number_motto_and_partners() -> None:
    assert told(co_hosts="Caritas")["Eröffnung"] == (
        "Ich eröffne die 12. Sitzung des Runden Tisches Integration und begrüße Sie herzlich. Unser Motto heißt: "
        "„Ankommen heißt mitreden“. Ich danke allen, die mit uns einladen: Caritas."
    )
    assert told(number=None, motto="")["Eröffnung"] == (
        "Ich eröffne den Runden Tisch Integration und begrüße Sie herzlich."
    )


def test_the_last_minutes_are_noted_or_still_open() -> None:
    assert "Niederschrift" not in told()
    assert "seit dem 1. August 2025 festgestellt" in told(LAST)["Niederschrift"]
    waiting = replace(LAST, minutes_state=MinutesState.CIRCULATED, approved_on=None)
    assert told(waiting)["Niederschrift"].endswith("Gibt es Einwendungen?")


def test_after_the_workshops_everybody_knows_when_to_be_back() -> None:
    later = AgendaItem(id=AgendaItemId(7), session=SESSION, position="d", number="7", title="Empfehlungen")
    own = [*items()[:3], later]
    assert told(own=own, times={AgendaItemId(7): time(14, 15)})["Workshops"].endswith("um 14:15 Uhr wieder hier.")
    assert told(own=own)["Workshops"].endswith("danach wieder hier.")
    assert "Workshops" not in told(own=items()[:2])


def test_the_public_is_asked_to_leave_only_where_something_is_not_public() -> None:
    assert "nichtöffentlich" in told()["Ausschluss"]
    assert "Ausschluss" not in told(own=items()[:3])
