from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.measures import Measure, StatusEntry
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.papers import Consultation, Outcome
from rundertisch_tui.domain.people import Membership, Person
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.demo.building import build_folder, same_weekday
from rundertisch_tui.workflow.demo.follow_up import OUTCOMES
from rundertisch_tui.workflow.demo.sizes import SIZES
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.due import due
from rundertisch_tui.workflow.questions.search import search
from rundertisch_tui.workflow.questions.status import state_of
from rundertisch_tui.workflow.upkeep import check

TODAY = date(2026, 6, 12)

FIELDS = (
    "Bildung und Sprachförderung",
    "Kultur/Interkultur und interreligiöser Dialog",
    "Sport und Gesundheit",
    "Teilhabe am Arbeitsmarkt",
    "Wohnen und Leben im Stadtteil",
    "Kommunale Verwaltung – Integration als Querschnittsaufgabe",
)


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def build(folder: Path, size: str = "small", **more: Any) -> Office:
    build_folder(folder, size=size, user="a.demir", progress=quiet, **{"today": TODAY, **more})
    return Office.open(folder, exports=folder / "exports", user="a.demir")


def total(office: Office) -> int:
    return sum(len(office.view.rows(kind.entity)) for kind in KINDS)


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """The city as on 12 June 2026; only to be read."""
    return build(tmp_path_factory.mktemp("demo") / "city", "city")


@pytest.fixture
def small(tmp_path: Path) -> Office:
    """The small one, to be changed."""
    return build(tmp_path / "small")


# sizes


def test_the_small_size_is_what_it_says(small: Office) -> None:
    assert total(small) == pytest.approx(SIZES["small"].records, rel=0.1)


def test_the_city_is_what_it_says(city: Office) -> None:
    assert total(city) == pytest.approx(SIZES["city"].records, rel=0.1)


def test_every_record_is_sound_and_every_link_leads_somewhere(city: Office) -> None:
    assert check(city) == []


# the same day, the same records


def test_the_same_day_gives_the_same_records(small: Office, tmp_path: Path) -> None:
    again = build(tmp_path / "again")
    for kind in KINDS:
        assert dict(again.view.rows(kind.entity)) == dict(small.view.rows(kind.entity))


def test_another_day_gives_other_records(small: Office, tmp_path: Path) -> None:
    other = build(tmp_path / "other", today=TODAY + timedelta(days=1))
    assert dict(other.view.rows(Person)) != dict(small.view.rows(Person))


@pytest.mark.parametrize("today", [date(2026, 1, 5), date(2026, 12, 20), date(2027, 2, 28), date(2031, 4, 2)])
def test_any_day_will_do(tmp_path: Path, today: date) -> None:
    office = build(tmp_path / "data", today=today)
    assert check(office) == []
    newest = max(office.view.all(Session), key=lambda session: session.year)
    assert newest.held_on == today + timedelta(days=21)


# what is in it


def test_the_six_action_fields_have_their_exact_wording(city: Office) -> None:
    fields = sorted(city.view.all(ActionField), key=lambda field: field.position)
    assert tuple(field.title for field in fields) == FIELDS
    assert [field.code for field in fields] == ["HF1", "HF2", "HF3", "HF4", "HF5", "HF6"]


def test_there_is_one_round_table_a_year_and_the_next_is_three_weeks_ahead(city: Office) -> None:
    sessions = sorted(city.view.all(Session), key=lambda session: session.year)
    assert [session.year for session in sessions] == list(range(2020, 2027))
    assert sessions[-1].held_on == date(2026, 7, 3)
    assert sessions[-1].state is SessionState.INVITED
    assert all(session.state is SessionState.HELD for session in sessions[:-1])
    assert [session.recorded_later for session in sessions] == [True, True, *[False] * 5]
    assert {session.held_on.weekday() for session in sessions if session.held_on} == {4}


def test_the_coming_round_table_can_have_been_held(tmp_path: Path) -> None:
    office = build(tmp_path / "data", days_ahead=-10)
    session = office.view.session(2026)
    assert session is not None
    assert (session.state, session.held_on) == (SessionState.HELD, date(2026, 6, 2))


