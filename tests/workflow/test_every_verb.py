"""Every verb of the catalogue: it does something, and undo and redo take exactly that back and do it again."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from rundertisch_tui.workflow import catalogue
from rundertisch_tui.workflow.actions.contact_rows import ContactRow
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.kinds import KINDS
from tests.workflow.desk import Desk

Fields = Mapping[str, Any]
Rows = dict[tuple[str, int], dict[str, Any]]

KERN, JOERG, AYSE, ALI, GONE = 1, 2, 3, 4, 5
SESSION, PAST, DRAFT, SIGNED = 1, 2, 3, 4
INFORMATION, SECOND, TASK_LINE = 1, 2, 3
PROPOSAL, TWIN, AGREED, ENDED = 1, 2, 3, 4
MEASURE, OTHER_MEASURE, ENDED_MEASURE = 1, 2, 3


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small office in the middle of its year: everything that any verb can act on is there once."""
    desk = Desk(tmp_path_factory.mktemp("stage") / "data")
    for name in ("Kern", "Łukaszewicz", "Yılmaz", "Şahin", "Fort"):
        desk.person(name)
    desk.do("delete", kind="person", id=GONE)
    for title in ("Bildung", "Sport"):
        desk.add("action_field", title=title)
    desk.add("organization", name="Volkshochschule")
    desk.add("committee", name="Magistrat", kind="magistrate")
    desk.add("membership", person=ALI, organization=1)
    desk.session(2026, chair=KERN, minute_taker=JOERG, place="Rathaus")
    desk.do("enter_past_session", year=2025, held_on="2025-07-04")
    desk.session(2027)
    desk.do("enter_past_session", year=2023, held_on="2023-07-07")
    for state in ("circulated", "approved", "signed"):
        desk.do("set_minutes_state", session=SIGNED, state=state)
    desk.do("file_objection", session=PAST, who="Frau Kern", text="Es waren mehr Plätze.")
    desk.invited(SESSION, KERN, JOERG, AYSE)
    desk.do("record_reply", session=SESSION, person=KERN, reply="accepted")
    for title in ("Wohnungssuche", "Ausbildung"):
        desk.add("agenda_proposal", session=SESSION, title=title)
    desk.do("set_session_state", session=SESSION, state="invited")
    desk.do("set_session_state", session=SESSION, state="running")
    desk.do("sign_in", session=SESSION, person=KERN)
    opening = desk.item("1").id
    for text in ("Frau Kern eröffnet den Runden Tisch.", "Sie begrüßt die Gäste."):
        desk.line(opening, text)
    desk.line(opening, "Liste erstellen", kind="task", responsible="Frau Kern", due_on="2026-09-30")
    workshop = desk.item("6.1").id
    for text in ("Abendkurse anbieten", "Kurse am Abend anbieten"):
        desk.proposal(workshop, text)
    desk.agreed(desk.item("7").id, "Kita-Portal übersetzen")
    ended = desk.proposal(workshop, "Alles anders machen")
    desk.do("end_recommendation", recommendation=ended, end_state="discarded", reason="zu allgemein")
    for title in ("Abendkurse", "Sprachmittlung", "Sportgutscheine"):
        desk.do("derive_measure", recommendation=AGREED, title=title, action_field=1)
    desk.do("link_measure", measure=OTHER_MEASURE, recommendation=AGREED, linked=False)
    desk.do("end_measure", measure=ENDED_MEASURE, kind="cancelled", reason="kein Geld")
    desk.do("submit_paper", title="Empfehlungen 2026", recommendations=[AGREED], committee=1)
    for title in ("Was wurde aus den Kursen?", "Wie steht es um die Räume?"):
        desk.do("record_inquiry", title=title, parliamentary_group="Grüne", questions="Wie viele?")
    desk.do("answer_inquiry", paper=3, answer="Zwei.")
    desk.office.close()
    return desk.data


