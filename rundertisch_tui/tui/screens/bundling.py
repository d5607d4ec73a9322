"""Bündeln: the proposals of all workshops become the recommendations of the Round Table."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import BindingType

from rundertisch_tui.domain.ids import RecommendationId
from rundertisch_tui.domain.names import fold
from rundertisch_tui.domain.numbering import natural_key
from rundertisch_tui.domain.recommendations import EndState, Recommendation
from rundertisch_tui.domain.sessions import AgendaItem, Session
from rundertisch_tui.domain.wording import word
from rundertisch_tui.tui import keys
from rundertisch_tui.tui.dialogs.choose_record import ChooseRecord
from rundertisch_tui.tui.list_screen import ListScreen
from rundertisch_tui.tui.screens.session_part import SessionPart
from rundertisch_tui.tui.widgets.detail import Line, heading, pair, pairs
from rundertisch_tui.tui.widgets.record_table import Column, Key, Row
from rundertisch_tui.workflow import clock, naming
from rundertisch_tui.workflow.actions.recommendations import BundleProposals
from rundertisch_tui.workflow.office import Done
from rundertisch_tui.workflow.questions.chain import addressees, field_codes, source_entries
from rundertisch_tui.workflow.reader import Reader


def proposal_rows(reader: Reader, session: Session) -> list[Row]:
    """Open proposals by points, else by place in the agenda; then what is agreed by number, what went away last."""
    found = sorted(reader.linked(Recommendation, "session", session.id), key=lambda one: _order(reader, one))
    return [_row(reader, one) for one in found]


def _order(reader: Reader, one: Recommendation) -> tuple[int, int, object, int]:
    item = reader.find(AgendaItem, one.agenda_item)
    state = 2 if one.end_state is not None else 1 if one.code else 0
    weight = 0 if one.code else -(one.points or 0)
    return state, weight, natural_key(one.code or (item.number if item else "")), one.serial or one.id


def _row(reader: Reader, one: Recommendation) -> Row:
    cells = (
        naming.proposal_label(one, reader),
        one.heading,
        fields_of(reader, one) or "–",
        f"{one.points} P." if one.points is not None else "·",
        standing(reader, one),
    )
    ended = one.end_state is not None
    lacks_field = not one.action_fields and not one.cross_cutting
    mark = "√" if one.code and not ended else "!" if lacks_field and not ended else ""
    return Row(one.id, cells, mark=mark, tone="leise" if ended else "", search=fold(" ".join((*cells, one.wording))))


def fields_of(reader: Reader, one: Recommendation) -> str:
    """HF1, HF3; „alle“ for one that is cross-cutting."""
    return field_codes(reader, one.action_fields) or ("alle" if one.cross_cutting else "")


def standing(reader: Reader, one: Recommendation) -> str:
    """Offen · Konsens · › RT-2026-01 for one that went up in another · verworfen."""
    if one.end_state is EndState.MERGED and one.merged_into is not None:
        return f"› {naming.proposal_label(reader.get(Recommendation, one.merged_into), reader)}"
    if one.end_state is not None:
        return word(one.end_state)
    if one.code:
        return word(one.consensus) if one.consensus else "beschlossen"
    return "offen"


def decided(reader: Reader, one: Recommendation) -> str:
    """Why nothing is to be done with one that was agreed, went up in another or was discarded, as a sentence."""
    label = naming.proposal_label(one, reader)
    if one.end_state is EndState.MERGED and one.merged_into is not None:
        into = naming.proposal_label(reader.get(Recommendation, one.merged_into), reader)
        return f"{label} ist schon mit {into} gebündelt."
    if one.end_state is not None:
        return f"{label} ist schon {word(one.end_state)}."
    return f"{label} ist schon beschlossen" + (f": {word(one.consensus)}." if one.consensus else ".")


def counts(found: Sequence[Recommendation]) -> str:
    """23 Vorschläge · 9 gebündelt · 7 beschlossen · 3 offen."""
    merged = sum(one.end_state is EndState.MERGED for one in found)
    agreed = sum(bool(one.code) for one in found)
    still = sum(not one.code and one.end_state is None for one in found)
    parts = [f"{len(found)}", f"{merged} gebündelt" if merged else "", f"{agreed} beschlossen" if agreed else ""]
    return " · ".join(part for part in (*parts, f"{still} offen" if still else "") if part)


def proposal_detail(reader: Reader, one: Recommendation) -> list[Line]:
    """Wording, addressee, lines it came from, agreement."""
    lines = [heading(naming.proposal_label(one, reader), fields_of(reader, one)),
             pair("Wortlaut", one.wording)]  # fmt: skip
    sources = source_entries(reader, one)
    for other in reader.linked(Recommendation, "merged_into", one.id):
        sources += source_entries(reader, other)
    told = ", ".join(f"{naming.line_label(entry, reader)} ({entry.written_by})" for entry in sources)
    lines.append(pairs(("an", addressees(reader, one) or "–"), ("Zeile", told), width=30))
    if one.reservation:
        lines.append(pair("Vorbehalt", one.reservation))
    if one.end_reason:
        lines.append(pair("Grund", one.end_reason))
    return lines


class BundlingScreen(SessionPart, ListScreen):
    """Proposals and recommendations of one Round Table; for a past one the place to enter what was recommended."""

    DEFAULT_CSS = "BundlingScreen.-narrow RecordTable { height: 13; }"
    BINDINGS: ClassVar[list[BindingType]] = keys.bindings("bundling")
    part = "bundling"
    name_in_keys = "bundling"
    record_table = "recommendation"
    kinds = frozenset({"recommendation", "minute_entry", "session", "agenda_item"})
    columns = (
        Column("Nummer", 10, whole=True),
        Column("Vorschlag"),
        Column("Feld", 8),
        Column("Punkte", 6, right=True, whole=True),
        Column("Stand", 15, whole=True),
    )
    empty = (
        "Noch kein Vorschlag.",
        "Hier stehen die Vorschläge aus dem Protokoll (e: oder F3).",
        "n nimmt eine Empfehlung ohne Protokoll auf",
    )

    def on_mount(self) -> None:
        super().on_mount()
        wanted = self.memory.pop((self.session_id, "recommendation"), None)  # a finding of the closing check
        if isinstance(wanted, int):
            self.table.move_to(wanted)

    @property
    def title_word(self) -> str:
        return "Empfehlungen" if self.session.recorded_later else ""

    def empty_words(self) -> tuple[str, str, str]:
        if self.session.recorded_later and not self.filter_text:
            why = "Ein früherer Runder Tisch hat kein Protokoll; was er empfahl, steht hier."
            return ("Noch keine Empfehlung.", why, "n nimmt eine auf")
        return super().empty_words()

    def rows(self) -> Sequence[Row]:
        return proposal_rows(self.app.office.view, self.session)

    def detail(self, record: Key) -> Sequence[Line]:
        one = self.app.office.view.find(Recommendation, int(record))
        return proposal_detail(self.app.office.view, one) if one is not None else ()

    def _count(self) -> None:
        found = self.app.office.view.linked(Recommendation, "session", self.session_id)
        self.show_head(self.filter_count or (counts(found) if found else ""), warn=bool(self.filter_count))

    # ---- keys

    def _one(self) -> Recommendation | None:
        return self.app.office.view.find(Recommendation, self.current_id())

    def _proposal(self) -> Recommendation | None:
        """The proposal under the bar; says why not for anything else."""
        one = self._one()
        if one is not None and (one.code or one.end_state is not None):
            self.app.say(decided(self.app.office.view, one), problem=True)
            return None
        return one

    def action_open(self) -> None:
        """Enter agrees on a proposal; what is agreed opens with its chain."""
        one = self._one()
        if one is None:
            return
        if one.code or one.end_state is not None:
            from rundertisch_tui.tui.screens.opening import open_record

            open_record(self.app, "recommendation", one.id)
        else:
            self.action_agree()

    def action_agree(self) -> None:
        from rundertisch_tui.tui.forms import recommendation_agreement

        one = self._proposal()
        if one is not None:
            self.app.push_screen(recommendation_agreement.form(self.app.office.view, one))

    def action_bundle(self) -> None:
        """Choose the proposal in which the marked ones, or that under the bar, go up."""
        view = self.app.office.view
        chosen = self.chosen_ids()
        if not chosen or (len(chosen) == 1 and self._proposal() is None):
            return
        found = sorted(view.linked(Recommendation, "session", self.session_id), key=lambda one: _order(view, one))
        rows = [
            Row(one.id, (f"{naming.proposal_label(one, view)}  {one.heading}", field_codes(view, one.action_fields)))
            for one in found
            if one.end_state is None and one.id not in chosen
        ]
        names = ", ".join(naming.proposal_label(view.get(Recommendation, each), view) for each in chosen)
        sheet = ChooseRecord(f"{names} bündeln mit", (Column(""), Column("", 10)), rows, verb="bündeln")

        def take(into: object) -> None:
            if isinstance(into, int):
                proposals = frozenset(RecommendationId(each) for each in chosen)
                self.app.perform(BundleProposals(into=RecommendationId(into), proposals=proposals), done=self._bundled)

        self.open_sheet(sheet, take)

    def _bundled(self, done: Done) -> None:
        self.table.marked = frozenset()
        self.show()
        self.app.say(f"{done.name} · u macht rückgängig")

    def action_wording(self) -> None:
        from rundertisch_tui.tui.forms import recommendation

        one = self._one()
        if one is not None:
            self.app.push_screen(recommendation.edit(self.app.office.view, one, clock.today()))

    def action_edit(self) -> None:
        self.action_wording()

    def action_beamer(self) -> None:
        """Show the proposal on the big screen while it is worded; if it is shown already: the motto."""
        from rundertisch_tui.workflow.actions.beamer import ShowOnBeamer

        one = self._one()
        if one is not None:
            shown = self.session.shown_item is None and self.session.shown_recommendation == one.id
            self.app.perform(ShowOnBeamer(session=self.session.id, recommendation=None if shown else one.id))

    def action_points(self) -> None:
        from rundertisch_tui.tui.forms import proposal

        one = self._one()
        if one is not None:
            self.app.push_screen(proposal.points(self.app.office.view, one))

    def action_discard(self) -> None:
        from rundertisch_tui.tui.forms import proposal

        one = self._proposal()
        if one is not None:
            self.app.push_screen(proposal.discard(self.app.office.view, one))

    def action_new(self) -> None:
        from rundertisch_tui.tui.forms import proposal

        form = proposal.new(self.app.office.view, self.session, clock.today(), self._created)
        self.app.push_screen(form)

    def _created(self, done: Done) -> None:
        for table, record in done.created:
            if table == "recommendation":
                self.show()
                self.table.move_to(record)
