"""How many letters in one file are set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.documents.letter_series import NOBODY, LetterSeries, layout
from rundertisch_tui.documents.opened import Opened
from rundertisch_tui.documents.oxml import w
from tests.documents.samples import frame

FRAME = replace(frame("Einladung", ""), restarts=True)
LETTER = Invitation(
    frame=FRAME,
    title="Einladung",
    return_address="Stadt Kassel",
    address=("Frau Änne Kern",),
    salutation="Guten Tag,",
    opening=("kommen Sie.",),
    reply_lead="Bitte zurück.",
    answers=(("Name", ""),),
)
CONTENT = LetterSeries(frame=FRAME, title="Einladung", letters=(LETTER, LETTER, LETTER))


def test_every_letter_but_the_last_ends_a_section_of_its_own() -> None:
    document = Opened(rendering.build(CONTENT)).document
    assert [one.get(w("start")) for one in document.iter(w("pgNumType"))] == ["1", "1", "1"]
    assert len(list(document.iter(w("titlePg")))) == 3, "each first page has the letterhead"


def test_only_the_first_subject_is_the_title() -> None:
    styles = [one.style for one in layout(CONTENT) if isinstance(one, Paragraph)]
    assert (styles.count("RT Betreff"), styles.count("RT Betreff Folge")) == (1, 2)
    assert rendering.render(CONTENT).findings == ()


def test_the_pages_of_all_letters_together_are_not_told_in_one_of_them() -> None:
    footers = Opened(rendering.build(CONTENT)).named(r"footer\d\.xml")
    told = " ".join(one.text for _, part in footers for one in part.iter(w("instrText")))
    assert "PAGE" in told
    assert "NUMPAGES" not in told


def test_a_list_with_nobody_on_it_says_so() -> None:
    empty = replace(CONTENT, letters=())
    assert NOBODY in rendering.render_text(empty)
    assert rendering.render(empty).findings == ()
