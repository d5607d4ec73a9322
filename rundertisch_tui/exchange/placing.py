"""Where the people of an address list belong: what stands under „Firma“ and „Abteilung“, as our records call it."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from rundertisch_tui.domain.names import fold
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.questions.bodies import Bodies, Body

Chosen = Mapping[str, Body | None]
"""What a clerk decided: folded name in the file → the body that is meant, None for a new organisation."""
NOTHING: Chosen = MappingProxyType({})


class Placing:
    """Takes rows to the bodies that are meant."""

    def __init__(self, bodies: Bodies, chosen: Chosen = NOTHING) -> None:
        self._bodies = bodies
        self._chosen = chosen
        self._alike: dict[str, str] = {}

    @property
    def resembling(self) -> tuple[str, ...]:
        """The names so far that would be new organisations and resemble known ones."""
        return tuple(name for name, said in self._alike.items() if said)

    def placed(self, row: ContactRow) -> tuple[ContactRow, list[str]]:
        """The row with its bodies called as our records call them, and what was noticed about that."""
        said: list[str] = []
        if row.committee and (found := self._find(row.committee)) is not None and found.is_committee:
            row = replace(row, committee=self._called(row.committee, found, said))
        if row.organization and not row.committee:
            row = self._with_committee(row, said)
        if row.organization:
            row = self._with_organization(row, said)
        return row, said

    def _find(self, name: str) -> Body | None:
        folded = fold(name)
        return self._chosen[folded] if folded in self._chosen else self._bodies.find(name)

    def _with_committee(self, row: ContactRow, said: list[str]) -> ContactRow:
        """A committee stands in its own place where the file has it as the organisation."""
        found = self._find(row.organization)
        if found is None or not found.is_committee:
            return row
        name = self._called(row.organization, found, said)
        said.append(f"„{name}“ ist ein Gremium und wird eines der Person.")
        return replace(row, organization=row.department, department="", committee=name)

    def _with_organization(self, row: ContactRow, said: list[str]) -> ContactRow:
        found = self._find(row.organization)
        part = self._find(row.department) if row.department else None
        if part is not None and not part.is_committee and self._holds(row.organization, found, part):
            said.append(f"„{row.organization}, {row.department}“ ist hier {part.code} „{part.name}“.")
            return replace(row, organization=part.name, department="")
        if found is not None and not found.is_committee:
            return replace(row, organization=self._called(row.organization, found, said))
        if found is None and (alike := self._told_alike(row.organization)):
            said.append(alike)
        return row

    def _holds(self, name: str, found: Body | None, part: Body) -> bool:
        """Whether a department is known as a part of the organisation, or as one of the city's own offices."""
        if found is not None and self._bodies.lies_below(part, found):
            return part.above != found.id  # what lies right below is found by the import itself
        return part.above is None and self._bodies.is_city(name)

    def _told_alike(self, name: str) -> str:
        """Said of every row, compared once a name."""
        if fold(name) in self._chosen:
            return ""
        if name not in self._alike:
            found = " oder ".join(f"{body.code} „{body.name}“" for body in self._bodies.alike(name))
            self._alike[name] = f"„{name}“ ist neu, ähnelt aber {found}." if found else ""
        return self._alike[name]

    @staticmethod
    def _called(name: str, body: Body, said: list[str]) -> str:
        """How our records call the body; told where the file uses other words."""
        if fold(name) in (fold(body.name), fold(body.short_name)):
            return name
        said.append(f"„{name}“ ist hier {body.code} „{body.name}“.")
        return body.name
