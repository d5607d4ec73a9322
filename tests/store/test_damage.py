"""Random damage to any file: never silently wrong; with a checkpoint that covers the lines the state is whole.

`RUNDERTISCH_DAMAGES=2000` runs the long campaign.
"""

import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from rundertisch_tui.store import journal, lines, segments
from rundertisch_tui.store.errors import StoreError
from tests.store.office_like import add, opened, put, rows

DAMAGES = int(os.environ.get("RUNDERTISCH_DAMAGES", "300"))


def flip(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + bytes([raw[at] ^ (1 << chance.randrange(8))]) + raw[at + 1 :]


def cut(raw: bytes, chance: random.Random) -> bytes:
    return raw[: chance.randrange(len(raw))]


def zero(raw: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(raw))
    return raw[:at] + b"\0" * len(raw[at : at + 512]) + raw[at + 512 :]


def swap(raw: bytes, chance: random.Random) -> bytes:
    parts = raw.splitlines(keepends=True)
    if len(parts) > 1:
        at = chance.randrange(len(parts) - 1)
        parts[at], parts[at + 1] = parts[at + 1], parts[at]
    return b"".join(parts)


def double(raw: bytes, chance: random.Random) -> bytes:
    parts = raw.splitlines(keepends=True)
    at = chance.randrange(len(parts))
    return b"".join([*parts[: at + 1], *parts[at:]])


WAYS: list[Callable[[bytes, random.Random], bytes]] = [flip, cut, zero, swap, double]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(journal, "SEGMENT_BYTES", 3000)
    folder = tmp_path / "data"
    store = opened(folder)
    for number in range(12):
        add(store, text=f"Satz {number}")
        if number == 6:
            store.checkpoint()
    put(store, "note", 3, text="zuletzt")
    store.close()
    return folder


def campaign(folder: Path, count: int, *, with_checkpoint: bool) -> Counter[str]:
    """How each damage ended: right, refused (the state shown as what it is), or silent (wrong and not told)."""
    chance = random.Random(5)
    if not with_checkpoint:
        (folder / "rundertisch.json").unlink()
        (folder / "rundertisch.prev.json").unlink()
    right = rows(opened(folder, read_only=True))
    targets = [path for path in folder.rglob("*") if path.is_file() and path.name != "lock"]
    counted: Counter[str] = Counter()
    for number in range(count):
        copy = folder.parent / f"damaged-{number}"
        shutil.copytree(folder, copy)
        target = copy / chance.choice(targets).relative_to(folder)
        target.write_bytes(chance.choice(WAYS)(target.read_bytes(), chance))
        counted[outcome(copy, right)] += 1
        shutil.rmtree(copy)
    return counted


def outcome(folder: Path, right: dict[int, dict[str, object]]) -> str:
    try:
        store = opened(folder)
    except StoreError:
        return "refused"
    except (KeyError, TypeError, ValueError, AttributeError):
        return "silent"  # a traceback is no answer
    shown, problem = rows(store), store.problem
    store.close()
    if shown == right:
        return "right"
    return "silent" if problem is None else "refused"


def test_with_a_checkpoint_that_covers_the_lines_the_state_is_whole(folder: Path) -> None:
    counted = campaign(folder, DAMAGES, with_checkpoint=True)
    assert counted["silent"] == 0
    assert counted["right"] >= 0.99 * DAMAGES


def test_without_one_nothing_is_silently_wrong(folder: Path) -> None:
    counted = campaign(folder, DAMAGES, with_checkpoint=False)
    assert counted["silent"] == 0
    assert counted["refused"] > 0


def test_without_the_sum_the_trial_says_silent(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "is_sound", lambda line, seq, _previous: line.get("seq") == seq)
    monkeypatch.setattr(lines, "chained_sum", lambda _previous, line: line.get("sum", ""))
    assert campaign(folder, 300, with_checkpoint=False)["silent"] > 0


def test_without_the_head_a_lost_end_is_not_noticed(folder: Path) -> None:
    """Cuts with the head lost too are the one thing that nothing but a backup can tell."""
    (folder / "rundertisch.json").unlink()
    (folder / "rundertisch.prev.json").unlink()
    last = segments.segments(folder / "journal")[-1][1]
    raw = last.read_bytes()
    last.write_bytes(raw[: raw.rfind(b"\n", 0, -1) + 1])
    assert opened(folder, read_only=True).damage is not None
    (folder / "lock").write_bytes(b"")
    store = opened(folder)
    assert store.damage is None
    assert any("lock" in notice for notice in store.notices)


def mixed(folder: Path, other: Path) -> str:
    """How it ends if a segment is taken from another branch of the same journal: every line of it is one, numbered."""
    right = rows(opened(folder, read_only=True))
    for store_folder in (folder, other):
        for path in store_folder.glob("rundertisch*.json"):
            path.unlink()
    _, second, *_ = (path for _, path in segments.segments(folder / "journal"))
    shutil.copy(other / "journal" / second.name, second)
    return outcome(folder, right)


@pytest.fixture
def branches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], tuple[Path, Path]]:
    def make() -> tuple[Path, Path]:
        monkeypatch.setattr(journal, "SEGMENT_BYTES", 1200)
        for name in ("one", "other"):
            store = opened(tmp_path / name)
            for number in range(12):
                add(store, text=f"{name:5} {number:2}")
            store.close()
        return tmp_path / "one", tmp_path / "other"

    return make


def test_a_segment_of_another_branch_is_not_taken(branches: Callable[[], tuple[Path, Path]]) -> None:
    assert mixed(*branches()) == "refused"


def test_without_the_chain_the_trial_says_silent(
    branches: Callable[[], tuple[Path, Path]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line still has a sum of its own; only the line before it no longer counts."""
    real = lines.chained_sum
    monkeypatch.setattr(lines, "chained_sum", lambda _previous, line: real(lines.FIRST_SUM, line))
    assert mixed(*branches()) == "silent"
