"""What the screen of the status round asks for: files out and in, days, and what becomes of unclear points."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.domain.ids import StatusQueryId
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.status_rounds import StatusRound, point_code
from rundertisch_tui.tui.dialogs.ask_day import AskDay
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.making import hand_out_kept, shown_path, tell_problem
from rundertisch_tui.tui.screens.status_round_rows import kept_sheets
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.actions.status_rounds import AskMoreOffices, NoteQuerySent, SettleUnclear
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.status_rounds import Asked, needs_second_call
from rundertisch_tui.workflow.view import View

if TYPE_CHECKING:
    from rundertisch_tui.tui.dialogs.progress import Progress
    from rundertisch_tui.tui.screens.status_round import StatusRoundScreen

FORMATS = (
    ("docx", "Word-Dokument mit Feldern", "üblich"),
    ("xlsx", "Tabelle für Excel", ""),
    ("csv", "Tabelle als CSV", ""),
)
NOTHING_OPEN = "Hier ist keine Abfrage. n eröffnet eine."


# ---- opening


def begin(screen: "StatusRoundScreen") -> None:
    """The form of a new round, or the question whether offices that came later are asked too."""
    from rundertisch_tui.tui.forms import status_round

    one, today = screen.round, clock.today()
    if one is None or one.year < today.year:
        screen.app.push_screen(status_round.new(today))
        return
    rows = [
        Row("more", ("Stellen nachziehen", "alle, bei denen seither etwas offen ist")),
        Row("new", ("Neue Abfrage eröffnen", f"nach {one.year}")),
    ]

    def take(found: object) -> None:
        if found == "more":
            screen.app.perform(AskMoreOffices(status_round=one.id))
        elif found == "new":
            screen.app.push_screen(status_round.new(today))

    screen.open_sheet(ChooseRecord("Neu", (Column("", 26), Column("")), rows, verb="weiter"), take)


def other_round(screen: "StatusRoundScreen") -> None:
    """Choose the round of another year."""
    rounds = sorted(screen.app.office.view.all(StatusRound), key=lambda one: one.year, reverse=True)
    rows = [Row(one.id, (one.label, f"Stichtag {dates_de.short(one.due_on)}")) for one in rounds]
    if not rows:
        screen.app.say(NOTHING_OPEN, problem=True)
        return

    def take(found: object) -> None:
        if isinstance(found, int):
            screen.show_round(found)

    screen.open_sheet(ChooseRecord("Abfrage eines anderen Jahres", (Column("", 20), Column("")), rows), take)


# ---- out


def give_out(screen: "StatusRoundScreen") -> None:
    """Make the sheets of the marked offices, else of all that have not answered; or copy the one that came back."""
    marked, current = screen.chosen(), screen.current_id()
    kept = kept_sheets(screen.app.office.view, StatusQueryId(current)) if current is not None and not marked else []
    offices = [each for each in screen.everybody if (each.query.id in marked if marked else each.query.is_open)]
    if not offices and not kept:
        screen.app.say("Alle Stellen haben geantwortet." if screen.everybody else NOTHING_OPEN, problem=True)
        return
    _ask_format(screen, offices, kept)


def second_call(screen: "StatusRoundScreen") -> None:
    """Make the sheets again for the marked offices, else for those whose answer is overdue."""
    one, today, marked = screen.round, clock.today(), screen.chosen()
    if one is None:
        screen.app.say(NOTHING_OPEN, problem=True)
        return
    offices = [
        each
        for each in screen.everybody
        if each.query.is_open and (each.query.id in marked if marked else needs_second_call(each.query, one, today))
    ]
    if not offices:
        due = dates_de.short(one.due_on)
        late = one.due_on >= today
        why = f"Der Stichtag {due} ist noch nicht vorbei." if late else "Alle sind schon ein zweites Mal gefragt."
        screen.app.say(f"Zweite Anfrage: niemand. {why} Die Leertaste markiert einzelne Stellen.", problem=True)
        return
    _ask_format(screen, offices)


def _ask_format(screen: "StatusRoundScreen", offices: Sequence[Asked], kept: Sequence[Attachment] = ()) -> None:
    """Ask for the form of the sheets, or which of those that came back is copied."""
    rows = [Row(form, (words, note)) for form, words, note in FORMATS] if offices else []
    rows += [Row(one.id, ("Kopie des Bogens, der zurückkam", one.name)) for one in kept]
    count = "1 Bogen" if len(offices) == 1 else f"{len(offices)} Bögen"

    def take(found: object) -> None:
        if isinstance(found, str):
            _make(screen, offices, found)
        elif isinstance(found, int):
            hand_out_kept(screen.app, screen.app.office.view.get(Attachment, found))

    title = f"{count} schreiben" if offices else "Bogen herausgeben"
    screen.open_sheet(ChooseRecord(title, (Column("", 32), Column("")), rows, verb="schreiben"), take)


def _make(screen: "StatusRoundScreen", offices: Sequence[Asked], form: str) -> None:
    from rundertisch_tui.tui.dialogs.progress import ProgressSheet

    view, exports = View(screen.app.office.view.snapshot), screen.app.office.exports
    work = partial(write_sheets, view, exports, [each.office.id for each in offices], form)

    def made(found: object) -> None:
        if isinstance(found, list) and found:
            name = "1 Abfragebogen erstellt" if len(found) == 1 else f"{len(found)} Abfragebögen erstellt"
            records = Several(steps=tuple(record for _, record in found), name=name)
            queries = frozenset(each.query.id for each in offices)
            folder = found[0][0] if len(found) == 1 else found[0][0].parent
            screen.app.perform(records, done=partial(_ask_sent, screen, queries, folder))

    sentence = "Die Bögen werden geschrieben; Esc hört auf und nimmt zurück, was schon geschrieben ist."
    screen.open_sheet(ProgressSheet("Abfragebögen", sentence, work), made)


def write_sheets(
    view: View, exports: Path, offices: Sequence[int], form: str, progress: "Progress"
) -> list[tuple[Path, RecordExport]]:
    """Write the sheets one by one; if `progress` stops it, those just made are removed again. Raises NotWritten."""
    from rundertisch_tui.exchange.query_sheet_table import FORMATS as TABLES

    write = _write_table if form in TABLES else _write_document
    made: list[tuple[Path, RecordExport]] = []
    before = set(exports.rglob("*"))
    try:
        for at, office in enumerate(offices):
            progress(at, len(offices))
            made.append(write(view, exports, office, form))
        progress(len(offices), len(offices))
    except Exception:
        for path, _ in made:
            if path not in before:
                path.unlink(missing_ok=True)
        raise
    return made


def _write_document(view: View, exports: Path, office: int, form: str) -> tuple[Path, RecordExport]:
    from rundertisch_tui.documents.catalogue import Asked as Narrowed
    from rundertisch_tui.documents.publish import publish
    from rundertisch_tui.domain.ids import OrganizationId

    asked = Narrowed(office=OrganizationId(office))
    done = publish(view, exports, "query-sheet", asked=asked, file_format=form)
    return done.path, done.record


def _write_table(view: View, exports: Path, office: int, form: str) -> tuple[Path, RecordExport]:
    from rundertisch_tui.documents.file_names import ascii_word
    from rundertisch_tui.documents.writing import keep
    from rundertisch_tui.domain.ids import OrganizationId
    from rundertisch_tui.exchange.query_sheet_table import sheet_bytes
    from rundertisch_tui.workflow.questions.query_sheets import sheet_of

    sheet, day = sheet_of(view, OrganizationId(office)), clock.today()
    about = ascii_word(sheet.office.short_name or sheet.office.name)[:60]
    wanted = exports / str(day.year) / f"{day.isoformat()}_Abfragebogen_{about}.{form}"
    kept = keep(view, exports, wanted, sheet_bytes(sheet, form))
    return kept.path, RecordExport(kind="query-sheet", path=kept.recorded, seq=view.seq, digest=kept.digest)


def _ask_sent(screen: "StatusRoundScreen", queries: frozenset[StatusQueryId], where: Path, done: Done) -> None:
    screen.app.copy_to_clipboard(str(where))
    told = f"{done.name}: {shown_path(where)}\nWenn sie heute hinausgehen, wird das hier festgehalten."
    _confirm_sent(screen, queries, told)


def _confirm_sent(screen: "StatusRoundScreen", queries: frozenset[StatusQueryId], told: str) -> None:
    note = NoteQuerySent(queries=queries)
    sheet = Confirm("Heute verschickt?", told, "verschickt")
    screen.open_sheet(sheet, lambda yes: screen.app.perform(note) if yes else None)


def note_sent(screen: "StatusRoundScreen") -> None:
    """Ask for the day on which the sheets of the marked offices, else of the one under the bar, went out."""
    current = screen.current_id()
    queries = frozenset(screen.chosen() or (() if current is None else (StatusQueryId(current),)))
    if not queries:
        screen.app.say(NOTHING_OPEN, problem=True)
        return
    today = clock.today()

    def take(day: object) -> None:
        if isinstance(day, date):
            screen.app.perform(NoteQuerySent(queries=queries, on=day))

    screen.open_sheet(AskDay("Verschickt am", "Tag", today, today), take)


# ---- in


def read_in(screen: "StatusRoundScreen") -> None:
    """Ask for the file of a filled sheet."""
    from rundertisch_tui.tui.dialogs.choose_file import ChooseFile

    office = screen.app.office

    def take(path: object) -> None:
        if isinstance(path, Path):
            preview(screen, path)

    screen.open_sheet(ChooseFile("Ausgefüllten Bogen einlesen", office.data, office.login), take)


def preview(screen: "StatusRoundScreen", path: Path, on: date | None = None) -> None:
    """Show what a filled sheet would do; where its day is missing, ask for it first."""
    from rundertisch_tui.exchange.query_sheets import DayMissing, read_sheet
    from rundertisch_tui.tui.dialogs.query_sheet_preview import QuerySheetPreview

    today = clock.today()
    try:
        found = read_sheet(screen.app.office.view, path, today, on=on)
    except DayMissing as problem:
        title = f"Auf dem Bogen steht „{problem.said[:20]}“. Welcher Tag gilt?"

        def again(day: object) -> None:
            if isinstance(day, date):
                preview(screen, path, day)

        screen.open_sheet(AskDay(title, "Stand vom", today, today), again)
        return
    except RuleViolation as problem:
        tell_problem(screen.app, str(problem))
        return
    action = found.action()

    def show_office(_: object) -> None:
        screen.table.move_to(found.query.id)

    def take(answer: object) -> None:
        if answer is True and action is not None:
            screen.app.perform(action, done=show_office)

    screen.open_sheet(QuerySheetPreview(path.name, found), take)


# ---- unclear


def settle(screen: "StatusRoundScreen", each: Asked) -> None:
    """Show the unclear points of an office; one is entered by hand, or taken off the list."""
    from rundertisch_tui.tui.dialogs.unclear_points import UnclearPoints

    def take(found: object) -> None:
        if isinstance(found, tuple):
            verb, point = found
            done = SettleUnclear(query=each.query.id, point=point)
            if verb == "settle":
                screen.app.perform(done)
            else:
                _enter(screen, each, point, done)

    screen.open_sheet(UnclearPoints(each.office.label, each.query.unclear), take)


def _enter(screen: "StatusRoundScreen", each: Asked, point: str, done: SettleUnclear) -> None:
    """Open what the point speaks of: a measure's report settles the point with it, others are only opened."""
    from rundertisch_tui.tui.forms.status_report import StatusForm
    from rundertisch_tui.tui.screens.opening import open_record
    from rundertisch_tui.workflow.kinds import BY_ENTITY

    view, one = screen.app.office.view, screen.round
    try:
        kind, record = view.locate(point_code(point))
    except NotFound:
        screen.app.say("Dieser Punkt spricht von keinem Eintrag. w nimmt ihn von der Liste.", problem=True)
        return
    table = BY_ENTITY[kind].table
    if table != "measure":
        open_record(screen.app, table, record)
        screen.app.say("Hier eintragen; danach nimmt w den Punkt in der Abfrage von der Liste.", sign="")
        return
    source = one.label if one is not None else ""
    form = StatusForm(view, table, record, clock.today(), source=source, reported_by=each.office.id, along=done)
    screen.app.push_screen(form)
