from typing import Any

import pytest

REFUSED: list[tuple[list[str], int, str]] = [
    (["add", "person", "family_name=Kern", "geburtstag=1.1.2000"], 3, "Das Feld „geburtstag“ gibt es bei Person nicht"),
    (["add", "person"], 3, "Namen"),
    (["add", "person", "Kern"], 3, "FELD=WERT"),
    (["add", "person", "family_name=Kern", "family_name=Braun"], 3, "nur einen Wert"),
    (["add", "person", "family_name=Kern", "salutation=Graf"], 3, "„Graf“ gibt es hier nicht. Möglich: "),
    (["add", "person", "family_name=Kern", "email=kern"], 3, "E-Mail"),
    (["add", "person", "family_name=" + "x" * 10_000], 3, ""),
    (["add", "unicorn", "name=x"], 5, "Die Art „unicorn“ gibt es nicht"),
    (["add", "membership", "person=P-99", "organization=O-1"], 5, "person: Person „P-99“ gibt es nicht"),
    (["add", "membership", "person=O-1", "organization=O-1"], 3, "hier gehört Person hin"),
    (["add", "membership", "person=nobody", "organization=O-1"], 5, "person: „nobody“ ist keine Nummer"),
    (["add", "membership", "person=77", "organization=O-1"], 5, "Person 77 gibt es nicht"),
    (["do", "create_session", "year=2026"], 3, "Den Runden Tisch 2026 gibt es schon"),
    (["do", "create_session", "year=2027", "held_on=31.2.2027"], 3, "held_on: "),
    (["do", "create_session", "year=2027", "held_on=3.7.2026"], 3, "2026"),
    (["do", "create_session", "year=zwanzig"], 3, "keine ganze Zahl"),
    (["do", "create_session", "year=2027", "starts_at=25:00"], 3, "starts_at: "),
    (["do", "create_session", "year=2027", "agenda_from=nowhere"], 3, "Tagesordnung"),
    (["do", "create_session"], 3, "es fehlt year"),
    (["do", "create_session", "year=2027", "colour=red"], 3, "kennt das Feld „colour“ nicht"),
    (["do", "dance"], 5, "Das Verb „dance“ gibt es nicht"),
    (["do", "add_recommendation", "session=2026", "wording=A", "code=RT-2025-01"], 3, "RT-2025-01"),
    (["do", "add_minute_entry", "agenda_item=2026/44", "text=A"], 5, "TOP 44 gibt es am Runden Tisch 2026 nicht."),
    (["do", "add_minute_entry", "agenda_item=TOP 44", "text=A"], 5, "TOP 44 gibt es nicht."),
    (["do", "add_minute_entry", "agenda_item=2026/2", "text="], 3, ""),
    (["do", "record_vote", "agenda_item=2026/2", "text=A", "vote=many"], 3, "41:0:3"),
    (["do", "finish_agenda_item", "item=2026/2", "finished=vielleicht"], 3, "weder ja noch nein"),
    (["show", "RT-2026-99"], 5, "RT-2026-99"),
    (["show", "nonsense"], 5, "nonsense"),
    (["show", "person:99"], 5, "99"),
    (["show", "2031"], 5, "2031"),
    (["chain", "P-1"], 5, "gehört zu keiner Empfehlung"),
    (["history", "P-99"], 5, "P-99"),
    (["list", "unicorn"], 5, "unicorn"),
    (["list", "person", "--where", "colour=red"], 3, "colour"),
    (["list", "person", "--where", "family_name"], 3, "FELD=WERT"),
    (["list", "person", "--json", "--csv"], 2, "--json oder --csv"),
    (["set", "P-1", "code=P-2"], 3, ""),
    (["delete", "P-99"], 5, "P-99"),
    (["list", "person", "--user", "x" * 65], 2, "höchstens 64 Zeichen"),
    (["list", "person", "--user", "we\x1b[31mber"], 2, "keine Steuerzeichen"),
    (["nonsense"], 2, "Den Befehl „nonsense“ gibt es nicht"),
    (["help", "nonsense"], 5, "Zu „nonsense“ gibt es keine Hilfe"),
    (["history", "--limit", "viele"], 2, "--limit"),
    (["set", "P-1", "function=x", "--expect-rev", "neu"], 2, "--expect-rev"),
]


@pytest.mark.parametrize(("line", "code", "sentence"), REFUSED, ids=[" ".join(line)[:60] for line, _, _ in REFUSED])
def test_it_is_refused_with_a_sentence_and_nothing_changes(
    office: Any, line: list[str], code: int, sentence: str
) -> None:
    before = office("history", "--json").out
    answer = office(*line)
    assert (answer.code, answer.out) == (code, ""), answer
    assert sentence in answer.err
    assert answer.err.strip()
    assert "Traceback" not in answer.err
    assert office("history", "--json").out == before


def test_a_number_given_twice_is_refused(office: Any) -> None:
    assert office("do", "add_recommendation", "session=2026", "wording=A", "code=RT-2026-05").code == 0
    answer = office("do", "add_recommendation", "session=2026", "wording=B", "code=RT-2026-05")
    assert answer.code == 3
    assert "RT-2026-05" in answer.err


def test_names_that_could_steer_a_terminal_are_cleaned_and_that_is_said(cli: Any) -> None:
    answer = cli("add", "person", "family_name=Kern\x1b[31m", "given_name=[bold]Ute\u202e")
    assert answer.code == 0
    assert answer.err
    shown = cli("show", "P-1").out + cli("list", "person").out
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold]Ute" in shown


def test_a_folder_that_is_not_there_is_not_made_by_a_question(cli: Any, tmp_path: Any) -> None:
    answer = cli("list", "person", "--data", tmp_path / "nowhere")
    assert answer.code == 5
    assert "nowhere" in answer.err
    assert not (tmp_path / "nowhere").exists()


def test_a_file_as_data_folder_is_refused(cli: Any, tmp_path: Any) -> None:
    (tmp_path / "file").write_text("x")
    answer = cli("list", "person", "--data", tmp_path / "file")
    assert (answer.code, answer.out) == (3, "")
    assert "ist kein Ordner" in answer.err


def test_read_only_refuses_changes(office: Any) -> None:
    answer = office("--read-only", "set", "P-1", "function=x")
    assert answer.code == 6
    assert answer.err
