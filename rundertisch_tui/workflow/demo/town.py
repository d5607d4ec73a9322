"""Who lives in the invented town: terms, committees, organisations, people with their memberships."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import Any

from rundertisch_tui.domain.names import Salutation, sort_key
from rundertisch_tui.domain.people import Group
from rundertisch_tui.workflow.demo import bodies, names
from rundertisch_tui.workflow.demo.bodies import COMMITTEES, PARLIAMENTARY_GROUPS, CommitteeData, OrganizationData
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.texts import DISTRICTS

BATCH = 60  # contacts that come in one step
NEW_TERM = timedelta(days=20)  # after the beginning of a term the office has the new names

OWN_OFFICE = (
    ("frau", "Ayşe", "Großmann-Yıldız", "Integrationsbeauftragte"),
    ("herr", "Jörg", "Łukaszewicz", "Geschäftsstelle Runder Tisch"),
)

# (role, share of all people); what is left are citizens
ROLES = (
    ("politics", 0.2),
    ("district", 0.05),
    ("council", 0.08),
    ("network_city", 0.12),
    ("network_district", 0.06),
    ("office", 0.2),
    ("partner", 0.24),
)


@dataclass(frozen=True, slots=True)
class Term:
    """One legislative term."""

    record: int
    number: int
    starts_on: date
    ends_on: date


@dataclass(slots=True)
class Town:
    """What scenes look up: ids by name."""

    terms: list[Term] = field(default_factory=list)
    committees: dict[str, int] = field(default_factory=dict)
    organizations: list[tuple[int, OrganizationData]] = field(default_factory=list)
    citizens: list[int] = field(default_factory=list)
    chair: int = 0
    minute_taker: int = 0
    papers: dict[int, int] = field(default_factory=dict)
    seats: dict[str, list[int]] = field(default_factory=dict)

    @property
    def offices(self) -> list[int]:
        """The city's own offices that lead measures."""
        return [record for record, data in self.organizations if data.group is Group.ADMINISTRATION][1:]

    @property
    def partners(self) -> list[int]:
        """Everybody else who may take part in a measure."""
        return [record for record, data in self.organizations if data.group is not Group.ADMINISTRATION]

    def speakers(self, field: int) -> list[str]:
        """How sentences begin in which somebody reports on an action field."""
        return [data.who for _, data in self.organizations if data.name.startswith(bodies.SPEAKERS[field])]

    def office_for(self, stage: Stage, field: int) -> OrganizationData:
        """An office of the city that has to do with an action field."""
        fitting = [
            data
            for _, data in self.organizations
            if data.group is Group.ADMINISTRATION and data.name.startswith(bodies.SPEAKERS[field])
        ]
        return stage.one(fitting or [data for _, data in self.organizations[:1]])

    def term_on(self, day: date) -> Term:
        """The legislative term of a day."""
        return next(term for term in self.terms if term.starts_on <= day <= term.ends_on)

    def integration_committee(self, day: date) -> int:
        """The committee that integration belongs to on `day`; it was renamed twice."""
        for data in COMMITTEES:
            if "Integration" in data.name and data.kind.value == "committee" and _holds(data, day):
                return self.committees[data.short_name]
        return self.committees["Magistrat"]

    def next_reference(self, day: date) -> str:
        """The next number of the city's register of papers: 101.20.123."""
        number = self.term_on(day).number
        self.papers[number] = self.papers.get(number, 100) + 7
        return f"101.{number}.{self.papers[number]}"


def _holds(data: CommitteeData, day: date) -> bool:
    return (data.valid_from or date.min) <= day <= (data.valid_to or date.max)


def found(stage: Stage) -> Town:
    """Enter terms, committees, organisations and people on the first day, later people with their term."""
    town = Town()
    _terms(stage, town)
    _committees(stage, town)
    _organizations(stage, town)
    _people(stage, town)
    return town


def _terms(stage: Stage, town: Town) -> None:
    number, year = bodies.FIRST_TERM
    while year <= stage.today.year + 1:
        start, end = date(year, 4, 1), date(year + bodies.TERM_YEARS, 3, 31)
        record = stage.add(
            "legislative_term",
            name=f"Wahlperiode {year}–{year + bodies.TERM_YEARS}",
            number=number,
            starts_on=start.isoformat(),
            ends_on=end.isoformat(),
        )
        town.terms.append(Term(record, number, start, end))
        number, year = number + 1, year + bodies.TERM_YEARS


