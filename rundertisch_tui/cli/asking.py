"""What an export is about: the Round Table that is meant, and what a document is narrowed to."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, get_type_hints

import msgspec

from rundertisch_tui.cli.call import Call, UsageError
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.catalogue import Kind as DocumentKind
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.workflow import clock, places
from rundertisch_tui.workflow import text_values as values
from rundertisch_tui.workflow.kinds import BY_ENTITY
from rundertisch_tui.workflow.view import View

NARROWING: Mapping[str, str] = MappingProxyType(
    {
        "as-of": "as_of",
        "since": "since",
        "committee": "committee",
        "action-field": "action_field",
        "item": "agenda_item",
        "person": "person",
        "paper": "paper",
        "group": "group",
        "office": "office",
        "parliamentary-group": "parliamentary_group",
        "doors": "doors",
    }
)
"""Option → field of what is asked of a document; a kind says which of them it takes."""


def of_document(view: View, call: Call, kind: DocumentKind) -> tuple[SessionId | None, Asked]:
    """The Round Table of a document, None if it belongs to none, and what it is narrowed to.

    A word behind the kind is either of them: 2026, VL-14, P-120, HF1, 2026/6.1. Raises UsageError, NotFound,
    RuleViolation.
    """
    years = list(call.options.get("session", ()))
    found: dict[str, Any] = _by_options(view, call)
    for word in call.words[1:]:
        entity, record_id = places.locate(view, word)
        table = BY_ENTITY[entity].table
        table = "office" if table == "organization" else table
        if table == "session":
            years.append(word)
        elif table not in NARROWING.values():
            raise UsageError(f"„{word}“ ist {BY_ENTITY[entity].german}; danach richtet sich kein Dokument.")
        elif table in found:
            raise UsageError(f"{BY_ENTITY[entity].german} darf nur einmal genannt werden, nicht auch noch „{word}“.")
        else:
            found[table] = record_id
    if years and not kind.for_session:
        raise UsageError(f"„{kind.german}“ gehört zu keinem einzelnen Runden Tisch; {years[0]} ist zu viel.")
    if not years and kind.for_session and (item := view.find(AgendaItem, found.get("agenda_item"))) is not None:
        return item.session, msgspec.convert(found, Asked)
    return (session(view, years) if kind.for_session else None), msgspec.convert(found, Asked)


def _by_options(view: View, call: Call) -> dict[str, Any]:
    """What the options say, read like the fields of a verb."""
    types = get_type_hints(Asked)
    return {
        name: values.convert(call.option(option), types[name], view, clock.today(), field=f"--{option}")
        for option, name in NARROWING.items()
        if call.has(option)
    }


def session(view: View, years: list[str]) -> SessionId:
    """The Round Table that is named, or the only one there is. Raises UsageError, NotFound."""
    if len(years) > 1:
        raise UsageError(f"Das gehört zu einem Runden Tisch; genannt sind {', '.join(years)}.")
    if years:
        return SessionId(values.resolve(years[0], "session", view))
    sessions = sorted(view.all(Session), key=lambda one: one.year)
    if not sessions:
        raise NotFound("Es gibt noch keinen Runden Tisch. Anlegen: rundertisch do create_session year=2026")
    if len(sessions) > 1:
        known = ", ".join(str(one.year) for one in sessions)
        latest = sessions[-1].year
        raise UsageError(f"Bitte den Runden Tisch nennen, zum Beispiel --session {latest}. Es gibt: {known}.")
    return sessions[0].id
