"""What the Eckdaten show, as rows and lines: the facts of a Round Table, where it stands, its next step."""

from collections.abc import Sequence
from datetime import date

from rundertisch_tui.domain import dates_de, states
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.numbers_de import plural
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session, SessionState
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.widgets.detail import Line, heading, pair
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.actions.carry_over import told
from rundertisch_tui.workflow.questions import door, invitation_list
from rundertisch_tui.workflow.questions.carry_over import points
from rundertisch_tui.workflow.questions.timetable import agenda, planned_minutes
from rundertisch_tui.workflow.reader import Reader

WAY = (SessionState.PLANNED, SessionState.INVITED, SessionState.RUNNING, SessionState.HELD)
"""The usual way; postponed and cancelled stand beside it."""
MINUTES_WAY = tuple(MinutesState)


def stages(here: SessionState | MinutesState) -> str:
    """The way with the present place in brackets: geplant › [eingeladen] › läuft › durchgeführt.

    Of the minutes' six places only the neighbours are told: all would not fit beside their label.
    """
    way: Sequence[SessionState | MinutesState] = WAY if isinstance(here, SessionState) else MINUTES_WAY
    if here not in way:
        return f"[{word(here)}]"
    at = way.index(here)
    shown = way if isinstance(here, SessionState) else way[max(at - 1, 0) : at + 2]
    return " › ".join(f"[{word(one)}]" if one is here else word(one) for one in shown)


def fact_rows(reader: Reader, one: Session, today: date) -> list[Row]:
    """Label and value of each fact; the last rows lead to the parts. A mark `!` where something must still come."""
    chair, taker = reader.find(Person, one.chair), reader.find(Person, one.minute_taker)
    state = "nacherfasst" if one.recorded_later else stages(one.state)
    rows = [
        _fact("state", "Sitzung", f"{state} · {one.state_reason}" if one.state_reason else state),
        _fact("minutes_state", "Niederschrift", "–" if one.recorded_later else stages(one.minutes_state)),
        _fact("held_on", "Termin", when(one, today), missing=one.held_on is None),
        _fact("place", "Ort", one.place),
        _fact("motto", "Motto", one.motto),
        _fact("chair", "Vorsitz", naming.person(chair) if chair else "", missing=chair is None),
        _fact("minute_taker", "Schriftführung", naming.person(taker) if taker else "", missing=taker is None),
    ]
    if one.co_hosts:
        rows.append(_fact("co_hosts", "gemeinsam mit", one.co_hosts))
    parts = [
        *carried(reader, one),
        _fact("part:invitation", "Einladung", invitation_words(reader, one)),
        _fact("part:agenda", "Tagesordnung", agenda_words(reader, one)),
        _fact("part:checkin", "Einlass", door_words(reader, one)),
        _fact("part:minutes", "Protokoll", minutes_words(reader, one)),
        _fact("part:bundling", "Empfehlungen", recommendation_words(reader, one)),
    ]
    files = [
        *_printed(one),
        *(_fact(f"file:{each.id}", each.kind or "Datei", each.name) for each in _files(reader, one)),
    ]
    if one.recorded_later:
        return [rows[0], *rows[2:], *(part for part in parts if part.id in PAST_PARTS), *files]
    return [*rows, *parts, *files]


def _printed(one: Session) -> list[Row]:
    """What stands in letters and is rarely asked for: below the parts, which have to stay in sight."""
    admission = dates_de.clock_time(one.admission_at) if one.admission_at else ""
    told = (("admission_at", "Einlass ab", admission), ("file_reference", "Aktenzeichen", one.file_reference))
    return [_fact(ident, label, value) for ident, label, value in told if value]


PAST_PARTS = frozenset({"part:agenda", "part:bundling"})
"""What a Round Table that was entered later has beside its facts."""


def carried(reader: Reader, one: Session) -> list[Row]:
    """The open points that come along; nothing of a Round Table that is over or was entered later."""
    if one.recorded_later or one.state in (SessionState.HELD, SessionState.CANCELLED):
        return []
    found = points(reader, one.year)
    if not found:
        return []
    undecided = sum(point.decision is None for point in found)
    more = f", {undecided} unentschieden" if undecided else ""
    return [_fact("carry_over", "Offene Punkte", told(found) + more, missing=bool(undecided))]


def _files(reader: Reader, one: Session) -> list[Attachment]:
    """What was kept with a Round Table, the oldest first."""
    return sorted(reader.linked(Attachment, "session", one.id), key=lambda each: each.id)


def _fact(ident: str, label: str, value: str, *, missing: bool = False) -> Row:
    return Row(ident, (label, value or "–"), mark="!" if missing else "")


def when(one: Session, today: date) -> str:
    """Freitag, 3. Juli 2026, 09:30 bis 15:30 Uhr."""
    if one.held_on is None:
        return ""
    hours = ""
    if one.starts_at:
        until = f" bis {one.ends_at:%H:%M}" if one.ends_at else ""
        hours = f", {one.starts_at:%H:%M}{until} Uhr"
    passed = "" if one.held_on >= today or one.state is not SessionState.PLANNED else " (vorbei)"
    return f"{dates_de.with_weekday(one.held_on)}{hours}{passed}"


