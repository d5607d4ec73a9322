from collections.abc import Iterator
from typing import Any

import pytest
import time_machine
from textual import events
from textual.screen import Screen
from textual.widget import Widget

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.recommendations import Consensus, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import sentence
from rundertisch_tui.tui.screens.minutes import MinutesScreen
from rundertisch_tui.tui.screens.minutes_text import first_item, line_rows
from tests.tui.conftest import do
from tests.tui.session_story import HOSTILE, NOW, item, round_table


@pytest.fixture
def session(office: Any) -> Iterator[Any]:
    with time_machine.travel(NOW, tick=False):
        number = round_table(office)
        do(office, "set_session_state", session=number, state="running")
        yield number


def line(office: Any, number: str, text: str, kind: str = "information", **fields: Any) -> None:
    do(office, "add_minute_entry", agenda_item=item(office, number), text=text, kind=kind, **fields)


def texts(office: Any, number: str) -> list[str]:
    return [f"{row.letter} {row.text}" for row in line_rows(office.view, item(office, number))]


async def paste(clerk: Any, text: str) -> None:
    clerk.app.screen.focused.post_message(events.Paste(text))
    await clerk.settle()


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_agenda_lines_and_the_line_being_written(
    office: Any, desk: Any, snapshot: Any, size: tuple[int, int]
) -> None:
    with time_machine.travel(NOW.replace(year=2025), tick=False):
        old = do(office, "create_session", year=2025, held_on="2025-07-03")
        do(office, "add_minute_entry", agenda_item=dict(old)["agenda_item"], kind="challenge", text="Wartezeit")
    do(office, "finish_agenda_item", item=item(office, "1"))
    line(office, "6.1", "Die Verwaltung berichtet: 412 Plätze, 60 mehr als 2025; die Wartezeit liegt bei 7 Monaten.")
    line(office, "6.1", "Wartezeit auf Kurse: 7 Monate", "challenge", challenge=1)
    line(office, "6.1", "Kursplätze mit Kinderbetreuung ausbauen", "recommendation")
    line(office, "6.1", "Übersicht der Träger @Schulverw bis 30.09.", "task")
    line(office, "6.1", "Jobcenter stellt zwei Räume @Jobc", "commitment")
    line(office, "6.1", "Finanzierung mit dem Amt klären", "internal")
    async with desk(*size) as clerk:
        await clerk.press("2", "escape", "up", "enter", "ctrl+o")
        await clerk.type("6.1")
        await clerk.press("enter")
        await clerk.type("Die Wartelisten sollen zentral geführt werden ")
        assert clerk.text == snapshot


