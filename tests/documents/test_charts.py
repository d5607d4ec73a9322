"""Charts that Word draws itself: figures, message, workbook behind."""

import io
import zipfile
from datetime import date

import docx
import openpyxl
from lxml import etree

from rundertisch_tui.documents import accessibility, charts, word
from rundertisch_tui.documents.blocks import Figure, count_tables, paragraph
from tests.documents.samples import frame

FIGURE = Figure(
    "Stand",
    'Am weitesten ist „Sport & <Gesundheit>" mit 9.',
    ("HF\u00a01: Bildung", "HF\u00a02: Sport & <Gesundheit>"),
    (("umgesetzt", (4, 9)), ("in Umsetzung", (2, 0)), ("geplant", (0, 1)), ("=RUHT()", (1, 1))),
)
BLOCKS = count_tables([paragraph("Title", "Niederschrift"), paragraph("RT Text", "Text"), FIGURE, FIGURE])
DATA = word.document_bytes(frame(), BLOCKS)


def part(name: str, data: bytes = DATA) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name)


def chart_tree() -> etree._Element:
    return etree.fromstring(part("word/charts/chart1.xml"))


def test_the_chart_carries_names_and_counts() -> None:
    names = {"c": charts.C}
    series = chart_tree().findall(".//c:ser", names)
    assert [one.findtext("c:tx//c:v", namespaces=names) for one in series] == [name for name, _ in FIGURE.parts]
    counts = [tuple(int(v.text or "") for v in one.findall("c:val//c:v", names)) for one in series]
    assert counts == [counts for _, counts in FIGURE.parts]
    categories = [v.text for v in series[0].findall("c:cat//c:v", names)]
    assert categories == list(FIGURE.categories)


def test_four_parts_can_be_told_apart_without_colour() -> None:
    assert len(set(charts.FILLS)) == 4
    assert sum("pattFill" in fill for fill in charts.FILLS) == 1
    assert part("word/charts/chart1.xml").decode().count(charts.OUTLINE) == 4


def test_the_figures_can_be_changed_in_a_workbook_that_holds_no_formula() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(part("word/embeddings/Zahlen1.xlsx")))[charts.SHEET]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == [None, "umgesetzt", "in Umsetzung", "geplant", "=RUHT()"]
    assert sheet["E1"].data_type == "s"
    assert rows[2][1:] == [9, 0, 1, 1]


def test_every_figure_has_its_message_and_its_own_chart() -> None:
    document = docx.Document(io.BytesIO(DATA))
    drawn = [one.get("descr") for one in document.element.iter(f"{{{charts.WP}}}docPr")]
    assert drawn == [FIGURE.says, FIGURE.says]
    with zipfile.ZipFile(io.BytesIO(DATA)) as archive:
        names = [name for name in archive.namelist() if "charts/chart" in name or "embeddings" in name]
    assert sorted(names) == [
        "word/charts/chart1.xml",
        "word/charts/chart2.xml",
        "word/embeddings/Zahlen1.xlsx",
        "word/embeddings/Zahlen2.xlsx",
    ]


def test_captions_of_figures_count_through_the_document() -> None:
    captions = [one.caption for one in BLOCKS if isinstance(one, Figure)]
    assert captions == ["Abbildung\u00a01: Stand", "Abbildung\u00a02: Stand"]


def test_the_same_figure_gives_the_same_bytes() -> None:
    charts.workbook.cache_clear()
    assert word.document_bytes(frame(), BLOCKS) == DATA
    assert charts.workbook(FIGURE, date(2026, 7, 10)) == part("word/embeddings/Zahlen1.xlsx")


def test_a_document_with_charts_is_without_findings() -> None:
    assert accessibility.check(DATA) == []


def test_a_chart_without_message_is_told() -> None:
    silent = Figure("Stand", "", FIGURE.categories, FIGURE.parts)
    data = word.document_bytes(frame(), [paragraph("Title", "Niederschrift"), silent])
    assert 8 in {one.line for one in accessibility.check(data)}
