"""The minutes of a Round Table: six workshops talk, the plenary agrees, line by line as the clerks write them."""

from datetime import date, timedelta

from rundertisch_tui.domain.attendance import Attendance, Presence
from rundertisch_tui.domain.challenges import Challenge
from rundertisch_tui.domain.ids import AgendaItemId, ChallengeId, RecommendationId
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.recommendations import Consensus, EndState, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem
from rundertisch_tui.domain.votes import VoteResult
from rundertisch_tui.workflow.actions.minutes import AddMinuteEntry, RecordVote
from rundertisch_tui.workflow.actions.recommendations import AgreeRecommendation, EndRecommendation
from rundertisch_tui.workflow.demo import sentences
from rundertisch_tui.workflow.demo.preparation import workshops
from rundertisch_tui.workflow.demo.round_table import RoundTable
from rundertisch_tui.workflow.demo.stage import Stage
from rundertisch_tui.workflow.demo.texts import FIELDS, PLENARY_LINES, FieldTexts

PACE = timedelta(seconds=20)
IN_PLENARY = 0.2  # share of the lines
OPEN_TO_THE_END = 2  # proposals of the latest Round Table that nobody has bundled yet


def minute(stage: Stage, table: RoundTable) -> None:
    """Write all lines, bundle the proposals, agree."""
    items = {item.number: item.id for item in stage.view.linked(AgendaItem, "session", table.record)}
    reports = round(stage.size.lines * IN_PLENARY) - len(PLENARY_LINES)
    _plenary(stage, table, items, reports)
    shops = workshops(stage, table)
    for index, shop in enumerate(shops):
        _workshop(stage, table, shop, index)
    _agree(stage, table, items["7"])


def _write(stage: Stage, line: AddMinuteEntry) -> list[tuple[str, int]]:
    stage.clock.move_to(stage.clock.moment + PACE)
    return list(stage.now(line).created)


def _plenary(stage: Stage, table: RoundTable, items: dict[str, AgendaItemId], reports: int) -> None:
    for number, text in PLENARY_LINES:
        _write(stage, AddMinuteEntry(agenda_item=items[number], text=text))
        if number == "2":
            stage.now(
                RecordVote(
                    agenda_item=items["2"], text="Die Tagesordnung ist festgestellt.", vote=VoteResult(agreed=True)
                )
            )
    for _ in range(reports):
        field = stage.between(0, len(FIELDS) - 1)
        text = sentences.report(stage, field, table.town.speakers(field))
        _write(stage, AddMinuteEntry(agenda_item=items[stage.one(("4", "5", "5"))], text=text))