def _committees(stage: Stage, town: Town) -> None:
    for data in COMMITTEES[: stage.size.committees]:
        town.committees[data.short_name] = stage.add("committee", **_committee_fields(data, town))
    for district in DISTRICTS[: max(0, stage.size.committees - len(COMMITTEES))]:
        short = f"OBR {district}"
        town.committees[short] = stage.add(
            "committee", name=f"Ortsbeirat {district}", short_name=short, kind="district_council",
            group="district_council", seats=9,
        )  # fmt: skip


def _committee_fields(data: CommitteeData, town: Town) -> dict[str, Any]:
    fields: dict[str, Any] = {"name": data.name, "short_name": data.short_name, "kind": data.kind.value}
    if data.group:
        fields["group"] = data.group.value
    if data.seats:
        fields["seats"] = data.seats
    if data.valid_from:
        fields["valid_from"] = data.valid_from.isoformat()
        fields["legislative_term"] = town.term_on(data.valid_from).record
    if data.valid_to:
        fields["valid_to"] = data.valid_to.isoformat()
    if data.predecessor:
        fields["predecessors"] = [town.committees[data.predecessor]]
    return fields


def _organizations(stage: Stage, town: Town) -> None:
    known: dict[str, int] = {}
    for data in bodies.organizations(stage.size.organizations, DISTRICTS, names.FAMILIES):
        fields: dict[str, Any] = {"name": data.name, "kind": data.kind.value}
        if data.short_name:
            fields["short_name"] = data.short_name
        if data.group:
            fields["group"] = data.group.value
        if data.parent:
            fields["parent"] = known[data.parent]
        if data.mail != "verein.example":
            fields["email"] = f"info@{data.mail}"
        known[data.short_name or data.name] = record = stage.add("organization", **fields)
        town.organizations.append((record, data))


# people ---------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Newcomer:
    """A person and what they will belong to."""

    fields: dict[str, Any]
    memberships: list[dict[str, Any]]


def _people(stage: Stage, town: Town) -> None:
    office = town.offices[0]
    first = [
        _Newcomer(
            {
                "salutation": salutation,
                "given_name": given,
                "family_name": family,
                "function": function,
                "email": _mail(given, family, "kassel.example"),
            },
            [{"organization": office, "role": function}],
        )
        for salutation, given, family, function in OWN_OFFICE
    ]
    town.chair, town.minute_taker = _enter(stage, town, first, "Geschäftsstelle angelegt")
    waiting: dict[date, list[_Newcomer]] = {}
    for role in _roles(stage):
        day, newcomer = _person(stage, town, role)
        waiting.setdefault(day, []).append(newcomer)
    for day, newcomers in sorted(waiting.items()):
        if day <= stage.day:
            _enter_all(stage, town, newcomers)
        else:
            stage.plan(day, partial(_enter_all, stage, town, newcomers))


def _roles(stage: Stage) -> list[str]:
    count = stage.size.people - 2
    roles = [role for role, share in ROLES for _ in range(round(share * count))]
    roles += ["citizen"] * (count - len(roles))
    stage.chance.shuffle(roles)
    return roles


def _enter_all(stage: Stage, town: Town, newcomers: list[_Newcomer]) -> None:
    for start in range(0, len(newcomers), BATCH):
        part = newcomers[start : start + BATCH]
        ids = _enter(stage, town, part, f"{len(part)} Kontakte aufgenommen")
        town.citizens.extend(record for record, one in zip(ids, part, strict=True) if not one.memberships)


def _enter(stage: Stage, town: Town, newcomers: list[_Newcomer], name: str) -> list[int]:
    ids = stage.add_all(name, "person", [one.fields for one in newcomers])
    rows = [
        {"person": record, **membership}
        for record, one in zip(ids, newcomers, strict=True)
        for membership in one.memberships
    ]
    for row in rows:
        _name_deputy(stage, town, row)
    stage.add_all(f"{len(rows)} Zugehörigkeiten aufgenommen", "membership", rows)
    return ids


