"""CSV as Outlook, Excel, Google and Thunderbird write it: encoding, delimiter, quotes, lines."""

import codecs
import csv
import io

from rundertisch_tui.exchange import cells
from rundertisch_tui.exchange.problems import FileProblem
from rundertisch_tui.exchange.tables import Table, assemble

DELIMITERS = (";", ",", "\t")
MAX_FIELD = 1_000_000
SAMPLE = 4000
FEW_CONTROLS = 8  # so many may stand in the names of a short list; the text gate takes them out
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def parse_csv(data: bytes, name: str, *, encoding: str | None = None) -> Table:
    """The table in `data`. Raises FileProblem naming file and line."""
    text, used = decode(data, name, encoding)
    _refuse_binary(text, name)
    start, delimiter = _delimiter(text)
    raw = _rows(text[start:], delimiter, name, first_line=text[:start].count("\n") + 1)
    header, rows, findings = assemble(raw, name)
    if len(header) == 1 and not rows:
        raise FileProblem("Das ist keine Tabelle: nur eine Zeile ohne Spalten. Bitte als CSV ausgeben.", file=name)
    return Table(header, rows, used, delimiter, "csv", findings=tuple(findings))


def decode(data: bytes, name: str, encoding: str | None = None) -> tuple[str, str]:
    """Text and name of its encoding: as told, else BOM, else UTF-16 without one, else strict UTF-8, else cp1252."""
    if encoding:
        return _told(data, name, encoding)
    for bom, codec in BOMS:
        if data.startswith(bom):
            return _strict(data[len(bom) :], codec, name), codec.removesuffix("-le").removesuffix("-be")
    wide = _wide(data)
    if wide:
        return _strict(data, wide, name), "utf-16"
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"


def _told(data: bytes, name: str, encoding: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(encoding).name
        text = data.decode(codec)
    except LookupError:
        raise FileProblem(
            f"Den Zeichensatz „{encoding}“ gibt es nicht. Möglich sind utf-8, cp1252, iso-8859-1, utf-16.", file=name
        ) from None
    except UnicodeError:
        raise FileProblem(
            f"Die Datei ist nicht in „{encoding}“ geschrieben. Bitte einen anderen Zeichensatz wählen.", file=name
        ) from None
    return text.removeprefix("\ufeff"), codec


def _strict(data: bytes, codec: str, name: str) -> str:
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        raise FileProblem(
            "Die Datei ist abgeschnitten oder beschädigt (ungültiger Zeichensatz). "
            "Bitte die Liste noch einmal ausgeben.",
            file=name,
        ) from None


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every other byte of the beginning is nearly always NUL."""
    sample = data[:SAMPLE]
    if len(sample) < 4:
        return ""
    half = len(sample) // 2
    if sample[1::2].count(0) > half * 0.6 and sample[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.6 and sample[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return ""


def _refuse_binary(text: str, name: str) -> None:
    place = text.find("\x00")
    if place >= 0:
        raise FileProblem(
            "Hier steht ein NUL-Zeichen: das ist keine Textdatei. Bitte als CSV, XLSX oder ODS ausgeben.",
            file=name,
            line=text.count("\n", 0, place) + 1,
        )
    head = text[:SAMPLE]
    controls = sum(1 for char in head if char < " " and char not in "\t\r\n\f\x1a")
    if (controls > FEW_CONTROLS and controls * 50 > len(head)) or head.startswith(
        ("%PDF", "{\\rtf", "‰PNG", "ÿØÿ", "GIF8", "<!DOCTYPE", "<html", "<?xml")  # pictures as cp1252 reads them
    ):
        raise FileProblem("Das ist keine Tabelle. Gelesen werden CSV, XLSX, XLS, ODS und vCard.", file=name)


def _delimiter(text: str) -> tuple[int, str]:
    """Where the header begins and what parts its cells; Excel's own line `sep=;` decides if it is there."""
    first, _, _ = text.partition("\n")
    if first.strip().lower().startswith("sep=") and len(first.strip("\r")) == len("sep=;"):
        return len(first) + 1, first.strip("\r")[-1]
    counts = dict.fromkeys(DELIMITERS, 0)
    quoted = False
    for char in text.lstrip():
        if char == '"':
            quoted = not quoted
        elif not quoted and char == "\n":
            if any(counts.values()):  # a title above the headings has none of them
                break
        elif not quoted and char in counts:
            counts[char] += 1
    best = max(DELIMITERS, key=lambda sign: counts[sign])
    return 0, best if counts[best] else ";"


def _rows(text: str, delimiter: str, name: str, *, first_line: int) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(MAX_FIELD)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    raw: list[tuple[int, list[str]]] = []
    begin = first_line
    try:
        for fields in reader:
            raw.append((begin, [cells.incoming(field) for field in fields]))
            begin = first_line + reader.line_num
    except csv.Error as problem:
        raise FileProblem(_reason(str(problem)), file=name, line=begin) from None
    return raw


def _reason(problem: str) -> str:
    if "end of data" in problem:
        return "Hier beginnt ein Anführungszeichen, das nie geschlossen wird. Bitte es ergänzen oder entfernen."
    if "field larger" in problem:
        return "Dieses Feld ist länger als eine Million Zeichen; vermutlich fehlt ein schließendes Anführungszeichen."
    return "Nach einem schließenden Anführungszeichen steht noch Text. Anführungszeichen im Text bitte verdoppeln."
