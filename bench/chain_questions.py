"""The questions of the chain on decades data, each asked of a fresh view, beside decoding the same data once.

To reach: any question at most half the time of `msgspec.json.decode` of the checkpoint, and no more than linear: the
same questions on city data stand beside it.
"""

import statistics
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from bench.sizes import DAY, folder
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.screens.action_fields import field_rows
from rundertisch_tui.tui.screens.measure_rows import measure_rows
from rundertisch_tui.tui.screens.recommendation_rows import recommendation_rows
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions import statistics as statistics_over_years
from rundertisch_tui.workflow.questions.chain import chain
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.since import last_held, moved_since
from rundertisch_tui.workflow.questions.status import counts_by_field
from rundertisch_tui.workflow.view import View

ROUNDS = 9
TO_REACH = 0.5
Question = Callable[[View], object]


def _chain(view: View) -> object:
    newest = max(view.rows(Recommendation))
    return chain(view, view.get(Recommendation, newest), DAY)


def _figures(view: View) -> object:
    found = statistics_over_years.results(view, DAY)
    return (
        statistics_over_years.by_state(found),
        statistics_over_years.by_field(view, found),
        statistics_over_years.by_committee(view, found),
    )


QUESTIONS: Mapping[str, Question] = {
    "Kette einer Empfehlung": _chain,
    "Liste der Empfehlungen": lambda view: recommendation_rows(view, DAY),
    "Stand je Handlungsfeld": lambda view: counts_by_field(view, DAY),
    "Bild der Handlungsfelder": lambda view: field_rows(view, DAY),
    "Maßnahmen eines Felds": lambda view: measure_rows(view, 1, DAY),
    "Seit dem letzten RT": lambda view: moved_since(view, last_held(view, DAY) or DAY, DAY),
    "Zahlen über die Jahre": _figures,
    "Zu tun": lambda view: due(view, DAY),
}


def milliseconds(work: Callable[[], object]) -> float:
    """The median processor time of a work: others may use the machine meanwhile."""
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken)


def measure(size: str) -> tuple[float, dict[str, float]]:
    """Decoding the data of a size once, and each question on a view that has built nothing yet."""
    place = folder(size)
    data = (place / "rundertisch.json").read_bytes()
    office = Office.open(place, exports=Path("exports"), user="bench", read_only=True)
    try:
        snapshot = office.view.snapshot
        asked = {name: _fresh(question, snapshot) for name, question in QUESTIONS.items()}
        return milliseconds(lambda: msgspec.json.decode(data)), {
            name: milliseconds(work) for name, work in asked.items()
        }
    finally:
        office.close()


def _fresh(question: Question, snapshot: object) -> Callable[[], object]:
    return lambda: question(View(snapshot))  # type: ignore[arg-type]  # the store's own type stays in its room


def main() -> None:
    """Print the figures, one row a question."""
    city_floor, city = measure("city")
    floor, decades = measure("decades")
    print(f"einmal lesen (msgspec): city {city_floor:.1f} ms, decades {floor:.1f} ms")
    print("Frage                      city ms   decades ms      ×   soll")
    for name, took in decades.items():
        print(f"{name:25} {city[name]:8.1f} {took:12.1f} {took / floor:6.2f} {TO_REACH:6.2f}")


if __name__ == "__main__":
    main()
