"""Answers to the invitation from a table: what an online form or a kept list says of each invited person.

Nothing is guessed: who is not invited, not found or answered twice differently is named, and their row is left out.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import AgendaItemId, PersonId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.exchange.columns import key
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import TableRow, read_table
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.invitations import RecordReply
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.actions.workshop_places import RecordWishes
from rundertisch_tui.workflow.questions.workshop_places import workshops_of
from rundertisch_tui.workflow.reader import Reader

NAMES: Mapping[str, tuple[str, ...]] = {
    "number": ("Listennummer", "Nummer", "Nr.", "Lfd. Nr.", "Personennummer"),
    "full_name": ("Name", "Ihr Name", "Vor- und Nachname", "Teilnehmende Person", "Full Name"),
    "given_name": ("Vorname", "First Name"),
    "family_name": ("Nachname", "Familienname", "Last Name"),
    "email": ("E-Mail", "E-Mail-Adresse", "Email", "Mail", "Ihre E-Mail-Adresse"),
    "reply": ("Antwort", "Rückmeldung", "Teilnahme", "Zusage", "Nehmen Sie teil?", "Kommen Sie?", "Status"),
    "reason": ("Grund", "Bemerkung", "Anmerkung", "Begründung"),
    "substitute": ("Vertretung", "Vertretung durch", "Vertreten durch", "Vertreter/in", "Vertreterin oder Vertreter"),
    "first": ("Workshop", "Erstwunsch", "1. Wunsch", "Wunsch 1", "Workshop 1", "Workshop (1. Wunsch)"),
    "second": ("Zweitwunsch", "2. Wunsch", "Wunsch 2", "Workshop 2", "Workshop (2. Wunsch)"),
    "on": ("Datum", "Eingegangen am", "Antwort am", "Zeitstempel", "Beantwortet am"),
}
_KNOWN: Mapping[str, str] = {key(name): field for field, names in NAMES.items() for name in names}
WORDS: Mapping[str, Reply] = {
    fold(text): reply
    for reply, texts in {
        Reply.ACCEPTED: ("ja", "zusage", "zugesagt", "ich nehme teil", "nimmt teil", "komme", "kommt", "x", "yes"),
        Reply.DECLINED: ("nein", "absage", "abgesagt", "ich nehme nicht teil", "nimmt nicht teil", "verhindert",
                         "kommt nicht", "no"),
        Reply.SUBSTITUTED: ("vertretung", "vertreten", "schickt vertretung", "vertretung durch"),
    }.items()
    for text in texts
}  # fmt: skip


class RowKind(StrEnum):
    """What becomes of one row."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    REJECTED = "rejected"


