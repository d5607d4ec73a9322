"""The sheet for the same field changed by two people: theirs, mine, both, or by hand (look.md 6, frame „Konflikt“)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import Enum
from typing import Any, ClassVar

from textual.binding import Binding, BindingType
from textual.strip import Strip
from textual.widget import Widget

from rundertisch_tui.domain.text import visible
from rundertisch_tui.tui.widgets.cells import clean, fit, wrap
from rundertisch_tui.tui.widgets.frame import LineWidget, Part
from rundertisch_tui.tui.widgets.sheet import Sheet
from rundertisch_tui.workflow.actions.edit import Edit
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.problems import EditConflict

_NAME = 9
"""Cells of `b.kern` or `meine` before the text."""
_WIDE = 64
_MOST = 20
"""Rows that a sheet may take: the head of the record stays in sight."""


class Choice(Enum):
    """What becomes of one field."""

    THEIRS = "theirs"
    MINE = "mine"
    BOTH = "both"
    BY_HAND = "by hand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """One field that two people changed. `theirs` and `mine` are written as people read them."""

    name: str
    label: str
    theirs: str
    mine: str
    is_long: bool = False


def settled(action: Any, problem: EditConflict, choices: Mapping[str, Choice]) -> Any:
    """Return the action that carries out the choices on what stands in the record now; None if nothing is left.

    It names the values that were seen in the sheet, so that a third change in the meantime is a conflict again.
    """
    if isinstance(action, Several):
        steps = tuple(step for each in action.steps if (step := settled(each, problem, choices)) is not None)
        return replace(action, steps=steps) if steps else None
    if not isinstance(action, Edit) or not set(problem.fields) & set(action.after):
        return action
    before, after = dict(action.before), dict(action.after)
    for name, (_, now, own) in problem.fields.items():
        choice = choices[name]
        if choice is Choice.THEIRS:
            before.pop(name, None)
            after.pop(name, None)
            continue
        before[name] = now
        after[name] = f"{now}\n{own}" if choice is Choice.BOTH else own
    return replace(action, before=before, after=after, expect_rev=None) if after else None


def differing(one: str, other: str) -> list[tuple[str, bool]]:
    """Cut `one` into pieces and say of each whether it is missing in `other`, word by word."""
    words, others = _words(one), _words(other)
    pieces: list[tuple[str, bool]] = []
    for tag, start, end, _, _ in SequenceMatcher(None, words, others, autojunk=False).get_opcodes():
        text = "".join(words[start:end])
        if text:
            pieces.append((text, tag != "equal"))
    return pieces


def _words(text: str) -> list[str]:
    found: list[str] = []
    for letter in text:
        if found and letter.isalnum() and found[-1][-1].isalnum():
            found[-1] += letter
        else:
            found.append(letter)
    return found


def _laid(name: Part, text: str, other: str, width: int) -> list[Sequence[Part]]:
    """Lay one version behind its name, wrapped, with the differing words underlined."""
    different = [wrong for piece, wrong in differing(text, other) for _ in piece]
    lines: list[Sequence[Part]] = []
    at = 0
    for row, line in enumerate(wrap(text, width)):
        at = text.find(line, at)
        parts: list[Part] = []
        for offset, letter in enumerate(line):
            tokens = "text underline" if different[at + offset] and letter != " " else "text"
            if parts and parts[-1][1] == tokens:
                parts[-1] = (parts[-1][0] + letter, tokens)
            else:
                parts.append((letter, tokens))
        at += len(line)
        lead: Part = (fit(name[0], _NAME), name[1]) if row == 0 else (" " * _NAME, "text")
        lines.append((lead, *parts))
    return lines


class _Body(LineWidget):
    """The fields, one below the other; the one that is asked about is always in sight."""

    DEFAULT_CSS = "_Body { height: 1fr; }"

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Sequence[Part]] = []
        self._at = 0

    def show(self, lines: Sequence[Sequence[Part]], at: int) -> None:
        """Write the lines; line `at` is brought into sight."""
        self._lines, self._at = list(lines), at
        self.refresh()

    def render_line(self, y: int) -> Strip:
        room, count = max(self.size.height, 1), len(self._lines)
        at = y + (0 if count <= room else min(max(self._at - 1, 0), count - room))
        return self.strip(self._lines[at] if at < len(self._lines) else ())

    def parts(self, width: int) -> Sequence[Part]:  # noqa: ARG002 - `render_line` draws all rows
        return ()


class ConflictSheet(Sheet):
    """Asks field by field; its result is a `Choice` for every field, or None after Esc: the form keeps its text."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("i", "choose('theirs')", show=False, id="conflict.theirs"),
        Binding("m", "choose('mine')", show=False, id="conflict.mine"),
        Binding("b", "choose('both')", show=False, id="conflict.both"),
        Binding("e", "choose('by hand')", show=False, id="conflict.by_hand"),
        Binding("up", "walk(-1)", show=False, id="conflict.up"),
        Binding("down", "walk(1)", show=False, id="conflict.down"),
    ]
    leave = "später, bleibt stehen"

    def __init__(
        self, record: str, disputes: Sequence[Dispute], *, who: str = "", at: str = "", merged: Sequence[str] = ()
    ) -> None:
        """`who` and `at` say who changed it last; `merged` are the fields that go through without a question."""
        self._record, self._disputes = record, tuple(disputes)
        self._who = clean(who) or "jemand"
        self._at_time, self._merged = at, tuple(merged)
        self._choices: dict[str, Choice] = {}
        self._here = 0
        self.rows = min(len(self._lines()[0]) + 2, _MOST)
        super().__init__(record, keys=self._words_of_keys())
        self._body = _Body()
        self.rule.show(record, "wurde inzwischen geändert")

    def _words_of_keys(self) -> tuple[tuple[str, str], ...]:
        both = (("b", "beide"),) if self._disputes[self._here].is_long else ()
        return (("i", f"von {self._who}" if self._who != "jemand" else "andere"), ("m", "meine"), *both,
                ("e", "von Hand"))  # fmt: skip

    def compose_body(self) -> Iterable[Widget]:
        yield self._body

    def on_mount(self) -> None:
        self.call_after_refresh(self._show)

    def _show(self) -> None:
        lines, at = self._lines()
        self._body.show(lines, at)
        self.key_line.show((*self._words_of_keys(), ("Esc", self.leave)))

    def _sentence(self) -> str:
        count = len(self._disputes)
        fields = "dasselbe Feld" if count == 1 else f"dieselben {count} Felder"
        when = f" um {self._at_time}" if self._at_time else ""
        return f" hat{when} {fields} gespeichert. Nichts ist verloren."

    def _lines(self) -> tuple[list[Sequence[Part]], int]:
        lines: list[Sequence[Part]] = [(), (("   ", "text"), (self._who, "fremd"), (self._sentence(), "text")), ()]
        place = 0
        for at, dispute in enumerate(self._disputes):
            if at == self._here:
                place = len(lines)
            lines.extend(self._about(at, dispute))
        if self._merged:
            lines.extend(
                ((("   " + line), "leise"),)
                for line in wrap("Ohne Streit zusammengeführt: " + ", ".join(self._merged), _WIDE + _NAME)
            )
            lines.append(())
        return lines, place

    def _about(self, at: int, dispute: Dispute) -> list[Sequence[Part]]:
        choice = self._choices.get(dispute.name)
        here = "›" if at == self._here and len(self._disputes) > 1 else " "
        theirs, mine = (visible(text, multiline=True) or "–" for text in (dispute.theirs, dispute.mine))
        lines: list[Sequence[Part]] = [((f"{here}  ", "text"), (clean(dispute.label), "stark bold"))]
        for own, name, text, other in (
            (Choice.THEIRS, (self._who, "fremd"), theirs, mine),
            (Choice.MINE, ("meine", "akzent bold"), mine, theirs),
        ):
            taken = choice in {own, Choice.BOTH}
            sign: Part = (
                ("   √ ", "gut") if taken else ("   • ", "fremd") if own is Choice.THEIRS else ("     ", "text")
            )
            for row, line in enumerate(_laid(name, text, other, _WIDE)):
                lines.append((sign if row == 0 else ("     ", "text"), *line))
        return [*lines, ()]

    def action_walk(self, by: int) -> None:
        self._here = max(min(self._here + by, len(self._disputes) - 1), 0)
        self._show()

    def action_choose(self, word: str) -> None:
        choice = Choice(word)
        dispute = self._disputes[self._here]
        if choice is Choice.BOTH and not dispute.is_long:
            return
        self._choices[dispute.name] = choice
        left = [at for at, each in enumerate(self._disputes) if each.name not in self._choices]
        if not left:
            self.finish(dict(self._choices))
            return
        self._here = next((at for at in left if at > self._here), left[0])
        self._show()
