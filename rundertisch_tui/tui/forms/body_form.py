"""The form of a new organisation or committee: it says which known ones the typed name resembles."""

from textual import events

from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.workflow.questions.bodies import Bodies


class BodyForm(FormScreen):
    """Taking up a body; what is meant by other words is not taken up twice unseen."""

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:  # noqa: ARG002 - any field may tell its name
        if self.sheet is None and (told := self._resembled()):
            self.app.say(f"Gibt es schon? {told}", problem=True)

    def _resembled(self) -> str:
        typed = self.form.changed
        names = [name for field in ("name", "short_name") if (name := str(typed.get(field) or "").strip())]
        bodies = Bodies.of(self.app.office.view) if names else Bodies()
        found = [one for name in names for one in (bodies.find(name), *bodies.alike(name)) if one is not None]
        return clean("; ".join(dict.fromkeys(f"{one.name}, {one.code}" for one in found[:3])))
