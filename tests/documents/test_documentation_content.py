"""The wording of the Dokumentation."""

from dataclasses import replace
from datetime import date

import pytest

from rundertisch_tui.documents import documentation_content, rendering
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.documentation import Documentation
from rundertisch_tui.domain.ids import SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.sessions import Session, SessionState
from tests.documents.chain_records import ONE, chain_records
from tests.documents.large import large_session
from tests.documents.records import SESSION, Records, entities, records


def collected(copy: Copy = Copy.PUBLICATION) -> Collected[Documentation]:
    return documentation_content.documentation(records(), SESSION, copy)


CONTENT = collected().content


def test_the_introduction_tells_day_motto_and_how_many_came() -> None:
    assert CONTENT.introduction[0] == (
        "Der Runde Tisch Integration fand am 3. Juli 2026 statt. Er stand unter dem Motto „Ankommen heißt mitreden“. "
        "5\u00a0Personen nahmen teil."
    )


def test_before_the_day_nothing_is_told_as_if_it_had_been() -> None:
    for held_on, day in ((date(2026, 7, 3), "am 3. Juli 2026"), (None, "im Jahr 2026")):
        table = Session(id=SESSION, year=2026, motto="Mitreden", held_on=held_on)
        told = documentation_content.documentation(Records(table), SESSION).content
        assert told.introduction[0] == (
            f"Der Runde Tisch Integration findet {day} statt. Er steht unter dem Motto „Mitreden“."
        )


def test_without_recommendations_none_go_anywhere() -> None:
    bare = documentation_content.documentation(Records(Session(id=SESSION, year=2026)), SESSION).content
    assert bare.outlook == ("Der Runde Tisch 2027 berichtet wieder über den Stand der Umsetzung.",)
    assert CONTENT.outlook[0].startswith("Die Empfehlungen gehen an die zuständigen Gremien und Stellen.")


def test_talks_and_workshops_are_told_apart() -> None:
    assert [one.title for one in CONTENT.talks] == ["Eröffnung"]
    assert [one.title for one in CONTENT.workshops] == ["Bildung"]


def test_a_workshop_lists_what_was_named_and_who_does_what() -> None:
    workshop = CONTENT.workshops[0]
    assert workshop.texts == ("Genannt werden; Kurse am Vormittag; Warteliste",)
    assert workshop.lists == (
        ("Herausforderungen", ("Die Wartezeit ist lang.",)),
        ("Vorschläge und Empfehlungen", ("RT-2026-02: Der Runde Tisch empfiehlt Kurse mit Kinderbetreuung.",)),
        ("Aufträge", ("Schulamt: Übersicht aller Träger bis 30.09.2026.",)),
    )


def test_recommendations_stand_by_action_field() -> None:
    assert [(name, [one.number for one in boxes]) for name, boxes in CONTENT.recommendations] == [
        ("Bildung und Sprachförderung", ["RT-2026-02"])
    ]


def test_what_the_niederschrift_leaves_out_is_left_out_here() -> None:
    text = rendering.render_text(CONTENT)
    for hidden in ("Privat", "Nur für uns", "vertraulich", "example.org", "Personalfrage"):
        assert hidden not in text
    assert collected().left_out
    assert "Nur für uns" in rendering.render_text(collected(Copy.INTERNAL).content)


def test_the_status_is_that_of_the_day_of_the_session() -> None:
    content = documentation_content.documentation(chain_records(), ONE).content
    assert content.states_lead == "Am Tag des Runden Tisches waren 2\u00a0Maßnahmen eingetragen."
    assert content.states == (("○\u00a0geplant", "1"), ("║\u00a0zurückgestellt", "1"), ("Summe", "2"))


def test_bodies_are_named_once_and_sorted_without_their_people() -> None:
    content = documentation_content.documentation(large_session(), SESSION).content
    assert content.organizations[:3] == (
        "Amt für Chancengleichheit und Teilhabe",
        "Caritasverband Nordhessen-Kassel",
        "Diakonisches Werk Region Kassel",
    )
    assert len(content.organizations) == len(set(content.organizations)) == 10


@pytest.mark.parametrize("copy", Copy)
def test_it_is_without_findings_and_the_same_twice(copy: Copy) -> None:
    rendered = rendering.render(documentation_content.documentation(large_session(), SESSION, copy).content)
    assert rendered.findings == ()
    again = rendering.render(documentation_content.documentation(large_session(), SESSION, copy).content)
    assert rendered.data == again.data


def test_a_session_with_nothing_in_it_has_one_too() -> None:
    empty = Records(Session(id=SessionId(1), year=2027))
    content = documentation_content.documentation(empty, SessionId(1)).content
    assert rendering.render(content).findings == ()
    assert "war keine Maßnahme eingetragen" in rendering.render_text(content)


def test_its_annexes_name_who_may_be_named_and_what_the_press_was_told() -> None:
    held = [replace(one, state=SessionState.HELD) if isinstance(one, Session) else one for one in entities()]
    content = documentation_content.documentation(Records(*held), SESSION).content
    assert "Zusager, Emil" in {row[0] for group in content.people for row in group.rows}
    assert "Privat" not in rendering.render_text(content)
    assert content.press is not None
    assert content.press.headline == "Runder Tisch Integration beschließt 1\u00a0Empfehlung"
    assert collected().content.press is None
    assert rendering.render(content).findings == ()
