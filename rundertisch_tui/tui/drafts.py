"""This window's typed and unsaved text: kept within a second, offered again after a lost window (store.md, Drafts)."""

from collections.abc import Mapping
from datetime import datetime

from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.drafting import Draft, Drafting, new_key
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.presence import Presence

__all__ = ["Draft", "OwnDraft", "Window", "sentence"]


def sentence(draft: Draft) -> str:
    """`Entwurf von 14:32 (Kern, Beate ändern, 84 Zeichen) liegt noch hier.`."""
    at = datetime.fromisoformat(draft.at).astimezone()
    when = f"{at:%H:%M}" if at.date() == clock.today() else f"{at:%d.%m. %H:%M}"
    length = sum(len(text) for text in draft.values.values())
    return f"Entwurf von {when} ({draft.label}, {length} Zeichen) liegt noch hier."


class Window:
    """One window: seen by others while it lives, with the drafts that it and lost windows have."""

    def __init__(self, office: Office) -> None:
        """Come in, and look for what lost windows of this user left."""
        self.presence = Presence(office.data, office.login)
        self._drafting = Drafting(office.data, user=office.login, token=self.presence.token)
        self.left: list[Draft] = self._drafting.left_behind(office)
        self.wanted = ""
        """The key of the draft that somebody goes on with; whoever opens its place takes the text."""

    @property
    def problem(self) -> str | None:
        """Why typed text cannot be kept at the moment."""
        return self._drafting.problem

    def keep(
        self,
        key: str,
        place: str,
        values: Mapping[str, str],
        *,
        cursor: tuple[str, int, int],
        label: str,
        base: Mapping[str, str | None] | None = None,
    ) -> None:
        """Have typed text on the disk within a second; `base` is what stood there when typing began."""
        self._drafting.keep(key, place, values, base=base, cursor=cursor, label=label)

    def end(self, key: str) -> None:
        """Forget a draft that was saved or thrown away."""
        self._drafting.end(key)

    def at(self, place: str) -> Draft | None:
        """The newest draft that a lost window left at a place."""
        return next((draft for draft in self.left if draft.place == place), None)

    def take(self, draft: Draft) -> None:
        """Go on with a draft of a lost window."""
        self.left = [one for one in self.left if one.key != draft.key]
        self.wanted = ""
        self._drafting.take_over(draft)

    def discard(self, draft: Draft) -> None:
        """Throw a draft of a lost window away."""
        self.left = [one for one in self.left if one.key != draft.key]
        self._drafting.discard(draft)

    def flush(self) -> None:
        """Have everything on the disk now."""
        self._drafting.flush(0.5)

    def close(self) -> None:
        """Leave; drafts that are still open stay on the disk."""
        self._drafting.close()
        self.presence.close()


class OwnDraft:
    """The draft of one form, sheet or line: begun with its first letter, ended when it is saved or thrown away.

    Without a window (a little after the start, and in tests) nothing is kept.
    """

    def __init__(self) -> None:
        self.key = ""
        """Its key; empty as long as nothing was typed."""

    def take_up(self, window: Window | None, place: str) -> Draft | None:
        """Go on with what a lost window left at a place, if it did."""
        left = None if window is None else window.at(place)
        if window is not None and left is not None:
            window.take(left)
            self.key = left.key
        return left

    def keep(
        self,
        window: Window | None,
        place: str,
        values: Mapping[str, str],
        *,
        cursor: tuple[str, int, int],
        label: str,
        base: Mapping[str, str | None] | None = None,
    ) -> None:
        """Have typed text on the disk within a second; `base` is what stood there when typing began."""
        if window is not None:
            self.key = self.key or new_key()
            window.keep(self.key, place, values, cursor=cursor, label=label, base=base)

    def give_away(self) -> "OwnDraft":
        """Part from what is being saved: what is typed from here on is a draft of its own."""
        given = OwnDraft()
        given.key, self.key = self.key, ""
        return given

    def take_back(self, given: "OwnDraft", window: Window | None) -> None:
        """Have again what was refused; text typed meanwhile takes it in, so that it is not offered twice."""
        if self.key:
            given.end(window)
        else:
            self.key = given.key

    def end(self, window: Window | None) -> None:
        """Forget it: it was saved, or thrown away."""
        if self.key and window is not None:
            window.end(self.key)
        self.key = ""
