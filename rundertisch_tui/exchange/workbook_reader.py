"""Reads one workbook in a process of its own, with a limit for its memory.

A broken XLS can make the library panic or ask for a terabyte; that ends this process and not the program.
Standard input: a line of JSON (`{"sheet": name or null}`), then the file. Standard output: one JSON object.
"""

import io
import json
import resource
import sys
from typing import Any

from rundertisch_tui.exchange.workbooks import MAX_CELLS, as_text

MEMORY = 2_000_000_000  # bytes of address space; five million cells need less than half of it


def main() -> None:
    """Read standard input, answer on standard output."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    asked = json.loads(sys.stdin.buffer.readline())
    answer = read(sys.stdin.buffer.read(), asked["sheet"])
    sys.stdout.write(json.dumps(answer))


def read(data: bytes, sheet: str | None) -> dict[str, Any]:
    """The chosen sheet, else the first with a table, else with anything, as texts: `sheet`, `first` (line), `rows`.

    `others` are the further sheets with something on them.
    What cannot be read is `problem` (locked, broken, missing, large, empty) with the `names` of the sheets.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError

    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            return _sheet(book, sheet)
    except PasswordError:
        return {"problem": "locked"}
    except (CalamineError, OSError, KeyError):
        return {"problem": "broken"}


def _sheet(book: Any, sheet: str | None) -> dict[str, Any]:
    names = list(book.sheet_names)
    if sheet is not None and sheet not in names:
        return {"problem": "missing", "names": names}
    found: dict[str, dict[str, Any]] = {}
    for candidate in [sheet] if sheet is not None else names:
        page = book.get_sheet_by_name(candidate)
        if page.total_height * page.total_width > MAX_CELLS:
            return {"problem": "large", "names": [candidate]}
        grid = page.to_python(skip_empty_area=True)
        if grid:
            first = (page.start[0] if page.start else 0) + 1
            rows = [[as_text(cell) for cell in row] for row in grid]
            found[candidate] = {"sheet": candidate, "first": first, "rows": rows}
    for answer in (*filter(_is_table, found.values()), *found.values()):
        return answer | {"others": [name for name in found if name != answer["sheet"]]}
    return {"problem": "empty"}


def _is_table(answer: dict[str, Any]) -> bool:
    """Whether a sheet has headings and a row below, not just a remark."""
    return sum(sum(bool(cell.strip()) for cell in row) > 1 for row in answer["rows"][:20]) > 1


if __name__ == "__main__":
    main()
