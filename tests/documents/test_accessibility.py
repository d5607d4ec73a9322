"""Each of the eighteen lines: silent for a good file, told for a broken one."""

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from rundertisch_tui.documents import accessibility, rendering
from rundertisch_tui.documents.accessibility_looks import contrast
from tests.documents.samples import full_attendance_list, full_minutes, full_participant_list, small_agenda

GOOD = rendering.render(full_minutes()).data
GOOD_NAME = "2026-07-03_Niederschrift_Runder-Tisch-Integration_INTERN_v2_Entwurf.docx"
DOCUMENT, STYLES, SETTINGS, CORE = "word/document.xml", "word/styles.xml", "word/settings.xml", "docProps/core.xml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
LINE_TEXT = "Eltern kleiner Kinder brechen"

Change = Callable[[str], str]


def broken(part: str, change: Change) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                changed = change(data.decode())
                assert changed != data.decode(), "the trial changed nothing"
                data = changed.encode()
            target.writestr(name, data)
    return out.getvalue()


def swap(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new, 1)


def every(old: str, new: str) -> Change:
    return lambda text: text.replace(old, new)


def before_section(xml: str) -> Change:
    return swap("<w:sectPr>", xml + "<w:sectPr>")


CASES: list[tuple[int, str, Change]] = [
    (1, CORE, lambda text: re.sub("<dc:title>.*?</dc:title>", "<dc:title></dc:title>", text)),
    (1, CORE, lambda text: re.sub("<dc:title>.*?</dc:title>", "<dc:title>Anders</dc:title>", text)),
    (1, CORE, swap("de-DE", "en-US")),
    (2, STYLES, swap('w:lang w:val="de-DE"', 'w:lang w:val="en-US"')),
    (2, SETTINGS, swap('w:themeFontLang w:val="de-DE"', 'w:themeFontLang w:val="en-US"')),
    (3, DOCUMENT, swap('w:val="Heading1"', 'w:val="Title"')),
    (3, DOCUMENT, swap('w:val="Heading1"', 'w:val="Heading2"')),
    (4, DOCUMENT, before_section('<w:p><w:pPr><w:pStyle w:val="RTText"/></w:pPr><w:r><w:t>- eins</w:t></w:r></w:p>')),
    (5, DOCUMENT, swap("<w:tblHeader/>", "")),
    (5, DOCUMENT, swap("<w:cantSplit/>", "")),
    (6, DOCUMENT, swap("<w:t>Politik</w:t>", "<w:t></w:t>")),
    (6, DOCUMENT, lambda text: re.sub(r"(<w:tcW [^>]*/>)", r'\1<w:gridSpan w:val="2"/>', text, count=1)),
    (7, DOCUMENT, lambda text: re.sub("<w:tblCaption[^>]*/>", "", text, count=1)),
    (7, DOCUMENT, lambda text: re.sub("<w:tblDescription[^>]*/>", "", text, count=1)),
    (7, DOCUMENT, swap('w:val="Caption"', 'w:val="RTText"')),
    (
        8,
        DOCUMENT,
        before_section(f'<w:p><w:r><w:drawing><x:docPr xmlns:x="{WP}" id="1" name="a"/></w:drawing></w:r></w:p>'),
    ),
    (9, STYLES, every("4A4A4A", "AAAAAA")),
    (9, DOCUMENT, swap("<w:t>Politik</w:t>", "<w:t>●</w:t>")),
    (10, DOCUMENT, before_section("<w:p><w:hyperlink><w:r><w:t>www.kassel.de</w:t></w:r></w:hyperlink></w:p>")),
    (11, STYLES, swap('<w:sz w:val="24"/>', '<w:sz w:val="18"/>')),
    (11, STYLES, swap('w:jc w:val="right"', 'w:jc w:val="both"')),
    (11, STYLES, swap('w:ascii="Arial"', 'w:ascii="Times New Roman"')),
    (11, DOCUMENT, swap("<w:r><w:t>", '<w:r><w:rPr><w:sz w:val="30"/></w:rPr><w:t>')),
    (11, SETTINGS, swap("<w:compat>", "<w:autoHyphenation/><w:compat>")),
    (12, DOCUMENT, before_section("<w:p/>")),
    (12, DOCUMENT, swap(LINE_TEXT, "Eltern      kleiner")),
    (13, DOCUMENT, before_section("<w:p><w:r><w:pict><w:txbxContent/></w:pict></w:r></w:p>")),
    (14, "word/footer1.xml", swap("NUMPAGES", "DATE")),
    (15, SETTINGS, swap("<w:compat>", '<w:documentProtection w:edit="readOnly"/><w:compat>')),
    (16, DOCUMENT, swap(LINE_TEXT, "Vorsitz: ______")),
    (16, DOCUMENT, swap(", Datum und Unterschrift", "")),
    (18, DOCUMENT, swap(LINE_TEXT, "Nach der HGO")),
]


@pytest.mark.parametrize("content", [full_minutes(), small_agenda(), full_attendance_list(), full_participant_list()])
def test_our_own_documents_are_without_findings(content: rendering.Content) -> None:
    assert rendering.render(content).findings == ()


def test_a_good_name_is_without_findings() -> None:
    assert accessibility.check(GOOD, GOOD_NAME) == []


@pytest.mark.parametrize(("line", "part", "change"), CASES)
def test_each_line_is_told_when_it_is_broken(line: int, part: str, change: Change) -> None:
    found = accessibility.check(broken(part, change))
    assert line in {one.line for one in found}, [str(one) for one in found]


@pytest.mark.parametrize(
    "name", ["neu.docx", "2026-07-03_Übersicht.docx", "2026-07-03_Nieder schrift.docx", "2026-07-03_N" + "x" * 100]
)
def test_file_names_that_say_nothing_are_told(name: str) -> None:
    assert {one.line for one in accessibility.check(GOOD, name)} == {17}


def test_a_finding_says_where_and_which_line() -> None:
    found = accessibility.check(broken(DOCUMENT, swap("<w:tblHeader/>", "")))
    assert str(found[0]).startswith("Tabelle „Tabelle 1: Teilnahme nach Gruppen“: nicht genau die erste Zeile")
    assert str(found[0]).endswith("(Prüfpunkt 5)")


def test_something_else_than_word_gives_one_finding() -> None:
    assert [one.line for one in accessibility.check(b"kein Archiv")] == [0]


def test_black_on_white_has_the_highest_contrast() -> None:
    assert round(contrast("000000", "FFFFFF")) == 21
    assert contrast("1B3A5C", "F6F8FA") > 10
