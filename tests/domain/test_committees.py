"""Tests of bodies that exist for a time."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.committees import Committee, CommitteeKind, likely
from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.ids import CommitteeId
from rundertisch_tui.domain.people import Group

DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


@given(DAYS, st.integers(0, 3000))
def test_a_body_exists_from_its_first_to_its_last_day(start: date, days: int) -> None:
    body = Committee(id=CommitteeId(1), valid_from=start, valid_to=start + timedelta(days))
    assert body.exists_on(start)
    assert body.exists_on(start + timedelta(days))
    assert not body.exists_on(start - timedelta(1))
    assert not body.exists_on(start + timedelta(days + 1))


def test_a_renamed_body_follows_its_predecessor_without_a_gap() -> None:
    old = Committee(id=CommitteeId(1), name="Chancen, Gleichstellung, Integration", valid_to=date(2024, 2, 18))
    new = Committee(
        id=CommitteeId(2),
        name="Soziales, Integration und Digitalisierung",
        predecessors=frozenset({old.id}),
        valid_from=date(2024, 2, 19),
    )
    for day in (date(2024, 2, 18), date(2024, 2, 19)):
        assert old.exists_on(day) != new.exists_on(day)


def test_a_body_is_called_by_its_short_name_where_it_has_one() -> None:
    assert Committee(id=CommitteeId(1), name="Stadtverordnetenversammlung", short_name="StaVo").label == "StaVo"
    assert Committee(id=CommitteeId(1), name="Magistrat", kind=CommitteeKind.MAGISTRATE).label == "Magistrat"


@pytest.mark.parametrize(
    ("name", "kind", "group"),
    [
        ("Ausländerbeirat", CommitteeKind.FOREIGNERS_COUNCIL, Group.FOREIGNERS_COUNCIL),
        ("AUSLAENDERBEIRAT der Stadt Kassel", CommitteeKind.FOREIGNERS_COUNCIL, Group.FOREIGNERS_COUNCIL),
        ("Ortsbeirat Nord-Holland", CommitteeKind.DISTRICT_COUNCIL, Group.DISTRICT_COUNCIL),
        ("AK Integration Landkreis", CommitteeKind.NETWORK, Group.NETWORK_DISTRICT),
        ("AK Integration Stadt", CommitteeKind.NETWORK, Group.NETWORK_CITY),
        ("Ausschuss für Kultur", CommitteeKind.COMMITTEE, Group.POLITICS),
        ("Jugendhilfeausschuss", CommitteeKind.COMMITTEE, Group.POLITICS),
        ("Haupt- und Finanzausschuß", CommitteeKind.COMMITTEE, Group.POLITICS),
        ("Kreisausschuss", CommitteeKind.COMMITTEE, None),
        ("Der Magistrat", CommitteeKind.MAGISTRATE, Group.POLITICS),
        ("Fachrunde Sprache", CommitteeKind.COMMITTEE, None),
        ("", CommitteeKind.COMMITTEE, None),
    ],
)
def test_a_well_known_name_tells_what_a_body_most_likely_is(
    name: str, kind: CommitteeKind, group: Group | None
) -> None:
    assert likely(name) == (kind, group)


@pytest.mark.parametrize(
    ("since", "until", "day", "said"),
    [
        (date(2024, 2, 19), None, date(2024, 2, 18), "erst seit 19.02.2024"),
        (date(2024, 2, 19), date(2026, 3, 31), date(2024, 2, 18), "erst seit 19.02.2024"),
        (date(2024, 2, 19), date(2026, 3, 31), date(2026, 4, 1), "nur bis 31.03.2026"),
        (None, date(2026, 3, 31), date(2026, 4, 1), "nur bis 31.03.2026"),
    ],
)
def test_a_day_without_the_body_is_refused_with_its_span(
    since: date | None, until: date | None, day: date, said: str
) -> None:
    body = Committee(id=CommitteeId(1), name="Magistrat", valid_from=since, valid_to=until)
    with pytest.raises(RuleViolation) as refused:
        body.check_exists(day, field="decided_on")
    assert refused.value.message == f"Magistrat gab es am {day:%d.%m.%Y} nicht ({said})."
    assert refused.value.field == "decided_on"
    for edge in (since, until):
        if edge is not None:
            body.check_exists(edge, field="decided_on")
