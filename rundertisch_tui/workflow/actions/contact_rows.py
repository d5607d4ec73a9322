"""One contact of an address list as the import hands it over: cleaned, checked, with what the clerk has seen."""

from collections.abc import Mapping
from dataclasses import dataclass, field

PERSON_FIELDS: tuple[str, ...] = (
    "salutation",
    "title",
    "given_name",
    "particle",
    "family_name",
    "function",
    "email",
    "phone",
    "postal_address",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A row that may be applied. An empty text means "nothing said" and never deletes.

    `salutation` is the value of a Salutation ("" if none is given), `groups` are values of Group. `match` is the person
    that the clerk or the preview decided on (None = a new one), `before` holds those of its fields that will change, as
    they were seen, and `seen` the similar people that the clerk knew of.
    """

    salutation: str = ""
    title: str = ""
    given_name: str = ""
    particle: str = ""
    family_name: str = ""
    function: str = ""
    organization: str = ""
    department: str = ""
    email: str = ""
    phone: str = ""
    postal_address: str = ""
    groups: frozenset[str] = frozenset()
    committee: str = ""
    source_line: int = 0
    code: str = ""
    match: int | None = None
    seen: frozenset[int] = frozenset()
    before: Mapping[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """Family name first, as in lists."""
        family = f"{self.particle} {self.family_name}".strip()
        return ", ".join(part for part in (family, self.given_name) if part)

    def person_fields(self) -> dict[str, str]:
        """The fields of the person that the row says something about."""
        return {name: value for name in PERSON_FIELDS if (value := getattr(self, name))}
