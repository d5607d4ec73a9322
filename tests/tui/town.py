"""A handful of people, organisations and committees for the tests of the screens."""

from datetime import UTC, datetime
from typing import Any

from tests.tui.conftest import do

NOW = datetime(2026, 6, 10, 8, 0, tzinfo=UTC)
HOSTILE = "[b]\x1b[31m[/]"


def person(office: Any, given: str, family: str, *joined: dict[str, Any], **more: Any) -> int:
    """Take up a person with memberships; return its number."""
    created = do(office, "save_person", after={"given_name": given, "family_name": family, **more}, joined=list(joined))
    return created[0][1]


def settle_town(office: Any) -> None:
    """Two committees, two organisations, six people."""
    add = {"name": "Ausländerbeirat", "kind": "foreigners_council", "group": "foreigners_council"}
    do(office, "add", kind="committee", fields=add)
    do(office, "add", kind="committee", fields={"name": "AK Integration Stadt", "kind": "network"})
    school = {"name": "Volkshochschule Region Kassel", "short_name": "VHS", "kind": "education"}
    do(office, "add", kind="organization", fields=school)
    do(office, "add", kind="organization", fields={"name": "Jugendamt", "kind": "department"})
    person(office, "Änne", "Öztürk-Weiß", {"committee": 1, "role": "Vorsitzende", "valid_to": "2031-03-31"},
           {"committee": 2, "valid_from": "2021-05-01"}, salutation="frau", email="aenne.oeztuerk@example.org",
           phone="0561 787-0")  # fmt: skip
    person(office, "Edin", "Ramić",
           {"committee": 1, "role": "Mitglied", "valid_to": "2031-03-31", "deputy_of": 1},
           {"organization": 1})  # fmt: skip
    person(office, "Francesca", "D’Angelo", {"committee": 1, "role": "Mitglied", "valid_to": "2026-03-31"})
    person(office, "Jörg", "Heide", {"organization": 2, "role": "Sachbearbeitung", "valid_from": "2019-01-01"},
           particle="von der")  # fmt: skip
    person(office, "Deniz", "İnönü")
    person(office, "Elif", "Şahin", {"committee": 1, "role": "Mitglied"}, groups=["press"])
    for year in (2024, 2025):
        ((_, session),) = [one for one in do(office, "create_session", year=year) if one[0] == "session"]
        do(office, "add", kind="attendance", fields={"session": session, "person": 1, "presence": "present"})
