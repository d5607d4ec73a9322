"""The German word for every code word, and the forms of „Runder Tisch“. The only place that knows them."""

from enum import StrEnum

from rundertisch_tui.domain.attendance import Naming, Presence, Reply, Sending
from rundertisch_tui.domain.challenges import ChallengeState
from rundertisch_tui.domain.committees import CommitteeKind
from rundertisch_tui.domain.comparison import Movement
from rundertisch_tui.domain.decisions import Decision, LineChangeKind
from rundertisch_tui.domain.measures import Assessment, EndKind, Status
from rundertisch_tui.domain.minutes import EntryKind
from rundertisch_tui.domain.names import Salutation
from rundertisch_tui.domain.office import Copy, Right
from rundertisch_tui.domain.papers import Outcome, PaperType, Role
from rundertisch_tui.domain.people import Group, OrganizationKind, PhotoConsent
from rundertisch_tui.domain.recommendations import (
    AnswerLevel,
    Bindingness,
    Consensus,
    EndState,
    RecommendationState,
    ResultClass,
)
from rundertisch_tui.domain.sessions import ItemKind, MinutesState, SessionState
from rundertisch_tui.domain.tasks import TaskState

ROUND_TABLE_TITLE = "Runder Tisch Integration"
ROUND_TABLE_NOMINATIVE = "der Runde Tisch Integration"
ROUND_TABLE_GENITIVE = "des Runden Tisches Integration"
ROUND_TABLE_DATIVE = "dem Runden Tisch Integration"
NOT_REPORTED = "ohne Rückmeldung"

WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Salutation: {
        Salutation.NONE: "–",
        Salutation.FRAU: "Frau",
        Salutation.HERR: "Herr",
    },
    PhotoConsent: {
        PhotoConsent.NOT_ASKED: "nicht gefragt",
        PhotoConsent.YES: "ja",
        PhotoConsent.NO: "nein",
    },
    OrganizationKind: {
        OrganizationKind.DEPARTMENT: "Amt",
        OrganizationKind.DIRECTORATE: "Dezernat",
        OrganizationKind.AGENCY: "Behörde",
        OrganizationKind.WELFARE: "Wohlfahrtsverband, Träger",
        OrganizationKind.MIGRANT_ORGANIZATION: "Migrantenorganisation",
        OrganizationKind.RELIGIOUS_COMMUNITY: "Religionsgemeinschaft",
        OrganizationKind.EDUCATION: "Bildungseinrichtung",
        OrganizationKind.BUSINESS: "Wirtschaft, Kammer",
        OrganizationKind.ASSOCIATION: "Verein",
        OrganizationKind.OTHER: "andere Stelle",
    },
    Group: {
        Group.POLITICS: "Politik",
        Group.FOREIGNERS_COUNCIL: "Ausländerbeirat",
        Group.NETWORK_CITY: "AK Integration Stadt",
        Group.NETWORK_DISTRICT: "AK Integration Landkreis",
        Group.ADMINISTRATION: "Verwaltung",
        Group.DISTRICT_ADMINISTRATION: "Landkreisverwaltung",
        Group.DISTRICT_COUNCIL: "Ortsbeirat",
        Group.WELFARE: "Wohlfahrtsverbände, freie Träger",
        Group.MIGRANT_ORGANIZATION: "Migrantenorganisationen",
        Group.RELIGIOUS_COMMUNITY: "Religionsgemeinschaften",
        Group.EDUCATION: "Bildung, Schule, Hochschule",
        Group.LABOUR: "Jobcenter, Agentur, Kammern",
        Group.SPORT_HEALTH_HOUSING: "Sport, Gesundheit, Wohnen",
        Group.CITIZENS: "Bürgerinnen und Bürger",
        Group.PRESS: "Presse",
        Group.SPEAKER: "Referierende",
        Group.GUEST: "Gäste",
    },
    CommitteeKind: {
        CommitteeKind.CITY_COUNCIL: "Stadtverordnetenversammlung",
        CommitteeKind.MAGISTRATE: "Magistrat",
        CommitteeKind.COMMITTEE: "Ausschuss",
        CommitteeKind.FOREIGNERS_COUNCIL: "Ausländerbeirat",
        CommitteeKind.DISTRICT_COUNCIL: "Ortsbeirat",
        CommitteeKind.COMMISSION: "Kommission",
        CommitteeKind.NETWORK: "Arbeitskreis",
        CommitteeKind.OTHER: "anderes Gremium",
    },
    Status: {
        Status.PLANNED: "geplant",
        Status.RUNNING: "in Umsetzung",
        Status.DONE: "umgesetzt",
        Status.PERMANENT: "verstetigt",
        Status.ON_HOLD: "zurückgestellt",
        Status.DROPPED: "nicht weiter verfolgt",
    },
    Assessment: {
        Assessment.ON_TRACK: "im Plan",
        Assessment.AT_RISK: "gefährdet",
        Assessment.STUCK: "steckt fest",
    },
    EndKind: {
        EndKind.MERGED: "zusammengelegt",
        EndKind.SUPERSEDED: "ersetzt",
        EndKind.CANCELLED: "eingestellt",
    },
    Movement: {
        Movement.DONE: "fertig",
        Movement.ENDED: "beendet",
        Movement.NEW: "neu",
        Movement.STUCK: "steckt fest",
        Movement.MOVED: "bewegt",
        Movement.UNTOUCHED: "unberührt",
    },
    ResultClass: {
        ResultClass.DONE: "umgesetzt",
        ResultClass.TAKEN_UP: "aufgegriffen",
        ResultClass.WAITING: "offen",
        ResultClass.OVER: "beendet",
    },
    SessionState: {
        SessionState.PLANNED: "geplant",
        SessionState.INVITED: "eingeladen",
        SessionState.RUNNING: "läuft",
        SessionState.HELD: "durchgeführt",
        SessionState.POSTPONED: "verschoben",
        SessionState.CANCELLED: "abgesagt",
    },
    MinutesState: {
        MinutesState.DRAFT: "Entwurf",
        MinutesState.REVIEW: "Durchsicht",
        MinutesState.CIRCULATED: "versandt",
        MinutesState.APPROVED: "festgestellt",
        MinutesState.SIGNED: "unterzeichnet",
        MinutesState.PUBLISHED: "veröffentlicht",
    },
    ItemKind: {
        ItemKind.PLENARY: "Plenum",
        ItemKind.WORKSHOP: "Workshop",
    },
    LineChangeKind: {
        LineChangeKind.CHANGED: "geändert",
        LineChangeKind.ADDED: "neu",
        LineChangeKind.REMOVED: "entfallen",
    },
    Decision: {
        Decision.OPEN: "offen",
        Decision.ACCEPTED: "angenommen",
        Decision.PARTLY: "teilweise angenommen",
        Decision.REJECTED: "abgelehnt",
    },
    Sending: {Sending.INVITATION: "Einladung", Sending.REMINDER: "Erinnerung"},
    Reply: {
        Reply.NONE: "keine Antwort",
        Reply.ACCEPTED: "zugesagt",
        Reply.DECLINED: "abgesagt",
        Reply.SUBSTITUTED: "Vertretung",
    },
    Naming: {
        Naming.UNSET: "nicht festgelegt",
        Naming.IN_FUNCTION: "in Funktion",
        Naming.CONSENTED: "eingewilligt",
        Naming.NO: "nein",
    },
    Presence: {
        Presence.PRESENT: "anwesend",
        Presence.EXCUSED: "entschuldigt",
        Presence.ABSENT: "unentschuldigt",
        Presence.REPRESENTED: "vertreten",
    },
    EntryKind: {
        EntryKind.INFORMATION: "Information",
        EntryKind.CHALLENGE: "Herausforderung",
        EntryKind.RECOMMENDATION: "Empfehlung",
        EntryKind.TASK: "Auftrag",
        EntryKind.COMMITMENT: "Zusage",
        EntryKind.RESOLUTION: "Beschluss",
        EntryKind.INTERNAL: "intern",
    },
    TaskState: {
        TaskState.OPEN: "offen",
        TaskState.DONE: "erledigt",
        TaskState.DROPPED: "entfallen",
    },
    ChallengeState: {
        ChallengeState.OPEN: "offen",
        ChallengeState.RESOLVED: "gelöst",
        ChallengeState.DROPPED: "nicht weiter verfolgt",
        ChallengeState.MERGED: "aufgegangen",
    },
    Consensus: {
        Consensus.CONSENSUS: "Konsens",
        Consensus.RESERVATION: "Konsens mit Vorbehalt",
        Consensus.MINORITY: "Minderheitenvotum",
        Consensus.VOTE: "Abstimmung",
    },
    RecommendationState: {
        RecommendationState.PROPOSAL: "Vorschlag",
        RecommendationState.AGREED: "beschlossen",
        RecommendationState.FORWARDED: "vorgelegt",
        RecommendationState.IN_CONSULTATION: "in Beratung",
        RecommendationState.ACCEPTED: "angenommen",
        RecommendationState.PARTLY_ACCEPTED: "teilweise angenommen",
        RecommendationState.REJECTED: "abgelehnt",
        RecommendationState.NOTED: "zur Kenntnis genommen",
        RecommendationState.TURNED_INTO_MEASURE: "in Maßnahme überführt",
        RecommendationState.IMPLEMENTED: "umgesetzt",
    },
    EndState: {
        EndState.DISCARDED: "verworfen",
        EndState.DONE: "erledigt",
        EndState.REJECTED: "abgelehnt",
        EndState.OVERTAKEN: "überholt",
        EndState.WITHDRAWN: "zurückgezogen",
        EndState.MERGED: "aufgegangen in einer anderen",
    },
    AnswerLevel: {
        AnswerLevel.SUPPORTED: "unterstützt",
        AnswerLevel.PARTLY: "teilweise unterstützt",
        AnswerLevel.NOTED: "zur Kenntnis genommen",
        AnswerLevel.REJECTED: "abgelehnt",
    },
    Bindingness: {
        Bindingness.REQUEST: "Bitte",
        Bindingness.EXPECTATION: "Erwartung",
        Bindingness.DECISION_WANTED: "Beschluss erbeten",
    },
    PaperType: {
        PaperType.INFORMATION: "Mitteilungsvorlage",
        PaperType.DECISION: "Beschlussvorlage",
        PaperType.REPORT: "Bericht",
        PaperType.MOTION: "Antrag",
        PaperType.INQUIRY: "Anfrage",
        PaperType.LETTER: "Anschreiben",
    },
    Role: {
        Role.HEARING: "Anhörung",
        Role.PRELIMINARY: "Vorberatung",
        Role.FOR_INFORMATION: "Kenntnisnahme",
        Role.DECISION: "Entscheidung",
    },
    Outcome: {
        Outcome.NOTED: "zur Kenntnis genommen",
        Outcome.AGREED: "zugestimmt",
        Outcome.DECIDED: "beschlossen",
        Outcome.DECIDED_CHANGED: "geändert beschlossen",
        Outcome.REJECTED: "abgelehnt",
        Outcome.POSTPONED: "vertagt",
        Outcome.REMOVED: "abgesetzt",
        Outcome.REFERRED: "überwiesen",
        Outcome.WITHDRAWN: "zurückgezogen",
        Outcome.SETTLED: "erledigt",
        Outcome.NO_DECISION: "kein Beschluss",
    },
    Right: {
        Right.SHOW: "zeigen",
        Right.MINUTE: "mitschreiben",
        Right.READ: "lesen",
        Right.WRITE: "schreiben",
        Right.ADMINISTER: "verwalten",
    },
    Copy: {
        Copy.PUBLICATION: "Veröffentlichung",
        Copy.INTERNAL: "intern",
    },
}  # by kind first: code words of different kinds may be the same text and would meet as keys

SIGNS: dict[Status | None, str] = {
    Status.PLANNED: "○",
    Status.RUNNING: "►",
    Status.DONE: "●",
    Status.PERMANENT: "∞",
    Status.ON_HOLD: "║",
    Status.DROPPED: "×",
    None: "?",
}

STATUS_ORDER: tuple[Status | None, ...] = (
    Status.DONE,
    Status.RUNNING,
    Status.PLANNED,
    Status.PERMANENT,
    Status.ON_HOLD,
    Status.DROPPED,
    None,
)


def word(code: StrEnum) -> str:
    """The German word of a code word."""
    return WORDS[type(code)][code]


def status(value: Status | None) -> str:
    """Sign and word, joined by a no-break space: the sign never stands alone."""
    return f"{SIGNS[value]}\u00a0{NOT_REPORTED if value is None else word(value)}"
