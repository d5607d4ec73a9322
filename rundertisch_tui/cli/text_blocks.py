"""`text-blocks`: which abbreviation stands for which text in the minutes."""

from rundertisch_tui.cli import output
from rundertisch_tui.cli.call import Call
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.text_blocks import phrases

OK = 0


def show(office: Office, call: Call) -> int:
    """`text-blocks [--json]`: those of the office and those that come with the program."""
    found = phrases(office.view)
    if call.has("json"):
        items = [
            {"abbreviation": one.abbreviation, "text": one.text, "id": one.record, "supplied": one.record is None}
            for one in found
        ]
        output.json_object({"items": items})
        return OK
    rows = [[one.abbreviation, one.text, "mitgeliefert" if one.record is None else "eigener"] for one in found]
    output.table(["Kürzel", "Text", ""], [[output.clean(cell) for cell in row] for row in rows])
    return OK
