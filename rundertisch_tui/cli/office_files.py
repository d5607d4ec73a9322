"""Files about everything that is recorded, of no single Round Table: OParl objects, and what is due as a calendar."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.written import keep
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.actions.exports import RecordExport
from rundertisch_tui.workflow.office import Office

OK = 0
TO_STDOUT = "-"


class OfficeFile(NamedTuple):
    """One kind of file: English and German name, stem of the file name, its format, whether only for the office."""

    id: str
    german: str
    stem: str
    format: str
    internal: bool


OPARL = OfficeFile("oparl", "OParl-Objekte", "OParl", "json", internal=False)
DUE = OfficeFile("due-calendar", "Fristenkalender", "Fristen", "ics", internal=True)
KINDS = (OPARL, DUE)


def give_out(office: Office, call: Call, kind: OfficeFile) -> int:
    """`export oparl [--as-of TAG]`, `export due-calendar`."""
    if call.words[1:]:
        raise UsageError(f"„{kind.german}“ gilt für alles; „{call.words[1]}“ ist zu viel.")
    if call.option("format", kind.format) != kind.format:
        raise UsageError(f"--format ist für „{kind.german}“ nur {kind.format}.")
    day = clock.today()
    if call.has("as-of"):
        if kind is DUE:
            raise UsageError(f"--as-of gibt es nicht für „{kind.german}“.")
        day = date.fromisoformat(values.convert(call.option("as-of"), date, office.view, day, field="--as-of"))
    data = BUILD[kind.id](office, day)
    target = call.option("output")
    if target == TO_STDOUT:
        output.raw(data)
        return OK
    mark = "_INTERN" if kind.internal else ""
    record = RecordExport(
        kind=kind.id,
        path="",
        seq=office.view.seq,
        digest="",
        copy=Copy.INTERNAL if kind.internal else Copy.PUBLICATION,
        names=frozenset(),
    )
    return keep(office, f"{day.year}/{day.isoformat()}_{kind.stem}{mark}.{kind.format}", data, record, target)


def _oparl(office: Office, day: date) -> bytes:
    from rundertisch_tui.documents.participants import private_names
    from rundertisch_tui.exchange.oparl import objects
    from rundertisch_tui.workflow.questions.reporting_days import frozen

    view = frozen(office.view, day)
    redact = private_names(view, day, Copy.PUBLICATION)
    return output.json_bytes(dict(objects(view, day, redact)))


def _due(office: Office, day: date) -> bytes:
    from rundertisch_tui.exchange import due_ics
    from rundertisch_tui.workflow.questions.due import due

    items = due(office.view, day)
    left = due_ics.without_day(items)
    if left:
        output.warn(f"Ohne Tag und darum nicht im Kalender: {left}. `rundertisch due` zeigt alles.")
    return due_ics.calendar(items, day)


BUILD: Mapping[str, Callable[[Office, date], bytes]] = MappingProxyType({OPARL.id: _oparl, DUE.id: _due})
