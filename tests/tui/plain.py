"""The screen as people see it without colour: 24 lines of text."""

from textual.app import App
from textual.widget import Widget


def screen_text(app: App[int]) -> str:
    """Return the rows of the current screen, blanks at their ends taken off."""
    lines = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in line).rstrip() for line in lines)


def widget_text(widget: Widget) -> list[str]:
    """Return the rows of one widget."""
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]
