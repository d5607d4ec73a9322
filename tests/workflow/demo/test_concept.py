from datetime import date, timedelta

from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.workflow.office import Office
from tests.workflow.demo.play import TODAY

FIELDS = (
    "Bildung und Sprachförderung",
    "Kultur/Interkultur und interreligiöser Dialog",
    "Sport und Gesundheit",
    "Teilhabe am Arbeitsmarkt",
    "Wohnen und Leben im Stadtteil",
    "Kommunale Verwaltung – Integration als Querschnittsaufgabe",
)


def test_the_six_action_fields_have_their_exact_wording(city: Office) -> None:
    fields = sorted(city.view.all(ActionField), key=lambda field: field.position)
    assert tuple(field.title for field in fields) == FIELDS
    assert [field.code for field in fields] == ["HF1", "HF2", "HF3", "HF4", "HF5", "HF6"]


def test_some_measures_were_never_reported_and_some_not_for_long(city: Office) -> None:
    newest: dict[int, date] = {}
    for one in city.view.all(StatusEntry):
        if one.measure is not None:
            newest[one.measure] = max(newest.get(one.measure, one.on), one.on)
    measures = [one.id for one in city.view.all(Measure)]
    assert any(one not in newest for one in measures)
    assert any(TODAY - day > timedelta(days=400) for day in newest.values())
    assert sum(TODAY - day < timedelta(days=365) for day in newest.values()) > len(measures) // 2
