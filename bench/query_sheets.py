"""Twenty-five filled query sheets of fourteen measures each, read and compared, beside opening them with python-docx.

`read`: bytes on disk → tables → judged against the records, preview at hand. Floor: `docx.Document(path)` of the same
files. To reach: at most 2 × the floor.
"""

import tempfile
from datetime import date
from pathlib import Path

import docx

from bench.turns import milliseconds
from rundertisch_tui.exchange.query_sheets import PointKind, read_sheet
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.actions.status_rounds import OpenStatusRound
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.view import View
from tests.exchange import filling

OFFICES, MEASURES, ROUNDS = 25, 14, 9
TODAY = date(2026, 7, 3)


def office(folder: Path) -> Office:
    """Offices, their measures with one report each, and a round that asks them all."""
    made = Office.open(folder / "data", exports=folder / "exports", user="bench")
    steps: list[Add] = [Add(kind="action_field", fields={"title": "Bildung"})]
    for lead in range(1, OFFICES + 1):
        steps.append(Add(kind="organization", fields={"name": f"Amt {lead}"}))
        fields = {"lead": lead, "action_field": 1, "title": "Sprachkurse im Stadtteil mit Kinderbetreuung"}
        steps += [Add(kind="measure", fields={**fields, "number": f"{lead}.{at}"}) for at in range(MEASURES)]
    made.perform(Several(steps=tuple(steps)))
    reports = [
        Add(kind="status_entry", fields={"measure": one, "on": "2025-11-03", "status": "running"})
        for one in range(1, OFFICES * MEASURES + 1)
    ]
    made.perform(Several(steps=(*reports, OpenStatusRound(year=2026, due_on=date(2026, 4, 30)))))
    return made


def sheets(view: View, folder: Path) -> list[Path]:
    """The filled sheets as files."""
    found = []
    for office in range(1, OFFICES + 1):
        answers = {
            (f"M-{(office - 1) * MEASURES + number}", label): text
            for number in range(1, MEASURES + 1)
            for label, text in (("Stand", "umgesetzt"), ("Was ist geschehen?", "Zwei Gruppen eröffnet, dritte folgt."))
        }
        data = filling.filled(filling.blank(view, office), answers)
        found.append(filling.kept(folder, data, f"bogen-{office}.docx"))
    return found


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        opened = office(Path(folder))
        view = opened.view
        paths = sheets(view, Path(folder))
        size = sum(path.stat().st_size for path in paths) / len(paths) / 1024
        news = sum(read_sheet(view, path, TODAY).counts[PointKind.NEW] for path in paths)
        floor, ours = milliseconds(
            ROUNDS,
            lambda: [docx.Document(str(path)) for path in paths],
            lambda: [read_sheet(view, path, TODAY) for path in paths],
        )
        opened.close()
    print("Bögen   KiB je Bogen   Antworten   python-docx ms   Einlesen ms   ×")
    print(f"{OFFICES:5} {size:14.1f} {news:11} {floor:16.1f} {ours:13.1f} {ours / floor:5.2f}")


if __name__ == "__main__":
    main()
