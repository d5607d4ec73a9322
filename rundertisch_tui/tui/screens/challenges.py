"""The challenges of one action field, with their memory: how often they were named, and what answers them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.challenges import Challenge, ChallengeState
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import catalogue, clock, naming
from rundertisch_tui.workflow.questions.challenges import lines_naming, years_named
from rundertisch_tui.workflow.reader import Reader


def challenge_rows(reader: Reader, field: int) -> list[Row]:
    """The challenges of a field, open ones first, the one named most often on top."""
    found = [(years_named(reader, one), one) for one in reader.linked(Challenge, "action_fields", field)]
    found.sort(key=lambda pair: (pair[1].state is not ChallengeState.OPEN, -len(pair[0]), pair[1].code))
    return [_row(years, one) for years, one in found]


def _row(years: Sequence[int], one: Challenge) -> Row:
    times = f"{len(years)}. Mal" if len(years) > 1 else "·"
    closed = one.state is not ChallengeState.OPEN
    words = f"{one.code} {one.title} {' '.join(str(year) for year in years)} {word(one.state)}"
    cells = (one.code, one.title, _spans(years), times, word(one.state))
    return Row(one.id, cells, tone="leise" if closed else "", found_by=words)


def _spans(years: Sequence[int]) -> str:
    """2023–2025, or single years where there are gaps: 2021, 2023, 2025."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]}–{years[-1]}"
    return ", ".join(str(year) for year in years[-2:]) if len(years) < 3 else f"{years[0]} … {years[-1]}"


def challenge_detail(reader: Reader, one: Challenge) -> list[Line]:
    """What stands below the list: description, years, lines, answers."""
    measures = [reader.find(Measure, each) for each in sorted(one.measures)]
    answers = [f"{each.code} {each.title}" for each in measures if each is not None]
    answers += [naming.proposal_label(each, reader) for each in reader.linked(Recommendation, "challenge", one.id)]
    lines: list[Line] = [((clean(f"{one.code}  "), "stark bold"), (clean(one.description or one.title), "text"))]
    lines.append(pair("genannt", ", ".join(str(year) for year in years_named(reader, one))))
    lines.append(pair("dagegen", ", ".join(answers)))
    if one.state_reason:
        lines.append(pair(word(one.state), one.state_reason))
    return lines


class ChallengesScreen(ListScreen):
    """Enter walks to a line that names the challenge, or to what answers it."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("challenges")
    area = "3"
    name_in_keys = "challenges"
    unshown = frozenset({"mark", "import"})
    record_table = "challenge"
    kinds = frozenset({"challenge", "minute_entry", "recommendation", "measure"})
    columns = (
        Column("Nummer", 9, whole=True),
        Column("Herausforderung"),
        Column("genannt", 13),
        Column("", 6, right=True, whole=True),
        Column("Stand", 12),
    )
    empty = (
        "Noch keine Herausforderung.",
        "Sie entstehen im Protokoll: h: am Anfang der Zeile.",
        "n nimmt eine auf",
    )

    def __init__(self, field: int) -> None:
        super().__init__()
        self.field = field

    def on_mount(self) -> None:
        field = self._field()
        self.title_rule.show(f"Herausforderungen · {field.code} {field.title}")

    def rows(self) -> Sequence[Row]:
        return challenge_rows(self.app.office.view, self.field)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Challenge, int(record))
        return challenge_detail(self.app.office.view, one) if one is not None else ()

    def _field(self) -> ActionField:
        return self.app.office.view.get(ActionField, self.field)

    def action_open(self) -> None:
        """Enter asks where to: a line, a recommendation, a measure; without any it opens the form."""
        one = self.app.office.view.find(Challenge, self.current_id())
        if one is None:
            return
        rows = walk_rows(self.app.office.view, one)
        if not rows:
            self.action_edit()
            return
        sheet = ChooseRecord(f"{one.code}: wohin?", (Column(""), Column("", 14)), rows, verb="gehen")
        self.open_sheet(sheet, self._walk)

    def _walk(self, key: object) -> None:
        if isinstance(key, str):
            table, _, record = key.partition(":")
            open_record(self.app, table, int(record))

    def action_new(self) -> None:
        """Take in a challenge of this field."""
        from rundertisch_tui.tui.forms import challenge

        self.app.push_screen(challenge.new(self.app.office.view, self._field(), clock.today()))

    def action_edit(self) -> None:
        """Change a challenge."""
        from rundertisch_tui.tui.forms import challenge

        one = self.app.office.view.find(Challenge, self.current_id())
        if one is not None:
            self.app.push_screen(challenge.edit(self.app.office.view, one))

    def action_end(self) -> None:
        """Close a challenge with its reason; where it is closed, ask whether to open it again."""
        from rundertisch_tui.tui.forms import challenge

        one = self.app.office.view.find(Challenge, self.current_id())
        if one is None:
            return
        if one.state is ChallengeState.OPEN:
            self.app.push_screen(challenge.close(one, clock.today()))
            return
        reopen = catalogue.build("reopen_challenge", {"challenge": one.id})
        sheet = Confirm("Wieder öffnen?", f"{one.code} ist {word(one.state)}: {one.state_reason}", "wieder öffnen")
        self.open_sheet(sheet, lambda yes: self.app.perform(reopen) if yes else None)

    def action_merge(self) -> None:
        """Let the marked ones go up in one of them, or this one in another."""
        from rundertisch_tui.tui.forms import challenge

        view = self.app.office.view
        chosen = [view.get(Challenge, each) for each in self.chosen_ids()]
        closed = next((one for one in chosen if one.state is not ChallengeState.OPEN), None)
        if closed is not None:
            self.app.say(f"{closed.code} ist {word(closed.state)}. w öffnet sie wieder.", problem=True)
        elif chosen:
            self.app.push_screen(challenge.merge(view, chosen))

    def action_import(self) -> None:
        """Read a table of challenges."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        choose_table(self.app, "challenge", defaults={"action_fields": self._field().code})


def walk_rows(reader: Reader, one: Challenge) -> list[Row]:
    """Where a challenge leads to: the lines that name it, the recommendations and measures against it."""
    rows = []
    for entry in lines_naming(reader, one):
        year = reader.get(Session, entry.session).year
        label = f"{year}, Zeile {naming.line_label(entry, reader)}: {entry.text}"
        rows.append(Row(f"minute_entry:{entry.id}", (label, "Protokoll")))
    for found in reader.linked(Recommendation, "challenge", one.id):
        label = f"{naming.proposal_label(found, reader)} {found.heading}"
        rows.append(Row(f"recommendation:{found.id}", (label, "Empfehlung")))
    for each in sorted(one.measures):
        measure = reader.find(Measure, each)
        if measure is not None:
            rows.append(Row(f"measure:{measure.id}", (f"{measure.code} {measure.title}", "Maßnahme")))
    return rows
