"""A window is present while it lives, however it ends."""

import os
from pathlib import Path

from rundertisch_tui.store import presence
from rundertisch_tui.store.presence import Presence


def test_two_windows_see_each_other_and_where_they_are(tmp_path: Path) -> None:
    mine, hers = Presence(tmp_path, "weber"), Presence(tmp_path, "öztürk")
    hers.stand("person:7")
    assert [(one.user, one.place) for one in mine.others()] == [("öztürk", "person:7")]
    assert [one.user for one in hers.others()] == ["weber"]
    hers.close()
    assert mine.others() == []
    mine.close()


def test_two_windows_of_one_user_are_two(tmp_path: Path) -> None:
    one, two = Presence(tmp_path, "weber"), Presence(tmp_path, "weber")
    assert [other.token for other in one.others()] == [two.token]
    one.close()
    two.close()


def test_a_window_that_died_is_gone_at_once_and_its_file_with_it(tmp_path: Path) -> None:
    mine = Presence(tmp_path, "weber")
    pid = os.fork()
    if pid == 0:
        Presence(tmp_path, "öztürk")
        os._exit(9)
    os.waitpid(pid, 0)
    assert len(list((tmp_path / "presence").iterdir())) == 2
    assert mine.others() == []
    assert len(list((tmp_path / "presence").iterdir())) == 1
    mine.close()


def test_a_folder_that_cannot_be_written_knows_nobody_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    mine = Presence(tmp_path / "file" / "data", "weber")
    mine.stand("person:7")
    assert mine.others() == []
    mine.close()


def test_a_user_may_be_called_anything(tmp_path: Path) -> None:
    mine = Presence(tmp_path, "../we/ber\n[b]" + "x" * 500)
    assert [path.parent.name for path in tmp_path.rglob("*.json")] == ["presence"]
    mine.stand("ä" * 5000)
    assert len(presence.living(tmp_path)) == 1
    mine.close()
