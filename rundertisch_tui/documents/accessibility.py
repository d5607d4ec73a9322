"""Judges a finished .docx by the eighteen lines of the house for documents that everybody can read.

Source: EN 301 549 clause 10 (WCAG 2.1 A/AA for documents), the checklist of the DVBS for Word.
"""

import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from rundertisch_tui.documents.accessibility_looks import check_contrast, check_looks
from rundertisch_tui.documents.opened import Opened, text_of, value
from rundertisch_tui.documents.oxml import w

Lines = Iterator[tuple[str, str]]
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ABBREVIATIONS = {  # those that the office's texts use; a long form anywhere in the document explains them
    "AK": "Arbeitskreis",
    "HGO": "Hessische Gemeindeordnung",
    "StaVo": "Stadtverordnetenversammlung",
    "MBE": "Migrationsberatung",
    "JMD": "Jugendmigrationsdienst",
    "i. V.": "in Vertretung",
}
SPACED_SIGNS = re.compile(r"\s*[-–•*·]\s")
SIGNS = frozenset("●○►∞║×?")
EMPTY_LINKS = frozenset({"hier", "link", "mehr", "klicken sie hier"})
HOLDS_SOMETHING = tuple(w(name) for name in ("drawing", "br", "fldChar", "sectPr"))


@dataclass(frozen=True, slots=True)
class Finding:
    """What a reader would stumble over: line of the checklist, where, what."""

    line: int
    place: str
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what} (Prüfpunkt {self.line})"


def check(data: bytes, file_name: str = "") -> list[Finding]:
    """All findings, in the order of the checklist; [] for a document without fault.

    A file that is no .docx at all gives one finding. `file_name` is judged only if given.
    """
    try:
        opened = Opened(data)
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError) as error:
        return [Finding(0, "Datei", f"Das ist kein lesbares Word-Dokument: {error}")]
    found = [Finding(line, place, what) for line, judge in JUDGES for place, what in judge(opened)]
    if file_name:
        found += [Finding(17, file_name, what) for what in _file_name(file_name)]
    return sorted(found, key=lambda one: one.line)


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    return f"„{flat[:40]}…“" if len(flat) > 40 else f"„{flat}“"


def _title(doc: Opened) -> Lines:
    seen = [one.text.strip() for one in doc.paragraphs if one.role == 0]
    if not doc.core("title"):
        yield "Dateieigenschaften", "der Titel fehlt"
    elif seen and doc.core("title") != seen[0]:
        yield "Dateieigenschaften", f"der Titel heißt anders als im Text: {_cut(seen[0])}"
    for name, german in (("creator", "der Verfasser"), ("subject", "das Thema")):
        if not doc.core(name):
            yield "Dateieigenschaften", f"{german} fehlt"
    if doc.core("language") != "de-DE":
        yield "Dateieigenschaften", "die Sprache ist nicht de-DE"


def _language(doc: Opened) -> Lines:
    path = "/".join(w(step) for step in ("docDefaults", "rPrDefault", "rPr", "lang"))
    if value(doc.parts["word/styles.xml"].find(path)) != "de-DE":
        yield "Formatvorlagen", "die Sprache ist nicht Deutsch"
    if value(doc.settings.find(w("themeFontLang"))) != "de-DE":
        yield "Einstellungen", "die Sprache der Schriften ist nicht Deutsch"


def _headings(doc: Opened) -> Lines:
    heads = [(one.role, one.text.strip()) for one in doc.paragraphs if one.role is not None]
    titles = sum(rank == 0 for rank, _ in heads)
    if titles != 1:
        yield "Dokument", f"{titles} Absätze sind als Titel ausgezeichnet, es muss genau einer sein"
    elif heads[0][0] != 0:
        yield _cut(heads[0][1]), "eine Überschrift steht vor dem Titel"
    last = 0
    for rank, text in heads:
        if not text:
            yield "Dokument", f"eine Überschrift der Ebene {rank} ist leer"
        if rank > last + 1:
            yield _cut(text), f"die Ebene der Überschriften springt von {last} auf {rank}"
        last = rank


def _lists(doc: Opened) -> Lines:
    counted = {style: bool(doc.effective(style, "pPr/numPr/numId")) for style in ("ListBullet", "ListNumber")}
    for one in doc.paragraphs:
        if one.style in counted:
            if not counted[one.style]:
                yield _cut(one.text), "die Liste hat keine Aufzählung"
        elif SPACED_SIGNS.match(one.text) and len(one.text) > 2 and not one.in_cell:
            yield _cut(one.text), "eine Liste ist mit Zeichen nachgeahmt"


def _table_name(table: Any) -> str:
    caption = value(table.find(f"{w('tblPr')}/{w('tblCaption')}"))
    return f"Tabelle {_cut(caption or text_of(table))}"


def _on(element: Any) -> bool:
    return element is not None and value(element) not in ("0", "false", "off")


def _tables(doc: Opened) -> Lines:
    for table in doc.tables:
        rows = table.findall(w("tr"))
        heads = [at for at, row in enumerate(rows) if _on(row.find(f"{w('trPr')}/{w('tblHeader')}"))]
        if heads != [0]:
            yield _table_name(table), "nicht genau die erste Zeile ist Kopfzeile"
        if value(table.find(f"{w('tblPr')}/{w('tblLook')}"), "firstRow") != "1":
            yield _table_name(table), "die Kopfzeile ist nicht als solche formatiert"
        if not all(_on(row.find(f"{w('trPr')}/{w('cantSplit')}")) for row in rows):
            yield _table_name(table), "eine Zeile kann über die Seite brechen"
        if table.find(f".//{w('tc')}//{w('tbl')}") is not None:
            yield _table_name(table), "eine Tabelle steht in einer Tabelle"


