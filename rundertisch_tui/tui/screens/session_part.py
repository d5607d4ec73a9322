"""What the parts of one Round Table share: who they speak of, F6 and F8, and what is typed and not yet saved."""

from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, cast

from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.table_head import announce
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.kinds import BY_TABLE
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.list_screen import ListScreen

Memory = MutableMapping[tuple[int, str], object]
"""What the parts of a session keep while another part is open: the last part, the item, typed text."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a Round Table: its word, its screen, what is done there, and whether one entered later has it."""

    id: str
    word: str
    target: str
    about: str
    past: bool = False


PARTS: tuple[Part, ...] = (
    Part("facts", "Eckdaten", "session_facts:SessionFactsScreen", "Termin, Ort, Vorsitz, nächster Schritt.", past=True),
    Part("invitation", "Einladung", "invitation:InvitationScreen", "Wer eingeladen ist, Antworten, Workshop-Plätze."),
    Part("agenda", "Tagesordnung", "agenda:AgendaScreen", "Punkte, Workshops, Zeiten.", past=True),
    Part("checkin", "Einlass", "checkin:CheckinScreen", "Anwesenheit: wer da ist, Gäste, Vertretungen."),
    Part("minutes", "Protokoll", "minutes:MinutesScreen", "Zeile für Zeile mitschreiben, Abstimmungen festhalten."),
    Part("bundling", "Bündeln", "bundling:BundlingScreen", "Vorschläge zusammenfassen, Nummern vergeben.", past=True),
    Part(
        "closing",
        "Abschluss",
        "closing:ClosingScreen",
        "Was noch fehlt; hält die erste Fassung der Niederschrift fest.",
    ),
    Part(
        "approval",
        "Niederschrift",
        "approval:ApprovalScreen",
        "Durchsicht, Einwendungen, Unterschriften, Scan, Berichtigungen.",
    ),
)


def parts_of(session: Session) -> tuple[Part, ...]:
    """The parts that a Round Table has, in their order."""
    return tuple(part for part in PARTS if part.past or not session.recorded_later)


def first_part(session: Session, today: date) -> str:
    """Where work on a Round Table goes on: before the day its facts, on the day the door, after it the minutes."""
    if session.recorded_later or session.state in (SessionState.CANCELLED, SessionState.POSTPONED):
        return "facts"
    if session.state is SessionState.RUNNING:
        return "minutes"
    if session.state is SessionState.HELD:
        return "approval" if session.is_closed else "closing"
    return "checkin" if session.held_on == today else "facts"


if TYPE_CHECKING:
    _Mixed = FrameScreen
else:
    # No widget itself: Textual takes the styles of the first widget class only, and that must be the list's.
    _Mixed = object


class SessionPart(_Mixed):
    """What makes a screen a part of one Round Table; mixed in before a kind of screen.

    Subclasses say `part` and write their side of row 3 with `show_head`.
    """

    area: ClassVar[str] = "2"
    part: ClassVar[str] = ""

    def __init__(self, session_id: int, memory: Memory | None = None) -> None:
        super().__init__()
        self.session_id = session_id
        self.memory: Memory = {} if memory is None else memory
        self.memory[session_id, "part"] = self.part

    @property
    def session(self) -> Session:
        """The Round Table as it stands now."""
        return self.app.office.view.get(Session, self.session_id)

    def on_screen_resume(self) -> None:
        announce(self.app, self.session, clock.today())
        super().on_screen_resume()

    def show_head(self, right: str = "", *, warn: bool = False, state: str = "") -> None:
        """Write row 3: the part, which of how many, the state, and at the right what the part counts."""
        session = self.session
        parts = parts_of(session)
        at = next((number for number, part in enumerate(parts, 1) if part.id == self.part), 1)
        name = next((part.word for part in parts if part.id == self.part), "")
        stands = state or word(session.state)
        self.title_rule.show(self.title_word or name, f"{at} von {len(parts)} · {stands}", right, warn=warn)

    @property
    def draft_name(self) -> str:
        """The part and its Round Table, where a draft of a form over it is taken up again: `bundling@3`."""
        return f"{self.part}@{self.session_id}"

    def stand_on(self, address: str) -> None:
        """Move the bar to a record, `recommendation:12`, where this part shows it."""
        record, table = address.partition(":")[2], getattr(self, "table", None)
        if table is not None and record.isdecimal():
            table.move_to(int(record))

    @property
    def title_word(self) -> str:
        """The name of the part where it is another one for this Round Table; empty for the usual one."""
        return ""

    def go_to(self, part: str) -> None:
        """Show another part of the same Round Table in place of this one."""
        self.app.switch_screen(build(self.session_id, part, self.memory))

    def action_next_part(self) -> None:
        self._walk(1)

    def action_previous_part(self) -> None:
        self._walk(-1)

    def _walk(self, by: int) -> None:
        ids = [part.id for part in parts_of(self.session)]
        at = ids.index(self.part) if self.part in ids else 0
        self.go_to(ids[(at + by) % len(ids)])


