"""Forms over one record: what differs becomes an `Edit`, what is filled in becomes an `Add`."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rundertisch_tui.tui.form_screen import FormScreen
from rundertisch_tui.tui.forms.field import Group, Value
from rundertisch_tui.tui.forms.form import Form
from rundertisch_tui.workflow.actions.edit import Add, Edit
from rundertisch_tui.workflow.codec import value_to_json
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.office import Done

Then = Callable[[Done], None]


def names_of(groups: Sequence[Group]) -> tuple[str, ...]:
    """The names of all fields of a form."""
    return tuple(field.name for group in groups for field in group.fields)


def seen(entity: Any, names: Iterable[str]) -> dict[str, Value]:
    """The fields of a record as the form shows them."""
    return {name: value_to_json(getattr(entity, name)) for name in names}


def filled(values: Mapping[str, Value]) -> dict[str, Value]:
    """Only what was filled in."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def edit_form(entity: Any, title: str, groups: Sequence[Group], *, area: str) -> FormScreen:
    """A form that changes an existing record; only changed fields are written."""
    kind = BY_ENTITY[type(entity)].table

    def build(submitted: Form.Submitted) -> Edit:
        return Edit(kind=kind, id=entity.id, before=submitted.before, after=submitted.after)

    return FormScreen(title, groups, seen(entity, names_of(groups)), build, area=area)


def new_form(
    kind: str,
    title: str,
    groups: Sequence[Group],
    *,
    area: str,
    values: Mapping[str, Value] | None = None,
    fixed: Mapping[str, Value] | None = None,
    then: Then | None = None,
    screen: type[FormScreen] = FormScreen,
) -> FormScreen:
    """A form that creates a record; `values` are proposed, `fixed` ones are known and not asked for.

    `screen` may be a form that says more while one types.
    """

    def build(submitted: Form.Submitted) -> Add:
        return Add(kind=kind, fields={**filled(submitted.values), **(fixed or {})})

    return screen(title, groups, values or {}, build, area=area, then=then)
