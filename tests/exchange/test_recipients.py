from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from rundertisch_tui.domain.ids import PersonId, SessionId
from rundertisch_tui.exchange.recipients import content, invited, people
from tests.workflow.desk import Desk

TODAY = date(2026, 7, 3)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """Kern and Şahin are invited, Şahin has declined; Abdi is not invited."""
    opened = Desk(tmp_path / "data")
    opened.person("Kern", given_name="Ute", email="ute@example.org")
    opened.person("Şahin", given_name="Elif", email="elif@example.org")
    opened.person("Abdi", given_name="Hodan")
    opened.add("organization", name="Caritas")
    opened.add("membership", person=1, organization=1)
    opened.session(2026, reply_by="2026-06-19")
    opened.invited(1, 1, 2)
    opened.do("record_reply", session=1, person=2, reply="declined")
    yield opened
    opened.office.close()


def test_who_declined_is_not_written_to_unless_chosen(desk: Desk) -> None:
    (kern,) = invited(desk.view, SessionId(1), TODAY)
    assert (kern.person.family_name, kern.organization, kern.reply_by) == ("Kern", "Caritas", "19.06.2026")
    (sahin,) = invited(desk.view, SessionId(1), TODAY, frozenset({PersonId(2)}))
    assert sahin.person.family_name == "Şahin"


def test_any_people_of_a_list_make_a_verteiler(desk: Desk) -> None:
    desk.do("delete", kind="person", id=2)
    found = people(desk.view, [3, 2, 1], TODAY)
    assert [one.person.id for one in found] == [3, 1]
    assert content(found, "txt").decode() == "ute@example.org\n\nOhne E-Mail-Adresse:\nAbdi, Hodan\n"
    assert content(found, "csv").decode("utf-8-sig").splitlines()[0].startswith("Nummer;Briefanrede;Name")
    assert content(found, "xlsx").startswith(b"PK")
