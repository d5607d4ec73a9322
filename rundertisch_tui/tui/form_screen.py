"""A screen around one form: row 3 counts what is unsaved, a refusal stands at its field, a conflict is asked about."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, ClassVar

from textual.widget import Widget

from rundertisch_tui.tui.dialogs.conflict import Choice, ConflictSheet, Dispute, settled
from rundertisch_tui.tui.dialogs.recover_draft import offer
from rundertisch_tui.tui.drafts import Draft, OwnDraft
from rundertisch_tui.tui.forms.editors import Edited, WantsFile
from rundertisch_tui.tui.forms.field import FieldKind, Group, Value, shown
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.display import field_text
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.labels import heading
from rundertisch_tui.workflow.office import Action, Done
from rundertisch_tui.workflow.problems import EditConflict, RuleViolation

Build = Callable[[Form.Submitted], Action]
"""Makes the action out of what was typed; it may raise RuleViolation with the field."""

_KEYS = (
    ("^s", "speichern"), ("Tab", "nächstes Feld"), ("F1", "Hilfe zum Feld"), ("Esc", "zurück"), ("^p", "Befehle"),
)  # fmt: skip


class FormScreen(FrameScreen):
    """Opened over another screen; it leaves by itself once the change is on the disk."""

    name_in_keys: ClassVar[str] = "form"

    def __init__(
        self,
        title: str,
        groups: Sequence[Group],
        values: Mapping[str, Value],
        build: Build,
        *,
        area: str = "1",
        today: date | None = None,
        then: Callable[[Done], None] | None = None,
    ) -> None:
        super().__init__(title)
        self.area_digit = area
        self._title, self._build, self._then = title, build, then
        self._action: Action | None = None
        self._draft = OwnDraft()
        self._is_saved = False
        self.place = ""
        self.form = Form(groups, values, today=today or clock.today(), open_sheet=self.open_sheet)

    @property
    def current_area(self) -> str:
        """The area whose digit is marked in row 2."""
        return self.area_digit

    def compose_body(self) -> Iterable[Widget]:
        yield self.form

    @property
    def home_of_sheets(self) -> tuple[str, str]:
        return self.place, self._title

    @property
    def unsaved(self) -> str:
        changed = len(self.form.changed)
        fields = "1 Feld ist" if changed == 1 else f"{changed} Felder sind"
        return f"„{self._title}“: {fields} geändert und nicht gespeichert." if changed else ""

    def about_focus(self) -> Sequence[Line]:
        from rundertisch_tui.tui.forms.help_texts import about

        field = self.form.focused_field
        return () if field is None else about(field)

    def action_save(self) -> None:
        """Save, as `^s` in a field does; also for the palette."""
        self.form.action_save()

    def show_keys(self) -> None:
        """Write the keys of a form; the form itself answers them."""
        self.key_line.show(_KEYS)

    def on_form_state_changed(self, message: Form.StateChanged) -> None:
        self.title_rule.show(self._title, right=message.sentence, warn=bool(message.changed))

    def on_form_found(self, message: Form.Found) -> None:
        self.app.say(message.sentence, problem=bool(message.sentence))

    def on_form_left(self, _: Form.Left) -> None:
        self._end_draft()
        self.leave()

    def on_wants_file(self, message: WantsFile) -> None:
        """Show the files of the inbox; what is chosen stands in the field, one of the inbox by its bare name."""
        from rundertisch_tui.exchange import inbox
        from rundertisch_tui.tui.dialogs.choose_file import ChooseFile

        editor = message.editor
        folder = inbox.folder(self.app.office.data.absolute(), self.app.office.login)

        def take(path: object) -> None:
            if isinstance(path, Path):
                inside = path.parent.absolute() == folder
                editor.reset(path.name if inside else str(path))
                editor.post_message(Edited())

        sheet = ChooseFile(f"{editor.field.label} wählen", self.app.office.data, self.app.office.login, verb="nehmen")
        sheet.input.reset(message.typed)
        self.open_sheet(sheet, take)

    # ---- drafts

    def on_mount(self) -> None:
        self.place = self._find_place()
        offer(self, self.place, self._go_on)
        self._stand()
        if self.app.limit is not None and self.app.limit.sentence:
            self.app.say(self.app.limit.sentence, problem=True)

    def on_unmount(self) -> None:
        if self.app.window is not None:
            self.app.window.presence.stand("")

    def _stand(self) -> None:
        """Say to other windows which record is open here, and here who else has it open."""
        window, address = self.app.window, self.place.split("|")[3]
        if window is None or not address:
            return
        window.presence.stand(address)
        others = sorted({one.user for one in window.presence.others() if one.place == address})
        if others:
            self.app.say(f"{', '.join(others)} hat diesen Eintrag gerade auch offen.", sign="•")

    def _find_place(self) -> str:
        """Where this form is found again: area, record, the key that opens it, title."""
        below = self.app.screen_stack[-2] if len(self.app.screen_stack) > 1 else None
        record = below.record_address if isinstance(below, FrameScreen) else ""
        name = below.draft_name if isinstance(below, FrameScreen) else ""
        return "|".join(("form", self.current_area, name, record, self.app.last_action, self._title))

    def _go_on(self, draft: Draft) -> None:
        self._draft.key = draft.key
        self.form.write(draft.values, draft.cursor)

    def on_form_typed(self, _: Form.Typed) -> None:
        if self._is_saved:
            return  # the last letter is told after its change was on the disk: it would be offered again
        if texts := self.form.texts:
            self._draft.keep(self.app.window, self.place, texts, cursor=self.form.cursor, label=self._title)
        else:
            self._end_draft()

    def _end_draft(self) -> None:
        self._draft.end(self.app.window)

    # ---- saving

    def on_form_submitted(self, message: Form.Submitted) -> None:
        try:
            self._action = self._build(message)
        except RuleViolation as problem:
            self._refused(problem)
            return
        self.app.perform(self._action, done=self._done, refused=self._refused, key=self._draft.key or None)

    def _done(self, done: Done) -> None:
        self._is_saved = True
        self._end_draft()
        self.leave()
        if self._then is not None:
            self._then(done)

    def _refused(self, problem: Exception) -> None:
        if isinstance(problem, EditConflict) and self._action is not None:
            edit = edit_with(self._action, problem.fields)
            if edit is not None:
                self._ask(problem, edit)
                return
        field = getattr(problem, "field", "")
        if field:
            self.form.show_error(field, str(problem))
        self.app.say(str(problem), problem=True)

    def _ask(self, problem: EditConflict, edit: Edit) -> None:
        """Show both versions of every disputed field, with who wrote the other one."""
        view = self.app.office.view
        entity = BY_TABLE[edit.kind].entity
        lines = self.app.office.history(edit.kind, edit.id, limit=5)
        other = next((line for line in lines if set(line.fields) & set(problem.fields)), None)
        disputes = []
        for name, (_, now, own) in problem.fields.items():
            of = self.form.field(name)
            theirs, mine = (field_text(entity, name, value, view) for value in (now, own))
            is_long = of is not None and of.kind is FieldKind.LONG
            label = of.label if of is not None else heading(name)
            disputes.append(Dispute(name=name, label=label, theirs=theirs, mine=mine, is_long=is_long))
        merged = [f"{heading(name)} (Sie)" for name in problem.merged]
        if other is not None:
            merged += [f"{heading(name)} ({other.user})" for name in other.fields if name not in problem.fields]
        record = naming.short(view.get(entity, edit.id), view)
        sheet = ConflictSheet(
            record,
            disputes,
            who=other.user if other is not None else "",
            at=f"{other.at.astimezone():%H:%M}" if other is not None else "",
            merged=merged,
        )
        self.app.say("", sign="")
        self.open_sheet(sheet, partial(self._settle, problem))

    def _settle(self, problem: EditConflict, answer: object) -> None:
        """Carry out what was chosen; what is to be written by hand goes back into the form."""
        if not isinstance(answer, dict):
            return
        if Choice.BY_HAND in answer.values():
            for name, (_, now, own) in problem.fields.items():
                self._put_back(name, now, own, answer[name])
            return
        action = settled(self._action, problem, answer)
        if action is None:
            self._end_draft()
            self.leave()
            self.app.say("Die andere Fassung bleibt. Nichts geändert.")
            return
        self._action = action
        self.app.perform(action, done=self._done, refused=self._refused, key=self._draft.key or None)

    def _put_back(self, name: str, now: Any, own: Any, choice: Choice) -> None:
        of = self.form.field(name)
        is_long = of is not None and of.kind is FieldKind.LONG
        joined = f"{now}\n{own}" if is_long and choice in {Choice.BOTH, Choice.BY_HAND} else own
        note = ""
        if choice is Choice.BY_HAND:
            shown_now = "" if of is None else shown(of, now)
            note = "Beide Fassungen stehen im Feld." if is_long else f"Dort steht jetzt: {shown_now or '–'}"
        self.form.settle(name, now, now if choice is Choice.THEIRS else joined, note=note)


def edit_with(action: Any, names: Iterable[str]) -> Edit | None:
    """The edit inside an action that writes one of the fields; None if there is none."""
    if isinstance(action, Several):
        return next((found for step in action.steps if (found := edit_with(step, names)) is not None), None)
    return action if isinstance(action, Edit) and set(names) & set(action.after) else None
