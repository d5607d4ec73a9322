import pytest

from rundertisch_tui.workflow.rules import email_problem
from tests.workflow.desk import Desk
from tests.workflow.rounds import status_round


@pytest.mark.parametrize("address", ["", "kern@kassel.de", "änne.öztürk@verein.example", "a@b.c"])
def test_an_address_is_right_or_missing(address: str) -> None:
    assert email_problem(address) == ""


@pytest.mark.parametrize(
    "address",
    [
        "kern",
        "@kassel.de",
        "kern@",
        "a b@kassel.de",
        "kern@kassel",
        "a@b@c.de",
        "kern@.de",
        "kern@kassel..de",
        ".kern@kassel.de",
        "kern.@kassel.de",
        "<kern@kassel.de>",
        "kern@kassel.de;",
        "kern@kassel.de,a",
    ],
)
def test_an_address_that_cannot_be_is_said(address: str) -> None:
    assert email_problem(address).endswith("zum Beispiel kern@kassel.de")


def test_a_person_needs_some_name(desk: Desk) -> None:
    assert "einen Namen" in desk.refused("add", kind="person", fields={"email": "kern@kassel.de"})
    desk.add("person", family_name="Suharto")
    desk.add("person", given_name="Nasrin")


@pytest.mark.parametrize("kind", ["organization", "committee", "legislative_term"])
def test_a_body_needs_a_name(desk: Desk, kind: str) -> None:
    assert "einen Namen" in desk.refused("add", kind=kind, fields={"name": "   "})


def test_there_is_one_round_table_a_year(table: Desk) -> None:
    assert table.refused("create_session", year=2026) == "Den Runden Tisch 2026 gibt es schon."


def test_a_round_table_takes_place_in_its_year(desk: Desk) -> None:
    sentence = desk.refused("create_session", year=2026, held_on="2027-07-03")
    assert sentence == "Der Termin liegt im Jahr 2027, der Runde Tisch ist der von 2026."


def test_an_item_number_is_given_once_in_a_session(table: Desk) -> None:
    assert table.refused("add_agenda_item", session=1, title="Noch etwas", number="6.1").startswith(
        "TOP 6.1 gibt es schon"
    )
    table.session(2027)
    assert table.item("6.1", session=2)


def test_an_empty_line_is_not_taken_in(table: Desk) -> None:
    assert "leere Zeile" in table.refused("add_minute_entry", agenda_item=1, text="  ")


