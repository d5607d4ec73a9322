from datetime import date

from rundertisch_tui.domain.settings import Deferral, Setting
from tests.workflow.desk import Desk


def test_a_setting_is_kept_once(desk: Desk) -> None:
    for city in ("Fulda", "Kassel"):
        desk.do("change_setting", name="city", value=city)
    assert [(one.name, one.value) for one in desk.view.all(Setting)] == [("city", "Kassel")]


def test_an_unknown_setting_names_those_that_there_are(desk: Desk) -> None:
    sentence = desk.refused("change_setting", name="farbe", value="blau")
    assert sentence.startswith("Die Einstellung „farbe“ gibt es nicht. Es gibt: city, ")


def test_a_line_of_what_is_to_do_is_put_off_with_a_reason(desk: Desk) -> None:
    desk.do("put_off", subject="stale", until="2026-09-01", reason="Ferien")
    desk.do("put_off", subject="stale", until="2026-10-01", reason="noch krank")
    (deferral,) = desk.view.all(Deferral)
    assert (deferral.until, deferral.reason) == (date(2026, 10, 1), "noch krank")


def test_putting_off_leads_into_the_future_and_says_why(desk: Desk) -> None:
    assert "nach heute" in desk.refused("put_off", subject="stale", until="2026-07-03", reason="Ferien")
    assert desk.refused("put_off", subject="stale", until="2026-07-04", reason=" ") == "Bitte einen Grund nennen."