def test_past_round_tables_brought_their_old_minutes(city: Office) -> None:
    attachments = city.view.all(Attachment)
    assert [one.name for one in attachments] == ["Niederschrift_2020.txt", "Niederschrift_2021.txt"]
    assert "Runder Tisch Integration" in city.kept_file(attachments[0].digest).read_text(encoding="utf-8")


def test_names_have_letters_from_everywhere(city: Office) -> None:
    letters = "".join(f"{one.given_name}{one.family_name}" for one in city.view.all(Person))
    assert set("äöüßŞğıćł") <= set(letters)
    assert any(not one.given_name for one in city.view.all(Person))
    assert any(one.particle for one in city.view.all(Person))
    assert any("-" in one.family_name for one in city.view.all(Person))
    assert any(one.title == "Dr." for one in city.view.all(Person))


def test_nobody_is_called_like_somebody_else_or_by_a_number(city: Office) -> None:
    names = [(one.given_name, one.particle, one.family_name) for one in city.view.all(Person)]
    assert len(set(names)) == len(names)
    assert not any(letter.isdigit() for name in names for part in name for letter in part)


def test_addresses_lead_nowhere(city: Office) -> None:
    assert all(one.email.endswith(".example") for one in city.view.all(Person) if one.email)


def test_no_text_comes_twice_in_a_row_and_none_is_filler(city: Office) -> None:
    lines = [one.text for one in city.view.all(MinuteEntry)]
    notes = [one.note for one in city.view.all(StatusEntry)]
    for texts in (lines, notes):
        assert not any(before == after for before, after in pairwise(texts))
    assert not any("lorem" in fold(text) or "{" in text for text in (*lines, *notes))


def test_minutes_have_lines_of_every_kind(city: Office) -> None:
    assert {one.kind for one in city.view.all(MinuteEntry)} == set(EntryKind)


def test_challenges_come_back_over_the_years(city: Office) -> None:
    years: dict[int, set[int]] = {}
    for line in city.view.all(MinuteEntry):
        if line.challenge is not None:
            years.setdefault(line.challenge, set()).add(line.session)
    assert max(len(found) for found in years.values()) >= 3
    assert len(city.view.all(Challenge)) >= 6


def test_recommendations_stand_everywhere_on_their_way(city: Office) -> None:
    words = {state_of(city.view, one).word for one in city.view.all(Recommendation)}
    assert words >= {
        "Vorschlag", "beschlossen", "in Beratung", "angenommen", "in Maßnahme überführt", "zur Kenntnis genommen",
    }  # fmt: skip
    ends = {one.end_state for one in city.view.all(Recommendation)}
    assert ends >= {EndState.DISCARDED, EndState.MERGED, EndState.DONE, None}


def test_committees_did_many_different_things(city: Office) -> None:
    outcomes = {step.outcome for step in city.view.all(Consultation)}
    assert outcomes >= {
        Outcome.NOTED,
        Outcome.AGREED,
        Outcome.DECIDED,
        Outcome.DECIDED_CHANGED,
        Outcome.POSTPONED,
        None,
    }


def test_every_outcome_may_come() -> None:
    assert set(OUTCOMES) | {Outcome.NOTED, Outcome.AGREED} == set(Outcome)


def test_committees_were_renamed_and_remember_it(city: Office) -> None:
    renamed = [one for one in city.view.all(Committee) if one.predecessors]
    assert renamed
    for one in renamed:
        before = city.view.get(Committee, min(one.predecessors))
        assert before.valid_to is not None
        assert one.valid_from == before.valid_to + timedelta(days=1)


def test_steps_were_at_committees_of_their_day(city: Office) -> None:
    for step in city.view.all(Consultation):
        day = step.decided_on or step.planned_on or step.submitted_on
        assert day is not None
        assert city.view.get(Committee, step.committee).exists_on(day)


def test_memberships_have_days_and_some_are_deputies(city: Office) -> None:
    memberships = city.view.all(Membership)
    assert any(one.valid_to is not None and one.valid_to < TODAY for one in memberships)
    assert any(one.deputy_of is not None for one in memberships)


