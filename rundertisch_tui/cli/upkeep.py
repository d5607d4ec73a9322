"""The data as a whole: demo, check, checkpoint."""

from pathlib import Path

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call, UsageError
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
    """`check [--json]`: exit 7 if something is damaged."""
    from rundertisch_tui.workflow.upkeep import check as findings_of

    findings = findings_of(office)
    if call.has("json"):
        output.json_object({"ok": not findings, "findings": list(findings)})
    elif findings:
        for finding in findings:
            output.say(output.clean(finding))
    else:
        output.say("Alles in Ordnung.")
    return DAMAGED if findings else OK


def checkpoint(office: Office, _call: Call) -> int:
    """`checkpoint`: write the TinyDB file now."""
    office.checkpoint()
    output.say("Der Stand ist festgeschrieben.")
    return OK
