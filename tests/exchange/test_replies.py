from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rundertisch_tui.domain.attendance import Invitation, Reply
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.replies import ReplyPreview, RowKind, read_replies
from rundertisch_tui.exchange.table_files import xlsx_bytes
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """1 Kern and 2 Şahin are invited, 3 Abdi is not; there are two workshops."""
    opened = Desk(tmp_path / "data")
    for title in ("Bildung und Sprachförderung", "Sport und Gesundheit"):
        opened.add("action_field", title=title)
    opened.person("Kern", given_name="Ute", email="ute@example.org")
    opened.person("Şahin", given_name="Elif", email="elif@example.org")
    opened.person("Abdi", given_name="Hodan", email="hodan@example.org")
    opened.session(2026)
    opened.invited(1, 1, 2)
    yield opened
    opened.office.close()


def read(desk: Desk, text: str, name: str = "antworten.csv") -> ReplyPreview:
    path = desk.data.parent / name
    path.write_text(text, encoding="utf-8")
    return read_replies(desk.view, path, desk.get(Session), TODAY)


def replies(desk: Desk) -> dict[int, Reply]:
    return {one.person: one.reply for one in desk.view.linked(Invitation, "session", 1)}


def test_answers_of_a_form_come_in_as_one_change(desk: Desk) -> None:
    found = read(
        desk,
        "Zeitstempel;Name;E-Mail-Adresse;Teilnahme;Grund;Workshop 1;Workshop 2\n"
        "2026-06-02 10:11:12;Ute Kern;ute@example.org;Ja;;6.1;Sport und Gesundheit\n"
        "03.06.2026;Sahin, Elif;;Absage;Urlaub;;\n",
    )
    assert [(row.kind, row.text) for row in found.rows] == [
        (RowKind.NEW, "zugesagt · Wunsch 6.1, 6.2"),
        (RowKind.NEW, "abgesagt (Urlaub)"),
    ]
    action = found.action()
    assert action is not None
    assert desk.office.perform(action).name == "2 Antworten eingelesen"
    first, second = desk.view.linked(Invitation, "session", 1)
    assert (first.reply, str(first.replied_on), first.second_wish) == (
        Reply.ACCEPTED,
        "2026-06-02",
        desk.item("6.2").id,
    )
    assert (second.reply, second.reason) == (Reply.DECLINED, "Urlaub")
    desk.office.undo()
    assert set(replies(desk).values()) == {Reply.NONE}


def test_the_same_file_twice_changes_nothing(desk: Desk) -> None:
    text = "Nr.;Antwort\n1;zugesagt\n"
    action = read(desk, text).action()
    assert action is not None
    desk.office.perform(action)
    again = read(desk, text)
    assert (again.summary, again.action()) == ("neu 0 · geändert 0 · gleich 1 · abgelehnt 0", None)


def test_another_answer_than_before_is_said(desk: Desk) -> None:
    desk.do("record_reply", session=1, person=1, reply="declined")
    (row,) = read(desk, "Name;Antwort\nUte Kern;ja\n").rows
    assert (row.kind, row.text) == (RowKind.CHANGED, "zugesagt · bisher abgesagt")


def test_a_substitute_is_found_by_name(desk: Desk) -> None:
    (row,) = read(desk, "Name;Antwort;Vertretung\nUte Kern;Vertretung;Hodan Abdi\n").rows
    assert row.text == "Vertretung durch Abdi, Hodan"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Hodan Abdi;ja;;", "Abdi, Hodan ist nicht zum Runden Tisch 2026 eingeladen. Bitte erst einladen."),
        ("Nie Mand;ja;;", "Diese Person ist nicht bekannt."),
        ("Ute Kern;vielleicht;;", "„vielleicht“ ist keine Antwort. Möglich sind zugesagt, abgesagt, Vertretung."),
        ("Ute Kern;;;", "Die Antwort fehlt."),
        ("Ute Kern;ja;6.9;", "„6.9“ ist keiner der Workshops 6.1, 6.2."),
        ("Ute Kern;Vertretung;;Nie Mand", "Die Vertretung „Nie Mand“ ist nicht bekannt."),
        ("Ute Kern;ja;;;zu viel", "Die Zeile hat 5 Felder"),
        ("[b]Ute\x1b[31m;ja;;", "Diese Person ist nicht bekannt."),
    ],
)
def test_what_cannot_be_used_is_named_and_left_out(desk: Desk, row: str, reason: str) -> None:
    found = read(desk, f"Name;Antwort;Workshop;Vertretung\n{row}\n")
    (only,) = found.rows
    assert only.kind is RowKind.REJECTED
    assert only.text.startswith(reason)
    assert found.action() is None


