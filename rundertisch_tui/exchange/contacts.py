"""Rows of a table or cards become contacts: names taken apart, addresses checked, every text through the gate."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from rundertisch_tui.domain import text as gate
from rundertisch_tui.domain import wording
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.people import Group
from rundertisch_tui.exchange import columns as known_columns
from rundertisch_tui.exchange.columns import GERMAN, Columns
from rundertisch_tui.exchange.mappings import SavedFor
from rundertisch_tui.exchange.problems import UnknownColumns
from rundertisch_tui.exchange.tables import Table, read_bytes, read_table
from rundertisch_tui.exchange.vcard import is_vcard, read_cards
from rundertisch_tui.workflow.actions.contact_rows import ContactRow

SALUTATIONS = {"frau": Salutation.FRAU, "fr": Salutation.FRAU, "herr": Salutation.HERR, "herrn": Salutation.HERR}
ENGLISH = {"mrs": Salutation.FRAU, "ms": Salutation.FRAU, "mr": Salutation.HERR, "hr": Salutation.HERR}
PARTICLES = frozenset({"von", "vom", "van", "zu", "zum", "zur", "de", "der", "den", "la", "le", "und", "di", "da"})
LONG = frozenset({"postal_address"})


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that cannot be taken: where and why."""

    line: int
    column: str
    reason: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class Contacts:
    """What an address file gave: contacts, rejected rows, sentences about what was replaced or noticed."""

    description: str
    rows: tuple[ContactRow, ...] = ()
    rejected: tuple[Rejected, ...] = ()
    findings: tuple[str, ...] = ()
    columns: Columns | None = field(default=None)


def read_contacts(
    path: Path,
    *,
    encoding: str | None = None,
    sheet: str | None = None,
    saved: SavedFor | None = None,
    progress: Callable[[int], None] | None = None,
) -> Contacts:
    """Read an address file of any known kind; `saved` gives the office's own mapping for a header.

    Raises FileProblem (UnknownColumns if no column names people); one bad row never stops the rest.
    """
    data = read_bytes(path)
    if is_vcard(data):
        return _from_cards(data, path.name, encoding)
    table = read_table(path, encoding=encoding, sheet=sheet)
    return from_table(table, path.name, None if saved is None else saved(table.header), progress=progress)


def from_table(
    table: Table,
    name: str,
    saved: Mapping[str, str] | None = None,
    *,
    progress: Callable[[int], None] | None = None,
) -> Contacts:
    """The contacts of a table. Raises UnknownColumns if no column names people."""
    matched = known_columns.match(table.header, saved)
    if not matched.has_name:
        raise UnknownColumns(table.header, file=name)
    rows: list[ContactRow] = []
    rejected: list[Rejected] = []
    findings = list(table.findings)
    for count, row in enumerate(table.rows):
        if progress is not None and count % 200 == 0:
            progress(count)
        if row.problem:
            rejected.append(Rejected(row.line, "", row.problem, matched.value(row, "family_name")))
            continue
        _take({field_: matched.value(row, field_) for field_ in matched.positions}, row.line, matched.column, rows,
              rejected, findings)  # fmt: skip
    return Contacts(table.description, tuple(rows), tuple(rejected), tuple(findings), matched)


def _from_cards(data: bytes, name: str, encoding: str | None) -> Contacts:
    cards = read_cards(data, name, encoding=encoding)
    rows: list[ContactRow] = []
    rejected: list[Rejected] = []
    findings: list[str] = []
    for card in cards:
        if card.problem:
            rejected.append(Rejected(card.line, "", card.problem))
        else:
            _take(card.fields, card.line, lambda field_: GERMAN[field_], rows, rejected, findings)
    return Contacts(f"vCard, {len(cards)} Karten", tuple(rows), tuple(rejected), tuple(findings))


def _take(
    values: Mapping[str, str],
    line: int,
    column: Callable[[str], str],
    rows: list[ContactRow],
    rejected: list[Rejected],
    findings: list[str],
) -> None:
    if not any(values.values()):
        return
    try:
        row, said = contact(values, line)
    except RuleViolation as problem:
        place = column(problem.field) if problem.field in GERMAN else ""
        name = values.get("family_name") or values.get("full_name") or values.get("given_name") or ""
        rejected.append(Rejected(line, place, problem.message, gate.visible(name[:60])))
        return
    rows.append(row)
    findings.extend(f"Zeile {line}: {sentence}" for sentence in said)


def contact(values: Mapping[str, str], line: int) -> tuple[ContactRow, tuple[str, ...]]:
    """One contact from the fields of `columns.GERMAN`. Raises RuleViolation with the field that is wrong."""
    clean: dict[str, str] = {}
    findings: list[str] = []
    for name, value in values.items():
        clean[name] = _clean(name, value, findings)
    salutation, title = split_prefix(clean.get("prefix", ""))
    given, particle, family = _name(clean)
    if not family and not given:
        raise RuleViolation("Es fehlt der Name.", field="family_name")
    if not family:
        given, family = "", given  # a person with one name only: it is the name to sort by
    if found := _with_zero(clean):
        findings.append(f"Die Postleitzahl „{clean['postal_code']}“ hat ihre führende Null verloren: {found}.")
        clean["postal_code"] = found
    email = clean.get("email", "")
    if email:
        check_email(email)
    organization, department = clean.get("organization", ""), clean.get("department", "")
    row = ContactRow(
        salutation=salutation,
        title=clean.get("title", "") or title,
        given_name=given,
        particle=clean.get("particle", "") or particle,
        family_name=family,
        function=clean.get("function", ""),
        organization=organization or department,
        department=department if organization else "",
        email=email,
        phone=" ".join(clean.get("phone", "").split()),
        postal_address=_address(clean),
        groups=parse_groups(clean.get("groups", "")),
        committee=clean.get("committee", ""),
        source_line=line,
        code=clean.get("code", "").upper(),
    )
    return row, tuple(findings)


