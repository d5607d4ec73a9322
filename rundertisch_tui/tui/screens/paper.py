"""One paper: which recommendations it carries, who signs it, which way it goes, by when it must be there."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain import dates_de
from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.domain.papers import Consultation, Paper, PaperType, SignOff
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.making import hand_out_kept
from rundertisch_tui.tui.screens.chain import keyed, spine_steps
from rundertisch_tui.tui.screens.chain_details import step_detail
from rundertisch_tui.tui.screens.opening import open_record
from rundertisch_tui.tui.spine_screen import SpineScreen
from rundertisch_tui.tui.widgets.detail import Line
from rundertisch_tui.workflow import catalogue, clock
from rundertisch_tui.workflow.actions.edit import Delete
from rundertisch_tui.workflow.questions.chain import ChainStep
from rundertisch_tui.workflow.questions.paper_chain import paper_chain
from rundertisch_tui.workflow.questions.status import steps_of_paper
from rundertisch_tui.workflow.reader import Reader

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Done


def paper_state(reader: Reader, paper: Paper) -> tuple[str, str]:
    """Sign and words for how far a paper is; an Anfrage waits for its answer."""
    if reader.is_trashed(Paper, paper.id):
        return "×", "im Papierkorb"
    if paper.type is PaperType.INQUIRY:
        if paper.answered_on is not None:
            return "●", f"beantwortet am {dates_de.short(paper.answered_on)}"
        return "○", "unbeantwortet" + (f", Frist {dates_de.short(paper.due_on)}" if paper.due_on else "")
    waiting = any(step.outcome is None for step in steps_of_paper(reader, paper.id))
    return ("►", "unterwegs") if waiting else ("●", "beraten")


class PaperScreen(SpineScreen):
    """`n` adds a signature, `b` records an outcome or adds a step, `e` changes the paper, F5 keeps a file with it."""

    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("paper")
    area = "4"
    name_in_keys = "paper"
    unshown = frozenset({"mark", "import"})

    def __init__(self, paper: int) -> None:
        super().__init__("Vorlage", record=paper)
        self._found: dict[str, ChainStep] = {}

    @property
    def keys_here(self) -> tuple[keys.Key, ...]:
        """The keys of the table that act here: only an Anfrage is answered."""
        asked = self.paper().type is PaperType.INQUIRY
        return tuple(key for key in super().keys_here if asked or key.id != "paper.answer")

    def paper(self) -> Paper:
        """The paper that is shown."""
        return self.app.office.view.get(Paper, self.record)

    def here(self) -> tuple[str, int]:
        """Kind and number of what lies under the bar; the paper itself where there is nothing."""
        step = self._found.get(self.spine.current or "")
        return ("paper", self.record) if step is None else (step.table, step.record)

    def show(self, done: "Done | None" = None) -> None:
        del done
        view, paper = self.app.office.view, self.paper()
        self._found = keyed(paper_chain(view, paper, clock.today()))
        facts = " · ".join(part for part in (word(paper.type), paper.reference, paper.rapporteur) if part)
        self.chain_head.show(paper.code, paper.title, facts, *paper_state(view, paper))
        self.spine.fill(spine_steps(view, self._found))
        self.title_rule.show("Vorlage")
        self.show_detail()

    def detail(self, key: str) -> Sequence[Line]:
        return step_detail(self.app.office.view, self._found[key])

    def choose(self, key: str) -> None:
        step = self._found[key]
        if step.table == "sign_off":
            self._record_sign_off(step.record)
        elif step.table == "paper":
            self.action_edit()
        elif step.table == "attachment":
            hand_out_kept(self.app, self.app.office.view.get(Attachment, step.record))
        else:
            open_record(self.app, step.table, step.record)

    def _record_sign_off(self, record: int) -> None:
        from rundertisch_tui.tui.forms import sign_off

        view = self.app.office.view
        self.app.push_screen(sign_off.record(view, view.get(SignOff, record), clock.today()))

    # ---- keys

    def action_new(self) -> None:
        """Let one more office sign the paper."""
        from rundertisch_tui.tui.forms import sign_off

        self.app.push_screen(sign_off.new(self.app.office.view, self.paper(), clock.today()))

    def action_consultation(self) -> None:
        """Record the outcome of the step under the bar, or of the first that waits; else add a step."""
        from rundertisch_tui.tui.forms import consultation, outcome

        view = self.app.office.view
        table, record = self.here()
        named = view.find(Consultation, record) if table == "consultation" else None
        waiting = [step for step in steps_of_paper(view, self.paper().id) if step.awaits_outcome]
        step = named if named in waiting else None if named is not None else next(iter(waiting), None)
        if step is not None:
            self.app.push_screen(outcome.record(view, step, clock.today()))
        else:
            self.app.push_screen(consultation.add_step_to(view, self.paper(), clock.today()))

    def action_answer(self) -> None:
        """Answer an Anfrage; of an answered one take the answer back."""
        from rundertisch_tui.tui.forms import inquiry

        paper = self.paper()
        if paper.type is not PaperType.INQUIRY:
            self.app.say("Beantwortet wird nur eine Anfrage; dies ist eine andere Vorlage.", problem=True)
        elif paper.answered_on is not None:
            self.app.perform(catalogue.build("reopen_inquiry", {"paper": paper.id}))
        else:
            self.app.push_screen(inquiry.answer(self.app.office.view, paper, clock.today()))

    def action_edit(self) -> None:
        """Change the paper."""
        from rundertisch_tui.tui.forms import paper

        self.app.push_screen(paper.edit(self.app.office.view, self.paper()))

    def action_history(self) -> None:
        """Show who changed what lies under the bar."""
        from rundertisch_tui.tui.screens.history import HistoryScreen

        self.app.push_screen(HistoryScreen(*self.here()))

    def action_delete(self) -> None:
        """Lay the step or signature under the bar into the trash; on any other line the paper itself."""
        table, record = self.here()
        if table in ("consultation", "sign_off", "attachment"):
            self.app.perform(Delete(kind=table, id=record))
        else:
            self.app.perform(Delete(kind="paper", id=self.record), done=self._gone)

    def _gone(self, _: "Done") -> None:
        self.leave()

    def action_attach(self) -> None:
        """Keep a file with the step under the bar (an extract that came back), else with the paper (an annex)."""
        from rundertisch_tui.tui.dialogs.choose_file import ChooseFile

        table, record = self.here()
        step = self.app.office.view.find(Consultation, record) if table == "consultation" else None
        kind, owner = (
            ("Anlage", {"paper": self.record}) if step is None else ("Beschlussauszug", {"consultation": step.id})
        )

        def take(path: object) -> None:
            if isinstance(path, Path):
                fields = {"file": str(path), "kind": kind, "on": clock.today().isoformat(), **owner}
                self.app.perform(catalogue.build("attach_file", fields))

        title = f"{kind} zu {self.paper().code} legen"
        self.open_sheet(ChooseFile(title, self.app.office.data, self.app.office.login, verb="dazulegen"), take)

    def action_import(self) -> None:
        """Read a table of consultations and sign-offs."""
        from rundertisch_tui.tui.screens.record_import import choose_table

        choose_table(self.app, "consultation", "sign_off", defaults={"paper": self.paper().code})
