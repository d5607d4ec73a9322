"""Results of votes and their wording.

A resolution needs more Yes than No; abstentions and invalid votes do not count, a tie is a rejection. Source: § 54 (1)
HGO, which does not bind the Round Table and is its model.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbers_de import plural, thousands


class Decision(StrEnum):
    """What a vote came to."""

    UNANIMOUSLY_ACCEPTED = "unanimously_accepted"
    ACCEPTED = "accepted"
    TIED = "tied"
    REJECTED = "rejected"
    UNANIMOUSLY_REJECTED = "unanimously_rejected"
    NO_RESOLUTION = "no_resolution"
    NOT_COUNTED = "not_counted"


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteResult:
    """A vote by heads or by parliamentary group, or an agreement without counting.

    `by_group` holds (group, "yes" | "no" | "abstention"), in the order in which they are to be printed; counts and
    groups may stand side by side. `agreed`: einvernehmlich, nobody was counted.
    Raises RuleViolation for negative counts, for a voice that is none of the three, and for counts beside `agreed`.
    """

    yes: int = 0
    no: int = 0
    abstentions: int = 0
    agreed: bool = False
    by_group: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if min(self.yes, self.no, self.abstentions) < 0:
            raise RuleViolation("Stimmen gibt es nicht weniger als null.", field="vote")
        if any(voice not in VOICES for _, voice in self.by_group):
            raise RuleViolation("Eine Fraktion stimmt mit yes, no oder abstention.", field="vote")
        if self.agreed and (self.cast or self.by_group):
            raise RuleViolation("Entweder einvernehmlich oder gezählt, nicht beides.", field="vote")

    @property
    def cast(self) -> int:
        """All votes by heads, abstentions included."""
        return self.yes + self.no + self.abstentions


VOICES = {"yes": "Zustimmung", "no": "Ablehnung", "abstention": "Enthaltung"}


def decision(vote: VoteResult) -> Decision:
    """What the vote came to. Counts decide; groups only where nobody was counted and they agree.

    All abstained is no resolution; groups that differ say nothing about heads: there the caller has to ask.
    Source: § 54 (1) HGO.
    """
    if vote.agreed:
        return Decision.UNANIMOUSLY_ACCEPTED
    yes, no = (vote.yes, vote.no) if vote.cast else (len(_groups(vote, "yes")), len(_groups(vote, "no")))
    if not (yes and no):
        return _without_opposition(yes, no)
    if not vote.cast:
        return Decision.NOT_COUNTED
    if yes == no:
        return Decision.TIED
    return Decision.ACCEPTED if yes > no else Decision.REJECTED


def _without_opposition(yes: int, no: int) -> Decision:
    if yes:
        return Decision.UNANIMOUSLY_ACCEPTED
    return Decision.UNANIMOUSLY_REJECTED if no else Decision.NO_RESOLUTION


def _groups(vote: VoteResult, wanted: str) -> list[str]:
    return [group for group, voice in vote.by_group if voice == wanted]


def is_carried(vote: VoteResult) -> bool:
    """Whether the vote made a resolution."""
    return decision(vote) in (Decision.UNANIMOUSLY_ACCEPTED, Decision.ACCEPTED)


WORDS = {
    Decision.UNANIMOUSLY_ACCEPTED: "einstimmig angenommen",
    Decision.ACCEPTED: "mehrheitlich angenommen",
    Decision.TIED: "abgelehnt (Stimmengleichheit)",
    Decision.REJECTED: "mehrheitlich abgelehnt",
    Decision.UNANIMOUSLY_REJECTED: "einstimmig abgelehnt",
    Decision.NO_RESOLUTION: "kein Beschluss",
    Decision.NOT_COUNTED: "nach Fraktionen, nicht gezählt",
}


def sentence(vote: VoteResult) -> str:
    """The result in words: einstimmig angenommen bei 2 Enthaltungen · mehrheitlich angenommen bei 1 Gegenstimme.

    Abstentions are named where nobody was against; where nobody was counted, the groups that abstained (practice of
    Kassel's city council). All voices stand in `counts_sentence`.
    """
    if vote.agreed:
        return "einvernehmlich angenommen"
    made = decision(vote)
    beside = _beside(vote, made)
    return f"{WORDS[made]} bei {beside}" if beside else WORDS[made]


def _beside(vote: VoteResult, made: Decision) -> str:
    if made is Decision.ACCEPTED:
        return plural(vote.no, "Gegenstimme", "Gegenstimmen")
    if made in (Decision.TIED, Decision.REJECTED, Decision.NOT_COUNTED):
        return ""
    if vote.cast:
        return plural(vote.abstentions, "Enthaltung", "Enthaltungen") if vote.abstentions else ""
    abstained = _groups(vote, "abstention")
    return f"Enthaltung von {', '.join(abstained)}" if abstained else ""


def counts_sentence(vote: VoteResult) -> str:
    """The voices alone: 41 Ja, 0 Nein, 3 Enthaltungen; by group: Zustimmung: SPD, Grüne · Enthaltung: FDP."""
    if vote.agreed:
        return ""
    parts = []
    if vote.cast:
        abstained = plural(vote.abstentions, "Enthaltung", "Enthaltungen")
        parts.append(f"{thousands(vote.yes)} Ja, {thousands(vote.no)} Nein, {abstained}")
    for voice, word in VOICES.items():
        if groups := _groups(vote, voice):
            parts.append(f"{word}: {', '.join(groups)}")
    return " · ".join(parts)


def check_against_present(vote: VoteResult, present: int) -> None:
    """Refuse more votes than people with a vote in the room. Raises RuleViolation."""
    if vote.cast > present:
        raise RuleViolation(
            f"{plural(vote.cast, 'Stimme', 'Stimmen')}, aber nur {plural(present, 'Person ist', 'Personen sind')} da. "
            "Bitte zählen oder den Einlass nachtragen.",
            field="vote",
        )


_COUNTED = r"(?a)(\d{1,6}) ?[:/] ?(\d{1,6})(?: ?[:/] ?(\d{1,6}))?"
_HEADS = r"(?a)(?P<count>\d{1,3}\.\d{3}|\d{1,6}) ?(?P<said>[a-z]+?)(?:-?stimmen?)?"
_HEADS_BEHIND = r"(?a)(?P<said>[a-z]+?)(?:-?stimmen?)?:? (?P<count>\d{1,6})"
_SAID = {
    "ja": "yes", "dafur": "yes", "zustimmung": "yes", "nein": "no", "dagegen": "no", "gegen": "no", "ablehnung": "no",
    "gegenstimme": "no", "gegenstimmen": "no", "enthaltung": "abstention", "enthaltungen": "abstention",
}  # fmt: skip
EXAMPLE = "41:0:3 oder Ja SPD, Grüne; Nein FDP"


def parse_vote(text: str) -> VoteResult:
    """Read 41:0:3 (yes, no, abstentions), „41 Ja, 0 Nein“, „Ja SPD, Grüne; Enthaltung FDP“, or „einvernehmlich“.

    Heads and groups may follow one another, parted by a semicolon. Raises RuleViolation with an example, or if they
    contradict each other: two counts, a group with two voices, a group against where nobody was.
    """
    agreed, heads = False, dict[str, int]()
    groups: list[tuple[str, str]] = []
    for part in (" ".join(one.split()) for one in text.split(";") if one.strip()):
        if part.casefold().rstrip(".") == "einvernehmlich":
            agreed = True
        elif counted := _heads(part):
            if heads.keys() & counted.keys():
                raise RuleViolation("Die Stimmen sind zweimal gezählt. Bitte nur ein Ergebnis nennen.", field="vote")
            heads |= counted
        else:
            groups += _voices(part)
    yes, no, abstentions = (heads.get(voice, 0) for voice in VOICES)
    vote = VoteResult(yes=yes, no=no, abstentions=abstentions, agreed=agreed, by_group=tuple(groups))
    check_complete(vote)
    return vote


def check_complete(vote: VoteResult) -> None:
    """Refuse a result without any voice, a group that is named twice, and voices by groups that no head has.

    Raises RuleViolation.
    """
    if not (vote.agreed or vote.cast or vote.by_group):
        raise RuleViolation(f"Es fehlt das Ergebnis, zum Beispiel {EXAMPLE}.", field="vote")
    heads = {"yes": vote.yes, "no": vote.no, "abstention": vote.abstentions}
    names = [fold(name) for name, _ in vote.by_group]
    for name, voice in vote.by_group:
        if names.count(fold(name)) > 1:
            raise RuleViolation(f"{name} ist zweimal genannt. Bitte jede Fraktion nur einmal nennen.", field="vote")
        if vote.cast and not heads[voice]:
            word = VOICES[voice]
            raise RuleViolation(f"{word} von {name}, aber gezählt ist keine. Bitte eines ändern.", field="vote")


def _heads(part: str) -> dict[str, int]:
    """The voices that were counted by heads; empty if the part speaks of groups."""
    if found := re.fullmatch(_COUNTED, part):
        return dict(zip(VOICES, (int(count or 0) for count in found.groups()), strict=True))
    counted: dict[str, int] = {}
    for one in re.split(r" ?, ?| und ", fold(part)):
        found = re.fullmatch(_HEADS, one) or re.fullmatch(_HEADS_BEHIND, one)
        voice = _SAID.get(found["said"]) if found else None
        if found is None or voice is None:
            return {}
        if voice in counted:
            raise RuleViolation(f"„{part}“ zählt zweimal dieselben Stimmen, zum Beispiel {EXAMPLE}.", field="vote")
        counted[voice] = int(found["count"].replace(".", ""))
    return counted


def _voices(part: str) -> list[tuple[str, str]]:
    """The groups of „Ja SPD, Grüne“ with their voice. Raises RuleViolation."""
    found = re.fullmatch(r"(?P<said>[^\W\d_]+)(?: ?: ?| )(?P<names>.+)", part)
    voice = _SAID.get(fold(found["said"])) if found else None
    groups = [name.strip() for name in found["names"].split(",") if name.strip()] if found else []
    if voice is None or not groups or not all(re.search(r"[^\W\d_]", name) and ":" not in name for name in groups):
        raise RuleViolation(f"„{part[:40]}“ ist kein Ergebnis wie {EXAMPLE}.", field="vote")
    return [(name, voice) for name in groups]