def _clean(name: str, value: str, findings: list[str]) -> str:
    multiline = name in LONG
    limit = gate.MAX_LONG if multiline else gate.MAX_LINE
    flat = value.replace("\r\n", "\n").replace("\r", "\n")
    if name in ("email", "phone", "organization"):
        flat = flat.split(" ::: ")[0]  # Google joins several values of one label so
    if not multiline:
        flat = " ".join(flat.split("\n"))
    try:
        accepted = gate.accept(flat, limit=limit, multiline=multiline)
    except RuleViolation as problem:
        raise RuleViolation(problem.message, field=name) from None
    findings.extend(accepted.findings)
    return accepted.text.strip()


def split_prefix(prefix: str) -> tuple[str, str]:
    """Value of the Salutation and title of "Frau Dr."; an unknown word is a title."""
    salutation = ""
    rest: list[str] = []
    for word in prefix.split():
        found = {**SALUTATIONS, **ENGLISH}.get(word.casefold().rstrip("."))
        if found is not None and not rest:
            salutation = found.value
        else:
            rest.append(word)
    return salutation, " ".join(rest)


def _name(clean: Mapping[str, str]) -> tuple[str, str, str]:
    given = " ".join(part for part in (clean.get("given_name", ""), clean.get("middle_name", "")) if part)
    family = clean.get("family_name", "")
    if not given and not family:
        given, family = split_full_name(clean.get("full_name", ""))
    particle, family = ("", family) if clean.get("particle") else split_particle(family)
    return given, particle, family


def split_full_name(full: str) -> tuple[str, str]:
    """Given and family name of "Öztürk-Weiß, Änne" or "Änne Öztürk-Weiß"; particles go with the family name."""
    if "," in full:
        family, _, given = full.partition(",")
        return given.strip(), family.strip()
    words = full.split()
    cut = max(len(words) - 1, 0)
    while cut > 1 and words[cut - 1].islower() and words[cut - 1] in PARTICLES:
        cut -= 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def split_particle(family: str) -> tuple[str, str]:
    """Particle and rest: "von der" and "Heide" of "von der Heide"; only words in lower case before a further word."""
    words = family.split()
    cut = 0
    while cut < len(words) - 1 and words[cut] in PARTICLES:
        cut += 1
    return " ".join(words[:cut]), " ".join(words[cut:])


def check_email(email: str) -> None:
    """Raise RuleViolation unless there is exactly one @ with something before it and a domain with a dot after it."""
    local, at, domain = email.partition("@")
    labels = domain.split(".")
    sound = at and local and "@" not in domain and len(labels) > 1 and all(labels)
    if any(char.isspace() or char in ',;<>()[]"' for char in email):
        raise RuleViolation(f"„{email}“ ist keine einzelne E-Mail-Adresse.", field="email")
    if not sound:
        raise RuleViolation(f"„{email}“ ist unvollständig; erwartet wird name@stelle.de.", field="email")


def parse_groups(text: str) -> frozenset[str]:
    """Values of Group behind their German or code words, parted by semicolons. Raises RuleViolation."""
    found = set()
    for word in (part.strip() for part in text.split(";")):
        if not word:
            continue
        group = _group_words().get(known_columns.key(word))
        if group is None:
            raise RuleViolation(f"Die Gruppe „{word}“ gibt es nicht.", field="groups")
        found.add(group)
    return frozenset(found)


@cache
def _group_words() -> dict[str, str]:
    """Folded German or code word → value of the group."""
    german = {known_columns.key(word): str(group) for group, word in wording.words(Group).items()}
    return german | {known_columns.key(group.value): group.value for group in Group}


def _address(clean: Mapping[str, str]) -> str:
    whole = clean.get("postal_address", "")
    if whole:
        return whole
    town = " ".join(part for part in (clean.get("postal_code", ""), clean.get("city", "")) if part)
    country = clean.get("country", "")
    abroad = "" if _is_german(country) else country
    if not clean.get("street") and not town:
        return ""
    return "\n".join(part for part in (clean.get("street", ""), town, abroad) if part)


def _with_zero(clean: Mapping[str, str]) -> str:
    """A German postal code whose zero a spreadsheet dropped: 1067 → 01067; empty where nothing is to be mended."""
    code, phone = clean.get("postal_code", ""), "".join(clean.get("phone", "").split())
    abroad = not _is_german(clean.get("country", "")) or phone.startswith(("+41", "+43", "0041", "0043"))
    return f"0{code}" if len(code) == 4 and code.isdecimal() and not abroad else ""


def _is_german(country: str) -> bool:
    return country.casefold() in ("", "deutschland", "germany", "de", "d")


def ignored_columns(contacts: Contacts) -> Iterable[str]:
    """The columns that were left out, for the preview."""
    return contacts.columns.unused if contacts.columns else ()
