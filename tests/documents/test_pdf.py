"""PDF by LibreOffice, or a sentence."""

import subprocess
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.documents import pdf, rendering
from rundertisch_tui.documents.writing import NotWritten
from tests.documents.samples import small_agenda

DOCX = rendering.render(small_agenda()).data
needs_libreoffice = pytest.mark.skipif(pdf.program() is None, reason="LibreOffice (soffice) is not installed")


def fake_office(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "soffice").write_text("#!/bin/sh\nexit 3\n")
    (folder / "soffice").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))


def test_without_libreoffice_there_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert pdf.program() is None
    with pytest.raises(NotWritten, match="braucht das Programm LibreOffice") as refused:
        pdf.pdf_bytes(DOCX)
    assert refused.value.field == "format"


def test_a_libreoffice_that_fails_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_office(tmp_path, monkeypatch)
    with pytest.raises(NotWritten, match="konnte das Dokument nicht in PDF umwandeln"):
        pdf.pdf_bytes(DOCX)


def test_a_libreoffice_that_hangs_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fake_office(tmp_path, monkeypatch)

    def hang(words: list[str], **more: Any) -> None:
        raise subprocess.TimeoutExpired(words, more["timeout"])

    monkeypatch.setattr(subprocess, "run", hang)
    with pytest.raises(NotWritten, match="nicht in PDF umwandeln"):
        pdf.pdf_bytes(DOCX)


@needs_libreoffice
def test_libreoffice_makes_a_pdf_with_the_title_of_the_document() -> None:
    data = pdf.pdf_bytes(DOCX)
    assert data.startswith(b"%PDF-")
    assert len(data) > 5_000