def _name_deputy(stage: Stage, town: Town, row: dict[str, Any]) -> None:
    """Every fifth seat in a committee is a deputy's, for somebody who came in the same term."""
    if row.get("role") != "Mitglied" or "valid_from" not in row:
        return
    seated = town.seats.setdefault(f"{row['committee']} {row['valid_from']}", [])
    if seated and stage.happens(0.2):
        row.update(deputy_of=stage.one(seated), role="stellvertretendes Mitglied")
    else:
        seated.append(row["person"])


def _mail(given: str, family: str, domain: str) -> str:
    """An address as offices make them, joerg.lukaszewicz at a domain."""
    parts = (sort_key(part)[0].replace(" ", "-") for part in (given, family) if part)
    return f"{'.'.join(parts)}@{domain}"


def _newcomer(stage: Stage, mail: str, function: str, groups: Iterable[Group] = ()) -> _Newcomer:
    salutation, title, given, particle, family = stage.names.draw()
    fields: dict[str, Any] = {"family_name": family, "function": function}
    parts = {"title": title, "given_name": given, "particle": particle}
    fields |= {name: value for name, value in parts.items() if value}
    if salutation is not Salutation.NONE:
        fields["salutation"] = salutation.value
    if mail:
        fields["email"] = _mail(given, family, mail)
    if stage.happens(0.3):
        fields["phone"] = f"069 90009-{stage.between(0, 999):03d}"  # a range that belongs to nobody (BNetzA, films)
    if stage.happens(0.4):
        fields["photo_consent"] = stage.one(("yes", "yes", "no"))
        fields["photo_consent_on"] = stage.after(-stage.between(5, 90)).isoformat()
    if found_groups := sorted(group.value for group in groups):
        fields["groups"] = found_groups
    return _Newcomer(fields, [])


def _person(stage: Stage, town: Town, role: str) -> tuple[date, _Newcomer]:
    """One person of a role, and the day on which the office learns of them."""
    if role == "politics":
        return _politician(stage, town)
    if role == "council":
        return _in_body(stage, town, "Ausländerbeirat", "Mitglied des Ausländerbeirats", "auslaenderbeirat.example")
    districts = [short for short in town.committees if short.startswith("OBR ")]
    if role == "district" and districts:
        return _in_body(stage, town, stage.one(districts), "Mitglied des Ortsbeirats", "ortsbeirat.example")
    if role == "citizen":
        return stage.day, _citizen(stage)
    own = [(record, data) for record, data in town.organizations if _fits(role, data)]
    record, data = stage.one(own)
    roles = OFFICE_ROLES if data.group is Group.ADMINISTRATION else PARTNER_ROLES
    newcomer = _newcomer(stage, data.mail, stage.one(roles))
    newcomer.memberships.append({"organization": record, "role": newcomer.fields["function"]})
    if role.startswith("network") and (name := NETWORKS[role]) in town.committees:
        newcomer.memberships.append({"committee": town.committees[name], "role": "Vertretung der Einrichtung"})
    return stage.day, newcomer


NETWORKS = {"network_city": "AK Stadt", "network_district": "AK Landkreis"}
OFFICE_ROLES = ("Abteilungsleitung", "Sachgebietsleitung", "Sachbearbeitung", "Amtsleitung", "Koordination Integration",
                "Planung", "Beratung")  # fmt: skip
PARTNER_ROLES = ("Geschäftsführung", "Vorstand", "Projektleitung", "Migrationsberatung", "Leitung", "Elternarbeit",
                 "Jugendmigrationsdienst", "Öffentlichkeitsarbeit", "Ehrenamt")  # fmt: skip
CITIZENS = ((Group.CITIZENS, "sachkundige Einwohnerin", "sachkundiger Einwohner"),
            (Group.CITIZENS, "Ehrenamt im Stadtteil", "Ehrenamt im Stadtteil"), (Group.PRESS, "Redaktion", "Redaktion"),
            (Group.SPEAKER, "Referentin", "Referent"),
            (Group.CITIZENS, "Elternvertretung", "Elternvertretung"))  # fmt: skip


def _fits(role: str, data: OrganizationData) -> bool:
    """Whether somebody of a role may come from an organisation: each network has the bodies of its own area."""
    if role == "network_city":
        return data.group not in {Group.ADMINISTRATION, Group.DISTRICT_ADMINISTRATION}
    if role == "network_district":
        return data.name.startswith(bodies.IN_THE_COUNTY)
    return (data.group is Group.ADMINISTRATION) == (role == "office")


