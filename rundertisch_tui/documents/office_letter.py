"""What letters to an office share: return line, address, day, subject, salutation, and the end."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.documents import blocks, collecting
from rundertisch_tui.documents.blocks import Block
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization, Person
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import naming, settings
from rundertisch_tui.workflow.reader import Reader

MAX_ADDRESS = 9  # lines of the address field; source: DIN 5008 form B
GREETING = "Mit freundlichen Grüßen"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeLetter:
    """The head and the end of a letter; the subject is the title of the document."""

    frame: Frame
    title: str
    copy_mark: str = ""
    return_address: str
    address: tuple[str, ...]
    date_line: str
    salutation: str = "Guten Tag,"
    opening: tuple[str, ...]
    signature: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDocument:
    """A document that is such a letter and says more."""

    letter: OfficeLetter

    @property
    def frame(self) -> Frame:
        """Header, footer and properties."""
        return self.letter.frame

    @property
    def title(self) -> str:
        """The subject of the letter."""
        return self.letter.title


def office_letter(
    reader: Reader, office: Organization, title: str, copy: Copy, day: date, *, opening: tuple[str, ...], year: int
) -> OfficeLetter:
    """The letter to an office as of a day, with the file of that year's Round Table, signed by its chair."""
    sender, own = settings.value(reader, "sender"), settings.value(reader, "office")
    name = own.partition(" · ")[0]
    session = next((one for one in reader.all(Session) if one.year == year), None)
    frame = Frame(
        title=title,
        subject=office.label,
        running=title,
        version=f"{sender}, {name}",
        day=day,
        sender=sender,
        office=own,
        mark="INTERN" if copy is Copy.INTERNAL else "",
    )
    lines = (office.name, *(line.strip() for line in office.postal_address.splitlines()))
    return OfficeLetter(
        frame=frame,
        title=title,
        copy_mark="INTERN, nicht zur Veröffentlichung" if copy is Copy.INTERNAL else "",
        return_address=settings.value(reader, "return_address"),
        address=tuple(line for line in lines if line)[:MAX_ADDRESS],
        date_line=collecting.date_line(reader, day, session.file_reference if session else ""),
        opening=opening,
        signature=_signature(reader, session) or (name,),
    )


def _signature(reader: Reader, session: Session | None) -> tuple[str, ...]:
    """Name and function of the chair."""
    chair = reader.find(Person, session.chair) if session is not None else None
    return () if chair is None else tuple(part for part in (naming.person_spoken(chair), chair.function) if part)


def head(what: OfficeLetter) -> list[Block]:
    """Everything before the matter of the letter."""
    return [
        blocks.paragraph("RT Rücksendung", what.return_address),
        *(blocks.paragraph("RT Anschrift", line) for line in what.address),
        blocks.paragraph("RT Datumszeile", what.date_line),
        blocks.paragraph("RT Betreff", what.title),
        *blocks.copy_mark(what.copy_mark),
        *(blocks.paragraph("RT Fließtext", text) for text in (what.salutation, *what.opening)),
    ]


def end(what: OfficeLetter) -> list[Block]:
    """The greeting and who signs."""
    return [
        blocks.paragraph("RT Gruß", GREETING),
        *(blocks.paragraph("RT Anschrift", line) for line in what.signature),
    ]
