"""The form of a vote: counted, by group, or without counting; below it stands what will be printed."""

from collections.abc import Callable, Mapping

from rundertisch_tui.domain import votes
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.preview_form import PreviewForm
from rundertisch_tui.tui.forms.record_form import Then
from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.office import Action

AREA = "2"
COUNTED, GROUPS, AGREED = "counted", "groups", "agreed"
WAYS: tuple[tuple[Value, str], ...] = ((COUNTED, "gezählt"), (GROUPS, "nach Fraktionen"), (AGREED, "einvernehmlich"))
_VOICES = (("group_yes", "yes"), ("group_no", "no"), ("group_abstention", "abstention"))


def vote_fields() -> tuple[Field, ...]:
    """How was voted, and the voices."""
    group_help = "Durch Komma getrennt, in der Reihenfolge, in der sie gedruckt werden."
    return (
        Field(name="way", label="Wie", kind=FieldKind.CHOICE, width=24, required=True, choices=WAYS,
              help="Gezählt, nach Fraktionen (Kasseler Praxis) oder einvernehmlich ohne Zählung."),
        Field(name="yes", label="Ja", kind=FieldKind.NUMBER, width=12, help="Ja-Stimmen"),
        Field(name="no", label="Nein", kind=FieldKind.NUMBER, width=12, help="Gegenstimmen"),
        Field(name="abstentions", label="Enthaltung", kind=FieldKind.NUMBER, width=12,
              help="Enthaltungen zählen nicht mit (§ 54 HGO) und werden genannt."),
        Field(name="group_yes", label="Zustimmung", width=56, help=f"Zum Beispiel: SPD, Grüne. {group_help}"),
        Field(name="group_no", label="Ablehnung", width=56, help=group_help),
        Field(name="group_abstention", label="Enthaltung von", width=56, help=group_help),
    )  # fmt: skip


def read_vote(values: Mapping[str, Value]) -> VoteResult:
    """The result from the fields. Raises RuleViolation where nothing was voted, or where it does not fit together."""
    way = values.get("way")
    if way == AGREED:
        return VoteResult(agreed=True)
    yes, no, abstentions = (_number(values.get(name)) for name in ("yes", "no", "abstentions"))
    groups = tuple(
        (name.strip(), voice)
        for field, voice in _VOICES
        for name in str(values.get(field) or "").split(",")
        if name.strip()
    )
    if way == GROUPS and not groups:
        raise RuleViolation("Bitte mindestens eine Fraktion nennen, zum Beispiel: SPD, Grüne", field="group_yes")
    if way != GROUPS and not (yes or no or abstentions):
        raise RuleViolation("Bitte die Stimmen eintragen, zum Beispiel Ja 41.", field="yes")
    return VoteResult(yes=yes, no=no, abstentions=abstentions, by_group=groups)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def vote_values(vote: VoteResult | None) -> dict[str, Value]:
    """The fields of a result that stands already."""
    if vote is None:
        return {"way": COUNTED}
    values: dict[str, Value] = {"way": AGREED if vote.agreed else COUNTED if vote.cast else GROUPS}
    if vote.cast:
        values |= {"yes": vote.yes, "no": vote.no, "abstentions": vote.abstentions}
    for field, voice in _VOICES:
        values[field] = ", ".join(name for name, said in vote.by_group if said == voice)
    return values


def printed(values: Mapping[str, Value]) -> str:
    """The result as it will be printed; a sentence that says what is missing."""
    try:
        vote = read_vote(values)
    except RuleViolation as problem:
        return str(problem)
    counts, sentence = votes.counts_sentence(vote), votes.sentence(vote)
    return f"{counts}: {sentence}." if counts else f"{sentence}."


def form(item: int, item_name: str, text: str, then: Then) -> PreviewForm:
    """Record a vote as a line of an item."""
    about = (
        Field(name="text", label="Beschluss", kind=FieldKind.LONG, width=56, required=True,
              help="Worüber abgestimmt wurde, im Wortlaut des Beschlusses."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        vote = read_vote(submitted.values)
        given = {"agenda_item": item, "text": submitted.values["text"], "vote": value_to_json(vote)}
        return catalogue.build("record_vote", given)

    groups = (Group("Was", about), Group("Ergebnis", vote_fields()))
    title = f"Abstimmung zu {item_name}"
    return _preview(title, groups, {"text": text, **vote_values(None)}, build, then)


def _preview(
    title: str,
    groups: tuple[Group, ...],
    values: dict[str, Value],
    build: Callable[[Form.Submitted], Action],
    then: Then,
) -> PreviewForm:
    return PreviewForm(title, groups, values, build, area=AREA, then=then, preview=printed)
