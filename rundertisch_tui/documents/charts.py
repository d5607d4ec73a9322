"""Charts as Word itself draws them, so that the office can restyle them: DrawingML with the workbook behind.

Four parts can be told apart in black and white: solid blue, blue diagonals, pale grey, white; each with a blue outline.
Source: ISO/IEC 29500-1, chapter 21.2 (DrawingML charts).
"""

import io
from datetime import date, datetime, time
from functools import cache
from xml.sax.saxutils import escape, quoteattr

from rundertisch_tui.documents.blocks import Figure

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
EMU_PER_CM = 360_000
WIDTH_CM, HEIGHT_CM = 16.5, 6.9
BLUE, PALE, INK = "1B3A5C", "C9D3DE", "000000"
SHEET = "Zahlen"
WORKBOOK_TYPE = (
    '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>'
)
FILLS = (
    f'<a:solidFill><a:srgbClr val="{BLUE}"/></a:solidFill>',
    f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{BLUE}"/></a:fgClr>'
    '<a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
    f'<a:solidFill><a:srgbClr val="{PALE}"/></a:solidFill>',
    '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>',
)
OUTLINE = f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{BLUE}"/></a:solidFill></a:ln>'
LETTERS = (  # 11 pt Arial in ink
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100"><a:solidFill>'
    f'<a:srgbClr val="{INK}"/></a:solidFill>'
    '<a:latin typeface="Arial"/></a:defRPr></a:pPr><a:endParaRPr lang="de-DE"/></a:p></c:txPr>'
)


def content_type(number: int) -> str:
    """The entry of a chart in the content types."""
    kind = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
    return f'<Override PartName="/word/charts/chart{number}.xml" ContentType="{kind}"/>'


def relationship(number: int) -> str:
    """What ties a chart to the document."""
    return f'<Relationship Id="rIdChart{number}" Type="{R}/chart" Target="charts/chart{number}.xml"/>'


def parts(figure: Figure, number: int, day: date) -> list[tuple[str, bytes]]:
    """The chart, its relationship, and the workbook that Word opens to change the figures."""
    rels = (
        f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{R}/package" '
        f'Target="../embeddings/Zahlen{number}.xlsx"/></Relationships>'
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return [
        (f"word/charts/chart{number}.xml", (head + chart(figure)).encode()),
        (f"word/charts/_rels/chart{number}.xml.rels", (head + rels).encode()),
        (f"word/embeddings/Zahlen{number}.xlsx", workbook(figure, day)),
    ]


def drawing(figure: Figure, number: int) -> str:
    """The run that shows a chart in the line of text, with its message for those who cannot see it."""
    size = f'cx="{round(WIDTH_CM * EMU_PER_CM)}" cy="{round(HEIGHT_CM * EMU_PER_CM)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/>'
        f'<wp:docPr id="{number}" name="Diagramm {number}" descr={quoteattr(figure.says)}/>'
        f'<wp:cNvGraphicFramePr/><a:graphic xmlns:a="{A}"><a:graphicData uri="{C}">'
        f'<c:chart xmlns:c="{C}" r:id="rIdChart{number}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


def chart(figure: Figure) -> str:
    """The chart part: stacked horizontal bars, legend on top, categories from top to bottom."""
    series = "".join(_series(figure, at) for at in range(len(figure.parts)))
    category = (
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{LETTERS}<c:crossAx val="2"/>'
        '<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/></c:catAx>'
    )
    values = (
        '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="b"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="out"/>'
        f'<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>{LETTERS}<c:crossAx val="1"/>'
        '<c:crosses val="max"/></c:valAx>'
    )
    return (
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}"><c:lang val="de-DE"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>'
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>{series}'
        '<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>'
        f'{category}{values}</c:plotArea><c:legend><c:legendPos val="t"/><c:overlay val="0"/>{LETTERS}</c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>'
    )


def _series(figure: Figure, at: int) -> str:
    name, counts = figure.parts[at]
    column = chr(ord("B") + at)
    last = len(figure.categories) + 1
    names = "".join(f'<c:pt idx="{n}"><c:v>{escape(one)}</c:v></c:pt>' for n, one in enumerate(figure.categories))
    values = "".join(f'<c:pt idx="{n}"><c:v>{one}</c:v></c:pt>' for n, one in enumerate(counts))
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/><c:tx><c:strRef><c:f>{SHEET}!${column}$1</c:f>'
        f'<c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>{escape(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
        f'<c:spPr>{FILLS[at]}{OUTLINE}</c:spPr><c:invertIfNegative val="0"/>'
        f'<c:cat><c:strRef><c:f>{SHEET}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val="{len(figure.categories)}"/>'
        f"{names}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{SHEET}!${column}$2:${column}${last}</c:f>"
        f'<c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="{len(counts)}"/>{values}</c:numCache>'
        "</c:numRef></c:val></c:ser>"
    )


@cache
def workbook(figure: Figure, day: date) -> bytes:
    """The figures as a workbook; texts stay texts, and the day of the record stands in it instead of the clock."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime.combine(day, time())})
    sheet = book.add_worksheet(SHEET)
    for row, category in enumerate(figure.categories, 1):
        sheet.write_string(row, 0, category)
    for column, (name, counts) in enumerate(figure.parts, 1):
        sheet.write_string(0, column, name)
        for row, count in enumerate(counts, 1):
            sheet.write_number(row, column, count)
    book.close()
    return out.getvalue()
