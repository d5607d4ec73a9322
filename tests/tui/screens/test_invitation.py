from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import time_machine

from rundertisch_tui.domain.attendance import Invitation, Reply
from tests.tui.conftest import do
from tests.tui.session_story import HEIDE, HOSTILE, KERN, MUELLER, NOW, OTHER_MUELLER, SAHIN, invited, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[Any]:
    """Two months before the Round Table; six are invited, four have answered."""
    with time_machine.travel(NOW.replace(month=5), tick=False):
        number = round_table(office)
        do(office, "draw_invitations", session=number, organizations=[3])
        invited(office, number)
        yield number


def answers(office: Any) -> dict[int, Invitation]:
    return {one.person: one for one in office.view.all(Invitation)}


async def to_the_list(clerk: Any) -> None:
    await clerk.press("2", "f8")


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_who_is_invited_and_what_they_answered(
    office: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    do(office, "record_wishes", session=1, person=SAHIN, first=item(office, "6.1"), second=item(office, "6.2"))
    do(office, "add", kind="membership", fields={"person": OTHER_MUELLER, "organization": 3})
    async with desk(*size) as clerk:
        await to_the_list(clerk)
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_part_of_a_name_and_one_key_record_the_answer_and_the_bar_stays(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("kern")
        await clerk.press("f2")
        assert "Kern, Beate: zugesagt · ^z nimmt zurück" in clerk.text
        await clerk.press("f5", "enter", "down", "enter")  # the wishes of the same person follow at once
        await clerk.press("ctrl+z")
        assert "Rückgängig: Kern, Beate: Wunsch 6.1, dann 6.2" in clerk.text
    assert answers(office)[KERN].reply is Reply.ACCEPTED
    assert answers(office)[KERN].first_wish is None


@pytest.mark.usefixtures("session")
async def test_a_refusal_keeps_its_reason(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("kern")
        await clerk.press("f3")
        await clerk.type("Urlaub [b]")
        await clerk.press("enter")
        assert "abgesagt (Urlaub [b])" in clerk.text
    assert (answers(office)[KERN].reply, answers(office)[KERN].reason) == (Reply.DECLINED, "Urlaub [b]")


@pytest.mark.usefixtures("session")
async def test_a_substitute_is_chosen_with_colleagues_first(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("sahin")
        await clerk.press("f4")
        lines = clerk.text.splitlines()
        below = next(at for at, line in enumerate(lines) if "Wer kommt für Şahin, Elif?" in line)
        assert "Müller, Anna" in lines[below + 4]  # the colleague who is not invited
        await clerk.press("enter")
    assert (answers(office)[SAHIN].reply, answers(office)[SAHIN].substitute) == (Reply.SUBSTITUTED, OTHER_MUELLER)


@pytest.mark.usefixtures("session")
async def test_two_of_the_same_name_need_an_arrow_key(office: Any, desk: Any) -> None:
    do(office, "invite", session=1, persons=[OTHER_MUELLER])
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("mueller")
        await clerk.press("f2")
        assert "Müller, Anna gibt es zweimal" in clerk.text
        await clerk.press("down", "f2")
    replies = {answers(office)[one].reply for one in (MUELLER, OTHER_MUELLER)}
    assert replies == {Reply.NONE, Reply.ACCEPTED}


@pytest.mark.usefixtures("session")
async def test_drawing_marks_several_sources_and_is_one_step(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "n", "down", "enter")
        await clerk.press("escape", "n", "enter")
        assert "Einzuladende ziehen" in clerk.text
        await clerk.press("tab", "tab", "enter")
        assert "eingeladen · ^z nimmt zurück" in clerk.text
        await clerk.press("ctrl+z")
    assert len(answers(office)) == 6


@pytest.mark.usefixtures("session")
async def test_who_joined_since_the_draw_is_shown_and_taken_over(office: Any, desk: Any) -> None:
    do(office, "add", kind="membership", fields={"person": OTHER_MUELLER, "organization": 3})
    async with desk() as clerk:
        await to_the_list(clerk)
        assert "! seit der Ziehung +1" in clerk.text
        await clerk.press("escape", "n", "enter")
        assert "hinzugekommen" in clerk.text
        await clerk.press("enter")
        assert "1 Person eingeladen" in clerk.text
        assert "seit der Ziehung" not in clerk.text
    assert answers(office)[OTHER_MUELLER].through_organizations == {3}


@pytest.mark.usefixtures("session")
async def test_sending_and_reminding_are_noted(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "r", "down", "down", "enter")
        assert "Einladung an 6 Personen versandt am 03.05.2026" in clerk.text
        await clerk.press("r", "down", "enter")
        assert "Erinnerung an 2 Personen versandt am 03.05.2026" in clerk.text
        await clerk.press("u", "u", "x")
        await clerk.type("versandt")
        await clerk.press("enter")
        assert "Einladung an 6 Personen versandt am 03.05.2026" in clerk.text
        await clerk.press("r", "down", "enter")
    assert answers(office)[MUELLER].reminded_on is not None


@pytest.mark.usefixtures("session")
async def test_places_are_distributed_and_given_by_hand(desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "f7")
        assert clerk.text == snapshot
        await clerk.press("enter")
        assert "3 Workshop-Plätze verteilt" in clerk.text
        await clerk.press("f7", "down", "down", "down", "enter")
        assert "Heide, Jörg: TOP" in clerk.text.replace("\u00a0", " ")


@pytest.mark.usefixtures("session")
async def test_answers_of_a_file_are_shown_before_they_are_taken(
    office: Any, desk: Any, tmp_path: Path, snapshot: Any
) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text(f"Name;Antwort\nKern, Beate;ja\nElif Şahin;nein\n{HOSTILE[:60]};ja\n", encoding="utf-8")
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert clerk.text == snapshot
        await clerk.press("enter")
        assert "2 Antworten eingelesen" in clerk.text
    assert (answers(office)[KERN].reply, answers(office)[SAHIN].reply) == (Reply.ACCEPTED, Reply.DECLINED)


@pytest.mark.usefixtures("session")
async def test_what_is_replaced_or_odd_in_a_file_of_answers_is_said(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "antworten.csv"
    path.write_text("Name;Antwort;Grund\nElif Şahin;nein;Ur\u200blaub\nKern, Beate;ja;x;y\n", encoding="utf-8")
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert "1 Zeile hat mehr Felder als die Kopfzeile." in clerk.text
        assert (
            "   Die Zeile hat 4 Felder, die Kopfzeile 3: vermutlich steht ein Trennzeichen\n   im Text." in clerk.text
        )
        await clerk.press("enter")
        assert "1 Antwort eingelesen. 1 unsichtbares Zeichen wurde entfernt." in clerk.text


@pytest.mark.usefixtures("session")
async def test_a_file_that_holds_no_answers_is_said(desk: Any, tmp_path: Path) -> None:
    path = tmp_path / "falsch.csv"
    path.write_text("Firma;Umsatz\nA;1\n", encoding="utf-8")
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.press("escape", "i")
        await clerk.type(str(path))
        await clerk.press("enter")
        assert "nennt keine Personen mit Antworten" in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_form_shows_everything_and_asks_for_consent(office: Any, desk: Any, snapshot: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("heide")
        await clerk.press("enter")
        assert clerk.text == snapshot
        await clerk.press(*["down"] * 7)
        await clerk.type("Rollstuhl")
        await clerk.press("ctrl+s")
        assert "nur mit Einwilligung" in clerk.text
        await clerk.type("heute")
        await clerk.press("ctrl+s")
    assert answers(office)[HEIDE].needs == "Rollstuhl"


@pytest.mark.usefixtures("session")
async def test_taking_off_the_list_and_a_search_without_a_hit(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await to_the_list(clerk)
        await clerk.type("xyz")
        assert "Niemand auf der Liste passt dazu." in clerk.text
        await clerk.press("f2")
        assert "Hier steht niemand." in clerk.text
        await clerk.press("escape", "escape", "home", "d")
        assert "von der Einladungsliste genommen" in clerk.text
    assert len(answers(office)) == 5


async def test_an_empty_list_says_how_to_begin(office: Any, desk: Any, snapshot: Any) -> None:
    with time_machine.travel(NOW.replace(month=5), tick=False):
        round_table(office)
        async with desk() as clerk:
            await to_the_list(clerk)
            assert clerk.text == snapshot
            await clerk.press("n")
            assert "Wen einladen?" in clerk.text
