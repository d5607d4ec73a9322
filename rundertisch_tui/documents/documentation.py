"""The Dokumentation: the yearly report for everybody, told by subject where the Niederschrift goes by points.

Source: the chapters of Kassel's documentation of 2013 (introduction, status, results, participants).
"""

from dataclasses import dataclass

from rundertisch_tui.documents import blocks, minutes
from rundertisch_tui.documents.blocks import NBSP, NOTHING, Block, Column, Table
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minutes import GROUP_COLUMNS, TASK_COLUMNS, PeopleGroup, Recommendation
from rundertisch_tui.documents.press_release import PressRelease
from rundertisch_tui.documents.soft_hyphens import breakable

STATES = (Column("Stand", 13.0), Column("Maßnahmen", 3.5, numeric=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """One contribution or workshop: what was said, and what came of it, each as a list."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    texts: tuple[str, ...] = ()
    lists: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Documentation:
    """What the Dokumentation says. `states`: word and count of measures; `organizations`: who was represented.

    `people` (those who may be named) and `press` are its annexes.
    """

    frame: Frame
    title: str
    subtitle: str
    copy_mark: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    introduction: tuple[str, ...] = ()
    states_lead: str = ""
    states: tuple[tuple[str, str], ...] = ()
    talks: tuple[Chapter, ...] = ()
    workshops: tuple[Chapter, ...] = ()
    recommendations: tuple[tuple[str, tuple[Recommendation, ...]], ...] = ()
    tasks: tuple[tuple[str, str, str, str], ...] = ()
    groups: tuple[tuple[str, str, str, str, str], ...] = ()
    organizations: tuple[str, ...] = ()
    outlook: tuple[str, ...] = ()
    people: tuple[PeopleGroup, ...] = ()
    press: PressRelease | None = None


def layout(what: Documentation) -> list[Block]:
    """The blocks of the report in reading order."""
    return blocks.count_tables(
        [
            blocks.paragraph("Title", what.title),
            blocks.paragraph("Subtitle", what.subtitle),
            *blocks.copy_mark(what.copy_mark),
            *blocks.head_data(what.facts),
            blocks.heading(1, "Einleitung"),
            *(blocks.paragraph("RT Fließtext", text) for text in what.introduction),
            *_states(what),
            *_chapters("Beiträge im Plenum", what.talks),
            *_chapters("Ergebnisse der Workshops", what.workshops),
            *_recommendations(what),
            *_tasks(what),
            *_people(what),
            *_outlook(what),
            *_annexes(what),
        ]
    )


def _states(what: Documentation) -> list[Block]:
    found: list[Block] = [blocks.heading(1, "Stand der Umsetzung"), blocks.paragraph("RT Fließtext", what.states_lead)]
    if what.states:
        found.append(Table("Stand der Maßnahmen", "Je Stand die Zahl der Maßnahmen.", STATES, what.states))
    return found


def _chapters(name: str, chapters: tuple[Chapter, ...]) -> list[Block]:
    if not chapters:
        return []
    found: list[Block] = [blocks.heading(1, name)]
    for chapter in chapters:
        found += [blocks.heading(2, chapter.title), *blocks.head_data(chapter.facts)]
        found += [blocks.paragraph("RT Text", text) for text in chapter.texts]
        for head, points in chapter.lists:
            found += [blocks.heading(3, head), *blocks.bullets(points)]
    return found


def _recommendations(what: Documentation) -> list[Block]:
    found: list[Block] = [blocks.heading(1, "Empfehlungen")]
    if not what.recommendations:
        found.append(blocks.paragraph("RT Fließtext", "Der Runde Tisch hat keine Empfehlung beschlossen."))
    for name, records in what.recommendations:
        found.append(blocks.heading(2, name))
        for one in records:  # each under its name: two boxes that touch would become one frame
            found += [blocks.heading(3, one.title or one.kind), *minutes.box(one)]
    return found


def _tasks(what: Documentation) -> list[Block]:
    if not what.tasks:
        return []
    description = "Je Auftrag oder Zusage die Zeile der Niederschrift, was zu tun ist, wer es tut und bis wann."
    rows = tuple((line, task, breakable(who), until) for line, task, who, until in what.tasks)
    return [
        blocks.heading(1, "Verabredete Aufgaben"),
        Table("Aufträge und Zusagen mit Frist", description, TASK_COLUMNS, rows),
    ]


def _people(what: Documentation) -> list[Block]:
    found: list[Block] = [blocks.heading(1, "Teilnehmende")]
    if what.groups:
        description = "Je Gruppe die Zahl der eingeladenen, anwesenden, vertretenen und entschuldigten Personen."
        found.append(Table("Teilnahme nach Gruppen", description, GROUP_COLUMNS, what.groups))
    if what.organizations:
        found += [blocks.heading(2, "Vertretene Stellen"), *blocks.bullets(what.organizations)]
    if not what.groups and not what.organizations:
        found.append(blocks.paragraph("RT Fließtext", "Eine Teilnahme ist nicht erfasst."))
    return found


def _outlook(what: Documentation) -> list[Block]:
    texts = what.outlook or (NOTHING,)
    return [blocks.heading(1, "Ausblick"), *(blocks.paragraph("RT Fließtext", text) for text in texts)]


def _annexes(what: Documentation) -> list[Block]:
    found = minutes.people_blocks(what.people) if what.people else []
    if what.press is not None:
        number = 2 if what.people else 1
        found.append(blocks.heading(1, f"Anlage{NBSP}{number}: Pressemitteilung", new_page=True))
        found += _press(what.press)
    return found


def _press(told: PressRelease) -> list[Block]:
    """The press text without its list of recommendations, which has a chapter of its own."""
    texts = (told.date_line, *told.paragraphs, *told.background)
    return [
        blocks.heading(2, told.headline),
        *(blocks.paragraph("RT Fließtext", text) for text in texts if text),
    ]
