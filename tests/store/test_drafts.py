"""What is typed is on disk within a second, and is offered again only when its window is gone."""

import os
from pathlib import Path

import pytest

from rundertisch_tui.store import drafts
from rundertisch_tui.store.drafts import Draft, DraftFile
from rundertisch_tui.store.presence import Presence

AT = "2026-07-03T10:00:0{}+02:00"


def draft(key: str = "k1", text: str = "Der Kurs", second: int = 0) -> Draft:
    return Draft(
        key, "minute_entry:14", AT.format(second), {"text": text}, {"text": "Der"}, ("text", 0, len(text)), "Zeile"
    )


def window(folder: Path, user: str = "weber") -> tuple[Presence, DraftFile]:
    presence = Presence(folder, user)
    return presence, DraftFile(folder, user, presence.token)


def test_a_draft_of_a_dead_window_comes_back_whole(tmp_path: Path) -> None:
    presence, file = window(tmp_path)
    file.keep(draft(text="Der Kurs beginnt"))
    assert file.flush()
    assert drafts.of_dead_windows(tmp_path, "weber") == []  # the window lives
    presence.close()
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft(text="Der Kurs beginnt")]
    assert drafts.of_dead_windows(tmp_path, "web") == []
    file.close()
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft(text="Der Kurs beginnt")]


def test_it_survives_a_killed_process(tmp_path: Path) -> None:
    pid = os.fork()
    if pid == 0:
        _, file = window(tmp_path)
        file.keep(draft())
        file.flush()
        os._exit(9)
    os.waitpid(pid, 0)
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft()]


def test_the_newest_comes_first_and_the_last_text_counts(tmp_path: Path) -> None:
    presence, file = window(tmp_path)
    for second in range(5):
        file.keep(draft(text="x" * second, second=second))
        file.keep(draft("k2", second=second + 1))
        assert file.flush()
    presence.close()
    file.close()
    found = drafts.of_dead_windows(tmp_path, "weber")
    assert [(one.key, one.values["text"]) for one in found] == [("k2", "Der Kurs"), ("k1", "xxxx")]


def test_a_saved_draft_leaves_no_file(tmp_path: Path) -> None:
    presence, file = window(tmp_path)
    file.keep(draft())
    file.flush()
    file.drop("k1")
    file.flush()
    assert list((tmp_path / "drafts").iterdir()) == []
    file.close()
    presence.close()


def test_a_draft_of_a_dead_window_can_be_thrown_away(tmp_path: Path) -> None:
    presence, file = window(tmp_path)
    file.keep(draft("k1"))
    file.keep(draft("k2"))
    file.close()
    presence.close()
    drafts.drop_of_dead_windows(tmp_path, "weber", "k1")
    assert [one.key for one in drafts.of_dead_windows(tmp_path, "weber")] == ["k2"]
    drafts.drop_of_dead_windows(tmp_path, "weber", "k2")
    assert list((tmp_path / "drafts").iterdir()) == []


def test_a_torn_line_takes_no_other_with_it(tmp_path: Path) -> None:
    presence, file = window(tmp_path)
    file.keep(draft())
    file.close()
    presence.close()
    path = next((tmp_path / "drafts").iterdir())
    path.write_bytes(path.read_bytes() + b'{"key":"k2","draft":{"key":"k2","pla')
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft()]
    drafts.drop_of_dead_windows(tmp_path, "weber", "k1")
    assert drafts.of_dead_windows(tmp_path, "weber") == []


def test_a_large_file_is_written_anew_with_what_is_open(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafts, "LARGE", 2000)
    presence, file = window(tmp_path)
    for number in range(30):
        file.keep(draft(text="x" * number))
        assert file.flush()
    assert next((tmp_path / "drafts").iterdir()).stat().st_size < 2600
    file.close()
    presence.close()
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft(text="x" * 29)]


def test_a_full_disk_is_told_and_the_draft_is_written_when_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    presence, file = window(tmp_path)
    monkeypatch.setattr(drafts, "PAUSE", 0.0)
    real = os.fsync

    def full(_descriptor: int) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(os, "fsync", full)
    file.keep(draft())
    assert not file.flush(0.1)
    assert file.problem is not None
    assert "kein Platz" in file.problem
    monkeypatch.setattr(os, "fsync", real)
    assert file.flush(5.0) or file.flush(5.0)
    assert file.problem is None
    file.close()
    presence.close()
    assert drafts.of_dead_windows(tmp_path, "weber") == [draft()]
