"""How the Dokumentation is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.documentation import Chapter, Documentation, layout
from rundertisch_tui.documents.minutes import PeopleGroup, Recommendation
from rundertisch_tui.documents.press_release import PressRelease
from tests.documents.samples import frame

CONTENT = Documentation(
    frame=frame("Dokumentation", ""),
    title="Dokumentation",
    subtitle="12. Sitzung",
    introduction=("Der Runde Tisch fand statt.",),
    states_lead="Eine Maßnahme war eingetragen.",
    states=(("●\u00a0umgesetzt", "1"), ("Summe", "1")),
    talks=(Chapter(title="Eröffnung", texts=("Begrüßung.",)),),
    workshops=(Chapter(title="Bildung", lists=(("Herausforderungen", ("Die Wartezeit.", "Die Räume.")),)),),
    recommendations=(
        (
            "Bildung",
            (
                Recommendation(number="RT-2026-01", title="Kurse", wording="Kurse ausbauen."),
                Recommendation(number="RT-2026-02", title="Räume", wording="Räume öffnen."),
            ),
        ),
    ),
    tasks=(("6.1.2", "Übersicht", "Schulamt", "30.09.2026"),),
    organizations=("Jugendamt", "Volkshochschule"),
    outlook=("Nächstes Jahr mehr.",),
)


def headings(what: Documentation) -> list[tuple[str, str]]:
    return [
        (one.style, one.text) for one in layout(what) if isinstance(one, Paragraph) and one.style.startswith("Heading")
    ]


def test_the_chapters_stand_in_the_order_of_the_report() -> None:
    assert [text for style, text in headings(CONTENT) if style == "Heading 1"] == [
        "Einleitung",
        "Stand der Umsetzung",
        "Beiträge im Plenum",
        "Ergebnisse der Workshops",
        "Empfehlungen",
        "Verabredete Aufgaben",
        "Teilnehmende",
        "Ausblick",
    ]


def test_people_and_press_text_are_annexes_on_pages_of_their_own() -> None:
    press = PressRelease(frame=frame("Pressemitteilung", ""), title="Pressemitteilung", headline="Zwei Empfehlungen",
                         paragraphs=("Am Freitag tagte er.",))  # fmt: skip
    group = PeopleGroup(name="Politik", rows=(("Kern, Bernd", "Magistrat", "anwesend"),))
    found = [one for one in layout(replace(CONTENT, people=(group,), press=press)) if isinstance(one, Paragraph)]
    assert [one.text for one in found if one.new_page] == [
        "Anlage\u00a01: Teilnehmende",
        "Anlage\u00a02: Pressemitteilung",
    ]
    assert [one.text for one in found][-2:] == ["Zwei Empfehlungen", "Am Freitag tagte er."]
    alone = [one for one in layout(replace(CONTENT, press=press)) if isinstance(one, Paragraph)]
    assert [one.text for one in alone if one.new_page] == ["Anlage\u00a01: Pressemitteilung"]


def test_two_boxes_never_touch() -> None:
    styles = [one.style for one in layout(CONTENT) if isinstance(one, Paragraph)]
    at = [n for n, style in enumerate(styles) if style == "RT Empfehlung Nummer"]
    assert [styles[n - 1] for n in at] == ["Heading 3", "Heading 3"]


def test_what_is_missing_is_said() -> None:
    bare = replace(CONTENT, talks=(), workshops=(), recommendations=(), tasks=(), organizations=(), states=())
    texts = [one.text for one in layout(bare) if isinstance(one, Paragraph)]
    assert "Der Runde Tisch hat keine Empfehlung beschlossen." in texts
    assert "Eine Teilnahme ist nicht erfasst." in texts
    assert rendering.render(bare).findings == ()


def test_it_is_without_findings() -> None:
    assert rendering.render(CONTENT).findings == ()
