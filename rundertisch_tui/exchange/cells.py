"""No formula leaves or enters: a cell that a spreadsheet would calculate is marked as text (OWASP, CSV injection)."""

STARTERS = ("=", "+", "-", "@", "\t", "\r")


def outgoing(text: str) -> str:
    """The text for a CSV cell: an apostrophe in front of whatever a spreadsheet would take for a formula.

    A text that already looks like a marked one gets a second apostrophe, so that `incoming` gives back exactly it.
    """
    return f"'{text}" if is_marked(f"'{text}") else text


def incoming(text: str) -> str:
    """The text of a CSV cell without exactly that apostrophe."""
    return text[1:] if is_marked(text) else text


def is_marked(text: str) -> bool:
    """Whether the text is some apostrophes and then the start of a formula."""
    return text.startswith("'") and text.lstrip("'").startswith(STARTERS)
