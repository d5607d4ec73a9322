from datetime import timedelta

from rundertisch_tui.workflow.demo.bodies import COMMITTEES, organizations
from rundertisch_tui.workflow.demo.names import FAMILIES
from rundertisch_tui.workflow.demo.texts import DISTRICTS


def test_organisations_are_different_and_as_many_as_wanted() -> None:
    found = [data.name for data in organizations(400, DISTRICTS, FAMILIES)]
    assert len(found) == len(set(found)) == 400


def test_an_organisation_belongs_to_one_that_comes_before_it() -> None:
    seen: set[str] = set()
    for data in organizations(22, DISTRICTS, FAMILIES):
        assert not data.parent or data.parent in seen
        seen.add(data.short_name or data.name)


def test_a_renamed_committee_begins_on_the_day_after_its_predecessor() -> None:
    ended = {data.short_name: data.valid_to for data in COMMITTEES}
    for data in COMMITTEES:
        if data.predecessor:
            before = ended[data.predecessor]
            assert before is not None
            assert data.valid_from == before + timedelta(days=1)
