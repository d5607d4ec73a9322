"""Every change that the program knows: a table of strings, so that nothing is imported before it is needed.

Form, key, palette and command line build the same action objects from here.
"""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from importlib import import_module
from typing import TYPE_CHECKING, Any, get_type_hints

from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.workflow.once import once_per_class

if TYPE_CHECKING:
    from rundertisch_tui.workflow.office import Action


@dataclass(frozen=True, slots=True)
class Entry:
    """One verb: its English name, what the palette calls it, where its class stands, which area it belongs to."""

    verb: str
    german: str
    target: str
    area: str

    def load(self) -> type[Any]:
        """The action class."""
        module, _, name = self.target.partition(":")
        return getattr(import_module(f"rundertisch_tui.workflow.actions.{module}"), name)  # type: ignore[no-any-return]  # by its name


ENTRIES: tuple[Entry, ...] = (
    Entry("add", "Anlegen", "edit:Add", "Alles"),
    Entry("set", "Ändern", "edit:Edit", "Alles"),
    Entry("delete", "In den Papierkorb legen", "edit:Delete", "Alles"),
    Entry("undelete", "Aus dem Papierkorb holen", "edit:Undelete", "Alles"),
    Entry("transaction", "Mehrere Änderungen als eine", "several:Several", "Alles"),
    Entry("create_session", "Runden Tisch anlegen", "sessions:CreateSession", "Sitzung"),
    Entry("enter_past_session", "Früheren Runden Tisch nacherfassen", "sessions:EnterPastSession", "Sitzung"),
    Entry("set_session_state", "Stand des Runden Tisches ändern", "session_states:SetSessionState", "Sitzung"),
    Entry("close_session", "Runden Tisch abschließen", "session_states:CloseSession", "Sitzung"),
    Entry("carry_over", "Offene Punkte mitnehmen", "carry_over:CarryOver", "Sitzung"),
    Entry("set_minutes_state", "Stand der Niederschrift ändern", "minutes_state:SetMinutesState", "Sitzung"),
    Entry("file_objection", "Einwendung aufnehmen", "objections:FileObjection", "Sitzung"),
    Entry("decide_objection", "Über Einwendung entscheiden", "objections:DecideObjection", "Sitzung"),
    Entry(
        "take_returned_minutes",
        "Zurückgekommene Niederschrift übernehmen",
        "returned_minutes:TakeReturnedMinutes",
        "Sitzung",
    ),
    Entry("add_correction", "Berichtigung aufnehmen", "objections:AddCorrection", "Sitzung"),
    Entry("add_agenda_item", "Tagesordnungspunkt anlegen", "sessions:AddAgendaItem", "Sitzung"),
    Entry("move_agenda_item", "Tagesordnungspunkt verschieben", "sessions:MoveAgendaItem", "Sitzung"),
    Entry("take_agenda_proposal", "Themenvorschlag aufnehmen", "agenda_proposals:TakeAgendaProposal", "Sitzung"),
    Entry("decline_agenda_proposal", "Themenvorschlag ablehnen", "agenda_proposals:DeclineAgendaProposal", "Sitzung"),
    Entry("renumber_agenda", "Tagesordnung neu nummerieren", "sessions:RenumberAgenda", "Sitzung"),
    Entry("finish_agenda_item", "Tagesordnungspunkt abschließen", "sessions:FinishAgendaItem", "Sitzung"),
    Entry("draw_invitations", "Einzuladende ziehen", "invitations:DrawInvitations", "Sitzung"),
    Entry("invite", "Personen einladen", "invitations:Invite", "Sitzung"),
    Entry("withdraw_invitations", "Von der Einladungsliste nehmen", "invitations:WithdrawInvitations", "Sitzung"),
    Entry("note_sending", "Versand der Einladungen festhalten", "invitations:NoteSending", "Sitzung"),
    Entry("ask_again", "Nach dem Verschieben neu fragen", "invitations:AskAgain", "Sitzung"),
    Entry("record_reply", "Antwort auf die Einladung eintragen", "invitations:RecordReply", "Sitzung"),
    Entry("record_wishes", "Workshop-Wünsche eintragen", "workshop_places:RecordWishes", "Sitzung"),
    Entry("assign_places", "Workshop-Plätze verteilen", "workshop_places:AssignPlaces", "Sitzung"),
    Entry("give_place", "Workshop-Platz von Hand geben", "workshop_places:GivePlace", "Sitzung"),
    Entry("sign_in", "Anwesend", "attendance:SignIn", "Sitzung"),
    Entry("sign_in_guest", "Gast aufnehmen", "attendance:SignInGuest", "Sitzung"),
    Entry("sign_in_by_numbers", "Anwesend nach Nummern der Liste", "printed_list:SignInByNumbers", "Sitzung"),
    Entry("not_there", "Doch nicht da", "attendance:NotThere", "Sitzung"),
    Entry("represent", "Vertretung eintragen", "attendance:Represent", "Sitzung"),
    Entry("excuse", "Entschuldigung eintragen", "attendance:Excuse", "Sitzung"),
    Entry("leave", "Vorzeitig gegangen", "attendance:Leave", "Sitzung"),
    Entry("add_minute_entry", "Protokollzeile schreiben", "minutes:AddMinuteEntry", "Protokoll"),
    Entry("edit_minute_entry", "Protokollzeile ändern", "minutes:EditMinuteEntry", "Protokoll"),
    Entry("change_entry_kind", "Art der Protokollzeile ändern", "minutes:ChangeEntryKind", "Protokoll"),
    Entry("delete_minute_entry", "Protokollzeile in den Papierkorb", "minutes:DeleteMinuteEntry", "Protokoll"),
    Entry("move_minute_entry", "Protokollzeile verschieben", "minute_order:MoveMinuteEntry", "Protokoll"),
    Entry("split_minute_entry", "Protokollzeile teilen", "minute_order:SplitMinuteEntry", "Protokoll"),
    Entry("join_minute_entries", "Protokollzeile anhängen", "minute_order:JoinMinuteEntries", "Protokoll"),
    Entry("paste_entries", "Mehrere Zeilen einfügen", "minutes:PasteEntries", "Protokoll"),
    Entry("set_task_state", "Auftrag erledigt melden", "tasks:SetTaskState", "Protokoll"),
    Entry("record_vote", "Abstimmung festhalten", "minutes:RecordVote", "Protokoll"),
    Entry("show_on_beamer", "Auf dem Beamer zeigen", "beamer:ShowOnBeamer", "Protokoll"),
    Entry("save_text_block", "Textbaustein merken", "text_blocks:SaveTextBlock", "Protokoll"),
    Entry("remove_text_block", "Textbaustein weglassen", "text_blocks:RemoveTextBlock", "Protokoll"),
    Entry(
        "agree_recommendation",
        "Konsens festhalten, Nummer vergeben",
        "recommendations:AgreeRecommendation",
        "Empfehlungen",
    ),
    Entry("bundle_proposals", "Vorschläge bündeln", "recommendations:BundleProposals", "Empfehlungen"),
    Entry("add_recommendation", "Empfehlung aufnehmen", "recommendations:AddRecommendation", "Empfehlungen"),
    Entry(
        "end_recommendation", "Empfehlung beenden oder verwerfen", "recommendations:EndRecommendation", "Empfehlungen"
    ),
    Entry("reopen_recommendation", "Empfehlung wieder öffnen", "recommendations:ReopenRecommendation", "Empfehlungen"),
    Entry("split_recommendation", "Empfehlung teilen", "splitting:SplitRecommendation", "Empfehlungen"),
    Entry("merge_recommendations", "Empfehlungen zusammenlegen", "merging:MergeRecommendations", "Empfehlungen"),
    Entry("set_next_step", "Nächsten Schritt festlegen", "recommendations:SetNextStep", "Empfehlungen"),
    Entry("derive_measure", "Maßnahme aus Empfehlung", "measures:DeriveMeasure", "Empfehlungen"),
    Entry("link_measure", "Maßnahme mit Empfehlung verbinden", "measures:LinkMeasure", "Empfehlungen"),
    Entry("end_measure", "Maßnahme zusammenlegen, ersetzen, einstellen", "measures:EndMeasure", "Handlungsfelder"),
    Entry("reopen_measure", "Maßnahme wieder aufnehmen", "measures:ReopenMeasure", "Handlungsfelder"),
    Entry(
        "lay_out_action_fields", "Die sechs Handlungsfelder anlegen", "concept:LayOutActionFields", "Handlungsfelder"
    ),
    Entry("add_challenge", "Herausforderung aufnehmen", "challenges:AddChallenge", "Handlungsfelder"),
    Entry("revise_concept", "Konzept fortschreiben", "concept_revision:ReviseConcept", "Handlungsfelder"),
    Entry("close_challenge", "Herausforderung schließen", "challenges:CloseChallenge", "Handlungsfelder"),
    Entry("reopen_challenge", "Herausforderung wieder öffnen", "challenges:ReopenChallenge", "Handlungsfelder"),
    Entry("merge_challenges", "Herausforderungen zusammenlegen", "challenges:MergeChallenges", "Handlungsfelder"),
    Entry("report_status", "Stand melden", "measures:ReportStatus", "Handlungsfelder"),
    Entry("open_status_round", "Abfrage eröffnen", "status_rounds:OpenStatusRound", "Handlungsfelder"),
    Entry("ask_more_offices", "Weitere Stellen abfragen", "status_rounds:AskMoreOffices", "Handlungsfelder"),
    Entry("note_query_sent", "Versand der Abfragebögen festhalten", "status_rounds:NoteQuerySent", "Handlungsfelder"),
    Entry("take_in_answers", "Antworten einer Stelle übernehmen", "query_answers:TakeInAnswers", "Handlungsfelder"),
    Entry("settle_unclear", "Unklares der Abfrage klären", "status_rounds:SettleUnclear", "Handlungsfelder"),
    Entry("send_letter", "Schreiben an Adressaten festhalten", "letters:SendLetter", "Empfehlungen"),
    Entry("record_answer", "Antwort von Adressaten eintragen", "letters:RecordAnswer", "Empfehlungen"),
    Entry("submit_paper", "Empfehlung vorlegen", "papers:SubmitPaper", "Empfehlungen"),
    Entry("freeze_day", "Stichtag festhalten", "reporting_days:FreezeDay", "Handlungsfelder"),
    Entry("record_inquiry", "Anfrage aufnehmen", "inquiries:RecordInquiry", "Empfehlungen"),
    Entry("answer_inquiry", "Anfrage beantworten", "inquiries:AnswerInquiry", "Empfehlungen"),
    Entry("reopen_inquiry", "Antwort auf eine Anfrage zurücknehmen", "inquiries:ReopenInquiry", "Empfehlungen"),
    Entry("add_sign_off", "Mitzeichnung anlegen", "sign_offs:AddSignOff", "Empfehlungen"),
    Entry("record_sign_off", "Mitzeichnung eintragen", "sign_offs:RecordSignOff", "Empfehlungen"),
    Entry("add_consultation", "Beratung anlegen", "papers:AddConsultation", "Gremien"),
    Entry("record_outcome", "Ergebnis einer Beratung eintragen", "papers:RecordOutcome", "Gremien"),
    Entry("succeed_committee", "Gremium umbenennen oder zusammenlegen", "succession:SucceedCommittee", "Gremien"),
    Entry("save_person", "Person mit Zugehörigkeiten speichern", "people:SavePerson", "Teilnehmende"),
    Entry("join", "Zugehörigkeit eintragen", "people:Join", "Teilnehmende"),
    Entry("end_membership", "Zugehörigkeit beenden", "people:EndMembership", "Teilnehmende"),
    Entry("import_contacts", "Kontakte übernehmen", "contacts:ImportContacts", "Teilnehmende"),
    Entry("attach_file", "Datei anhängen", "attachments:AttachFile", "Dokumente"),
    Entry("record_export", "Dokument verzeichnen", "exports:RecordExport", "Dokumente"),
    Entry("change_setting", "Einstellung ändern", "office:ChangeSetting", "Einstellungen"),
    Entry("put_off", "Auf später legen", "office:PutOff", "Übersicht"),
)

