"""Rules that may change one day: judged whenever a record is written, never when an old one is read."""

import re
from collections.abc import Callable
from typing import Any, TypeVar

from rundertisch_tui.domain import votes
from rundertisch_tui.domain.addressees import Letter, check_letter
from rundertisch_tui.domain.agenda_proposals import AgendaProposal
from rundertisch_tui.domain.attendance import Invitation
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee, LegislativeTerm, Sitting
from rundertisch_tui.domain.concept import ActionField, ConceptRecommendation, ConceptVersion, Goal
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.indicators import Indicator
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.office import User
from rundertisch_tui.domain.papers import OPEN_OUTCOMES, Consultation, Paper, PaperType
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.periods import check_span
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.text_blocks import LONGEST, TextBlock
from rundertisch_tui.workflow import end_rules, figure_rules, invitation_rules, link_rules
from rundertisch_tui.workflow.codec import field_defaults
from rundertisch_tui.workflow.once import once_per_class
from rundertisch_tui.workflow.reader import Reader

R = TypeVar("R")


def judge(entity: Any, before: Any, reader: Reader) -> None:
    """Check the rules of the entity's kind. `before` is its old form, None for a new one. Raises RuleViolation."""
    _unique_code(entity, before, reader)
    link_rules.judge(entity, before, reader)
    figure_rules.judge(entity, before)
    end_rules.judge(entity, before)
    vote = getattr(entity, "vote", None)
    if vote is not None and (before is None or before.vote != vote):
        votes.check_complete(vote)
    rule = RULES.get(type(entity))
    if rule is not None:
        rule(entity, before, reader)


_GIVEN = ("title", "parliamentary_group", "questions", "answer", "recommendations")
"""What an answer that was given to an Anfrage consists of."""


def _paper(paper: Paper, before: Paper | None, reader: Reader) -> None:
    _titled(paper, before, reader)
    if paper.type is not PaperType.INQUIRY or before is None or before.answered_on is None:
        return
    for name in _GIVEN:
        if paper.answered_on is not None and getattr(paper, name) != getattr(before, name):
            raise RuleViolation(
                f"Die Antwort auf {paper.code} ist gegeben und steht fest. Zum Ändern zuerst die Antwort zurücknehmen.",
                field=name,
            )


def _required(value: str, sentence: str, field: str) -> None:
    if not value.strip():
        raise RuleViolation(sentence, field=field)


def email_problem(email: str) -> str:
    """What is wrong with an e-mail address, as a sentence; "" if nothing."""
    if not email:
        return ""
    local, at, domain = email.partition("@")
    if not at or not local or "@" in domain or re.search(r"[\s<>()\[\],;:„“\"\\]", email):
        return "Das ist keine E-Mail-Adresse, zum Beispiel kern@kassel.de"
    if ".." in email or local[0] == "." or local[-1] == ".":
        return "In der E-Mail-Adresse steht ein Punkt zu viel, richtig ist zum Beispiel kern@kassel.de"
    if "." not in domain.strip(".") or domain.startswith(".") or domain.endswith("."):
        return "Nach dem @ fehlt etwas, zum Beispiel kern@kassel.de"
    return ""


def _person(person: Person, _before: Person | None, _reader: Reader) -> None:
    if not person.family_name and not person.given_name:
        raise RuleViolation("Bitte einen Namen eintragen, zum Beispiel Öztürk.", field="family_name")
    if problem := email_problem(person.email):
        raise RuleViolation(problem, field="email")


def _named(entity: Any, _before: Any, _reader: Reader) -> None:
    _required(entity.name, "Bitte einen Namen eintragen.", "name")
    if hasattr(entity, "valid_from"):
        check_span(entity.valid_from, entity.valid_to, field="valid_to")
    if problem := email_problem(getattr(entity, "email", "")):
        raise RuleViolation(problem, field="email")


def _titled(entity: Any, _before: Any, _reader: Reader) -> None:
    _required(entity.title, "Bitte eine Bezeichnung eintragen.", "title")


def _membership(membership: Membership, _before: Membership | None, _reader: Reader) -> None:
    check_span(membership.valid_from, membership.valid_to, field="valid_to")
    if membership.deputy_of == membership.person:
        raise RuleViolation("Niemand vertritt sich selbst.", field="deputy_of")


