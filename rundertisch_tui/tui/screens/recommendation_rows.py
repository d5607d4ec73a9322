"""Rows and details of the list of recommendations: pure functions of a reader, and the words of its filter."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from rundertisch_tui.domain import dates_de, names
from rundertisch_tui.domain.chain_states import Reached
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.deadlines import relative_day
from rundertisch_tui.domain.ids import ActionFieldId
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.sessions import Session
from rundertisch_tui.tui import short_words
from rundertisch_tui.tui.widgets.cells import clean
from rundertisch_tui.tui.widgets.detail import Line, pair
from rundertisch_tui.tui.widgets.record_table import Row
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.chain import addressees
from rundertisch_tui.workflow.questions.next_steps import proposed_step
from rundertisch_tui.workflow.questions.status import state_of
from rundertisch_tui.workflow.reader import Reader

STATE_WORDS = (
    "offen", "fertig", "überfällig", "Vorschlag", "beschlossen", "vorgelegt", "Beratung", "angenommen", "teilweise",
    "abgelehnt", "Kenntnis", "Maßnahme", "umgesetzt", "erledigt", "überholt", "verworfen",
)  # fmt: skip
_STATES = frozenset(names.fold(word) for word in STATE_WORDS)
_WITHOUT_STEP = ("ohne schritt", "ohneschritt")
_MEANT = re.compile(r"(?:19|20)[0-9]{2}|hf[0-9]{1,3}|ohneschritt")


def filter_words(text: str) -> list[str]:
    """The folded words of a filter; one that means a state, a year or a field finds only that.

    So `offen` does not find „offenlegen“, and `2023` no budget of 2023 that another year speaks of.
    """
    words = names.fold(text).replace(*_WITHOUT_STEP).split()
    return [_token(word) if word in _STATES or _MEANT.fullmatch(word) else word for word in words]


def _token(word: str) -> str:
    """What stands in the searched text for a meaning; closed, so that HF1 is not the beginning of HF10."""
    return f"={word};"


def recommendation_rows(reader: Reader, today: date) -> list[Row]:
    """One row a recommendation, the newest year first, numbered ones before proposals.

    Cells: number, wording, action field, addressee, state, day of the next step.
    """
    years = {one.id: one.year for one in reader.all(Session)}
    fields = {one.id: one for one in reader.all(ActionField)}
    found = [(years.get(one.session, 0), one) for one in reader.all(Recommendation)]
    found.sort(key=lambda pair: (-pair[0], not pair[1].code, natural_key(naming.proposal_label(pair[1], reader))))
    return [_row(reader, one, year, fields, today) for year, one in found]


def _row(
    reader: Reader, one: Recommendation, year: int, fields: Mapping[ActionFieldId, ActionField], today: date
) -> Row:
    state = state_of(reader, one)
    sign, word = short_words.reached(state)
    own = sorted((fields[at] for at in one.action_fields if at in fields), key=lambda field: (field.position, field.id))
    late = is_late(one, state, today)
    code = own[0].code + ("+" if len(own) > 1 else "") if own else "–"
    day = f"{one.next_step_on:%d.%m.%y}" if one.next_step_on is not None and state.is_open else "–"
    cells = (
        naming.proposal_label(one, reader),
        one.heading,
        code,
        _first_addressee(reader, one),
        f"{sign} {word}",
        day,
    )
    tokens = [word, "offen" if state.is_open else "fertig", "überfällig" if late else ""]
    if state.is_open and not one.next_step:
        tokens.append("ohneschritt")
    texts = (
        *cells[:2], one.wording, one.legacy_number, str(year), *(f"{field.code} {field.title}" for field in own),
        addressees(reader, one),
    )  # fmt: skip
    tokens += [str(year), *(field.code for field in own)]
    known = (_token(token) for token in " ".join(tokens).split())
    return Row(one.id, cells, mark="!" if late else "", found_by=" ".join((*texts, *known)))


def is_late(one: Recommendation, state: Reached, today: date) -> bool:
    """Whether the next step of an open recommendation should have been done."""
    return state.is_open and one.next_step_on is not None and one.next_step_on < today


def _first_addressee(reader: Reader, one: Recommendation) -> str:
    offices = [reader.find(Organization, each) for each in sorted(one.addressees)]
    bodies = [reader.find(Committee, each) for each in sorted(one.addressed_committees)]
    labels = [found.label for found in (*offices, *bodies) if found is not None]
    if not labels:
        return one.addressee_text or "–"
    return labels[0] + (f" +{len(labels) - 1}" if len(labels) > 1 else "")


def recommendation_detail(reader: Reader, one: Recommendation, today: date) -> Sequence[Line]:
    """What stands below the list: wording, addressees, state in full, next step."""
    state = state_of(reader, one)
    session = reader.get(Session, one.session)
    sign, _ = short_words.reached(state)
    step = f"{one.next_step}, {_until(one, today)}" if one.next_step else one.end_reason
    proposed = proposed_step(reader, one) if not step else ""
    return (
        ((clean(f"{naming.proposal_label(one, reader)}  "), "stark bold"), (clean(one.wording), "text")),
        pair("an", addressees(reader, one)),
        pair("Stand", f"{sign} {state.word} · Runder Tisch {session.year}"),
        pair("Grund" if one.end_state else "Nächstes", f"{proposed}? t legt es fest." if proposed else step),
    )


def _until(one: Recommendation, today: date) -> str:
    if one.next_step_on is None:
        return "ohne Datum"
    who = f" ({one.next_step_by})" if one.next_step_by else ""
    return f"bis {dates_de.short(one.next_step_on)}, {relative_day(one.next_step_on, today)}{who}"
