"""The wording of the Niederschrift, without Word."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from rundertisch_tui.documents import minutes_content, rendering
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.invitation_content import invitation
from rundertisch_tui.documents.minutes import Line, Minutes, Recommendation
from rundertisch_tui.documents.workshop_sheet_content import workshop_sheets
from rundertisch_tui.domain.attendance import Invitation, Naming
from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId, MinuteEntryId, PersonId
from rundertisch_tui.domain.minutes import EntryKind, MinuteEntry
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import Recommendation as Record
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, MinutesState, Session
from tests.documents.records import SESSION, Records, entities, records


def collected(copy: Copy) -> Collected[Minutes]:
    return minutes_content.content(records(), SESSION, copy)


def text(copy: Copy) -> str:
    return rendering.render_text(collected(copy).content)


PUBLIC, INTERNAL = text(Copy.PUBLICATION), text(Copy.INTERNAL)


def test_the_head_names_day_time_place_chair_and_minute_taker() -> None:
    facts = dict(collected(Copy.PUBLICATION).content.facts)
    assert facts["Tag"] == "Freitag, 3. Juli 2026"
    assert facts["Vorsitz"] == "Änne Öztürk-Weiß, Integrationsbeauftragte"
    assert facts["Schriftführung"] == "Bernd Kern, Geschäftsstelle"


def test_the_head_names_the_file_of_the_city() -> None:
    filed = [replace(one, file_reference="-I- 2026/12") if isinstance(one, Session) else one for one in entities()]
    told = minutes_content.content(Records(*filed), SESSION, Copy.PUBLICATION).content
    assert dict(told.facts)["Aktenzeichen"] == "-I- 2026/12"


def test_the_public_copy_has_no_internal_lines_and_says_so() -> None:
    assert "Nur für uns" not in PUBLIC
    assert "Nur für uns" in INTERNAL
    assert "1\u00a0interne Zeile nicht übernommen" in collected(Copy.PUBLICATION).left_out


def test_a_left_out_line_leaves_a_gap() -> None:
    numbers = [
        entry.number for entry in collected(Copy.PUBLICATION).content.items[0].entries if isinstance(entry, Line)
    ]
    assert numbers == ["1.1", "1.3"]


def test_items_that_are_not_public_stay_inside() -> None:
    assert "Personalfrage" not in PUBLIC
    assert "vertraulich" not in PUBLIC
    assert "Personalfrage" in INTERNAL


def test_private_citizens_are_not_named_in_the_public_copy() -> None:
    assert "Privat" not in PUBLIC
    assert "Eine teilnehmende Person regt Kurse an. Eine teilnehmende Person dankt." in " ".join(PUBLIC.split())
    assert "Dilek Privat regt Kurse an" in INTERNAL


def test_who_agreed_or_acts_in_function_is_named() -> None:
    assert "Zusager, Emil" in PUBLIC
    assert "Politisch, Clara" in PUBLIC
    assert collected(Copy.PUBLICATION).names == {1, 2, 3, 5}


def test_absences_are_named_inside_only_and_reasons_nowhere() -> None:
    assert "Fehlt" not in PUBLIC
    assert "entschuldigt" in INTERNAL
    assert "Krankheit" not in PUBLIC + INTERNAL


def test_contact_data_stands_nowhere() -> None:
    assert "example.org" not in PUBLIC + INTERNAL
    assert "0561" not in PUBLIC + INTERNAL


def test_the_recommendation_stands_once_in_its_box_with_addressee_and_agreement() -> None:
    boxes = [
        entry
        for item in collected(Copy.PUBLICATION).content.items
        for entry in item.entries
        if isinstance(entry, Recommendation)
    ]
    assert len(boxes) == 1
    assert (boxes[0].number, boxes[0].line) == ("RT-2026-02", "6.1.3")
    assert dict(boxes[0].facts)["Gerichtet an"] == "Magistrat der Stadt Kassel"
    assert boxes[0].result == "einvernehmlich empfohlen"


def test_tasks_say_who_what_and_until_when() -> None:
    content = collected(Copy.PUBLICATION).content
    assert content.tasks == (("6.1.2", "Übersicht aller Träger.", "Schulamt", "30.09.2026"),)
    entry = content.items[2].entries[1]
    assert isinstance(entry, Line)
    assert (entry.kind, entry.text, entry.bold_end) == (
        "Auftrag an Schulamt",
        "Übersicht aller Träger",
        "bis 30.09.2026.",
    )


def test_recommendations_are_listed_by_action_field() -> None:
    name, rows = collected(Copy.PUBLICATION).content.overview[0]
    assert name == "Bildung und Sprachförderung"
    assert rows[0][0] == "RT-2026-02"


def test_numbers_never_assigned_are_told_inside() -> None:
    assert "RT-2026-01: nicht vergeben" in INTERNAL
    assert "nicht vergeben" not in PUBLIC


def test_list_points_of_a_line_become_a_list() -> None:
    entry = collected(Copy.PUBLICATION).content.items[2].entries[3]
    assert isinstance(entry, Line)
    assert entry.bullets == ("Kurse am Vormittag", "Warteliste")


def test_two_lines_are_there_to_sign() -> None:
    signers = (("Vorsitz", "Änne Öztürk-Weiß"), ("Schriftführung", "Bernd Kern"))
    assert collected(Copy.PUBLICATION).content.signers == signers


def with_session(**change: Any) -> Minutes:
    found = [replace(one, **change) if isinstance(one, Session) else one for one in entities()]
    return minutes_content.content(Records(*found), SESSION, Copy.INTERNAL).content


def test_minutes_that_were_approved_say_when_and_signed_ones_have_nothing_left_to_sign() -> None:
    approved_on, signed_on = date(2026, 7, 24), date(2026, 7, 27)
    draft = with_session(approved_on=approved_on, signed_on=signed_on)  # taken back: the days stay on record
    assert (dict(draft.facts)["Festgestellt"], draft.signed) == ("", "")
    signed = with_session(approved_on=approved_on, signed_on=signed_on, minutes_state=MinutesState.SIGNED)
    assert dict(signed.facts)["Festgestellt"] == "am Freitag, 24. Juli 2026"
    assert signed.signed == "27. Juli 2026"


def test_what_is_not_public_is_a_part_of_its_own_behind_the_rest() -> None:
    first = [
        replace(one, position="0") if isinstance(one, AgendaItem) and not one.public else one for one in entities()
    ]
    told = minutes_content.content(Records(*first), SESSION, Copy.INTERNAL).content
    assert told.agenda[-1] == ("TOP\u00a09", "Personalfrage (nichtöffentlich)")
    assert [item.number for item in told.items][-1] == "TOP\u00a09"


def test_a_workshop_names_its_field_where_its_title_does_not() -> None:
    def facts(title: str) -> dict[str, str]:
        found = [
            replace(one, title=title, action_fields=frozenset({ActionFieldId(1)}))
            if isinstance(one, AgendaItem) and one.kind is ItemKind.WORKSHOP
            else one
            for one in entities()
        ]
        items = minutes_content.content(Records(*found), SESSION, Copy.INTERNAL).content.items
        return dict(next(item for item in items if item.number.endswith("6.1")).facts)

    assert facts("Kurse")["Feld"] == "Bildung und Sprachförderung"
    assert facts("Bildung und Sprachförderung")["Feld"] == ""


def test_the_foot_says_who_gets_a_copy() -> None:
    assert collected(Copy.PUBLICATION).content.distribution == "Alle eingeladenen und anwesenden Personen (6)"


def test_only_the_internal_copy_carries_the_mark() -> None:
    assert collected(Copy.INTERNAL).content.copy_mark == "INTERN, nicht zur Veröffentlichung · Entwurf, Version 2"
    assert collected(Copy.PUBLICATION).content.copy_mark == "Entwurf, Version 2"


def test_both_copies_are_without_findings() -> None:
    for copy in Copy:
        assert rendering.render(collected(copy).content).findings == ()


def with_leader(naming: Naming) -> Records:
    """Emil Zusager leads the workshop 6.1."""

    def told(one: Any) -> Any:
        if isinstance(one, AgendaItem) and one.rapporteur:
            return replace(one, rapporteur="Emil Zusager", minute_taker=PersonId(5))
        return replace(one, naming=naming) if isinstance(one, Invitation) and one.person == 5 else one

    return Records(*map(told, entities()))


COLLECTORS = (minutes_content.content, workshop_sheets, invitation)


@pytest.mark.parametrize("collect", COLLECTORS)
def test_who_leads_a_workshop_is_named_unless_they_refused(collect: Callable[..., Collected[Any]]) -> None:
    for naming, copy, named in (
        (Naming.UNSET, Copy.PUBLICATION, True),
        (Naming.NO, Copy.PUBLICATION, False),
        (Naming.NO, Copy.INTERNAL, True),
    ):
        printed = rendering.render_text(collect(with_leader(naming), SESSION, copy).content)
        assert ("Emil Zusager" in printed) is named


def test_a_recommendation_that_concerns_all_fields_stands_under_its_own_heading() -> None:
    found = [
        replace(one, action_fields=frozenset(), cross_cutting=True) if isinstance(one, Record) else one
        for one in entities()
    ]
    names = [name for name, _ in minutes_content.content(Records(*found), SESSION).content.overview]
    assert names == ["Übergreifend"]


@pytest.mark.parametrize(("finished", "said"), [(True, "Ohne Aussprache."), (False, "Dazu ist nichts festgehalten.")])
def test_a_point_that_was_dealt_with_without_a_line_says_so(finished: bool, said: str) -> None:
    item = AgendaItem(
        id=AgendaItemId(20), session=SESSION, position="e", number="8", title="Verschiedenes", finished=finished
    )
    found = minutes_content.content(Records(*entities(), item), SESSION, Copy.PUBLICATION).content
    assert next(one.note for one in found.items if one.title == "Verschiedenes") == said


def test_a_point_with_nothing_but_internal_lines_is_not_called_without_discussion() -> None:
    item = AgendaItem(
        id=AgendaItemId(20), session=SESSION, position="e", number="8", title="Verschiedenes", finished=True
    )
    line = MinuteEntry(
        id=MinuteEntryId(99),
        session=SESSION,
        agenda_item=item.id,
        line=1,
        position="a",
        kind=EntryKind.INTERNAL,
        text="x",
    )
    found = minutes_content.content(Records(*entities(), item, line), SESSION, Copy.PUBLICATION).content
    assert next(one.note for one in found.items if one.title == "Verschiedenes") == "Dazu ist nichts festgehalten."