def _session(session: Session, _before: Session | None, reader: Reader) -> None:
    for other in reader.linked(Session, "year", session.year):
        if other.id != session.id:
            raise RuleViolation(f"Den Runden Tisch {session.year} gibt es schon.", field="year")
    _required(session.title, "Bitte einen Titel eintragen.", "title")


def _agenda_item(item: AgendaItem, before: AgendaItem | None, reader: Reader) -> None:
    _required(item.title, "Bitte eine Bezeichnung eintragen.", "title")
    if before is not None and before.number == item.number:
        return
    for other in reader.linked(AgendaItem, "session", item.session):
        if other.id != item.id and item.number and other.number == item.number:
            raise RuleViolation(f"TOP {item.number} gibt es schon: {other.title}", field="number")


def _minute_entry(entry: MinuteEntry, _before: MinuteEntry | None, _reader: Reader) -> None:
    _required(entry.text, "Eine leere Zeile wird nicht aufgenommen.", "text")


def _recommendation(recommendation: Recommendation, _before: Recommendation | None, _reader: Reader) -> None:
    _required(recommendation.wording, "Eine Empfehlung braucht einen Wortlaut.", "wording")


@once_per_class
def _has_code(kind: type[Any]) -> bool:
    return "code" in field_defaults(kind)


def _unique_code(entity: Any, before: Any, reader: Reader) -> None:
    if not _has_code(type(entity)) or not entity.code or (before is not None and before.code == entity.code):
        return
    others = [i for i in reader.linked_ids(type(entity), "code", entity.code) if i != entity.id]
    if others:
        raise RuleViolation(f"Die Nummer {entity.code} ist schon vergeben.", field="code")


def _measure(measure: Measure, _before: Measure | None, reader: Reader) -> None:
    _required(measure.title, "Bitte eine Bezeichnung eintragen.", "title")
    check_span(measure.planned_from, measure.planned_to, field="planned_to")
    check_span(measure.actual_from, measure.actual_to, field="actual_to")
    under = reader.find(ConceptRecommendation, measure.concept_recommendation)
    if under is not None and measure.goal is not None and under.goal != measure.goal:
        raise RuleViolation(
            f"K {under.number or under.code} gehört zu einem anderen Ziel als die Maßnahme.",
            field="concept_recommendation",
        )
    goal = reader.find(Goal, measure.goal if measure.goal is not None or under is None else under.goal)
    if goal is not None and goal.action_field != measure.action_field:
        field = reader.get(ActionField, goal.action_field)
        raise RuleViolation(f"Das Ziel {goal.number} gehört zu {field.code}, die Maßnahme nicht.", field="goal")


def _concept_recommendation(one: ConceptRecommendation, _before: ConceptRecommendation | None, _reader: Reader) -> None:
    _required(one.text, "Bitte den Wortlaut der Empfehlung des Konzepts eintragen.", "text")


def _indicator(indicator: Indicator, _before: Indicator | None, _reader: Reader) -> None:
    _required(indicator.name, "Bitte sagen, was gezählt wird, zum Beispiel Teilnehmende.", "name")


def _text_block(block: TextBlock, _before: TextBlock | None, reader: Reader) -> None:
    _required(block.abbreviation, "Bitte ein Kürzel eintragen, zum Beispiel kn.", "abbreviation")
    _required(block.text, "Bitte den Text eintragen, der aus dem Kürzel wird.", "text")
    if len(block.abbreviation.split()) > 1 or block.abbreviation[0] in "@#":
        raise RuleViolation("Ein Kürzel ist ein Wort ohne Leerzeichen, @ und #.", field="abbreviation")
    if len(block.abbreviation) > LONGEST:
        raise RuleViolation(f"Ein Kürzel hat höchstens {LONGEST} Zeichen.", field="abbreviation")
    for other in reader.all(TextBlock):
        if other.id != block.id and other.abbreviation.casefold() == block.abbreviation.casefold():
            raise RuleViolation(f"Das Kürzel „{other.abbreviation}“ gibt es schon: {other.text}", field="abbreviation")


def _task(task: Task, _before: Task | None, _reader: Reader) -> None:
    _required(task.what, "Bitte sagen, was zu tun ist.", "what")


