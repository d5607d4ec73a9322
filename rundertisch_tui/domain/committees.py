"""Committees, the legislative terms they live in, and their sittings. All data, nothing of Kassel is a constant."""

import re
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, LegislativeTermId, SittingId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Group
from rundertisch_tui.domain.periods import covers


class CommitteeKind(StrEnum):
    """What kind of body it is (HGO §§ 49, 62, 65, 81, 84)."""

    CITY_COUNCIL = "city_council"
    MAGISTRATE = "magistrate"
    COMMITTEE = "committee"
    FOREIGNERS_COUNCIL = "foreigners_council"
    DISTRICT_COUNCIL = "district_council"
    COMMISSION = "commission"
    NETWORK = "network"
    OTHER = "other"


WELL_KNOWN: tuple[tuple[str, CommitteeKind, Group | None], ...] = (
    ("auslanderbeirat", CommitteeKind.FOREIGNERS_COUNCIL, Group.FOREIGNERS_COUNCIL),
    ("integrationskommission", CommitteeKind.COMMISSION, Group.FOREIGNERS_COUNCIL),
    ("stadtverordnetenversammlung", CommitteeKind.CITY_COUNCIL, Group.POLITICS),
    ("stavo", CommitteeKind.CITY_COUNCIL, Group.POLITICS),
    ("magistrat", CommitteeKind.MAGISTRATE, Group.POLITICS),
    ("ortsbeirat", CommitteeKind.DISTRICT_COUNCIL, Group.DISTRICT_COUNCIL),
    ("arbeitskreis integration des landkreises", CommitteeKind.NETWORK, Group.NETWORK_DISTRICT),
    ("ak integration landkreis", CommitteeKind.NETWORK, Group.NETWORK_DISTRICT),
    ("ak landkreis", CommitteeKind.NETWORK, Group.NETWORK_DISTRICT),
    ("arbeitskreis integration", CommitteeKind.NETWORK, Group.NETWORK_CITY),
    ("ak integration", CommitteeKind.NETWORK, Group.NETWORK_CITY),
    ("ak stadt", CommitteeKind.NETWORK, Group.NETWORK_CITY),
    ("arbeitskreis", CommitteeKind.NETWORK, None),
    ("kommission", CommitteeKind.COMMISSION, None),
    ("ausschuss", CommitteeKind.COMMITTEE, Group.POLITICS),
)
"""How names of bodies begin, folded, and what they then are; the first that fits counts. Source: HGO §§ 49 to 84."""


def likely(name: str) -> tuple[CommitteeKind, Group | None]:
    """What a body of this name most likely is, and which group its members are: a proposal, nothing more."""
    folded = re.sub(r"^(?:der|die|das) ", "", fold(name))
    if re.search(r"(?<!kreis)ausschuss$", folded):
        return CommitteeKind.COMMITTEE, Group.POLITICS  # Haupt- und Finanzausschuss
    found = ((kind, group) for begin, kind, group in WELL_KNOWN if folded.startswith(begin))
    return next(found, (CommitteeKind.COMMITTEE, None))


@dataclass(frozen=True, slots=True, kw_only=True)
class LegislativeTerm:
    """An election period; `number` is the middle part of the city's paper numbers (101.20.…)."""

    id: LegislativeTermId
    name: str = ""
    number: int | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A body that deals with recommendations or sends members; a renamed one is a new record with its predecessor."""

    id: CommitteeId
    code: str = ""
    name: str = ""
    short_name: str = ""
    kind: CommitteeKind = CommitteeKind.COMMITTEE
    group: Group | None = None
    seats: int | None = None
    predecessors: frozenset[CommitteeId] = frozenset()
    legislative_term: LegislativeTermId | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    remark: str = ""

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    def exists_on(self, day: date) -> bool:
        """Whether the body exists under this name on `day`."""
        return covers(self.valid_from, self.valid_to, day)

    def check_exists(self, day: date, *, field: str) -> None:
        """Refuse a day on which the body did not exist under this name, and say since or until when it does.

        Raises RuleViolation.
        """
        if self.exists_on(day):
            return
        since, until = self.valid_from, self.valid_to
        if since is not None and day < since:
            when = f"erst seit {dates_de.short(since)}"
        else:
            when = f"nur bis {dates_de.short(until or day)}"
        raise RuleViolation(f"{self.label} gab es am {dates_de.short(day)} nicht ({when}).", field=field)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """One date of a committee, with the day by which papers must be in."""

    id: SittingId
    committee: CommitteeId
    on: date
    starts_at: time | None = None
    submission_deadline: date | None = None
    public: bool = True
    note: str = ""
