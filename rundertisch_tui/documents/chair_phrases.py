"""What the chair says: sentences to read aloud, with what is on record for this Round Table in them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import time

from rundertisch_tui.documents.blocks import NBSP
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session
from rundertisch_tui.workflow.questions.carry_over import previous_session
from rundertisch_tui.workflow.reader import Reader

Phrases = tuple[tuple[str, str], ...]

AGREEING: Phrases = (
    ("Konsens", "Ich lese die Empfehlung vor. Gibt es Bedenken? Ich halte fest: im Konsens empfohlen."),
    (
        "Vorbehalt",
        "Wer hat Bedenken, die in die Niederschrift sollen? Bitte nennen Sie Ihre Stelle und einen Satz dazu.",
    ),
    ("Abstimmung", "Wer stimmt zu? Wer ist dagegen? Wer enthält sich?"),
)
CLOSED_PART = (
    "Der nächste Teil ist nichtöffentlich. Ich bitte alle, die nicht dazu eingeladen sind, den Saal zu verlassen."
)


def chair_phrases(
    reader: Reader, session: Session, items: Sequence[tuple[int, AgendaItem]], times: Mapping[int, time]
) -> Phrases:
    """Occasion and sentence, in the order of the day; only what this agenda has an occasion for."""
    return (
        ("Eröffnung", _opening(session)),
        (
            "Bilder",
            "Heute wird fotografiert. Wer nicht auf Bildern erscheinen möchte, trägt ein Zeichen am Namensschild.",
        ),
        ("Feststellung", "Gibt es Wünsche zur Tagesordnung? Das ist nicht der Fall; sie ist festgestellt."),
        *_last_minutes(reader, session),
        *_workshops(items, times),
        *AGREEING,
        *((("Ausschluss", CLOSED_PART),) if any(not item.public for _, item in items) else ()),
        ("Schluss", _closing(session)),
    )


def _opening(session: Session) -> str:
    which = f"die {session.number}. Sitzung des Runden Tisches" if session.number else "den Runden Tisch"
    motto = f" Unser Motto heißt: „{session.motto}“." if session.motto else ""
    hosts = f" Ich danke allen, die mit uns einladen: {session.co_hosts}." if session.co_hosts else ""
    return f"Ich eröffne {which} Integration und begrüße Sie herzlich.{motto}{hosts}"


def _last_minutes(reader: Reader, session: Session) -> Iterator[tuple[str, str]]:
    """How the last Niederschrift stands, which this Round Table takes note of."""
    last = previous_session(reader, session.year)
    if last is None:
        return
    of = f"Die Niederschrift des Runden Tisches {last.year}"
    if last.approved_on is not None and last.minutes_state in (
        MinutesState.APPROVED, MinutesState.SIGNED, MinutesState.PUBLISHED
    ):  # fmt: skip
        yield (
            "Niederschrift",
            f"{of} ist seit dem {dates_de.long(last.approved_on)} festgestellt; wir nehmen sie zur Kenntnis.",
        )
    else:
        yield "Niederschrift", f"{of} ist noch nicht festgestellt. Gibt es Einwendungen?"


def _workshops(items: Sequence[tuple[int, AgendaItem]], times: Mapping[int, time]) -> Iterator[tuple[str, str]]:
    """When everybody comes back: with the first point after the workshops."""
    at = [place for place, (_, item) in enumerate(items) if item.kind is ItemKind.WORKSHOP]
    if not at:
        return
    after = next((item for _, item in items[at[-1] + 1 :] if item.id in times), None)
    back = f" um {dates_de.clock_time(times[after.id])}" if after is not None else " danach"
    yield "Workshops", f"Bitte gehen Sie jetzt in Ihren Workshop. Wir treffen uns{back} wieder hier."


def _closing(session: Session) -> str:
    until = (
        f" Einwendungen nehmen wir {session.objection_days}{NBSP}Tage lang entgegen." if session.objection_days else ""
    )
    return f"Ich danke Ihnen allen und schließe den Runden Tisch Integration. Sie bekommen die Niederschrift.{until}"
