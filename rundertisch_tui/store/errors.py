"""What the store can refuse; each message is a whole German sentence for the person at the screen."""

import errno
from collections.abc import Sequence


class StoreError(Exception):
    """The disk or the data folder does not allow what was asked; nothing was changed."""


class Busy(StoreError):
    """Another process holds the lock for longer than a clerk should wait."""

    def __init__(self, holder: str) -> None:
        """Name who holds the lock; an empty `holder` is nobody known."""
        who = holder or "ein anderes Programm"
        super().__init__(
            f"Die Daten sind gerade gesperrt (von {who}). Bitte in einem Augenblick noch einmal versuchen."
        )
        self.holder = holder


class Damaged(StoreError):
    """Files are not as they were written; `findings` name file, place and what to do."""

    def __init__(self, findings: Sequence[str]) -> None:
        """Tell all findings."""
        super().__init__(" ".join(findings))
        self.findings = tuple(findings)


class TooNew(StoreError):
    """A newer program has written the data."""

    def __init__(self, found: int, known: int) -> None:
        """Name both versions of the schema."""
        super().__init__(
            "Das Programm wurde aktualisiert. Bitte neu starten. "
            f"(Daten: Stand {found}, dieses Programm: Stand {known})"
        )
        self.found = found
        self.known = known


class Conflict(StoreError):
    """What is to be taken back was changed since. `fields` are (table, id, field)."""

    def __init__(self, label: str, fields: Sequence[tuple[str, int, str]], by: str, at: str, what: str = "") -> None:
        """Say who changed what since, and when; `what` are the fields in words."""
        names = what or ", ".join(dict.fromkeys(field for _, _, field in fields))
        super().__init__(f"„{label}“ lässt sich nicht zurücknehmen: {names} wurde seitdem geändert, von {by} {at}.")
        self.label = label
        self.fields = tuple(fields)
        self.by = by
        self.at = at


class NotConfirmed(StoreError):
    """Neither the change nor its withdrawal is certain on the disk."""

    def __init__(self, reason: str) -> None:
        """Say why."""
        super().__init__(
            f"Es ist unklar, ob gespeichert wurde ({reason}). Bis der Datenträger wieder antwortet, wird nur gelesen."
        )


class ReadOnly(StoreError):
    """The folder, or this opening of it, allows no change."""


class NothingToUndo(StoreError):
    """There is nothing, or nothing near enough, to take back."""


class OutOfReach(StoreError):
    """A moment that lies before everything that is kept."""


class NotAFile(StoreError):
    """What should be kept is no ordinary file, cannot be read, is empty or too large."""


class MissingFile(NotAFile):
    """What should be kept is not there."""


class NotAFolder(StoreError):
    """The data folder is missing, a file, a link, or somebody else's."""


_REASONS = {
    errno.ENOSPC: "auf dem Datenträger ist kein Platz mehr",
    errno.EDQUOT: "das Kontingent auf dem Datenträger ist erschöpft",
    errno.EFBIG: "die Datei würde zu groß",
    errno.EIO: "der Datenträger meldet einen Fehler",
    errno.EROFS: "der Datenträger ist schreibgeschützt",
    errno.EACCES: "die Rechte reichen nicht",
    errno.EPERM: "die Rechte reichen nicht",
    errno.EMFILE: "zu viele Dateien sind offen",
    errno.ENFILE: "zu viele Dateien sind offen",
    errno.ENOENT: "eine Datei fehlt",
    errno.ENAMETOOLONG: "der Name ist zu lang",
    errno.ELOOP: "an der Stelle einer Datei steht eine Verknüpfung; bitte entfernen",
    errno.ENOTDIR: "an der Stelle eines Ordners steht eine Datei",
    errno.EISDIR: "an der Stelle einer Datei steht ein Ordner",
}


def reason(problem: OSError) -> str:
    """What the disk refused, in German words for the middle of a sentence."""
    return _REASONS.get(problem.errno or 0, f"der Datenträger meldet: {problem.strerror or problem}")


def not_saved(problem: OSError) -> str:
    """The sentence for a disk that refused to write what somebody typed."""
    return f"{not_done('gespeichert', problem).removesuffix('.')}; der Text bleibt stehen."


def not_done(what: str, problem: OSError) -> str:
    """The sentence for a disk on which something else was not done: `gesichert`, `repariert`."""
    return f"Nicht {what}: {reason(problem)}. Bitte Platz schaffen oder die Technik rufen."
