"""The data as a whole: demo, check, repair, backup, restore, checkpoint."""

from datetime import datetime, time
from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.cli.opening import is_missing
from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Office

OK = 0
DAMAGED = 7
SIZES = ("small", "city", "decades")


def demo(call: Call) -> int:
    """`demo DIR --size small|city|decades`: invented data in an empty folder."""
    from rundertisch_tui.workflow.demo.building import build_folder

    size = call.option("size", "small")
    if size not in SIZES:
        raise UsageError(f"--size ist eines von {', '.join(SIZES)}.")
    folder = Path(call.words[0])
    build_folder(folder, size=size, user=call.folders.user, progress=_progress)
    output.end_progress()
    output.say(output.clean(f"Beispieldaten liegen in {folder}. Ansehen: rundertisch --data {folder}"))
    output.flush()
    return OK


def _progress(done: int, total: int) -> None:
    """Told on a terminal only."""
    output.progress(f"{done} von {total}")


def check(office: Office, call: Call) -> int:
    """`check [--json]`: exit 7 if something is damaged; a warning alone is no damage."""
    from rundertisch_tui.workflow.upkeep import DAMAGE, examine

    findings = examine(office)
    damaged = any(finding.kind == DAMAGE for finding in findings)
    if call.has("json"):
        told = [{"kind": f.kind, "file": f.file, "line": f.line, "text": f.text, "todo": f.todo} for f in findings]
        output.json_object({"ok": not damaged, "findings": told})
        return DAMAGED if damaged else OK
    for finding in findings:
        output.say(output.clean(f"{'Schaden' if finding.kind == DAMAGE else 'Warnung'}: {finding}"))
    if not damaged:
        output.say("Alles in Ordnung.")
    return DAMAGED if damaged else OK


def repair(call: Call) -> int:
    """`repair [--confirm] [--json]`: heals what can be; what does not come back needs --confirm, exit 7 without."""
    from rundertisch_tui.workflow.repairing import repair as put_right

    if is_missing(call.folders.data):
        raise NotFound(f"Den Ordner {call.folders.data} gibt es nicht. Bitte mit --data einen anderen nennen.")
    told = put_right(call.folders.data, user=call.folders.user, agreed=call.has("confirm"))
    if call.has("json"):
        output.json_object({"ok": told.is_done, "findings": list(told.sentences)})
        return OK if told.is_done else DAMAGED
    for sentence in told.sentences:
        output.say(output.clean(sentence))
    return OK if told.is_done else DAMAGED


def backup(call: Call) -> int:
    """`backup [FILE]`: one verified archive, while others go on writing."""
    from rundertisch_tui.workflow.upkeep import backup as make

    if is_missing(call.folders.data):
        raise NotFound(f"Den Ordner {call.folders.data} gibt es nicht. Bitte mit --data einen anderen nennen.")
    target = Path(call.words[0]) if call.words else None
    if target is not None and not is_missing(target):
        raise RuleViolation(f"{target} gibt es schon und bleibt, wie es ist. Bitte einen anderen Namen nennen.")
    if target is not None and is_missing(target.absolute().parent):
        raise NotFound(f"Den Ordner {target.absolute().parent} gibt es nicht. Bitte einen anderen nennen.")
    made = make(call.folders.data, target=target)
    output.say(output.clean(f"Gesichert und geprüft: {made}"))
    return OK


def restore(call: Call) -> int:
    """`restore FILE --to DIR [--until TIME] [--erased FILE]`: into a missing or empty folder only."""
    from rundertisch_tui.workflow.upkeep import restore as make

    if not call.has("to"):
        raise UsageError("Es fehlt --to ORDNER: wohin wiederhergestellt wird, ein leerer oder neuer Ordner.")
    archive, target = Path(call.words[0]), Path(call.option("to"))
    if is_missing(archive):
        raise NotFound(f"{archive} gibt es nicht. Sicherungen liegen im Datenordner unter backups/.")
    until = moment(call.option("until")) if call.has("until") else None
    newer = Path(call.option("erased")) if call.has("erased") else None
    if newer is not None and not newer.is_file():
        raise NotFound(f"{newer} ist keine Datei. Gemeint ist die erased.jsonl aus dem Ordner der Daten.")
    output.say(output.clean(make(archive, target, user=call.folders.user, until=until, newer=newer)))
    return OK


def moment(text: str) -> datetime:
    """A moment as one writes it: 2026-07-03T12:00, 3.7.2026 12:00, or the end of a day. Raises RuleViolation."""
    try:
        parsed = datetime.fromisoformat(text.strip())
    except ValueError:
        day, _, hour = text.strip().partition(" ")
        on = dates_de.parse_date(day, clock.today())
        parsed = datetime.combine(on, dates_de.parse_time(hour) if hour.strip() else time.max)
    else:
        if parsed.time() == time.min and len(text.strip()) <= len("2026-07-03"):
            parsed = datetime.combine(parsed.date(), time.max)
    return parsed if parsed.tzinfo is not None else parsed.astimezone()


def checkpoint(office: Office, _call: Call) -> int:
    """`checkpoint`: write the TinyDB file now."""
    office.checkpoint()
    output.say("Der Stand ist festgeschrieben.")
    return OK
