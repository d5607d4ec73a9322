"""What goes wrong from the invitation to the minutes, on the command line: a sentence, a way on, nothing changed."""

from typing import Any

import pytest

LONG = "x" * 20_001
HOSTILE = "[b]Fett[/] \x1b[31mrot\u202e"


@pytest.fixture
def day(office: Any) -> Any:
    """Öztürk-Weiß is invited and there, Şahin is not invited; the workshops 6.1 and 6.2 have one place each."""
    for words in (
        ["do", "invite", "session=2026", "persons=P-1"],
        ["do", "record_reply", "session=2026", "person=P-1", "reply=zugesagt", "on=heute"],
        ["set", "agenda_item:7", "places=1"],
        ["set", "agenda_item:8", "places=1"],
        ["add", "person", "family_name=Kern"],
        ["do", "invite", "session=2026", "persons=P-3"],
        ["do", "give_place", "session=2026", "person=P-1", "workshop=6.1"],
        ["do", "set_session_state", "session=2026", "state=läuft"],
    ):
        answer = office(*words)
        assert answer.code == 0, (words, answer.err)
    return office


REFUSED: list[tuple[list[str], int, str]] = [
    (["record_reply", "session=2026", "person=P-2", "reply=zugesagt"], 3, "ist nicht eingeladen. Bitte erst einladen."),
    (["record_reply", "session=2026", "person=P-99", "reply=zugesagt"], 5, "P-99"),
    (["record_reply", "session=2026", "person=P-1", "reply=vielleicht"], 3, "Möglich: "),
    (["record_reply", "session=2026", "person=P-1", "reply=abgesagt", "on=31.12.2099"], 3, "liegt in der Zukunft"),
    (
        ["record_reply", "session=2026", "person=P-1", "reply=zugesagt", "substitute=P-3"],
        3,
        "Eine Vertretung passt nicht zu „zugesagt“.",
    ),
    (
        ["record_reply", "session=2026", "person=P-1", "reply=Vertretung", "substitute=P-1"],
        3,
        "Niemand vertritt sich selbst.",
    ),
    (["give_place", "session=2026", "person=P-3", "workshop=6.1"], 3, "Bitte erst jemanden umsetzen"),
    (["give_place", "session=2026", "person=P-2", "workshop=6.2"], 3, "ist nicht eingeladen"),
    (["give_place", "session=2026", "person=P-3", "workshop=1"], 3, "ist kein Workshop"),
    (["record_vote", "agenda_item=2026/2", "text=So", "vote=2:0:0"], 3, "Bitte zählen oder den Einlass nachtragen."),
    (["record_vote", "agenda_item=2026/2", "text=So", "vote=-1:0"], 3, "41:0:3"),
    (["add_minute_entry", "agenda_item=2026/2", "text= "], 3, "Eine leere Zeile wird nicht aufgenommen."),
    (["add_minute_entry", "agenda_item=2026/2", f"text={LONG}"], 3, "Bitte kürzen oder aufteilen."),
    (["close_session", "session=2026"], 3, "Vor dem Abschluss fehlt noch: "),
    (["file_objection", "session=2026", "who=Kern", "text=Falsch"], 3, "ist noch nicht abgeschlossen"),
    (["sign_in_by_numbers", "session=2026", "numbers=1 99"], 3, "Die Nummer 99 steht nicht auf der Liste."),
]


@pytest.mark.parametrize(("line", "code", "said"), REFUSED, ids=[" ".join(line)[:70] for line, _, _ in REFUSED])
def test_it_is_refused_with_a_way_on_and_nothing_changes(day: Any, line: list[str], code: int, said: str) -> None:
    if line[0] == "record_vote":
        assert day("do", "sign_in", "session=2026", "person=P-1").code == 0
    before = day("history", "--json").out
    answer = day("do", *line)
    assert (answer.code, answer.out) == (code, ""), answer
    assert said in answer.err
    assert "Traceback" not in answer.err
    assert day("history", "--json").out == before


def test_an_answer_given_twice_changes_nothing_and_another_one_names_the_first(day: Any) -> None:
    words = ("do", "record_reply", "session=2026", "person=P-1")
    assert day(*words, "reply=zugesagt", "on=heute").out == "Nichts geändert.\n"
    assert day(*words, "reply=abgesagt", "reason=Urlaub").out == (
        "Gespeichert: Öztürk-Weiß, Änne: abgesagt (bisher zugesagt)\n"
    )


def test_a_substitute_who_has_a_seat_gets_no_second_one(day: Any) -> None:
    words = ("do", "record_reply", "session=2026", "person=P-3", "reply=Vertretung", "substitute=P-1")
    assert day(*words).code == 0
    answer = day("do", "give_place", "session=2026", "person=P-3", "workshop=6.2")
    assert (answer.code, answer.out) == (3, "")
    assert "säße in zwei Workshops zugleich" in answer.err


def test_what_contradicts_another_answer_is_saved_and_said(day: Any) -> None:
    day("do", "record_reply", "session=2026", "person=P-1", "reply=abgesagt")
    answer = day("do", "record_reply", "session=2026", "person=P-3", "reply=Vertretung", "substitute=P-1")
    assert answer.code == 0
    assert "ist selbst „abgesagt“. Bitte klären, wer für Kern kommt." in answer.out + answer.err


def test_hostile_signs_are_kept_out_and_it_is_said(day: Any) -> None:
    answer = day("do", "add_minute_entry", "agenda_item=2026/2", f"text={HOSTILE}")
    assert answer.code == 0
    assert "\x1b" not in answer.out + answer.err
    text = day("list", "minute_entry", "--json").json["items"][0]["text"]
    assert text.startswith("[b]Fett[/] ")
    assert not {"\x1b", "\u202e"} & set(text)


def test_an_objection_after_the_date_is_refused_until_somebody_takes_it_all_the_same(office: Any) -> None:
    for words in (
        ["create_session", "year=2013", "held_on=13.11.2013"],
        ["set_session_state", "session=2013", "state=läuft"],
        ["close_session", "session=2013", "reason=Probe", "ended_at=23:59"],
        ["set_minutes_state", "session=2013", "state=versandt", "on=2.12.2013"],
    ):
        answer = office("do", *words)
        assert answer.code == 0, answer.err
    objection = ("do", "file_objection", "session=2013", "who=Kern", "text=Falsch")
    answer = office(*objection)
    assert (answer.code, answer.out) == (3, "")
    assert "Einwendungen waren bis 16.12.2013 möglich." in answer.err
    assert "verspätet aufnehmen" in answer.err
    assert office(*objection, "late=ja").code == 0
    assert office("list", "objection", "--json").json["items"][0]["late"]


def test_closing_with_nobody_there_is_refused_and_names_it(office: Any) -> None:
    office("do", "set_session_state", "session=2026", "state=läuft")
    answer = office("do", "close_session", "session=2026")
    assert (answer.code, answer.out) == (3, "")
    assert "Es ist niemand als anwesend eingetragen" in answer.err
