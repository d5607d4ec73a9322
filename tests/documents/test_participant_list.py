"""How the directory of participants is set."""

from rundertisch_tui.documents.blocks import Paragraph, Table
from rundertisch_tui.documents.participant_list import ParticipantGroup, ParticipantList, layout
from tests.documents.samples import frame

ROW = ("Jugendamt", "Kern, Bernd", "anwesend")
CONTENT = ParticipantList(
    frame=frame("Teilnehmendenverzeichnis"),
    title="Teilnehmendenverzeichnis",
    subtitle="12. Sitzung",
    summary="Es nahmen 4 Personen teil.",
    groups=(
        ParticipantGroup(name="Verwaltung", rows=(ROW,), unnamed="dazu 1 teilnehmende Person ohne Namensnennung"),
        ParticipantGroup(name="Bürgerinnen und Bürger", unnamed="2 teilnehmende Personen ohne Namensnennung"),
        ParticipantGroup(name="Politik", rows=(ROW,)),
    ),
)


def test_the_remark_on_the_unnamed_stays_with_its_table() -> None:
    found = layout(CONTENT)
    table = next(one for one in found if isinstance(one, Table))
    after = found[found.index(table) + 1]
    assert table.leads
    assert isinstance(after, Paragraph)
    assert after.style == "RT Nach Tabelle"


def test_a_group_without_names_has_no_table() -> None:
    tables = [one.caption for one in layout(CONTENT) if isinstance(one, Table)]
    assert tables == ["Tabelle\u00a01: Verwaltung", "Tabelle\u00a02: Politik"]


def test_a_document_does_not_end_with_a_table() -> None:
    assert isinstance(layout(CONTENT)[-1], Paragraph)
