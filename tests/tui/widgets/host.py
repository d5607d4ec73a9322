"""An app of ten lines that shows one widget in our colours and keeps what it sends."""

from textual.app import App, ComposeResult
from textual.message import Message
from textual.widget import Widget

from rundertisch_tui.tui import theme


class Host(App[int]):
    """Shows a widget; `sent` holds the messages that reached the app."""

    def __init__(self, widget: Widget, *, look: str = theme.DARK) -> None:
        super().__init__()
        self.widget = widget
        self.sent: list[Message] = []
        self.register_theme(theme.theme(look))
        self.theme = look

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return theme.variables(theme.DARK)

    def compose(self) -> ComposeResult:
        yield self.widget

    async def _on_message(self, message: Message) -> None:
        if type(message).__module__.startswith("rundertisch_tui"):
            self.sent.append(message)
        await super()._on_message(message)