def test_a_recommendation_code_is_given_once(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse ausbauen", code="RT-2026-04")
    assert "schon vergeben" in table.refused("add_recommendation", session=1, wording="Anderes", code="RT-2026-04")


def test_predecessors_do_not_run_in_a_circle(table: Desk) -> None:
    for number in range(1, 4):
        table.do("add_recommendation", session=1, wording=f"Empfehlung {number}")
    table.do("set", kind="recommendation", id=2, before={"predecessors": []}, after={"predecessors": [1]})
    table.do("set", kind="recommendation", id=3, before={"predecessors": []}, after={"predecessors": [2]})
    circle = {"kind": "recommendation", "id": 1, "before": {"predecessors": []}, "after": {"predecessors": [3]}}
    assert "führt im Kreis zu diesem Eintrag zurück" in table.refused("set", **circle)
    assert "führt im Kreis" in table.refused("set", **circle | {"after": {"predecessors": [1]}})


def test_a_measure_lies_in_the_field_of_its_goal(table: Desk) -> None:
    table.add("concept_version", title="Integrationskonzept 2019")
    table.add("goal", concept_version=1, action_field=1, number="1.1", title="Deutsch lernen können")
    fields = {"action_field": 2, "goal": 1, "title": "Sprachkurse"}
    assert table.refused("add", kind="measure", fields=fields) == "Das Ziel 1.1 gehört zu HF1, die Maßnahme nicht."


def test_spans_end_after_they_begin(desk: Desk) -> None:
    person, body = desk.person("Kern"), desk.add("committee", name="Magistrat")
    span = {"valid_from": "2026-04-01", "valid_to": "2026-03-31"}
    fields = {"person": person, "committee": body, **span}
    assert desk.refused("add", kind="membership", fields=fields) == "Das Ende liegt vor dem Anfang."


def test_papers_are_in_before_the_sitting(desk: Desk) -> None:
    body = desk.add("committee", name="Magistrat")
    fields = {"committee": body, "on": "2026-10-13", "submission_deadline": "2026-10-20"}
    assert desk.refused("add", kind="sitting", fields=fields) == "Die Abgabefrist liegt nach der Sitzung."


def test_a_measure_stands_in_one_field_and_under_one_goal(table: Desk) -> None:
    table.add("concept_version", title="Konzept 2019", year=2019)
    for field in (1, 2):
        table.add("goal", concept_version=1, action_field=field, title="Ziel", number=f"{field}.1")
        table.add("concept_recommendation", goal=field, text="Kurse", number=f"{field}.1.1")
    wrong = {"title": "Kurse", "action_field": 1}
    assert "die Maßnahme nicht" in table.refused("add", kind="measure", fields={**wrong, "goal": 2})
    assert "die Maßnahme nicht" in table.refused("add", kind="measure", fields={**wrong, "concept_recommendation": 2})
    both = {**wrong, "goal": 1, "concept_recommendation": 2}
    assert table.refused("add", kind="measure", fields=both) == "K 2.1.1 gehört zu einem anderen Ziel als die Maßnahme."
    table.add("measure", **wrong, goal=1, concept_recommendation=1)


def test_a_year_has_one_status_round_and_asks_an_office_once(desk: Desk) -> None:
    status_round(desk)
    again = {"year": 2026, "due_on": "2026-05-30"}
    assert desk.refused("add", kind="status_round", fields=again) == "Die Abfrage 2026 gibt es schon."
    twice = {"status_round": 1, "office": 1}
    assert "schon gefragt" in desk.refused("add", kind="status_query", fields=twice)
    early = {"kind": "status_query", "id": 1, "before": {}, "after": {"reminded_on": "2026-01-01"}}
    assert desk.refused("set", **early) == "Die zweite Anfrage liegt vor der ersten."


def test_days_of_a_step_are_judged_however_they_come_in(table: Desk) -> None:
    table.do("add_recommendation", session=1, wording="Kurse ausbauen")
    table.add("committee", name="Ausschuss Chancen", short_name="Chancen", valid_from="2021-04-01")
    table.add("committee", name="Ausschuss Recht", valid_to="2021-03-31")
    table.do("submit_paper", title="Kurse", recommendations=[1], committee=1, sent_on="2026-07-01")
    early = {"kind": "consultation", "id": 1, "before": {}, "after": {"outcome": "noted", "decided_on": "2026-06-30"}}
    assert table.refused("set", **early) == "Die Beratung liegt vor der Einreichung."
    step = {"paper": 1, "committee": 2, "position": "V001", "planned_on": "2026-09-15"}
    told = "Ausschuss Recht gab es am 15.09.2026 nicht (nur bis 31.03.2021)."
    assert table.refused("add", kind="consultation", fields=step) == told
    ended = {**step, "committee": 1, "planned_on": None, "outcome": "noted", "decided_on": "2020-01-01"}
    told = "Chancen gab es am 01.01.2020 nicht (erst seit 01.04.2021)."
    assert table.refused("add", kind="consultation", fields=ended) == told
    table.do("set", kind="consultation", id=1, before={}, after={"note": "Beilage fehlt"})


@pytest.mark.parametrize(
    ("kind", "fields", "said"),
    [
        ("challenge", {"year": 2026, "title": " "}, "Bitte eine Bezeichnung"),
        ("concept_recommendation", {"goal": 1, "text": " "}, "Bitte den Wortlaut"),
        ("indicator", {"goal": 1, "name": " "}, "Bitte sagen, was gezählt wird"),
    ],
)
def test_what_is_spoken_of_has_words(table: Desk, kind: str, fields: dict[str, object], said: str) -> None:
    table.add("concept_version", title="Integrationskonzept 2019")
    table.add("goal", concept_version=1, action_field=1, number="1.1", title="Deutsch lernen können")
    assert said in table.refused("add", kind=kind, fields=fields)


def test_a_vote_without_any_voice_is_no_vote(table: Desk) -> None:
    item = table.item("1").id
    assert table.refused("record_vote", agenda_item=item, text="x", vote={}).startswith("Es fehlt das Ergebnis")


def test_nobody_is_their_own_deputy_however_it_is_entered(desk: Desk) -> None:
    fields = {"person": desk.person("Kern"), "committee": desk.add("committee", name="Magistrat")}
    own = fields | {"deputy_of": fields["person"]}
    assert desk.refused("add", kind="membership", fields=own) == "Niemand vertritt sich selbst."
