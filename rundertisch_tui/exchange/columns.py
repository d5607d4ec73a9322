"""Which column of a contact list is which field: Outlook, Excel, Google, Thunderbird, our own lists.

Private addresses, private telephones, birthdays, notes and the like are known and left out on purpose (Art. 5 (1) c
DSGVO: the office keeps what the invitation needs).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rundertisch_tui.exchange.tables import TableRow

GERMAN: dict[str, str] = {
    "code": "Nummer",
    "prefix": "Anrede",
    "title": "Titel",
    "given_name": "Vorname",
    "middle_name": "Weitere Vornamen",
    "particle": "Namenszusatz",
    "family_name": "Nachname",
    "full_name": "Name",
    "function": "Funktion",
    "organization": "Organisation",
    "department": "Abteilung",
    "groups": "Gruppen",
    "committee": "Gremium",
    "email": "E-Mail",
    "phone": "Telefon",
    "postal_address": "Anschrift",
    "street": "Straße",
    "postal_code": "Postleitzahl",
    "city": "Ort",
    "country": "Land",
}

# Names of each field, the best first: of several filled columns the first in this order is taken.
NAMES: dict[str, tuple[str, ...]] = {
    "code": ("Nummer", "Nr.", "Personennummer", "Kennung"),
    "prefix": ("Anrede", "Title", "Name Prefix", "Namenspräfix", "Akademischer Grad", "Salutation", "Prefix"),
    "title": ("Titel", "Akademischer Titel"),
    "given_name": ("Vorname", "First Name", "Given Name", "Rufname", "Vornamen"),
    "middle_name": ("Weitere Vornamen", "Middle Name", "Additional Name", "Zweiter Vorname"),
    "particle": ("Namenszusatz", "Adelsprädikat"),
    "family_name": ("Nachname", "Last Name", "Family Name", "Familienname", "Zuname", "Surname"),
    "full_name": ("Name", "Anzeigename", "Display Name", "Vollständiger Name", "Full Name", "Ansprechpartner"),
    "function": (
        "Funktion", "Position", "Job Title", "Organization 1 - Title", "Organization Title", "Arbeitstitel",
        "Berufsbezeichnung", "Amtsbezeichnung", "Dienststellung",
    ),
    "organization": (
        "Organisation", "Firma", "Company", "Organization", "Organization 1 - Name", "Organization Name", "Institution",
        "Einrichtung", "Unternehmen", "Dienststelle", "Verein", "Träger", "Behörde",
    ),
    "department": (
        "Abteilung", "Department", "Organization 1 - Department", "Organization Department", "Amt", "Sachgebiet",
    ),
    "groups": ("Gruppen", "Gruppe", "Teilnehmergruppe"),
    "committee": ("Gremium", "Gremien"),
    "email": (
        "E-Mail", "E-Mail-Adresse", "E-mail Address", "E-mail 1 - Value", "Primäre E-Mail-Adresse", "Primary Email",
        "Email", "Mail", "E-Mail dienstlich", "E-Mail 1: Adresse", "E-Mail 2: Adresse", "E-mail 2 Address",
        "E-mail 2 - Value", "Sekundäre E-Mail-Adresse", "Secondary Email", "E-Mail 3: Adresse", "E-mail 3 Address",
        "E-mail 3 - Value",
    ),
    "phone": (
        "Telefon", "Telefon geschäftlich", "Business Phone", "Work Phone", "Tel. dienstlich", "Dienstlich",
        "Telefon dienstlich", "Phone 1 - Value", "Telefonnummer", "Tel.", "Phone", "Telefon geschäftlich 2",
        "Business Phone 2", "Telefon Firma", "Company Main Phone", "Haupttelefon", "Primary Phone", "Mobiltelefon",
        "Mobile Phone", "Mobile Number", "Mobil", "Mobil-Tel.-Nr.", "Handy", "Phone 2 - Value",
    ),
    "postal_address": ("Anschrift", "Adresse", "Address 1 - Formatted", "Postanschrift", "Dienstanschrift"),
    "street": (
        "Straße geschäftlich", "Business Street", "Address 1 - Street", "Work Address", "Adresse: dienstlich",
        "Dienstliche Adresse", "Straße", "Straße und Hausnummer", "Str.",
    ),
    "postal_code": (
        "Postleitzahl geschäftlich", "Business Postal Code", "Address 1 - Postal Code", "Work ZipCode",
        "PLZ: dienstlich", "Dienstliche PLZ", "Postleitzahl", "PLZ",
    ),
    "city": (
        "Ort geschäftlich", "Business City", "Address 1 - City", "Work City", "Ort: dienstlich", "Dienstlicher Ort",
        "Stadt", "Wohnort",
    ),
    "country": (
        "Land/Region geschäftlich", "Business Country/Region", "Business Country", "Address 1 - Country",
        "Work Country", "Land: dienstlich",
    ),
}  # fmt: skip

OUTLOOK_PLACE = "Ort"  # in Outlook's export „Ort“ is where a meeting was; elsewhere it is the city
NOTHING = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Which cell is which field: per field the positions, the best first; `mapping` is the same as a plain dict."""

    header: tuple[str, ...]
    positions: Mapping[str, tuple[int, ...]]

    @property
    def mapping(self) -> dict[str, str]:
        """Header → field, to be saved for files of the same origin ("" = left out)."""
        fields = {at: field for field, places in self.positions.items() for at in places}
        return {name: fields.get(at, NOTHING) for at, name in enumerate(self.header)}

    @property
    def unused(self) -> tuple[str, ...]:
        """The columns that are left out."""
        return tuple(name for name, field in self.mapping.items() if name and not field)

    @property
    def has_name(self) -> bool:
        """Whether there is a column that names people; without one the clerk has to map the columns."""
        return any(self.positions.get(field) for field in ("family_name", "full_name", "given_name"))

    def value(self, row: TableRow, field: str) -> str:
        """The first filled cell of a field."""
        return next((text for at in self.positions.get(field, ()) if (text := row.cells[at].strip())), "")

    def column(self, field: str) -> str:
        """The heading that the clerk sees over a field, for messages."""
        places = self.positions.get(field, ())
        return self.header[places[0]] if places else GERMAN[field]


def key(name: str) -> str:
    """A heading without case, blanks and signs."""
    folded = name.casefold()
    for umlaut, pair in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        folded = folded.replace(umlaut, pair)
    return "".join(char for char in folded if char.isalnum())


def known() -> dict[str, tuple[str, int]]:
    """Folded heading → field and rank."""
    return {key(name): (field, rank) for field, names in NAMES.items() for rank, name in enumerate(names)}


def match(header: Sequence[str], saved: Mapping[str, str] | None = None) -> Columns:
    """Recognise the columns of a header; `saved` (header → field) goes before what is known."""
    names = known()
    own = {key(name): field for name, field in (saved or {}).items() if field in GERMAN or not field}
    ranked: dict[str, list[tuple[int, int]]] = {}
    outlook = key("Ort geschäftlich") in {key(name) for name in header}
    for at, name in enumerate(header):
        folded = key(name)
        if folded in own:
            field, rank = own[folded], -1
        elif folded == key(OUTLOOK_PLACE) and not outlook:
            field, rank = "city", 99
        else:
            field, rank = names.get(folded, (NOTHING, 0))
        if field:
            ranked.setdefault(field, []).append((rank, at))
    return Columns(tuple(header), {field: tuple(at for _, at in sorted(places)) for field, places in ranked.items()})
