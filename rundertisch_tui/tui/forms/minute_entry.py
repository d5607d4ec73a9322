"""Forms of a minuted line: everything of it, and what F3 and F4 ask beside the text."""

from typing import Any

from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Consensus
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms import recommendation_agreement as agreements
from rundertisch_tui.tui.forms import records, vote
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.preview_form import PreviewForm
from rundertisch_tui.tui.forms.record_form import Then, filled
from rundertisch_tui.workflow import catalogue, entry_words, naming
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "2"


def _text(label: str, help_text: str) -> Field:
    return Field(name="text", label=label, kind=FieldKind.LONG, width=56, required=True, help=help_text)


def _action_fields(reader: Reader) -> Field:
    return Field(name="action_fields", label="Handlungsfelder", kind=FieldKind.RECORDS, width=40,
                 rows=lambda: records.action_fields(reader),
                 help="Enter wählt aus, die Rücktaste nimmt das letzte wieder heraus.")  # fmt: skip


def _until() -> Field:
    return Field(name="due_on", label="bis", kind=FieldKind.DATE, width=16,
                 help="Zum Beispiel 30.9., +14 oder KW 40")  # fmt: skip


def edit(reader: Reader, entry: MinuteEntry, then: Then | None = None) -> FormScreen:
    """Change everything of a line; the records that it carries follow its text."""
    who = "gerichtet an" if entry.kind is EntryKind.RECOMMENDATION else "zuständig"
    fields = (
        _text("Text", "Wie die Zeile gedruckt wird."),
        Field(name="responsible", label=who, width=40, help="Eine Stelle oder Person, zum Beispiel Schulverw."),
        _until(),
        _action_fields(reader),
    )
    values: dict[str, Value] = {
        "text": entry.text, "responsible": entry.responsible, "due_on": value_to_json(entry.due_on),
        "action_fields": sorted(entry.action_fields),
    }  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {name: value for name, value in submitted.values.items() if name == "text" or name in submitted.after}
        given["without_date"] = "due_on" in given and given["due_on"] is None
        return catalogue.build("edit_minute_entry", {"entry": entry.id, "seen": entry.text, **given})

    title = f"Zeile {naming.line_label(entry, reader)} ändern"
    return FormScreen(title, (Group("Zeile", fields),), values, build, area=AREA, then=then)


def task(reader: Reader, item: AgendaItem, text: str, day: Any, then: Then) -> FormScreen:
    """A task or commitment: what, who, until when."""
    read = entry_words.read_line(reader, text, EntryKind.TASK, day)
    kinds: tuple[tuple[Value, str], ...] = ((EntryKind.TASK.value, "Auftrag"), (EntryKind.COMMITMENT.value, "Zusage"))
    fields = (
        _text("Was", "Was zu tun ist, in einem Satz."),
        Field(name="responsible", label="Wer", width=40, help="Eine Stelle oder Person, zum Beispiel Schulverw."),
        _until(),
        Field(name="kind", label="Art", kind=FieldKind.CHOICE, width=20, required=True, choices=kinds,
              help="Eine Zusage hat jemand von sich aus gegeben. Pfeil rechts wechselt."),
        _action_fields(reader),
    )  # fmt: skip
    values: dict[str, Value] = {
        "text": read.text, "responsible": ", ".join(read.who), "due_on": value_to_json(read.due_on),
        "kind": EntryKind.TASK.value, "action_fields": sorted(read.fields or item.action_fields),
    }  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("add_minute_entry", {"agenda_item": item.id, **filled(submitted.values)})

    title = f"Auftrag in {naming.item_label(item)}"
    return FormScreen(title, (Group("Auftrag", fields),), values, build, area=AREA, then=then)


def recommend(reader: Reader, item: AgendaItem, text: str, day: Any, then: Then) -> FormScreen:
    """A recommendation: wording, addressee, field; in the plenary its agreement too, so that it gets its number."""
    read = entry_words.read_line(reader, text, EntryKind.RECOMMENDATION, day)
    fields = (
        _text("Wortlaut", "Was der Runde Tisch empfiehlt; so wird es gedruckt."),
        Field(name="responsible", label="gerichtet an", width=40,
              help="Wer sie umsetzen soll, zum Beispiel: Jugendamt, VHS"),
        _action_fields(reader),
        Field(name="challenge", label="antwortet auf", kind=FieldKind.RECORD, width=56,
              rows=lambda: records.challenges(reader), help="Die Herausforderung, auf die sie antwortet."),
    )  # fmt: skip
    values: dict[str, Value] = {
        "text": read.text, "responsible": ", ".join(read.who),
        "action_fields": sorted(read.fields or item.action_fields),
    }  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        own = {name: submitted.values[name] for name in ("text", "responsible", "action_fields", "challenge")}
        given = {"agenda_item": item.id, "kind": EntryKind.RECOMMENDATION.value, **filled(own)}
        if item.kind is ItemKind.PLENARY:
            given |= agreements.agreement(submitted.values)
        return catalogue.build("add_minute_entry", given)

    name = naming.item_label(item)
    if item.kind is ItemKind.WORKSHOP:
        groups: tuple[Group, ...] = (Group("Vorschlag des Workshops", fields),)
        return FormScreen(f"Vorschlag in {name}", groups, values, build, area=AREA, then=then)
    values |= {"consensus": Consensus.CONSENSUS.value, **vote.vote_values(None)}
    groups = (
        Group("Empfehlung", fields),
        Group("Konsens", agreements.consensus_fields(open_too=True)),
        Group("Nur bei Abstimmung", vote.vote_fields()[1:]),
    )
    title = f"Empfehlung in {name}"
    return PreviewForm(title, groups, values, build, area=AREA, then=then, preview=agreements.printed)
