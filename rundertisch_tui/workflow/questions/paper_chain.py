"""The way of one paper: what it carries, who signs it, where it is before."""

from datetime import date

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.papers import Paper, SignOff
from rundertisch_tui.domain.people import Organization
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.workflow import naming
from rundertisch_tui.workflow.questions.chain import ChainStep, Part, way_step
from rundertisch_tui.workflow.questions.councils import MISSING, lacks_council
from rundertisch_tui.workflow.questions.status import state_of, steps_of_paper
from rundertisch_tui.workflow.questions.submission import submission
from rundertisch_tui.workflow.reader import Reader


def paper_chain(reader: Reader, paper: Paper, today: date) -> tuple[ChainStep, ...]:
    """Sign-offs in order, steps in order, the day by which it must be sent, what it carries, and its files."""
    return (
        *(_sign_off(reader, one) for one in sign_offs_of(reader, paper)),
        *(way_step(reader, step, today) for step in steps_of_paper(reader, paper.id)),
        *_deadline(reader, paper, today),
        *_council(reader, paper, today),
        *(_carried(reader, reader.get(Recommendation, one)) for one in sorted(paper.recommendations)),
        *_files(reader, paper),
    )


def _files(reader: Reader, paper: Paper) -> list[ChainStep]:
    """What is kept with the paper, then what committees sent back about its steps."""
    kept = [(one, "") for one in reader.linked(Attachment, "paper", paper.id)]
    for step in steps_of_paper(reader, paper.id):
        where = reader.get(Committee, step.committee).label
        kept += [(one, where) for one in reader.linked(Attachment, "consultation", step.id)]
    return [
        ChainStep(part=Part.FILE, table="attachment", record=one.id, mark="●", on=one.on, what=one.name, role=one.kind,
                  result=where)
        for one, where in kept
    ]  # fmt: skip


def _carried(reader: Reader, one: Recommendation) -> ChainStep:
    return ChainStep(
        part=Part.CARRIES,
        table="recommendation",
        record=one.id,
        mark="●",
        on=one.agreed_on,
        what=f"{naming.proposal_label(one, reader)} {one.heading}",
        result=state_of(reader, one).word,
    )


def sign_offs_of(reader: Reader, paper: Paper) -> list[SignOff]:
    """Who signs a paper, in order."""
    return sorted(reader.linked(SignOff, "paper", paper.id), key=lambda one: (one.position, one.id))


def _sign_off(reader: Reader, one: SignOff) -> ChainStep:
    answered = one.returned_on is not None
    mark = "!" if one.refused else "●" if answered else "►" if one.sent_on is not None else "○"
    result = "abgelehnt" if one.refused else "gezeichnet" if answered else "liegt dort" if one.sent_on else "steht aus"
    return ChainStep(
        part=Part.SIGN_OFF,
        table="sign_off",
        record=one.id,
        mark=mark,
        on=one.returned_on or one.sent_on,
        what=reader.get(Organization, one.organization).label,
        result=result,
    )


def _council(reader: Reader, paper: Paper, today: date) -> list[ChainStep]:
    """Say that the Ausländerbeirat is not on the way."""
    if not lacks_council(reader, paper, today):
        return []
    return [ChainStep(part=Part.NEXT, table="paper", record=paper.id, mark="!", on=None, what=MISSING)]


def _deadline(reader: Reader, paper: Paper, today: date) -> list[ChainStep]:
    """By when the paper must go to its first signer, and which sitting comes next if it does not."""
    found = submission(reader, paper, today)
    if found is None:
        return []
    where = reader.get(Committee, found.committee).label
    to = "zur Mitzeichnung" if found.signer is not None else "abgeben"
    later = f", sonst erst {dates_de.short(found.otherwise)}" if found.otherwise else ""
    late = found.by < today
    return [
        ChainStep(
            part=Part.NEXT, table="paper", record=paper.id, mark="!" if late else "○", on=found.by,
            what=f"{to} für {where} am {dates_de.short(found.sitting)}{later}",
        )
    ]  # fmt: skip