def _workshop(stage: Stage, table: RoundTable, shop: AgendaItem, index: int) -> None:
    """Challenges first, then talk with proposals in between, at the end who does what."""
    texts = FIELDS[index]
    own = stage.size.proposals_per_workshop
    talk = max(2, round(stage.size.lines * (1 - IN_PLENARY) / len(FIELDS)) - own - 5)
    challenge = _challenge(stage, table, shop, texts, index)
    proposals = stage.some(texts.recommendations, own)
    for number in range(talk):
        text = sentences.report(stage, index, table.town.speakers(index))
        _write(stage, AddMinuteEntry(agenda_item=shop.id, text=text))
        if proposals and number % max(1, talk // own) == 0:
            _propose(stage, table, shop, proposals.pop(), challenge)
    _promises(stage, table, shop, texts)
    if stage.happens(0.5):
        text = stage.fresh(lambda: stage.one(sentences.INTERNAL))
        _write(stage, AddMinuteEntry(agenda_item=shop.id, kind=EntryKind.INTERNAL, text=text))


def _challenge(stage: Stage, table: RoundTable, shop: AgendaItem, texts: FieldTexts, index: int) -> ChallengeId | None:
    """A new challenge, and in most years one that was named before."""
    known = table.memory.challenges.setdefault(index, [])
    if known and stage.happens(0.7):
        again = ChallengeId(stage.one(known))
        title = stage.view.get(Challenge, again).title
        text = stage.fresh(lambda: f"{stage.one(sentences.AGAIN)} {title}")
        _write(stage, AddMinuteEntry(agenda_item=shop.id, kind=EntryKind.CHALLENGE, text=text, challenge=again))
    if known and stage.happens(0.2):
        return ChallengeId(stage.one(known))
    where = stage.one(sentences.PLACES)
    text = stage.fresh(lambda: f"{stage.one(texts.challenges)}, besonders {where}")
    created = _write(stage, AddMinuteEntry(agenda_item=shop.id, kind=EntryKind.CHALLENGE, text=text))
    record = next(record for kind, record in created if kind == "challenge")
    known.append(record)
    return ChallengeId(record)


def _propose(stage: Stage, table: RoundTable, shop: AgendaItem, text: str, challenge: ChallengeId | None) -> None:
    index = _field_of(shop)
    text = sentences.widened(stage, text, table.year)
    office = table.town.office_for(stage, index)
    addressee = office.who.split(" ", 1)[1] if stage.happens(0.7) else ""
    _write(
        stage,
        AddMinuteEntry(
            agenda_item=shop.id,
            kind=EntryKind.RECOMMENDATION,
            text=text,
            responsible=addressee,
            challenge=challenge,
        ),
    )


def _field_of(shop: AgendaItem) -> int:
    """The place of a workshop's action field: workshop 6.3 belongs to the third."""
    return int(shop.number.rpartition(".")[2]) - 1


def _promises(stage: Stage, table: RoundTable, shop: AgendaItem, texts: FieldTexts) -> None:
    until: date | None = table.day(stage.between(40, 180))
    _write(
        stage,
        AddMinuteEntry(
            agenda_item=shop.id,
            kind=EntryKind.TASK,
            text=stage.fresh(lambda: stage.one(texts.tasks)),
            responsible=table.town.office_for(stage, _field_of(shop)).name,
            due_on=until,
        ),
    )
    _write(
        stage,
        AddMinuteEntry(agenda_item=shop.id, kind=EntryKind.COMMITMENT, text=stage.one(texts.commitments)),
    )


def _agree(stage: Stage, table: RoundTable, plenary: AgendaItemId) -> None:
    """Bündeln: most proposals become recommendations, one is discarded, one goes up in another, one comes by vote."""
    proposals = [one.id for one in stage.view.linked(Recommendation, "session", table.record)]
    merged, discarded = (proposals.pop(stage.between(1, len(proposals) - 1)) for _ in range(2))
    left = proposals[-OPEN_TO_THE_END:] if stage.size.proposals_per_workshop > OPEN_TO_THE_END else []
    agreed = [one for one in proposals if one not in left]
    present = sum(one.presence is Presence.PRESENT for one in stage.view.linked(Attendance, "session", table.record))
    for number, proposal in enumerate(agreed):
        stage.do(_agreement(stage, proposal, number, present))
    _write(stage, _at_once(stage, table, plenary))
    _end(stage, merged, EndState.MERGED, "Wortgleich mit der anderen, beide Workshops sind genannt.", agreed[0])
    _end(stage, discarded, EndState.DISCARDED, "Im Plenum nicht mitgetragen; Zuständigkeit liegt beim Land.", None)
    for proposal in left:
        _end(stage, proposal, EndState.DISCARDED, "Zurückgezogen, geht als Anregung an die AG Integration.", None)


def _end(stage: Stage, record: int, state: EndState, reason: str, into: int | None) -> None:
    target = None if into is None else RecommendationId(into)
    stage.do(
        EndRecommendation(recommendation=RecommendationId(record), end_state=state, reason=reason, merged_into=target)
    )


def _agreement(stage: Stage, record: int, number: int, present: int) -> AgreeRecommendation:
    recommendation = RecommendationId(record)
    if number % 7 == 3:
        no, abstentions = present // 12, present // 8
        vote = VoteResult(yes=present - no - abstentions, no=no, abstentions=abstentions)
        return AgreeRecommendation(recommendation=recommendation, consensus=Consensus.VOTE, vote=vote)
    if number % 7 == 5:
        consensus = Consensus.RESERVATION if number % 2 else Consensus.MINORITY
        text = stage.fresh(lambda: stage.one(sentences.RESERVATIONS))
        return AgreeRecommendation(recommendation=recommendation, consensus=consensus, reservation=text)
    return AgreeRecommendation(recommendation=recommendation)


def _unheard(stage: Stage, table: RoundTable) -> tuple[int, str]:
    """A field and a recommendation that no workshop of this Round Table has proposed, if there is one left."""
    said = [f"{one.title}\n{one.wording}" for one in stage.view.linked(Recommendation, "session", table.record)]
    every = [(index, text) for index, texts in enumerate(FIELDS) for text in texts.recommendations]
    return stage.one([one for one in every if not any(one[1] in told for told in said)] or every)


def _at_once(stage: Stage, table: RoundTable, plenary: AgendaItemId) -> AddMinuteEntry:
    """A recommendation that comes up in the plenary is agreed there and then."""
    index, text = _unheard(stage, table)
    return AddMinuteEntry(
        agenda_item=plenary,
        kind=EntryKind.RECOMMENDATION,
        text=sentences.widened(stage, text, table.year),
        responsible="Magistrat",
        action_fields=frozenset({table.concept.fields[index]}),  # type: ignore[arg-type]  # ids of the play are plain
        consensus=Consensus.CONSENSUS,
    )
