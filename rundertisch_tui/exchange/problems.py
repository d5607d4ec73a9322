"""What cannot be read, as a German sentence with the place."""


class FileProblem(ValueError):
    """A file or a row of it cannot be used; nothing was changed.

    `message` says what is wrong and what to do; `file` and `line` say where (0 = the file as a whole).
    """

    def __init__(self, message: str, *, file: str = "", line: int = 0) -> None:
        self.message = message
        self.file = file
        self.line = line
        place = f"{file}, Zeile {line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + message)
