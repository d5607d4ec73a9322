"""Settings, and lines of "Zu tun" that somebody puts off."""

from dataclasses import dataclass, replace
from datetime import date

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import DeferralId, SettingId
from rundertisch_tui.domain.settings import Deferral, Setting
from rundertisch_tui.workflow.settings import DEFAULTS, PERSONAL, check
from rundertisch_tui.workflow.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeSetting:
    """Set one setting of the office; an empty value brings the default back."""

    name: str
    value: str

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation for a setting that does not exist or cannot hold the value."""
        if self.name not in DEFAULTS and self.name.partition(".")[0] not in {"columns", "view", *PERSONAL}:
            known = ", ".join([*DEFAULTS, *(f"{name}.LOGIN" for name in PERSONAL)])
            raise RuleViolation(f"Die Einstellung „{self.name}“ gibt es nicht. Es gibt: {known}.", field="name")
        check(self.name, self.value)
        old = next(iter(tx.linked(Setting, "name", self.name)), None)
        if old is None:
            tx.add(lambda i, _: Setting(id=SettingId(i), name=self.name, value=self.value))
        else:
            tx.put(replace(old, value=self.value))
        if self.name.startswith("view."):
            return f"Sicht {self.name.rpartition('.')[2]} {'gemerkt' if self.value else 'vergessen'}"
        return f"Einstellung {self.name} geändert"


@dataclass(frozen=True, slots=True, kw_only=True)
class PutOff:
    """Put a line of "Zu tun" off to a day, with the reason. `subject` is the key of the line."""

    subject: str
    until: date
    reason: str

    def apply(self, tx: Transaction) -> str:
        """Return the undo name. Raises RuleViolation without reason or for a day that is not to come."""
        if self.until <= tx.today:
            raise RuleViolation("Bitte einen Tag nach heute, zum Beispiel +14.", field="until")
        if not self.reason.strip():
            raise RuleViolation("Bitte einen Grund nennen.", field="reason")
        old = next(iter(tx.linked(Deferral, "subject", self.subject)), None)
        if old is None:
            tx.add(lambda i, _: Deferral(id=DeferralId(i), subject=self.subject, until=self.until, reason=self.reason))
        else:
            tx.put(replace(old, until=self.until, reason=self.reason))
        return "Auf später gelegt"
