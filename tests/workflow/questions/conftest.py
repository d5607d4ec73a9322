import pytest

from tests.workflow.desk import Desk


@pytest.fixture
def paper(desk: Desk) -> Desk:
    """VL-1 is meant for the Magistrat, which sits on 30.07. and 13.10.; two offices sign before."""
    desk.do("enter_past_session", year=2025, held_on="2025-07-03")
    desk.do("add_recommendation", session=1, wording="Kurse ausbauen")
    for name in ("Dezernat V", "Kämmerei"):
        desk.add("organization", name=name)
    desk.add("committee", name="Magistrat", kind="magistrate")
    desk.add("sitting", committee=1, on="2026-07-30", submission_deadline="2026-07-20")
    desk.add("sitting", committee=1, on="2026-10-13", submission_deadline="2026-10-01")
    desk.do("submit_paper", title="Empfehlungen 2025", recommendations=[1], committee=1)
    for office in (1, 2):
        desk.do("add_sign_off", paper=1, organization=office)
    return desk