@pytest.mark.usefixtures("session")
async def test_enter_saves_the_line_and_empties_the_field(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("h: Zu wenige Räume")
        await clerk.press("enter")
        assert "1.1 Herausforderung H-2026-01 · ^z macht rückgängig" in clerk.text
        await clerk.type("weiter")
        await clerk.press("enter")
    assert texts(office, "1") == ["h Zu wenige Räume", "i weiter"]


@pytest.mark.usefixtures("session")
async def test_the_kind_is_typed_or_walked_through(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "ctrl+t", "ctrl+t")
        assert "› e" in clerk.text
        await clerk.type("x: Nur für uns")
        assert "› x [intern] Nur für uns" in clerk.text
        await clerk.press("enter")
        await clerk.type("Das auch")
        await clerk.press("enter")
    assert texts(office, "1") == ["x Nur für uns", "x Das auch"]  # nothing internal gets out by forgetting a letter


@pytest.mark.usefixtures("session")
async def test_ctrl_z_takes_back_typing_first_then_the_saved_line(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Eins")
        await clerk.press("enter")
        await clerk.type("ab")
        await clerk.press("ctrl+z", "ctrl+z")
        assert texts(office, "1") == ["i Eins"]
        await clerk.press("ctrl+z")
        assert "Rückgängig: 1.1 Information" in clerk.text
    assert texts(office, "1") == []


@pytest.mark.usefixtures("session")
async def test_a_task_says_who_and_until_when_at_its_end(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("a: Liste führen ")
        assert "Es fehlt noch: wer (@), bis wann (bis 30.09.)" in clerk.text
        await clerk.type("@jobc bis 30.09.")
        await clerk.press("enter")
        assert "a Liste führen" in clerk.text
        assert "@Jobcenter 30.09." in clerk.text
    (task,) = office.view.all(Task)
    assert (task.responsible, str(task.due_on)) == ("Jobcenter", "2026-09-30")


@pytest.mark.usefixtures("session")
async def test_an_item_without_lines_says_which_key_means_without_discussion(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        assert "Noch keine Zeile · ^e: ohne Aussprache behandelt" in clerk.text
        await clerk.press("ctrl+e")
        assert "Ohne Aussprache behandelt." in clerk.text
        assert "Noch keine Zeile" not in clerk.text
        await clerk.type("Frau Kern begrüßt.")
        await clerk.press("enter")
        assert "ussprache" not in clerk.text


@pytest.mark.usefixtures("session")
async def test_after_the_last_line_is_deleted_one_writes_again(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Versehen")
        await clerk.press("enter", "up", "d")
        assert texts(office, "1") == []
        assert "u macht rückgängig" in clerk.text
        await clerk.press("u")
        assert texts(office, "1") == ["i Versehen"]
        await clerk.press("d", "down")
        await clerk.type("Richtig")
        await clerk.press("enter")
    assert texts(office, "1") == ["i Richtig"]


@pytest.mark.usefixtures("session")
async def test_a_day_of_another_year_carries_its_year(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("a: Räume suchen @jobc bis 15.01.")
        await clerk.press("enter")
        assert "@Jobcenter 15.01.2027" in clerk.text


@pytest.mark.usefixtures("session")
async def test_in_the_plenary_f3_agrees_at_once_and_draws_the_number(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Kursplätze ausbauen @Jobc")
        await clerk.press("f3")
        assert "Empfehlung in TOP\u00a01" in clerk.text
        assert "Gedruckt:  einvernehmlich empfohlen." in clerk.text
        await clerk.press("ctrl+s")
        assert "RT-2026-01" in clerk.text
        assert "› i" in clerk.text
    (one,) = office.view.all(Recommendation)
    assert (one.wording, one.addressee_text, one.consensus) == ("Kursplätze ausbauen", "Jobcenter", Consensus.CONSENSUS)


@pytest.mark.usefixtures("session")
async def test_a_reservation_needs_its_words(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Kursplätze ausbauen")
        await clerk.press("f3", "tab", "tab", "tab", "tab", "right", "ctrl+s")
        assert "Bitte sagen, wer welchen Vorbehalt hat." in clerk.text
        await clerk.type("AK Landkreis")
        await clerk.press("ctrl+s")
    (one,) = office.view.all(Recommendation)
    assert (one.code, one.reservation) == ("RT-2026-01", "AK Landkreis")


@pytest.mark.usefixtures("session")
async def test_a_workshop_proposes_and_says_so(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "ctrl+o")
        await clerk.type("6.1")
        await clerk.press("enter")
        await clerk.type("e: Räume öffnen")
        await clerk.press("enter")
        assert "V 6.1-1" in clerk.text
        await clerk.press("f3")
        assert "beschlossen wird beim Bündeln" in clerk.text
        await clerk.type("Mehr Kurse")
        await clerk.press("f3")
        assert "Vorschlag in TOP\u00a06.1" in clerk.text
        assert "Konsens" not in clerk.text
        await clerk.press("ctrl+s")
    assert texts(office, "6.1") == ["e Räume öffnen", "e Mehr Kurse"]


@pytest.mark.usefixtures("session")
async def test_an_enter_proposal_of_the_plenary_is_agreed_with_f3_afterwards(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("e: Räume öffnen")
        await clerk.press("enter")
        assert "F3 Konsens" in clerk.text
        await clerk.press("f3")
        assert "beschließen: wird RT-2026-01" in clerk.text
        await clerk.press("ctrl+s")
        assert "Empfehlung RT-2026-01: Konsens · ^z macht rückgängig" in clerk.text
    assert office.view.all(Recommendation)[0].code == "RT-2026-01"


@pytest.mark.usefixtures("session")
async def test_f2_ties_a_line_to_what_was_named_before(office: Any, desk: Any) -> None:
    line(office, "1", "Wartezeit auf Kurse", "challenge")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Immer noch 7 Monate")
        await clerk.press("f2")
        assert "+ neue Herausforderung" in clerk.text
        await clerk.type("wartezeit")
        await clerk.press("enter")
        assert "h Immer noch 7 Monate" in clerk.text
    assert len(office.view.all(Challenge)) == 1
    assert [one.challenge for one in office.view.all(MinuteEntry)] == [1, 1]


@pytest.mark.usefixtures("session")
async def test_f4_asks_who_and_until_when(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Liste führen")
        await clerk.press("f4", "tab")
        await clerk.type("VHS")
        await clerk.press("tab")
        await clerk.type("1.10.")
        await clerk.press("tab", "right", "ctrl+s")
        assert "Zusage" in clerk.text
    (task,) = office.view.all(Task)
    assert (task.what, task.responsible, str(task.due_on), task.commitment) == (
        "Liste führen",
        "VHS",
        "2026-10-01",
        True,
    )


@pytest.mark.usefixtures("session")
async def test_f5_shows_what_will_be_printed_while_one_types(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Tagesordnung wird festgestellt")
        await clerk.press("f5")
        assert "Bitte die Stimmen eintragen" in clerk.text
        await clerk.press("tab", "tab")
        await clerk.type("41")
        await clerk.press("tab", "tab")
        await clerk.type("2")
        shown = clerk.text.replace("\u00a0", " ")
        assert "Gedruckt:  41 Ja, 0 Nein, 2 Enthaltungen: einstimmig angenommen bei" in shown
        await clerk.press("ctrl+s")
    (entry,) = office.view.all(MinuteEntry)
    assert entry.kind is EntryKind.RESOLUTION
    assert entry.vote is not None
    assert sentence(entry.vote).startswith("einstimmig angenommen")


@pytest.mark.usefixtures("session")
async def test_more_voices_than_people_are_refused_and_stay_in_the_form(office: Any, desk: Any) -> None:
    do(office, "sign_in", session=1, person=1)
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Feststellung")
        await clerk.press("f5", "tab", "tab")
        await clerk.type("41")
        await clerk.press("ctrl+s")
        assert "aber nur 1 Person ist da" in clerk.text.replace("\u00a0", " ")
        assert "Feststellung" in clerk.text
    assert office.view.all(MinuteEntry) == ()


@pytest.mark.usefixtures("session")
async def test_a_line_is_changed_where_one_writes_and_typed_text_waits(office: Any, desk: Any) -> None:
    line(office, "1", "Erster Stand")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("escape", "enter")
        assert "Ändert 1.1:" in clerk.text
        await clerk.type(" heute")
        await clerk.press("enter")
        assert "Zeile 1.1 geändert" in clerk.text
        assert "› i halb fertig" in clerk.text
        await clerk.press("escape", "enter")
        await clerk.type(" weg")
        await clerk.press("escape")
        assert "› i halb fertig" in clerk.text
    assert texts(office, "1") == ["i Erster Stand heute"]


@pytest.mark.usefixtures("session")
async def test_what_somebody_changed_meanwhile_is_shown_and_not_overwritten(
    office: Any, second_office: Any, desk: Any
) -> None:
    line(office, "1", "Alt")
    async with desk() as clerk:
        await clerk.press("2", "escape", "enter")
        do(second_office, "edit_minute_entry", entry=1, text="Von Kern")
        await clerk.wait_for("Von Kern")
        await clerk.type(" und neu")
        await clerk.press("enter")
        assert "Dort steht inzwischen: Von Kern" in clerk.text
        assert "› i Alt und neu" in clerk.text
        await clerk.press("enter")
        assert "Zeile 1.1 geändert" in clerk.text
    assert texts(office, "1") == ["i Alt und neu"]


@pytest.mark.usefixtures("session")
async def test_lines_are_split_joined_and_moved(office: Any, desk: Any) -> None:
    line(office, "1", "Eins. Zwei.")
    async with desk() as clerk:
        await clerk.press("2", "escape", "enter")
        for _ in range(5):
            await clerk.press("left")
        await clerk.press("ctrl+k")
        assert texts(office, "1") == ["i Eins.", "i Zwei."]
        await clerk.press("escape", "minus")
        assert texts(office, "1") == ["i Zwei.", "i Eins."]
        await clerk.press("plus", "backspace")
        assert texts(office, "1") == ["i Eins. Zwei."]
        await clerk.press("f")
        await clerk.type("6.2")
        await clerk.press("enter")
        assert texts(office, "6.2") == ["i Eins. Zwei."]


@pytest.mark.usefixtures("session")
async def test_letters_act_on_the_line_under_the_bar(office: Any, desk: Any) -> None:
    for text in ("Eins", "Zwei"):
        line(office, "1", text)
    async with desk() as clerk:
        await clerk.press("2", "escape", "up", "ctrl+t")
        await clerk.type("auftrag")
        await clerk.press("enter")
        assert texts(office, "1") == ["a Eins", "i Zwei"]
        await clerk.press("e")
        assert "Zeile 1.1 ändern" in clerk.text
        await clerk.press("tab")
        await clerk.type("VHS")
        await clerk.press("ctrl+s")
        assert "@VHS" in clerk.text
        await clerk.press("d")
        assert texts(office, "1") == ["i Zwei"]
        await clerk.press("u")
        assert texts(office, "1") == ["a Eins", "i Zwei"]


@pytest.mark.usefixtures("session")
async def test_few_pasted_lines_become_records_at_once(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Zuerst ")
        await paste(clerk, "der Bericht\r\n\r\na: Liste führen\n  Ende  ")
        assert "3 Zeilen eingefügt" in clerk.text
        assert texts(office, "1") == ["i Zuerst der Bericht", "a Liste führen", "i Ende"]
        await clerk.press("ctrl+z")
        assert texts(office, "1") == []


@pytest.mark.usefixtures("session")
async def test_many_pasted_lines_are_shown_first(office: Any, desk: Any) -> None:
    many = "\n".join(f"Zeile {number} [/]" for number in range(1, 8))
    async with desk() as clerk:
        await clerk.press("2")
        await paste(clerk, many)
        assert "7 Zeilen einfügen" in clerk.text
        assert "Zeile 7 [/]" in clerk.text
        await clerk.press("escape")
        assert texts(office, "1") == []
        await paste(clerk, many)
        await clerk.press("enter")
    assert len(texts(office, "1")) == 7


@pytest.mark.usefixtures("session")
async def test_one_pasted_line_goes_on_where_the_cursor_is(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("Der ")
        await paste(clerk, "Bericht\n")
        assert "› i Der Bericht" in clerk.text
    assert texts(office, "1") == []


@pytest.mark.usefixtures("session")
async def test_refused_text_stands_in_the_field_again(office: Any, desk: Any) -> None:
    do(office, "close_session", session=1, ended_at="15:00:00", reason="Probe")
    for state in ("circulated", "approved", "signed"):
        do(office, "set_minutes_state", session=1, state=state)
    async with desk() as clerk:
        await clerk.press("2", "enter", "f6", "f6", "f6")
        await clerk.type("e: Zu spät")
        await clerk.press("enter")
        assert "nur noch Berichtigungen" in clerk.text
        assert "› e Zu spät" in clerk.text


@pytest.mark.usefixtures("session")
async def test_lines_of_others_appear_and_the_own_text_stays(office: Any, second_office: Any, desk: Any) -> None:
    line(office, "1", "Eins")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("mein Satz")
        do(second_office, "add_minute_entry", agenda_item=item(office, "1"), text="Zwei")
        await clerk.wait_for("b.kern 1")
        assert "i Zwei" in clerk.text
        assert "› i mein Satz" in clerk.text
        do(second_office, "add_minute_entry", agenda_item=item(office, "6.2"), text="Drei")
        await clerk.wait_for("b.kern 6.2")
        row = next(one for one in clerk.text.splitlines() if one.startswith("  6.2"))
        assert row[:24].rstrip().endswith("•")


@pytest.mark.usefixtures("session")
async def test_typed_text_and_item_are_there_again_after_another_part(desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "ctrl+o")
        await clerk.type("6.2")
        await clerk.press("enter")
        await clerk.type("z: noch nicht fertig")
        await clerk.press("f8", "f6")
        assert "› z noch nicht fertig" in clerk.text
        assert "6.2  Kultur und Dialog" in clerk.text


@pytest.mark.usefixtures("session")
async def test_the_mark_for_done_goes_on_and_off(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2", "ctrl+e")
        assert office.view.get(AgendaItem, item(office, "1")).finished
        assert "√" in clerk.text.splitlines()[4]
        await clerk.press("ctrl+e")
        assert not office.view.get(AgendaItem, item(office, "1")).finished


def test_writing_goes_on_at_the_first_item_that_is_open(office: Any, session: Any) -> None:
    from rundertisch_tui.domain.sessions import Session

    for number in ("1", "2", "3", "4", "5"):
        do(office, "finish_agenda_item", item=item(office, number))
    assert first_item(office.view, office.view.get(Session, session)) == item(office, "6.1")


@pytest.mark.usefixtures("session")
async def test_without_an_agenda_it_says_where_to_go(office: Any, desk: Any) -> None:
    do(office, "create_session", year=2027, held_on="2027-07-03", agenda_from="empty")
    do(office, "set_session_state", session=2, state="running")
    async with desk() as clerk:
        await clerk.press("2", "enter")
        assert isinstance(clerk.app.screen, MinutesScreen)
        assert "Noch keine Tagesordnung. F6 führt dorthin." in clerk.text
        await clerk.type("Text")
        await clerk.press("enter")
        assert "› i Text" in clerk.text


@pytest.mark.usefixtures("session")
async def test_hostile_and_endless_lines_do_no_harm(office: Any, desk: Any) -> None:
    line(office, "1", HOSTILE)
    async with desk() as clerk:
        await clerk.press("2")
        assert "[b]fett[/] □[31mrot" in clerk.text
        await paste(clerk, "x" * 4000)
        assert len(clerk.text.splitlines()) == 24
        await clerk.press("enter")
        assert "1.2 Information" in clerk.text


# ---- what the line can go on with


@pytest.mark.usefixtures("session")
async def test_a_name_is_proposed_while_it_is_typed_and_enter_takes_it(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "Amt für Soziales"})
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("a: Liste führen @so")
        assert "› Amt für Soziales  Tab" in clerk.text
        await clerk.press("enter")
        assert "› a Liste führen @„Amt für Soziales“" in clerk.text
        await clerk.type("bis 30.9")
        assert "› 30.09.2026  Mittwoch  Tab" in clerk.text
        await clerk.press("tab", "enter")
    (task,) = office.view.all(Task)
    assert (task.what, task.responsible, str(task.due_on)) == ("Liste führen", "Amt für Soziales", "2026-09-30")


@pytest.mark.usefixtures("session")
async def test_arrows_choose_among_the_proposals_and_esc_goes_on_without(office: Any, desk: Any) -> None:
    for name in ("Verein Anton", "Verein Berta"):
        do(office, "add", kind="organization", fields={"name": name})
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("a: Liste @ver")
        assert "› Verein Anton  Tab" in clerk.text
        await clerk.press("down")
        assert "› Verein Berta  Tab" in clerk.text
        await clerk.press("escape")
        assert "Verein Berta" not in clerk.text
        await clerk.type("ein")
        assert "Verein Berta" not in clerk.text
        await clerk.press("enter")
    (task,) = office.view.all(Task)
    assert task.responsible == "verein"  # two answer to it: it stays as it was written


@pytest.mark.usefixtures("session")
async def test_an_abbreviation_and_tab_write_a_whole_sentence(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("kn")
        assert "› Der Runde Tisch nimmt den Bericht" in clerk.text
        await clerk.press("tab")
        assert "› i Der Runde Tisch nimmt den Bericht zur Kenntnis." in clerk.text
        await clerk.press("ctrl+z")
        assert "› i kn" in clerk.text
        await clerk.press("enter")
        await clerk.type("oa")
        await clerk.press("tab", "enter")
    assert texts(office, "1") == ["i kn", "i Ohne Aussprache."]


@pytest.mark.usefixtures("session")
async def test_tab_changes_the_pane_where_nothing_is_offered(desk: Any, office: Any) -> None:
    line(office, "1", "Eins")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("weiter ")
        await clerk.press("tab")
        assert clerk.app.focused is clerk.app.screen.lines


@pytest.mark.usefixtures("session")
async def test_hostile_names_are_proposed_as_they_are(office: Any, desk: Any) -> None:
    do(office, "add", kind="organization", fields={"name": "[b]Böse[/] " + "lang " * 30})
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("a: Liste @")
        await clerk.press("left_square_bracket")
        assert "[b]Böse[/]" in clerk.text


# ---- the big screen, and the time of an item


@pytest.mark.usefixtures("session")
async def test_f9_shows_the_item_on_the_beamer_and_again_the_motto(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("f9")
        assert "Beamer zeigt TOP\u00a01" in clerk.text
        assert "› i halb fertig" in clerk.text
        assert office.view.get(Session, 1).shown_item == item(office, "1")
        await clerk.press("f9")
        assert "Beamer zeigt das Motto" in clerk.text
        assert office.view.get(Session, 1).shown_item is None


async def test_the_time_of_an_item_stands_beside_its_title_and_says_what_is_over(office: Any, desk: Any) -> None:
    with time_machine.travel(NOW, tick=False) as moment:
        round_table(office)
        one = office.view.get(AgendaItem, item(office, "1"))
        do(office, "set", kind="agenda_item", id=one.id, before={"planned_minutes": one.planned_minutes},
           after={"planned_minutes": 10})  # fmt: skip
        do(office, "set_session_state", session=1, state="running")
        async with desk() as clerk:
            await clerk.press("2")
            assert "Min." not in clerk.text
            await clerk.press("f9")
            assert "0 von 10 Min." in clerk.text
            moment.shift(14 * 60)
            assert "0 von 10 Min." in clerk.text  # nothing ticks
            await clerk.type("a")
            assert "! 14 von 10 Min., 4 über" in clerk.text


# ---- several who write at once


@pytest.mark.usefixtures("session")
async def test_lines_of_others_move_neither_bar_nor_text_nor_cursor(office: Any, second_office: Any, desk: Any) -> None:
    for number in range(40):
        line(office, "1", f"Zeile {number}")
    async with desk() as clerk:
        await clerk.press("2")
        await clerk.type("halb fertig")
        await clerk.press("left", "left", "escape", *["up"] * 5)
        before = next(y for y, row in enumerate(clerk.text.splitlines()) if "› i Zeile 34" in row)
        assert clerk.text.count("› i") == 1
        do(second_office, "add_minute_entry", agenda_item=item(office, "1"), text="Davor", after=3)
        do(second_office, "add_minute_entry", agenda_item=item(office, "1"), text="Danach")
        await clerk.wait_for("b.kern: 1.42 Information")
        assert "› i Zeile 34" in clerk.text.splitlines()[before]
        await clerk.press("n")
        assert (clerk.app.screen.entry.text, clerk.app.screen.entry.cursor) == ("halb fertig", 9)


@pytest.mark.usefixtures("session")
async def test_a_line_of_somebody_else_draws_neither_the_whole_screen_nor_those_below_it(
    office: Any, second_office: Any, desk: Any, monkeypatch: Any
) -> None:
    async with desk() as clerk:
        await clerk.press("2")
        drawn: list[tuple[int, ...]] = []
        of_screen = Widget.refresh

        def refresh(widget: Widget, *regions: Any, **more: Any) -> Any:
            drawn.extend(tuple(one) for one in regions if isinstance(widget, Screen))
            return of_screen(widget, *regions, **more)

        monkeypatch.setattr(Widget, "refresh", refresh)
        do(second_office, "add_minute_entry", agenda_item=item(office, "1"), text="Fremd")
        await clerk.wait_for("i Fremd")
        assert drawn == []
        await clerk.press("escape", "escape")
        assert clerk.app.screen.name_in_keys == "sessions"
