from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui.screens.recommendation_rows import filter_words, recommendation_rows
from tests.tui.chain_story import NOW, WORDING, add, tell
from tests.tui.conftest import do

TODAY = date(2026, 6, 10)


@pytest.fixture
def told(office: Any) -> Iterator[None]:
    with time_machine.travel(NOW, tick=False):
        tell(office)
        session = do(office, "enter_past_session", year=2023, held_on="2023-07-06")[0][1]
        for text in ("Wartelisten offenlegen", "Lesepaten suchen"):
            do(office, "add_recommendation", session=session, wording=text, action_fields=[1], legacy_number="7")
        do(office, "end_recommendation", recommendation=2, end_state="done", reason="Liste steht im Netz")
        yield


def found(office: Any, text: str) -> list[str]:
    words = filter_words(text)
    return [row.cells[0] for row in recommendation_rows(office.view, TODAY) if all(w in row.search for w in words)]


@pytest.mark.usefixtures("told")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_list_shows_all_years_with_state_and_next_step(
    desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    async with desk(*size) as clerk:
        await clerk.press("4")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("told")
def test_the_newest_year_comes_first(office: Any) -> None:
    assert [row.cells[0] for row in recommendation_rows(office.view, TODAY)] == [
        "RT-2025-01",
        "RT-2023-01",
        "RT-2023-02",
    ]


@pytest.mark.usefixtures("told")
def test_words_of_the_filter_mean_year_field_state_and_what_is_late(office: Any) -> None:
    assert found(office, "2023 hf1 offen") == ["RT-2023-02"]
    assert found(office, "überfällig") == ["RT-2025-01"]
    assert found(office, "ohne Schritt") == ["RT-2023-02"]
    assert found(office, "fertig") == ["RT-2023-01"]
    assert found(office, "Jugendamt beratung") == ["RT-2025-01"]


@pytest.mark.usefixtures("told")
def test_offen_does_not_find_offenlegen(office: Any) -> None:
    assert "RT-2023-01" not in found(office, "offen")
    assert found(office, "offenlegen") == ["RT-2023-01"]


@pytest.mark.usefixtures("told")
async def test_the_filter_is_typed_in_words_and_kept_in_the_title(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("2023 offen")
        assert "1 von 3" in clerk.text
        await clerk.press("enter")
        assert "1 von 3 · Filter: 2023 offen (Esc)" in clerk.text
        await clerk.press("enter")
        assert "1 von 1 · Filter: 2023 offen" in clerk.text
        await clerk.press("escape")
        assert "Filter: 2023 offen (Esc)" in clerk.text


@pytest.mark.usefixtures("told")
async def test_a_filter_that_finds_nothing_says_so_and_how_to_go_on(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("hf9 offen")
        await clerk.press("enter")
        assert "Keine Empfehlung passt zu „hf9 offen“." in clerk.text
        assert "Handlungsfelder gibt es von HF1 bis HF1." in clerk.text
        assert "Esc Filter weg   n neue Empfehlung" in clerk.text
        await clerk.press("escape")
        assert "RT-2025-01" in clerk.text


@pytest.mark.usefixtures("told")
async def test_f3_walks_to_the_next_one_of_the_list(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "enter", "f3")
        assert "2 von 3" in clerk.text
        assert "Wartelisten offenlegen" in clerk.text
        await clerk.press("f2")
        assert "1 von 3" in clerk.text


async def test_without_a_round_table_the_list_says_what_comes_first(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4")
        assert "Noch keine Empfehlung." in clerk.text
        await clerk.press("n")
        assert "Zuerst den Runden Tisch des Jahres anlegen" in clerk.text


@pytest.mark.usefixtures("told")
async def test_one_of_an_earlier_year_is_taken_in_with_its_old_number(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2023-09")
        await clerk.press("down")
        await clerk.type("Nr. 9")
        await clerk.press("down", "down")
        await clerk.type("Bibliothek samstags")
        await clerk.press("ctrl+s")
        assert "Empfehlung RT-2023-09 aufgenommen" in clerk.text
        assert "›" in next(line for line in clerk.text.splitlines() if "RT-2023-09 Bibliothek" in line)
    one = next(one for one in office.view.all(Recommendation) if one.code == "RT-2023-09")
    assert (one.legacy_number, one.agreed_on) == ("Nr. 9", date(2023, 7, 6))


@pytest.mark.usefixtures("told")
async def test_a_number_of_another_year_is_refused_at_its_field(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "n", "enter")
        await clerk.type("2023")
        await clerk.press("enter", "down")
        await clerk.type("RT-2019-01")
        await clerk.press("down", "down", "down")
        await clerk.type("Text")
        await clerk.press("ctrl+s")
        assert "passt nicht zum Runden Tisch 2023" in clerk.text
        assert "›! Nummer" in clerk.text


@pytest.mark.usefixtures("told")
async def test_marked_recommendations_go_into_one_paper_with_the_usual_roles(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "space", "down", "space", "p")
        assert "Vorlage aus RT-2025-01, RT-2023-02" in clerk.text
        await clerk.press("down", "down", "down", "down", "enter")
        await clerk.type("magistrat")
        await clerk.press("enter", "down", "enter")
        await clerk.type("auslander")
        await clerk.press("enter", "ctrl+s")
        assert "Vorlage VL-2: Mitteilungsvorlage" in clerk.text
    view = office.view
    paper = max(view.all(Paper), key=lambda one: one.id)
    assert sorted(paper.recommendations) == [1, 3]
    assert "zur Kenntnis" in paper.proposed_resolution
    assert WORDING in paper.rationale
    roles = [step.role.value for step in view.linked(Consultation, "paper", paper.id)]
    assert roles == ["for_information", "hearing"]


@pytest.mark.usefixtures("told")
async def test_a_missing_foreigners_council_is_pointed_out(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "p")
        await clerk.type("neue")
        await clerk.press("enter", "down", "down", "down", "down", "enter")
        await clerk.type("magistrat")
        await clerk.press("enter", "ctrl+s")
        assert "Vorlage VL-2: Mitteilungsvorlage. Der Ausländerbeirat fehlt." in clerk.text


@pytest.mark.usefixtures("told")
async def test_without_a_paper_b_says_which_key_makes_one(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "b")
        assert "RT-2023-02 hat noch keine Vorlage. p legt eine an." in clerk.text


@pytest.mark.usefixtures("told")
async def test_a_measure_is_tied_to_a_recommendation_or_made_from_it(office: Any, desk: Any) -> None:
    add(office, "measure", title="Elterncafés", action_field=1)
    async with desk() as clerk:
        await clerk.press("4", "end", "m")
        await clerk.type("elternc")
        await clerk.press("enter")
        assert "M-2 mit RT-2023-02" in clerk.text
        await clerk.press("m", "enter")
        assert "Maßnahme aus RT-2023-02" in clerk.text
        await clerk.press("ctrl+s")
        assert "Maßnahme M-3 aus RT-2023-02" in clerk.text
        assert "► in Maßnahme" in clerk.text


@pytest.mark.usefixtures("told")
async def test_letter_and_answer_of_an_office_make_its_state(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "end", "a")
        await clerk.type("1.3.2026")
        await clerk.press("down", "down", "right", "ctrl+s")
        assert "Bitte sagen, wann geantwortet wurde." in clerk.text
        await clerk.type("1.5.2026")
        await clerk.press("ctrl+s")
        assert "► angenommen" in clerk.text


@pytest.mark.usefixtures("told")
async def test_what_the_filter_shows_is_written_as_a_table(desk: Any, tmp_path: Any) -> None:
    async with desk() as clerk:
        await clerk.press("4", "slash")
        await clerk.type("2025")
        await clerk.press("enter", "x")
        await clerk.type("csv")
        await clerk.press("enter")
        assert "Empfehlungen geschrieben" in clerk.text
    written = (tmp_path / "exports" / "2026" / "2026-06-10_Empfehlungen.csv").read_text("utf-8-sig")
    assert WORDING in written
    assert "Wartelisten" not in written


@pytest.mark.usefixtures("told")
async def test_hostile_text_stays_text_in_the_list(office: Any, desk: Any) -> None:
    do(
        office,
        "set",
        kind="recommendation",
        id=3,
        before={},
        after={"title": "[b]x[/] [@click=app.quit]", "wording": "[/]"},
    )
    async with desk() as clerk:
        await clerk.press("4", "end")
        assert "[b]x[/]" in clerk.text
