"""Contact cards (vCard 2.1, 3.0, 4.0), one or many in a file; one bad card never stops the rest.

The file is cut into cards and its charset settled here, because phones and Outlook write 2.1 with charsets and
soft line breaks that vobject does not take; vobject then reads each card.
Source: vCard 2.1 (versit), RFC 2426, RFC 6350.
"""

import quopri
import re
from dataclasses import dataclass, field
from typing import Any

from rundertisch_tui.exchange.csv_in import decode
from rundertisch_tui.exchange.problems import FileProblem

MAX_CARDS = 20_000
BEGIN = re.compile(r"^\s*BEGIN\s*:\s*VCARD\s*$", re.IGNORECASE)
END = re.compile(r"^\s*END\s*:\s*VCARD\s*$", re.IGNORECASE)
BARE_COMMA = re.compile(r"(?<!\\),")
WANTED = ("N", "FN", "ORG", "TITLE", "ROLE", "EMAIL", "TEL", "ADR")
HEAD = re.compile(r"^(?:[A-Za-z0-9-]+\.)?([A-Za-z-]+)((?:;[^:\"]*(?:\"[^\"]*\"[^:\"]*)*)?):(.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Card:
    """The fields of one card under their English names; `line` is where it begins, `problem` why it is unusable."""

    line: int
    fields: dict[str, str] = field(default_factory=dict)
    problem: str = ""


def is_vcard(data: bytes) -> bool:
    """Whether the file begins like a contact card, in any encoding."""
    head = data[:200].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").upper()
    return head.startswith(b"BEGIN:VCARD")


def read_cards(data: bytes, name: str, *, encoding: str | None = None) -> list[Card]:
    """All cards of the file. Raises FileProblem if there is none."""
    text, _ = decode(data, name, encoding)
    cards: list[Card] = []
    for line, lines, closed in _cut(text):
        cards.append(_card(line, lines) if closed else Card(line, problem="Die Karte hat kein Ende (END:VCARD)."))
        if len(cards) > MAX_CARDS:
            raise FileProblem("Die Datei hat mehr als 20.000 Karten. Bitte aufteilen.", file=name)
    if not cards:
        raise FileProblem("In der Datei steht keine Visitenkarte (vCard).", file=name)
    return cards


def _cut(text: str) -> list[tuple[int, list[str], bool]]:
    found: list[tuple[int, list[str], bool]] = []
    lines: list[str] | None = None
    begin = 0
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        if BEGIN.match(line):
            if lines is not None:
                found.append((begin, lines, False))
            begin, lines = number, []
        elif END.match(line) and lines is not None:
            found.append((begin, lines, True))
            lines = None
        elif lines is not None:
            lines.append(line)
    if lines is not None:
        found.append((begin, lines, False))
    return found


def _card(line: int, lines: list[str]) -> Card:
    import vobject
    from vobject.base import VObjectError

    properties = [parsed for raw in _unfolded(lines) if (parsed := _property(raw)) is not None]
    source = "".join(
        f"{name}{';TYPE=' + ','.join(kinds) if kinds else ''}:{value}\r\n" for name, kinds, value in properties
    )
    try:
        card = vobject.readOne(f"BEGIN:VCARD\r\nVERSION:3.0\r\n{source}END:VCARD\r\n", allowQP=False)
        return Card(line, _fields(card))
    except (VObjectError, ValueError, IndexError, AttributeError, KeyError, TypeError):
        return Card(line, problem="Die Karte ist beschädigt und lässt sich nicht lesen.")


def _unfolded(lines: list[str]) -> list[str]:
    """Logical lines: a leading blank continues (RFC 6350 3.2), and so does `=` at the end of quoted-printable."""
    whole: list[str] = []
    for line in lines:
        if whole and _is_soft(whole[-1]):
            whole[-1] = whole[-1][:-1] + line.lstrip(" \t") if line[:1] in " \t" else whole[-1][:-1] + line
        elif line[:1] in (" ", "\t") and whole:
            whole[-1] += line[1:]
        elif line.strip():
            whole.append(line)
    return whole


def _is_soft(line: str) -> bool:
    return line.endswith("=") and "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _property(raw: str) -> tuple[str, list[str], str] | None:
    parts = HEAD.match(raw)
    if parts is None or parts[1].upper() not in WANTED:
        return None
    kinds: list[str] = []
    charset, quoted = "utf-8", False
    for parameter in parts[2].split(";"):
        key, equals, value = parameter.strip().partition("=")
        word = key.upper()
        if word == "CHARSET":
            charset = value.strip('"')
        elif word == "QUOTED-PRINTABLE" or (word == "ENCODING" and value.upper() == "QUOTED-PRINTABLE"):
            quoted = True
        elif word == "TYPE":
            kinds.extend(kind for kind in value.strip('"').upper().split(",") if kind.isalnum())
        elif word == "PREF":
            kinds.append("PREF")
        elif not equals and word.isalnum():
            kinds.append(word)
    value = _unquoted(parts[3], charset) if quoted else parts[3]
    value = value.replace("\r\n", "\n").replace("\n", "\\n")
    if parts[1].upper() != "N":  # only in names does a bare comma part two values; elsewhere vobject would cut there
        value = BARE_COMMA.sub(r"\\,", value)
    return parts[1].upper(), kinds, value.removeprefix("tel:").removeprefix("mailto:")


def _unquoted(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("utf-8"))
    try:
        return data.decode(charset)
    except (LookupError, ValueError):  # a charset that does not exist, is none, or does not fit
        return decode(data, "")[0]


def _fields(card: Any) -> dict[str, str]:
    fields: dict[str, str] = {}
    if hasattr(card, "n"):
        name = card.n.value
        fields["family_name"] = _text(name.family)
        fields["given_name"] = _text(name.given)
        fields["middle_name"] = _text(name.additional)
        fields["prefix"] = _text(name.prefix)
    if hasattr(card, "fn"):
        fields["full_name"] = _text(card.fn.value)
    if hasattr(card, "org"):
        units = [_text(unit) for unit in card.org.value]
        fields["organization"] = units[0] if units else ""
        fields["department"] = units[1] if len(units) > 1 else ""
    fields["function"] = _text(card.title.value) if hasattr(card, "title") else ""
    if not fields["function"] and hasattr(card, "role"):
        fields["function"] = _text(card.role.value)
    fields["email"] = _best(card.contents.get("email", []), home=True)
    fields["phone"] = _best(card.contents.get("tel", []), home=False)
    _add_address(card, fields)
    return {name: value for name, value in fields.items() if value}


def _text(value: Any) -> str:
    joined = " ".join(str(part) for part in value) if isinstance(value, list) else str(value)
    return joined.replace("\\;", ";").strip()


def _kinds(line: Any) -> set[str]:
    return {str(kind).upper() for kind in line.params.get("TYPE", [])}


def _best(lines: list[Any], *, home: bool) -> str:
    """Business first, then the preferred one, then any; fax never, a private number only where `home` allows."""
    usable = [x for x in lines if not _kinds(x) & {"FAX", "PAGER"} and (home or not _is_private(x))]
    ranked = sorted(usable, key=lambda x: ("WORK" not in _kinds(x), _is_private(x), "PREF" not in _kinds(x)))
    return next((text for x in ranked if (text := _text(x.value))), "")


def _is_private(line: Any) -> bool:
    return "HOME" in _kinds(line) and "WORK" not in _kinds(line)


def _add_address(card: Any, fields: dict[str, str]) -> None:
    places = [x for x in card.contents.get("adr", []) if not _is_private(x)]
    for line in sorted(places, key=lambda x: "WORK" not in _kinds(x))[:1]:
        address = line.value
        fields["street"] = _text(address.street)
        fields["postal_code"] = _text(address.code)
        fields["city"] = _text(address.city)
        fields["country"] = _text(address.country)
