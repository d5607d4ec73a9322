"""A sheet: grows from below over full width, on a layer of the same screen (look.md 6 and 9; no ModalScreen)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.widget import Widget

from rundertisch_tui.tui.widgets.frame import KeyLine, TitleRule


class Sheet(Vertical):
    """Title rule, body, own keys in the last row. Subclasses give `compose_body` and their bindings.

    While it is open the screen and the app hold back their own keys; it answers its opener with `Closed`.
    """

    DEFAULT_CSS = """
    Sheet { layer: sheet; dock: bottom; width: 100%; background: $grund; }
    Sheet > .sheet-body { height: 1fr; width: 1fr; background: $grund; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False, id="sheet.close")]
    rows: int = 16
    """How many rows of the window it takes, with its title and its keys."""
    leave: ClassVar[str] = "zurück"
    """What Esc does, as the last row says it."""

    @dataclass
    class Closed(Message):
        """The sheet is done; `result` is None where it was left with Esc."""

        sheet: "Sheet"
        result: object

        @property
        def control(self) -> "Sheet":
            """The sheet that sends it."""
            return self.sheet

    def __init__(self, title: str, right: str = "", keys: Sequence[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._rule = TitleRule(title, right=right)
        self._keys = KeyLine((*keys, ("Esc", self.leave)), id=None)
        self.styles.height = self.rows

    @property
    def rule(self) -> TitleRule:
        """The title rule, for a count at its right."""
        return self._rule

    @property
    def key_line(self) -> KeyLine:
        """The keys in the last row."""
        return self._keys

    def compose(self) -> ComposeResult:
        yield self._rule
        with Vertical(classes="sheet-body"):
            yield from self.compose_body()
        yield self._keys

    def compose_body(self) -> Iterable[Widget]:
        """Return what stands between the rule and the keys."""
        return ()

    def finish(self, result: object) -> None:
        """Close with a result."""
        self.post_message(self.Closed(self, result))

    def action_close(self) -> None:
        self.finish(None)
