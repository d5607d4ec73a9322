"""Writing documents: where, under which name, never over somebody's work."""

import dataclasses
import hashlib
from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from rundertisch_tui.documents import accessibility, paper_content, publish
from rundertisch_tui.documents.catalogue import KINDS, Asked
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import AgendaItemId, CommitteeId, ExportId, OrganizationId, PaperId, SessionId
from rundertisch_tui.domain.office import Copy, Export
from rundertisch_tui.domain.papers import Paper as PaperRecord
from rundertisch_tui.domain.papers import PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import SessionState
from rundertisch_tui.domain.status_rounds import StatusQuery, StatusRound
from rundertisch_tui.workflow.view import View
from tests.builders import example
from tests.documents.records import DAY, SESSION, Records, entities, session
from tests.documents.round_records import OFFICE

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


def to_office(one: Recommendation) -> Recommendation:
    """The same recommendation, agreed and addressed to an office."""
    return dataclasses.replace(
        one, code=one.code or "RT-2026-01", agreed_on=one.agreed_on or DAY, addressees=frozenset({OFFICE.id})
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_written_without_findings(tmp_path: Path, kind: Any) -> None:
    more: list[Any] = [
        PaperRecord(id=PaperId(1), code="VL-1", type=paper_content.TYPES.get(kind.id, PaperType.INQUIRY))
    ]
    if kind.id.startswith("cancellation"):
        more.append(dataclasses.replace(session(), state=SessionState.CANCELLED))
    ones = {
        "committee": Asked(committee=CommitteeId(1)),
        "paper": Asked(paper=PaperId(1)),
        "office": Asked(office=OrganizationId(1)),
    }
    if kind.takes[:1] == ("office",):
        more += [OFFICE, example(StatusRound), example(StatusQuery), to_office(view().all(Recommendation)[0])]
    asked = ones[kind.takes[0]] if kind.needs_one else None
    published = publish.publish(view(*more), tmp_path, kind.id, SESSION, Copy.INTERNAL, asked=asked)
    assert accessibility.check(published.path.read_bytes(), published.path.name) == []
    title = publish.collect(view(*more), kind.id, SESSION, Copy.INTERNAL, asked=asked).content.title
    assert title in publish.preview(view(*more), kind.id, SESSION, Copy.INTERNAL, asked=asked)


@pytest.mark.parametrize("asked", [None, Asked(committee=CommitteeId(1), agenda_item=AgendaItemId(1))])
def test_an_extract_is_for_one_committee_or_of_one_point(tmp_path: Path, asked: Asked | None) -> None:
    with pytest.raises(publish.NotWritten, match="bitte ein Gremium oder einen Tagesordnungspunkt nennen"):
        publish.publish(view(), tmp_path, "extract", SESSION, asked=asked)


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


def test_an_unknown_kind_names_the_possible_ones(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="Möglich sind: minutes, save-the-date"):
        publish.publish(view(), tmp_path, "brief", SESSION)


def test_the_list_to_sign_has_no_public_copy(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="nur intern"):
        publish.publish(view(), tmp_path, "attendance-list", SESSION, Copy.PUBLICATION)


def test_the_list_to_sign_is_internal_without_asking(tmp_path: Path) -> None:
    assert "_INTERN_" in publish.publish(view(), tmp_path, "attendance-list", SESSION).path.name


def test_a_document_of_a_session_needs_one(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="zu welchem Runden Tisch: Niederschrift") as refused:
        publish.publish(view(), tmp_path, "minutes")
    assert refused.value.field == "session"


def test_a_narrowing_that_a_kind_does_not_take_is_refused(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="lässt sich nicht auf einen Stichtag einschränken") as refused:
        publish.publish(view(), tmp_path, "minutes", SESSION, asked=Asked(as_of=DAY))
    assert refused.value.field == "as_of"


def test_a_session_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        publish.publish(view(), tmp_path, "minutes", SessionId(99))
    assert list(tmp_path.iterdir()) == []


def test_the_stages_of_the_work_are_told(tmp_path: Path) -> None:
    told: list[str] = []
    publish.publish(view(), tmp_path, "minutes", SESSION, stage=told.append)
    assert told == ["sammelt den Inhalt", "setzt und prüft das Dokument", "schreibt die Datei"]


def test_work_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    class StoppedError(Exception):
        pass

    def stop(stage: str) -> None:
        if stage == "schreibt die Datei":
            raise StoppedError

    with pytest.raises(StoppedError):
        publish.publish(view(), tmp_path, "minutes", SESSION, stage=stop)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_format_names_the_possible_ones(tmp_path: Path) -> None:
    with pytest.raises(publish.NotWritten, match="Möglich sind: docx, txt, pdf"):
        publish.publish(view(), tmp_path, "minutes", SESSION, file_format="odt")


def test_the_text_is_the_preview(tmp_path: Path) -> None:
    published = publish.publish(view(), tmp_path, "minutes", SESSION, file_format="txt")
    assert published.path.name == NAME.replace(".docx", ".txt")
    assert published.path.read_text(encoding="utf-8") == publish.preview(view(), "minutes", SESSION)


def test_a_pdf_without_libreoffice_is_refused_with_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(publish.NotWritten, match="LibreOffice") as refused:
        publish.publish(view(), tmp_path, "minutes", SESSION, file_format="pdf")
    assert "als Word ausgeben" in refused.value.message
    assert list(tmp_path.iterdir()) == []


def test_a_document_may_be_wanted_elsewhere(tmp_path: Path) -> None:
    exports, folder = tmp_path / "exports", tmp_path / "stick"
    folder.mkdir()
    into = publish.publish(view(), exports, "minutes", SESSION, output=folder)
    assert into.path == folder / NAME
    assert into.record.path == (folder / NAME).as_posix()
    named = publish.publish(view(), exports, "minutes", SESSION, output=folder / "n.docx")
    assert named.path == folder / "n.docx"


def test_somebody_elses_file_is_not_written_over(tmp_path: Path) -> None:
    target = tmp_path / "brief.docx"
    target.write_bytes(b"fremd")
    published = publish.publish(view(), tmp_path / "exports", "minutes", SESSION, output=target)
    assert target.read_bytes() == b"fremd"
    assert published.path.name == "brief_2.docx"


def test_a_name_begins_with_the_day_of_the_session_whenever_it_was_sent(tmp_path: Path) -> None:
    sent = dataclasses.replace(session(), circulated_on=date(2026, 7, 10))
    published = publish.publish(view(sent), tmp_path, "minutes", SESSION)
    assert published.path.name == NAME
    assert "Version 2 vom 10.07.2026" in publish.preview(view(sent), "minutes", SESSION)
