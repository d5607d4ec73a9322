"""What can be done with a recommendation, the same from the list and from its chain."""

from collections.abc import Sequence

from rundertisch_tui.domain.committees import Committee
from rundertisch_tui.domain.papers import Consultation, Paper
from rundertisch_tui.domain.recommendations import Recommendation
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.dialogs.confirm import Confirm
from rundertisch_tui.tui.forms import records
from rundertisch_tui.tui.frame_screen import FrameScreen
from rundertisch_tui.tui.widgets.record_table import Column, Row
from rundertisch_tui.workflow import catalogue, clock, naming
from rundertisch_tui.workflow.questions.status import measures_of, steps_of
from rundertisch_tui.workflow.reader import Reader

NEW = "new"
"""The row of a chooser that makes something new."""


class ChainActions(FrameScreen):
    """Vorlage, Beratung, Maßnahme, next step, end and answer; subclasses say which recommendation is meant."""

    def one(self) -> Recommendation | None:
        """The recommendation that a key speaks of; None if there is none."""
        raise NotImplementedError

    def chosen(self) -> Sequence[Recommendation]:
        """The recommendations that go into one paper."""
        one = self.one()
        return () if one is None else (one,)

    def step(self) -> Consultation | None:
        """The consultation under the bar, if there is one."""
        return None

    def action_paper(self) -> None:
        """Put the recommendations before committees, or look at a paper that does so already."""
        chosen = self.chosen()
        if not chosen:
            return
        rows = records.papers(self.app.office.view, chosen[0].id) if len(chosen) == 1 else []
        if not rows:
            self._new_paper(NEW)
            return
        rows.append(Row(NEW, ("Neue Vorlage anlegen", "")))
        self.open_sheet(ChooseRecord("Vorlage", (Column(""), Column("", 20)), rows, verb="öffnen"), self._new_paper)

    def _new_paper(self, found: object) -> None:
        from rundertisch_tui.tui.forms import paper
        from rundertisch_tui.tui.screens.paper import PaperScreen

        if isinstance(found, int):
            self.app.push_screen(PaperScreen(found))
        elif found == NEW:
            self.app.push_screen(paper.submit(self.app.office.view, self.chosen(), clock.today()))

    def action_consultation(self) -> None:
        """Record the outcome of a step that waits for one, or add a step."""
        one, view = self.one(), self.app.office.view
        if one is None:
            return
        steps = steps_of(view, one.id)
        here = self.step()
        if here is not None and here.awaits_outcome:
            self._record(here.id)
        elif not view.linked(Paper, "recommendations", one.id):
            label = naming.proposal_label(one, view)
            self.app.say(f"{label} hat noch keine Vorlage. p legt eine an.", problem=True)
        else:
            waiting = [step for step in steps if step.awaits_outcome]
            self._choose_step(waiting)

    def _choose_step(self, waiting: Sequence[Consultation]) -> None:
        """Ask which step is meant; without one that waits, a new one is added at once."""
        if not waiting:
            self._add_step()
            return
        rows = [Row(step.id, _step_cells(self.app.office.view, step)) for step in waiting]
        rows.append(Row(NEW, ("Neue Station anlegen", "", "")))
        sheet = ChooseRecord("Beratung", (Column(""), Column("", 24), Column("", 18)), rows)
        self.open_sheet(sheet, lambda found: self._add_step() if found == NEW else self._record(found))

    def _add_step(self) -> None:
        from rundertisch_tui.tui.forms import consultation

        one = self.one()
        if one is not None:
            self.app.push_screen(consultation.add_step(self.app.office.view, one, clock.today()))

    def _record(self, step_id: object) -> None:
        from rundertisch_tui.tui.forms import outcome

        step = self.app.office.view.find(Consultation, step_id if isinstance(step_id, int) else None)
        if step is not None:
            self.app.push_screen(outcome.record(self.app.office.view, step, clock.today()))

    def action_measure(self) -> None:
        """Turn the recommendation into a measure, or tie one to it that is there already."""
        one, view = self.one(), self.app.office.view
        if one is None:
            return
        linked = {measure.id for measure in measures_of(view, one.id)}
        field = next(iter(sorted(one.action_fields)), None)
        rows = [Row(NEW, ("Neue Maßnahme daraus anlegen", ""))]
        rows += [row for row in records.measures(view, field) if row.id not in linked]
        sheet = ChooseRecord("Maßnahme", (Column(""), Column("", 12)), rows)
        self.open_sheet(sheet, self._take_measure)

    def _take_measure(self, found: object) -> None:
        from rundertisch_tui.tui.forms import measure

        one = self.one()
        if one is None or found is None:
            return
        if isinstance(found, int):
            self.app.perform(measure.link(one.id, found))
        else:
            self.app.push_screen(measure.derive(self.app.office.view, one))

    def action_next_step(self) -> None:
        """Say what comes next, until when and by whom."""
        from rundertisch_tui.tui.forms import recommendation

        one = self.one()
        if one is not None:
            self.app.push_screen(recommendation.next_step(self.app.office.view, one, self.app.office.login))

    def action_edit(self) -> None:
        """Change wording, addressees and fields of action."""
        from rundertisch_tui.tui.forms import recommendation

        one = self.one()
        if one is not None:
            self.app.push_screen(recommendation.edit(self.app.office.view, one, clock.today()))

    def action_split(self) -> None:
        """Take a part out of the recommendation, with a number of its own."""
        from rundertisch_tui.tui.forms import recommendation

        one = self.one()
        if one is not None:
            self.app.push_screen(recommendation.split(self.app.office.view, one))

    def action_merge(self) -> None:
        """Let the marked ones go up in one of them, or this one in another."""
        from rundertisch_tui.tui.forms import recommendation

        chosen = self.chosen()
        ended = next(((one, one.end_state) for one in chosen if one.end_state is not None), None)
        if ended is not None:
            one, state = ended
            label = naming.proposal_label(one, self.app.office.view)
            self.app.say(f"{label} ist {word(state)}. w öffnet sie wieder.", problem=True)
        elif chosen:
            self.app.push_screen(recommendation.merge(self.app.office.view, chosen))

    def action_answer(self) -> None:
        """Make or note the letter to addressees outside the committees, or record their answer."""
        from rundertisch_tui.tui.screens import letters

        chosen = self.chosen()
        if chosen:
            letters.answer(self, chosen)

    def action_end(self) -> None:
        """Set an end with its reason; where there is one, ask whether to open it again."""
        from rundertisch_tui.tui.forms import recommendation

        one, view = self.one(), self.app.office.view
        if one is None:
            return
        if one.end_state is None:
            self.app.push_screen(recommendation.end(view, one))
            return
        label = naming.proposal_label(one, view)
        sentence = f"{label} ist {word(one.end_state)}: {one.end_reason}"
        reopen = catalogue.build("reopen_recommendation", {"recommendation": one.id})
        sheet = Confirm("Wieder öffnen?", sentence, "wieder öffnen")
        self.open_sheet(sheet, lambda yes: self.app.perform(reopen) if yes else None)


def _step_cells(reader: Reader, step: Consultation) -> tuple[str, str, str]:
    committee, paper = reader.get(Committee, step.committee), reader.get(Paper, step.paper)
    state = "steht aus" if step.outcome is None else word(step.outcome)
    return committee.label, f"{paper.code} {word(step.role)}", state
