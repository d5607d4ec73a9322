"""A Vorlage for the committees: Mitteilungsvorlage or Beschlussvorlage, with the recommendations as its annex.

The city's own form was not at hand; parts and order follow what German cities ask for.
"""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks
from rundertisch_tui.documents.blocks import NBSP, NOTHING, Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minutes import Recommendation, box

WAY = (Column("Gremium", 8.0), Column("Datum", 4.0), Column("Zuständigkeit", 4.5))
SIGN_OFFS = (Column("Stelle", 8.0), Column("Zugeleitet", 4.0), Column("Mitgezeichnet", 4.5))


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What the paper says. `way`: committee, date, role; `sections`: heading and paragraphs, in their order."""

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    way: tuple[tuple[str, str, str], ...] = ()
    resolution_lead: str = ""
    resolution: tuple[str, ...] = ()
    sections: tuple[tuple[str, tuple[str, ...]], ...] = ()
    sign_offs: tuple[tuple[str, str, str], ...] = ()
    annexes: tuple[tuple[str, str], ...] = ()
    signers: tuple[tuple[str, str], ...] = ()
    recommendations: tuple[Recommendation, ...] = ()


def layout(what: Paper) -> list[Block]:
    """The blocks of the paper in reading order."""
    found: list[Block] = [
        blocks.paragraph("Title", what.title),
        blocks.paragraph("Subtitle", what.subtitle),
        *blocks.copy_mark(what.copy_mark),
        *blocks.head_data(what.facts),
        blocks.heading(1, "Beratungsfolge"),
        *_way(what),
        blocks.heading(1, "Beschlussvorschlag"),
    ]
    if what.resolution_lead:
        found.append(blocks.paragraph("RT Text Halten", what.resolution_lead))
    found += [blocks.paragraph("RT Beschlussvorschlag", part) for part in what.resolution or (NOTHING,)]
    for name, paragraphs in what.sections:
        found.append(blocks.heading(1, name))
        found += [blocks.paragraph("RT Text", part) for part in paragraphs]
    if what.annexes:
        found += [blocks.heading(1, "Anlagen"), *blocks.points(what.annexes)]
    if what.sign_offs:
        found.append(blocks.heading(1, "Mitzeichnung"))
        description = "Je Stelle, wann ihr die Vorlage zugeleitet wurde und wann sie mitgezeichnet hat."
        found.append(Table("Mitzeichnung", description, SIGN_OFFS, what.sign_offs))
    found += [blocks.heading(1, "Unterschrift"), *blocks.signatures(what.signers), *_annex(what)]
    return blocks.count_tables(found)


def _way(what: Paper) -> list[Block]:
    if not what.way:
        return [blocks.paragraph("RT Text", "Noch nicht festgelegt.")]
    return [Table("Beratungsfolge", "Je Gremium der Tag und die Zuständigkeit.", WAY, what.way)]


def _annex(what: Paper) -> list[Block]:
    if not what.recommendations:
        return []
    found: list[Block] = [blocks.heading(1, f"Anlage{NBSP}1: Empfehlungen im Wortlaut", new_page=True)]
    for one in what.recommendations:
        found += [blocks.heading(2, one.title or one.kind, one.number), *box(one)]
    return found


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, blank lines left out."""
    return tuple(part.strip() for part in text.split("\n") if part.strip())
