"""People, the organisations they come from, and their dated memberships."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId, MembershipId, OrganizationId, PersonId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.periods import check_span, covers


class PhotoConsent(StrEnum):
    """Whether a person may be shown in pictures (§ 22 KUG)."""

    NOT_ASKED = "not_asked"
    YES = "yes"
    NO = "no"


class OrganizationKind(StrEnum):
    """What an organisation is to the city."""

    DEPARTMENT = "department"
    DIRECTORATE = "directorate"
    AGENCY = "agency"
    WELFARE = "welfare"
    MIGRANT_ORGANIZATION = "migrant_organization"
    RELIGIOUS_COMMUNITY = "religious_community"
    EDUCATION = "education"
    BUSINESS = "business"
    ASSOCIATION = "association"
    OTHER = "other"


class Group(StrEnum):
    """Participant groups of the Round Table; the first five stand in the balance line.

    Source: invitation practice of the office (politics, Ausländerbeirat, AK Integration of city and district,
    administration); all others count as "weitere".
    """

    POLITICS = "politics"
    FOREIGNERS_COUNCIL = "foreigners_council"
    NETWORK_CITY = "network_city"
    NETWORK_DISTRICT = "network_district"
    ADMINISTRATION = "administration"
    DISTRICT_ADMINISTRATION = "district_administration"
    DISTRICT_COUNCIL = "district_council"
    WELFARE = "welfare"
    MIGRANT_ORGANIZATION = "migrant_organization"
    RELIGIOUS_COMMUNITY = "religious_community"
    EDUCATION = "education"
    LABOUR = "labour"
    SPORT_HEALTH_HOUSING = "sport_health_housing"
    CITIZENS = "citizens"
    PRESS = "press"
    SPEAKER = "speaker"
    GUEST = "guest"


BALANCE_GROUPS: tuple[Group, ...] = (
    Group.POLITICS,
    Group.FOREIGNERS_COUNCIL,
    Group.NETWORK_CITY,
    Group.NETWORK_DISTRICT,
    Group.ADMINISTRATION,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody the office invites or who came: the minimum that the task needs (Art. 5 (1) c DSGVO).

    Languages, access needs and diet belong to the invitation, never here. An erased person keeps its id and code
    and has no name left.
    """

    id: PersonId
    code: str = ""
    salutation: Salutation = Salutation.NONE
    title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    function: str = ""
    groups: frozenset[Group] = frozenset()
    email: str = ""
    phone: str = ""
    postal_address: str = ""
    photo_consent: PhotoConsent = PhotoConsent.NOT_ASKED
    photo_consent_on: date | None = None
    remark: str = ""

    @property
    def is_erased(self) -> bool:
        """Whether the name was erased (Art. 17 DSGVO)."""
        return not self.family_name and not self.given_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """A department, agency, association …; it may lie below another and be valid for a time only."""

    id: OrganizationId
    code: str = ""
    name: str = ""
    short_name: str = ""
    kind: OrganizationKind = OrganizationKind.OTHER
    group: Group | None = None
    parent: OrganizationId | None = None
    successor: OrganizationId | None = None
    email: str = ""
    phone: str = ""
    postal_address: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    remark: str = ""

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A person in one organisation or one committee, from and to a day.

    Raises RuleViolation if it belongs to none or to both.
    Source: OParl 1.1, Membership.
    """

    id: MembershipId
    person: PersonId
    organization: OrganizationId | None = None
    committee: CommitteeId | None = None
    role: str = ""
    parliamentary_group: str = ""
    deputy_of: PersonId | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    remark: str = ""

    def __post_init__(self) -> None:
        if (self.organization is None) == (self.committee is None):
            raise RuleViolation(
                "Eine Zugehörigkeit gilt für genau eine Organisation oder ein Gremium.", field="organization"
            )

    def holds_on(self, day: date) -> bool:
        """Whether the membership holds on `day`."""
        return covers(self.valid_from, self.valid_to, day)

    def ended(self, last_day: date) -> "Membership":
        """Return it with its last day. Raises RuleViolation if that lies before its first."""
        check_span(self.valid_from, last_day, field="valid_to")
        return replace(self, valid_to=last_day)
