"""What OParl 1.1 asks of the objects that we write: kind of each property, and what an object cannot lack.

Source: specification of OParl 1.1, chapter 3; only the properties that the program uses.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any


def is_url(value: object) -> bool:
    return isinstance(value, str) and re.fullmatch(r"https?://\S+", value) is not None


def is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def is_day(value: object) -> bool:
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


def is_moment(value: object) -> bool:
    return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None


def is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_switch(value: object) -> bool:
    return isinstance(value, bool)


def urls(value: object) -> bool:
    return isinstance(value, list) and all(is_url(each) for each in value)


def texts(value: object) -> bool:
    return isinstance(value, list) and all(is_text(each) for each in value)


def objects(kind: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, list) and not [fault for each in value for fault in faults(kind, each)]


SPAN: Mapping[str, Callable[[Any], bool]] = {"startDate": is_day, "endDate": is_day}
RULES: Mapping[str, Mapping[str, Callable[[Any], bool]]] = {
    "Body": {
        "name": is_text, "shortName": is_text, "organization": is_url, "person": is_url, "meeting": is_url,
        "paper": is_url, "legislativeTerm": objects("LegislativeTerm"),
    },
    "LegislativeTerm": {"body": is_url, "name": is_text, **SPAN},
    "Organization": {
        "body": is_url, "name": is_text, "shortName": is_text, "classification": is_text,
        "organizationType": is_text, "memberCount": is_number, **SPAN,
    },
    "Person": {
        "body": is_url, "name": is_text, "familyName": is_text, "givenName": is_text, "title": texts,
        "membership": objects("Membership"),
    },
    "Membership": {"person": is_url, "organization": is_url, "role": is_text, **SPAN},
    "Meeting": {
        "name": is_text, "start": is_moment, "organization": urls, "agendaItem": objects("AgendaItem"),
    },
    "AgendaItem": {
        "meeting": is_url, "order": is_number, "name": is_text, "public": is_switch, "consultation": is_url,
        "result": is_text, "resolutionText": is_text,
    },
    "Paper": {
        "body": is_url, "name": is_text, "reference": is_text, "date": is_day, "paperType": is_text,
        "consultation": objects("Consultation"), "web": is_url,
    },
    "Consultation": {
        "paper": is_url, "agendaItem": is_url, "meeting": is_url, "organization": urls, "authoritative": is_switch,
        "role": is_text,
    },
}  # fmt: skip
REQUIRED: Mapping[str, tuple[str, ...]] = {
    "Body": ("name", "organization", "person", "meeting", "paper", "legislativeTerm"),
    "AgendaItem": ("order",),
}


def faults(kind: str, one: Mapping[str, Any]) -> list[str]:
    """What the schema would say against an object."""
    found = [f"{kind}: {name} fehlt" for name in ("id", "type", *REQUIRED.get(kind, ())) if name not in one]
    if not is_url(one.get("id")) or one.get("type") != f"https://schema.oparl.org/1.1/{kind}":
        found.append(f"{kind}: id oder type")
    rules = RULES[kind]
    for name, value in one.items():
        if name in ("id", "type") or name.startswith("rundertisch:"):
            continue
        if name not in rules or not rules[name](value):
            found.append(f"{kind}.{name} = {value!r}")
    return found
