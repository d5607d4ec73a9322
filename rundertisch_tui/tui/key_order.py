"""Keys are worked off in the order in which they were pressed, also where a slow line brings several at once.

Textual hands letters to the field at once, but lets a key with a binding (Backspace, Tab, an arrow) climb from the
field to the app, where it queues behind all that came with it: of `abc`, Backspace, `d` in one packet the `d` went.
Esc and the next letter in one packet look like Alt and that letter; as no key of ours has Alt, Esc is meant.
"""

import asyncio
from collections import deque
from typing import TYPE_CHECKING, cast

from textual import events
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.keys import Keys

if TYPE_CHECKING:
    from textual.app import App

    _App = App[int]
else:
    _App = object

_ONCE = frozenset({"enter", "escape"})
"""Keys that in haste are pressed twice: the second was not meant for the screen that the first one brought."""
_PATIENCE = 0.5
"""Seconds after which a key counts as lost with the widget that had it."""
_CALM = 3
"""Turns of the loop in a row without a message: what is being worked on is out of its queue already."""
_AT_ONCE = 200
"""Turns of the loop that a key is waited for before the machine may rest in between."""


_VT100_PLUS = dict(zip("TUVWXY", ("f5", "f6", "f7", "f8", "f9", "f10"), strict=True))
"""What PuTTY sends behind ESC O for these keys, if it is set to „VT100+“. Source: PuTTY manual 4.4.3."""


def know_putty() -> None:
    """Teach Textual the keys that it does not know, and let Esc and a sign in one packet be both.

    Its table has what a Mac sends for Alt and a key: Esc and 5 would be ∞.
    """
    known = cast("dict[str, object]", ANSI_SEQUENCES_KEYS)
    for sequence in [one for one in known if len(one) == 2 and one[0] == "\x1b" and one[1].isprintable()]:
        del known[sequence]
    known.update({f"\x1bO{letter}": (Keys(key),) for letter, key in _VT100_PLUS.items()})


class KeysInOrder(_App):
    """Mixed in before the app: a key waits until the one before it has done what it does."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # whatever the app takes
        self._last: events.Key | None = None
        self._came_up: events.Key | None = None
        self._turn: events.Key | None = None
        self._waiting: deque[tuple[events.Key, object]] = deque()
        self._letting_in: asyncio.Task[None] | None = None
        know_putty()

    async def on_event(self, event: events.Event) -> None:
        if not isinstance(event, events.Key):
            await super().on_event(event)
        elif event.key.startswith("alt+") and event.character and not event.is_forwarded:
            letter = event.character
            self._wait(events.Key("escape", "\x1b").set_sender(self), events.Key(letter, letter).set_sender(self))
        elif event.is_forwarded:
            await super().on_event(event)
            self._came_up = event
        elif event is not self._turn and self._must_wait(event):
            self._wait(event)
        else:
            self._last = event
            self._turn = None
            await super().on_event(event)

    def _wait(self, *keys: events.Key) -> None:
        self._waiting.extend((key, self.screen) for key in keys)
        if self._letting_in is None:
            self._letting_in = asyncio.create_task(self._let_in())

    def press_first(self, *keys: events.Key) -> None:
        """Press keys before those that wait: they were kept for a sheet that stands now."""
        self._waiting.extendleft((key, self.screen) for key in reversed(keys))
        self._wait()

    def _must_wait(self, key: events.Key) -> bool:
        if self._letting_in is not None or self._is_opening:
            return True
        return not self._is_done and not (self._last is not None and self._is_text(self._last) and self._is_text(key))

    @property
    def _is_opening(self) -> bool:
        """Whether keys wait for a sheet that opens: what comes after them comes after them there too."""
        return bool(getattr(self.screen, "has_early_keys", False))

    @property
    def _is_done(self) -> bool:
        """Whether the last key was taken by a widget, or came up to the app and did what it does there."""
        last = self._last
        if self._is_opening:
            return False
        return last is None or not last.is_forwarded or last._stop_propagation or last is self._came_up  # noqa: SLF001

    def _is_text(self, key: events.Key) -> bool:
        """Whether the field that has the focus takes the key as text: then its own queue keeps the order."""
        focused = self.focused
        return focused is not None and key.is_printable and focused.check_consume_key(key.key, key.character)

    async def _let_in(self) -> None:
        """Hand in the keys that wait, each once the one before it is done."""
        try:
            while self._waiting:
                await self._until_done()
                key, screen = self._waiting.popleft()
                if key.key in _ONCE and screen is not self.screen:
                    continue
                self._turn = key
                self.post_message(self._turn)
                await self._until_done()
        finally:
            self._turn = self._letting_in = None

    async def _until_done(self) -> None:
        """Wait until the last key has done what it does, and what it set going has reached the screen."""
        end = asyncio.get_running_loop().time() + _PATIENCE
        turns = calm = 0
        while calm < _CALM:
            turns += 1
            calm = calm + 1 if self._turn is None and self._is_done and self._is_empty else 0
            await asyncio.sleep(0 if turns < _AT_ONCE else 0.002)
            if turns > _AT_ONCE and asyncio.get_running_loop().time() > end:
                return

    @property
    def _is_empty(self) -> bool:
        """Whether nothing waits on the way from the field to the app; keys that came meanwhile do not count here."""
        way = (self.focused or self.screen).ancestors_with_self
        return all(node.message_queue_size == 0 for node in way if node is not self)
