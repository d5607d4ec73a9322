"""Freezing the minutes: as a version that never changes, and for good once they are signed."""

from dataclasses import replace

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import MinutesVersionId
from rundertisch_tui.domain.minutes_versions import MinutesVersion
from rundertisch_tui.domain.retention import FROZEN
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.workflow.questions.minutes_versions import current_lines, present, versions_of
from rundertisch_tui.workflow.transaction import Transaction


def require_unsigned(session: Session) -> None:
    """Refuse what signed minutes do not allow any more. Raises RuleViolation."""
    if session.minutes_state in FROZEN:
        raise RuleViolation(
            f"Die Niederschrift {session.year} ist {word(session.minutes_state)}: nur noch Berichtigungen."
        )


def freeze(tx: Transaction, session: Session, reason: str = "") -> None:
    """Keep the lines as they stand as the next version, unless they are the same as in the last one."""
    lines = current_lines(tx, session.id)
    known = versions_of(tx, session.id)
    if known and known[-1].lines == lines:
        return
    number = known[-1].version + 1 if known else 1
    tx.add(
        lambda i, _: MinutesVersion(
            id=MinutesVersionId(i),
            session=session.id,
            version=number,
            frozen_on=tx.today,
            reason=reason,
            present=present(tx, session.id),
            lines=lines,
        )
    )
    if session.minutes_version != number:
        tx.put(replace(session, minutes_version=number))
