"""What cannot be read, as a German sentence with the place."""

from rundertisch_tui.domain.errors import MissingFile, RuleViolation


class FileProblem(RuleViolation):
    """A file or a row of it cannot be used; nothing was changed.

    `message` says what is wrong and what to do; `file` and `line` say where (0 = the file as a whole). As text it is
    both, place first.
    """

    def __init__(self, message: str, *, file: str = "", line: int = 0) -> None:
        self.file = file
        self.line = line
        place = f"{file}, Zeile {line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + message)
        self.message = message


class NoSuchFile(FileProblem, MissingFile):
    """The file that should be read is not there."""


class UnknownColumns(FileProblem):
    """No column names people; `header` are the headings that somebody has to map (`mappings.py`)."""

    def __init__(self, header: tuple[str, ...], *, file: str = "") -> None:
        self.header = header
        super().__init__(
            "Keine Spalte heißt Nachname, Vorname oder Name. Bitte die Spalten zuordnen: in der Vorschau mit F2, "
            "auf der Befehlszeile mit --column ÜBERSCHRIFT=Nachname.",
            file=file,
        )
