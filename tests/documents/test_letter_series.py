"""How many letters in one file are set."""

from dataclasses import replace

from rundertisch_tui.documents import house_style, rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.documents.letter_series import NOBODY, LetterSeries, layout
from rundertisch_tui.documents.opened import Opened
from rundertisch_tui.documents.oxml import w
from tests.documents.samples import frame

FRAME = frame("Einladung", "")
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
REFERENCE = f"{{{house_style.R}}}id"
CONTENT = LetterSeries(frame=FRAME, title="Einladung", letters=(LETTER, LETTER, LETTER))


def test_every_letter_but_the_last_ends_a_section_of_its_own() -> None:
    document = Opened(rendering.build(CONTENT)).document
    assert [one.get(w("start")) for one in document.iter(w("pgNumType"))] == ["1", "1", "1"]
    assert len(list(document.iter(w("titlePg")))) == 3, "each first page has the letterhead"


def test_only_the_first_subject_is_the_title() -> None:
    styles = [one.style for one in layout(CONTENT) if isinstance(one, Paragraph)]
    assert (styles.count("RT Betreff"), styles.count("RT Betreff Folge")) == (1, 2)
    assert rendering.render(CONTENT).findings == ()


def test_each_letter_tells_its_own_last_page_and_not_that_of_all_together() -> None:
    opened = Opened(rendering.build(CONTENT))
    told = [
        " ".join(one.text.strip() for one in part.iter(w("instrText"))) for _, part in opened.named(r"footer\d+\.xml")
    ]
    assert told == ["PAGE PAGEREF Briefende1", "PAGE PAGEREF Briefende2", "PAGE PAGEREF Briefende3"]
    assert [one.get(w("name")) for one in opened.body.iter(w("bookmarkStart"))] == [
        "Briefende1", "Briefende2", "Briefende3",
    ]  # fmt: skip
    sections = [
        [one.get(REFERENCE) for one in each.iter(w("footerReference"))] for each in opened.body.iter(w("sectPr"))
    ]
    assert sections == [["rIdBrief1"] * 2, ["rIdBrief2"] * 2, ["rIdBrief3"] * 2]


def test_each_letter_ends_on_its_place_before_the_next_section() -> None:
    document = Opened(rendering.build(CONTENT)).document
    endings = [one for one in document.iter(w("p")) if one.find(w("bookmarkStart")) is not None]
    assert [one.find(f"{w('pPr')}/{w('sectPr')}") is not None for one in endings] == [True, True, False]


def test_a_file_with_one_letter_counts_its_pages_like_any_other() -> None:
    opened = Opened(rendering.build(replace(CONTENT, letters=(LETTER,))))
    told = {one.text.strip() for _, part in opened.named(r"footer\d\.xml") for one in part.iter(w("instrText"))}
    assert told == {"PAGE", "NUMPAGES"}
    assert list(opened.body.iter(w("bookmarkStart"))) == []


def test_a_list_with_nobody_on_it_says_so() -> None:
    empty = replace(CONTENT, letters=())
    assert NOBODY in rendering.render_text(empty)
    assert rendering.render(empty).findings == ()
