from string import Formatter

from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.bodies import SPEAKERS, organizations
from rundertisch_tui.workflow.demo.texts import DISTRICTS, FIELDS

BLANKS = {"place", "n", "few", "days", "high", "year", "who", "low", "fact"}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_every_blank_is_one_that_gets_filled() -> None:
    texts = [*sentences.FRAMES, *sentences.EXTENTS, *sentences.NOTES, *sentences.STEPS]
    texts += [fact for facts in sentences.FACTS for fact in facts]
    for text in texts:
        assert blanks(text) <= BLANKS


def test_each_field_has_its_facts_and_its_speakers() -> None:
    assert len(sentences.FACTS) == len(SPEAKERS) == len(FIELDS)
    for count in (22, 90, 700):
        known = organizations(count, DISTRICTS, ("Kern", "Öztürk", "Weiß"))
        for names in SPEAKERS:
            assert any(data.name.startswith(names) for data in known)