@pytest.fixture
def stage(folder: Path, tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(folder, tmp_path / "data")
    desk = Desk(tmp_path / "data")
    yield desk
    desk.office.close()


def item(number: str, session: int = SESSION) -> Callable[[Desk], int]:
    return lambda desk: desk.item(number, session).id


FIELDS: dict[str, Fields] = {
    "add": {"kind": "organization", "fields": {"name": "Jugendamt"}},
    "set": {"kind": "person", "id": KERN, "before": {"function": ""}, "after": {"function": "Leitung"}},
    "delete": {"kind": "person", "id": ALI},
    "undelete": {"kind": "person", "id": GONE},
    "transaction": {"steps": (Add(kind="person", fields={"family_name": "Blum"}),)},
    "create_session": {"year": 2028},
    "enter_past_session": {"year": 2024, "held_on": "2024-07-05", "place": "Rathaus"},
    "set_session_state": {"session": DRAFT, "state": "invited"},
    "close_session": {"session": SESSION, "reason": "Der Rest wird nachgetragen."},
    "carry_over": {"session": DRAFT},
    "set_minutes_state": {"session": PAST, "state": "review"},
    "file_objection": {"session": PAST, "who": "Herr Ali", "text": "Ich war da."},
    "decide_objection": {"objection": 1, "decision": "rejected", "answer": "Stand so im Beschluss."},
    "take_returned_minutes": {
        "session": PAST,
        "who": "Herr Ali",
        "changes": ({"text": "Eine Zeile fehlt.", "accepted": False},),
    },
    "add_correction": {"session": SIGNED, "text": "Es waren 40 Plätze."},
    "add_agenda_item": {"session": DRAFT, "title": "Aussprache"},
    "move_agenda_item": {"item": item("3", DRAFT), "places": 1},
    "take_agenda_proposal": {"proposal": 1},
    "decline_agenda_proposal": {"proposal": 2, "reason": "Land zuständig"},
    "renumber_agenda": {"session": DRAFT},
    "finish_agenda_item": {"item": item("2")},
    "draw_invitations": {"session": SESSION, "organizations": [1]},
    "ask_again": {"session": SESSION},
    "withdraw_invitations": {"session": SESSION, "persons": [AYSE]},
    "note_sending": {"session": SESSION, "what": "reminder", "on": "2026-06-30"},
    "record_wishes": {"session": SESSION, "person": JOERG, "first": item("6.1"), "second": item("6.2")},
    "assign_places": {"session": SESSION},
    "give_place": {"session": SESSION, "person": JOERG, "workshop": item("6.2")},
    "invite": {"session": SESSION, "persons": [ALI]},
    "record_reply": {"session": SESSION, "person": AYSE, "reply": "declined", "reason": "verreist"},
    "sign_in": {"session": SESSION, "person": AYSE},
    "sign_in_guest": {"session": SESSION, "family_name": "Moll", "organization": "Sportbund"},
    "sign_in_by_numbers": {"session": SESSION, "numbers": "2-3"},
    "not_there": {"session": SESSION, "person": KERN},
    "represent": {"session": SESSION, "person": JOERG, "by": ALI},
    "excuse": {"session": SESSION, "person": AYSE},
    "leave": {"session": SESSION, "person": KERN, "at": "15:00:00"},
    "add_minute_entry": {"agenda_item": item("2"), "text": "Ohne Änderung angenommen."},
    "edit_minute_entry": {"entry": INFORMATION, "text": "Frau Kern eröffnet die Sitzung."},
    "change_entry_kind": {"entry": INFORMATION, "kind": "challenge"},
    "delete_minute_entry": {"entry": TASK_LINE},
    "move_minute_entry": {"entry": INFORMATION, "places": 1},
    "split_minute_entry": {"entry": INFORMATION, "at": 10},
    "join_minute_entries": {"entry": SECOND},
    "paste_entries": {"agenda_item": item("2"), "lines": ["Erstens.", "Zweitens."]},
    "set_task_state": {"task": 1, "state": "done"},
    "record_vote": {"agenda_item": item("2"), "text": "Angenommen.", "vote": {"yes": 1, "no": 0, "abstentions": 0}},
    "show_on_beamer": {"session": SESSION, "item": item("2")},
    "save_text_block": {"abbreviation": "gl", "text": "Der Beirat lädt ein."},
    "remove_text_block": {"abbreviation": "kn"},
    "agree_recommendation": {"recommendation": PROPOSAL},
    "bundle_proposals": {"into": PROPOSAL, "proposals": [TWIN]},
    "add_recommendation": {"session": PAST, "wording": "Sprachmittlung ausbauen", "code": "RT-2025-03"},
    "end_recommendation": {"recommendation": PROPOSAL, "end_state": "discarded", "reason": "erledigt"},
    "reopen_recommendation": {"recommendation": ENDED},
    "set_next_step": {"recommendation": AGREED, "next_step": "Amt anschreiben", "on": "2026-08-01"},
    "derive_measure": {"recommendation": AGREED, "title": "Portal", "action_field": 1},
    "link_measure": {"measure": OTHER_MEASURE, "recommendation": AGREED},
    "end_measure": {"measure": MEASURE, "kind": "cancelled", "reason": "kein Geld"},
    "reopen_measure": {"measure": ENDED_MEASURE},
    "lay_out_action_fields": {},
    "add_challenge": {"title": "Es fehlen Kita-Plätze"},
    "report_status": {"measure": MEASURE, "status": "running", "note": "Zwei Kurse laufen."},
    "submit_paper": {"title": "Noch eine", "recommendations": [AGREED], "committee": 1},
    "add_consultation": {"paper": 1, "committee": 1},
    "split_recommendation": {"recommendation": AGREED, "wording": "Nur am Abend"},
    "merge_recommendations": {"into": AGREED, "recommendations": [PROPOSAL]},
    "revise_concept": {"title": "Integrationskonzept 2026", "year": 2026, "on": "2026-07-02"},
    "close_challenge": {"challenge": 1, "reason": "gelöst"},
    "reopen_challenge": {"challenge": 1},
    "merge_challenges": {"into": 1, "challenges": [2]},
    "succeed_committee": {"committees": [1], "name": "Magistrat neu", "on": "2026-07-02"},
    "freeze_day": {"on": "2026-06-30", "name": "Bericht 2026"},
    "record_inquiry": {"title": "Wohnen?", "parliamentary_group": "SPD", "questions": "Wie viele?", "words": "Portal"},
    "answer_inquiry": {"paper": 2, "answer": "Zwölf."},
    "reopen_inquiry": {"paper": 3},
    "add_sign_off": {"paper": 1, "organization": 1},
    "open_status_round": {"year": 2026, "due_on": "2026-08-31"},
    "ask_more_offices": {"status_round": 1, "offices": [2]},
    "note_query_sent": {"queries": [1]},
    "take_in_answers": {"query": 1, "on": "2026-07-03", "unclear": ["M-1: kein Stand"]},
    "settle_unclear": {"query": 1},
    "send_letter": {"recommendations": [AGREED], "reply_by": "2026-08-31"},
    "record_answer": {"recommendation": AGREED, "level": "partly", "text": "In zwei Stadtteilen."},
    "record_sign_off": {"sign_off": 1, "remark": "einverstanden"},
    "record_outcome": {"consultation": 1, "outcome": "noted", "on": "2026-07-03"},
    "save_person": {"after": {"family_name": "Blum"}, "joined": [{"organization": 1, "role": "Leitung"}]},
    "join": {"person": AYSE, "organization": 1},
    "end_membership": {"membership": 1, "last_day": "2026-07-01"},
    "import_contacts": {"rows": (ContactRow(family_name="Blum", organization="Sportbund", source_line=2),)},
    "attach_file": {"file": lambda desk: str(desk.data.parent / "alt.docx"), "session": PAST, "kind": "Niederschrift"},
    "record_export": {"kind": "minutes", "path": "2026/n.docx", "seq": 3, "digest": "ab", "session": SESSION},
    "change_setting": {"name": "city", "value": "Fulda"},
    "put_off": {"subject": "task:1", "until": "2026-08-01", "reason": "Ferien"},
}
"""For each verb the fields with which it can be done on the stage; a function looks up what has no fixed number."""

LED: tuple[tuple[str, Fields], ...] = (
    ("set", {"kind": "measure", "id": MEASURE, "before": {"lead": None}, "after": {"lead": 1}}),
    ("open_status_round", {"year": 2026, "due_on": "2026-08-31"}),
)
"""A measure with an office that leads it, and a status round."""

BEFORE: dict[str, tuple[tuple[str, Fields], ...]] = {
    "renumber_agenda": (("move_agenda_item", {"item": item("3", DRAFT), "places": 1}),),
    "record_sign_off": (("add_sign_off", {"paper": 1, "organization": 1}),),
    "revise_concept": (("add", {"kind": "concept_version", "fields": {"title": "Konzept 2019", "year": 2019}}),),
    "open_status_round": LED[:1],
    "ask_more_offices": (*LED, ("add", {"kind": "organization", "fields": {"name": "Sportamt"}})),
    "note_query_sent": LED,
    "take_in_answers": LED,
    "settle_unclear": (*LED, ("take_in_answers", {"query": 1, "on": "2026-07-03", "unclear": ["M-1: kein Stand"]})),
    "send_letter": (
        ("set", {"kind": "recommendation", "id": AGREED, "before": {"addressees": []}, "after": {"addressees": [1]}}),
    ),
    "close_challenge": (("add_challenge", {"title": "Plätze fehlen"}),),
    "reopen_challenge": (
        ("add_challenge", {"title": "Plätze fehlen"}),
        ("close_challenge", {"challenge": 1, "reason": "gelöst"}),
    ),
    "merge_challenges": tuple(("add_challenge", {"title": title}) for title in ("Plätze fehlen", "Zu wenige Plätze")),
    "lay_out_action_fields": tuple(("delete", {"kind": "action_field", "id": one}) for one in (1, 2)),
}
"""What has to happen first."""


def test_every_verb_of_the_catalogue_is_done_here() -> None:
    assert FIELDS.keys() == catalogue.BY_VERB.keys()


@pytest.mark.parametrize("verb", catalogue.BY_VERB)
def test_undo_takes_a_verb_back_and_redo_does_it_again(stage: Desk, verb: str) -> None:
    (stage.data.parent / "alt.docx").write_bytes(b"die alte Niederschrift")
    for first, fields in BEFORE.get(verb, ()):
        perform(stage, first, fields)
    before = records(stage)
    done = perform(stage, verb, FIELDS[verb])
    after = records(stage)
    assert after != before
    assert {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)} == set(done.touched)
    assert stage.office.undo().name == f"Rückgängig: {done.name}"
    assert records(stage) == before
    stage.office.redo()
    assert records(stage) == after


def perform(desk: Desk, verb: str, fields: Fields) -> Any:
    """Do it; what is no JSON (rows of an import, steps of a transaction) is handed to the class itself."""
    given = {name: value(desk) if callable(value) else value for name, value in fields.items()}
    if verb in ("transaction", "import_contacts"):
        return desk.office.perform(catalogue.entry(verb).load()(**given))
    return desk.do(verb, **given)


def records(desk: Desk) -> Rows:
    """All records outside the trash, where undo lays what a verb made; without their revision, which undo raises."""
    view = desk.view
    return {
        (kind.table, record): {name: value for name, value in row.items() if name != "rev"}
        for kind in KINDS
        for record, row in view.live_rows(kind.entity)
    }
