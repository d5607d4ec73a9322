"""What a lost window left unsaved is offered again, and its place is opened with the text in it (store.md, Drafts)."""

from functools import partial
from typing import TYPE_CHECKING

from rundertisch_tui.tui.dialogs.recover_draft import GO_ON, RecoverDraft
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.screens.session_part import open_again

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.drafts import Draft

_DEEP = {"minutes": "agenda_item", "minute_entry": "minute_entry"}
"""Places that are a record themselves → its kind."""


def offer(app: "RoundTableApp") -> None:
    """Ask what becomes of the newest text that a lost window of this user left, if nothing else is asked."""
    if app.window is None or not app.window.left or app.frame is None or app.frame.sheet is not None:
        return
    draft = app.window.left[0]
    app.open_sheet(RecoverDraft(draft), partial(_answered, app, draft))


def _answered(app: "RoundTableApp", draft: "Draft", answer: object) -> None:
    if app.window is None or answer is None:
        return
    if answer != GO_ON:
        app.window.discard(draft)
        return
    app.window.wanted = draft.key
    app.call_later(_reopen, app, draft)


async def _reopen(app: "RoundTableApp", draft: "Draft") -> None:
    """Open the place that a draft was typed in; deep forms are found by hand, and offer it themselves."""
    kind, _, record = draft.place.partition("|")
    table = _DEEP.get(kind)
    if table is not None and record.isdecimal():
        app.open_record(table, int(record))
        return
    _, digit, name, address, action, _ = (draft.place.split("|") + [""] * 6)[:6]
    screen = await app.to_area(digit if digit.isdigit() else "1")
    if "@" in name:
        screen = await open_again(app, name, address) or screen
    if not isinstance(screen, FrameScreen) or screen.draft_name != name:
        _to_open_by_hand(app, draft)
        return
    table, _, record = address.partition(":")
    shown = getattr(screen, "table", None)
    if "@" not in name and table and record.isdigit() and shown is not None:
        shown.move_to(int(record))
    screen.call_after_refresh(_act, app, draft, screen, action)  # once the focus is where the key needs it


async def _act(app: "RoundTableApp", draft: "Draft", screen: FrameScreen, action: str) -> None:
    """Press the key that opened the form."""
    await app.run_action(action, screen)
    app.screen.call_after_refresh(app.call_later, _look_at_what_opened, app, draft, screen)


async def _look_at_what_opened(app: "RoundTableApp", draft: "Draft", screen: FrameScreen) -> None:
    """Where the key opens another form by now, that is closed again: the text belongs elsewhere."""
    if isinstance(app.screen, FormScreen) and app.screen.place != draft.place:
        await app.pop_screen()
    if app.screen is screen:
        _to_open_by_hand(app, draft)


def _to_open_by_hand(app: "RoundTableApp", draft: "Draft") -> None:
    app.say(f"„{draft.label}“ bitte öffnen: der Entwurf steht dann darin.", sign="•")
