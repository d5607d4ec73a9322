"""How tests have the example data made."""

from datetime import date
from pathlib import Path
from typing import Any

from rundertisch_tui.workflow.demo.building import build_folder
from rundertisch_tui.workflow.kinds import KINDS
from rundertisch_tui.workflow.office import Office

TODAY = date(2026, 6, 12)


def quiet(_done: int, _total: int) -> None:
    """Nobody watches."""


def build(folder: Path, size: str = "small", **more: Any) -> Office:
    build_folder(folder, size=size, user="a.demir", progress=quiet, **{"today": TODAY, **more})
    return Office.open(folder, exports=folder / "exports", user="a.demir")


def total(office: Office) -> int:
    return sum(len(office.view.rows(kind.entity)) for kind in KINDS)
