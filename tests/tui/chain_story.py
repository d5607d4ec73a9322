"""One recommendation of 2025 with its whole chain, as the office of the pictures has it."""

from datetime import UTC, datetime
from typing import Any

from tests.tui.conftest import do

NOW = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
WORDING = "Sprachkurse mit Kinderbetreuung in jedem Stadtteil ausbauen und dauerhaft finanzieren"


def add(office: Any, kind: str, /, **fields: Any) -> int:
    return int(do(office, "add", kind=kind, fields=fields)[0][1])


def tell(office: Any) -> None:
    """RT-2025-01 agreed in Workshop 6.1, noted, heard, postponed; one measure that runs; a next step."""
    ((_, session), *_) = do(office, "create_session", year=2025, held_on="2025-07-03")
    do(office, "set_session_state", session=session, state="running")
    add(office, "action_field", title="Bildung und Sprachförderung", short_title="Bildung, Sprache")
    office_of_youth = add(office, "organization", name="Jugendamt")
    add(office, "organization", name="Volkshochschule", short_name="VHS")
    kinds = (("Magistrat", "", "magistrate"), ("Ausländerbeirat", "", "foreigners_council"),
             ("Ausschuss für Soziales, Integration und Digitalisierung", "Ausschuss SID", "committee"),
             ("Stadtverordnetenversammlung", "Stadtverordnete", "city_council"))  # fmt: skip
    for name, short, kind in kinds:
        add(office, "committee", name=name, short_name=short, kind=kind)
    item = add(office, "agenda_item", session=session, number="6.1", title="Bildung", kind="workshop")
    do(office, "add_minute_entry", agenda_item=item, kind="challenge", text="Wartezeit auf Kurse", action_fields=[1])
    do(office, "add_minute_entry", agenda_item=item, kind="recommendation", text=WORDING, action_fields=[1],
       challenge=1)  # fmt: skip
    do(office, "agree_recommendation", recommendation=1, consensus="reservation", reservation="Landkreis: Geld",
       on="2025-07-03")  # fmt: skip
    do(office, "set", kind="recommendation", id=1, before={},
       after={"title": "Sprachkurse mit Kinderbetreuung ausbauen", "addressees": [1, 2]})  # fmt: skip
    do(office, "submit_paper", title="Empfehlungen 2025", recommendations=[1], committee=1, further=[2, 3, 4],
       sent_on="2025-09-01", reference="101.20.1234")  # fmt: skip
    do(office, "record_outcome", consultation=1, outcome="noted", on="2025-09-15")
    do(office, "record_outcome", consultation=2, outcome="agreed", on="2025-10-08")
    do(office, "record_outcome", consultation=3, outcome="postponed", on="2026-05-21", postponed_to="2026-06-18")
    do(office, "derive_measure", recommendation=1, title="Kursangebot mit Kinderbetreuung", number="1.2.7",
       lead=office_of_youth)  # fmt: skip
    do(office, "report_status", measure=1, status="running", on="2026-05-12", note="Zwei Gruppen eröffnet",
       next_step="dritte Gruppe", next_step_on="2026-09-30", reported_by=office_of_youth)  # fmt: skip
    do(office, "set_next_step", recommendation=1, next_step="Auszug aus dem Ausschuss anfordern", on="2026-06-05",
       by="a.demir")  # fmt: skip


def tell_years(office: Any) -> None:
    """The chain of RT-2025-01, and two recommendations of 2023: one done, one open."""
    tell(office)
    session = do(office, "enter_past_session", year=2023, held_on="2023-07-06")[0][1]
    for text in ("Wartelisten offenlegen", "Lesepaten suchen"):
        do(office, "add_recommendation", session=session, wording=text, action_fields=[1], legacy_number="7")
    do(office, "end_recommendation", recommendation=2, end_state="done", reason="Liste steht im Netz")
