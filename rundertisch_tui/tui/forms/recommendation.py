"""Forms of a recommendation: its text and addressees, one of an earlier year, its next step and its end."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from rundertisch_tui.domain.recommendations import Bindingness, EndState, Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.forms.field import YES_NO, Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, filled, names_of, seen
from rundertisch_tui.workflow import catalogue, clock, naming
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.hints import similar
from rundertisch_tui.workflow.questions.next_steps import proposed_step
from rundertisch_tui.workflow.reader import Reader

AREA = "4"
_REST = 0.4
"""Seconds without a letter after which similar recommendations are looked for."""
NOTHING: tuple[Value, str] = (None, "–")


def _addressees(reader: Reader, today: date) -> tuple[Field, ...]:
    return (
        Field(name="action_fields", label="Handlungsfeld", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.action_fields(reader),
              help="Enter wählt aus, die Rücktaste nimmt das letzte wieder heraus."),
        Field(name="addressees", label="gerichtet an", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.organizations(reader), help="Ämter, Dezernate, Träger; mehrere sind möglich."),
        Field(name="addressed_committees", label="an Gremien", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.committees(reader, today), help="Gremien, an die sich die Empfehlung richtet."),
        Field(name="addressee_text", label="an (Text)", width=56,
              help="Wer sonst gemeint ist, zum Beispiel: das Land Hessen"),
    )  # fmt: skip


def groups(reader: Reader, today: date) -> tuple[Group, ...]:
    """The fields that can be changed at any time."""
    wording = (
        Field(name="title", label="Kurztitel", width=56, help="Ein paar Wörter für Listen; leer geht auch."),
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56, required=True,
              help="So, wie die Empfehlung in der Niederschrift steht."),
        Field(name="rationale", label="Begründung", kind=FieldKind.LONG, width=56, help="Sie geht in die Vorlage ein."),
    )  # fmt: skip
    follow = (
        Field(name="bindingness", label="Verbindlichkeit", kind=FieldKind.CHOICE, width=24,
              choices=(NOTHING, *((one.value, word(one)) for one in Bindingness)),
              help="Wie verbindlich sie gemeint ist; Pfeil rechts wechselt."),
        Field(name="challenge", label="antwortet auf", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.challenges(reader), help="Die Herausforderung, auf die sie antwortet."),
        Field(name="report_back_on", label="Rückmeldung bis", kind=FieldKind.DATE, width=14,
              help="Bis wann berichtet werden soll, zum Beispiel 30.4. oder +90"),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    plain = (
        Field(name="easy_language", label="Leichte Sprache", kind=FieldKind.LONG, width=56,
              help="Kurz und leicht gesagt, für Aushang und Presse."),
        Field(name="translations", label="Übersetzungen", kind=FieldKind.LONG, width=56,
              help="Je Sprache eine Zeile, zum Beispiel: Türkçe: …"),
        Field(name="cross_cutting", label="übergreifend", kind=FieldKind.CHOICE, width=12, required=True,
              choices=YES_NO, help="ja: sie betrifft alle Felder und braucht beim Abschluss keines."),
    )  # fmt: skip
    return (
        Group("Wortlaut", wording),
        Group("Wer und wo", _addressees(reader, today)),
        Group("Wie es weitergeht", (_repeats(reader), *follow)),
        Group("Kurz gesagt", plain),
    )


def _repeats(reader: Reader) -> Field:
    return Field(name="predecessors", label="wiederholt", kind=FieldKind.RECORDS, width=56,
                 rows=lambda: records.recommendations(reader),
                 help="Frühere Empfehlungen, die sie noch einmal ausspricht.")  # fmt: skip


class RecommendationForm(FormScreen):
    """Says while the wording is typed which recommendation on record is most nearly the same."""

    def __init__(self, *given: Any, but: int | None = None, **more: Any) -> None:
        """`but` is the recommendation that is being changed; it is like itself."""
        super().__init__(*given, **more)
        self._but = but
        self._near = ""

    def on_form_typed(self, message: Form.Typed) -> None:
        """Look once the letters rest; a hint never blocks."""
        del message
        self.set_timer(_REST, self._look)

    def on_form_left(self, message: Form.Left) -> None:
        """Take the hint along; the form itself goes."""
        del message
        self.app.say("", sign="")

    def _look(self) -> None:
        texts = self.form.texts
        typed = " ".join(texts.get(name, "") for name in ("title", "wording"))
        near = similar(self.app.office.view, typed, but=self._but) if typed.strip() else None
        said = "" if near is None else f"Ähnlich: {naming.proposal_label(near, self.app.office.view)} {near.heading}"
        if said != self._near and self.is_current:
            self._near = said
            self.app.say(said, sign="•" if said else "")


def edit(reader: Reader, one: Recommendation, today: date) -> FormScreen:
    """Change wording, addressees and fields of action."""
    fields = groups(reader, today)

    def build(submitted: Form.Submitted) -> Edit:
        return Edit(kind="recommendation", id=one.id, before=submitted.before, after=submitted.after)

    title = f"{naming.proposal_label(one, reader)} ändern"
    return RecommendationForm(title, fields, seen(one, names_of(fields)), build, area=AREA, but=one.id)


def earlier(reader: Reader, today: date, then: Then) -> FormScreen:
    """Enter a recommendation of an earlier Round Table, with its old number."""
    sessions = records.sessions(reader)
    head = (
        Field(name="session", label="Runder Tisch", kind=FieldKind.RECORD, width=40, required=True,
              rows=lambda: sessions, help="Das Jahr, in dem sie beschlossen wurde; Enter wählt aus."),
        Field(name="code", label="Nummer", width=14,
              help="Wie sie heute heißt, zum Beispiel RT-2023-07; leer: die nächste freie."),
        Field(name="legacy_number", label="frühere Nummer", width=30,
              help="Wie sie damals hieß, zum Beispiel: Empfehlung 7 (Workshop Sprache)"),
        Field(name="title", label="Kurztitel", width=56, help="Ein paar Wörter für Listen; leer geht auch."),
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56, required=True,
              help="So, wie sie damals beschlossen wurde."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_recommendation", filled(submitted.values))

    newest = sessions[0].id if len(sessions) == 1 else None
    values: dict[str, Value] = {"session": newest} if newest is not None else {}
    return RecommendationForm(
        "Empfehlung aufnehmen",
        (Group("Empfehlung", head), Group("Wer und wo", _addressees(reader, today))),
        values,
        build,
        area=AREA,
        then=then,
    )


def next_step(reader: Reader, one: Recommendation, login: str) -> FormScreen:
    """Say what comes next, until when and by whom."""
    fields = (
        Field(name="next_step", label="Was", width=56, required=True,
              help="Zum Beispiel: Auszug aus dem Ausschuss anfordern"),
        Field(name="on", label="bis", kind=FieldKind.DATE, width=14, required=True,
              help="Ein Datum, zum Beispiel 25.11., +14 oder KW 48"),
        Field(name="by", label="wer", width=30, help="Wer sich kümmert."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("set_next_step", {"recommendation": one.id, **filled(submitted.values)})

    values: dict[str, Value] = {
        "next_step": one.next_step or proposed_step(reader, one),
        "on": one.next_step_on.isoformat() if one.next_step_on else None,
        "by": one.next_step_by or login,
    }
    title = f"{naming.proposal_label(one, reader)}: nächster Schritt"
    return FormScreen(title, (Group("Nächster Schritt", fields),), values, build, area=AREA)


def end(reader: Reader, one: Recommendation) -> FormScreen:
    """Set an end by hand, with its reason."""
    ends = [each for each in EndState if each is not EndState.DISCARDED or not one.code]
    fields = (
        Field(name="end_state", label="Ende", kind=FieldKind.CHOICE, width=30, required=True,
              choices=tuple((each.value, word(each)) for each in ends), help="Pfeil rechts wechselt."),
        Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
              help="Steht im Bericht: warum nichts mehr zu tun ist."),
        Field(name="merged_into", label="aufgegangen in", kind=FieldKind.RECORD, width=56,
              rows=lambda: [row for row in records.recommendations(reader) if row.id != one.id],
              help="Nur bei „aufgegangen in einer anderen“: die Empfehlung, die weiterlebt."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("end_recommendation", {"recommendation": one.id, **filled(submitted.values)})

    title = f"{naming.proposal_label(one, reader)} beenden"
    return FormScreen(title, (Group("Ende", fields),), {"end_state": ends[0].value}, build, area=AREA)


def split(reader: Reader, one: Recommendation) -> FormScreen:
    """Take a part out of a recommendation."""
    fields = (
        Field(name="remaining", label="bleibt", kind=FieldKind.LONG, width=56, required=True,
              help="Was die Empfehlung von jetzt an sagt."),
        Field(name="wording", label="abgetrennt", kind=FieldKind.LONG, width=56, required=True,
              help="Was die neue sagt; Handlungsfeld, Adressaten und Beschluss behält sie."),
        Field(name="title", label="Kurztitel", width=56, help="Der neuen; ein paar Wörter für Listen."),
        Field(name="addressees", label="gerichtet an", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.organizations(reader), help="An wen sich der abgetrennte Teil richtet."),
        Field(name="addressed_committees", label="an Gremien", kind=FieldKind.RECORDS, width=56,
              rows=lambda: records.committees(reader, clock.today()), help="An welche Gremien der abgetrennte Teil."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        to: dict[str, Value] = {name: submitted.values[name] for name in ("addressees", "addressed_committees")}
        return catalogue.build("split_recommendation", {"recommendation": one.id, **filled(submitted.values), **to})

    values: dict[str, Value] = {
        "remaining": one.wording, "wording": one.wording, "addressees": sorted(one.addressees),
        "addressed_committees": sorted(one.addressed_committees),
    }  # fmt: skip
    title = f"{naming.proposal_label(one, reader)} teilen"
    return FormScreen(title, (Group("Zwei Teile", fields),), values, build, area=AREA)


def merge(reader: Reader, chosen: Sequence[Recommendation]) -> FormScreen:
    """Let recommendations go up in one of them, or a single one in another."""
    ids = {one.id for one in chosen}
    several = len(chosen) > 1
    rows = [row for row in records.recommendations(reader) if (row.id in ids) == several and _is_open(reader, row.id)]
    fields = (
        Field(name="into", label="bleibt" if several else "geht auf in", kind=FieldKind.RECORD, width=56, required=True,
              rows=lambda: rows, help="Diese lebt weiter, mit allen Adressaten, Handlungsfeldern und Maßnahmen."),
        Field(name="reason", label="Grund", width=56,
              help="Zum Beispiel: sagt dasselbe. Leer: der Verweis auf die andere."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("merge_recommendations", {"recommendations": sorted(ids), **filled(submitted.values)})

    labels = ", ".join(naming.proposal_label(one, reader) for one in chosen[:3]) + (" …" if len(chosen) > 3 else "")
    values: dict[str, Value] = {"into": chosen[0].id} if several else {}
    return FormScreen("Empfehlungen zusammenlegen", (Group(labels, fields),), values, build, area=AREA)


def _is_open(reader: Reader, record: object) -> bool:
    found = reader.find(Recommendation, record if isinstance(record, int) else None)
    return found is not None and found.end_state is None
