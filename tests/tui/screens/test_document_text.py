from typing import Any

import pytest

pytestmark = pytest.mark.usefixtures("story")


async def test_v_shows_the_text_here_and_where_the_file_lies(office: Any, desk: Any) -> None:
    async with desk() as clerk:
        await clerk.press("7", "v", "down", "enter")
        assert "Niederschrift, intern" in clerk.text
        assert "1–19 von" in clerk.text
        await clerk.press("end")
        assert "Das gibt es noch nicht als Datei." in clerk.text
        await clerk.press("escape")
        await clerk.press("enter", "enter", "v", "enter", "end")
        assert "Datei:" in clerk.text
        told = "".join(line.strip() for line in clerk.text.splitlines())
        assert f"{office.exports.name}/2025/2025-07-03_Niederschrift" in told
        await clerk.press("f3")
        assert clerk.app.clipboard.endswith(".docx")
