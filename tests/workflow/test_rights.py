"""Rights: as long as no user is recorded everybody may everything; after that the right of each login counts."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from rundertisch_tui.cli.batch import Step as ScriptStep
from rundertisch_tui.domain.ids import PersonId
from rundertisch_tui.domain.office import Right, User
from rundertisch_tui.domain.people import Person
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.exchange.record_plan import Step as RowStep
from rundertisch_tui.workflow import catalogue, rights
from rundertisch_tui.workflow.actions.edit import Add
from rundertisch_tui.workflow.actions.several import Several
from rundertisch_tui.workflow.erasing import ErasePerson
from rundertisch_tui.workflow.problems import NotAllowed, NothingToUndo, RuleViolation, exit_code
from tests.workflow.desk import MORNING, Desk

TODAY = MORNING.date()
As = Callable[[str], Desk]


@pytest.fixture
def as_user(desk: Desk) -> Iterator[As]:
    """`as_user("b.kern")` opens the same data for another login."""
    opened: list[Desk] = []

    def other(login: str) -> Desk:
        opened.append(Desk(desk.data, user=login))
        return opened[-1]

    yield other
    for one in opened:
        one.office.close()


def with_users(desk: Desk) -> None:
    """The office as Demir runs it, with one login of each right."""
    desk.add("user", login="a.demir", display_name="Aylin Demir", right="administer")
    desk.add("user", login="b.kern", right="write")
    desk.add("user", login="m.klein", right="read")
    desk.add("user", login="saal", right="minute")
    desk.add("user", login="beamer", right="show")


def test_without_users_everybody_may_everything(desk: Desk) -> None:
    assert all(rights.may(desk.view, "wer.auch.immer", right, TODAY) for right in Right)


def test_each_right_includes_the_ones_before(desk: Desk) -> None:
    with_users(desk)
    granted = {login: [right for right in Right if rights.may(desk.view, login, right, TODAY)] for login in LOGINS}
    assert granted == {login: list(Right)[:count] for login, count in LOGINS.items()}


LOGINS = {"beamer": 1, "saal": 2, "m.klein": 3, "b.kern": 4, "a.demir": 5, "unbekannt": 0}


def test_a_login_counts_up_to_its_last_day(desk: Desk) -> None:
    desk.add("user", login="a.demir", right="administer")
    desk.add("user", login="b.kern", right="write", valid_to=TODAY.isoformat())
    assert rights.may(desk.view, "b.kern", Right.WRITE, TODAY)
    assert not rights.may(desk.view, "b.kern", Right.WRITE, TODAY + timedelta(days=1))


@pytest.mark.parametrize("right", ["show", "minute", "read", "write"])
def test_the_first_user_must_be_one_who_gives_rights(desk: Desk, right: str) -> None:
    sentence = desk.refused("add", kind="user", fields={"login": "b.kern", "right": right})
    assert "muss das Recht „verwalten“ haben" in sentence
    assert not desk.view.all(User)


def test_the_last_one_who_gives_rights_stays(desk: Desk) -> None:
    with_users(desk)
    for refused in (
        desk.refused("delete", kind="user", id=1),
        desk.refused("set", kind="user", id=1, before={"right": "administer"}, after={"right": "write"}),
        desk.refused("set", kind="user", id=1, before={"valid_to": None}, after={"valid_to": "2026-12-31"}),
    ):
        assert "sonst kann niemand mehr Rechte geben" in refused
    desk.do("set", kind="user", id=2, before={"right": "write"}, after={"right": "administer"})
    desk.do("delete", kind="user", id=1)


def test_only_who_administers_changes_users(desk: Desk, as_user: As) -> None:
    with_users(desk)
    kern = as_user("b.kern")
    sentence = kern.refused("set", kind="user", id=2, before={"right": "write"}, after={"right": "administer"})
    assert sentence == (
        "Benutzer eintragen oder ändern braucht das Recht „verwalten“. "
        "„b.kern“ hat das Recht „schreiben“. Rechte gibt: Aylin Demir."
    )
    assert "verwalten" in kern.refused("add", kind="user", fields={"login": "x"})
    assert "verwalten" in kern.refused("delete", kind="user", id=1)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"login": " "}, "Bitte den Anmeldenamen eintragen"),
        ({"login": "a demir"}, "hat keine Leerzeichen"),
        ({"login": "a.demir"}, "Den Benutzer a.demir gibt es schon."),
    ],
)
def test_a_login_is_one_word_and_unique(desk: Desk, fields: dict[str, str], said: str) -> None:
    desk.add("user", login="a.demir", right="administer")
    assert said in desk.refused("add", kind="user", fields=fields)


def test_who_is_not_recorded_changes_nothing_and_hears_whom_to_ask(desk: Desk, as_user: As) -> None:
    with_users(desk)
    sentence = as_user("fremd").refused("add", kind="person", fields={"family_name": "Kern"})
    assert sentence.endswith("„fremd“ steht nicht unter den Benutzern (oder nicht mehr). Rechte gibt: Aylin Demir.")


def test_who_minutes_writes_lines_and_nothing_else(table: Desk, as_user: As) -> None:
    with_users(table)
    scribe = as_user("saal")
    assert scribe.line(table.item("1").id, "Es wird berichtet.").text == "Es wird berichtet."
    assert scribe.office.undo().name.startswith("Rückgängig")
    assert "Recht „schreiben“" in scribe.refused("add", kind="person", fields={"family_name": "Kern"})
    assert "Recht „mitschreiben“" in as_user("beamer").refused(
        "add_minute_entry", agenda_item=table.item("1").id, text="Nein."
    )


def test_a_step_of_several_asks_for_the_highest_right() -> None:
    line = catalogue.build("add_minute_entry", {"agenda_item": 1, "text": "x"})
    person = catalogue.build("add", {"kind": "person", "fields": {"family_name": "Kern"}})
    assert rights.needed(catalogue.entry("transaction").load()(steps=(line,))) is Right.MINUTE
    assert rights.needed(catalogue.entry("transaction").load()(steps=(line, person))) is Right.WRITE


def test_everybody_chooses_the_colours_of_the_own_screens(desk: Desk, as_user: As) -> None:
    with_users(desk)
    as_user("beamer").do("change_setting", name="look.beamer", value="hell")
    assert "schreiben" in as_user("m.klein").refused("change_setting", name="city", value="Marburg")


def test_a_must_is_passed_only_by_who_administers(table: Desk, as_user: As) -> None:
    with_users(table)
    table.do("set_session_state", session=1, state="running")
    for login in ("b.kern", "saal", "fremd"):
        assert "braucht das Recht" in as_user(login).refused("close_session", session=1, reason="Es ist spät.")
    assert "Vor dem Abschluss fehlt noch" in as_user("b.kern").refused("close_session", session=1)
    table.do("close_session", session=1, reason="Es ist spät.")
    session = table.get(Session)
    assert (session.is_closed, session.state_reason) == (True, "Es ist spät.")


def test_closing_what_lacks_nothing_needs_no_more_than_writing(table: Desk, as_user: As) -> None:
    with_users(table)
    kern = as_user("b.kern")
    kern.do("set_session_state", session=1, state="running")
    for item in table.view.linked(AgendaItem, "session", 1):
        kern.do("finish_agenda_item", item=item.id)
    kern.do("sign_in", session=1, person=1)
    kern.do("close_session", session=1, ended_at="15:20:00")
    assert kern.get(Session).is_closed


def test_opening_again_what_is_closed_needs_the_right_to_administer(table: Desk, as_user: As) -> None:
    with_users(table)
    table.do("set_session_state", session=1, state="running")
    table.do("close_session", session=1, reason="Es ist spät.")
    sentence = as_user("b.kern").refused("set_session_state", session=1, state="running", reason="Zeile fehlt")
    assert sentence.startswith("Wieder öffnen braucht das Recht „verwalten“.")
    table.office.follow()
    table.do("set_session_state", session=1, state="running", reason="Zeile fehlt")
    assert not table.get(Session).is_closed


def closed_with_a_reason(table: Desk) -> int:
    """Demir closed with a passed must; the number of that change."""
    with_users(table)
    table.do("set_session_state", session=1, state="running")
    return table.do("close_session", session=1, reason="Es ist spät.").seq


def test_taking_back_a_closing_of_another_is_opening_it_again(table: Desk, as_user: As) -> None:
    closing = closed_with_a_reason(table)
    with pytest.raises(NotAllowed, match=r"^Wieder öffnen braucht das Recht „verwalten“"):
        as_user("b.kern").office.undo_line(closing)
    assert table.get(Session).is_closed
    table.office.undo_line(closing)
    assert not table.get(Session).is_closed


def test_taking_back_an_opening_of_another_closes_and_needs_the_same_right(table: Desk, as_user: As) -> None:
    closed_with_a_reason(table)
    opening = table.do("set_session_state", session=1, state="running", reason="Zeile fehlt").seq
    with pytest.raises(NotAllowed, match=r"^Wieder abschließen braucht das Recht „verwalten“"):
        as_user("b.kern").office.undo_line(opening)
    table.office.undo_line(opening)
    assert table.get(Session).is_closed


def test_doing_a_passed_must_again_needs_the_right_that_passing_it_needed(table: Desk, as_user: As) -> None:
    with_users(table)
    table.do("set_session_state", session=1, state="running")
    table.do("set", kind="user", id=2, before={"right": "write"}, after={"right": "administer"})
    kern = as_user("b.kern")
    kern.do("close_session", session=1, reason="Es ist spät.", ended_at="15:20:00")
    kern.office.undo()
    table.office.follow()
    table.do("set", kind="user", id=2, before={"right": "administer"}, after={"right": "write"})
    with pytest.raises(NotAllowed, match=r"^Wieder abschließen braucht das Recht „verwalten“"):
        kern.office.redo()
    assert not kern.get(Session).is_closed


def test_the_own_closing_is_taken_back_and_done_again_with_the_right_to_write(table: Desk, as_user: As) -> None:
    with_users(table)
    kern = as_user("b.kern")
    kern.do("set_session_state", session=1, state="running")
    for item in table.view.linked(AgendaItem, "session", 1):
        kern.do("finish_agenda_item", item=item.id)
    kern.do("sign_in", session=1, person=1)
    kern.do("close_session", session=1, ended_at="15:20:00")
    kern.office.undo()
    assert not kern.get(Session).is_closed
    kern.office.redo()
    assert kern.get(Session).is_closed


def test_nothing_but_closing_and_opening_touches_when_it_was_closed(table: Desk, as_user: As) -> None:
    closed_with_a_reason(table)
    day = TODAY.isoformat()
    kern = as_user("b.kern")
    kern.refused("set", kind="session", id=1, before={"closed_on": day}, after={"closed_on": None})


def test_who_cannot_save_everything_is_told_before(desk: Desk) -> None:
    assert rights.limit(desk.view, "wer.auch.immer", TODAY) == ("", "")
    with_users(desk)
    assert rights.limit(desk.view, "b.kern", TODAY) == ("", "")
    assert rights.limit(desk.view, "saal", TODAY) == (
        "nur Protokoll",
        "Speichern lassen sich nur Protokollzeilen: „saal“ hat das Recht „mitschreiben“. Rechte gibt: Aylin Demir.",
    )
    assert rights.limit(desk.view, "m.klein", TODAY).mark == "nur Protokoll"
    assert rights.limit(desk.view, "beamer", TODAY).sentence.startswith("Hier lässt sich nichts speichern: „beamer“")
    assert rights.limit(desk.view, "fremd", TODAY) == (
        "nur lesen",
        "Hier lässt sich nichts speichern: „fremd“ steht nicht unter den Benutzern (oder nicht mehr). "
        "Rechte gibt: Aylin Demir.",
    )


def test_undo_gives_nobody_a_right_back(desk: Desk, as_user: As) -> None:
    with_users(desk)
    desk.do("set", kind="user", id=2, before={"right": "write"}, after={"right": "administer"})
    kern = as_user("b.kern")
    kern.add("user", login="neu", right="administer")
    desk.office.follow()
    desk.do("set", kind="user", id=2, before={"right": "administer"}, after={"right": "write"})
    kern.office.follow()
    with pytest.raises(NotAllowed, match="verwalten"):
        kern.office.undo()
    with pytest.raises(NotAllowed, match="verwalten"):
        kern.office.undo_line(desk.view.seq)


def test_who_only_reads_takes_nothing_of_others_back(desk: Desk, as_user: As) -> None:
    with_users(desk)
    desk.person("Kern")
    with pytest.raises(NotAllowed, match="Zurücknehmen braucht das Recht „schreiben“"):
        as_user("m.klein").office.undo_line(desk.view.seq)
    assert desk.view.all(Person)


def test_a_first_user_made_by_mistake_is_taken_back_even_by_a_login_that_it_shut_out(desk: Desk) -> None:
    desk.add("user", login="ein.anderer", right="administer")
    assert "Recht" in desk.refused("add", kind="person", fields={"family_name": "Kern"})
    desk.office.undo()
    assert rights.right_of(desk.view, "a.demir", date(2026, 7, 3)) is Right.ADMINISTER
    desk.person("Kern")


def test_undo_leaves_no_office_without_one_who_gives_rights(desk: Desk) -> None:
    desk.add("user", login="a.demir", right="administer")
    first = desk.view.seq
    desk.add("user", login="b.kern")
    with pytest.raises(RuleViolation, match="niemand mehr Rechte geben"):
        desk.office.undo_line(first)


def test_erasing_needs_the_right_to_write(desk: Desk, as_user: As) -> None:
    person = desk.person("Kern")
    with_users(desk)
    with pytest.raises(NotAllowed, match="Löschen für immer braucht das Recht „schreiben“"):
        as_user("m.klein").office.erase(ErasePerson(person=PersonId(person)))


def test_a_missing_right_is_an_exit_code_of_its_own() -> None:
    assert exit_code(NotAllowed("Das braucht ein Recht.")) == 6
    assert exit_code(NothingToUndo("Nichts da.")) == 5


def test_rights_count_for_each_row_of_an_import_and_each_step_of_a_script(desk: Desk, as_user: As) -> None:
    with_users(desk)
    new = Add(kind="person", fields={"family_name": "Kern"})
    row = RowStep(1, new, "Kern")
    script = ScriptStep({"do": "add", "entity": "person", "fields": {"family_name": "Kern"}}, [], 1, TODAY)
    for step in (row, script):
        with pytest.raises(NotAllowed):
            as_user("saal").office.perform(Several(steps=(step,)))
        desk.office.perform(Several(steps=(step,)))
    assert len(desk.view.all(Person)) == 2
