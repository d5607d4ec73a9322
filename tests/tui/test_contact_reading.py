from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.exchange.preview import RowKind
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.tui import contact_reading
from rundertisch_tui.tui.contact_reading import Draft, WatchedRows, encoding_samples
from rundertisch_tui.workflow.actions.contact_rows import ContactRow


def read(office: Any, path: Path, **options: Any) -> Draft:
    given: dict[str, Any] = {"encoding": "", "mapping": None, "told": lambda *_: None, **options}
    return contact_reading.read(path, office.view, **given)


def test_a_table_gives_a_preview_and_its_mapping(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Vorname;Nachname;Farbe\nBeate;Kern;blau\n", encoding="utf-8")
    draft = read(office, path)
    assert draft.preview is not None
    assert draft.preview.counts[RowKind.NEW] == 1
    assert draft.mapping == {"Vorname": "given_name", "Nachname": "family_name", "Farbe": ""}


def test_cards_have_no_table(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.vcf"
    path.write_text("BEGIN:VCARD\nVERSION:3.0\nN:Kern;Beate;;;\nFN:Beate Kern\nEND:VCARD\n", encoding="utf-8")
    draft = read(office, path)
    assert draft.table is None
    assert draft.preview is not None
    assert draft.preview.counts[RowKind.NEW] == 1


def test_unknown_columns_leave_the_table_for_mapping(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Wer;Wo\nKern;Amt\n", encoding="utf-8")
    draft = read(office, path)
    assert draft.preview is None
    assert draft.table is not None
    assert draft.mapping == {"Wer": "", "Wo": ""}
    mapped = read(office, path, mapping={"Wer": "family_name", "Wo": "organization"})
    assert mapped.preview is not None


def test_a_file_that_cannot_be_read_is_a_sentence(office: Any, tmp_path: Path) -> None:
    assert "gibt es nicht" in read(office, tmp_path / "fehlt.csv").problem
    assert "Das ist ein Ordner" in read(office, tmp_path).problem


def test_what_is_told_may_end_the_reading(office: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Vorname;Nachname\n" + "Beate;Kern\n" * 1000, encoding="utf-8")
    counts: list[tuple[str, int]] = []

    def told(what: str, count: int) -> None:
        counts.append((what, count))
        if count >= 400:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read(office, path, told=told)
    assert ("gelesen", 400) in counts
    assert ("verglichen", 0) not in counts


def test_each_encoding_shows_the_line_with_the_first_foreign_letter(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes("Vorname;Nachname\nBeate;Kern\nÄnne;Müller\n".encode("cp1252"))
    samples = {encoding: text for encoding, _, text in encoding_samples(path)}
    assert samples[""] == samples["cp1252"] == "Änne;Müller"
    assert samples["cp850"] != "Änne;Müller"
    assert "utf-8" not in samples


def test_samples_of_a_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem):
        encoding_samples(tmp_path / "fehlt.csv")


def test_watched_rows_tell_how_many_are_taken_and_may_end_it() -> None:
    rows = tuple(ContactRow(family_name=str(number)) for number in range(250))
    counts: list[int] = []
    watched = WatchedRows.of(rows, lambda _, count: counts.append(count))
    assert tuple(watched) == rows
    assert counts == [0, 100, 200]
    assert len(watched) == 250
