"""The yearly status round: each office gets a sheet with what it is asked about, and sends it back filled in."""

import re
from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId, StatusQueryId, StatusRoundId

SHEET_MARK = re.compile(r"AB-(\d{4})/(O-\d+)")
"""How every sheet names its round and its office: AB-2026/O-12."""
UNCHANGED = "unverändert"
"""The word with which an office says that the last report still holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRound:
    """One year's call for reports; `due_on` is the day by which the sheets should be back."""

    id: StatusRoundId
    year: int
    due_on: date
    opened_on: date | None = None
    remark: str = ""

    @property
    def label(self) -> str:
        """Abfrage 2026, as it stands with what the offices report."""
        return f"Abfrage {self.year}"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusQuery:
    """One office in a round: when it was asked, reminded and answered, and what of its answer stays unclear.

    `changed` and `confirmed` count what was taken in; each line of `unclear` begins with the number it speaks of.
    """

    id: StatusQueryId
    status_round: StatusRoundId
    office: OrganizationId
    sent_on: date | None = None
    reminded_on: date | None = None
    answered_on: date | None = None
    changed: int = 0
    confirmed: int = 0
    unclear: tuple[str, ...] = ()
    remark: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the office has not answered yet."""
        return self.answered_on is None

    def sent(self, on: date) -> "StatusQuery":
        """The query once it is sent: the first time as the call, after that as the reminder.

        Raises RuleViolation if the office has answered, or for a day before the call.
        """
        if not self.is_open:
            raise RuleViolation("Diese Stelle hat schon geantwortet.", field="offices")
        if self.sent_on is None:
            return replace(self, sent_on=on)
        if on < self.sent_on:
            raise RuleViolation("Die zweite Anfrage liegt vor der ersten.", field="on")
        return replace(self, reminded_on=on)


def sheet_mark(year: int, office_code: str) -> str:
    """What stands on a sheet so that it is known again: AB-2026/O-12."""
    return f"AB-{year}/{office_code}"


def marks_in(text: str) -> tuple[tuple[int, str], ...]:
    """Year and office of every sheet mark in a text, each once, in their order."""
    return tuple(dict.fromkeys((int(year), code) for year, code in SHEET_MARK.findall(text)))


def point_code(unclear: str) -> str:
    """The number of the record that an unclear line speaks of; "" if it speaks of the whole sheet."""
    code, colon, _ = unclear.partition(": ")
    return code if colon and re.fullmatch(r"[A-Z]+-[\d-]+", code) else ""
