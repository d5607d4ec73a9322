"""What OParl does not know of: for each paper our recommendations, what they reached, and the measures they became."""

from collections.abc import Callable
from datetime import date

from rundertisch_tui.domain import wording
from rundertisch_tui.domain.measures import Measure, Status
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.oparl_ids import VENDOR, Object, Urls, made
from rundertisch_tui.workflow.questions.reached_on import measures_on, reached_on, steps_on
from rundertisch_tui.workflow.questions.sittings import sitting_of
from rundertisch_tui.workflow.reader import Reader


def is_public(step: Consultation) -> bool:
    """Whether it may be told what a committee did: of sittings that are not public only what was released."""
    return step.public or step.released


def consultation(reader: Reader, step: Consultation, urls: Urls, redact: Callable[[str], str]) -> Object:
    """One step of a paper; of a sitting that is not public only that and when it was before it."""
    sitting = sitting_of(reader, step)
    open_door = sitting is not None and sitting.public and is_public(step)
    told = is_public(step)
    result = wording.word(step.outcome) if told and step.outcome is not None else None
    own = {
        f"{VENDOR}date": step.decided_on or step.planned_on,
        f"{VENDOR}result": result,
        f"{VENDOR}resolutionText": redact(step.wording) or None if told else None,
        f"{VENDOR}public": step.public,
    }
    return made(
        urls, "Consultation", step.id, paper=urls.of("Paper", step.paper),
        organization=[urls.of("Organization", step.committee)], authoritative=step.authoritative,
        role=wording.word(step.role),
        meeting=urls.of("Meeting", sitting.id) if sitting is not None and open_door else None,
        agendaItem=urls.of("AgendaItem", step.id) if open_door else None, **own,
    )  # fmt: skip


def recommendations(reader: Reader, paper: Paper, day: date, urls: Urls, redact: Callable[[str], str]) -> list[Object]:
    """The recommendations that a paper carries, agreed by `day`, in the order of their numbers."""
    found = (reader.find(Recommendation, one) for one in sorted(paper.recommendations))
    agreed = [one for one in found if one is not None and one.code and one.agreed_on and one.agreed_on <= day]
    return [_recommendation(reader, one, day, urls, redact) for one in agreed]


def _recommendation(reader: Reader, one: Recommendation, day: date, urls: Urls, redact: Callable[[str], str]) -> Object:
    told = [step for step in steps_on(reader, one.id, day) if is_public(step)]
    papers = reader.linked(Paper, "recommendations", one.id)
    return {
        "number": one.code,
        "roundTable": reader.get(Session, one.session).year,
        "agreedOn": one.agreed_on.isoformat() if one.agreed_on else None,
        "wording": redact(one.wording),
        "state": reached_on(reader, one, day, steps=told).word,
        "paper": [urls.of("Paper", each.id) for each in papers if each.public],
        "measure": [_measure(each, status, redact) for each, status in measures_on(reader, one.id, day)],
    }


def _measure(one: Measure, status: Status | None, redact: Callable[[str], str]) -> Object:
    return {"code": one.code, "number": one.number, "title": redact(one.title), "status": wording.status(status)}
