"""The kinds of document that can be made: id, German name, stem of the file name, which copies, what they are about."""

from dataclasses import dataclass
from datetime import date

from rundertisch_tui.domain.ids import ActionFieldId, AgendaItemId, CommitteeId, OrganizationId, PaperId, PersonId
from rundertisch_tui.domain.office import Copy
from rundertisch_tui.domain.people import Group

FORMATS: tuple[str, ...] = ("docx", "txt", "pdf")
DAYS: tuple[str, ...] = ("as_of", "since")
"""What narrows a document in time; everything else that it takes is what it is about."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document. `for_session`: it belongs to one session.

    `takes`: the fields of `Asked` that narrow it; `needs_one`: exactly one of them, days aside, has to be given.
    `letter`: for letters to many in one file, the document that is such a letter to one person. `of_workshops`: of the
    agenda it takes workshops alone.
    """

    id: str
    german: str
    stem: str
    has_publication_copy: bool = True
    for_session: bool = True
    takes: tuple[str, ...] = ()
    needs_one: bool = False
    letter: str = ""
    of_workshops: bool = False

    @property
    def usual_copy(self) -> Copy:
        """The copy that is made if nobody asks for another."""
        return Copy.PUBLICATION if self.has_publication_copy else Copy.INTERNAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a document is narrowed to; a kind says which of these it takes."""

    as_of: date | None = None
    since: date | None = None
    committee: CommitteeId | None = None
    action_field: ActionFieldId | None = None
    agenda_item: AgendaItemId | None = None
    person: PersonId | None = None
    paper: PaperId | None = None
    group: Group | None = None
    office: OrganizationId | None = None
    parliamentary_group: str | None = None
    doors: int | None = None

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the fields that somebody filled in."""
        named = (
            "as_of", "since", "committee", "action_field", "agenda_item", "person", "paper", "group", "office",
            "parliamentary_group", "doors",
        )  # fmt: skip
        return tuple(name for name in named if getattr(self, name) is not None)


KINDS: tuple[Kind, ...] = (
    Kind("minutes", "Niederschrift", "Niederschrift"),
    Kind("save-the-date", "Terminankündigung", "Terminankuendigung", takes=("as_of", "person")),
    Kind(
        "save-the-date-letters",
        "Terminankündigungen an alle",
        "Terminankuendigung",
        takes=("as_of", "group"),
        letter="save-the-date",
    ),
    Kind("invitation", "Einladung", "Einladung", takes=("as_of", "person")),
    Kind("invitation-letters", "Einladungen an alle", "Einladung", takes=("as_of", "group"), letter="invitation"),
    Kind("reminder", "Erinnerung", "Erinnerung", takes=("as_of", "person")),
    Kind(
        "reminder-letters",
        "Erinnerungen an alle ohne Antwort",
        "Erinnerung",
        takes=("as_of", "group"),
        letter="reminder",
    ),
    Kind("cancellation", "Absage", "Absage", takes=("as_of", "person")),
    Kind("cancellation-letters", "Absagen an alle", "Absage", takes=("as_of", "group"), letter="cancellation"),
    Kind("workshop-sheet", "Workshop-Zettel", "Workshop-Zettel", takes=("agenda_item",), of_workshops=True),
    Kind("running-order", "Regiebuch", "Regiebuch", has_publication_copy=False),
    Kind("agenda", "Tagesordnung", "Tagesordnung"),
    Kind(
        "attendance-list",
        "Anwesenheitsliste",
        "Anwesenheitsliste",
        has_publication_copy=False,
        takes=("doors", "agenda_item"),
        of_workshops=True,
    ),
    Kind("name-badges", "Namensschilder", "Namensschilder", has_publication_copy=False, takes=("group", "person")),
    Kind("participant-list", "Teilnehmendenverzeichnis", "Teilnehmendenverzeichnis"),
    Kind("documentation", "Dokumentation", "Dokumentation"),
    Kind("press-release", "Pressemitteilung", "Pressemitteilung"),
    Kind("extract", "Auszug aus der Niederschrift", "Auszug", takes=("committee", "agenda_item"), needs_one=True),
    Kind("change-list", "Änderungsliste der Niederschrift", "Aenderungsliste", has_publication_copy=False),
    Kind("annex", "Anlage: Empfehlungen als Tabelle", "Anlage-Empfehlungen"),
    Kind(
        "information-paper",
        "Mitteilungsvorlage",
        "Mitteilungsvorlage",
        for_session=False,
        takes=("paper",),
        needs_one=True,
    ),
    Kind("decision-paper", "Beschlussvorlage", "Beschlussvorlage", for_session=False, takes=("paper",), needs_one=True),
    Kind(
        "inquiry-answer",
        "Antwort auf die Anfrage",
        "Antwort-auf-Anfrage",
        for_session=False,
        takes=("paper",),
        needs_one=True,
    ),
    Kind("follow-up", "Was wurde daraus?", "Was-wurde-daraus", takes=("as_of", "action_field")),
    Kind(
        "status-report",
        "Bericht zum Umsetzungsstand",
        "Bericht-zum-Umsetzungsstand",
        for_session=False,
        takes=("as_of", "since", "action_field"),
    ),
    Kind(
        "decision-tracking",
        "Beschlusskontrolle",
        "Beschlusskontrolle",
        for_session=False,
        takes=("as_of", "since", "committee", "parliamentary_group"),
    ),
    Kind(
        "query-sheet",
        "Abfragebogen",
        "Abfragebogen",
        for_session=False,
        takes=("office", "as_of"),
        needs_one=True,
    ),
    Kind("addressee-letter", "Anschreiben an eine Stelle", "Anschreiben", takes=("office", "as_of"), needs_one=True),
)
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
