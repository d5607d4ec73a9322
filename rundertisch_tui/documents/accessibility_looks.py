"""Contrast, size, font and alignment, read from the styles of a finished .docx."""

from collections.abc import Iterator
from functools import lru_cache

from rundertisch_tui.documents.opened import Opened, value
from rundertisch_tui.documents.oxml import w

Lines = Iterator[tuple[str, str]]
MIN_CONTRAST = 4.5  # WCAG 2.1, 1.4.3
MIN_HALF_POINTS = 22  # 11 pt
MIN_LINE = 276  # 1.15 lines in 240ths; tables and headings of the house are set no tighter
SANS_SERIF = frozenset({"Arial", "Liberation Sans", "Calibri", "Verdana", "Helvetica"})
RUN_MARKS = frozenset({w("rStyle"), w("lang"), w("rtl")})
PARAGRAPH_MARKS = frozenset({w("pStyle"), w("numPr"), w("pageBreakBefore"), w("sectPr"), w("bidi")})


@lru_cache(maxsize=64)
def contrast(one: str, other: str) -> float:
    """The contrast of two colours RRGGBB, 1 to 21. Source: WCAG 2.1, relative luminance."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def check_contrast(doc: Opened) -> Lines:
    """Styles whose letters are too pale for their ground."""
    for style_id in doc.styles:
        colour = doc.effective(style_id, "rPr/color") or "000000"
        ground = doc.effective(style_id, "pPr/shd", "fill") or "FFFFFF"
        if len(colour) == len(ground) == 6 and contrast(colour, ground) < MIN_CONTRAST:
            yield f"Formatvorlage {style_id}", f"der Kontrast von {colour} auf {ground} ist zu gering"


def check_looks(doc: Opened) -> Lines:
    """Sizes, fonts, alignment, hyphenation, and formatting past the styles."""
    yield from _fonts(doc)
    for style_id, style in doc.styles.items():
        yield from _style(doc, style_id, style)
    if doc.settings.find(w("autoHyphenation")) is not None:
        yield "Einstellungen", "die automatische Silbentrennung ist an"
    line = doc.effective("Normal", "pPr/spacing", "line")
    if not line or int(line) < MIN_LINE:
        yield "Formatvorlage Normal", "der Zeilenabstand ist enger als 1,15"
    runs = {one.tag for properties in doc.body.iter(w("rPr")) for one in properties} - RUN_MARKS
    paragraphs = {one.tag for properties in doc.body.iter(w("pPr")) for one in properties} - PARAGRAPH_MARKS
    if runs or paragraphs:
        names = ", ".join(sorted(str(tag).rpartition("}")[2] for tag in runs | paragraphs))
        yield "Dokument", f"Text ist an den Formatvorlagen vorbei formatiert: {names}"


def _fonts(doc: Opened) -> Lines:
    for fonts in doc.parts["word/styles.xml"].iter(w("rFonts")):
        name = value(fonts, "ascii")
        if name and name not in SANS_SERIF:
            yield "Formatvorlagen", f"die Schrift {name} ist keine der serifenlosen des Hauses"


def _style(doc: Opened, style_id: str, style: object) -> Lines:
    place = f"Formatvorlage {style_id}"
    size = doc.effective(style_id, "rPr/sz")
    if size and int(size) < MIN_HALF_POINTS:
        yield place, "die Schrift ist kleiner als 11 Punkt"
    if doc.effective(style_id, "pPr/jc") in ("both", "center"):
        yield place, "der Text ist nicht linksbündig"
    for mark, german in (("caps", "Großbuchstaben"), ("smallCaps", "Kapitälchen"), ("i", "kursive Schrift")):
        if getattr(style, "find")(f"{w('rPr')}/{w(mark)}") is not None:  # noqa: B009 - lxml elements have no type here
            yield place, f"{german} sind schwer zu lesen"
