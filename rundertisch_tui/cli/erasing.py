"""`erase`: what goes and what stays is shown first; only --confirm erases, and nothing brings it back."""

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import clock, erasing, naming, places
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions import retention

OK = 0
NOT_YET = "Noch ist nichts gelöscht. Endgültig und ohne Rückgängig: mit --confirm noch einmal aufrufen."
DONE = "Endgültig gelöscht, auch im Verlauf, in den Sicherungen unter backups/, in Entwürfen und im Eingang."
ELSEWHERE = "Sicherungen an anderen Orten enthalten es noch; beim Wiederherstellen erased.jsonl mit --erased angeben."


def erase(office: Office, call: Call) -> int:
    """`erase CODE [--also ORT]... [--confirm]`: a person, or the needs of a Round Table; `--due` lists, `--again`."""
    if call.has("due"):
        return _due(office, call)
    if call.has("again"):
        before = len(office.notices)
        office.erase_again()
        output.say("Alles früher Gelöschte ist noch einmal aus Journal und Sicherungen genommen.")
        return _told(office, before)
    if not call.words:
        raise UsageError("Es fehlt, was gelöscht wird: erase P-120, erase 2026, oder erase --due.")
    entity, record_id = places.locate(office.view, call.words[0])
    if entity is Person:
        return _person(office, PersonId(record_id), call)
    if entity is Session:
        return _needs(office, SessionId(record_id), call)
    raise RuleViolation("Endgültig gelöscht werden Personen (P-120) und der Bedarf eines Runden Tisches (2026).")


def _person(office: Office, person: PersonId, call: Call) -> int:
    asked = erasing.ErasePerson(person, also=tuple(map(_address, call.options.get("also", ()))))
    asked.erasing(office.view)
    shown = erasing.preview(office.view, person, office.data)
    if call.has("json"):
        output.json_object(
            {
                "done": call.has("confirm"), "title": shown.title, "goes": dict(shown.goes), "linked": shown.linked,
                "stays": shown.stays, "mentions": [one.written for one in shown.mentions], "exports": shown.exports,
                "inbox": [place for place, _ in shown.inbox.goes], "inbox_unclear": shown.inbox.unclear,
                "files_unclear": shown.files.unclear, "files_stay": shown.files.stay,
            }
        )  # fmt: skip
    else:
        for line in erasing.told(shown):
            output.say(output.clean(line))
    return _perform(office, asked, call)


def _needs(office: Office, session: SessionId, call: Call) -> int:
    asked = erasing.EraseNeeds(session, clock.today())
    found = asked.erasing(office.view)
    if call.has("json"):
        output.json_object({"done": call.has("confirm"), "title": found.label, "invitations": len(found.erase)})
    else:
        output.say(output.clean(f"{found.label}, in {retention.invitations(len(found.erase))}."))
    return _perform(office, asked, call)


def _perform(office: Office, asked: erasing.Erasure, call: Call) -> int:
    before = len(office.notices)
    if call.has("confirm"):
        office.erase(asked)
    if not call.has("json"):
        for line in (DONE, ELSEWHERE) if call.has("confirm") else (NOT_YET,):
            output.say(line)
    return _told(office, before)


def _told(office: Office, before: int) -> int:
    """What came up on the way: a damaged backup, one that is being written."""
    for notice in office.notices[before:]:
        output.warn(notice)
    return OK


def _due(office: Office, call: Call) -> int:
    today = clock.today()
    needs = [
        (str(s.year), f"Bedarf in {retention.invitations(n)}", on)
        for s, on, n in retention.needs_due(office.view, today)
    ]
    people = [(p.code, naming.person(p), on) for p, on in retention.contacts_due(office.view, today)]
    if call.has("json"):
        items = [{"code": code, "what": what, "on": on.isoformat()} for code, what, on in (*needs, *people)]
        output.json_object({"items": items})
        return OK
    for code, what, on in (*needs, *people):
        output.say(output.clean(f"{code}  {what}  seit {dates_de.short(on)}"))
    if not needs and not people:
        output.say("Keine Löschung ist fällig.")
    return OK


def _address(text: str) -> tuple[str, int, str]:
    """minute_entry:14.text as --also writes it. Raises UsageError."""
    place, _, name = text.partition(".")
    table, _, number = place.partition(":")
    if not (table and number.isdecimal() and name):
        raise UsageError(f"--also „{text}“: gemeint ist ein Ort aus der Vorschau, zum Beispiel minute_entry:14.text.")
    return table, int(number), name
