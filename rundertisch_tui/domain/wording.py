"""The German word for every code word, and „Runder Tisch“ inflected. The only place that knows them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from rundertisch_tui.domain.measures import Status

ROUND_TABLE_GENITIVE = "des Runden Tisches Integration"
NOT_REPORTED = "ohne Rückmeldung"

_TEXTS: Mapping[str, Mapping[str, str]] = {
    "names.Salutation": {
        "none": "–",
        "frau": "Frau",
        "herr": "Herr",
    },
    "people.PhotoConsent": {
        "not_asked": "nicht gefragt",
        "yes": "ja",
        "no": "nein",
    },
    "people.OrganizationKind": {
        "department": "Amt",
        "directorate": "Dezernat",
        "agency": "Behörde",
        "welfare": "Wohlfahrtsverband, Träger",
        "migrant_organization": "Migrantenorganisation",
        "religious_community": "Religionsgemeinschaft",
        "education": "Bildungseinrichtung",
        "business": "Wirtschaft, Kammer",
        "association": "Verein",
        "other": "andere Stelle",
    },
    "people.Group": {
        "politics": "Politik",
        "foreigners_council": "Ausländerbeirat",
        "network_city": "AK Integration Stadt",
        "network_district": "AK Integration Landkreis",
        "administration": "Verwaltung",
        "district_administration": "Landkreisverwaltung",
        "district_council": "Ortsbeirat",
        "welfare": "Wohlfahrtsverbände, freie Träger",
        "migrant_organization": "Migrantenorganisationen",
        "religious_community": "Religionsgemeinschaften",
        "education": "Bildung, Schule, Hochschule",
        "labour": "Jobcenter, Agentur, Kammern",
        "sport_health_housing": "Sport, Gesundheit, Wohnen",
        "citizens": "Bürgerinnen und Bürger",
        "press": "Presse",
        "speaker": "Referierende",
        "guest": "Gäste",
    },
    "committees.CommitteeKind": {
        "city_council": "Stadtverordnetenversammlung",
        "magistrate": "Magistrat",
        "committee": "Ausschuss",
        "foreigners_council": "Ausländerbeirat",
        "district_council": "Ortsbeirat",
        "commission": "Kommission",
        "network": "Arbeitskreis",
        "other": "anderes Gremium",
    },
    "measures.Status": {
        "planned": "geplant",
        "running": "in Umsetzung",
        "done": "umgesetzt",
        "permanent": "verstetigt",
        "on_hold": "zurückgestellt",
        "dropped": "nicht weiter verfolgt",
    },
    "measures.Assessment": {
        "on_track": "im Plan",
        "at_risk": "gefährdet",
        "stuck": "steckt fest",
    },
    "measures.EndKind": {
        "merged": "zusammengelegt",
        "superseded": "ersetzt",
        "cancelled": "eingestellt",
    },
    "comparison.Movement": {
        "done": "fertig",
        "ended": "beendet",
        "new": "neu",
        "stuck": "steckt fest",
        "moved": "bewegt",
        "untouched": "unberührt",
    },
    "recommendations.ResultClass": {
        "done": "umgesetzt",
        "taken_up": "aufgegriffen",
        "waiting": "offen",
        "over": "beendet",
    },
    "sessions.SessionState": {
        "planned": "geplant",
        "invited": "eingeladen",
        "running": "läuft",
        "held": "durchgeführt",
        "postponed": "verschoben",
        "cancelled": "abgesagt",
    },
    "sessions.MinutesState": {
        "draft": "Entwurf",
        "review": "Durchsicht",
        "circulated": "versandt",
        "approved": "festgestellt",
        "signed": "unterzeichnet",
        "published": "veröffentlicht",
    },
    "sessions.ItemKind": {
        "plenary": "Plenum",
        "workshop": "Workshop",
    },
    "decisions.LineChangeKind": {
        "changed": "geändert",
        "moved": "verschoben",
        "added": "neu",
        "removed": "entfallen",
    },
    "decisions.Decision": {
        "open": "offen",
        "accepted": "angenommen",
        "partly": "teilweise angenommen",
        "rejected": "abgelehnt",
    },
    "attendance.Sending": {
        "invitation": "Einladung",
        "reminder": "Erinnerung",
    },
    "attendance.Reply": {
        "none": "keine Antwort",
        "accepted": "zugesagt",
        "declined": "abgesagt",
        "substituted": "Vertretung",
    },
    "attendance.Naming": {
        "unset": "nicht festgelegt",
        "in_function": "in Funktion",
        "consented": "eingewilligt",
        "no": "nein",
    },
    "attendance.Presence": {
        "present": "anwesend",
        "excused": "entschuldigt",
        "absent": "unentschuldigt",
        "represented": "vertreten",
    },
    "minutes.EntryKind": {
        "information": "Information",
        "challenge": "Herausforderung",
        "recommendation": "Empfehlung",
        "task": "Auftrag",
        "commitment": "Zusage",
        "resolution": "Beschluss",
        "internal": "intern",
    },
    "tasks.TaskState": {
        "open": "offen",
        "done": "erledigt",
        "dropped": "entfallen",
    },
    "challenges.ChallengeState": {
        "open": "offen",
        "resolved": "gelöst",
        "dropped": "nicht weiter verfolgt",
        "merged": "aufgegangen",
    },
    "recommendations.Consensus": {
        "consensus": "Konsens",
        "reservation": "Konsens mit Vorbehalt",
        "minority": "Minderheitenvotum",
        "vote": "Abstimmung",
    },
    "recommendations.RecommendationState": {
        "proposal": "Vorschlag",
        "agreed": "beschlossen",
        "forwarded": "vorgelegt",
        "in_consultation": "in Beratung",
        "accepted": "angenommen",
        "partly_accepted": "teilweise angenommen",
        "rejected": "abgelehnt",
        "noted": "zur Kenntnis genommen",
        "turned_into_measure": "in Maßnahme überführt",
        "implemented": "umgesetzt",
    },
    "recommendations.EndState": {
        "discarded": "verworfen",
        "done": "erledigt",
        "rejected": "abgelehnt",
        "overtaken": "überholt",
        "withdrawn": "zurückgezogen",
        "merged": "aufgegangen in einer anderen",
    },
    "recommendations.AnswerLevel": {
        "supported": "unterstützt",
        "partly": "teilweise unterstützt",
        "noted": "zur Kenntnis genommen",
        "rejected": "abgelehnt",
    },
    "recommendations.Bindingness": {
        "request": "Bitte",
        "expectation": "Erwartung",
        "decision_wanted": "Beschluss erbeten",
    },
    "papers.PaperType": {
        "information_paper": "Mitteilungsvorlage",
        "decision_paper": "Beschlussvorlage",
        "report_paper": "Bericht",
        "motion": "Antrag",
        "inquiry": "Anfrage",
        "letter": "Anschreiben",
    },
    "papers.Role": {
        "hearing": "Anhörung",
        "preliminary": "Vorberatung",
        "for_information": "Kenntnisnahme",
        "decision": "Entscheidung",
    },
    "papers.Outcome": {
        "noted": "zur Kenntnis genommen",
        "agreed": "zugestimmt",
        "decided": "beschlossen",
        "decided_changed": "geändert beschlossen",
        "rejected": "abgelehnt",
        "postponed": "vertagt",
        "removed_from_agenda": "abgesetzt",
        "referred": "überwiesen",
        "withdrawn": "zurückgezogen",
        "settled": "erledigt",
        "no_decision": "kein Beschluss",
    },
    "office.Right": {
        "show": "zeigen",
        "minute": "mitschreiben",
        "read": "lesen",
        "write": "schreiben",
        "administer": "verwalten",
    },
    "office.Copy": {
        "publication": "Veröffentlichung",
        "internal": "intern",
    },
}
"""By the names of the code words' kinds: whoever needs a few words need not load what all the others belong to."""


@cache
def words(kind: type[StrEnum]) -> Mapping[StrEnum, str]:
    """The German words of a kind of code words; empty if it has none."""
    texts = _TEXTS.get(f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}", {})
    return MappingProxyType({code: texts[code] for code in kind if code in texts})


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
    return words(type(code))[code]


def status(value: Status | None) -> str:
    """Sign and word, joined by a no-break space: the sign never stands alone."""
    return f"{SIGNS[value]}\u00a0{NOT_REPORTED if value is None else word(value)}"
