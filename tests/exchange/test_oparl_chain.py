from datetime import date

from rundertisch_tui.domain.papers import Paper
from rundertisch_tui.exchange import oparl_chain
from rundertisch_tui.exchange.oparl_ids import Urls
from rundertisch_tui.workflow.office import Office
from tests.exchange.conftest import add, do

URLS = Urls("https://stadt.example")


def test_what_was_not_agreed_by_the_day_is_left_out(office: Office) -> None:
    do(office, "enter_past_session", year=2025, held_on="2025-07-03")
    add(office, "committee", name="Magistrat", kind="magistrate")
    for text in ("Kurse", "Räume"):
        do(office, "add_recommendation", session=1, wording=text)
    do(office, "submit_paper", title="Beides", recommendations=[1, 2], committee=1)
    paper = office.view.get(Paper, 1)
    found = oparl_chain.recommendations(office.view, paper, date(2025, 7, 3), URLS, str)
    assert [(one["number"], one["wording"]) for one in found] == [("RT-2025-01", "Kurse"), ("RT-2025-02", "Räume")]
    assert oparl_chain.recommendations(office.view, paper, date(2025, 7, 2), URLS, str) == []
