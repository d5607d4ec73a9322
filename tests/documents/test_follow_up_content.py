"""Was wurde daraus?: the wording, as of a day, in both copies."""

from dataclasses import replace
from datetime import date

import pytest

from rundertisch_tui.documents import follow_up_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.follow_up import Followed, FollowUp
from rundertisch_tui.domain.addressees import Letter
from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId, SessionId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.recommendations import AnswerLevel, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from tests.builders import example
from tests.documents import round_records
from tests.documents.chain_records import ONE, chain_records, entities
from tests.documents.records import Records

IN_SPRING = date(2026, 4, 30)


def collected(copy: Copy = Copy.INTERNAL, day: date = IN_SPRING) -> Collected[FollowUp]:
    return follow_up_content.follow_up(chain_records(), ONE, copy, Asked(as_of=day))


def followed(number: str, copy: Copy = Copy.INTERNAL, day: date = IN_SPRING) -> Followed:
    content = collected(copy, day).content
    return next(one for _, rows in content.fields for one in rows if one.number == number)


def test_the_way_is_told_in_the_order_of_time() -> None:
    assert followed("RT-2025-01").lines == (
        ("03.07.2025", "Runder Tisch 2025: einvernehmlich empfohlen, gerichtet an Magistrat"),
        ("15.09.2025", "Magistrat, Kenntnisnahme: zur Kenntnis genommen (Vorlage\u00a0101.19.123)"),
        ("24.11.2025", "Stadtverordnetenversammlung, Entscheidung: beschlossen (Vorlage\u00a0101.19.140)"),
        (
            "M-31",
            "1.2.10 Kurse in allen Stadtteilen (Schulverwaltungsamt): ►\u00a0in Umsetzung, gemeldet 01/2026",
        ),
        ("M-31", "Nächster Schritt: dritte Gruppe bis 30.09.2026"),
    )
    assert followed("RT-2025-01").reached == "in Maßnahme überführt"


@pytest.mark.parametrize(
    ("day", "reached"),
    [
        (date(2025, 7, 31), "beschlossen"),
        (date(2025, 9, 1), "in Beratung"),
        (date(2025, 11, 30), "angenommen"),
        (date(2026, 4, 30), "in Maßnahme überführt"),
        (date(2026, 9, 1), "umgesetzt"),
    ],
)
def test_a_day_knows_nothing_of_what_came_later(day: date, reached: str) -> None:
    assert followed("RT-2025-01", day=day).reached == reached


def test_an_end_set_by_hand_is_told_with_its_reason_once_it_is_reached() -> None:
    assert followed("RT-2025-03").reached == "überholt: Das Land fördert dies jetzt."
    assert followed("RT-2025-03", day=date(2026, 1, 31)).reached == "beschlossen"


def test_of_a_step_that_is_not_public_the_public_copy_says_only_that_it_was() -> None:
    public = followed("RT-2025-02", Copy.PUBLICATION)
    assert public.lines[1] == ("15.09.2025", "Magistrat: behandelt")
    assert public.reached == "vorgelegt"
    assert followed("RT-2025-02").reached == "zur Kenntnis genommen"
    assert collected(Copy.PUBLICATION).left_out == ("2\u00a0nichtöffentliche Beratungen ohne Ergebnis",)


def test_the_figures_add_up_and_proposals_do_not_count() -> None:
    content = collected().content
    assert content.figures == (
        ("in Maßnahme überführt", "1"),
        ("zur Kenntnis genommen", "1"),
        ("überholt", "1"),
        ("Summe", "3"),
    )
    assert content.summary == (
        "Der Runde Tisch 2025 hat 3\u00a0Empfehlungen beschlossen. Davon umgesetzt: 0, in Maßnahmen überführt: 1."
    )


def test_recommendations_stand_by_action_field_and_number() -> None:
    fields = [(name, [one.number for one in rows]) for name, rows in collected().content.fields]
    assert fields == [
        ("HF\u00a01: Bildung und Sprachförderung", ["RT-2025-01"]),
        ("HF\u00a02: Sport und Gesundheit", ["RT-2025-02", "RT-2025-03"]),
    ]


