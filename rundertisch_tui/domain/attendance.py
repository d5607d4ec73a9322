"""Who was invited, what they answered, and who came."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    AgendaItemId,
    AttendanceId,
    CommitteeId,
    InvitationId,
    OrganizationId,
    PersonId,
    SessionId,
)
from rundertisch_tui.domain.people import Group


class Reply(StrEnum):
    """What an invited person answered."""

    NONE = "none"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    SUBSTITUTED = "substituted"


class Sending(StrEnum):
    """What was sent to people who are on the list."""

    INVITATION = "invitation"
    REMINDER = "reminder"


class Naming(StrEnum):
    """Whether a participant may be named in publication copies.

    Unset counts as "in function" for mandate holders, officials and speakers, else as "no".
    """

    UNSET = "unset"
    IN_FUNCTION = "in_function"
    CONSENTED = "consented"
    NO = "no"


class Presence(StrEnum):
    """What is known of a person on the day. Excused is not absent (they are counted and printed apart)."""

    PRESENT = "present"
    EXCUSED = "excused"
    ABSENT = "absent"
    REPRESENTED = "represented"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """One person invited to one session, with the answer. Needs go 28 days after the session.

    `earlier_reply` is what was answered for a day that was put off.
    """

    id: InvitationId
    session: SessionId
    person: PersonId
    number: int | None = None
    reply: Reply = Reply.NONE
    replied_on: date | None = None
    reason: str = ""
    substitute: PersonId | None = None
    first_wish: AgendaItemId | None = None
    second_wish: AgendaItemId | None = None
    workshop: AgendaItemId | None = None
    through_committees: frozenset[CommitteeId] = frozenset()
    through_organizations: frozenset[OrganizationId] = frozenset()
    through_groups: frozenset[Group] = frozenset()
    naming: Naming = Naming.UNSET
    naming_on: date | None = None
    needs: str = ""
    needs_consent_on: date | None = None
    sent_on: date | None = None
    reminded_on: date | None = None
    earlier_reply: Reply | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether a body, an organisation or a group brought the person in, not a clerk by name."""
        return bool(self.through_committees or self.through_organizations or self.through_groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """One person on the day of a session; `represents` is whom a substitute stands for.

    `from_item` and `until_item` say between which points of the agenda somebody was there who came late or left early.

    Raises RuleViolation if somebody left before arriving or represents themselves.
    """

    id: AttendanceId
    session: SessionId
    person: PersonId
    presence: Presence = Presence.PRESENT
    arrived_at: time | None = None
    left_at: time | None = None
    from_item: AgendaItemId | None = None
    until_item: AgendaItemId | None = None
    represents: PersonId | None = None
    represented_by: PersonId | None = None
    guest: bool = False
    door: str = ""
    reason: str = ""

    def __post_init__(self) -> None:
        if self.arrived_at is not None and self.left_at is not None and self.left_at < self.arrived_at:
            raise RuleViolation("Gegangen vor gekommen: bitte die Uhrzeiten prüfen.", field="left_at")
        for name in ("represents", "represented_by"):
            if getattr(self, name) == self.person:
                raise RuleViolation("Niemand vertritt sich selbst.", field=name)
