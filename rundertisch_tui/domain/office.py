"""What the office keeps beside the chain: logins, exports, files, reporting days."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import (
    AttachmentId,
    ConceptVersionId,
    ConsultationId,
    ExportId,
    PaperId,
    PersonId,
    RecommendationId,
    ReportingDayId,
    SessionId,
    StatusQueryId,
    UserId,
)


class Right(StrEnum):
    """What a login may do, each including the ones before."""

    SHOW = "show"
    MINUTE = "minute"
    READ = "read"
    WRITE = "write"
    ADMINISTER = "administer"


class Copy(StrEnum):
    """The two copies of a document: for everybody, or for the office alone."""

    PUBLICATION = "publication"
    INTERNAL = "internal"


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """A login of the office. As long as no user is recorded, everybody who can open the folder may do everything."""

    id: UserId
    login: str
    display_name: str = ""
    right: Right = Right.WRITE
    valid_to: date | None = None

    @property
    def label(self) -> str:
        """What colleagues call the user: the name, else the login."""
        return self.display_name or self.login

    def has_ended(self, today: date) -> bool:
        """Whether the login counts no more; on its last day it still does."""
        return self.valid_to is not None and self.valid_to < today


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """What document was made, from which state (`seq`), with whose names in it, and what the checker found."""

    id: ExportId
    kind: str
    path: str
    made_on: date
    made_by: str = ""
    session: SessionId | None = None
    subject: str = ""
    copy: Copy = Copy.PUBLICATION
    version: int = 1
    seq: int = 0
    digest: str = ""
    findings: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    names: frozenset[PersonId] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file that came back, kept in files/ under its digest; it belongs to exactly one record.

    Without a `name` it was erased with its file. Raises RuleViolation unless exactly one owner is named.
    """

    id: AttachmentId
    digest: str
    name: str = ""
    kind: str = ""
    on: date | None = None
    session: SessionId | None = None
    concept_version: ConceptVersionId | None = None
    paper: PaperId | None = None
    consultation: ConsultationId | None = None
    recommendation: RecommendationId | None = None
    status_query: StatusQueryId | None = None

    @property
    def owner(self) -> tuple[int | None, ...]:
        """The record that it belongs to, at its place among the kinds that can have files."""
        return (self.session, self.concept_version, self.paper, self.consultation, self.recommendation,
                self.status_query)  # fmt: skip

    def __post_init__(self) -> None:
        if sum(owner is not None for owner in self.owner) != 1:
            raise RuleViolation("Eine Datei gehört zu genau einem Datensatz.", field="session")


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingDay:
    """A Stichtag that freezes all states: reports as of the day `on` tell what was recorded up to change `seq`."""

    id: ReportingDayId
    on: date
    seq: int
    name: str = ""
