"""All commands of the program for the palette: what fits here first, then everything else (screens.md, Frame)."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from rundertisch_tui.tui import areas, keys, shell_commands
from rundertisch_tui.tui.palette import Command
from rundertisch_tui.tui.titles import ELSEWHERE, PLACES, TITLES, WITH_A_RECORD

if TYPE_CHECKING:
    from rundertisch_tui.domain.sessions import Session
    from rundertisch_tui.tui.app import RoundTableApp
    from rundertisch_tui.tui.frame_screen import FrameScreen
    from rundertisch_tui.tui.screens.session_part import Part


_MADE_THERE = "Führt zu diesem Dokument; dort macht es die Eingabetaste, als Word, PDF oder Text, zum Drucken."


def title(key: keys.Key) -> str:
    """What the palette calls a key."""
    return TITLES.get(key.id, key.help.rstrip("."))


def commands(app: "RoundTableApp", frame: "FrameScreen") -> list[Command]:
    """Every command: those of the current screen, of the other areas, of the Round Table, and those over everything."""
    own = list(_here(app, frame))
    far = [command for command in _elsewhere(app, frame) if command.title not in {one.title for one in own}]
    return [
        *own, *far, *_parts(app), *_documents(app), *_areas(app), *_everywhere(app), *_with_a_record(app, frame),
        *shell_commands.commands(app),
    ]  # fmt: skip


def _here(app: "RoundTableApp", frame: "FrameScreen") -> Iterator[Command]:
    words = {ident: text for screen, ident, text in ELSEWHERE if screen == frame.name_in_keys}
    for key in frame.keys_here:
        if key.id not in keys.GLOBAL:
            text = words.get(key.id, title(key))
            yield Command(text, "hier", key.label, partial(app.run_key, key.action), key.help)


def _elsewhere(app: "RoundTableApp", frame: "FrameScreen") -> Iterator[Command]:
    by_id = {key.id: key for key in keys.KEYS}
    for screen, ident, words in ELSEWHERE:
        if screen != frame.name_in_keys:
            digit, place = PLACES[screen]
            key = by_id[ident]
            yield Command(words, place, key.label, partial(app.call_later, app.begin, digit, key.action), key.help)


def _parts(app: "RoundTableApp") -> Iterator[Command]:
    """The parts of the Round Table that is worked on, and what is done there; without one they ask for it."""
    from rundertisch_tui.tui.screens.overview_rows import worked_on
    from rundertisch_tui.tui.screens.session_part import PARTS, open_session, parts_of
    from rundertisch_tui.tui.screens.sessions import OVER

    session = worked_on(app.office.view)
    if session is None:
        for part in PARTS:
            yield from _part(app, part, "", partial(_ask_for_one, app), partial(_ask_for_one, app))
        return
    if session.state not in OVER:
        yield Command(f"Offene Punkte {session.year}", "Sitzung", "", partial(_open_points, app, session),
                      "Zeigt, was zum Runden Tisch mitkommt und was bleibt.")  # fmt: skip
    for part in parts_of(session):
        yield from _part(app, part, f" {session.year}", partial(open_session, app, session.id, part.id))
    yield Command(f"Kalenderdatei und Papiere des Tages {session.year}", "Eckdaten", "x",
                  partial(_give_out, app, partial(open_session, app, session.id, "facts")),
                  "Gibt aus, was hinausgeht: Terminankündigung, Einladung, Kalender (ics), Regiebuch.")  # fmt: skip


def _part(
    app: "RoundTableApp", part: "Part", year: str, open_part: partial[None], act: partial[None] | None = None
) -> Iterator[Command]:
    """One part, then its keys."""
    yield Command(part.word + year, "Sitzung", "", open_part, part.about)
    name = part.target.partition(":")[0]
    for key in keys.KEYS:
        if name in key.screens and key.id not in {"next_part", "previous_part"}:
            run = act or partial(_go, app, open_part, key)
            yield Command(title(key), part.word, key.label, run, key.help)


def _ask_for_one(app: "RoundTableApp") -> None:
    app.action_area("2")
    app.call_later(app.say, "Dafür braucht es einen Runden Tisch: n legt ihn an.", sign="")


def _give_out(app: "RoundTableApp", open_part: partial[None]) -> None:
    open_part()
    app.call_later(app.run_key, "export")


def _open_points(app: "RoundTableApp", session: "Session") -> None:
    from rundertisch_tui.tui.screens.carry_over import open_points

    open_points(app, session)


def _go(app: "RoundTableApp", open_part: partial[None], key: keys.Key) -> None:
    """Open the part; what acts on a line there is left to the hand that sees the line."""
    open_part()
    app.call_later(app.say, f"Hier tut es die Taste {key.label}: {key.help}", sign="")


def _documents(app: "RoundTableApp") -> Iterator[Command]:
    """Every document: the list of area 7 opens with the bar on it, Enter makes it."""
    from rundertisch_tui.documents.catalogue import KINDS

    for kind in KINDS:
        run = partial(app.show_in_list, "7", kind.id)
        yield Command(kind.german, "Dokumente", "", run, _MADE_THERE)


def _areas(app: "RoundTableApp") -> Iterator[Command]:
    for area in areas.AREAS:
        yield Command(area.word, "Bereich", area.digit, partial(app.action_area, area.digit), "Öffnet den Bereich.")
    yield Command(
        "Konzept fortschreiben",
        "Felder",
        "",
        partial(_revise_concept, app),
        "Macht eine neue Fassung des Integrationskonzepts: Ziele und Maßnahmen ziehen mit um, Verweise bleiben.",
    )


def _revise_concept(app: "RoundTableApp") -> None:
    from rundertisch_tui.domain.concept import ConceptVersion
    from rundertisch_tui.tui.forms import concept_version
    from rundertisch_tui.tui.screens.measure_rows import newest_version
    from rundertisch_tui.workflow import clock

    view = app.office.view
    version = view.find(ConceptVersion, newest_version(view))
    if version is None:
        app.call_later(app.say, "Es gibt noch keine Fassung des Konzepts: 3, dann g und n legt eine an.", sign="")
        return
    app.action_area("3")
    app.call_later(app.push_screen, concept_version.revise(view, version, clock.today()))


def _everywhere(app: "RoundTableApp") -> Iterator[Command]:
    for key in keys.KEYS:
        if key.id in keys.GLOBAL and key.id != "palette":
            yield Command(title(key), "überall", key.label, partial(app.run_key, key.action), key.help)
    yield Command(
        "Papierkorb zeigen", "überall", "", app.action_trash, "Zeigt, was weggelegt wurde, und holt es zurück."
    )
    yield Command(
        "Einstellungen zeigen", "überall", "", app.action_settings, "Stadt, Briefkopf, Fristen, Bezeichnungen, Farben."
    )
    yield Command(
        "Fällige Löschungen zeigen", "überall", "", partial(_due_erasures, app),
        "Bedarf und Kontakte, deren Frist um ist; die Eingabetaste löscht nach Rückfrage.",
    )  # fmt: skip
    yield Command(
        "Textbausteine zeigen", "überall", "", app.action_text_blocks, "Kürzel, aus denen im Protokoll Sätze werden."
    )
    yield Command(
        "Benutzer und Rechte zeigen", "überall", "", app.action_users, "Wer eingetragen ist und was jeder darf."
    )


def _due_erasures(app: "RoundTableApp") -> None:
    from rundertisch_tui.tui.dialogs.erase_due import show_due

    app.call_later(show_due, app)


def _with_a_record(app: "RoundTableApp", frame: "FrameScreen") -> Iterator[Command]:
    """Keys that act on one record of another area: the area opens, and the message says which key does it there."""
    seen = {key.id for key in frame.keys_here}
    for screen in WITH_A_RECORD:
        digit, place = PLACES[screen]
        for key in keys.KEYS:
            if screen in key.screens and key.id not in seen and (screen, key.id) not in {e[:2] for e in ELSEWHERE}:
                seen.add(key.id)
                yield Command(title(key), place, key.label, partial(_choose_there, app, digit, key), key.help)


def _choose_there(app: "RoundTableApp", digit: str, key: keys.Key) -> None:
    app.action_area(digit)
    app.call_later(app.say, f"Bitte einen Eintrag wählen, dann {key.label}: {key.help}", sign="")
