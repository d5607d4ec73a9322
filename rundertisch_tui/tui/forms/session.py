"""Forms of a Round Table: a new one, one of an earlier year, its facts, a step that needs a reason or a day."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.sessions import MinutesState, Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_file import path_from
from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Field, FieldKind, Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.tui.forms.record_form import Then, edit_form, filled
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import catalogue, settings
from rundertisch_tui.workflow.office import Action
from rundertisch_tui.workflow.questions.carry_over import points
from rundertisch_tui.workflow.questions.door import known_people
from rundertisch_tui.workflow.reader import Reader

AREA = "2"


class NewYearScreen(FormScreen):
    """Shows, before a year is opened, what is still open: it comes along unless somebody decides otherwise."""

    def on_form_submitted(self, message: Form.Submitted) -> None:
        """Ask about the open points first, where there are any; a year that exists already is refused at once."""
        message.prevent_default()
        view = self.app.office.view
        year = message.values["year"]
        if not isinstance(year, int) or view.session(year) is not None or not points(view, year):
            super().on_form_submitted(message)
            return
        from rundertisch_tui.tui.screens.carry_over import CarryOverScreen

        def take(stays: tuple[str, ...], comes: tuple[str, ...]) -> None:
            del comes  # nothing is decided yet that could be taken back
            self.app.pop_screen()
            self._submit(message, stays)

        self.app.push_screen(CarryOverScreen(year, take))

    def _submit(self, message: Form.Submitted, stays: tuple[str, ...]) -> None:
        decided: dict[str, Value] = {**message.values, "carry_over": True, "stays": stays}
        super().on_form_submitted(replace(message, values=decided))


def people(reader: Reader, day: date) -> list[Row]:
    """Everybody on record to choose from: name, where they belong on a day."""
    return [Row(one.id, (one.name, one.place), search=one.search) for one in known_people(reader, day)]


def _when(reader: Reader) -> tuple[Field, ...]:
    return (
        Field(name="held_on", label="Termin", kind=FieldKind.DATE, width=16,
              help="Der Tag, zum Beispiel 3.7.2026; der Wochentag steht dann davor."),
        Field(name="starts_at", label="Beginn", kind=FieldKind.TIME, width=12, help="Zum Beispiel 9:30"),
        Field(name="ends_at", label="Ende", kind=FieldKind.TIME, width=12, help="Zum Beispiel 15:30"),
        Field(name="place", label="Ort", width=56,
              help=f"Wo man zusammenkommt, zum Beispiel: {settings.value(reader, 'default_place')[:40]}"),
        Field(name="motto", label="Motto", width=56, help="Das Thema des Jahres; leer geht auch."),
    )  # fmt: skip


ADMISSION = Field(name="admission_at", label="Einlass ab", kind=FieldKind.TIME, width=12,
                  help="Steht hinter der Zeit in den Einladungen, zum Beispiel 9:00")  # fmt: skip
FILE_REFERENCE = Field(name="file_reference", label="Aktenzeichen", width=30,
                       help="Steht als „Zeichen“ in den Briefen und im Kopf der Niederschrift.")  # fmt: skip


def _who(reader: Reader, today: date) -> tuple[Field, ...]:
    def rows() -> list[Row]:
        return people(reader, today)  # when it is asked: somebody may have been entered meanwhile

    return (
        Field(name="chair", label="Vorsitz", kind=FieldKind.RECORD, width=40, rows=rows,
              help="Einen Teil des Namens tippen, Enter wählt aus; die Rücktaste nimmt heraus."),
        Field(name="minute_taker", label="Schriftführung", kind=FieldKind.RECORD, width=40, rows=rows,
              help="Wer die Niederschrift führt und unterschreibt."),
    )  # fmt: skip


def new(reader: Reader, today: date, then: Then) -> FormScreen:
    """Create the Round Table of a year with its agenda."""
    taken = {session.year for session in reader.all(Session)}
    year = next(each for each in range(today.year, today.year + 200) if each not in taken)
    earlier = max((each for each in taken if each < year), default=None)
    sources: tuple[tuple[Value, str], ...] = (("standard", "üblicher Rahmen"), ("empty", "leer"))
    if earlier is not None:
        more: tuple[tuple[Value, str], ...] = (("last_year", f"wie {earlier}"), ("open_points", "aus offenen Punkten"))
        sources = (sources[0], *more, sources[1])
    head = (
        Field(name="year", label="Jahr", kind=FieldKind.NUMBER, width=12, required=True, help="Zum Beispiel 2026"),
        *_when(reader),
    )
    agenda = Field(name="agenda_from", label="Tagesordnung", kind=FieldKind.CHOICE, width=30, choices=sources,
                   help="Woraus sie entsteht; ← und → wechseln. Ändern lässt sich alles.")  # fmt: skip
    number = Field(name="number", label="Nummer", kind=FieldKind.NUMBER, width=12,
                   help="Der wievielte Runde Tisch es ist; leer: einer mehr als beim letzten.")  # fmt: skip
    values: dict[str, Value] = {
        "year": year, "place": settings.value(reader, "default_place"), "agenda_from": "standard",
    }  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("create_session", filled(submitted.values))

    groups = (Group("Wann und wo", head), Group("Wer", _who(reader, today)), Group("Ablauf", (agenda, number)))
    return NewYearScreen("Runden Tisch anlegen", groups, values, build, area=AREA, today=today, then=then)


def past(reader: Reader, today: date, then: Then, inbox: Path) -> FormScreen:
    """Enter a Round Table of an earlier year, at once held; its old Niederschrift may lie in the inbox."""
    head = (
        Field(name="held_on", label="Termin", kind=FieldKind.DATE, width=16, required=True,
              help="Der Tag, an dem er stattfand, zum Beispiel 13.11.2013"),
        Field(name="number", label="Nummer", kind=FieldKind.NUMBER, width=12, help="Der wievielte er war."),
        Field(name="place", label="Ort", width=56, help="Wo man zusammenkam."),
        Field(name="motto", label="Motto", width=56, help="Das Thema des Jahres; leer geht auch."),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = filled(submitted.values)
        if given.get("minutes_file"):
            given["minutes_file"] = str(path_from(inbox, str(given["minutes_file"])))
        return catalogue.build("enter_past_session", {"year": int(str(given["held_on"])[:4]), **given})

    file = Field(name="minutes_file", label="Niederschrift", kind=FieldKind.FILE, width=56,
                 help="Enter wählt eine Datei aus dem Eingang; oder ein Pfad wie ~/2013.pdf")  # fmt: skip
    groups = (Group("Wann und wo", head), Group("Wer", _who(reader, today)), Group("Was es noch gibt", (file,)))
    title = "Früheren Runden Tisch nacherfassen"
    return FormScreen(title, groups, {}, build, area=AREA, today=today, then=then)


def facts(reader: Reader, session: Session, today: date) -> FormScreen:
    """Change the facts of a Round Table."""
    other = (
        Field(name="title", label="Titel", width=56, required=True, help="Wie er in allen Dokumenten heißt."),
        Field(name="number", label="Nummer", kind=FieldKind.NUMBER, width=12, help="Der wievielte Runde Tisch es ist."),
        FILE_REFERENCE,
        Field(name="co_hosts", label="gemeinsam mit", width=56, help="Wer mit einlädt, zum Beispiel: Caritas, IB"),
        Field(name="reply_by", label="Antwort bis", kind=FieldKind.DATE, width=16,
              help="Bis wann auf die Einladung geantwortet werden soll."),
        Field(name="objection_days", label="Einwendungen", kind=FieldKind.NUMBER, width=12, required=True,
              help="Tage, in denen Einwendungen gegen die Niederschrift möglich sind."),
        Field(name="remark", label="Bemerkung", kind=FieldKind.LONG, width=56, help="Nur für das Büro."),
    )  # fmt: skip
    when = _when(reader)
    where = Group("Wann und wo", (*when[:3], ADMISSION, *when[3:]))
    groups = (where, Group("Wer", _who(reader, today)), Group("Sonst", other))
    return edit_form(session, f"Runder Tisch {session.year}: Eckdaten ändern", groups, area=AREA)


REASONS = {
    SessionState.POSTPONED: "Zum Beispiel: Bürgersaal gesperrt, neuer Termin folgt",
    SessionState.CANCELLED: "Zum Beispiel: zu wenige Zusagen",
    SessionState.RUNNING: "Zum Beispiel: Zeile 6.1.14 fehlte",
}


def step(session: Session, state: SessionState) -> FormScreen:
    """Take a Round Table a step on that needs a reason: postponed, cancelled, opened again."""
    fields = (
        Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
              help=REASONS.get(state, "Er steht im Verlauf.")),
    )  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"session": session.id, "state": state.value, "reason": submitted.values["reason"]}
        return catalogue.build("set_session_state", given)

    title = f"Runder Tisch {session.year}: {word(state)}"
    return FormScreen(title, (Group("Warum", fields),), {}, build, area=AREA)


_TIMES = {
    SessionState.RUNNING: ("eröffnen", "Beginn", "begonnen hat", "10:00"),
    SessionState.HELD: ("beenden", "Ende", "zu Ende war", "15:40"),
}


def time_of_day(session: Session, state: SessionState) -> FormScreen:
    """Open or end a Round Table on another day than its own: when that was nobody but the clerk knows."""
    verb, label, what, example = _TIMES[state]
    day = "" if session.held_on is None else f" am {dates_de.short(session.held_on)}"
    at = Field(name="at", label=label, kind=FieldKind.TIME, width=12, required=True,
               help=f"Wann er{day} {what}, zum Beispiel {example}")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        given = {"session": session.id, "state": state.value, **filled(submitted.values)}
        return catalogue.build("set_session_state", given)

    return FormScreen(f"Runden Tisch {session.year} {verb}", (Group("Wann", (at,)),), {}, build, area=AREA)


def closing(session: Session, missing: int, now: str, then: Then) -> FormScreen:
    """Close a Round Table: when it ended, and a reason if something that must be there is missing."""
    ended = Field(name="ended_at", label="Ende", kind=FieldKind.TIME, width=12, required=True,
                  help="Wann der Runde Tisch zu Ende war, zum Beispiel 15:40")  # fmt: skip
    things = "1 Punkt fehlt" if missing == 1 else f"{missing} Punkte fehlen"
    reason = Field(name="reason", label="Grund", kind=FieldKind.LONG, width=56, required=True,
                   help=f"{things} noch. Warum trotzdem abgeschlossen wird; steht im Verlauf.")  # fmt: skip

    def build(submitted: Form.Submitted) -> Action:
        return catalogue.build("close_session", {"session": session.id, **filled(submitted.values)})

    groups = [Group("Ende", (ended,))]
    if missing:
        groups.append(Group("Trotzdem abschließen", (reason,)))
    value = f"{session.ends_at:%H:%M:%S}" if session.ends_at else now
    title = f"Runden Tisch {session.year} abschließen"
    return FormScreen(title, groups, {"ended_at": value}, build, area=AREA, then=then)


_SIGNED = (
    Field(name="signed_by_chair", label="Vorsitz", width=40, help="Wer unterzeichnet hat; leer: der Vorsitz."),
    Field(name="signed_by_minute_taker", label="Schriftführung", width=40,
          help="Wer unterzeichnet hat; leer: die Schriftführung."),
    Field(name="file", label="Scan", kind=FieldKind.FILE, width=56, help="Enter wählt die Datei aus dem Eingang."),
)  # fmt: skip


def minutes_step(
    session: Session, state: MinutesState, today: date, then: Then | None = None, *, inbox: Path | None = None
) -> FormScreen:
    """Take the minutes a step on, as of a day; signing asks who signed, and takes the scan from the inbox."""
    fields: tuple[Field, ...] = (
        Field(name="on", label="am", kind=FieldKind.DATE, width=16, required=True,
              help=f"Der Tag, seit dem sie „{word(state)}“ ist, zum Beispiel {dates_de.short(today)} oder heute"),
    )  # fmt: skip

    if state is MinutesState.SIGNED:
        fields = (*fields, *_SIGNED)

    def build(submitted: Form.Submitted) -> Action:
        given = filled(submitted.values)
        if given.get("file") and inbox is not None:
            given["file"] = str(path_from(inbox, str(given["file"])))
        return catalogue.build("set_minutes_state", {"session": session.id, "state": state.value, **given})

    title = f"Niederschrift {session.year}: {word(state)}"
    values: dict[str, Value] = {"on": today.isoformat()}
    return FormScreen(title, (Group("Wann", fields),), values, build, area=AREA, today=today, then=then)
