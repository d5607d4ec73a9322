"""Collects the Abfragebogen of an office from the records."""

from itertools import groupby

from rundertisch_tui.documents.blocks import MAX_HEADING, Control
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.office_letter import office_letter
from rundertisch_tui.documents.query_sheet import QuerySheet, SheetItem, SheetPart
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.measures import Status
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.wording import status
from rundertisch_tui.workflow import clock, settings
from rundertisch_tui.workflow.questions.asked_items import FIELDS, WORD, AskedItem
from rundertisch_tui.workflow.questions.query_sheets import (
    DAY,
    FILLED_BY,
    FILLED_ON,
    HEADINGS,
    WRITE,
    SheetOf,
    choices,
    hint,
    sheet_of,
)
from rundertisch_tui.workflow.reader import Reader

MEANINGS = (
    (Status.PLANNED, "beschlossen oder vorgesehen, noch nicht begonnen"),
    (Status.RUNNING, "es wird daran gearbeitet"),
    (Status.DONE, "abgeschlossen"),
    (Status.PERMANENT, "läuft auf Dauer weiter"),
    (Status.ON_HOLD, "ruht, soll aber weitergehen"),
    (Status.DROPPED, "wird aufgegeben"),
)


def query_sheet(
    reader: Reader, _session: SessionId | None, copy: Copy = Copy.PUBLICATION, asked: Asked | None = None
) -> Collected[QuerySheet]:
    """The sheet of an office in the newest round, dated today unless a day is asked for.

    After the day on which it was due it is worded as the second call. Raises NotWritten.
    """
    wanted = asked or Asked()
    if wanted.office is None:
        raise NotWritten("Abfragebogen: bitte eine Stelle nennen.", field="office")
    try:
        sheet = sheet_of(reader, wanted.office)
    except RuleViolation as problem:
        raise NotWritten(problem.message, field="office") from None
    day = wanted.as_of or clock.today()
    second = sheet.is_second_call(day)
    title = f"{'Zweite Anfrage: ' if second else ''}Abfragebogen {sheet.round.year} zum Integrationskonzept"
    what = QuerySheet(
        letter=office_letter(
            reader,
            sheet.office,
            title,
            copy,
            day,
            opening=_opening(reader, sheet, second=second),
            year=sheet.round.year,
        ),
        mark=sheet.mark,
        about=(
            Control(f"{sheet.mark}|sheet|by", FILLED_BY, WRITE),
            Control(f"{sheet.mark}|sheet|on", FILLED_ON, DAY),
        ),
        parts=tuple(
            SheetPart(heading=HEADINGS[table], items=tuple(_item(sheet, one) for one in items))
            for table, items in groupby(sheet.items, key=lambda one: one.table)
        ),
        words=tuple(f"{status(one)}: {meaning}" for one, meaning in MEANINGS),
    )
    return Collected(what, day, sheet.office.short_name or sheet.office.name)


def _opening(reader: Reader, sheet: SheetOf, *, second: bool) -> tuple[str, ...]:
    due = dates_de.with_weekday(sheet.round.due_on)
    contact = settings.value(reader, "contact")
    back = f" an die Geschäftsstelle ({contact})" if contact else ""
    if second and sheet.query.sent_on is not None:
        return (
            f"am {dates_de.long(sheet.query.sent_on)} haben wir Sie gebeten, uns bis {due}, zu berichten, wie weit die "
            "Maßnahmen Ihrer Stelle sind. Ihre Antwort fehlt uns noch; vielleicht hat sie sich mit diesem Schreiben "
            "gekreuzt.",
            f"Bitte senden Sie den ausgefüllten Bogen in den nächsten Tagen{back} zurück. Ohne Ihre Angaben steht im "
            "Bericht für den Runden Tisch „ohne Rückmeldung“.",
        )
    return (
        f"für den Runden Tisch Integration {sheet.round.year} bitten wir Sie um den Stand Ihrer Maßnahmen und um Ihre "
        "Antwort auf die Empfehlungen, die an Sie gerichtet sind. Der Bogen nennt zu jedem Punkt, was Sie zuletzt "
        "gemeldet haben.",
        f"Bitte senden Sie den ausgefüllten Bogen bis {due},{back} zurück. Vielen Dank für Ihre Mühe.",
    )


def _item(sheet: SheetOf, one: AskedItem) -> SheetItem:
    fields = tuple(
        Control(
            f"{sheet.mark}|{one.code}|{field}",
            label,
            hint(field),
            choices(one.table) if field == WORD else (),
        )
        for field, label in FIELDS[one.table]
    )
    more = one.text or (one.title if len(one.title) > MAX_HEADING else "")
    return SheetItem(code=one.code, title=one.title, text=more, last=one.last, fields=fields)
