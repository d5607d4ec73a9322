from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.ids import PersonId, RecommendationId
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.store.snapshot import MigrationStep, known_schema
from rundertisch_tui.workflow.erasing import ErasePerson
from rundertisch_tui.workflow.migrations import STEPS, letters_by_addressee, present_names
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.questions.status import letters_of
from rundertisch_tui.workflow.transaction import Transaction
from tests.workflow import rounds
from tests.workflow.desk import Desk


def test_steps_lead_from_one_schema_to_the_next() -> None:
    assert all(after.schema == before.schema + 1 for before, after in pairwise(STEPS))


def test_a_new_folder_begins_with_the_schema_of_the_program(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "data")
    assert desk.view.snapshot.schema == known_schema(STEPS)
    desk.office.close()


def test_old_field_names_lead_to_the_present_one_over_several_steps() -> None:
    steps = (
        MigrationStep(2, dict, {("person", "family_name"): ("name",), ("paper", "title"): ("name",)}),  # type: ignore[arg-type]
        MigrationStep(3, dict, {("person", "surname"): ("family_name", "last_name")}),  # type: ignore[arg-type]
    )
    assert present_names("person", steps) == {"name": "surname", "family_name": "surname", "last_name": "surname"}
    assert present_names("paper", steps) == {"name": "title"}
    assert present_names("session", steps) == {}


BEFORE: dict[int, dict[str, object]] = {
    1: {"addressees": [3, 5], "letter_sent_on": "2026-05-04", "report_back_on": "2026-06-30", "rev": 4},
    2: {"addressees": [3, 5], "letter_sent_on": "2026-05-04", "answer_level": "partly", "answered_on": "2026-06-01",
        "answer": "In zwei Stadtteilen.", "report_back_on": "2027-01-10", "rev": 2},
    3: {"addressees": [5], "answer_level": "noted", "agreed_on": "2025-07-03", "rev": 1},
    4: {"addressee_text": "Land Hessen", "letter_sent_on": "2026-05-04", "rev": 1},
    5: {"wording": "Kurse", "rev": 1},
}  # fmt: skip


def test_every_addressee_gets_a_letter_of_its_own_and_an_answer_stays_that_of_all() -> None:
    tables = letters_by_addressee({"recommendation": BEFORE, "person": {1: {"rev": 1}}})
    assert list(tables["letter"].values()) == [
        {"recommendation": 1, "office": 3, "sent_on": "2026-05-04", "reply_by": "2026-06-30", "rev": 1},
        {"recommendation": 1, "office": 5, "sent_on": "2026-05-04", "reply_by": "2026-06-30", "rev": 1},
        {"recommendation": 2, "sent_on": "2026-05-04", "answered_on": "2026-06-01", "answer_level": "partly",
         "answer": "In zwei Stadtteilen.", "rev": 1},
        {"recommendation": 3, "office": 5, "answered_on": "2025-07-03", "answer_level": "noted", "rev": 1},
        {"recommendation": 4, "sent_on": "2026-05-04", "rev": 1},
    ]  # fmt: skip
    assert tables["recommendation"][1] == {"addressees": [3, 5], "rev": 4}
    assert tables["recommendation"][2] == {"addressees": [3, 5], "report_back_on": "2027-01-10", "rev": 2}
    assert tables["person"] == {1: {"rev": 1}}
    assert BEFORE[1]["letter_sent_on"] == "2026-05-04"


SAID: dict[str, str] = {"letter_sent_on": "2026-05-04"}


def letter_before(_: object, tx: Transaction) -> str:
    """How the program before noted a letter, and its answer."""
    tx._set("recommendation", 1, {**tx.rows(Recommendation)[1], **SAID})
    return "Schreiben vermerkt"


def test_data_of_the_program_before_opens_with_its_letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rundertisch_tui.workflow.office.STEPS", ())
    old = Desk(tmp_path / "data")
    rounds.offices(old)
    monkeypatch.setattr("rundertisch_tui.workflow.actions.letters.SendLetter.apply", letter_before)
    old.do("send_letter", recommendations=[1])
    old.office.close()
    monkeypatch.undo()
    desk = Desk(tmp_path / "data")
    [letter] = desk.view.all(Letter)
    assert (letter.office, letter.sent_on) == (rounds.YOUTH, date(2026, 5, 4))
    desk.do("set", kind="recommendation", id=1, before={}, after={"addressees": [rounds.YOUTH, rounds.SCHOOL]})
    desk.do("send_letter", recommendations=[1], on="2026-05-05")
    assert [one.id for one in desk.view.all(Letter)] == [1, 2]
    desk.office.close()


def test_data_that_may_only_be_read_show_their_letters_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rundertisch_tui.workflow.office.STEPS", ())
    old = Desk(tmp_path / "data")
    rounds.offices(old)
    monkeypatch.setattr("rundertisch_tui.workflow.actions.letters.SendLetter.apply", letter_before)
    old.do("send_letter", recommendations=[1])
    old.office.close()
    monkeypatch.undo()
    reader = Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber", read_only=True)
    assert [letter.sent_on for letter in letters_of(reader.view, RecommendationId(1))] == [date(2026, 5, 4)]
    reader.close()


def test_a_day_before_the_migration_shows_its_letters_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rundertisch_tui.workflow.office.STEPS", ())
    old = Desk(tmp_path / "data")
    rounds.offices(old)
    monkeypatch.setattr("rundertisch_tui.workflow.actions.letters.SendLetter.apply", letter_before)
    old.do("send_letter", recommendations=[1])
    then = old.view.seq
    old.office.close()
    monkeypatch.undo()
    desk = Desk(tmp_path / "data")
    assert [letter.office for letter in desk.view.as_of(then).all(Letter)] == [rounds.YOUTH]
    desk.office.close()


def test_an_erased_name_goes_from_the_lines_of_before_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = {"answer_level": "noted", "answered_on": "2026-06-01", "answer": "Frau Öztürk-Weiß hat keine Zeit."}
    monkeypatch.setattr("rundertisch_tui.workflow.office.STEPS", ())
    old = Desk(tmp_path / "data")
    rounds.offices(old)
    person = old.person("Öztürk-Weiß")
    monkeypatch.setitem(globals(), "SAID", {"letter_sent_on": "2026-05-04", **answer})
    monkeypatch.setattr("rundertisch_tui.workflow.actions.letters.SendLetter.apply", letter_before)
    old.do("send_letter", recommendations=[1])
    old.office.close()
    monkeypatch.undo()
    desk = Desk(tmp_path / "data")
    desk.office.erase(ErasePerson(PersonId(person), also=(("letter", 1, "answer"),)))
    desk.office.close()
    written = b"".join(path.read_bytes() for path in (tmp_path / "data" / "journal").iterdir())
    assert "Öztürk".encode() not in written
