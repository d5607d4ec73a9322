"""Lines of the minutes turned into numbered lines and boxes."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents.minute_lines import Lines, addressees, result, vote_sentence
from rundertisch_tui.documents.minutes import Line
from rundertisch_tui.documents.minutes import Recommendation as Box
from rundertisch_tui.documents.participants import Redaction
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.ids import AgendaItemId, CommitteeId, OrganizationId, RecommendationId, TaskId
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind
from rundertisch_tui.domain.tasks import Task
from rundertisch_tui.domain.votes import VoteResult
from tests.documents.records import SESSION, Records, line

ITEM = AgendaItem(
    id=AgendaItemId(61), session=SESSION, position="c", number="6.1", title="Bildung", kind=ItemKind.WORKSHOP
)
PROPOSAL = Recommendation(
    id=RecommendationId(1), session=SESSION, agenda_item=ITEM.id, serial=2, wording="Kurse ausbauen."
)
AGREED = replace(PROPOSAL, code="RT-2026-01", agreed_on=date(2026, 7, 3), consensus=Consensus.CONSENSUS)


def entries(*records: Any, copy: Copy = Copy.INTERNAL) -> tuple[Line | Box, ...]:
    reader = Records(ITEM, *records)
    return Lines(reader, copy, Redaction(reader, [], copy)).of_item(ITEM)


def only_line(*records: Any) -> Line:
    found = entries(*records)[0]
    assert isinstance(found, Line)
    return found


def only_box(*records: Any) -> Box:
    found = entries(*records)[0]
    assert isinstance(found, Box)
    return found


def test_a_task_names_whom_it_goes_to_unless_the_text_does() -> None:
    day = date(2026, 9, 30)
    told = only_line(line(1, 61, 1, EntryKind.TASK, "Eine Übersicht erstellen.", responsible="Schulamt", due_on=day))
    assert (told.kind, told.text, told.bold_end) == (
        "Auftrag an Schulamt",
        "Eine Übersicht erstellen",
        "bis 30.09.2026.",
    )
    said = only_line(line(1, 61, 1, EntryKind.TASK, "Das Schulamt erstellt sie.", responsible="Schulamt"))
    assert (said.kind, said.text, said.bold_end) == ("Auftrag", "Das Schulamt erstellt sie.", "")


def test_a_commitment_comes_from_somebody() -> None:
    told = only_line(line(1, 61, 1, EntryKind.COMMITMENT, "Zwei Räume kostenfrei.", responsible="Caritasverband"))
    assert told.kind == "Zusage von Caritasverband"


def test_the_office_in_charge_is_taken_from_the_task_itself() -> None:
    office = Organization(id=OrganizationId(3), name="Jugendamt")
    task = Task(id=TaskId(5), what="Übersicht", organization=office.id)
    assert only_line(line(1, 61, 1, EntryKind.TASK, "Übersicht", task=task.id), office, task).kind == (
        "Auftrag an Jugendamt"
    )


def test_a_resolution_is_bold_its_voices_are_not_and_its_result_comes_last() -> None:
    told = only_line(
        line(1, 61, 1, EntryKind.RESOLUTION, "Die Tagesordnung steht fest.", vote=VoteResult(yes=41, abstentions=3))
    )
    assert told.all_bold
    assert told.aside == "Abstimmung: 41 Ja, 0 Nein, 3\u00a0Enthaltungen,"
    assert told.bold_end == "einstimmig angenommen bei 3\u00a0Enthaltungen."


def test_what_was_agreed_without_counting_is_one_sentence() -> None:
    assert vote_sentence(VoteResult(agreed=True)) == ("", "Einvernehmlich angenommen.")


def test_what_was_voted_down_is_no_resolution() -> None:
    told = only_line(line(1, 61, 1, EntryKind.RESOLUTION, "Die Pause entfällt.", vote=VoteResult(yes=8, no=8)))
    assert (told.kind, told.all_bold) == ("Antrag", False)
    assert told.bold_end == "abgelehnt (Stimmengleichheit)."


def test_the_result_behind_groups_is_a_sentence_of_its_own() -> None:
    vote = VoteResult(by_group=(("SPD", "yes"), ("FDP", "abstention")))
    assert vote_sentence(vote) == (
        "Abstimmung: Zustimmung: SPD · Enthaltung: FDP.",
        "Einstimmig angenommen bei Enthaltung von FDP.",
    )


def test_a_dissent_is_called_what_it_is_and_points_are_told() -> None:
    entry = line(1, 61, 1, EntryKind.RECOMMENDATION, "", recommendation=AGREED.id)
    minority = replace(AGREED, consensus=Consensus.MINORITY, reservation="Die Kammern dagegen.", points=1200)
    assert only_box(entry, minority).facts[2:] == (
        ("Minderheitenvotum", "Die Kammern dagegen."),
        ("Punkte", "1.200"),
    )
    assert ("Vorbehalt", "Sportamt") in only_box(entry, replace(AGREED, reservation="Sportamt")).facts


def test_a_proposal_is_called_so_until_it_is_agreed() -> None:
    entry = line(1, 61, 1, EntryKind.RECOMMENDATION, "", recommendation=PROPOSAL.id)
    proposed = only_box(entry, PROPOSAL)
    assert (proposed.kind, proposed.number, proposed.lead) == (
        "Vorschlag",
        "V\u00a06.1-2",
        "Der Workshop schlägt vor:",
    )
    assert proposed.result == "noch nicht beschlossen"
    agreed = only_box(entry, AGREED)
    assert (agreed.kind, agreed.number, agreed.lead) == ("Empfehlung", "RT-2026-01", "Der Runde Tisch empfiehlt:")


def test_a_recommendation_named_twice_has_one_box() -> None:
    twice = [line(n, 61, n, EntryKind.RECOMMENDATION, "Noch einmal.", recommendation=AGREED.id) for n in (1, 2)]
    assert [type(one) for one in entries(*twice, AGREED)] == [Box, Line]


def test_a_recommendation_without_line_stands_at_the_end_of_its_point() -> None:
    found = entries(line(1, 61, 1, EntryKind.INFORMATION, "Text."), AGREED)
    assert [type(one) for one in found] == [Line, Box]
    assert isinstance(found[1], Box)
    assert found[1].line == ""


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"consensus": Consensus.CONSENSUS}, "einvernehmlich empfohlen"),
        ({"consensus": Consensus.RESERVATION}, "mit Vorbehalt empfohlen"),
        ({"consensus": Consensus.MINORITY}, "mit Minderheitenvotum empfohlen"),
        ({"consensus": None}, "empfohlen"),
        ({"vote": VoteResult(yes=40, no=1)}, "mehrheitlich angenommen bei 1\u00a0Gegenstimme"),
    ],
)
def test_the_agreement_is_said_in_words(change: dict[str, Any], said: str) -> None:
    assert result(Records(), replace(AGREED, **change)) == said


def test_what_became_of_a_proposal_that_was_not_agreed_is_said() -> None:
    gone = replace(PROPOSAL, end_state=EndState.DISCARDED, end_reason="doppelt")
    assert result(Records(), gone) == "verworfen"
    merged = replace(
        PROPOSAL, id=RecommendationId(2), end_state=EndState.MERGED, end_reason="gebündelt", merged_into=AGREED.id
    )
    assert result(Records(AGREED, merged), merged) == "aufgegangen in RT-2026-01"


def test_addressees_are_named_once_and_in_full() -> None:
    committee = Committee(id=CommitteeId(1), name="Magistrat der Stadt Kassel", short_name="Magistrat")
    office = Organization(id=OrganizationId(1), name="Jugendamt")
    record = replace(
        AGREED,
        addressed_committees=frozenset({committee.id}),
        addressees=frozenset({office.id}),
        addressee_text="Jugendamt",
    )
    assert addressees(Records(committee, office, record), record) == "Magistrat der Stadt Kassel; Jugendamt"


def test_internal_lines_are_counted_when_they_are_left_out() -> None:
    reader = Records(ITEM, line(1, 61, 1, EntryKind.INTERNAL, "Nur für uns."))
    lines = Lines(reader, Copy.PUBLICATION, Redaction(reader, [], Copy.PUBLICATION))
    assert lines.of_item(ITEM) == ()
    assert lines.internal_left_out == 1
