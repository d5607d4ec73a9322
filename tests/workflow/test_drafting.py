"""Drafts as the screens use them: resumed after a lost window, ended by the change that they became."""

from pathlib import Path

import pytest

from rundertisch_tui.workflow.drafting import Drafting, new_key
from rundertisch_tui.workflow.office import Office
from rundertisch_tui.workflow.presence import Presence


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office.open(tmp_path / "data", exports=tmp_path / "exports", user="weber")


def lost_window(office: Office, key: str) -> None:
    presence = Presence(office.data, "weber")
    drafting = Drafting(office.data, user="weber", token=presence.token)
    drafting.keep(key, "minute_entry:14", {"text": "Der Kurs"}, base={"text": None}, cursor=("text", 0, 8))
    drafting.close()
    presence.close()


def test_a_draft_of_a_lost_window_is_resumed_under_its_key(office: Office) -> None:
    key = new_key()
    lost_window(office, key)
    presence = Presence(office.data, "weber")
    drafting = Drafting(office.data, user="weber", token=presence.token)
    (found,) = drafting.left_behind(office)
    assert (found.key, found.values, found.cursor) == (key, {"text": "Der Kurs"}, ("text", 0, 8))
    drafting.take_over(found)
    assert drafting.left_behind(office) == []
    drafting.end(key)
    assert drafting.flush()
    assert list((office.data / "drafts").iterdir()) == []
    assert drafting.problem is None
    drafting.close()
    presence.close()


def test_a_draft_whose_change_is_in_the_journal_is_dropped(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    lost_window(office, "saved")
    monkeypatch.setattr(Office, "has_key", lambda _office, key: key == "saved")
    drafting = Drafting(office.data, user="weber", token="other")  # noqa: S106  # names a window
    assert drafting.left_behind(office) == []
    assert list((office.data / "drafts").iterdir()) == []
    drafting.close()
