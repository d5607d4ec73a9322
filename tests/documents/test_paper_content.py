"""The wording of a Vorlage."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents import paper_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.paper import Paper
from rundertisch_tui.documents.writing import NotWritten
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import OrganizationId, PaperId, RecommendationId, SettingId, SignOffId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Paper as PaperRecord
from rundertisch_tui.domain.papers import PaperType, Role, SignOff
from rundertisch_tui.domain.settings import Setting
from tests.documents.chain_records import chain_records, step

BARE = PaperRecord(
    id=PaperId(9),
    code="VL-9",
    type=PaperType.DECISION,
    written_on=date(2026, 3, 1),
    recommendations=frozenset({RecommendationId(1)}),
)


def decision(number: int = 2, copy: Copy = Copy.PUBLICATION, *more: Any) -> Collected[Paper]:
    return paper_content.decision_paper(chain_records(*more), None, copy, Asked(paper=PaperId(number)))


def information(number: int = 1, copy: Copy = Copy.PUBLICATION) -> Collected[Paper]:
    return paper_content.information_paper(chain_records(), None, copy, Asked(paper=PaperId(number)))


def test_a_decision_is_asked_of_the_body_that_decides() -> None:
    content = decision().content
    assert content.resolution_lead == "Die Stadtverordnetenversammlung wird gebeten, folgenden Beschluss zu fassen:"
    assert content.resolution == ("Die Stadtverordnetenversammlung beschließt den Ausbau der Sprachkurse.",)
    assert content.way == (("Stadtverordnetenversammlung", "24.11.2025", "Entscheidung"),)
    asked = decision(9, Copy.PUBLICATION, BARE, step(90, 9, 1, role=Role.DECISION)).content
    assert asked.resolution_lead == "Der Magistrat wird gebeten, folgenden Beschluss zu fassen:"
    assert asked.way == (("Magistrat", "noch offen", "Entscheidung"),)


def test_taking_note_asks_for_no_decision() -> None:
    content = information().content
    assert content.resolution_lead == ""
    assert content.resolution[0].startswith("Der Magistrat nimmt die Empfehlungen RT-2025-01 und RT-2025-02")
    assert content.subtitle == "Mitteilungsvorlage, öffentlich"


def test_what_nobody_has_written_yet_is_drafted_from_the_recommendations() -> None:
    content = decision(9, Copy.PUBLICATION, BARE).content
    assert content.title == "Sprachkurse ausbauen"
    rationale = dict(content.sections)["Begründung"][0]
    assert rationale.startswith("RT-2025-01: „Sprachkurse mit Kinderbetreuung ausbauen.“")
    assert dict(content.sections)["Finanzielle Auswirkungen"] == ("Noch nicht angegeben.",)


def test_a_paper_not_yet_sent_is_a_draft_without_number() -> None:
    collected = decision(9, Copy.PUBLICATION, BARE)
    assert collected.draft
    assert collected.content.frame.mark == "Entwurf"
    assert collected.content.copy_mark == "Entwurf, Version 1"
    assert dict(collected.content.facts)["Vorlage-Nr."] == "noch nicht vergeben"
    assert dict(collected.content.facts)["Eigene Nr."] == "VL-9"
    assert not decision().draft


def test_hearings_are_named_as_taking_part() -> None:
    heard = decision(9, Copy.PUBLICATION, BARE, step(90, 9, 1, role=Role.HEARING)).content
    assert dict(heard.sections)["Beteiligung"] == ("Magistrat, Anhörung: noch offen.",)
    assert dict(decision().content.sections)["Beteiligung"] == ("Eine Anhörung ist nicht vorgesehen.",)


def test_staff_and_climate_are_told_where_something_is_said() -> None:
    names = [name for name, _ in decision(9, Copy.PUBLICATION, BARE).content.sections]
    assert names == ["Begründung", "Finanzielle Auswirkungen", "Beteiligung"]
    full = replace(BARE, personnel_impact="Eine halbe Stelle.", climate_impact="ja, positiv")
    told = dict(decision(9, Copy.PUBLICATION, full).content.sections)
    assert list(told) == [
        "Begründung", "Finanzielle Auswirkungen", "Personelle Auswirkungen", "Klimarelevanz", "Beteiligung"
    ]  # fmt: skip
    assert told["Klimarelevanz"] == ("ja, positiv",)


@pytest.mark.parametrize(
    ("value", "names"),
    [("Klima, beteiligung", ["Begründung", "Klimarelevanz", "Beteiligung"]), ("keine", ["Begründung"])],
)
def test_the_office_switches_sections_off(value: str, names: list[str]) -> None:
    off = Setting(id=SettingId(1), name="paper_sections", value=value)
    signed = SignOff(id=SignOffId(1), paper=PaperId(9), organization=OrganizationId(1), position="a")
    content = decision(9, Copy.PUBLICATION, replace(BARE, climate_impact="nein"), off, signed).content
    assert [name for name, _ in content.sections] == names
    assert content.sign_offs == ()


@pytest.mark.parametrize(
    ("returned", "refused", "said"),
    [
        (None, False, "steht aus"),
        (date(2025, 9, 5), False, "05.09.2025"),
        (date(2025, 9, 5), True, "abgelehnt 05.09.2025"),
    ],
)
def test_sign_offs_tell_where_they_stand(returned: date | None, refused: bool, said: str) -> None:
    one = SignOff(
        id=SignOffId(1),
        paper=PaperId(2),
        organization=OrganizationId(1),
        position="a",
        sent_on=date(2025, 9, 1),
        returned_on=returned,
        refused=refused,
    )
    assert decision(2, Copy.PUBLICATION, one).content.sign_offs == (("Schulverwaltungsamt", "01.09.2025", said),)


def test_the_annex_holds_every_recommendation_in_its_wording() -> None:
    annex = information().content.recommendations
    assert [(one.number, one.title) for one in annex] == [
        ("RT-2025-01", "Sprachkurse ausbauen"),
        ("RT-2025-02", "Schwimmzeiten für Frauen schaffen."),
    ]
    assert dict(annex[0].facts)["Gerichtet an"] == "Magistrat"


def test_a_paper_of_another_type_is_refused_with_its_type() -> None:
    with pytest.raises(NotWritten, match="VL-2 ist keine Mitteilungsvorlage, sondern: Beschlussvorlage") as refused:
        information(2)
    assert refused.value.field == "paper"
    with pytest.raises(NotFound):
        information(77)


def test_a_paper_that_is_not_public_has_no_public_copy() -> None:
    closed = PaperRecord(id=PaperId(9), code="VL-9", type=PaperType.DECISION, public=False, written_on=date(2026, 3, 1))
    with pytest.raises(NotWritten, match="VL-9 ist nichtöffentlich"):
        decision(9, Copy.PUBLICATION, closed)
    assert decision(9, Copy.INTERNAL, closed).content.subtitle == "Beschlussvorlage, nichtöffentlich"


@pytest.mark.parametrize("copy", Copy)
def test_both_kinds_are_without_findings_and_the_same_twice(copy: Copy) -> None:
    for made in (decision, information):
        rendered = rendering.render(made(copy=copy).content)
        assert rendered.findings == ()
        assert rendered.data == rendering.render(made(copy=copy).content).data


def test_the_file_is_named_after_number_and_title() -> None:
    assert decision().about == "101.19.140 Sprachkurse ausbauen"
    assert decision().day == date(2025, 9, 1)