GERMAN: Mapping[RowKind, str] = {
    RowKind.NEW: "neu",
    RowKind.CHANGED: "geändert",
    RowKind.SAME: "gleich",
    RowKind.REJECTED: "abgelehnt",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    """What one row says, understood."""

    line: int
    invitation: Invitation
    reply: Reply
    reason: str
    substitute: PersonId | None
    first: AgendaItemId | None
    second: AgendaItemId | None
    on: date | None

    @property
    def says(self) -> tuple[object, ...]:
        """What must be equal in two rows about one person."""
        return (self.reply, self.substitute, self.first, self.second)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyRow:
    """One row of the preview: whose answer, what it does, and why a rejected one cannot be used."""

    line: int
    kind: RowKind
    name: str
    text: str
    steps: tuple[RecordReply | RecordWishes, ...] = ()


@dataclass(frozen=True, slots=True)
class ReplyPreview:
    """All rows in the order of the file; `description` says how the file was read."""

    description: str
    rows: tuple[ReplyRow, ...]
    findings: tuple[str, ...] = ()

    @property
    def counts(self) -> Mapping[RowKind, int]:
        """How many rows of each kind."""
        return Counter(row.kind for row in self.rows)

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return " · ".join(f"{GERMAN[kind]} {self.counts[kind]}" for kind in RowKind)

    def action(self) -> Several | None:
        """All new and changed answers as one change; None if there is none."""
        used = [row for row in self.rows if row.kind in (RowKind.NEW, RowKind.CHANGED)]
        if not used:
            return None
        name = "1 Antwort eingelesen" if len(used) == 1 else f"{len(used)} Antworten eingelesen"
        return Several(steps=tuple(step for row in used for step in row.steps), name=name)


class _Unclear(Exception):
    """Why a row cannot be used."""


def read_replies(
    reader: Reader, path: Path, session: Session, today: date, *, encoding: str | None = None, sheet: str | None = None
) -> ReplyPreview:
    """Read the answers of a table and compare them with the list. Raises FileProblem if no column is known."""
    table = read_table(path, encoding=encoding, sheet=sheet)
    places: dict[str, int] = {}
    for at, heading in enumerate(table.header):
        if (field := _KNOWN.get(key(heading))) is not None:
            places.setdefault(field, at)
    if not places.keys() & {"number", "full_name", "family_name", "email"} or not places.keys() & {"reply", "first"}:
        raise FileProblem(
            "Die Datei nennt keine Personen mit Antworten. Nötig sind eine Spalte Name, E-Mail oder Listennummer "
            "und eine Spalte Antwort (zugesagt, abgesagt, Vertretung).",
            file=path.name,
        )
    finder = _Finder(reader, session)
    understood = [_understand(finder, row, places, today) for row in table.rows]
    rows = _compared(reader, understood)
    return ReplyPreview(table.description, tuple(rows), table.findings)


def _understand(finder: "_Finder", row: TableRow, places: Mapping[str, int], today: date) -> _Answer | ReplyRow:
    cells = {field: row.cells[at].strip() for field, at in places.items()}
    name = cells.get("full_name") or f"{cells.get('family_name', '')}, {cells.get('given_name', '')}".strip(", ")
    name = name or cells.get("email", "") or cells.get("number", "")
    if row.problem:
        return ReplyRow(line=row.line, kind=RowKind.REJECTED, name=name, text=row.problem)
    try:
        return finder.answer(row.line, cells, today)
    except _Unclear as problem:
        return ReplyRow(line=row.line, kind=RowKind.REJECTED, name=name, text=str(problem))


class _Finder:
    """Finds people, substitutes and workshops by what a table calls them."""

    def __init__(self, reader: Reader, session: Session) -> None:
        self._reader = reader
        self._invited = {one.person: one for one in reader.linked(Invitation, "session", session.id)}
        self._numbers = {str(one.number): one.person for one in self._invited.values() if one.number}
        self._year = session.year
        self._workshops = workshops_of(reader, session.id)
        self._names: dict[str, set[PersonId]] = {}
        self._mails: dict[str, set[PersonId]] = {}
        for person in reader.all(Person):
            for text in (f"{person.given_name} {person.family_name}", f"{person.family_name} {person.given_name}"):
                self._names.setdefault(fold(text), set()).add(person.id)
            if person.particle:
                whole = f"{person.given_name} {person.particle} {person.family_name}"
                self._names.setdefault(fold(whole), set()).add(person.id)
            if person.email:
                self._mails.setdefault(person.email.casefold(), set()).add(person.id)

    def answer(self, line: int, cells: Mapping[str, str], today: date) -> _Answer:
        """Understand a row. Raises _Unclear."""
        person = self._person(cells)
        invitation = self._invited.get(person)
        if invitation is None:
            found = naming.person(self._reader.get(Person, person))
            raise _Unclear(f"{found} ist nicht zum Runden Tisch {self._year} eingeladen. Bitte erst einladen.")
        reply, substitute = self._reply(cells)
        if substitute == person:
            raise _Unclear("Niemand vertritt sich selbst. Bitte die Vertretung prüfen.")
        first, second = self._workshop(cells.get("first", "")), self._workshop(cells.get("second", ""))
        if first is not None and first == second:
            raise _Unclear("Erst- und Zweitwunsch sind derselbe Workshop. Bitte den zweiten prüfen.")
        return _Answer(
            line=line,
            invitation=invitation,
            reply=reply,
            reason=cells.get("reason", "") if reply is Reply.DECLINED else "",
            substitute=substitute,
            first=first,
            second=second,
            on=_day(cells.get("on", ""), today),
        )

    def _person(self, cells: Mapping[str, str]) -> PersonId:
        """Number before e-mail before name; the first that is filled and known decides."""
        number = cells.get("number", "")
        if number in self._numbers:
            return self._numbers[number]
        mail = self._mails.get(cells.get("email", "").casefold(), set())
        full = cells.get("full_name", "") or f"{cells.get('given_name', '')} {cells.get('family_name', '')}"
        named = self._names.get(fold(full.replace(",", " ")), set())
        for found in (mail & named, mail, named):
            if len(found) == 1:
                return next(iter(found))
        if mail or named:
            raise _Unclear("Mehrere Personen heißen so oder haben diese Adresse. Bitte die Listennummer angeben.")
        raise _Unclear("Diese Person ist nicht bekannt. Bitte Namen und E-Mail prüfen oder sie erst anlegen.")

    def _reply(self, cells: Mapping[str, str]) -> tuple[Reply, PersonId | None]:
        said, substitute = cells.get("reply", ""), cells.get("substitute", "")
        reply = WORDS.get(fold(said)) if said else Reply.ACCEPTED if cells.get("first") and not substitute else None
        if substitute and reply in (None, Reply.SUBSTITUTED, Reply.DECLINED):
            found = self._names.get(fold(substitute.replace(",", " ")), set())
            if len(found) != 1:
                reason = "ist nicht bekannt" if not found else "gibt es mehrmals"
                raise _Unclear(f"Die Vertretung „{substitute}“ {reason}. Bitte mit F4 selbst eintragen.")
            return Reply.SUBSTITUTED, next(iter(found))
        if reply is None:
            said = f"„{said}“ ist keine Antwort" if said else "Die Antwort fehlt"
            raise _Unclear(f"{said}. Möglich sind zugesagt, abgesagt, Vertretung.")
        return reply, None

    def _workshop(self, text: str) -> AgendaItemId | None:
        wanted = fold(text)
        if not wanted:
            return None
        found = [
            one for one in self._workshops
            if wanted in (fold(one.number), fold(one.title), fold(f"{one.number} {one.title}"))
        ] or [one for one in self._workshops if len(wanted) > 3 and wanted in fold(one.title)]  # fmt: skip
        if len(found) != 1:
            known = ", ".join(one.number for one in self._workshops)
            raise _Unclear(f"„{text}“ ist keiner der Workshops {known}." if known else "Es gibt keine Workshops.")
        return found[0].id


def _day(text: str, today: date) -> date | None:
    """The day of an answer; a time behind it is left out. Raises _Unclear for what is no day or lies ahead."""
    if not text:
        return None
    day = text.replace("T", " ").split(" ")[0]
    try:
        found = date.fromisoformat(day) if len(day) == 10 and day[4] == "-" else dates_de.parse_date(day, today)
    except (RuleViolation, ValueError):
        raise _Unclear(f"„{text}“ ist kein Datum.") from None
    if found > today:
        raise _Unclear(f"Der Tag der Antwort ({dates_de.short(found)}) liegt in der Zukunft.")
    return found


def _compared(reader: Reader, understood: Iterable[_Answer | ReplyRow]) -> Iterable[ReplyRow]:
    """What each row does to the list; rows that contradict one another are all rejected."""
    listed = list(understood)
    said: dict[PersonId, list[_Answer]] = {}
    for one in listed:
        if isinstance(one, _Answer):
            said.setdefault(one.invitation.person, []).append(one)
    for one in listed:
        if isinstance(one, ReplyRow):
            yield one
            continue
        rows = said[one.invitation.person]
        if len({each.says for each in rows}) > 1:
            others = ", ".join(str(each.line) for each in rows if each is not one)
            reason = f"Widerspruch zu Zeile {others}. Bitte die richtige Antwort selbst eintragen."
            yield replace(_row(reader, one), kind=RowKind.REJECTED, steps=(), text=reason)
        elif one is not rows[0]:
            yield replace(_row(reader, one), kind=RowKind.SAME, steps=(), text=f"wie Zeile {rows[0].line}")
        else:
            yield _row(reader, one)


def _row(reader: Reader, one: _Answer) -> ReplyRow:
    before, session = one.invitation, one.invitation.session
    steps: list[RecordReply | RecordWishes] = []
    if (before.reply, before.substitute) != (one.reply, one.substitute):
        steps.append(
            RecordReply(
                session=session,
                person=before.person,
                reply=one.reply,
                reason=one.reason,
                substitute=one.substitute,
                on=one.on,
            )
        )
    if one.first is not None and (before.first_wish, before.second_wish) != (one.first, one.second):
        steps.append(RecordWishes(session=session, person=before.person, first=one.first, second=one.second))
    kind = RowKind.SAME if not steps else RowKind.NEW if before.reply is Reply.NONE else RowKind.CHANGED
    return ReplyRow(
        line=one.line,
        kind=kind,
        name=naming.person(reader.get(Person, before.person)),
        text=_text(reader, one, changed=kind is RowKind.CHANGED and before.reply is not one.reply),
        steps=tuple(steps),
    )


def _text(reader: Reader, one: _Answer, *, changed: bool) -> str:
    by = reader.find(Person, one.substitute)
    items = (reader.find(AgendaItem, item) for item in (one.first, one.second))
    wishes = ", ".join(item.number or item.title for item in items if item is not None)
    parts = (
        word(one.reply) + (f" durch {naming.person(by)}" if by else "") + (f" ({one.reason})" if one.reason else ""),
        f"Wunsch {wishes}" if wishes else "",
        f"bisher {word(one.invitation.reply)}" if changed else "",
    )
    return " · ".join(part for part in parts if part)
