"""Ten years of one office as a story with known answers; questions, screens, commands and documents say the same.

2016: RT-2016-01 „Sprachkurse“ goes into the Magistrat (put off two years) and the council, becomes M-1, done in 2021.
2018: RT-2018-01 „Dolmetschdienst“ is noted by the Ausländerbeirat and turned down by the council in 2019.
2020: RT-2020-01 „Sprachkurse am Abend“ repeats the first and waits without a paper.
2022: RT-2022-01 „Sporthallen öffnen“ becomes M-2, which stops in 2024 and is frozen so in the report of 2025.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.cli.call import Folders
from rundertisch_tui.cli.main import main
from rundertisch_tui.documents import publish
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.domain.comparison import Movement
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.screens.recommendation_rows import recommendation_rows
from rundertisch_tui.tui.screens.since import movement_rows
from rundertisch_tui.workflow.questions.chain import chain
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.reached_on import reached_on
from rundertisch_tui.workflow.questions.reporting_days import frozen
from rundertisch_tui.workflow.questions.since import moved_since
from rundertisch_tui.workflow.questions.statistics import by_state, results
from tests.workflow.desk import Desk

TODAY, REPORT = date(2026, 6, 10), date(2025, 7, 3)
STATES = {
    "RT-2016-01": "umgesetzt",
    "RT-2018-01": "abgelehnt",
    "RT-2020-01": "beschlossen",
    "RT-2022-01": "in Maßnahme überführt",
}
OF_A_DAY = {
    date(2017, 12, 31): {"RT-2016-01": "in Beratung"},
    date(2019, 3, 31): {"RT-2016-01": "angenommen", "RT-2018-01": "in Beratung"},
    date(2019, 12, 31): {"RT-2016-01": "in Maßnahme überführt", "RT-2018-01": "abgelehnt"},
    date(2021, 12, 31): {"RT-2016-01": "umgesetzt", "RT-2018-01": "abgelehnt", "RT-2020-01": "beschlossen"},
    TODAY: STATES,
}
"""What each year's end knew: who asked then was told this."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Desk(tmp_path_factory.mktemp("years") / "data")
    desk.do("lay_out_action_fields")
    bodies = ("Magistrat", "magistrate"), ("Ausländerbeirat", "foreigners_council"), ("Stadtverordnete", "city_council")
    for name, kind in bodies:
        desk.add("committee", name=name, kind=kind)
    for year, text, field in (
        (2016, "Sprachkurse", 1), (2018, "Dolmetschdienst", 6), (2020, "Sprachkurse am Abend", 1),
        (2022, "Sporthallen öffnen", 3),
    ):  # fmt: skip
        desk.go_to(date(year, 9, 1))
        session = desk.made("session", "enter_past_session", year=year, held_on=f"{year}-07-03")
        desk.do("add_recommendation", session=session, wording=text, action_fields=[field])
        if year == 2016:
            _paper(desk, [1], "2016-09-01", "2016-10-03", (1, 3))
            desk.go_to(date(2016, 10, 3))
            desk.do("record_outcome", consultation=1, outcome="postponed", on="2016-10-03")
        if year == 2018:
            desk.do("record_outcome", consultation=1, outcome="noted", on="2018-09-01")
            _paper(desk, [2], "2018-09-01", "2018-10-01", (2, 3))
            desk.go_to(date(2018, 10, 1))
            desk.do("record_outcome", consultation=3, outcome="noted", on="2018-10-01")
            desk.go_to(date(2019, 3, 4))
            desk.do("record_outcome", consultation=2, outcome="decided", on="2019-03-04")
            desk.go_to(date(2019, 5, 6))
            desk.do("derive_measure", recommendation=1, title="Kurse im Stadtteil", action_field=1)
            desk.do("record_outcome", consultation=4, outcome="rejected", on="2019-05-06")
        if year == 2020:
            desk.do("set", kind="recommendation", id=3, before={}, after={"predecessors": [1]})
    desk.go_to(date(2022, 11, 1))
    desk.do("report_status", measure=1, status="done", on="2021-05-01")
    desk.do("derive_measure", recommendation=4, title="Schlüssel für Vereine", action_field=3)
    desk.do("report_status", measure=2, status="running", on="2022-10-01")
    desk.go_to(REPORT)
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("report_status", measure=2, status="on_hold", on="2024-10-01", obstacle="Geld fehlt")
    desk.do("freeze_day", on=REPORT.isoformat(), name="Bericht 2025")
    desk.do(
        "record_inquiry", title="Kurse", parliamentary_group="SPD", questions="Was wurde daraus?", words="sprachkurse"
    )
    desk.do("answer_inquiry", paper=3, answer="Sie laufen.")
    desk.go_to(TODAY)
    desk.office.close()
    return desk.data


@pytest.fixture
def desk(folder: Path, tmp_path: Path) -> Iterator[Desk]:
    with time_machine.travel(TODAY.isoformat() + "T09:00:00Z", tick=False):
        shutil.copytree(folder, tmp_path / "data")
        opened = Desk(tmp_path / "data")
        opened.go_to(TODAY)
        yield opened
        opened.office.close()


