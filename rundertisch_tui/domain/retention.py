"""How long what is kept, what goes to the archive first, and what stays even when a person is erased.

The periods are suggestions of the office, no law; deleting always comes after offering. Source: § 4 HArchivG (offer
before deletion), § 18 HArchivG (municipalities archive by their own statute), Art. 17 (3) DSGVO (what may stay).
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.sessions import MinutesState

FROZEN = frozenset({MinutesState.SIGNED, MinutesState.PUBLISHED})


class Holding(StrEnum):
    """What is kept, by what its period counts from."""

    CONTACT = "contact"
    REGISTRATION = "registration"
    EVENT_NEEDS = "event_needs"
    SIGNED_LIST = "signed_list"
    MINUTES = "minutes"
    PAPER = "paper"
    REPORT = "report"
    EXPORT_LOG = "export_log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """How long something is kept from the day that starts it; neither months nor days: for good.

    `starts`: German, what the period counts from. `offered`: whether the archive is asked before anything goes.
    """

    months: int = 0
    days: int = 0
    starts: str
    offered: bool = False

    @property
    def is_permanent(self) -> bool:
        """Whether it is kept for good (and handed to the archive)."""
        return not self.months and not self.days


# Source: KGSt report 4/2006 as the usual guide; the office may set its own
SUGGESTED: dict[Holding, Period] = {
    Holding.CONTACT: Period(months=12, starts="letzter Kontakt oder Ende der Funktion"),
    Holding.REGISTRATION: Period(months=12, starts="Tag des Runden Tisches"),
    Holding.EVENT_NEEDS: Period(days=28, starts="Tag des Runden Tisches"),
    Holding.SIGNED_LIST: Period(months=24, starts="Tag des Runden Tisches", offered=True),
    Holding.MINUTES: Period(starts="Feststellung", offered=True),
    Holding.PAPER: Period(starts="letzte Beratung", offered=True),
    Holding.REPORT: Period(starts="Stichtag", offered=True),
    Holding.EXPORT_LOG: Period(months=36, starts="Tag der Ausgabe"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveOffer:
    """Something that was offered to the archive: when, and what came back.

    Raises RuleViolation if it was answered before it was offered.
    """

    offered_on: date
    released_on: date | None = None
    taken: bool = False

    def __post_init__(self) -> None:
        if self.released_on is not None and self.released_on < self.offered_on:
            raise RuleViolation("Die Freigabe liegt vor dem Angebot an das Archiv.", field="released_on")


def add_months(day: date, months: int) -> date:
    """The same day of a later month, the month's end where it has no such day: 31.01. and one month is 28.02."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def due_on(holding: Holding, start: date | None) -> date | None:
    """The first day on which something may go; None if it stays for good or its period has not begun."""
    period = SUGGESTED[holding]
    if start is None or period.is_permanent:
        return None
    return add_months(start, period.months) + timedelta(period.days + 1)


def may_delete(holding: Holding, start: date | None, today: date, offer: ArchiveOffer | None = None) -> bool:
    """Whether something may be deleted today: its period is over and, where it is offered, the archive let it go."""
    due = due_on(holding, start)
    if due is None or today < due:
        return False
    if not SUGGESTED[holding].offered:
        return True
    return offer is not None and offer.released_on is not None and offer.released_on <= today


def check_deletion(holding: Holding, start: date | None, today: date, offer: ArchiveOffer | None = None) -> None:
    """Refuse what may not be deleted (yet). Raises RuleViolation that says why and what comes first."""
    if SUGGESTED[holding].is_permanent:
        raise RuleViolation("Das bleibt auf Dauer; es wird dem Stadtarchiv angeboten, nicht gelöscht.")
    due = due_on(holding, start)
    if due is None:
        raise RuleViolation("Die Frist hat noch nicht begonnen; gelöscht wird noch nicht.")
    if today < due:
        days = (due - today).days
        raise RuleViolation(f"Die Frist läuft noch {'1 Tag' if days == 1 else f'{days} Tage'}.")
    if not may_delete(holding, start, today, offer):
        raise RuleViolation("Bitte zuerst dem Stadtarchiv anbieten und die Freigabe eintragen.", field="released_on")


def name_stays(state: MinutesState) -> bool:
    """Whether a name in minutes of this state stays when its person is erased.

    Signed minutes are a record of the public task and are not rewritten; the case goes to the data protection officer.
    Source: Art. 17 (3) (b) and (d) DSGVO.
    """
    return state in FROZEN