def _citizen(stage: Stage) -> _Newcomer:
    group, of_a_woman, of_a_man = stage.one(CITIZENS)
    newcomer = _newcomer(stage, "post.example", of_a_woman, (group,))
    if newcomer.fields.get("salutation") == "herr":
        newcomer.fields["function"] = of_a_man
    newcomer.fields["postal_address"] = (
        f"{stage.one(('Lindenweg', 'Am Rosengarten', 'Hafenstraße', 'Schloßgasse', 'Birkenallee'))} "
        f"{stage.between(1, 90)}\n34117 Kassel"
    )
    return newcomer


def _some_term(stage: Stage, town: Town) -> Term:
    """Mostly a term that runs in the years of the play, sometimes the one before."""
    running = [term for term in town.terms if term.ends_on >= stage.day and term.starts_on <= stage.last_day]
    return running[-1] if stage.happens(0.55) else stage.one(running)


def _politician(stage: Stage, town: Town) -> tuple[date, _Newcomer]:
    term = _some_term(stage, town)
    group = stage.one(PARLIAMENTARY_GROUPS)
    newcomer = _newcomer(stage, "stavo.example", "")
    woman = newcomer.fields.get("salutation") == "frau"
    newcomer.fields["function"] = "Stadtverordnete" if woman else "Stadtverordneter"
    span = {"valid_from": term.starts_on.isoformat(), "valid_to": term.ends_on.isoformat()}
    council = town.committees["StaVo"]
    newcomer.memberships.append({"committee": council, "role": "Mitglied", "parliamentary_group": group, **span})
    fitting = [data for data in COMMITTEES[3 : stage.size.committees] if data.group and _overlaps(data, term)]
    if fitting and stage.happens(0.5):
        data = stage.one(fitting)
        newcomer.memberships.append(
            {
                "committee": town.committees[data.short_name],
                "role": "Mitglied",
                "parliamentary_group": group,
                "valid_from": max(term.starts_on, data.valid_from or term.starts_on).isoformat(),
                "valid_to": min(term.ends_on, data.valid_to or term.ends_on).isoformat(),
            }
        )
    elif stage.happens(0.15):
        newcomer.fields["function"] = "Stadträtin" if woman else "Stadtrat"
        newcomer.memberships = [{"committee": town.committees["Magistrat"], "role": "Mitglied", **span}]
    newcomer.memberships.extend(_re_elected(stage, town, term, newcomer.memberships[0]))
    return _known_from(stage, newcomer), newcomer


def _re_elected(stage: Stage, town: Town, term: Term, seat: dict[str, Any]) -> list[dict[str, Any]]:
    """Every second member held the same seat in the term before."""
    before = next((one for one in town.terms if one.number == term.number - 1), None)
    if before is None or before.ends_on < stage.day or stage.happens(0.5):
        return []
    return [{**seat, "valid_from": before.starts_on.isoformat(), "valid_to": before.ends_on.isoformat()}]


def _known_from(stage: Stage, newcomer: _Newcomer) -> date:
    """The office learns of somebody soon after the beginning of their first term."""
    first = min(date.fromisoformat(membership["valid_from"]) for membership in newcomer.memberships)
    return max(stage.day, first + NEW_TERM)


def _overlaps(data: CommitteeData, term: Term) -> bool:
    if data.group is not Group.POLITICS:
        return False
    return (data.valid_from or date.min) <= term.ends_on and (data.valid_to or date.max) >= term.starts_on


def _in_body(stage: Stage, town: Town, body: str, function: str, mail: str) -> tuple[date, _Newcomer]:
    term = _some_term(stage, town)
    newcomer = _newcomer(stage, mail, function)
    newcomer.memberships.append(
        {
            "committee": town.committees[body],
            "role": "Mitglied",
            "valid_from": term.starts_on.isoformat(),
            "valid_to": term.ends_on.isoformat(),
        }
    )
    newcomer.memberships.extend(_re_elected(stage, town, term, newcomer.memberships[0]))
    return _known_from(stage, newcomer), newcomer
