"""How wide a text is in Arial, near enough to tell how many lines it takes."""

WIDTHS = (  # in em, the letters of each width; source: the metrics of Arial (Liberation Sans has the same)
    (0.222, "iljıł'’|"),
    (0.278, "ftIİ.,:;! \u00a0/\\"),
    (0.333, 'r()-„“"'),
    (0.500, "cksvxyzşçćčğśžźżJ"),
    (0.611, "FLTZŽŻ"),
    (0.667, "AÄBEÉKPSŞŠVXYÝ&"),
    (0.722, "CÇČDĐHNRUÜÚwŁ"),
    (0.778, "GĞOÖÓQ"),
    (0.833, "mM"),
    (0.944, "W"),
)
USUAL, CAPITAL = 0.556, 0.722
BOLD = 1.08  # bold letters are about that much wider
SOFT_HYPHEN = "\u00ad"
EM = {letter: em for em, letters in WIDTHS for letter in letters}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in points."""
    ems = sum(EM.get(one, CAPITAL if one.isupper() else USUAL) for one in text if one != SOFT_HYPHEN)
    return ems * size * (BOLD if bold else 1.0)


def lines_on(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """How many lines a text takes where words and hyphens may break, at least one."""
    lines, used, gap = 1, 0.0, 0.0
    for word in text.split():
        for piece in word.replace("-", "-\n").split("\n"):
            long = width(piece, size, bold=bold)
            if used and used + gap + long > room:
                lines, used, gap = lines + 1, 0.0, 0.0
            used += gap + long
            gap = 0.0
            while used > room:  # a word longer than the line is broken within
                lines, used = lines + 1, used - room
        gap = width(" ", size, bold=bold)
    return lines