def _sitting(sitting: Sitting, _before: Sitting | None, _reader: Reader) -> None:
    if sitting.submission_deadline and sitting.submission_deadline > sitting.on:
        raise RuleViolation("Die Abgabefrist liegt nach der Sitzung.", field="submission_deadline")


def _action_field(field: ActionField, before: ActionField | None, reader: Reader) -> None:
    _titled(field, before, reader)
    check_span(field.valid_from, field.valid_to, field="valid_to")


def _status_round(one: StatusRound, _before: StatusRound | None, reader: Reader) -> None:
    if any(other.id != one.id for other in reader.linked(StatusRound, "year", one.year)):
        raise RuleViolation(f"Die Abfrage {one.year} gibt es schon.", field="year")


def _status_query(query: StatusQuery, _before: StatusQuery | None, reader: Reader) -> None:
    if query.sent_on is not None and query.reminded_on is not None and query.reminded_on < query.sent_on:
        raise RuleViolation("Die zweite Anfrage liegt vor der ersten.", field="reminded_on")
    for other in reader.linked(StatusQuery, "status_round", query.status_round):
        if other.id != query.id and other.office == query.office:
            raise RuleViolation("Diese Stelle wird in der Abfrage schon gefragt.", field="office")


_TIMES = ("committee", "submitted_on", "planned_on", "decided_on", "outcome")


def _consultation(step: Consultation, before: Consultation | None, reader: Reader) -> None:
    """What a form, a table or `set` says of a step's days is judged like what the verbs say."""
    if before is not None and all(getattr(step, name) == getattr(before, name) for name in _TIMES):
        return
    if step.submitted_on is not None and step.decided_on is not None and step.decided_on < step.submitted_on:
        raise RuleViolation("Die Beratung liegt vor der Einreichung.", field="decided_on")
    committee = reader.get(Committee, step.committee)
    if step.outcome in OPEN_OUTCOMES:  # it may lie before a successor now that did not exist then
        return
    if step.decided_on is not None:
        committee.check_exists(step.decided_on, field="decided_on")
    elif step.planned_on is not None:
        committee.check_exists(step.planned_on, field="planned_on")


def _letter(letter: Letter, before: Letter | None, reader: Reader) -> None:
    one = reader.get(Recommendation, letter.recommendation)
    if before is None and not one.code:
        raise RuleViolation("Ein Schreiben gibt es erst, wenn der Konsens festgehalten ist.", field="recommendations")
    check_letter(letter)
    for other in reader.linked(Letter, "recommendation", letter.recommendation):
        if other.id != letter.id and other.office == letter.office:
            raise RuleViolation(f"{one.code} hat schon ein Schreiben an diese Stelle.", field="office")


def _user(user: User, _before: User | None, reader: Reader) -> None:
    _required(user.login, "Bitte den Anmeldenamen eintragen, zum Beispiel a.demir.", "login")
    if len(user.login.split()) > 1 or user.login != user.login.strip():
        raise RuleViolation("Ein Anmeldename hat keine Leerzeichen, zum Beispiel a.demir.", field="login")
    if any(other.id != user.id for other in reader.linked(User, "login", user.login)):
        raise RuleViolation(f"Den Benutzer {user.login} gibt es schon.", field="login")


RULES: dict[type[Any], Callable[[Any, Any, Reader], None]] = {
    Person: _person,
    Organization: _named,
    Committee: _named,
    LegislativeTerm: _named,
    Membership: _membership,
    Session: _session,
    AgendaItem: _agenda_item,
    AgendaProposal: _titled,
    Invitation: invitation_rules.judge,
    MinuteEntry: _minute_entry,
    Recommendation: _recommendation,
    Challenge: _titled,
    ConceptVersion: _titled,
    ConceptRecommendation: _concept_recommendation,
    ActionField: _action_field,
    Goal: _titled,
    Measure: _measure,
    Indicator: _indicator,
    Task: _task,
    TextBlock: _text_block,
    Paper: _paper,
    Consultation: _consultation,
    Letter: _letter,
    Sitting: _sitting,
    StatusRound: _status_round,
    StatusQuery: _status_query,
    User: _user,
}
