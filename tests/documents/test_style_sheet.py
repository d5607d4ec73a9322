"""The styles part made of the table of styles."""

from lxml import etree

from rundertisch_tui.documents.oxml import w
from rundertisch_tui.documents.style_sheet import style_id, styles_part
from rundertisch_tui.documents.styles import CHARACTER_STYLES, STYLES

ROOT = etree.fromstring(styles_part())
IDS = [one.get(w("styleId")) for one in ROOT.iter(w("style"))]


def style(name: str) -> etree._Element:
    return next(one for one in ROOT.iter(w("style")) if one.get(w("styleId")) == style_id(name))


def test_every_style_of_the_table_is_there_once() -> None:
    wanted = {style_id(one.name) for one in STYLES} | {style_id(name) for name, *_ in CHARACTER_STYLES}
    assert wanted | {"RTTabelle", "RTListe", "Normal"} <= set(IDS)
    assert len(IDS) == len(set(IDS))


def test_ids_are_ascii_without_blanks() -> None:
    assert style_id("RT Fließtext") == "RTFliesstext"
    assert style_id("RT Gruß") == "RTGruss"
    assert all(one and one.isascii() and " " not in one for one in IDS)


def test_word_knows_its_own_styles_by_their_inner_names() -> None:
    name = style("Heading 1").find(w("name"))
    assert name is not None
    assert name.get(w("val")) == "heading 1"
    assert style("Heading 1").get(w("customStyle")) is None
    assert style("RT Zeile").get(w("customStyle")) == "1"


def test_german_is_the_language_and_words_are_not_parted() -> None:
    assert ROOT.find(f".//{w('rPrDefault')}//{w('lang')}").get(w("val")) == "de-DE"  # type: ignore[union-attr]
    assert ROOT.find(f".//{w('pPrDefault')}//{w('suppressAutoHyphens')}") is not None


def test_the_gallery_shows_only_the_styles_of_the_house() -> None:
    latent = ROOT.find(w("latentStyles"))
    assert latent is not None
    assert latent.get(w("defSemiHidden")) == "1"


def test_properties_stand_in_the_order_of_the_schema() -> None:
    order = ["keepNext", "keepLines", "numPr", "pBdr", "shd", "tabs", "spacing", "ind", "contextualSpacing", "jc"]
    order.append("outlineLvl")
    for one in ROOT.iter(w("style")):
        properties = one.find(w("pPr"))
        names = [etree.QName(each).localname for each in properties] if properties is not None else []
        known = [order.index(name) for name in names if name in order]
        assert known == sorted(known)


def test_a_style_that_stands_at_the_edge_takes_back_what_its_base_lets_hang() -> None:
    indents = {one.get(w("styleId")): one.find(f"{w('pPr')}/{w('ind')}") for one in ROOT.iter(w("style"))}
    chapter, heading = indents["RTKapitel1"], indents["Heading1"]
    assert chapter is not None
    assert heading is not None
    assert (chapter.get(w("left")), chapter.get(w("firstLine"))) == ("0", "0")
    assert heading.get(w("hanging")) == "1701"
