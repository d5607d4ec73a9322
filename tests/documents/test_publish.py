"""Writing documents: where, under which name, never over somebody's work."""

import hashlib
import os
from pathlib import Path
from typing import Any, cast

import pytest

from rundertisch_tui.documents import accessibility, publish
from rundertisch_tui.documents.catalogue import KINDS
from rundertisch_tui.domain.ids import ExportId
from rundertisch_tui.domain.office import Copy, Export
from rundertisch_tui.workflow.view import View
from tests.documents.records import DAY, SESSION, Records, entities

NAME = "2026-07-03_Niederschrift_Runder-Tisch-Integration_v2_Entwurf.docx"


def view(*more: Any) -> View:
    return cast(View, Records(*entities(), *more))


def recorded(published: publish.Published) -> Export:
    record = published.record
    return Export(id=ExportId(1), kind=record.kind, path=record.path, digest=record.digest, made_on=DAY)


def test_the_document_lies_under_its_year_and_is_recorded(tmp_path: Path) -> None:
    published = publish.publish(view(), tmp_path, "minutes", SESSION)
    assert published.path == tmp_path / "2026" / NAME
    assert published.record.path == f"2026/{NAME}"
    assert published.record.digest == hashlib.sha256(published.path.read_bytes()).hexdigest()
    assert (published.record.version, published.record.seq, published.record.copy) == (2, 7, Copy.PUBLICATION)
    assert published.record.names == {1, 2, 3, 5}
    assert published.record.findings == ()


def test_the_internal_copy_says_so_in_its_name(tmp_path: Path) -> None:
    published = publish.publish(view(), tmp_path, "minutes", SESSION, Copy.INTERNAL)
    assert published.path.name == NAME.replace("_v2", "_INTERN_v2")


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_without_findings(tmp_path: Path, kind: Any) -> None:
    published = publish.publish(view(), tmp_path, kind.id, SESSION, Copy.INTERNAL)
    assert accessibility.check(published.path.read_bytes(), published.path.name) == []
    assert kind.german in publish.preview(view(), kind.id, SESSION, Copy.INTERNAL)


def test_the_own_file_is_replaced(tmp_path: Path) -> None:
    first = publish.publish(view(), tmp_path, "minutes", SESSION)
    again = publish.publish(view(recorded(first)), tmp_path, "minutes", SESSION)
    assert again.path == first.path
    assert sorted(path.name for path in again.path.parent.iterdir()) == [NAME]


def test_a_file_edited_by_hand_stays_and_the_new_one_gets_a_number(tmp_path: Path) -> None:
    first = publish.publish(view(), tmp_path, "minutes", SESSION)
    first.path.write_bytes(b"von Hand")
    again = publish.publish(view(recorded(first)), tmp_path, "minutes", SESSION)
    assert first.path.read_bytes() == b"von Hand"
    assert again.path.name == NAME.replace(".docx", "_2.docx")
    assert "von Hand geändert" in again.notices[0]


def test_a_file_in_the_place_of_the_folder_is_told_in_german(tmp_path: Path) -> None:
    (tmp_path / "2026").write_text("kein Ordner")
    with pytest.raises(publish.NotWritten, match="lässt sich nicht schreiben"):
        publish.publish(view(), tmp_path, "minutes", SESSION)


def test_a_failed_rename_leaves_no_temporary_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_descriptor: int) -> None:
        raise OSError(28, "Kein Platz")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(publish.NotWritten, match="Kein Platz"):
        publish.publish(view(), tmp_path, "minutes", SESSION)
    assert list((tmp_path / "2026").iterdir()) == []


def test_an_unknown_kind_names_the_possible_ones(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="Möglich sind: minutes, agenda"):
        publish.publish(view(), tmp_path, "brief", SESSION)


def test_the_list_to_sign_has_no_public_copy(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="nur intern"):
        publish.publish(view(), tmp_path, "attendance-list", SESSION)