def build(session_id: int, part: str, memory: Memory | None = None) -> SessionPart:
    """Make the screen of a part."""
    target = next(one.target for one in PARTS if one.id == part)
    return cast("Callable[[int, Memory | None], SessionPart]", _loaded(target))(session_id, memory)


def open_session(app: "RoundTableApp", session_id: int, part: str = "", memory: Memory | None = None) -> None:
    """Open a Round Table over the current screen: at a part, else where it was left, else where its work goes on."""
    kept = {} if memory is None else memory
    session = app.office.view.get(Session, session_id)
    left = str(kept.get((session_id, "part"), ""))
    if left not in {one.id for one in parts_of(session)}:
        left = ""
    app.push_screen(build(session_id, part or left or first_part(session, clock.today()), kept))


def place_of(reader: Reader, table: str, record: int) -> tuple[int, str, dict[str, int]] | None:
    """Where a record of a session is mended: session, part, and what the part should stand on; None if nowhere here."""
    if table == "session":
        return record, "facts", {}
    if table == "task":
        entry = next(iter(reader.linked(MinuteEntry, "task", record)), None)
        return None if entry is None else place_of(reader, "minute_entry", entry.id)
    if table not in _PART_OF:
        return None
    found = reader.find(BY_TABLE[table].entity, record)
    if found is None:
        return None
    wanted: dict[str, int] = {}
    if table == "minute_entry":
        wanted = {"item": found.agenda_item, "entry": found.id}
    elif table == "agenda_item":
        wanted = {"item": found.id}
    return found.session, _PART_OF[table], wanted


_PART_OF: Mapping[str, str] = MappingProxyType({
    "minute_entry": "minutes", "agenda_item": "minutes", "invitation": "invitation", "objection": "approval",
    "correction": "approval", "minutes_version": "approval",
})  # fmt: skip
"""Kind of record → the part of its Round Table in which it stands."""


def open_record(app: "RoundTableApp", table: str, record: int) -> bool:
    """Open the part of a Round Table in which a record stands; False if this area has no place for it."""
    found = place_of(app.office.view, table, record)
    if found is None:
        return False
    session_id, part, wanted = found
    memory: Memory = {(session_id, name): value for name, value in wanted.items()}
    app.push_screen(build(session_id, part, memory))
    return True


async def open_again(app: "RoundTableApp", name: str, address: str) -> FrameScreen | None:
    """Open the part that a draft was typed over, as its `draft_name` says, on its record; None if there is none.

    A list over a part (`OVER`) is opened with the part below it.
    """
    called, _, where = name.partition("@")
    part, above = OVER.get(called, (called, ""))
    session, _, item = where.partition(".")
    known = session.isdecimal() and app.office.view.find(Session, int(session)) is not None
    if not known or part not in {one.id for one in PARTS}:
        return None
    memory: Memory = {(int(session), "item"): int(item)} if item.isdecimal() else {}
    screen = build(int(session), part, memory)
    await app.push_screen(screen)
    if not above:
        screen.stand_on(address)
        return screen
    over = cast("Callable[[int], ListScreen]", _loaded(above))(int(session))
    await app.push_screen(over)
    record = address.partition(":")[2]
    if record.isdecimal():
        over.table.move_to(int(record))
    return over


OVER: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"agenda_proposals": ("agenda", "agenda_proposals:AgendaProposalsScreen")}
)
"""What drafts call a list over a part → that part, and the screen of the list."""


def _loaded(target: str) -> object:
    module, _, name = target.partition(":")
    return getattr(import_module(f"rundertisch_tui.tui.screens.{module}"), name)
