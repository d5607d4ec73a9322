"""The app of the screens: areas, keys over everything, the store thread, messages."""

import asyncio
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual.actions import ActionParseResult
from textual.app import App
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.screen import Screen
from textual.signal import Signal
from textual.worker import WorkerFailed

from rundertisch_tui.tui import areas, keys, leaving, theme
from rundertisch_tui.tui.answers import Answers, WhenDone, WhenRefused
from rundertisch_tui.tui.collecting import Collecting, Thresholds
from rundertisch_tui.tui.frame_screen import Answer, FrameScreen
from rundertisch_tui.tui.key_order import KeysInOrder
from rundertisch_tui.tui.messages import CouldNotSave, Refused, RegisterChanged, SavingIsSlow, StandingChanged
from rundertisch_tui.tui.store_thread import StoreThread
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow import settings
from rundertisch_tui.workflow.office import Action, Done, Office

if TYPE_CHECKING:
    from rundertisch_tui.tui.drafts import Window
    from rundertisch_tui.workflow.erasing import Erasure
    from rundertisch_tui.workflow.rights import Limit

_AFTER_START = 0.15
"""Seconds after which this window is seen by others and looks for what a lost one left."""


class RoundTableApp(KeysInOrder, App[int]):
    """The program on the screen. Screens read `office.view` and change only through `perform`."""

    CSS_PATH = "styles/app.tcss"
    TITLE = "Runder Tisch"
    ENABLE_COMMAND_PALETTE = False
    DEFAULT_MODE = "1"
    BINDINGS: ClassVar[list[BindingType]] = keys.application()

    def __init__(
        self,
        office: Office,
        *,
        look: str = theme.DARK,
        limited: str = "",
        offer_first_steps: bool = False,
        collector: Thresholds | None = None,
    ) -> None:
        """`limited` names the only theme that the terminal can show."""
        super().__init__(ansi_color=look in {theme.ANSI, theme.PLAIN})
        self.office = office
        self.other: Path | None = None
        self.fault: Exception | None = None
        self.survives = False
        self.window: Window | None = None
        self.last_action = ""
        self.door = ""
        self.limit: Limit | None = None
        self.collecting = Collecting(self.set_timer, collector)
        self._offer_first_steps = offer_first_steps
        self.register_changed: Signal[Done] = Signal(self, "register_changed")
        self.head_table: tuple[str, str, str] = ("", "", "")
        self._store_thread = StoreThread(office, self)
        self._message: tuple[str, str] = ("", "")
        self._saving: Callable[[FrameScreen], None] = lambda _: None
        self._limited = limited
        self._answers = Answers()
        for name in theme.NAMES:
            self.register_theme(theme.theme(name))
        self.theme = look
        self._is_up = False
        self.stylesheet.set_variables(self.get_css_variables())
        for area in areas.AREAS:
            self.add_mode(area.digit, partial(self._build, area.target))

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our tokens before any theme is set, else Textual cannot read the styles (look.md 9)."""
        return theme.variables(theme.DARK)

    def refresh_css(self, animate: bool = True) -> None:
        """Read the styles anew; not before the first screen stands, which reads them anyway (a tenth of the start)."""
        if self._is_up:
            super().refresh_css(animate)

    def on_mount(self) -> None:
        self._is_up = True
        self._store_thread.start()
        if self._offer_first_steps and self.office.view.is_empty:
            self.call_later(self.action_first_steps)

        if not self.office.problem:
            self.set_timer(_AFTER_START, self.come_in)
        elif self.office.damage is not None:
            self.call_after_refresh(self.say, self.office.damage, problem=True)
        self.collecting.begin()
        if not self.is_headless:
            leaving.listen(asyncio.get_running_loop(), self.leave)

    def on_unmount(self) -> None:
        self._store_thread.stop(timeout=leaving.LAST_MOMENT / 2 if self.is_leaving else 10)
        if self.window is not None:
            self.window.close()

    # ---- leaving, and faults

    @property
    def is_leaving(self) -> bool:
        """Whether somebody ended the program from outside."""
        return (self.return_code or 0) >= leaving.BY_SIGNAL

    def come_in(self) -> None:
        """Be seen by others, and offer what a lost window left; once."""
        if self.window is not None or not self.is_running:
            return
        from rundertisch_tui.tui import standing
        from rundertisch_tui.tui.drafts import Window

        self.window = Window(self.office)
        standing.begin(self)

    def leave(self, code: int) -> None:
        """End at once with an exit code; what is typed stays in the drafts."""
        if self.window is not None:
            self.window.flush()
        self.exit(code, return_code=code)

    def trouble(self, problem: Exception) -> None:
        """Keep a fault of a screen in a file and say so; what the data refuse is no fault. The program goes on."""
        from rundertisch_tui.workflow.problems import StoreError

        if isinstance(problem, StoreError):
            self.say(str(problem), problem=True)
            return
        if not self.survives:
            raise problem
        from rundertisch_tui.workflow.faults import write_fault

        where = write_fault(problem, self.office.data)
        inside = where.is_relative_to(self.office.data)
        name = where.relative_to(self.office.data) if inside else where
        self.say(f"Ein Fehler im Programm; Gespeichertes ist sicher. Siehe {name}", problem=True)

    async def run_action(
        self, action: "str | ActionParseResult", default_namespace: DOMNode | None = None, namespaces: Any = None
    ) -> bool:
        if default_namespace is not self and isinstance(default_namespace, FrameScreen):
            self.last_action = str(action)
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Exception as problem:  # noqa: BLE001 - the net below every key
            self.trouble(problem)
            return True

    def _handle_exception(self, error: Exception) -> None:
        """End without a traceback on the terminal; `run` hands the fault on to whoever writes the sentence."""
        if not self.survives:
            super()._handle_exception(error)
            return
        if isinstance(error, WorkerFailed):
            error.__cause__ = error.error  # the log names what failed, not that a worker did
        self.fault = self.fault or error
        self._close_messages_no_wait()

    # ---- what screens call

    def perform(
        self,
        action: Action,
        *,
        done: WhenDone | None = None,
        refused: WhenRefused | None = None,
        key: str | None = None,
    ) -> None:
        """Give an action to the store thread: `done` is called on this loop once it is on the disk, else `refused`.

        `key` is the key of the draft that the action was typed in; with the change the draft ends.
        """
        if not self._store_thread.perform(action, self._answers.ticket(done, refused), key=key):
            self.say("", sign="")  # else what it says is on its way

    def erase(self, asked: "Erasure", *, done: WhenDone) -> None:
        """Give an erasure to the store thread: `done` is called on this loop once its line is on the disk."""
        self.say("", sign="")
        self._store_thread.erase(asked, self._answers.ticket(done))

    def undo_line(self, seq: int, *, done: WhenDone | None = None) -> None:
        """Take back one change that was found in the history."""
        self._store_thread.undo_line(seq, self._answers.ticket(done))

    def say(self, text: str, *, problem: bool = False, sign: str = "√") -> None:
        """Show a message in row 23; it stays until the next one."""
        self._message = (text, "!" if problem else sign if text else "")
        frame = self.frame
        if frame is not None:
            frame.message_line.say(*self._message)

    def open_sheet(self, sheet: Sheet, answer: Answer | None = None) -> None:
        """Show a sheet over the current screen."""
        if self.frame is not None:
            self.frame.open_sheet(sheet, answer)

    def open_record(self, table: str, record: int) -> None:
        """Show a record of any kind where it belongs."""
        from rundertisch_tui.tui import jumps

        jumps.open_record(self, table, record)

    def show_in_list(self, digit: str, record: int | str) -> None:
        """Go to an area and set the bar of its list on a record."""
        self.call_later(self._show_in_list, digit, record)

    async def _show_in_list(self, digit: str, record: int | str) -> None:
        screen = await self.to_area(digit)
        table = getattr(screen, "table", None)
        if table is None or table.move_to(record):
            return
        clear = getattr(screen, "set_filter", None)
        if clear is not None:
            clear("")
            table.move_to(record)

    async def begin(self, digit: str, action: str = "") -> None:
        """Go to an area and do there what one of its keys does."""
        screen = await self.to_area(digit)
        if action:
            await self.run_action(action, screen)

    def wear(self, look: str) -> None:
        """Show the colours of a theme, as far as the terminal can."""
        chosen = theme.choose(self._limited, look)
        self.ansi_color = chosen in {theme.ANSI, theme.PLAIN}
        self.theme = chosen

    def action_trash(self) -> None:
        self.push_screen(self._build(areas.TRASH))

    def action_settings(self) -> None:
        self.push_screen(self._build(areas.SETTINGS))

    def action_text_blocks(self) -> None:
        self.push_screen(self._build(areas.TEXT_BLOCKS))

    def action_users(self) -> None:
        self.push_screen(self._build(areas.USERS))

    def open_other(self, folder: Path) -> None:
        """End these screens and show another folder of data."""
        self.other = folder
        self.exit(0)

    async def to_area(self, digit: str) -> Screen[None]:
        """Show the first screen of an area; a form with unsaved text stays on top of it."""
        await self.switch_mode(digit)
        while len(self.screen_stack) > 1 and not hasattr(self.screen, "form"):
            await self.pop_screen()
        return cast("Screen[None]", self.screen)

    def show_table(self, short: str, year: str = "", countdown: str = "") -> None:
        """Say in row 1 which Round Table is worked on."""
        self.head_table = (short, year, countdown)
        if self.frame is not None:
            self.frame.head.show_table(*self.head_table)

    @property
    def is_settled(self) -> bool:
        """Whether everything that was asked of the store has been answered."""
        return self._store_thread.is_idle

    @property
    def frame(self) -> FrameScreen | None:
        """The current screen, if it has the shared rows."""
        screen = self.screen_stack[-1] if self.is_running and self._screen_stacks.get(self._current_mode) else None
        return screen if isinstance(screen, FrameScreen) else None

    def dress(self, screen: FrameScreen) -> None:
        """Write into the shared rows of a screen what they say everywhere."""
        screen.head.show_city(settings.value(self.office.view, "city"))
        screen.head.show_table(*self.head_table)
        screen.head.show_login(self.office.login, self.limit.mark if self.limit else "")
        screen.message_line.say(*self._message)
        if self.office.problem:
            screen.head.read_only()
        else:
            screen.head.writable()
            self._saving(screen)

    # ---- messages of the store thread

    def on_register_changed(self, message: RegisterChanged) -> None:
        done = message.done
        self.office.show_newest()
        self._saving = lambda screen: screen.head.saved(done.at)
        if self.frame is not None:
            self._saving(self.frame)
        self.register_changed.publish(done)
        if not done.mine:
            self.say(f"{done.user}: {done.name}", sign="•")
        elif done.undoes is None and done.touched:
            self.say(f"{done.name} · u macht rückgängig")
        else:
            self.say(done.name)
        self._answers.done(message.ticket, done)
        if done.findings:  # last, as the screen may say in its own words what was done
            self.say(" ".join((done.name + ".", *done.findings)), problem=True)

    def on_standing_changed(self, message: StandingChanged) -> None:
        from rundertisch_tui.tui import standing

        standing.tell(self, message)

    def on_refused(self, message: Refused) -> None:
        self.say(message.sentence, problem=True)
        self._answers.refused(message.ticket, message.problem)

    def on_saving_is_slow(self, _: SavingIsSlow) -> None:
        if self.frame is not None:
            self.frame.head.saving()

    def on_could_not_save(self, message: CouldNotSave) -> None:
        self._saving = lambda screen: screen.head.not_saved(message.why)
        if self.frame is not None:
            self._saving(self.frame)
        self._answers.refused(message.ticket, OSError(message.why))

    # ---- keys over everything

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hold back the keys over everything while a sheet is open."""
        free = {"focus_next", "focus_previous"}
        if self.frame is not None and self.frame.sheet is not None and action not in free:
            return False
        return super().check_action(action, parameters)

    def action_area(self, digit: str) -> None:
        self.switch_mode(digit)

    def action_undo(self) -> None:
        if self.frame is None or not self.frame.take_back():
            self._store_thread.undo()

    def action_redo(self) -> None:
        self._store_thread.redo()

    def action_palette(self) -> None:
        from rundertisch_tui.tui.commands import commands
        from rundertisch_tui.tui.palette import Palette

        if self.frame is not None:
            name = self.frame.record_name
            note = f"Sie sind bei: {name} · Befehle dafür stehen oben" if name else ""
            self.open_sheet(Palette(commands(self, self.frame), note), self._run_command)

    @staticmethod
    def _run_command(command: object) -> None:
        if callable(command):
            command()

    def action_search(self) -> None:
        self.push_screen(self._build(areas.SEARCH))

    def action_first_steps(self) -> None:
        self.push_screen(self._build(areas.FIRST_STEPS))

    def action_help(self) -> None:
        from rundertisch_tui.tui.dialogs.help import help_of

        if self.frame is not None:
            self.open_sheet(help_of(self.frame))

    async def action_quit(self) -> None:
        """Leave; asks only where text would be lost."""
        screens = [screen for stack in self._screen_stacks.values() for screen in stack]
        unsaved = [screen.unsaved for screen in screens if isinstance(screen, FrameScreen) and screen.unsaved]
        if not unsaved:
            self.exit(0)
            return
        from rundertisch_tui.tui.dialogs.confirm import Confirm

        self.open_sheet(Confirm("Programm beenden?", " ".join(unsaved), "beenden"), self._quit_if)

    def _quit_if(self, answer: object) -> None:
        if answer:
            self.exit(0)

    def run_key(self, action: str) -> None:
        """Run what a key would run on the current screen."""
        target = self.screen if hasattr(self.screen, f"action_{action}") else self
        self.call_later(self.run_action, action, target)

    def _build(self, target: str) -> Screen[None]:
        module, _, name = target.partition(":")
        loaded = import_module(f"rundertisch_tui.tui.screens.{module}")
        return cast("Screen[None]", getattr(loaded, name)())
