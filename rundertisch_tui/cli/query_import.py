"""`import query-sheets FILE`: the filled sheet of an office in, with preview; applied as one change."""

from datetime import date
from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import OF_EVERY_IMPORT, Call, UsageError
from rundertisch_tui.cli.imported import take
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import OrganizationId
from rundertisch_tui.exchange.query_sheets import (
    GERMAN,
    KEPT,
    DayMissing,
    PointKind,
    SheetPreview,
    is_query_sheet,
    read_sheet,
)
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.problems import exit_code

OK = 0
INVALID = 3
ALLOWED = OF_EVERY_IMPORT | {"office", "as-of", "encoding", "sheet", "dry-run"}


def is_sheet(call: Call) -> bool:
    """Whether the file of `import status` is a sheet of ours and no table of status entries."""
    return is_query_sheet(Path(call.words[1]), encoding=call.option("encoding") or None)


def take_in(office: Office, call: Call) -> int:
    """Read filled sheets, show what each would do, and take each in unless `--dry-run` is given.

    A file that cannot be read stops nothing: it is named, and the others come in.
    """
    for option in call.options.keys() - ALLOWED:
        raise UsageError(f"--{option} gibt es nicht für Abfragebögen.")
    codes = []
    for name in call.words[1:]:
        try:
            codes.append(_one(office, call, Path(name)))
        except DayMissing as problem:
            output.warn(output.paragraphs(f"{problem} (--as-of 03.03.2026)"))
            codes.append(INVALID)
        except RuleViolation as problem:
            output.warn(output.paragraphs(str(problem)))
            codes.append(exit_code(problem))
    return max(codes)


def _one(office: Office, call: Call, path: Path) -> int:
    today = clock.today()
    whose = values.resolve(call.option("office"), "organization", office.view) if call.has("office") else None
    day = values.convert(call.option("as-of"), date | None, office.view, today, field="--as-of")
    preview = read_sheet(
        office.view,
        path,
        today,
        office=None if whose is None else OrganizationId(whose),
        on=date.fromisoformat(day) if day else None,
        encoding=call.option("encoding") or None,
        sheet=call.option("sheet") or None,
    )
    output.say(output.clean(f"{path.name}: {preview.office}, {preview.description}. {preview.day_text}."))
    output.say(preview.summary)
    _tell(preview, dry=call.has("dry-run"))
    return OK if call.has("dry-run") else take(office, preview.action())


def _tell(preview: SheetPreview, *, dry: bool) -> None:
    for point in preview.points:
        told = output.clean(f"  {point.code or point.place}  {point.text} ({GERMAN[point.kind]})")
        if point.kind in KEPT:
            (output.say if dry else output.warn)(told)
        elif dry and point.kind is not PointKind.EMPTY:
            output.say(told)
