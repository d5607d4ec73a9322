"""What an invitation may say, judged whenever one is written; only what changes is judged, so that old ones stay."""

from collections.abc import Iterable, Iterator

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.reader import Reader

PLACES = ("first_wish", "second_wish", "workshop")


def judge(one: Invitation, before: Invitation | None, reader: Reader) -> None:
    """Check the needs, the substitute, and that wishes and place can be. Raises RuleViolation.

    Needs are kept only with consent (Art. 9 (2) a DSGVO).
    """
    if one.needs.strip() and one.needs_consent_on is None:
        raise RuleViolation(
            "Bedarfe werden nur mit Einwilligung aufgenommen: von wann ist sie?", field="needs_consent_on"
        )
    if before is None or (before.reply, before.substitute) != (one.reply, one.substitute):
        _judge_reply(one)
    for name in PLACES:
        if getattr(one, name) is not None and (before is None or getattr(before, name) != getattr(one, name)):
            _judge_workshop(one, reader.get(AgendaItem, getattr(one, name)), name, reader)
    if (
        one.first_wish is not None
        and one.first_wish == one.second_wish
        and (before is None or (before.first_wish, before.second_wish) != (one.first_wish, one.second_wish))
    ):
        raise RuleViolation("Erst- und Zweitwunsch sind derselbe Workshop.", field="second_wish")


def _judge_reply(one: Invitation) -> None:
    if one.substitute == one.person:
        raise RuleViolation("Niemand vertritt sich selbst.", field="substitute")
    if one.substitute is not None and one.reply is not Reply.SUBSTITUTED:
        raise RuleViolation(f"Eine Vertretung passt nicht zu „{word(one.reply)}“.", field="substitute")


def _judge_workshop(one: Invitation, item: AgendaItem, name: str, reader: Reader) -> None:
    if item.kind is not ItemKind.WORKSHOP or item.session != one.session:
        year = reader.get(Session, one.session).year
        raise RuleViolation(f"{naming.item_label(item)} ist kein Workshop des Runden Tisches {year}.", field=name)
    if name == "workshop":
        _judge_place(one, item, reader)


def _judge_place(one: Invitation, item: AgendaItem, reader: Reader) -> None:
    """A full workshop refuses, and nobody sits in two workshops at the same time."""
    sitting = [other for other in reader.linked(Invitation, "workshop", item.id) if other.reply is not Reply.DECLINED]
    if item.places is not None and one.reply is not Reply.DECLINED and len(sitting) > item.places:
        raise RuleViolation(
            f"{naming.item_label(item)} hat keinen Platz mehr ({item.places}). "
            "Bitte erst jemanden umsetzen oder die Plätze ändern.",
            field="workshop",
        )
    for other in same_head(reader, one):
        if other.workshop not in (None, item.id):
            elsewhere = reader.get(AgendaItem, other.workshop)
            name = naming.person(reader.get(Person, head(one)))
            raise RuleViolation(
                f"{name} säße in zwei Workshops zugleich: {_through(reader, other)} schon in "
                f"{naming.item_label(elsewhere)}. Bitte erst dort den Platz wegnehmen.",
                field="workshop",
            )


def _through(reader: Reader, other: Invitation) -> str:
    if other.reply is not Reply.SUBSTITUTED:
        return "selbst"
    return f"für {naming.person(reader.get(Person, other.person))}"


def head(one: Invitation) -> PersonId:
    """Who comes on an invitation: the person, or the substitute who was named."""
    return one.substitute if one.reply is Reply.SUBSTITUTED and one.substitute is not None else one.person


def same_head(reader: Reader, one: Invitation) -> Iterator[Invitation]:
    """The other invitations of the session on which the same person comes: the own one, and those of others."""
    wanted = head(one)
    near = (*reader.linked(Invitation, "person", wanted), *reader.linked(Invitation, "substitute", wanted))
    for other in near:
        comes = other.session == one.session and other.reply is not Reply.DECLINED
        if comes and other.id != one.id and head(other) == wanted:
            yield other


def contradictions(reader: Reader, one: Invitation) -> Iterable[str]:
    """What other answers say against this one, as sentences with the way on; it is kept all the same."""
    name = naming.person(reader.get(Person, one.person))
    own = () if one.substitute is None else reader.linked(Invitation, "person", one.substitute)
    for other in own:
        if other.session == one.session and other.reply in (Reply.DECLINED, Reply.SUBSTITUTED):
            yield (
                f"{naming.person(reader.get(Person, other.person))} ist selbst „{word(other.reply)}“. "
                f"Bitte klären, wer für {name} kommt."
            )
    if one.reply in (Reply.DECLINED, Reply.SUBSTITUTED):
        for other in reader.linked(Invitation, "substitute", one.person):
            if other.session == one.session and other.reply is Reply.SUBSTITUTED:
                represented = naming.person(reader.get(Person, other.person))
                yield f"{name} ist als Vertretung von {represented} genannt. Bitte dort nachtragen."