BY_VERB: dict[str, Entry] = {entry.verb: entry for entry in ENTRIES}
_VERB_OF: dict[str, str] = {
    f"rundertisch_tui.workflow.actions.{entry.target.replace(':', '.')}": entry.verb for entry in ENTRIES
}


def verb(action: object) -> str:
    """The verb under which an action is journaled. Raises KeyError for a class that is not in the table."""
    kind = type(action)
    return _VERB_OF[f"{kind.__module__}.{kind.__qualname__}"]


def entry(name: str) -> Entry:
    """The entry of a verb. Raises NotFound with what to do."""
    found = BY_VERB.get(name.replace("-", "_"))
    if found is None:
        raise NotFound(f"Das Verb „{name}“ gibt es nicht. `rundertisch do --list` zeigt alle.")
    return found


@dataclass(frozen=True, slots=True)
class Argument:
    """One field of an action: its name, its resolved type, whether it must be given."""

    name: str
    type: Any
    required: bool


@once_per_class
def arguments(action: type[Any]) -> tuple[Argument, ...]:
    """The fields of an action class, in their order."""
    hints = get_type_hints(action)
    return tuple(
        Argument(one.name, hints[one.name], one.default is MISSING and one.default_factory is MISSING)
        for one in fields(action)
    )


def build(name: str, values: Mapping[str, Any]) -> "Action":
    """Build the action of a verb from JSON values. Raises NotFound, or RuleViolation naming the field."""
    import msgspec

    action = entry(name).load()
    known = {one.name: one for one in arguments(action)}
    for given in values:
        if given not in known:
            raise RuleViolation(f"{name} kennt das Feld „{given}“ nicht. Es gibt: {', '.join(known)}.", field=given)
    for one in known.values():
        if one.required and one.name not in values:
            raise RuleViolation(f"{name}: es fehlt {one.name}.", field=one.name)
    converted = {}
    for given, value in values.items():
        try:
            converted[given] = msgspec.convert(value, known[given].type)
        except msgspec.ValidationError as problem:
            raise RuleViolation(f"{name}, {given}: Der Wert passt nicht ({problem}).", field=given) from problem
    built: Action = action(**converted)
    return built
