"""What the office has set for itself: settings, and lines of "Zu tun" that it put off."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.ids import DeferralId, SettingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One setting of the office: a name and its text."""

    id: SettingId
    name: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deferral:
    """A line of "Zu tun" put off to a day, with the reason; `subject` is the key of the line."""

    id: DeferralId
    subject: str
    until: date
    reason: str = ""
