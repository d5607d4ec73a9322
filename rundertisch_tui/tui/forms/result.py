"""What one committee did with one paper, as a cell of the results of a sitting and as the sheet behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from rundertisch_tui.domain.papers import Outcome
from rundertisch_tui.domain.votes import parse_vote
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.form_sheet import FormSheet
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.papers import RecordOutcome
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    pass

LETTERS: Mapping[str, Outcome] = MappingProxyType({
    "k": Outcome.NOTED,
    "b": Outcome.DECIDED,
    "g": Outcome.DECIDED_CHANGED,
    "a": Outcome.REJECTED,
    "v": Outcome.POSTPONED,
    "ü": Outcome.REFERRED,
    "z": Outcome.AGREED,
})  # fmt: skip
"""One letter in the cell of a paper (screens.md 6); `z` for a hearing that agrees."""
ASKS_MORE: Mapping[Outcome, str] = MappingProxyType({
    Outcome.DECIDED_CHANGED: "vote", Outcome.POSTPONED: "postponed_to", Outcome.REFERRED: "referred_to",
})  # fmt: skip
"""Outcomes that come with a wording, a date or a committee: the field at which asking for it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One cell that is filled in but not saved yet. `vote` is text such as 41:0:3, dates are JSON."""

    outcome: Outcome
    wording: str = ""
    vote: str = ""
    postponed_to: str | None = None
    referred_to: int | None = None
    note: str = ""


def action(consultation: int, result: Result, on: date) -> RecordOutcome:
    """The verb that records a cell. Raises RuleViolation."""
    values: dict[str, object] = {
        "consultation": consultation, "outcome": result.outcome.value, "on": on.isoformat(),
        "wording": result.wording, "note": result.note,
        "vote": value_to_json(parse_vote(result.vote)) if result.vote.strip() else None,
        "postponed_to": result.postponed_to, "referred_to": result.referred_to,
    }  # fmt: skip
    given = {name: value for name, value in values.items() if value not in ("", None)}
    return cast("RecordOutcome", catalogue.build("record_outcome", given))


def check_vote(value: Value) -> None:
    """Refuse what is no result of a vote. Raises RuleViolation with an example."""
    parse_vote(str(value))


VOTE = Field(name="vote", label="Stimmen", width=56, check=check_vote,
             help="41:0:3, oder nach Fraktionen: Ja SPD, Grüne; Nein AfD; Enthaltung FDP")  # fmt: skip


def _fields(reader: Reader, today: date) -> tuple[Field, ...]:
    return (
        Field(name="outcome", label="Ergebnis", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in Outcome),
              help="Pfeil rechts wechselt, ein Buchstabe springt."),
        VOTE,
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56,
              help="Wie das Gremium es beschlossen hat, wenn es vom Vorschlag abweicht."),
        Field(name="postponed_to", label="vertagt bis", kind=FieldKind.DATE, width=16,
              help="Nur bei „vertagt“: wann es wieder auf die Tagesordnung kommt."),
        Field(name="referred_to", label="überwiesen an", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.committees(reader, today),
              help="Nur bei „überwiesen“: wohin; die neue Station wird gleich angelegt."),
        Field(name="note", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip


class ResultSheet(FormSheet):
    """Fills in everything about one cell; its result is the filled in `Result`."""

    def __init__(self, reader: Reader, title: str, seen: Result, today: date, first: str = "") -> None:
        values: dict[str, Value] = {
            "outcome": seen.outcome.value, "vote": seen.vote, "wording": seen.wording,
            "postponed_to": seen.postponed_to, "referred_to": seen.referred_to, "note": seen.note,
        }  # fmt: skip
        super().__init__(title, (Group("Ergebnis der Beratung", _fields(reader, today)),), values, today=today,
                         first=first)  # fmt: skip

    def on_form_submitted(self, message: Form.Submitted) -> None:
        message.stop()
        values = dict(message.values)
        outcome = Outcome(str(values.pop("outcome")))
        if values["postponed_to"] and outcome is not Outcome.POSTPONED:
            self.form.show_error("postponed_to", "Ein neuer Termin gehört nur zu „vertagt“.")
        elif values["referred_to"] and outcome is not Outcome.REFERRED:
            self.form.show_error("referred_to", "Ein weiteres Gremium gehört nur zu „überwiesen“.")
        else:
            self.finish(Result(outcome=outcome, **values))  # type: ignore[arg-type]  # the fields of a Result
