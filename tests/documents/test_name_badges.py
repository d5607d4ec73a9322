"""How the Namensschilder are set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.name_badges import NO_PICTURES, Badge, NameBadges, layout
from rundertisch_tui.documents.opened import Opened
from rundertisch_tui.documents.oxml import w
from rundertisch_tui.documents.styles import HALF_LINE, STYLES
from tests.documents.samples import frame

BADGE = Badge(label="Nr. 7", given="Ayşe", family="Kern", organization="Sozialamt", foot="Runder Tisch 2026")
CONTENT = NameBadges(
    frame=replace(frame("Namensschilder", "INTERN"), columns=2),
    title="Namensschilder",
    subtitle="12. Sitzung",
    notes=("Bitte schneiden.",),
    badges=(BADGE, replace(BADGE, marked=True), replace(BADGE, given="", organization="")),
)


def paragraphs() -> list[Paragraph]:
    return [one for one in layout(CONTENT) if isinstance(one, Paragraph)]


def height(styles: list[str]) -> float:
    """Room above the foot and the lines of text, in points."""
    lines = {"RT Schild Name": 3, "RT Schild Stelle": 2, "RT Schild Vermerk": 2}
    return sum(lines.get(name, 0) for name in styles) + int(styles[-1].removeprefix("RT Schild Fuß "))


def test_all_frames_are_equally_high_whatever_stands_in_them() -> None:
    badges: list[list[str]] = []
    for one in paragraphs():
        if one.style == "RT Schild Kopf":
            badges.append([])
        elif one.style.startswith("RT Schild"):
            badges[-1].append(one.style)
    assert len(badges) == 3
    assert len({height(styles) for styles in badges}) == 1


def test_who_wants_no_pictures_is_marked_in_words() -> None:
    assert [one.text for one in paragraphs() if one.style == "RT Schild Vermerk"] == [NO_PICTURES]


def test_the_badges_begin_on_a_sheet_of_their_own_in_two_columns() -> None:
    assert [one.text for one in paragraphs() if one.new_page] == ["Nr. 7"]
    rendered = rendering.render(CONTENT)
    assert rendered.findings == ()
    columns = next(Opened(rendered.data).document.iter(w("cols")))
    assert columns.get(w("num")) == "2"


def test_the_room_above_the_foot_grows_line_by_line() -> None:
    room = [one.space for one in STYLES if one.name.startswith("RT Schild Fuß")]
    assert [one[0] for one in room if one is not None] == [rows * HALF_LINE for rows in range(len(room))]
