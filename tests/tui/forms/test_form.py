from datetime import date
from typing import Any

from rundertisch_tui.tui.forms.field import Field, FieldKind, Group
from rundertisch_tui.tui.forms.form import Form
from tests.tui.plain import screen_text
from tests.tui.widgets.host import Host

TODAY = date(2026, 6, 10)
GROUPS = (
    Group("Name", (Field(name="name", label="Name", required=True, help="Wie man die Person nennt."),)),
    Group("Termin", (
        Field(name="on", label="Termin", kind=FieldKind.DATE, width=20),
        Field(name="count", label="Plätze", kind=FieldKind.NUMBER, width=12),
        Field(name="state", label="Stand", kind=FieldKind.CHOICE, choices=(("a", "offen"), ("b", "fertig"))),
        Field(name="note", label="Notiz", kind=FieldKind.LONG, width=56),
    )),
)  # fmt: skip


def _app(**values: Any) -> Host:
    return Host(Form(GROUPS, {"name": "Kern", "state": "a", **values}, today=TODAY))


def _sent(app: Host, kind: type[Any]) -> list[Any]:
    return [message for message in app.sent if isinstance(message, kind)]


async def test_only_changed_fields_are_handed_over_with_both_values() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("!", "tab", *"3.7.2026", "ctrl+s")
        await pilot.pause()
        (message,) = _sent(app, Form.Submitted)
        assert message.before == {"name": "Kern", "on": None}
        assert message.after == {"name": "Kern!", "on": "2026-07-03"}


async def test_an_error_stands_under_its_field_in_the_moment_of_leaving_it() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", *"31.2.2026", "tab")
        assert "Den Tag „31.2.2026“ gibt es nicht" in screen_text(app)


async def test_a_date_is_echoed_with_its_weekday() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", *"+14", "tab")
        assert "Mi, 24.06.2026" in screen_text(app)


async def test_what_is_missing_is_counted_and_nothing_is_handed_over() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("ctrl+u", "tab", "tab", "x", "ctrl+s")
        await pilot.pause()
        assert _sent(app, Form.Found)[-1].sentence == "2 Felder stimmen noch nicht: Name, Plätze"
        assert _sent(app, Form.Submitted) == []


async def test_the_count_of_what_is_wrong_follows_each_field_that_is_left() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", *"31.2.2026", "tab", "x", "tab")
        await pilot.press("shift+tab", "backspace", "tab", "shift+tab", "shift+tab", "ctrl+u", "tab")
        await pilot.pause()
        assert [one.sentence for one in _sent(app, Form.Found)] == [
            "1 Feld stimmt noch nicht: Termin",
            "2 Felder stimmen noch nicht: Termin, Plätze",
            "1 Feld stimmt noch nicht: Termin",
            "",
        ]


async def test_changes_are_counted_once_and_forgotten_when_taken_back() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("a", "b", "backspace", "backspace")
        await pilot.pause()
        assert [message.changed for message in _sent(app, Form.StateChanged)] == [1, 0]


async def test_a_letter_jumps_to_the_word_of_a_choice() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", "tab", "tab", "f", "ctrl+s")
        await pilot.pause()
        assert _sent(app, Form.Submitted)[0].after == {"state": "b"}


async def test_typed_letters_are_told_field_by_field_and_can_be_put_back_with_the_cursor() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.press("tab", *"31.2", "tab", "tab", "tab", *"eins")
        form = app.widget
        assert isinstance(form, Form)
        texts, cursor = form.texts, form.cursor
        assert texts == {"on": "31.2", "note": "eins"}
    other = _app()
    async with other.run_test(size=(80, 20)) as pilot:
        form = other.widget
        assert isinstance(form, Form)
        form.write(texts, cursor)
        await pilot.pause()
        assert "31.2" in screen_text(other)
        await pilot.press("!")
        assert form.texts["note"] == "eins!"


async def test_the_help_row_speaks_of_the_field_with_the_focus() -> None:
    app = _app()
    async with app.run_test(size=(80, 20)) as pilot:
        await pilot.pause()
        assert "Wie man die Person nennt." in screen_text(app)
