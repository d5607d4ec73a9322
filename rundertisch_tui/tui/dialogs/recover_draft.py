"""A sheet that offers what a lost window left: go on writing, throw away, or later (screens.md, Wiederkommen)."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.widget import Widget

from rundertisch_tui.tui.dialogs.choose_record import Blank
from rundertisch_tui.tui.drafts import Draft, sentence
from rundertisch_tui.tui.widgets.cells import clean, wrap
from rundertisch_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from rundertisch_tui.tui.frame_screen import FrameScreen

GO_ON, DISCARD = "go on", "discard"
_EXCERPT = 300


def offer(screen: "FrameScreen", place: str, write: Callable[[Draft], None]) -> None:
    """Offer on a screen what a lost window left at its place; `write` puts the text back.

    Who came here from the offer at the start is not asked twice.
    """
    window = screen.app.window
    draft = None if window is None else window.at(place)
    if window is None or draft is None:
        return

    def answered(answer: object) -> None:
        if answer == GO_ON:
            window.take(draft)
            write(draft)
        elif answer == DISCARD:
            window.discard(draft)

    if window.wanted == draft.key:
        answered(GO_ON)
    else:
        screen.open_sheet(RecoverDraft(draft), answered)


class RecoverDraft(Sheet):
    """Its result is `GO_ON`, `DISCARD`, or None for later."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer('go on')", show=False, id="draft.go_on"),
        Binding("d", "answer('discard')", show=False, id="draft.discard"),
    ]
    leave: ClassVar[str] = "später"

    def __init__(self, draft: Draft) -> None:
        text = " · ".join(" ".join(value.split()) for value in draft.values.values() if value.strip())
        self._lines = [*wrap(clean(sentence(draft)), 74), "", *wrap(clean(f"„{text[:_EXCERPT]}“"), 74)]
        self.rows = len(self._lines) + 4
        super().__init__("Entwurf", keys=(("Enter", "weiterschreiben"), ("d", "verwerfen")))

    def compose_body(self) -> Iterable[Widget]:
        yield Blank()
        for line in self._lines:
            yield Blank("   " + line)

    def action_answer(self, word: str) -> None:
        self.finish(word)
