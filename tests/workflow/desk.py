"""A desk for tests: an office on a folder of its own, with a clock that stands until it is moved."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest

from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.office import Done, Office
from rundertisch_tui.workflow.view import View

E = TypeVar("E")

MORNING = datetime(2026, 7, 3, 9, 0, tzinfo=UTC)


class Desk:
    """One clerk at one office; verbs by name, as forms and scripts build them."""

    def __init__(self, data: Path, *, user: str = "a.demir") -> None:
        self.now = MORNING
        self.data = data
        self.office = Office.open(data, exports=data.parent / "exports", user=user, now=lambda: self.now)

    @property
    def view(self) -> View:
        return self.office.view

    def wait(self, **span: int) -> None:
        self.now += timedelta(**span)

    def go_to(self, day: date) -> None:
        self.now = datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC)

    def do(self, verb: str, /, **fields: Any) -> Done:
        return self.office.perform(catalogue.build(verb, fields))

    def made(self, table: str, verb: str, /, **fields: Any) -> int:
        """Do it, and return the id of the record of that kind that it made."""
        return next(record for made, record in self.do(verb, **fields).created if made == table)

    def add(self, kind: str, /, **fields: Any) -> int:
        """Add a record; people and organisations need no more than a name."""
        return self.made(kind, "add", kind=kind, fields=fields)

    def refused(self, verb: str, /, **fields: Any) -> str:
        """The German sentence with which a verb is refused; nothing may have changed."""
        before = self.view.seq
        with pytest.raises((RuleViolation, NotFound)) as refusal:
            self.do(verb, **fields)
        assert self.view.seq == before
        return str(refusal.value)

    def get(self, kind: type[E], record: int = 1) -> E:
        return self.view.get(kind, record)

    # what most tests begin with

    def person(self, name: str, **fields: Any) -> int:
        return self.add("person", family_name=name, **fields)

    def session(self, year: int = 2026, **fields: Any) -> int:
        return self.made("session", "create_session", **{"year": year, "held_on": f"{year}-07-03", **fields})

    def signed(self, year: int) -> int:
        """A Round Table whose minutes have gone all their way."""
        session = self.session(year)
        for state in ("invited", "running"):
            self.do("set_session_state", session=session, state=state)
        self.do("close_session", session=session, ended_at="15:00:00", reason="Probe")
        for state in ("circulated", "approved", "signed"):
            self.do("set_minutes_state", session=session, state=state)
        return session

    def item(self, number: str, session: int = 1) -> AgendaItem:
        items = self.view.linked(AgendaItem, "session", session)
        return next(item for item in items if item.number == number)

    def line(self, item: int, text: str = "Es wird berichtet.", **fields: Any) -> MinuteEntry:
        record = self.made("minute_entry", "add_minute_entry", agenda_item=item, text=text, **fields)
        return self.get(MinuteEntry, record)

    def proposal(self, item: int, text: str = "Kurse ausbauen", **fields: Any) -> RecommendationId:
        line = self.line(item, text, kind="recommendation", **fields)
        assert line.recommendation is not None
        return line.recommendation

    def agreed(self, item: int, text: str = "Kurse ausbauen") -> Recommendation:
        record = self.proposal(item, text)
        self.do("agree_recommendation", recommendation=record)
        return self.get(Recommendation, record)

    def invited(self, session: int, *people: int) -> list[Invitation]:
        self.do("invite", session=session, persons=list(people))
        return list(self.view.linked(Invitation, "session", session))

    def texts(self, item: int) -> list[str]:
        """The lines of an item in their order."""
        lines = self.view.linked(MinuteEntry, "agenda_item", item)
        return [line.text for line in sorted(lines, key=lambda line: line.position)]