def test_some_measures_were_never_reported_and_some_not_for_long(city: Office) -> None:
    newest: dict[int, date] = {}
    for one in city.view.all(StatusEntry):
        if one.measure is not None:
            newest[one.measure] = max(newest.get(one.measure, one.on), one.on)
    measures = [one.id for one in city.view.all(Measure)]
    assert any(one not in newest for one in measures)
    assert any(TODAY - day > timedelta(days=400) for day in newest.values())
    assert sum(TODAY - day < timedelta(days=365) for day in newest.values()) > len(measures) // 2


def test_answers_of_every_sort_came_in(city: Office) -> None:
    session = city.view.session(2026)
    assert session is not None
    assert {one.reply for one in city.view.linked(Invitation, "session", session.id)} == set(Reply)


def test_needs_are_known_for_the_coming_round_table_only(city: Office) -> None:
    with_needs = {one.session for one in city.view.all(Invitation) if one.needs}
    session = city.view.session(2026)
    assert session is not None
    assert with_needs == {session.id}


def test_there_is_something_to_do_and_not_too_much(city: Office) -> None:
    found = due(city.view, TODAY)
    assert 5 <= len(found) <= 40
    assert any(item.urgent for item in found)


def test_people_are_found_without_accents(city: Office) -> None:
    assert any(hit.table == "person" for hit in search(city.view, "sahin"))


# history


def test_the_history_looks_as_if_it_had_been_lived(city: Office) -> None:
    lines = city.lines(limit=100_000)
    days = [line.at for line in lines]
    assert days == sorted(days, reverse=True)
    assert days[0].date() < TODAY
    assert len({day.year for day in days}) >= 4
    assert len(lines) > 1_000


def test_the_last_change_can_be_undone_and_done_again(small: Office) -> None:
    before = {kind.table: dict(small.view.rows(kind.entity)) for kind in KINDS}
    small.undo()
    assert any(dict(small.view.rows(kind.entity)) != before[kind.table] for kind in KINDS)
    small.redo()
    for kind in KINDS:
        rows = {i: {**row, "rev": 0} for i, row in small.view.rows(kind.entity).items()}
        assert rows == {i: {**row, "rev": 0} for i, row in before[kind.table].items()}


# all or nothing


def test_progress_rises_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    build_folder(tmp_path / "data", size="small", user="a.demir", today=TODAY, progress=lambda *step: told.append(step))
    assert told[-1] == (500, 500)
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    assert len(told) > 20


class Cancelled(Exception):
    """Somebody pressed Esc."""


@pytest.mark.parametrize("after", [1, 10, 40])
def test_cancelled_at_any_step_it_leaves_nothing(tmp_path: Path, after: int) -> None:
    calls = 0

    def stop(_done: int, _total: int) -> None:
        nonlocal calls
        calls += 1
        if calls == after:
            raise Cancelled

    with pytest.raises(Cancelled):
        build_folder(tmp_path / "data", size="small", user="a.demir", progress=stop, today=TODAY)
    assert list(tmp_path.iterdir()) == []


def test_it_comes_only_into_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "Brief.docx").touch()
    with pytest.raises(RuleViolation, match="liegt schon etwas"):
        build(tmp_path / "data")
    with pytest.raises(RuleViolation, match="ist kein Ordner"):
        build(tmp_path / "data" / "Brief.docx")
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["Brief.docx"]


def test_a_readme_in_the_folder_stays(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "README.md").write_text("Hier liegen die Daten.", encoding="utf-8")
    office = build(tmp_path / "data")
    assert total(office) > 400
    assert (tmp_path / "data" / "README.md").read_text(encoding="utf-8") == "Hier liegen die Daten."


def test_an_unknown_size_is_said(tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"Die Größe „riesig“ gibt es nicht. Es gibt: small, city, decades"):
        build(tmp_path / "data", "riesig")


@given(st.dates(date(2020, 1, 1), date(2035, 12, 31)), st.integers(2010, 2040))
def test_the_same_weekday_lies_in_its_year_and_near(day: date, year: int) -> None:
    moved = same_weekday(day, year)
    assert (moved.year, moved.weekday()) == (year, day.weekday())
    assert abs(moved.month * 31 + moved.day - day.month * 31 - day.day) <= 12