def test_two_rows_that_contradict_one_another_are_both_left_out(desk: Desk) -> None:
    found = read(desk, "Name;Antwort\nUte Kern;ja\nKern, Ute;nein\nElif Şahin;ja\nElif Sahin;zugesagt\n")
    assert [row.kind for row in found.rows] == [RowKind.REJECTED, RowKind.REJECTED, RowKind.NEW, RowKind.SAME]
    assert found.rows[0].text.startswith("Widerspruch zu Zeile 3.")


def test_two_people_of_one_name_need_their_number(desk: Desk) -> None:
    desk.person("Kern", given_name="Ute")
    (row,) = read(desk, "Name;Antwort\nUte Kern;ja\n").rows
    assert "Listennummer" in row.text
    (row,) = read(desk, "Listennummer;Name;Antwort\n1;Ute Kern;ja\n").rows
    assert row.kind is RowKind.NEW


def test_an_answer_of_tomorrow_is_refused(desk: Desk) -> None:
    (row,) = read(desk, "Name;Antwort;Datum\nUte Kern;ja;04.07.2026\n").rows
    assert "Zukunft" in row.text


def test_a_file_without_people_or_answers_is_refused(desk: Desk) -> None:
    with pytest.raises(FileProblem, match="keine Personen mit Antworten"):
        read(desk, "Firma;Umsatz\nA;1\n")


def test_a_workbook_is_read_too(desk: Desk) -> None:
    path = desk.data.parent / "antworten.xlsx"
    path.write_bytes(xlsx_bytes(("Name", "Antwort"), [("Ute Kern", "ja")]))
    (row,) = read_replies(desk.view, path, desk.get(Session), TODAY).rows
    assert row.kind is RowKind.NEW


def test_a_row_that_cannot_be_does_not_keep_the_others_out(desk: Desk) -> None:
    found = read(
        desk,
        "Name;Antwort;Vertretung;Workshop 1;Workshop 2\n"
        "Ute Kern;Vertretung;Ute Kern;;\n"
        "Ute Kern;ja;;6.1;6.1\n"
        "Elif Sahin;ja;;;\n",
    )
    assert [(row.kind, row.text) for row in found.rows] == [
        (RowKind.REJECTED, "Niemand vertritt sich selbst. Bitte die Vertretung prüfen."),
        (RowKind.REJECTED, "Erst- und Zweitwunsch sind derselbe Workshop. Bitte den zweiten prüfen."),
        (RowKind.NEW, "zugesagt"),
    ]
    action = found.action()
    assert action is not None
    desk.office.perform(action)
    assert replies(desk) == {1: Reply.NONE, 2: Reply.ACCEPTED}


def test_all_answers_of_a_file_go_back_with_one_undo(desk: Desk) -> None:
    action = read(desk, "Name;Antwort;Workshop 1\nUte Kern;ja;6.1\nElif Sahin;nein;\n").action()
    assert action is not None
    before = desk.view.linked(Invitation, "session", 1)
    seq = desk.view.seq
    desk.office.perform(action)
    assert desk.view.seq == seq + 1
    assert desk.office.undo().name == "Rückgängig: 2 Antworten eingelesen"
    assert desk.view.linked(Invitation, "session", 1) == before
