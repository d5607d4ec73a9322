"""The chain of one recommendation both ways: where it came from, which way it went, what became of it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.concept import ActionField
from rundertisch_tui.domain.papers import Consultation
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.tui import keys, short_words
from rundertisch_tui.tui.screens.chain_actions import ChainActions
from rundertisch_tui.tui.screens.chain_details import step_detail
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.spine_screen import SpineScreen
from rundertisch_tui.tui.table_export import ask_table
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.tui.widgets.spine import Step
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.questions.chain import Chain, ChainStep, Part, chain
from rundertisch_tui.workflow.questions.status import state_of
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done


def keyed(steps: Sequence[ChainStep]) -> dict[str, ChainStep]:
    """The steps under what tells each from all others, also after somebody else added one before it."""
    found: dict[str, ChainStep] = {}
    for step in steps:
        name = f"{step.part}:{step.table}:{step.record}"
        while name in found:
            name += "'"
        found[name] = step
    return found


def spine_steps(reader: Reader, steps: dict[str, ChainStep]) -> list[Step]:
    """The steps of a chain as the spine shows them, in short words."""
    return [
        Step(
            key=key,
            part=step.part.value,
            mark=step.mark,
            date=dates_de.short(step.on) if step.on is not None else "–",
            what=step.what,
            role=step.role,
            result=_result(reader, step),
        )
        for key, step in steps.items()
    ]


def _result(reader: Reader, step: ChainStep) -> str:
    """The short word of an outcome or a state; the whole one stands in the details."""
    if step.table == "recommendation" and step.result and step.part is not Part.NEXT:
        return short_words.reached(state_of(reader, reader.get(Recommendation, step.record)))[1]
    if step.table != "consultation":
        return step.result
    found = reader.get(Consultation, step.record)
    if found.outcome is None:
        return "steht aus"
    until = f" bis {found.postponed_to:%d.%m.}" if found.postponed_to else ""
    return short_words.outcome(found.outcome) + until


def chain_facts(reader: Reader, found: Chain) -> str:
    """The line below the title: action field in words if it is one, and whom it is addressed to."""
    fields = [reader.get(ActionField, one) for one in sorted(found.recommendation.action_fields)]
    named = f"{fields[0].code} {fields[0].label}" if len(fields) == 1 else found.fields
    return " · ".join(part for part in (named, f"an {found.addressees}" if found.addressees else "") if part)


class ChainScreen(SpineScreen, ChainActions):
    """Every line can be walked into with Enter and back with Esc."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("chain")
    area = "4"
    name_in_keys = "chain"

    def __init__(self, recommendation: int, *, among: Sequence[int] = (), filtered: str = "") -> None:
        super().__init__("Kette", record=recommendation, among=among, filtered=filtered)
        self._found: dict[str, ChainStep] = {}

    def one(self) -> Recommendation | None:
        return self.app.office.view.find(Recommendation, self.record)

    def step(self) -> Consultation | None:
        found = self._found.get(self.spine.current or "")
        if found is None or found.table != "consultation":
            return None
        return self.app.office.view.find(Consultation, found.record)

    def show(self, done: "Done | None" = None) -> None:
        del done
        view, one = self.app.office.view, self.one()
        if one is None:
            return
        found = chain(view, one, clock.today())
        self._found = keyed(found.with_proposal)
        sign, _ = short_words.reached(state_of(view, one))
        state = found.state
        if view.is_trashed(Recommendation, one.id):
            sign, state = "×", "im Papierkorb"
        self.chain_head.show(found.label, one.heading, chain_facts(view, found), sign, state)
        self.spine.fill(spine_steps(view, self._found))
        self.title_rule.show("Kette", right=self.place)
        self.show_detail()

    def detail(self, key: str) -> Sequence[Line]:
        return step_detail(self.app.office.view, self._found[key])

    def choose(self, key: str) -> None:
        step = self._found[key]
        own = (step.table, step.record) == ("recommendation", self.record)
        if step.part is Part.NEXT:
            self.action_next_step()
        elif own and step.part is Part.RESULT:
            self.action_end()
        elif own:
            self.action_edit()
        elif step.table == "letter":
            self._open_letter(step.record)
        else:
            open_record(self.app, step.table, step.record)

    def _open_letter(self, record: int) -> None:
        from rundertisch_tui.domain.addressees import Letter
        from rundertisch_tui.tui.forms import letter

        view = self.app.office.view
        one, found = self.one(), view.find(Letter, record)
        if one is not None and found is not None:
            self.app.push_screen(letter.entry(view, one, found.office, found))

    def action_history(self) -> None:
        """Show who changed what lies under the bar."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        step = self._found.get(self.spine.current or "")
        table, record = (step.table, step.record) if step is not None else ("recommendation", self.record)
        self.app.push_screen(HistoryScreen(table, record))

    def action_export(self) -> None:
        """Write this recommendation as a table."""
        ask_table(self.app, "recommendation", (self.record,))

    def action_delete(self) -> None:
        """Lay the consultation under the bar into the trash; on any other line the recommendation itself."""
        from rundertisch_tui.workflow.actions.edit import Delete

        step = self.step()
        if step is not None:
            self.app.perform(Delete(kind="consultation", id=step.id))
            return
        self.app.perform(Delete(kind="recommendation", id=self.record), done=self._gone)

    def _gone(self, _: "Done") -> None:
        self.leave()
