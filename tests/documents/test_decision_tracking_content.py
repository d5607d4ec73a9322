"""Beschlusskontrolle: open, done once, per committee, public and not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents import decision_tracking_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.decision_tracking import DecisionTracking
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import CommitteeId, PaperId, RecommendationId
from rundertisch_tui.domain.measures import Measure
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.papers import Consultation, Outcome, Paper, Role
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from tests.documents.chain_records import chain_records, entities, step
from tests.documents.records import Records

IN_SPRING, AFTER = date(2026, 4, 30), date(2026, 9, 1)
HIDDEN = step(9, 2, 1, role=Role.DECISION, outcome=Outcome.DECIDED, decided_on=date(2025, 10, 6), public=False)


def collected(
    day: date = IN_SPRING, copy: Copy = Copy.INTERNAL, *more: Any, **asked: Any
) -> Collected[DecisionTracking]:
    reader = chain_records(*more)
    return decision_tracking_content.decision_tracking(reader, None, copy, Asked(as_of=day, **asked))


def names(day: date = IN_SPRING, copy: Copy = Copy.INTERNAL, *more: Any) -> list[tuple[str, int]]:
    return [(part.name, len(part.rows)) for part in collected(day, copy, *more).content.parts]


def test_an_open_decision_is_told_with_paper_office_and_state() -> None:
    assert collected().content.parts[0].rows == (
        (
            "101.19.140\nStadtverordnetenversammlung, 24.11.2025",
            "Die Stadtverordnetenversammlung beschließt den Ausbau der Sprachkurse.\n"
            "RT-2025-01 vom 03.07.2025, an Magistrat\n"
            "Zwei Gruppen eröffnet. Nächster Schritt: dritte Gruppe bis 30.09.2026.",
            "Schulverwaltungsamt",
            "–",
            "►\u00a0in Umsetzung\nM-31, gemeldet 20.01.2026",
        ),
    )


def changed(kind: type[Any], **change: Any) -> Records:
    """The story with every record of one kind changed."""
    return Records(*(replace(one, **change) if isinstance(one, kind) else one for one in entities()))


def first_row(reader: Records, day: date = IN_SPRING) -> tuple[str, ...]:
    asked = Asked(as_of=day, since=date(2025, 7, 3))
    parts = decision_tracking_content.decision_tracking(reader, None, Copy.INTERNAL, asked).content.parts
    return next(row for part in parts for row in part.rows)


@pytest.mark.parametrize(
    ("planned_to", "day", "said"),
    [
        (date(2026, 12, 31), IN_SPRING, "31.12.2026"),
        (date(2026, 3, 31), IN_SPRING, "31.03.2026\nüberfällig"),
        (date(2026, 3, 31), AFTER, "31.03.2026"),
    ],
)
def test_what_is_late_says_so_until_it_is_done(planned_to: date, day: date, said: str) -> None:
    assert first_row(changed(Measure, planned_to=planned_to), day)[3] == said


def test_without_a_measure_the_next_step_is_told_with_its_day() -> None:
    waiting = [
        replace(one, next_step="Antwort anmahnen", next_step_on=date(2026, 4, 1))
        if isinstance(one, Recommendation)
        else one
        for one in entities()
        if not isinstance(one, Measure)
    ]
    row = first_row(Records(*waiting))
    assert row[1].endswith("Nächster Schritt: Antwort anmahnen")
    assert row[3] == "01.04.2026\nüberfällig"


def test_a_changed_wording_stands_behind_the_title_of_its_paper() -> None:
    row = first_row(Records(*(replace(one, wording="… im Nachtrag.") if isinstance(one, Consultation) else one
                              for one in entities())))  # fmt: skip
    assert row[1].split("\n")[0].endswith(": … im Nachtrag.")


def test_what_was_ended_by_hand_says_why() -> None:
    row = first_row(
        changed(Recommendation, end_state=EndState.OVERTAKEN, end_reason="Land zahlt.", ended_on=date(2026, 1, 5))
    )
    assert row[1].endswith("Erledigt: Land zahlt.")


def test_taking_note_is_no_decision() -> None:
    text = rendering.render_text(collected().content)
    assert "101.19.123" not in text


@pytest.mark.parametrize(
    ("day", "since", "counts"),
    [
        (date(2025, 11, 23), date(2025, 7, 3), [0, 0]),
        (IN_SPRING, date(2025, 7, 3), [1, 0]),
        (AFTER, date(2025, 7, 3), [0, 1]),
        (AFTER, date(2026, 8, 31), [0, 0]),
    ],
)
def test_what_is_done_is_listed_once_and_then_filed(day: date, since: date, counts: list[int]) -> None:
    assert [len(part.rows) for part in collected(day, since=since).content.parts] == counts


def test_the_last_round_table_is_where_it_counts_from() -> None:
    assert collected().content.parts[1].name == "Erledigt seit dem 3. Juli 2025"


def test_what_is_not_public_has_a_part_of_its_own_for_the_office() -> None:
    assert names(IN_SPRING, Copy.INTERNAL, HIDDEN)[2] == ("Nichtöffentlicher Teil", 1)
    assert len(names(IN_SPRING, Copy.PUBLICATION, HIDDEN)) == 2
    told = collected(IN_SPRING, Copy.PUBLICATION, HIDDEN).left_out
    assert told == ("1\u00a0nichtöffentlicher Beschluss nicht übernommen",)


def test_it_may_be_narrowed_to_one_committee() -> None:
    council = collected(committee=CommitteeId(2))
    assert council.about == "Stadtverordnetenversammlung"
    assert [len(part.rows) for part in council.content.parts] == [1, 0]
    assert [len(part.rows) for part in collected(committee=CommitteeId(1)).content.parts] == [0, 0]
    with pytest.raises(NotFound):
        collected(committee=CommitteeId(77))


@pytest.mark.parametrize("copy", Copy)
@pytest.mark.parametrize("day", [IN_SPRING, AFTER])
def test_it_is_without_findings_and_the_same_twice(copy: Copy, day: date) -> None:
    content = collected(day, copy, HIDDEN).content
    rendered = rendering.render(content)
    assert rendered.findings == ()
    assert rendered.data == rendering.render(collected(day, copy, HIDDEN).content).data


def test_without_decisions_it_says_so() -> None:
    content = decision_tracking_content.decision_tracking(Records(), None, asked=Asked(as_of=IN_SPRING)).content
    text = rendering.render_text(content)
    assert "Kein Beschluss ist offen." in text
    assert "Seitdem wurde kein Beschluss erledigt." in text
    assert rendering.render(content).findings == ()


def test_it_may_be_narrowed_to_what_one_group_brought_in() -> None:
    moved = Paper(id=PaperId(2), code="VL-2", reference="101.19.140", title="Kurse", parliamentary_group="Grüne",
                  recommendations=frozenset({RecommendationId(1)}))  # fmt: skip
    found = collected(IN_SPRING, Copy.INTERNAL, moved, parliamentary_group="GRÜNE")
    assert [row[0].split("\n")[-1] for row in found.content.parts[0].rows] == ["eingebracht von Grüne"]
    assert "eingebracht von GRÜNE" in found.content.subtitle
    assert not collected(IN_SPRING, Copy.INTERNAL, moved, parliamentary_group="SPD").content.parts[0].rows
