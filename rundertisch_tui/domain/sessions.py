"""The Round Table of one year and its agenda items, plenary or workshop."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    ActionFieldId,
    AgendaItemId,
    CommitteeId,
    OrganizationId,
    PersonId,
    RecommendationId,
    SessionId,
)
from rundertisch_tui.domain.people import Group

FIRST_YEAR = 2000  # the oldest table on record is 2013; earlier years are typing errors
LAST_YEAR = 2100


class SessionState(StrEnum):
    """Where the Round Table of a year stands. Source: OParl 1.1, meetingState, widened."""

    PLANNED = "planned"
    INVITED = "invited"
    RUNNING = "running"
    HELD = "held"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class MinutesState(StrEnum):
    """Where the minutes of a session stand; frozen from `SIGNED` on."""

    DRAFT = "draft"
    REVIEW = "review"
    CIRCULATED = "circulated"
    APPROVED = "approved"
    SIGNED = "signed"
    PUBLISHED = "published"


class ItemKind(StrEnum):
    """A plenary item, or a workshop held beside others."""

    PLENARY = "plenary"
    WORKSHOP = "workshop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """One Round Table. `recorded_later` ("nacherfasst") marks past tables entered without Einlass and Protokoll.

    `admission_at`: from when people are let in. `file_reference`: its number in the files of the city (Aktenzeichen).
    Raises RuleViolation for a year out of range or a day of another year.
    """

    id: SessionId
    year: int
    number: int | None = None
    title: str = "Runder Tisch Integration"
    motto: str = ""
    held_on: date | None = None
    starts_at: time | None = None
    ends_at: time | None = None
    admission_at: time | None = None
    place: str = ""
    file_reference: str = ""
    co_hosts: str = ""
    chair: PersonId | None = None
    minute_taker: PersonId | None = None
    reply_by: date | None = None
    drawn_committees: frozenset[CommitteeId] = frozenset()
    drawn_organizations: frozenset[OrganizationId] = frozenset()
    drawn_groups: frozenset[Group] = frozenset()
    state: SessionState = SessionState.PLANNED
    state_reason: str = ""
    recorded_later: bool = False
    minutes_state: MinutesState = MinutesState.DRAFT
    minutes_version: int = 1
    objection_days: int = 14
    closed_on: date | None = None
    circulated_on: date | None = None
    approved_on: date | None = None
    signed_on: date | None = None
    signed_by_chair: str = ""
    signed_by_minute_taker: str = ""
    published_on: date | None = None
    shown_item: AgendaItemId | None = None
    shown_recommendation: RecommendationId | None = None
    shown_by: str = ""
    remark: str = ""

    def __post_init__(self) -> None:
        if not FIRST_YEAR <= self.year <= LAST_YEAR:
            raise RuleViolation(
                f"Das Jahr {self.year} liegt nicht zwischen {FIRST_YEAR} und {LAST_YEAR}.", field="year"
            )
        if self.held_on is not None and self.held_on.year != self.year:
            raise RuleViolation(
                f"Der Termin liegt im Jahr {self.held_on.year}, der Runde Tisch ist der von {self.year}.",
                field="held_on",
            )

    @property
    def is_closed(self) -> bool:
        """Whether lines, attendance and numbers are frozen; ending the day alone fixes only its times."""
        if self.closed_on is not None or self.minutes_state is not MinutesState.DRAFT:
            return True  # records of before the day of closing was kept have only the state of their minutes
        return self.recorded_later and self.state is SessionState.HELD

    @property
    def code(self) -> str:
        """How people and the command line speak of it: RT-2026."""
        return f"RT-{self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """A point of the agenda. `number` is text ("6.1", "3a"), the order is `position` (OParl 1.1, AgendaItem)."""

    id: AgendaItemId
    session: SessionId
    position: str
    number: str = ""
    title: str = ""
    kind: ItemKind = ItemKind.PLENARY
    parent: AgendaItemId | None = None
    planned_minutes: int | None = None
    starts_at: time | None = None
    rapporteur: str = ""
    minute_taker: PersonId | None = None
    room: str = ""
    places: int | None = None
    public: bool = True
    action_fields: frozenset[ActionFieldId] = frozenset()
    remark: str = ""
    finished: bool = False
    begun_at: time | None = None

    def __post_init__(self) -> None:
        if self.planned_minutes is not None and self.planned_minutes < 0:
            raise RuleViolation("Geplante Minuten sind mindestens 0.", field="planned_minutes")
