"""The bodies of an invented town that is built like Kassel: terms, committees, offices, associations."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.committees import CommitteeKind
from rundertisch_tui.domain.people import Group, OrganizationKind

TERM_YEARS = 5
FIRST_TERM = (16, 2006)  # number and first year; the elections in Hesse are in March, terms begin on 1 April
PARLIAMENTARY_GROUPS = ("Grüne", "SPD", "CDU", "Linke", "FDP", "Freie Wähler")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitteeData:
    """One committee. `predecessor` is the short name of the one it came from."""

    name: str
    short_name: str
    kind: CommitteeKind = CommitteeKind.COMMITTEE
    group: Group | None = None
    seats: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    predecessor: str = ""


REORGANIZED = date(2024, 2, 23)  # Source: the committees of Kassel were put in a new order in February 2024
BEFORE = date(2024, 2, 22)

COMMITTEES: tuple[CommitteeData, ...] = (
    CommitteeData(name="Stadtverordnetenversammlung", short_name="StaVo", kind=CommitteeKind.CITY_COUNCIL,
                  group=Group.POLITICS, seats=71),
    CommitteeData(name="Magistrat", short_name="Magistrat", kind=CommitteeKind.MAGISTRATE, group=Group.POLITICS,
                  seats=19),
    CommitteeData(name="Ausländerbeirat", short_name="Ausländerbeirat", kind=CommitteeKind.FOREIGNERS_COUNCIL,
                  group=Group.FOREIGNERS_COUNCIL, seats=37),
    CommitteeData(name="Ausschuss für Recht, Sicherheit, Integration und Gleichstellung",
                  short_name="Recht/Integration", seats=13,
                  valid_from=date(2016, 4, 1), valid_to=date(2021, 3, 31), group=Group.POLITICS),
    CommitteeData(name="Ausschuss für Chancen, Gleichstellung, Integration und Eingaben", short_name="Chancen",
                  seats=13, valid_from=date(2021, 4, 1), valid_to=BEFORE, group=Group.POLITICS,
                  predecessor="Recht/Integration"),
    CommitteeData(name="Ausschuss für Soziales, Integration und Digitalisierung", short_name="Soziales/Integration",
                  seats=13, valid_from=REORGANIZED, group=Group.POLITICS, predecessor="Chancen"),
    CommitteeData(name="Ausschuss für Schule, Jugend und Bildung", short_name="Schule", seats=13,
                  valid_from=date(2016, 4, 1), valid_to=BEFORE, group=Group.POLITICS),
    CommitteeData(name="Ausschuss für Bildung, Jugend, Gesundheit und Gleichstellung", short_name="Bildung/Gesundheit",
                  seats=13, valid_from=REORGANIZED, group=Group.POLITICS, predecessor="Schule"),
    CommitteeData(name="Ausschuss für Finanzen, Wirtschaft und Grundsatzfragen", short_name="Finanzen", seats=17,
                  group=Group.POLITICS),
    CommitteeData(name="Arbeitskreis Integration der Stadt", short_name="AK Stadt", kind=CommitteeKind.NETWORK,
                  group=Group.NETWORK_CITY),
    CommitteeData(name="Arbeitskreis Integration des Landkreises", short_name="AK Landkreis",
                  kind=CommitteeKind.NETWORK, group=Group.NETWORK_DISTRICT),
    CommitteeData(name="Ausschuss für Stadtentwicklung, Mobilität und Verkehr", short_name="Stadtentwicklung",
                  seats=13, group=Group.POLITICS),
    CommitteeData(name="Ausschuss für Kultur", short_name="Kultur", seats=13, group=Group.POLITICS),
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationData:
    """One organisation; `who` is how a sentence begins that it says."""

    name: str
    kind: OrganizationKind
    group: Group | None
    who: str
    short_name: str = ""
    mail: str = "verein.example"
    parent: str = ""


def _offices() -> tuple[OrganizationData, ...]:
    known = (
        ("Dezernat V – Jugend, Gesundheit, Bildung und Chancengleichheit", "Dezernat V", "Das Dezernat V", ""),
        ("Amt für Chancengleichheit", "Chancengleichheit", "Das Amt für Chancengleichheit", "Dezernat V"),
        ("Jugendamt", "Jugendamt", "Das Jugendamt", "Dezernat V"),
        ("Amt für Schule und Bildung", "Schulamt", "Das Amt für Schule und Bildung", "Dezernat V"),
        ("Gesundheitsamt Region", "Gesundheitsamt", "Das Gesundheitsamt", "Dezernat V"),
        ("Sozialamt", "Sozialamt", "Das Sozialamt", ""),
        ("Kulturamt", "Kulturamt", "Das Kulturamt", ""),
        ("Sportamt", "Sportamt", "Das Sportamt", ""),
        ("Ordnungsamt, Abteilung Zuwanderung", "Ausländerbehörde", "Die Ausländerbehörde", ""),
        ("Personal- und Organisationsamt", "Personalamt", "Das Personalamt", ""),
        ("Amt für Stadtplanung, Bauaufsicht und Denkmalschutz", "Stadtplanung", "Die Stadtplanung", ""),
        ("Stadtbibliothek", "Stadtbibliothek", "Die Stadtbibliothek", ""),
    )
    return tuple(
        OrganizationData(
            name=name, short_name=short, who=who, parent=parent, group=Group.ADMINISTRATION, mail="kassel.example",
            kind=OrganizationKind.DIRECTORATE if name.startswith("Dezernat") else OrganizationKind.DEPARTMENT,
        )
        for name, short, who, parent in known
    )  # fmt: skip


def _partners() -> tuple[OrganizationData, ...]:
    known = (
        ("Jobcenter Stadt", "Das Jobcenter", OrganizationKind.AGENCY, Group.LABOUR, "jobcenter.example"),
        ("Volkshochschule Region", "Die Volkshochschule", OrganizationKind.EDUCATION, Group.EDUCATION,
         "vhs.example"),
        ("Caritasverband Nordhessen", "Der Caritasverband", OrganizationKind.WELFARE, Group.WELFARE,
         "caritas.example"),
        ("Diakonisches Werk Region", "Das Diakonische Werk", OrganizationKind.WELFARE, Group.WELFARE,
         "diakonie.example"),
        ("Elternverein Brücke e. V.", "Der Elternverein Brücke", OrganizationKind.MIGRANT_ORGANIZATION,
         Group.MIGRANT_ORGANIZATION, "bruecke.example"),
        ("Alevitische Gemeinde", "Die Alevitische Gemeinde", OrganizationKind.RELIGIOUS_COMMUNITY,
         Group.RELIGIOUS_COMMUNITY, "alevi.example"),
        ("Gemeinnützige Wohnungsbau AG", "Die Wohnungsbau AG", OrganizationKind.BUSINESS, Group.SPORT_HEALTH_HOUSING,
         "wohnungsbau.example"),
        ("Industrie- und Handelskammer", "Die Industrie- und Handelskammer", OrganizationKind.BUSINESS, Group.LABOUR,
         "ihk.example"),
        ("Sportkreis Region", "Der Sportkreis", OrganizationKind.ASSOCIATION, Group.SPORT_HEALTH_HOUSING,
         "sportkreis.example"),
        ("Landkreis, Fachdienst Migration", "Der Landkreis", OrganizationKind.DEPARTMENT,
         Group.DISTRICT_ADMINISTRATION, "landkreis.example"),
        ("Agentur für Arbeit", "Die Agentur für Arbeit", OrganizationKind.AGENCY, Group.LABOUR, "agentur.example"),
        ("Handwerkskammer", "Die Handwerkskammer", OrganizationKind.BUSINESS, Group.LABOUR, "hwk.example"),
        ("Arbeiterwohlfahrt Stadtkreis", "Die Arbeiterwohlfahrt", OrganizationKind.WELFARE, Group.WELFARE,
         "awo.example"),
        ("Kulturzentrum Schlachthof", "Das Kulturzentrum", OrganizationKind.ASSOCIATION, Group.MIGRANT_ORGANIZATION,
         "kulturzentrum.example"),
        ("Universität, Welcome Centre", "Die Universität", OrganizationKind.EDUCATION, Group.EDUCATION,
         "uni.example"),
        ("Klinikum Nordhessen", "Das Klinikum", OrganizationKind.BUSINESS, Group.SPORT_HEALTH_HOUSING,
         "klinikum.example"),
    )  # fmt: skip
    return tuple(
        OrganizationData(name=name, who=who, kind=kind, group=group, mail=mail)
        for name, who, kind, group, mail in known
    )


OFFICES = _offices()
PARTNERS = _partners()

# Who reports on which action field, by the beginning of the name.
SPEAKERS: tuple[tuple[str, ...], ...] = (
    ("Volkshochschule", "Amt für Schule", "Jugendamt", "Stadtbibliothek", "Elternverein", "Grundschule", "Universität"),
    ("Kulturamt", "Kulturzentrum", "Alevitische", "Stadtbibliothek", "Caritas", "Kirchengemeinde"),
    ("Gesundheitsamt", "Sportamt", "Sportkreis", "Klinikum", "Turnverein", "Diakonisches", "Seniorenkreis"),
    ("Jobcenter", "Agentur", "Industrie", "Handwerkskammer", "Gewerbeverein", "Amt für Chancen", "Volkshochschule"),
    ("Sozialamt", "Amt für Stadtplanung", "Gemeinnützige", "Nachbarschaftstreff", "Arbeiterwohlfahrt", "Diakonisches"),
    ("Personal", "Ordnungsamt", "Amt für Chancen", "Dezernat V", "Sozialamt"),
)

# Who works in the county around the town too, by the beginning of the name.
IN_THE_COUNTY = (
    "Landkreis", "Volkshochschule Region", "Caritasverband", "Diakonisches Werk", "Industrie", "Sportkreis", "Agentur",
    "Handwerkskammer", "Klinikum",
)  # fmt: skip

NATIONS = (
    "Afghanisch", "Albanisch", "Äthiopisch", "Bosnisch", "Bulgarisch", "Eritreisch", "Griechisch", "Iranisch",
    "Italienisch", "Kroatisch", "Kurdisch", "Marokkanisch", "Polnisch", "Portugiesisch", "Rumänisch", "Serbisch",
    "Somalisch", "Spanisch", "Syrisch", "Tamilisch", "Togoisch", "Türkisch", "Ukrainisch", "Vietnamesisch",
)  # fmt: skip
CLUBS = (
    ("{n}er Kulturverein", OrganizationKind.MIGRANT_ORGANIZATION, Group.MIGRANT_ORGANIZATION, "Der"),
    ("{n}er Elternverein", OrganizationKind.MIGRANT_ORGANIZATION, Group.MIGRANT_ORGANIZATION, "Der"),
    ("{n}e Frauengruppe", OrganizationKind.MIGRANT_ORGANIZATION, Group.MIGRANT_ORGANIZATION, "Die"),
    ("{n}e Gemeinde", OrganizationKind.RELIGIOUS_COMMUNITY, Group.RELIGIOUS_COMMUNITY, "Die"),
    ("{n}e Jugendinitiative", OrganizationKind.MIGRANT_ORGANIZATION, Group.MIGRANT_ORGANIZATION, "Die"),
    ("{n}-Deutsche Gesellschaft", OrganizationKind.ASSOCIATION, Group.MIGRANT_ORGANIZATION, "Die"),
)
IN_DISTRICT = (
    ("Grundschule {d}", OrganizationKind.EDUCATION, Group.EDUCATION, "Die"),
    ("Nachbarschaftstreff {d}", OrganizationKind.ASSOCIATION, Group.SPORT_HEALTH_HOUSING, "Der"),
    ("Kindertagesstätte {d}", OrganizationKind.EDUCATION, Group.EDUCATION, "Die"),
    ("Turnverein {d}", OrganizationKind.ASSOCIATION, Group.SPORT_HEALTH_HOUSING, "Der"),
    ("Jugendzentrum {d}", OrganizationKind.ASSOCIATION, Group.EDUCATION, "Das"),
    ("Kirchengemeinde {d}", OrganizationKind.RELIGIOUS_COMMUNITY, Group.RELIGIOUS_COMMUNITY, "Die"),
    ("Familienzentrum {d}", OrganizationKind.WELFARE, Group.WELFARE, "Das"),
    ("Gesamtschule {d}", OrganizationKind.EDUCATION, Group.EDUCATION, "Die"),
    ("Seniorenkreis {d}", OrganizationKind.ASSOCIATION, Group.CITIZENS, "Der"),
    ("Gewerbeverein {d}", OrganizationKind.BUSINESS, Group.LABOUR, "Der"),
)
COMPANIES = (
    ("Bäckerei {f}", "Die"), ("Elektro {f} GmbH", "Die"), ("Malerbetrieb {f}", "Der"), ("Pflegedienst {f}", "Der"),
    ("Gärtnerei {f}", "Die"), ("Autohaus {f}", "Das"),
)  # fmt: skip


def organizations(count: int, districts: tuple[str, ...], families: tuple[str, ...]) -> list[OrganizationData]:
    """The first `count` organisations: the city's offices, known partners, clubs, what each district has, companies."""
    found = {one.name: one for one in (*OFFICES, *PARTNERS)}
    clubs = [
        (pattern.format(n=nation), kind, group, article)
        for nation in NATIONS
        for pattern, kind, group, article in CLUBS
    ]
    local = [
        (pattern.format(d=district), kind, group, article)
        for district in districts
        for pattern, kind, group, article in IN_DISTRICT
    ]
    companies = [
        (pattern.format(f=family), OrganizationKind.BUSINESS, Group.LABOUR, article)
        for family in families
        for pattern, article in COMPANIES
    ]
    first = [one for pair in zip(clubs[::5], local[::7], strict=False) for one in pair]  # some of each before all
    for name, kind, group, article in (*first, *clubs, *local, *companies):
        found.setdefault(name, OrganizationData(name=name, kind=kind, group=group, who=f"{article} {name}"))
    return list(found.values())[:count]
