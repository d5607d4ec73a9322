"""The Niederschrift: what it says, and in which blocks it is set out.

Source: § 61 (1) HGO as model, who was present, what was dealt with, resolutions, votes, essential content.
"""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NBSP, NOTHING, Block, Column, Paragraph, Run, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.soft_hyphens import breakable

GROUP_COLUMNS = (
    Column("Gruppe", 6.3),
    Column("eingeladen", 2.5, numeric=True),
    Column("anwesend", 2.4, numeric=True),
    Column("vertreten", 2.3, numeric=True),
    Column("entschuldigt", 3.0, numeric=True),
)
TASK_COLUMNS = (Column("Zeile", 3.0), Column("Was", 6.7), Column("Wer", 4.3), Column("Bis", 2.5))
RECOMMENDATION_COLUMNS = (
    Column("Nummer", 3.0),
    Column("Gegenstand", 6.0),
    Column("Gerichtet an", 3.4),
    Column("Ergebnis", 4.1),
)
PEOPLE_COLUMNS = (Column("Name", 5.5), Column("Organisation, Funktion", 7.3), Column("Teilnahme", 3.7))


@dataclass(frozen=True, slots=True, kw_only=True)
class Recommendation:
    """A recommendation in its box. `facts` are label and text: Gerichtet an, Abstimmung.

    `kind`: Empfehlung, or Vorschlag as long as nobody agreed; `title`: its short name where it is a heading. `line` and
    `lead` are the numbered line that leads to the box, so that it can be cited and two boxes stay apart.
    """

    number: str
    wording: str
    facts: tuple[tuple[str, str], ...] = ()
    result: str = ""
    line: str = ""
    lead: str = "Empfohlen wird:"
    kind: str = "Empfehlung"
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A numbered line: its kind in German or "", text, the words that end it in bold, and what follows as a list.

    `aside` stands plain in front of the bold end: the voices of a vote.
    """

    number: str
    text: str
    kind: str = ""
    aside: str = ""
    bold_end: str = ""
    all_bold: bool = False
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item or workshop (`level` 2) with its lines and boxes in their order; `note` says if there are none."""

    number: str
    title: str
    level: int = 1
    facts: tuple[tuple[str, str], ...] = ()
    entries: tuple[Line | Recommendation, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleGroup:
    """The people of one group in the annex: name, organisation, how they took part; and who is not named."""

    name: str
    rows: tuple[tuple[str, str, str], ...]
    unnamed: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """Everything the Niederschrift says, as plain strings.

    `corrections`: day, what is corrected. `tasks`: line, what, who, until. `overview`: per action field rows of
    number, subject, addressee, result. `signed`: the day it was signed, which leaves nothing to sign.
    """

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    attendance: str = ""
    groups: tuple[tuple[str, str, str, str, str], ...] = ()
    agenda: tuple[tuple[str, str], ...] = ()
    items: tuple[Item, ...] = ()
    overview: tuple[tuple[str, tuple[tuple[str, str, str, str], ...]], ...] = ()
    tasks: tuple[tuple[str, str, str, str], ...] = ()
    notes: tuple[str, ...] = ()
    annexes: tuple[tuple[str, str], ...] = ()
    distribution: str = ""
    signers: tuple[tuple[str, str], ...] = ()
    signed: str = ""
    corrections: tuple[tuple[str, str], ...] = ()
    people: tuple[PeopleGroup, ...] = ()


def layout(what: Minutes) -> list[Block]:
    """The blocks of the Niederschrift in reading order."""
    return blocks.count_tables(
        [
            blocks.paragraph("Title", what.title),
            blocks.paragraph("Subtitle", what.subtitle),
            *blocks.copy_mark(what.copy_mark),
            *blocks.head_data(what.facts),
            *_attendance(what),
            *_agenda(what),
            *(block for item in what.items for block in item_blocks(item)),
            *_overview(what),
            *_tasks(what),
            *_notes(what),
            *_closing(what),
            *_people(what),
        ]
    )


def _attendance(what: Minutes) -> list[Block]:
    found: list[Block] = [blocks.heading(1, "Teilnahme"), blocks.paragraph("RT Text Halten", what.attendance)]
    if what.groups:
        description = "Je Gruppe die Zahl der eingeladenen, anwesenden, vertretenen und entschuldigten Personen."
        found.append(Table("Teilnahme nach Gruppen", description, GROUP_COLUMNS, what.groups))
    return found


def _agenda(what: Minutes) -> list[Block]:
    if not what.agenda:
        return []
    return [blocks.heading(1, "Tagesordnung"), *blocks.points(what.agenda)]


def item_blocks(item: Item) -> list[Block]:
    """A point of the agenda: heading, head data, its lines and boxes in their order."""
    found: list[Block] = [blocks.heading(item.level, item.title or NOTHING, item.number), *blocks.head_data(item.facts)]
    if item.note:
        found.append(blocks.paragraph("RT Hinweis", item.note))
    for entry in item.entries:
        if isinstance(entry, Recommendation):
            found.append(_lead(entry))
            found += box(entry)
        else:
            listed = blocks.bullets(entry.bullets)
            found += [blocks.numbered_line(entry.number, _runs(entry), leads=bool(listed)), *listed]
    return found


def _lead(one: Recommendation) -> Paragraph:
    """What leads to a box; one that no line of the minutes stands for has no number."""
    if one.line:
        return blocks.numbered_line(one.line, (Run(one.lead),), leads=True)
    return blocks.paragraph("RT Text Halten", one.lead)


def box(one: Recommendation) -> list[Block]:
    """The frame of one recommendation alone."""
    heading = f"{one.kind} {one.number}".rstrip()
    return blocks.recommendation_box(heading, one.wording or NOTHING, one.facts, one.result)


def _runs(line: Line) -> tuple[Run, ...]:
    found = [Run(f"{line.kind}: ", "RT Art")] if line.kind else []
    found.append(Run(line.text, "Strong" if line.all_bold else ""))
    if line.aside:
        found.append(Run(f" {line.aside}"))
    if line.bold_end:
        found += [Run(" "), Run(line.bold_end, "Strong")]
    return tuple(found)


def _overview(what: Minutes) -> list[Block]:
    if not what.overview:
        return []
    found: list[Block] = [blocks.heading(1, "Empfehlungen im Überblick")]
    for action_field, rows in what.overview:
        description = "Je Empfehlung Nummer, Gegenstand, Adressat und Ergebnis."
        narrow = tuple((number, subject, breakable(whom), result) for number, subject, whom, result in rows)
        found.append(Table(action_field, description, RECOMMENDATION_COLUMNS, narrow))
    return found


def _tasks(what: Minutes) -> list[Block]:
    if not what.tasks:
        return []
    rows = tuple((line, task, breakable(who), until) for line, task, who, until in what.tasks)
    description = "Je Auftrag oder Zusage die Zeile der Niederschrift, was zu tun ist, wer es tut und bis wann."
    return [
        blocks.heading(1, "Aufträge und Zusagen"),
        Table("Aufträge und Zusagen mit Frist", description, TASK_COLUMNS, rows),
    ]


def _notes(what: Minutes) -> list[Block]:
    if not what.notes:
        return []
    return [
        blocks.heading(1, "Hinweise der Geschäftsstelle"),
        *(blocks.paragraph("RT Hinweis", note) for note in what.notes),
    ]


def _closing(what: Minutes) -> list[Block]:
    found: list[Block] = []
    if what.annexes:
        found += [blocks.heading(1, "Anlagen"), *blocks.points(what.annexes)]
    if what.distribution:
        found += [blocks.heading(1, "Verteiler"), blocks.paragraph("RT Text", what.distribution)]
    if what.signers:
        found.append(blocks.heading(1, "Unterschriften"))
        found += _signed(what) if what.signed else blocks.signatures(what.signers)
    if what.corrections:
        found += [blocks.heading(1, "Berichtigungen"), *blocks.points(what.corrections)]
    return found


def _signed(what: Minutes) -> list[Block]:
    """Who has signed and when: the signatures themselves stand on the paper that is kept."""
    return blocks.points(
        [(role, f"gez. {name or NOTHING}, {what.signed}") for role, name in what.signers],
        "RT Label",
    )


def _people(what: Minutes) -> list[Block]:
    if not what.people:
        return []
    found = people_blocks(what.people)
    if isinstance(found[-1], Table):
        found.append(blocks.paragraph("RT Nach Tabelle", "Ende der Niederschrift."))
    return found


def people_blocks(groups: tuple[PeopleGroup, ...]) -> list[Block]:
    """The annex with those who took part, group by group, on a page of its own."""
    found: list[Block] = [blocks.heading(1, f"Anlage{NBSP}1: Teilnehmende", new_page=True)]
    for group in groups:
        if group.rows:
            description = "Je Person Name, Organisation und Teilnahme."
            found.append(Table(group.name, description, PEOPLE_COLUMNS, group.rows, leads=bool(group.unnamed)))
        if group.unnamed:
            style = "RT Nach Tabelle" if isinstance(found[-1], Table) else "RT Fließtext"
            found.append(Paragraph(style, (Run(f"{group.name}: {group.unnamed}"),)))
    return found
