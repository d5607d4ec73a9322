"""Collects the recommendations of a session for the annex."""

from rundertisch_tui.documents import collecting
from rundertisch_tui.documents.annex import Annex
from rundertisch_tui.documents.blocks import NOTHING
from rundertisch_tui.documents.catalogue import BY_ID
from rundertisch_tui.documents.collecting import SETTLED, Collected
from rundertisch_tui.documents.minute_lines import addressees, result
from rundertisch_tui.documents.participants import Redaction, participants, unnamed_people
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow.reader import Reader


def annex(reader: Reader, session_id: SessionId, copy: Copy = Copy.PUBLICATION) -> Collected[Annex]:
    """All agreed recommendations in the order of their numbers; proposals are none yet. Raises NotFound."""
    session = reader.get(Session, session_id)
    draft = session.minutes_state not in SETTLED
    redact = Redaction(reader, unnamed_people(participants(reader, session)), copy)
    records = sorted(
        (one for one in reader.linked(Recommendation, "session", session_id) if one.code),
        key=lambda one: natural_key(one.code),
    )
    number = plural(len(records), "Empfehlung", "Empfehlungen")
    what = Annex(
        frame=collecting.frame(reader, session, "annex", copy, version=session.minutes_version, draft=draft),
        title=BY_ID["annex"].german,
        subtitle=collecting.subtitle(reader, session),
        copy_mark=collecting.copy_mark(copy, session.minutes_version, draft=draft),
        summary=f"Der Runde Tisch hat {number} beschlossen."
        if records
        else "Der Runde Tisch hat keine Empfehlung beschlossen.",
        rows=tuple(
            (
                one.code,
                f"{' '.join(redact(one.wording or one.title).split()) or NOTHING}\n{result(reader, one)}",
                _fields(reader, one),
                addressees(reader, one) or NOTHING,
            )
            for one in records
        ),
    )
    version = session.minutes_version
    return Collected(what, collecting.session_day(session), session.title, version=version, draft=draft)


def _fields(reader: Reader, one: Recommendation) -> str:
    fields = sorted(
        (field for number in one.action_fields if (field := reader.find(ActionField, number)) is not None),
        key=lambda field: (field.position, field.id),
    )
    return "; ".join(field.title or field.label for field in fields) or NOTHING
