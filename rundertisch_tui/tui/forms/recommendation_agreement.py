"""How the Round Table agreed on a recommendation: with this the number is drawn."""

from collections.abc import Mapping
from typing import Any

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.numbering import code
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.forms import records, vote
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.preview_form import PreviewForm
from rundertisch_tui.tui.forms.record_form import Then
from rundertisch_tui.workflow import catalogue, naming
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.reader import Reader

AREA = "2"
NOT_YET = "not_yet"
PRINTED = {
    Consensus.CONSENSUS: "einvernehmlich empfohlen",
    Consensus.RESERVATION: "mit Vorbehalt empfohlen",
    Consensus.MINORITY: "Minderheitenvotum",
}


def consensus_fields(*, open_too: bool) -> tuple[Field, ...]:
    """How was agreed; with `open_too` it may also stay a proposal."""
    still = ((NOT_YET, "noch nicht, bleibt Vorschlag"),) if open_too else ()
    return (
        Field(name="consensus", label="Wie", kind=FieldKind.CHOICE, width=32, required=True,
              choices=(*((one.value, word(one)) for one in Consensus), *still),
              help="Pfeil rechts wechselt. Meist ist es Konsens, selten wird abgestimmt."),
        Field(name="reservation", label="Vorbehalt", kind=FieldKind.LONG, width=56,
              help="Wer und was, zum Beispiel: AK Landkreis, Finanzierung offen"),
    )  # fmt: skip


def agreement(values: Mapping[str, Value]) -> dict[str, Any]:
    """The fields of the verb from those of the form: empty where it stays a proposal. Raises RuleViolation."""
    chosen = str(values.get("consensus") or "")
    if chosen == NOT_YET or not chosen:
        return {}
    consensus = Consensus(chosen)
    given: dict[str, Any] = {"consensus": consensus.value, "reservation": str(values.get("reservation") or "")}
    if consensus in (Consensus.RESERVATION, Consensus.MINORITY) and not given["reservation"].strip():
        raise RuleViolation("Bitte sagen, wer welchen Vorbehalt hat.", field="reservation")
    if consensus is Consensus.VOTE:
        given["vote"] = value_to_json(vote.read_vote(values))
    return given


def printed(values: Mapping[str, Value]) -> str:
    """What the minutes will say about the agreement."""
    chosen = str(values.get("consensus") or "")
    if chosen == NOT_YET or not chosen:
        return "noch nicht beschlossen"
    consensus = Consensus(chosen)
    if consensus is Consensus.VOTE:
        return vote.printed(values)
    reservation = str(values.get("reservation") or "")
    return f"{PRINTED[consensus]}. Vorbehalt: {reservation}" if reservation else f"{PRINTED[consensus]}."


def next_code(reader: Reader, session: Session) -> str:
    """The number that the next agreement draws; only a forecast, somebody else may be faster."""
    found = [one.code for one in reader.linked(Recommendation, "session", session.id) if one.code]
    numbers = [int(each.rpartition("-")[2]) for each in found]
    return code(f"RT-{session.year}", max(numbers, default=0) + 1)


def form(reader: Reader, one: Recommendation, then: Then | None = None) -> PreviewForm:
    """Record that a proposal was agreed; the wording may be sharpened in the same step."""
    about = (
        Field(name="wording", label="Wortlaut", kind=FieldKind.LONG, width=56, required=True,
              help="So, wie er gedruckt wird und auf dem Beamer stand."),
        Field(name="action_fields", label="Handlungsfeld", kind=FieldKind.RECORDS, width=40,
              rows=lambda: records.action_fields(reader), help="Enter wählt aus; ohne Feld fehlt es beim Abschluss."),
    )  # fmt: skip
    fields = sorted(one.action_fields)
    values: dict[str, Value] = {
        "wording": one.wording, "action_fields": list(fields), "consensus": Consensus.CONSENSUS.value,
        **vote.vote_values(None),
    }  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"recommendation": one.id, "wording": submitted.values["wording"], **agreement(submitted.values)}
        agreed: Action = catalogue.build("agree_recommendation", given)
        if "action_fields" not in submitted.after:
            return agreed
        changed = catalogue.build(
            "set",
            {
                "kind": "recommendation",
                "id": one.id,
                "before": {"action_fields": list(fields)},
                "after": {"action_fields": submitted.after["action_fields"]},
            },
        )
        return Several(steps=(agreed, changed))

    groups = (
        Group("Empfehlung", about),
        Group("Konsens", consensus_fields(open_too=False)),
        Group("Nur bei Abstimmung", vote.vote_fields()[1:]),
    )
    session = reader.get(Session, one.session)
    title = f"{naming.proposal_label(one, reader)} beschließen: wird {next_code(reader, session)}"
    return PreviewForm(title, groups, values, build, area=AREA, then=then, preview=printed)