def invitation_words(reader: Reader, one: Session) -> str:
    """131 eingeladen, 97 zugesagt, 12 ohne Antwort."""
    counted = invitation_list.count(reader, one.id)
    if not counted.invited:
        return ""
    parts = (f"{counted.invited} eingeladen", f"{counted.accepted} zugesagt" if counted.accepted else "")
    return ", ".join(part for part in (*parts, f"{counted.waiting} ohne Antwort" if counted.waiting else "") if part)


def agenda_words(reader: Reader, one: Session) -> str:
    """9 Punkte, 6 Workshops, 4 Std. 25 Min."""
    items = agenda(reader, one.id)
    workshops = sum(item.kind is ItemKind.WORKSHOP for _, item in items)
    minutes = planned_minutes(items)
    parts = [plural(len(items) - workshops, "Punkt", "Punkte")]
    if workshops:
        parts.append(plural(workshops, "Workshop", "Workshops"))
    if minutes:
        parts.append(duration(minutes))
    return ", ".join(parts) if items else ""


def duration(minutes: int) -> str:
    """4 Std. 25 Min."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} Std." if hours else "", f"{rest} Min." if rest else "") if part)


def door_words(reader: Reader, one: Session) -> str:
    """97 von 131 da, 4 vertreten."""
    counted = door.count(reader, one.id)
    if not (counted.present or counted.expected or counted.represented):
        return ""
    expected = f" von {counted.expected}" if counted.expected else ""
    represented = f", {counted.represented} vertreten" if counted.represented else ""
    return f"{counted.present}{expected} da{represented}"


def minutes_words(reader: Reader, one: Session) -> str:
    """41 Zeilen, 5 von 9 Punkten fertig."""
    lines = len(reader.linked_rows(MinuteEntry, "session", one.id))
    if not lines:
        return ""
    items = reader.linked(AgendaItem, "session", one.id)
    done = sum(item.finished for item in items)
    return f"{plural(lines, 'Zeile', 'Zeilen')}, {done} von {len(items)} Punkten fertig"


def recommendation_words(reader: Reader, one: Session) -> str:
    """23 Vorschläge, 7 beschlossen."""
    found = reader.linked(Recommendation, "session", one.id)
    numbered = sum(bool(each.code) for each in found)
    open_ones = sum(not each.code and each.end_state is None for each in found)
    parts = [f"{numbered} beschlossen" if numbered else ""]
    parts.append(f"{plural(open_ones, 'Vorschlag', 'Vorschläge')} offen" if open_ones else "")
    return ", ".join(part for part in parts if part)


def next_step(one: Session) -> str:
    """What to do next, as a sentence with its key; empty when everything is done."""
    if one.recorded_later:
        return "F6 führt zu den Empfehlungen dieses Jahres."
    by_state = {
        SessionState.PLANNED: "Mit F8 einladen; wenn alles heraus ist: t oder F2. Danach bleiben die Nummern der TOPs.",
        SessionState.INVITED: "Am Tag selbst eröffnet t oder F3 den Runden Tisch und hält den Beginn fest.",
        SessionState.RUNNING: "t führt zum Abschluss, wenn alles protokolliert ist.",
        SessionState.POSTPONED: "x sagt den alten Termin ab. Neuen eintragen (e), dann mit t wieder planen.",
        SessionState.CANCELLED: "x schreibt die Absagen und die Kalenderdatei, die absagt. t plant ihn von neuem.",
    }
    following = following_minutes(one)
    if one.state is SessionState.HELD and not one.is_closed:
        return "t führt zum Abschluss: er hält die Zeilen als erste Fassung fest."
    if one.state is SessionState.HELD:
        return "t führt zur Niederschrift und ihrem nächsten Schritt." if following else "Alles ist fertig."
    return by_state[one.state]


def following_minutes(one: Session) -> MinutesState | None:
    """The next step of the minutes; None after the last."""
    at = MINUTES_WAY.index(one.minutes_state)
    return MINUTES_WAY[at + 1] if at + 1 < len(MINUTES_WAY) else None


def facts_detail(one: Session) -> list[Line]:
    """What stands below: the next step, and whatever else is possible."""
    possible = [word(state) for state in (*WAY, SessionState.POSTPONED, SessionState.CANCELLED)
                if state in states.following(states.SESSION, one.state)]  # fmt: skip
    number = f"{one.number}. Runder Tisch" if one.number else one.code
    lines = [heading(f"{one.title} {one.year}", number), pair("Nächstes", next_step(one))]
    if possible and not one.recorded_later:
        lines.append(pair("möglich", " · ".join(possible)))
    if one.remark:
        lines.append(pair("Bemerkung", one.remark))
    return lines