def test_a_wording_of_many_lines_is_no_heading_and_stands_in_full_below_it() -> None:
    long = "Sprachkurse ausbauen und verlässlich finanzieren. " * 80
    records = [
        replace(one, title="", wording=long.strip())
        if isinstance(one, Recommendation) and one.code == "RT-2025-01"
        else one
        for one in entities()
    ]
    content = follow_up_content.follow_up(Records(*records), ONE, Copy.INTERNAL, Asked(as_of=IN_SPRING)).content
    told = next(one for _, rows in content.fields for one in rows if one.number == "RT-2025-01")
    assert len(told.title) <= 110
    assert told.title.endswith("\u00a0…")
    assert told.wording == long.strip()


def test_it_may_be_narrowed_to_one_action_field() -> None:
    asked = Asked(as_of=IN_SPRING, action_field=ActionFieldId(1))
    content = follow_up_content.follow_up(chain_records(), ONE, Copy.INTERNAL, asked).content
    assert [name for name, _ in content.fields] == ["HF\u00a01: Bildung und Sprachförderung"]


@pytest.mark.parametrize("copy", Copy)
def test_it_is_without_findings(copy: Copy) -> None:
    rendered = rendering.render(collected(copy).content)
    assert rendered.findings == ()
    assert rendered.data == rendering.render(collected(copy).content).data


def test_a_round_table_without_recommendations_says_so() -> None:
    empty = Records(Session(id=SessionId(1), year=2027))
    content = follow_up_content.follow_up(empty, SessionId(1), Copy.PUBLICATION, Asked(as_of=IN_SPRING)).content
    assert "hat keine Empfehlung beschlossen" in rendering.render_text(content)
    assert rendering.render(content).findings == ()


def test_the_file_is_named_after_the_day() -> None:
    assert collected().day == IN_SPRING
    assert collected().about == "Runder Tisch Integration 2025"


def test_letter_and_answer_of_each_addressee_are_told_by_their_days() -> None:
    one = example(Recommendation, addressees=frozenset({1}))
    letter = example(
        Letter, office=1, sent_on=date(2026, 8, 12), answered_on=date(2026, 10, 1),
        answer_level=AnswerLevel.PARTLY, answer="In zwei Stadtteilen.",
    )  # fmt: skip

    def lines(day: date, *letters: Letter) -> tuple[tuple[str, str], ...]:
        found = follow_up_content.follow_up(
            round_records.records(*letters, recommendation=one), ONE, Copy.INTERNAL, Asked(as_of=day)
        )
        return found.content.fields[0][1][0].lines[1:]

    sent = ("12.08.2026", "Schreiben an Jugendamt")
    said = "teilweise unterstützt: In zwei Stadtteilen."
    assert lines(date(2026, 8, 11), letter) == ()
    assert lines(date(2026, 9, 1), letter) == (sent,)
    assert lines(date(2026, 12, 1), letter) == (sent, ("01.10.2026", f"Antwort: {said}"))
    joint = example(Letter, id=2, sent_on=date(2026, 9, 1))
    assert lines(date(2026, 12, 1), letter, joint)[-1] == ("01.10.2026", f"Antwort von Jugendamt: {said}")


def test_the_next_step_is_called_one_and_inside_says_whose() -> None:
    planned = [
        replace(one, next_step="Antwort anmahnen", next_step_on=date(2026, 5, 4), next_step_by="Kern", end_state=None)
        if isinstance(one, Recommendation)
        else one
        for one in entities()
    ]
    for copy, said in (
        (Copy.INTERNAL, "Nächster Schritt: Antwort anmahnen, Kern"),
        (Copy.PUBLICATION, "Nächster Schritt: Antwort anmahnen"),
    ):
        content = follow_up_content.follow_up(Records(*planned), ONE, copy, Asked(as_of=IN_SPRING)).content
        assert ("04.05.2026", said) in content.fields[0][1][0].lines


def test_where_it_comes_from_names_the_point_unless_that_is_not_public() -> None:
    for public, copy, said in (
        (True, Copy.PUBLICATION, "Runder Tisch 2025, TOP\u00a06.1: "),
        (False, Copy.PUBLICATION, "Runder Tisch 2025: "),
        (False, Copy.INTERNAL, "Runder Tisch 2025, TOP\u00a06.1: "),
    ):
        item = AgendaItem(id=AgendaItemId(61), session=ONE, position="a", number="6.1", title="Bildung", public=public)
        placed = [replace(one, agenda_item=item.id) if isinstance(one, Recommendation) else one for one in entities()]
        content = follow_up_content.follow_up(Records(*placed, item), ONE, copy, Asked(as_of=IN_SPRING)).content
        assert content.fields[0][1][0].lines[0][1].startswith(f"{said}einvernehmlich")
