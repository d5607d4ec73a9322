"""What F2 to F5 of the Protokoll make of the typed text, or of the line under the bar."""

from typing import TYPE_CHECKING

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.ids import ChallengeId
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.screens import minutes_text
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.minutes import AddMinuteEntry, ChangeEntryKind
from rundertisch_tui.workflow.questions.challenges import times_named
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.screens.minutes import MinutesScreen

NEW = 0
"""The row of the chooser that makes a new challenge."""


# ---- F2


def challenge(screen: "MinutesScreen", item: AgendaItem) -> None:
    """Tie the text, or the line under the bar, to a challenge: a known one or a new one."""
    line = screen.line()
    text = screen.entry.text.strip() if line is None else line.text
    title = f"Herausforderung: {text}" if text else "Welche Herausforderung?"
    rows = challenge_rows(screen.app.office.view, item)
    if text:
        rows.insert(0, Row(NEW, ("+ neue Herausforderung", "")))

    def take(chosen: object) -> None:
        if isinstance(chosen, int):
            _tie(screen, item, line, text, ChallengeId(chosen) if chosen != NEW else None)

    screen.open_sheet(ChooseRecord(title[:50], (Column(""), Column("", 20)), rows, verb="nehmen"), take)


def challenge_rows(view: View, item: AgendaItem) -> list[Row]:
    """The known challenges: first those of the item's action fields, the newest year first."""
    own = item.action_fields
    known = sorted(view.all(Challenge), key=lambda one: (not one.action_fields & own, -one.year, one.code))
    return [Row(one.id, (f"{one.code} {one.title}", times_named(view, one).partition(", ")[2])) for one in known]


def _tie(
    screen: "MinutesScreen", item: AgendaItem, line: MinuteEntry | None, text: str, known: ChallengeId | None
) -> None:
    if line is not None:
        action = ChangeEntryKind(entry=line.id, kind=EntryKind.CHALLENGE, challenge=known)
        screen.app.perform(action, done=screen.said)
        return
    words = text or (screen.app.office.view.get(Challenge, known).title if known is not None else "")
    screen.entry.reset()
    screen.scribe.add(AddMinuteEntry(agenda_item=item.id, kind=EntryKind.CHALLENGE, text=words, challenge=known))


# ---- F3


def recommend(screen: "MinutesScreen", item: AgendaItem) -> None:
    """Make a recommendation of the text or the line; a proposal of the plenary gets its number."""
    from rundertisch_tui.tui.forms import minute_entry

    view, text = screen.app.office.view, screen.entry.text.strip()
    line = screen.line()
    if line is None and not text:
        line = last_proposal(view, item)
    if line is None:
        screen.app.push_screen(minute_entry.recommend(view, item, text, screen.day, screen.saved))
    elif line.kind is EntryKind.RECOMMENDATION:
        _agree(screen, line, item)
    else:
        screen.app.perform(ChangeEntryKind(entry=line.id, kind=EntryKind.RECOMMENDATION), done=screen.said)


def last_proposal(view: View, item: AgendaItem) -> MinuteEntry | None:
    """The last line of the item, if it is a recommendation without a number."""
    entries = minutes_text.entries_of(view, item.id)
    last = entries[-1] if entries else None
    one = view.find(Recommendation, last.recommendation) if last is not None else None
    return last if one is not None and not one.code and one.end_state is None else None


def _agree(screen: "MinutesScreen", line: MinuteEntry, item: AgendaItem) -> None:
    from rundertisch_tui.tui.forms import recommendation_agreement

    view = screen.app.office.view
    one = view.find(Recommendation, line.recommendation)
    if one is None or one.code:
        screen.app.say(f"{one.code if one else 'Die Empfehlung'} ist schon beschlossen.", problem=True)
    elif item.kind is ItemKind.WORKSHOP:
        label = naming.proposal_label(one, view)
        screen.app.say(f"{label} ist ein Vorschlag des Workshops; beschlossen wird beim Bündeln (F8).", problem=True)
    else:
        screen.app.push_screen(recommendation_agreement.form(view, one, screen.said))


# ---- F4 and F5


def task(screen: "MinutesScreen", item: AgendaItem) -> None:
    """Ask who and until when for the text, or make a task of the line."""
    from rundertisch_tui.tui.forms import minute_entry

    line, view = screen.line(), screen.app.office.view
    if line is None:
        text = screen.entry.text.strip()
        screen.app.push_screen(minute_entry.task(view, item, text, screen.day, screen.saved))
    elif line.kind in (EntryKind.TASK, EntryKind.COMMITMENT):
        screen.app.push_screen(minute_entry.edit(view, line))
    else:
        screen.app.perform(ChangeEntryKind(entry=line.id, kind=EntryKind.TASK), done=screen.said)


def vote(screen: "MinutesScreen", item: AgendaItem) -> None:
    """Record a vote about the text, or about the recommendation under the bar."""
    from rundertisch_tui.tui.forms import vote as vote_form

    line = screen.line()
    if line is not None and line.kind is EntryKind.RECOMMENDATION:
        _agree(screen, line, item)
        return
    text = line.text if line is not None else screen.entry.text.strip()
    screen.app.push_screen(vote_form.form(item.id, naming.item_label(item), text, screen.saved))
