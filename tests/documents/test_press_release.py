"""How the press text is set."""

from dataclasses import replace

from rundertisch_tui.documents import rendering
from rundertisch_tui.documents.blocks import Paragraph
from rundertisch_tui.documents.press_release import PressRelease, layout
from tests.documents.samples import frame

CONTENT = PressRelease(
    frame=frame("Pressemitteilung", ""),
    title="Pressemitteilung",
    headline="Zwei Empfehlungen",
    paragraphs=("Am Freitag tagte der Runde Tisch.",),
    fields_heading="Die Empfehlungen",
    fields=(("Bildung", ("Mehr Kurse.", "Mehr Räume.")),),
    background=("Ein Fachforum.",),
    contact="Geschäftsstelle",
)


def test_recommendations_are_a_real_list_below_their_field() -> None:
    found = [one for one in layout(CONTENT) if isinstance(one, Paragraph)]
    styles = [one.style for one in found]
    assert styles[styles.index("Heading 2") :][:3] == ["Heading 2", "List Bullet", "List Bullet"]
    assert found[-1].text == "Geschäftsstelle"


def test_nothing_is_found_with_and_without_a_list() -> None:
    assert rendering.render(CONTENT).findings == ()
    assert rendering.render(replace(CONTENT, fields=(), background=(), contact="")).findings == ()