def _paper(desk: Desk, carried: list[int], sent: str, planned: str, way: tuple[int, int]) -> None:
    desk.do("submit_paper", title="Empfehlung", recommendations=carried, committee=way[0], further=[way[1]],
            type="decision_paper", sent_on=sent, planned_on=planned)  # fmt: skip


def run(desk: Desk, capfd: pytest.CaptureFixture[str], *words: str) -> str:
    capfd.readouterr()
    folders = ("--data", str(desk.data), "--exports", str(desk.data.parent / "exports"), "--read-only")
    assert main([*words, *folders], _no_screens) == 0
    return capfd.readouterr().out


def _no_screens(_: Folders) -> int:
    raise AssertionError("no command opens the screens here")


def records(desk: Desk) -> dict[str, Recommendation]:
    return {one.code: one for one in desk.view.all(Recommendation)}


@pytest.mark.parametrize("day", OF_A_DAY)
def test_every_year_knew_what_it_knew(desk: Desk, day: date) -> None:
    known = {code: one for code, one in records(desk).items() if one.agreed_on and one.agreed_on <= day}
    assert {code: reached_on(desk.view, one, day).word for code, one in known.items()} == OF_A_DAY[day]
    told = {one.recommendation.code: one.reached.word for one in results(desk.view, day)}
    assert told == OF_A_DAY[day]


def test_question_screen_command_and_document_say_the_same_of_each(
    desk: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    rows = {row.cells[0]: " ".join(row.cells) for row in recommendation_rows(desk.view, TODAY)}
    for code, one in records(desk).items():
        state = STATES[code]
        assert chain(desk.view, one, TODAY).state == state
        assert state.removeprefix("in ").split()[0] in rows[code]
        assert run(desk, capfd, "chain", code).splitlines()[0] == f"{code}  {state}"
        session = SessionId(one.session)
        assert state in publish.preview(desk.view, "follow-up", session, Copy.INTERNAL, asked=Asked(as_of=TODAY))


def test_the_figures_are_the_same_everywhere(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    counted = {one.name: len(one.results) for one in by_state(results(desk.view, TODAY))}
    assert counted == dict.fromkeys(STATES.values(), 1)
    told = json.loads(run(desk, capfd, "statistics", "--json"))
    assert {one["name"]: len(one["recommendations"]) for one in told["state"]} == counted
    report = publish.preview(desk.view, "status-report", None, Copy.INTERNAL, asked=Asked(as_of=TODAY))
    assert "ist 1 umgesetzt, 1 ist aufgegriffen. Offen ist 1, beendet 1." in " ".join(report.split())


def test_what_was_put_off_for_two_years_is_told_with_its_days(desk: Desk, capfd: pytest.CaptureFixture[str]) -> None:
    way = [step.result for step in chain(desk.view, records(desk)["RT-2016-01"], TODAY).steps]
    assert any("vertagt schon 03.10.2016" in result for result in way)
    assert "vertagt schon 03.10.2016" in run(desk, capfd, "chain", "RT-2016-01")


def test_what_is_open_is_due_on_the_start_screen_and_the_command_line(
    desk: Desk, capfd: pytest.CaptureFixture[str]
) -> None:
    reasons = [one.reason for one in due(desk.view, TODAY)]
    assert any("noch keine Vorlage" in reason for reason in reasons)
    told = json.loads(run(desk, capfd, "due", "--json"))
    assert [one["reason"] for one in told["items"]] == reasons


def test_the_report_of_2025_prints_the_same_whatever_was_changed_since(desk: Desk) -> None:
    asked = Asked(as_of=REPORT, since=date(2022, 7, 3))
    before = publish.preview(desk.view, "status-report", None, Copy.INTERNAL, asked=asked)
    answer = publish.preview(desk.view, "inquiry-answer", None, Copy.INTERNAL, asked=Asked(paper=_inquiry(desk)))
    rows = movement_rows(moved_since(frozen(desk.view, REPORT), date(2022, 7, 3), REPORT))
    desk.do("report_status", measure=2, status="done", on="2025-01-01", note="nachgetragen")
    desk.do("set", kind="measure", id=2, before={}, after={"title": "Anders", "action_field": 1})
    desk.do("set", kind="recommendation", id=1, before={}, after={"wording": "Ganz anders"})
    assert publish.preview(desk.view, "status-report", None, Copy.INTERNAL, asked=asked) == before
    assert "zurückgestellt" in before
    told = publish.preview(desk.view, "inquiry-answer", None, Copy.INTERNAL, asked=Asked(paper=_inquiry(desk)))
    assert told == answer
    assert movement_rows(moved_since(frozen(desk.view, REPORT), date(2022, 7, 3), REPORT)) == rows
    fields = moved_since(frozen(desk.view, REPORT), date(2022, 7, 3), REPORT)
    (moved,) = [one for field in fields for one in field.measures if one.measure.id == 2]
    assert moved.movement is Movement.NEW


def _inquiry(desk: Desk) -> Any:
    from rundertisch_tui.domain.papers import Paper

    return next(one.id for one in desk.view.all(Paper) if one.answered_on is not None)
