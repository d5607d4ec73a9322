"""Results of votes and their wording.

A resolution needs more Yes than No; abstentions and invalid votes do not count, a tie is a rejection. Source: § 54 (1)
HGO, which does not bind the Round Table and is its model.
"""

from dataclasses import dataclass
from enum import StrEnum

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.numbers_de import plural, thousands


class Decision(StrEnum):
    """What a vote came to."""

    UNANIMOUSLY_ACCEPTED = "unanimously_accepted"
    ACCEPTED = "accepted"
    TIED = "tied"
    REJECTED = "rejected"
    UNANIMOUSLY_REJECTED = "unanimously_rejected"
    NO_RESOLUTION = "no_resolution"


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
    """What the vote came to. Counts decide; groups only where nobody was counted.

    All abstained is no resolution, and the caller has to ask. Source: § 54 (1) HGO.
    """
    if vote.agreed:
        return Decision.UNANIMOUSLY_ACCEPTED
    yes, no = (vote.yes, vote.no) if vote.cast else (_voices(vote, "yes"), _voices(vote, "no"))
    if not yes and not no:
        return Decision.NO_RESOLUTION
    if not no:
        return Decision.UNANIMOUSLY_ACCEPTED
    if not yes:
        return Decision.UNANIMOUSLY_REJECTED
    if yes == no and vote.cast:
        return Decision.TIED
    return Decision.ACCEPTED if yes > no else Decision.REJECTED


def _voices(vote: VoteResult, wanted: str) -> int:
    return sum(1 for _, voice in vote.by_group if voice == wanted)


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
}


def sentence(vote: VoteResult) -> str:
    """The result in words: einstimmig angenommen bei 2 Enthaltungen · mehrheitlich angenommen, 1 Gegenstimme."""
    if vote.agreed:
        return "einvernehmlich angenommen"
    made = decision(vote)
    words = WORDS[made]
    if made is Decision.ACCEPTED and vote.no:
        words += f", {plural(vote.no, 'Gegenstimme', 'Gegenstimmen')}"
    if vote.abstentions:
        words += f" bei {plural(vote.abstentions, 'Enthaltung', 'Enthaltungen')}"
    return words


def counts_sentence(vote: VoteResult) -> str:
    """The voices alone: 41 Ja, 0 Nein, 3 Enthaltungen; by group: Zustimmung: SPD, Grüne · Enthaltung: FDP."""
    if vote.agreed:
        return ""
    parts = []
    if vote.cast:
        abstained = plural(vote.abstentions, "Enthaltung", "Enthaltungen")
        parts.append(f"{thousands(vote.yes)} Ja, {thousands(vote.no)} Nein, {abstained}")
    for voice, word in VOICES.items():
        groups = [group for group, said in vote.by_group if said == voice]
        if groups:
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
