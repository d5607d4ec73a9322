"""The wording of the Einladung."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from rundertisch_tui.documents import invitation_content, rendering
from rundertisch_tui.documents.catalogue import Asked
from rundertisch_tui.documents.collecting import Collected
from rundertisch_tui.documents.invitation import Invitation
from rundertisch_tui.domain.errors import NotFound
from rundertisch_tui.domain.ids import AgendaItemId, MembershipId, OrganizationId, PersonId, SettingId
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Membership, Organization, Person
from rundertisch_tui.domain.sessions import AgendaItem, ItemKind, Session
from rundertisch_tui.domain.settings import Setting
from tests.documents.records import SESSION, Records, items, session

MAY = date(2026, 5, 29)
CHAIR = Person(id=PersonId(1), given_name="Änne", family_name="Öztürk-Weiß", function="Integrationsbeauftragte")
GUEST = Person(
    id=PersonId(5),
    salutation=Salutation.HERR,
    given_name="Edin",
    family_name="Ramić",
    function="Fachbereichsleitung",
    postal_address="Wilhelmshöher Allee 19\n34117 Kassel",
)
SCHOOL = (
    Organization(id=OrganizationId(1), name="Volkshochschule Region Kassel", short_name="vhs"),
    Membership(id=MembershipId(1), person=GUEST.id, organization=OrganizationId(1)),
)
TABLE = replace(session(), reply_by=date(2026, 6, 19))


def collected(*records: Any, table: Session = TABLE, person: int | None = None) -> Collected[Invitation]:
    reader = Records(table, CHAIR, GUEST, *items(), *records)
    asked = Asked(as_of=MAY, person=PersonId(person) if person else None)
    return invitation_content.invitation(reader, SESSION, Copy.PUBLICATION, asked)


def test_a_circular_greets_everybody_and_a_letter_the_one_it_goes_to() -> None:
    assert collected().content.salutation == "Guten Tag,"
    assert collected().content.address == ()
    letter = collected(*SCHOOL, person=5).content
    assert letter.salutation == "Sehr geehrter Herr Ramić,"
    assert letter.address == (
        "Volkshochschule Region Kassel",
        "Herrn Edin Ramić",
        "Wilhelmshöher Allee 19",
        "34117 Kassel",
    )


def test_the_function_stands_in_the_address_only_without_a_body() -> None:
    assert collected(person=5).content.address[:2] == ("Herrn Edin Ramić", "Fachbereichsleitung")


def test_the_address_has_at_most_nine_lines() -> None:
    many = replace(GUEST, postal_address="\n".join(f"Zeile {n}" for n in range(20)))
    reader = Records(TABLE, CHAIR, many)
    asked = Asked(as_of=MAY, person=GUEST.id)
    assert len(invitation_content.invitation(reader, SESSION, Copy.PUBLICATION, asked).content.address) == 9


def test_the_admission_stands_behind_the_time_and_the_file_behind_the_date() -> None:
    hours = replace(TABLE, starts_at=time(10), ends_at=time(15, 30), admission_at=time(9, 30))
    table = replace(hours, file_reference="-I- 2026/12")
    what = collected(table=table).content
    assert dict(what.facts)["Zeit"] == "10:00 Uhr bis 15:30 Uhr, Einlass ab 09:30 Uhr"
    assert what.date_line == "Kassel, 29. Mai 2026 · Zeichen: -I- 2026/12"
    early = collected(table=replace(table, starts_at=None, ends_at=None)).content
    assert dict(early.facts)["Zeit"] == "Einlass ab 09:30 Uhr"


def test_the_privacy_notice_names_who_answers_for_it_the_law_and_the_rights() -> None:
    told = dict(collected().content.notes)["Datenschutz und Bilder"]
    for part in (
        "Verantwortlich: Stadt Kassel.",
        "Artikel 6 Absatz 1 Buchstabe e",
        "§ 3 des Hessischen",
        "Aufsichtsbehörde",
    ):
        assert part in told


def test_number_and_motto_are_named() -> None:
    assert collected().content.opening == (
        "ich lade Sie herzlich zur 12. Sitzung des Runden Tisches Integration ein. "
        "In diesem Jahr steht sie unter dem Motto „Ankommen heißt mitreden“.",
    )
    bare = replace(TABLE, number=None, motto="")
    assert collected(table=bare).content.opening == ("ich lade Sie herzlich zum Runden Tisch ein.",)


def test_until_when_and_where_to_register() -> None:
    facts = dict(collected().content.facts)
    assert facts["Anmeldung"] == "bis Freitag, 19. Juni 2026, mit dem Antwortbogen an die Geschäftsstelle"
    own = Setting(id=SettingId(1), name="contact", value="runder.tisch@example.org")
    facts = dict(collected(own).content.facts)
    assert facts["Anmeldung"] == "bis Freitag, 19. Juni 2026, " + (
        "mit dem Antwortbogen oder formlos an die Geschäftsstelle (runder.tisch@example.org)"
    )
    assert collected(own).content.reply_lead.endswith("2026, zurück an die Geschäftsstelle (runder.tisch@example.org).")


def test_whom_to_ask_stands_under_a_heading_of_its_own() -> None:
    own = Setting(id=SettingId(1), name="contact", value="0561 787-1226")
    assert "Rückfragen" not in dict(collected().content.notes)
    assert (
        dict(collected(own).content.notes)["Rückfragen"]
        == "Bitte richten Sie Ihre Fragen an die Geschäftsstelle, 0561 787-1226."
    )
    scribe = Person(id=PersonId(2), given_name="Bernd", family_name="Kern")
    told = collected(own, scribe, table=replace(TABLE, minute_taker=PersonId(2))).content
    assert dict(told.notes)["Rückfragen"] == "Bitte richten Sie Ihre Fragen an Bernd Kern, 0561 787-1226."


def test_workshops_are_counted_in_words_and_can_be_chosen() -> None:
    content = collected().content
    assert "in einem Workshop neue" in content.purpose[0]
    assert content.workshops == (("TOP\u00a06.1", "Bildung (Edin Ramić)"),)
    assert ("Workshop, erster Wunsch", "") in content.answers
    more = [
        AgendaItem(id=AgendaItemId(100 + n), session=SESSION, position=f"c{n}", number=f"6.{n}", kind=ItemKind.WORKSHOP)
        for n in range(2, 15)
    ]
    assert "in 14 Workshops neue" in collected(*more).content.purpose[0]


def test_without_workshops_nothing_is_asked_about_them() -> None:
    reader = Records(TABLE, CHAIR)
    content = invitation_content.invitation(reader, SESSION, Copy.PUBLICATION, Asked(as_of=MAY)).content
    assert content.workshops == ()
    assert not any("Workshop" in question for question, _ in content.answers)
    assert "beraten neue" in content.purpose[0]


def test_the_agenda_shows_times_where_they_are_known_and_never_a_closed_point() -> None:
    assert [label for label, _ in collected().content.agenda] == ["10:00 Uhr", "10:00 Uhr"]
    unknown = replace(TABLE, starts_at=None)
    assert [label for label, _ in collected(table=unknown).content.agenda] == ["TOP\u00a01", "TOP\u00a06"]
    assert "Personalfrage" not in rendering.render_text(collected().content)
    assert TABLE.starts_at == time(10)


def test_the_reply_form_knows_whom_it_went_to() -> None:
    answers = dict(collected(*SCHOOL, person=5).content.answers)
    assert answers["Name, Vorname"] == "Ramić, Edin"
    assert answers["Organisation, Funktion"] == "Volkshochschule Region Kassel, Fachbereichsleitung"
    assert dict(collected().content.answers)["Name, Vorname"] == ""


def test_needs_are_asked_neutrally_and_privacy_is_told() -> None:
    told = dict(collected().content.notes)
    assert "freiwillig" in told["Was Sie brauchen"]
    assert "Auskunft, Berichtigung und Löschung" in told["Datenschutz und Bilder"]


def test_the_chair_signs() -> None:
    assert collected().content.signature == ("Änne Öztürk-Weiß", "Integrationsbeauftragte")
    nobody = replace(TABLE, chair=None)
    assert collected(table=nobody).content.signature == ("Integrationsbeauftragte",)


def test_the_letter_is_dated_and_its_file_named_after_session_and_person() -> None:
    letter = collected(person=5)
    assert letter.content.date_line == "Kassel, 29. Mai 2026"
    assert (letter.day, letter.about) == (date(2026, 7, 3), "Runder Tisch Integration Ramić 5")
    assert letter.names == {1, 5}
    assert collected().names == {1}


@pytest.mark.parametrize("person", [None, 5])
def test_it_is_without_findings_and_the_same_twice(person: int | None) -> None:
    rendered = rendering.render(collected(*SCHOOL, person=person).content)
    assert rendered.findings == ()
    assert rendered.data == rendering.render(collected(*SCHOOL, person=person).content).data


def test_somebody_who_is_not_there_cannot_be_invited() -> None:
    with pytest.raises(NotFound):
        collected(person=99)


def test_letters_to_two_of_one_name_lie_side_by_side() -> None:
    other = replace(GUEST, id=PersonId(6), code="P-6")
    reader = Records(session(), CHAIR, GUEST, other)
    abouts = {
        invitation_content.invitation(reader, SESSION, asked=Asked(person=one.id)).about for one in (GUEST, other)
    }
    assert abouts == {"Runder Tisch Integration Ramić 5", "Runder Tisch Integration Ramić P-6"}
