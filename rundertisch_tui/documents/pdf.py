"""A Word document as PDF, made by LibreOffice where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path

from rundertisch_tui.documents.writing import NotWritten

PROGRAMS = ("soffice", "libreoffice")
PATIENCE_SECONDS = 120  # the first start of LibreOffice on a slow machine takes most of a minute


def program() -> str | None:
    """The path of LibreOffice, or None if it is not installed."""
    return next((found for name in PROGRAMS if (found := shutil.which(name))), None)


def pdf_bytes(docx: bytes) -> bytes:
    """The document as PDF. Raises NotWritten if LibreOffice is not there, fails, or takes too long."""
    office = program()
    if office is None:
        raise NotWritten(
            "Für PDF braucht das Programm LibreOffice, und das ist hier nicht installiert. "
            "Bitte als Word ausgeben (docx) oder LibreOffice installieren lassen.",
            field="format",
        )
    # A profile of its own: an open LibreOffice of the same user would take the order and answer nothing.
    with tempfile.TemporaryDirectory(prefix="rundertisch-pdf-") as folder:
        source, target = Path(folder) / "dokument.docx", Path(folder) / "dokument.pdf"
        source.write_bytes(docx)
        words = [office, f"-env:UserInstallation={(Path(folder) / 'profil').as_uri()}", "--headless"]
        words += ["--convert-to", "pdf", "--outdir", folder, str(source)]
        try:
            subprocess.run(words, check=True, capture_output=True, timeout=PATIENCE_SECONDS)  # noqa: S603 - no shell, no text of a user
            return target.read_bytes()
        except (subprocess.SubprocessError, OSError) as error:
            raise NotWritten(
                "LibreOffice konnte das Dokument nicht in PDF umwandeln. Bitte als Word ausgeben (docx) und dort "
                "als PDF speichern.",
                field="format",
            ) from error
