"""Bodies, members, sittings and papers as OParl objects in one file, with what became of our recommendations.

Only what is public goes out: mandates, public papers, public or released steps; texts through `redact`.
Source: OParl 1.1; fields with the prefix `rundertisch:` are ours, as chapter 2.6 allows vendors.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rundertisch_tui.domain import wording
from rundertisch_tui.domain.committees import Committee, CommitteeKind, LegislativeTerm, Sitting
from rundertisch_tui.domain.papers import Paper, PaperType
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.exchange import oparl_chain
from rundertisch_tui.exchange.oparl_ids import VENDOR, Object, Urls, made, number_of
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.questions.status import steps_of_paper
from rundertisch_tui.workflow.reader import Reader

ZONE = ZoneInfo("Europe/Berlin")
OF_MANDATES = frozenset(
    {
        CommitteeKind.CITY_COUNCIL,
        CommitteeKind.MAGISTRATE,
        CommitteeKind.COMMITTEE,
        CommitteeKind.FOREIGNERS_COUNCIL,
        CommitteeKind.DISTRICT_COUNCIL,
    }
)
"""Bodies whose members hold a public mandate or office; members of networks and commissions stay out."""
Redact = Callable[[str], str]


def objects(reader: Reader, day: date, redact: Redact) -> Mapping[str, Any]:
    """Everything that goes into the file, kind by kind, as it stood on `day`."""
    urls = Urls(settings.value(reader, "oparl_address"))
    papers = [one for one in reader.all(Paper) if one.public and one.type is not PaperType.LETTER]
    told = [_paper(reader, one, day, urls, redact) for one in papers]
    memberships = [one for one in reader.all(Membership) if _is_mandate(reader, one)]
    people = sorted({one.person for one in memberships})
    sittings = [one for one in reader.all(Sitting) if one.public]
    before = _by_sitting(told)
    return {
        "body": _body(reader, urls),
        "organization": [_organization(one, urls) for one in reader.all(Committee)],
        "person": [_person(reader.get(Person, one), memberships, urls) for one in people],
        "membership": [_membership(one, urls) for one in memberships],
        "meeting": [_meeting(reader, one, before.get(one.id, []), urls) for one in sittings],
        "paper": told,
        "consultation": [step for paper in told for step in paper["consultation"]],
    }


def _is_mandate(reader: Reader, one: Membership) -> bool:
    body, person = reader.find(Committee, one.committee), reader.find(Person, one.person)
    if body is None or body.kind not in OF_MANDATES or reader.is_trashed(Committee, body.id):
        return False
    return person is not None and not person.is_erased and not reader.is_trashed(Person, person.id)


def _body(reader: Reader, urls: Urls) -> Object:
    city = settings.value(reader, "city")
    terms = [
        made(urls, "LegislativeTerm", one.id, body=urls.body, name=one.name, startDate=one.starts_on,
             endDate=one.ends_on)
        for one in reader.all(LegislativeTerm)
    ]  # fmt: skip
    lists = {kind: urls.list_of(kind) for kind in ("organization", "person", "meeting", "paper")}
    return made(urls, "Body", 1, name=f"Stadt {city}", shortName=city, legislativeTerm=terms, **lists)


def _organization(one: Committee, urls: Urls) -> Object:
    before = [urls.of("Organization", earlier) for earlier in sorted(one.predecessors)]
    return made(
        urls, "Organization", one.id, body=urls.body, name=one.name, shortName=one.short_name or None,
        classification=wording.word(one.kind), organizationType="Gremium", startDate=one.valid_from,
        endDate=one.valid_to, memberCount=one.seats, **{f"{VENDOR}predecessor": before or None},
    )  # fmt: skip


def _person(one: Person, memberships: list[Membership], urls: Urls) -> Object:
    family = " ".join(part for part in (one.particle, one.family_name) if part)
    return made(
        urls, "Person", one.id, body=urls.body,
        name=" ".join(part for part in (one.title, one.given_name, family) if part),
        familyName=family or None, givenName=one.given_name or None, title=one.title.split() or None,
        membership=[_membership(each, urls) for each in memberships if each.person == one.id],
    )  # fmt: skip


def _membership(one: Membership, urls: Urls) -> Object:
    return made(
        urls, "Membership", one.id, person=urls.of("Person", one.person),
        organization=urls.of("Organization", one.committee or 0), role=one.role or None, startDate=one.valid_from,
        endDate=one.valid_to, **{f"{VENDOR}parliamentaryGroup": one.parliamentary_group or None},
    )  # fmt: skip


def _by_sitting(papers: list[Object]) -> Mapping[int, list[tuple[Object, Object]]]:
    """Paper and step by the sitting that dealt with them."""
    found: dict[int, list[tuple[Object, Object]]] = {}
    for paper in papers:
        for step in paper["consultation"]:
            if "meeting" in step:
                found.setdefault(number_of(step["meeting"]), []).append((paper, step))
    return found


def _meeting(reader: Reader, one: Sitting, before: list[tuple[Object, Object]], urls: Urls) -> Object:
    """A public sitting; the points of its agenda that are known are our papers."""
    committee = reader.get(Committee, one.committee)
    return made(
        urls, "Meeting", one.id, name=f"{committee.name}, {one.on:%d.%m.%Y}",
        start=datetime.combine(one.on, one.starts_at, ZONE) if one.starts_at is not None else None,
        organization=[urls.of("Organization", committee.id)],
        agendaItem=[_agenda_item(at, paper, step, urls) for at, (paper, step) in enumerate(before)],
        **{f"{VENDOR}date": one.on},
    )  # fmt: skip


def _agenda_item(at: int, paper: Object, step: Object, urls: Urls) -> Object:
    return made(
        urls, "AgendaItem", number_of(step["id"]), meeting=step["meeting"], order=at, name=paper["name"],
        public=True, consultation=step["id"], result=step.get(f"{VENDOR}result"),
        resolutionText=step.get(f"{VENDOR}resolutionText"),
    )  # fmt: skip


def _paper(reader: Reader, one: Paper, day: date, urls: Urls, redact: Redact) -> Object:
    steps = [oparl_chain.consultation(reader, step, urls, redact) for step in steps_of_paper(reader, one.id)]
    return made(
        urls, "Paper", one.id, body=urls.body, name=redact(one.title) or one.code, reference=one.reference or None,
        date=one.written_on or one.sent_on or one.received_on, paperType=wording.word(one.type),
        consultation=steps, web=one.link if _is_url(one.link) else None,
        **{f"{VENDOR}recommendation": oparl_chain.recommendations(reader, one, day, urls, redact)},
    )  # fmt: skip


def _is_url(text: str) -> bool:
    return text.startswith(("https://", "http://")) and " " not in text
