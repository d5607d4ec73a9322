from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.tui.widgets.wrap_edit import WrapEdit, layout
from tests.tui.plain import widget_text
from tests.tui.widgets.host import Host


@given(st.text(alphabet="ab äß\n", max_size=80), st.integers(2, 20))
def test_lines_hold_the_whole_text_in_its_order(text: str, width: int) -> None:
    lines = layout(text, width)
    joined = "".join(text[start:end] for start, end in lines)
    assert joined == text.replace("\n", "")
    assert all(len(text[start:end].rstrip(" ")) <= width for start, end in lines)


async def test_words_wrap_and_the_cursor_walks_by_lines() -> None:
    field = WrapEdit("eins zwei drei vier")
    async with Host(field).run_test(size=(12, 8)) as pilot:
        field.focus()
        await pilot.pause()
        assert [line.strip() for line in widget_text(field)] == ["eins zwei", "drei vier"]
        await pilot.press("home", "up", "X")
        assert field.text == "Xeins zwei drei vier"


async def test_ctrl_z_takes_back_typing_and_then_leaves_the_key_to_the_program() -> None:
    field = WrapEdit("alt")
    async with Host(field).run_test(size=(30, 4)) as pilot:
        field.focus()
        await pilot.press("!", "ctrl+z")
        assert field.text == "alt"
        assert field.check_action("take_back", ()) is False


async def test_pasted_control_signs_are_replaced_and_said() -> None:
    field = WrapEdit()
    app = Host(field)
    async with app.run_test(size=(40, 4)) as pilot:
        field.focus()
        field.paste("a\x1b]0;x\x07b\r\nc")
        await pilot.pause()
        assert field.text == "a□]0;x□b\nc"
        assert any(isinstance(message, WrapEdit.Refused) for message in app.sent)


async def test_a_text_that_is_too_long_stays_out_and_is_said() -> None:
    field = WrapEdit(limit=5)
    app = Host(field)
    async with app.run_test(size=(40, 4)) as pilot:
        field.focus()
        await pilot.press(*"abcdef")
        assert field.text == "abcde"
        assert any(isinstance(message, WrapEdit.Refused) for message in app.sent)
