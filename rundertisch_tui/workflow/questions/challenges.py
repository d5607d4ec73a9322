"""The memory of challenges: at which Round Tables each was named."""

from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.minutes import MinuteEntry
from rundertisch_tui.domain.sessions import Session, SessionState
from rundertisch_tui.workflow.reader import Reader

MET = frozenset({SessionState.HELD, SessionState.RUNNING})
"""Round Tables that took place or do so now; one that was called off names nothing."""


def gone_up_in(reader: Reader, one: Challenge) -> list[Challenge]:
    """The challenge itself and all that went up in it, also through others."""
    found: dict[int, Challenge] = {one.id: one}
    waiting = [one]
    while waiting:
        for other in reader.linked(Challenge, "merged_into", waiting.pop().id):
            if other.id not in found:
                found[other.id] = other
                waiting.append(other)
    return list(found.values())


def lines_naming(reader: Reader, one: Challenge) -> list[MinuteEntry]:
    """The minuted lines that name a challenge or what went up in it, the oldest first."""
    lines = [line for each in gone_up_in(reader, one) for line in reader.linked(MinuteEntry, "challenge", each.id)]
    return sorted(lines, key=lambda line: line.id)


def years_named(reader: Reader, one: Challenge) -> list[int]:
    """The years whose Round Table took place and named the challenge, in their order.

    Its first year counts as well, unless the Round Table of that year is on record and did not take place.
    """
    years = {each.year for each in gone_up_in(reader, one)}
    for line in lines_naming(reader, one):
        session = reader.find(Session, line.session)
        if session is not None:
            years.add(session.year)
    return sorted(year for year in years if _took_place(reader, year))


def _took_place(reader: Reader, year: int) -> bool:
    """Whether the Round Table of a year took place, as far as is known."""
    session = reader.session(year)
    return session is None or session.state in MET


def times_named(reader: Reader, one: Challenge) -> str:
    """H-2025-03, 3. Mal: its number, and how many Round Tables have named it if more than one did."""
    times = len(years_named(reader, one))
    return f"{one.code}, {times}. Mal" if times > 1 else one.code
