"""Forms of a challenge: named in a year, tied to fields and measures, closed with a reason."""

from collections.abc import Sequence
from datetime import date

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import filled, seen
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "3"
_ANSWERS = "answers"


def _fields(reader: Reader) -> tuple[Field, ...]:
    return (
        Field(name="title", label="Worum geht es", width=56, required=True,
              help="In wenigen Wörtern, zum Beispiel: Wartezeit auf Sprachkurse"),
        Field(name="description", label="Beschreibung", kind=FieldKind.LONG, width=56, help="Was genau schwierig ist."),
        Field(name="action_fields", label="Handlungsfelder", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.action_fields(reader), help="Enter wählt aus; mehrere sind möglich."),
        Field(name="measures", label="Maßnahmen", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.measures(reader), help="Was schon dagegen getan wird."),
    )  # fmt: skip


def new(reader: Reader, field: ActionField, today: date) -> FormScreen:
    """Take in a challenge of an action field."""
    year = Field(name="year", label="genannt seit", kind=FieldKind.NUMBER, width=6, required=True,
                 help="Das Jahr des Runden Tisches, an dem sie zuerst genannt wurde.")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_challenge", filled(submitted.values))

    values: dict[str, Value] = {"year": today.year, "action_fields": [field.id]}
    groups = (Group("Herausforderung", (*_fields(reader), year)),)
    return FormScreen(f"Neue Herausforderung in {field.code}", groups, values, build, area=AREA)


def edit(reader: Reader, one: Challenge) -> FormScreen:
    """Change a challenge, and say which recommendations answer it: the link stands with them."""
    fields = (
        *_fields(reader),
        Field(name=_ANSWERS, label="Empfehlungen", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.recommendations(reader), help="Welche Empfehlungen auf sie antworten."),
    )  # fmt: skip
    answers = sorted(each.id for each in reader.linked(Recommendation, "challenge", one.id))
    values: dict[str, Value] = {**seen(one, (field.name for field in fields[:-1])), _ANSWERS: list(answers)}

    def build(submitted: Form.Submitted) -> Action:
        before, after = dict(submitted.before), dict(submitted.after)
        was, now = before.pop(_ANSWERS, None), after.pop(_ANSWERS, None)
        own = Edit(kind="challenge", id=one.id, before=before, after=after)
        steps = [own] if after else []
        if isinstance(was, list) and isinstance(now, list):
            steps += [_tie(each, None, one.id) for each in now if each not in was]
            steps += [_tie(each, one.id, None) for each in was if each not in now]
        if len(steps) > 1:
            return Several(steps=tuple(steps), name=f"{one.code} geändert")
        return steps[0] if steps else own

    return FormScreen(f"{one.code} ändern", (Group("Herausforderung", fields),), values, build, area=AREA)


def _tie(recommendation: int, was: int | None, now: int | None) -> Edit:
    """Let a recommendation answer a challenge, or another one no more."""
    before = {} if was is None else {"challenge": was}
    return Edit(kind="recommendation", id=recommendation, before=before, after={"challenge": now})


def close(one: Challenge, today: date) -> FormScreen:
    """Close a challenge with the reason."""
    ends = (ChallengeState.RESOLVED, ChallengeState.DROPPED)
    fields = (
        Field(name="state", label="Stand", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in ends), help="Pfeil rechts wechselt."),
        Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
              help="Warum sie gelöst ist oder nicht weiter verfolgt wird."),
        Field(name="on", label="seit", kind=FieldKind.DATE, width=16, required=True, help="Zum Beispiel heute"),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("close_challenge", {"challenge": one.id, **filled(submitted.values)})

    values: dict[str, Value] = {"state": ChallengeState.RESOLVED.value, "on": today.isoformat()}
    return FormScreen(f"{one.code} schließen", (Group(one.title, fields),), values, build, area=AREA, today=today)


def merge(reader: Reader, chosen: Sequence[Challenge]) -> FormScreen:
    """Let challenges go up in one of them, or a single one in another."""
    ids = {one.id for one in chosen}
    several = len(chosen) > 1
    open_ones = {one.id for one in reader.all(Challenge) if one.state is ChallengeState.OPEN}
    rows = [row for row in records.challenges(reader) if (row.id in ids) == several and row.id in open_ones]
    fields = (
        Field(name="into", label="bleibt" if several else "geht auf in", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: rows, help="Diese lebt weiter; gezählt werden die Runden Tische von allen."),
        Field(name="reason", label="Grund", width=56, help="Zum Beispiel: meint dasselbe. Leer geht auch."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"challenges": sorted(ids), **filled(submitted.values)}
        return catalogue.build("merge_challenges", given)

    labels = ", ".join(one.code for one in chosen)
    values: dict[str, Value] = {"into": chosen[0].id} if several else {}
    return FormScreen("Herausforderungen zusammenlegen", (Group(labels, fields),), values, build, area=AREA)
