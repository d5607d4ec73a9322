"""What a line of the minutes still lacks while it is being written; a hint never blocks."""

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

from rundertisch_tui.domain.asking import has_time, has_verb, is_measurable
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.stems import stems
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.view import View

_ASKING = ("soll", "muss", "musst", "empfehl", "empfiehlt", "forder", "bitte", "brauch")
_ALIKE = 0.5  # share of what the shorter of two texts says, weighted by how rare its words are


def hints(view: View, kind: EntryKind, text: str, *, has_field: bool = True) -> tuple[str, ...]:
    """At most two sentences for the line being written, the more useful first."""
    found: list[str] = []
    words = fold(text).split()
    if kind is EntryKind.INFORMATION and any(word.startswith(_ASKING) for word in words):
        found.append("Empfehlung? F3 macht eine daraus.")
    if kind is EntryKind.RECOMMENDATION and words:
        found += _missing({"Adressat (@)": "@" in text, "Handlungsfeld (#)": has_field})
    if kind is EntryKind.TASK and words:
        found += _missing({"wer (@)": "@" in text, "bis wann (bis 30.09.)": "bis " in text.lower()})
    asks = bool(found) or kind is EntryKind.RECOMMENDATION
    if asks and kind in (EntryKind.INFORMATION, EntryKind.RECOMMENDATION) and (near := similar(view, text)):
        found.append(f"Ähnlich: {naming.proposal_label(near, view)} {near.heading}")
    if kind is EntryKind.RECOMMENDATION and words:
        found += _better(text)
    return tuple(found[:2])


def _missing(there: Mapping[str, bool]) -> list[str]:
    lacking = [name for name, given in there.items() if not given]
    return [f"Es fehlt noch: {', '.join(lacking)}"] if lacking else []


def _better(text: str) -> list[str]:
    said = {"Verb": has_verb(text), "Termin": has_time(text), "Zahl": is_measurable(text)}
    lacking = [name for name, given in said.items() if not given]
    return [f"Besser mit: {', '.join(lacking)}"] if lacking else []


def similar(view: View, text: str, *, but: int | None = None) -> Recommendation | None:
    """The recommendation on record that says most nearly the same, other than `but`; None if none comes near."""
    known = view.per_row(Recommendation, "stems", _stems_of_row)
    wanted = stems(text)
    if not wanted or not known:
        return None
    rarity = _rarity(known)
    best, best_share = 0, 0.0
    rows = view.rows(Recommendation)
    for record_id, others in known.items():
        common = wanted & others
        if not common or record_id == but or "trashed_at" in rows[record_id]:
            continue
        lesser = min(_weight(wanted, rarity), _weight(others, rarity))
        share = _weight(common, rarity) / lesser if lesser else 0.0
        if share > best_share:
            best, best_share = record_id, share
    return view.find(Recommendation, best) if best_share >= _ALIKE else None


def _rarity(stems: Mapping[int, frozenset[str]]) -> Mapping[str, float]:
    times = Counter(stem for each in stems.values() for stem in each)
    return {stem: math.log(1 + len(stems) / count) for stem, count in times.items()}


def _weight(stems: frozenset[str], rarity: Mapping[str, float]) -> float:
    """How much the words say; one that no recommendation holds says as much as the rarest."""
    most = max(rarity.values(), default=1.0)
    return sum(rarity.get(stem, most) for stem in sorted(stems))


def _stems_of_row(row: Mapping[str, Any]) -> frozenset[str]:
    return stems(f"{row.get('title', '')} {row.get('wording', '')}")
