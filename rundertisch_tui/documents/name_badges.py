"""Namensschilder: sheets of eight equal frames to cut, in two columns, behind a page that says what lies there."""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import Block, Paragraph, Run
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.letter_widths import lines_on
from rundertisch_tui.documents.styles import BADGE_ROOM

NO_PICTURES = "× Bitte keine Fotos"  # read without colour, seen from afar, heard in the words
INNER_WIDTH = 193.0  # points a badge leaves for its text
NAME_SIZE, TEXT_SIZE = 18.0, 11.0
NAME_LINE, TEXT_LINE = 3, 2  # heights in half lines of text, the unit of the room above the foot


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """One badge. `label` stands above its frame and falls away when it is cut; `marked`: no pictures, please."""

    label: str
    given: str
    family: str
    organization: str
    foot: str
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NameBadges:
    """What the sheets say; `notes`: what to know before printing."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    notes: tuple[str, ...] = ()
    badges: tuple[Badge, ...] = ()


def layout(what: NameBadges) -> list[Block]:
    """The blocks of the sheets in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *([Paragraph("RT Hinweis Brief", (Run(what.copy_mark, "RT Vermerk"),))] if what.copy_mark else []),
        *(blocks.paragraph("RT Hinweis Brief", note) for note in what.notes),
    ]
    for at, badge in enumerate(what.badges):
        found.append(Paragraph("RT Schild Kopf", (Run(badge.label),), new_page=at == 0))
        found += _framed(badge)
    return found


def _framed(badge: Badge) -> list[Block]:
    """The paragraphs of one frame; the room above the foot makes all frames equally high."""
    names = [name for name in (badge.given, badge.family) if name]
    used = NAME_LINE * sum(lines_on(name, NAME_SIZE, INNER_WIDTH, bold=True) for name in names)
    found: list[Block] = [blocks.paragraph("RT Schild Name", name) for name in names]
    if badge.organization:
        used += TEXT_LINE * lines_on(badge.organization, TEXT_SIZE, INNER_WIDTH)
        found.append(blocks.paragraph("RT Schild Stelle", badge.organization))
    if badge.marked:
        used += TEXT_LINE
        found.append(blocks.paragraph("RT Schild Vermerk", NO_PICTURES))
    return [*found, blocks.paragraph(f"RT Schild Fuß {max(0, BADGE_ROOM - used)}", badge.foot)]
