"""The same faults from outside Python: a library before the C library fails call 1, 2, 3 … of a whole process."""

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.office_like import opened
from tests.store.test_processes import ROOT, prove

GCC = shutil.which("gcc")
HOW = {
    "ENOSPC": str(errno.ENOSPC), "EIO": str(errno.EIO), "EINTR": str(errno.EINTR), "short": "short", "kill": "kill"
}  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if GCC is None:
        pytest.skip("gcc is missing; the faults inside Python run all the same (test_faults.py)")
    built = tmp_path_factory.mktemp("library") / "failing_calls.so"
    source = Path(__file__).with_name("failing_calls.c")
    made = subprocess.run(
        [GCC, "-shared", "-fPIC", "-o", str(built), str(source), "-ldl"],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode:
        pytest.skip(f"gcc cannot build it: {made.stderr[:200]}")
    return built


@pytest.mark.parametrize("how", HOW)
def test_a_process_whose_calls_fail_loses_nothing_confirmed(how: str, library: Path, tmp_path: Path) -> None:
    hit = 0
    for at in (*range(1, 12), 17, 23, 31, 47):
        folder, told = tmp_path / f"data-{at}", tmp_path / f"told-{at}"
        opened(folder).close()
        around = {**os.environ, "LD_PRELOAD": str(library), "FAIL_BELOW": f"data-{at}/", "FAIL_AT": str(at)}
        words = [sys.executable, "-m", "tests.store.writer", str(folder), "w1", "6", "900", "4"]
        with told.open("ab") as out:
            done = subprocess.run(
                words,
                cwd=ROOT,
                env={**around, "FAIL_ERRNO": HOW[how]},
                stdout=out,
                stderr=subprocess.PIPE,
                timeout=60,
                check=False,
            )
        assert b"Traceback" not in done.stderr, done.stderr.decode()
        is_refused = b"Nicht gespeichert" in done.stderr
        if how == "kill":
            hit += done.returncode == -9
        else:
            assert done.returncode == 0
            hit += is_refused if how != "EINTR" else b"call " in done.stderr
        assert not (is_refused and how == "EINTR"), "what was interrupted is simply done again"
        confirmed = prove(folder, told)
        assert confirmed >= {"kill": 0, "EINTR": 6}.get(how, 5)
    assert hit >= 3
