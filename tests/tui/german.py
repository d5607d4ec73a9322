"""Finds English words on a screen: Textual's own, and the names that our records and states have in the code."""

import re

from rundertisch_tui.workflow.kinds import KINDS

TEXTUALS = frozenset({
    "Cancel", "Close", "Search", "Select", "Submit", "Maximize", "Minimize", "Screenshot", "Quit", "Theme", "Change",
    "Keys", "Help", "Loading", "Error", "Value", "Invalid", "Must", "Please", "Clear", "Copy", "Paste", "Cut", "Undo",
    "Redo", "Toggle", "Show", "Hide", "Open", "Save", "Delete", "Command", "Commands", "Palette", "Not", "found",
    "Number", "Choose", "the", "and", "or", "of", "is", "not", "with", "for", "to", "by", "from",
})  # fmt: skip
STATES = frozenset({
    "None", "True", "False", "null", "draft", "held", "planned", "running", "invited", "agreed", "plenary", "open",
    "done", "dropped", "on_hold", "present", "accepted", "declined", "publication", "internal", "forwarded",
})  # fmt: skip
_GERMAN_TOO = frozenset({"person", "export"})
_WORDS = TEXTUALS | STATES | ({kind.table for kind in KINDS} - _GERMAN_TOO)
_SHORT_FORM = re.compile(r"^[ ›] +to +(?=Die Tagesordnung)", re.MULTILINE)
"""The Kürzel of a text block: letters that a clerk types, no word."""
_ENGLISH = re.compile(r"(?<![\w.@/-])(" + "|".join(sorted(_WORDS)) + r")(?![\w.@/-])")


def english(text: str) -> set[str]:
    """The English words in a text; parts of addresses and of file names do not count."""
    return set(_ENGLISH.findall(_SHORT_FORM.sub("", text)))