def _cells(doc: Opened) -> Lines:
    for table in doc.tables:
        if next(table.iter(w("gridSpan"), w("vMerge")), None) is not None:
            yield _table_name(table), "Zellen sind verbunden"
        for cell in table.iter(w("tc")):
            if text_of(cell).strip():
                continue
            if not any(doc.style_id(p).startswith("RTTabelleSchreib") for p in cell.iterchildren(w("p"))):
                yield _table_name(table), "eine Zelle ist leer"
                break


def _descriptions(doc: Opened) -> Lines:
    for table in doc.tables:
        for name, german in (("tblCaption", "Titel"), ("tblDescription", "Beschreibung")):
            if not value(table.find(f"{w('tblPr')}/{w(name)}")).strip():
                yield _table_name(table), f"die Tabelle hat keine(n) {german} für Vorleseprogramme"
        before = table.getprevious()
        if before is None or before.tag != w("p") or doc.style_id(before) != "Caption":
            yield _table_name(table), "die sichtbare Beschriftung fehlt"


def _pictures(doc: Opened) -> Lines:
    for name, part in doc.named(r"(document|header\d*|footer\d*)\.xml"):
        for properties in part.iter(f"{WP}docPr"):
            decorative = any(etree.QName(one).localname == "decorative" for one in properties.iter(etree.Element))
            if not decorative and not (properties.get("descr") or "").strip():
                yield name, "ein Bild hat keinen Alternativtext"


def _signs(doc: Opened) -> Lines:
    yield from check_contrast(doc)
    for table in doc.tables:
        for cell in table.iter(w("tc")):
            if (text := text_of(cell).strip()) in SIGNS:
                yield _table_name(table), f"das Zeichen {text} steht ohne Wort"


def _links(doc: Opened) -> Lines:
    for link in doc.body.iter(w("hyperlink")):
        text = text_of(link).strip()
        if not text or text.lower() in EMPTY_LINKS or re.match(r"(https?://|www\.)", text):
            yield _cut(text), "der Text des Verweises sagt nicht, wohin er führt"


def _spacing(doc: Opened) -> Lines:
    for one in doc.paragraphs:
        if not one.text.strip() and not one.in_cell and next(one.element.iter(*HOLDS_SOMETHING), None) is None:
            yield "Dokument", "ein leerer Absatz dient als Abstand"
        if one.text.count("\t") > 1 or "    " in one.text:
            yield _cut(one.text), "Tabulatoren oder Leerzeichen dienen als Abstand"


def _order(doc: Opened) -> Lines:
    unwanted = {
        w("txbxContent"): "ein Textfeld",
        w("framePr"): "ein Positionsrahmen",
        f"{WP}anchor": "ein schwebendes Bild",
    }
    for name, part in doc.named(r"(document|header\d*|footer\d*)\.xml"):
        for element in part.iter(*unwanted):
            yield name, f"{unwanted[element.tag]} steht außerhalb der Lesereihenfolge"


def _pages(doc: Opened) -> Lines:
    footers = doc.named(r"footer\d*\.xml")
    if not footers:
        yield "Fußzeile", "es gibt keine Fußzeile mit Seitenzahl"
    for name, part in footers:
        fields = " ".join(one.text or "" for one in part.iter(w("instrText")))
        if not re.search(r"\bPAGE\b", fields) or not re.search(r"\b(NUMPAGES|PAGEREF)\b", fields):
            yield name, "„Seite x von y“ fehlt"
    if not any(text_of(part).strip() for _, part in doc.named(r"header\d*\.xml")):
        yield "Kopfzeile", "der Kolumnentitel fehlt"


def _protection(doc: Opened) -> Lines:
    for name in ("documentProtection", "writeProtection"):
        if doc.settings.find(w(name)) is not None:
            yield "Einstellungen", "der Schreibschutz sperrt Vorleseprogramme aus"


def _signatures(doc: Opened) -> Lines:
    for one in doc.paragraphs:
        if "___" in one.text or "....." in one.text:
            yield _cut(one.text), "eine Linie zum Ausfüllen besteht aus Zeichen"
        if one.style in ("RTUnterschrift", "RTUnterschriftHalten") and "Unterschrift" not in one.text:
            yield _cut(one.text), "die Unterschriftszeile sagt nicht, dass sie eine ist"


def _file_name(name: str) -> Iterator[str]:
    if not re.match(r"\d{4}-\d{2}-\d{2}_[A-Z][A-Za-z-]+", name):
        yield "der Dateiname beginnt nicht mit Datum und Art des Dokuments"
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,100}", name):
        yield "der Dateiname hat Leerzeichen, Umlaute oder mehr als 100 Zeichen"


def _wording(doc: Opened) -> Lines:
    text = " ".join(one.text for one in doc.paragraphs).replace("\u00a0", " ")
    for short, long in ABBREVIATIONS.items():
        if short not in text:
            continue
        if re.search(rf"(?<![\w-]){re.escape(short)}(?![\w-])", text) and long.lower() not in text.lower():
            yield "Wortlaut", f"die Abkürzung „{short}“ wird nicht erklärt ({long})"


JUDGES: tuple[tuple[int, Callable[[Opened], Lines]], ...] = (
    (1, _title),
    (2, _language),
    (3, _headings),
    (4, _lists),
    (5, _tables),
    (6, _cells),
    (7, _descriptions),
    (8, _pictures),
    (9, _signs),
    (10, _links),
    (11, check_looks),
    (12, _spacing),
    (13, _order),
    (14, _pages),
    (15, _protection),
    (16, _signatures),
    (18, _wording),
)
