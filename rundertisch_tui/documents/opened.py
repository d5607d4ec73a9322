"""A finished .docx opened for judging: its parts as trees, and what its styles amount to."""

import io
import re
import zipfile
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from lxml import etree

from rundertisch_tui.documents.oxml import w

TEXT, TAB = w("t"), w("tab")
STYLE_OF_PARAGRAPH = f"{w('pPr')}/{w('pStyle')}"
STYLES = "word/styles.xml"
DC = "{http://purl.org/dc/elements/1.1/}"


def value(element: Any, name: str = "val") -> str:
    """An attribute of an element that may be missing; "" then."""
    return "" if element is None else (element.get(w(name)) or "")


def text_of(element: Any) -> str:
    """The text that a reader sees in an element; tabs count as tabs."""
    return "".join(["\t" if one.tag == TAB else (one.text or "") for one in element.iter(TEXT, TAB)])


class Seen(NamedTuple):
    """A paragraph as the judges look at it: read once, judged by many. `role`: 0 title, 1 to 9 heading, None else."""

    element: Any
    style: str
    text: str
    role: int | None

    @property
    def in_cell(self) -> bool:
        """Whether it stands in a table."""
        return bool(self.element.getparent().tag == w("tc"))


class Styles:
    """The styles of a document, and what they come to along the styles they are based on; asked once, kept."""

    def __init__(self, root: Any) -> None:
        """Know the style part by its root."""
        self.root = root
        self.by_id = {value(one, "styleId"): one for one in root.iter(w("style"))}
        self._known: dict[tuple[str, str, str], str] = {}

    def line(self, style_id: str) -> Iterator[Any]:
        """The style and the ones it is based on."""
        seen: set[str] = set()
        while style_id in self.by_id and style_id not in seen:
            seen.add(style_id)
            yield self.by_id[style_id]
            style_id = value(self.by_id[style_id].find(w("basedOn")))

    def effective(self, style_id: str, path: str, attribute: str) -> str:
        """The value that a style or its bases give to a property; "" if none does."""
        asked = style_id, path, attribute
        if asked not in self._known:
            steps = "/".join(w(step) for step in path.split("/"))
            given = (value(style.find(steps), attribute) for style in self.line(style_id))
            self._known[asked] = next((found for found in given if found), "")
        return self._known[asked]


@lru_cache(maxsize=4)
def styles_of(data: bytes) -> Styles:
    """The styles of a style part; many files of one house carry the same. Raises XMLSyntaxError."""
    return Styles(etree.fromstring(data, _parser()))


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True)


class Opened:
    """The parts of a .docx that the checker looks at. Raises BadZipFile or XMLSyntaxError for a broken file."""

    def __init__(self, data: bytes) -> None:
        """Open the archive and parse every XML part."""
        parser = _parser()
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            texts = {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}
        self._styles = styles_of(texts.pop(STYLES))
        self.parts: dict[str, Any] = {name: etree.fromstring(text, parser) for name, text in texts.items()}
        self.parts[STYLES] = self._styles.root
        self.document = self.parts["word/document.xml"]
        self.body = self.document.find(w("body"))
        self.styles = self._styles.by_id

    def core(self, name: str) -> str:
        """A property of the file by the local name of its element."""
        core = self.parts.get("docProps/core.xml")
        return "" if core is None else (core.findtext(f"{DC}{name}") or "").strip()

    @property
    def settings(self) -> Any:
        """The settings part."""
        return self.parts["word/settings.xml"]

    @cached_property
    def paragraphs(self) -> list[Seen]:
        """All paragraphs of the text, those in tables included."""
        found = [(one, self.style_id(one)) for one in self.body.iter(w("p"))]
        roles = {style: self.role(style) for style in {style for _, style in found}}
        return [Seen(one, style, text_of(one), roles[style]) for one, style in found]

    @cached_property
    def tables(self) -> list[Any]:
        """All tables of the text."""
        return list(self.body.iter(w("tbl")))

    def named(self, pattern: str) -> list[tuple[str, Any]]:
        """The parts whose file name matches, with their names."""
        return [(name, part) for name, part in self.parts.items() if re.fullmatch(f"word/{pattern}", name)]

    def style_id(self, paragraph: Any) -> str:
        """The id of the paragraph style, Normal if none is named."""
        return value(paragraph.find(STYLE_OF_PARAGRAPH)) or "Normal"

    def line_of_styles(self, style_id: str) -> Iterator[Any]:
        """The style and the ones it is based on."""
        return self._styles.line(style_id)

    def role(self, style_id: str) -> int | None:
        """0 for a title, 1 to 9 for a heading, None for anything else; house styles count by what they build on."""
        for style in self.line_of_styles(style_id):
            name = value(style.find(w("name"))).lower()
            if name == "title":
                return 0
            if found := re.fullmatch(r"heading ([1-9])", name):
                return int(found[1])
        return None

    def effective(self, style_id: str, path: str, attribute: str = "val") -> str:
        """The value that a style or its bases give to a property; "" if none does."""
        return self._styles.effective(style_id, path, attribute)
