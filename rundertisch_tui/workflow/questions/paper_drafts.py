"""The first draft of a paper's texts, told from the chain of the recommendations that it carries."""

from collections.abc import Sequence
from dataclasses import dataclass

from rundertisch_tui.domain import dates_de, wording
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.papers import PaperType
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.chain import source_entries
from rundertisch_tui.workflow.reader import Reader

_ASKS_TO_ACT = frozenset({PaperType.DECISION, PaperType.MOTION})


@dataclass(frozen=True, slots=True)
class Draft:
    """Title, proposed resolution and rationale, to be finished by hand."""

    title: str
    resolution: str
    rationale: str


def draft(reader: Reader, chosen: Sequence[Recommendation], kind: PaperType = PaperType.INFORMATION) -> Draft:
    """What a paper of a kind about these recommendations could say; empty texts without any."""
    if not chosen:
        return Draft("", "", "")
    years = sorted({reader.get(Session, one.session).year for one in chosen})
    codes = _listed([naming.proposal_label(one, reader) for one in chosen])
    noun = "die Empfehlung" if len(chosen) == 1 else "die Empfehlungen"
    title = chosen[0].heading if len(chosen) == 1 else f"Empfehlungen des Runden Tisches Integration {_listed(years)}"
    what = f"{noun} {codes} {wording.ROUND_TABLE_GENITIVE}"
    resolution = (
        f"Der Magistrat wird beauftragt, {what} umzusetzen und über den Stand zu berichten."
        if kind in _ASKS_TO_ACT
        else f"Der Magistrat nimmt {what} zur Kenntnis."
    )
    return Draft(title, resolution, "\n\n".join(_told(reader, one) for one in chosen))


def _listed(parts: Sequence[object]) -> str:
    texts = [str(part) for part in parts]
    return texts[0] if len(texts) == 1 else f"{', '.join(texts[:-1])} und {texts[-1]}"


def _told(reader: Reader, one: Recommendation) -> str:
    sentences = [f"{naming.proposal_label(one, reader)}: „{one.wording.strip()}“"]
    if one.agreed_on is not None and one.consensus is not None:
        how = wording.word(one.consensus) + (f" ({one.reservation})" if one.reservation else "")
        sentences.append(f"Beschlossen am {dates_de.long(one.agreed_on)}, {how}.")
    entries = source_entries(reader, one)
    known = [one.challenge, *(entry.challenge for entry in entries)]
    challenge = next((found for found in (reader.find(Challenge, target) for target in known) if found), None)
    if challenge is not None:
        sentences.append(f"Anlass ist die Herausforderung {challenge.code}: {challenge.title}.")
    if one.rationale:
        sentences.append(one.rationale.strip())
    return " ".join(sentences)
