"""Sentences of the minutes, put together from what is said at a Round Table: who, about what, where, how many."""

from rundertisch_tui.workflow.demo.stage import Stage

PLACES = (
    "in der Stadtmitte", "in der Südstadt", "im Vorderen Westen", "in Wehlheiden", "in Bad Wilhelmshöhe",
    "in Harleshausen", "in Kirchditmold", "in Rothenditmold", "in der Nordstadt", "am Philippinenhof",
    "im Fasanenhof", "im Wesertor", "in Wolfsanger", "in Bettenhausen", "in Forstfeld", "in Waldau",
    "in Niederzwehren", "in Oberzwehren", "in Nordshausen", "im Jungfernkopf", "in der Unterneustadt",
)  # fmt: skip

FRAMES = (
    "{who} berichtet, dass {fact}.",
    "{who} teilt mit, dass {fact}.",
    "{who} ergänzt, dass {fact}.",
    "{who} weist darauf hin, dass {fact}.",
    "Auf Nachfrage erläutert {low}, dass {fact}.",
    "Aus der Runde heißt es, dass {fact}.",
    "Eine Teilnehmerin schildert, dass {fact}.",
    "Ein Teilnehmer bestätigt, dass {fact}.",
    "Aus dem Stadtteil wird berichtet, dass {fact}.",
    "Die Geschäftsstelle hält fest, dass {fact}.",
)

FACTS: tuple[tuple[str, ...], ...] = (
    (
        "{place} {n} neue Kursplätze entstanden sind",
        "die Wartezeit auf einen Sprachkurs {place} von {high} auf {few} Monate gesunken ist",
        "{n} Eltern die Elterncafés {place} besucht haben",
        "{place} noch {few} Lehrkräfte für Deutsch als Zweitsprache fehlen",
        "{n} Jugendliche {place} den Hauptschulabschluss nachgeholt haben",
        "die Kinderbetreuung während der Kurse {place} an {days} Tagen in der Woche gesichert ist",
        "{few} Kindertagesstätten {place} eine eigene Sprachförderkraft haben",
    ),
    (
        "{n} Menschen die Veranstaltungen der Interkulturellen Woche {place} besucht haben",
        "{few} Vereine {place} weiterhin keinen bezahlbaren Raum finden",
        "das Theaterprojekt {place} {n} Mitwirkende zählt",
        "der interreligiöse Gesprächskreis {place} sich {few}-mal getroffen hat",
        "{n} Eintrittskarten an Sprachkursgruppen {place} ausgegeben wurden",
        "für {few} Projekte {place} Mittel aus dem Fonds bewilligt wurden",
    ),
    (
        "{n} Frauen {place} einen Schwimmkurs abgeschlossen haben",
        "die Gesundheitslotsinnen {place} {n} Gespräche geführt haben",
        "{few} Sportvereine {place} neue Gruppen eröffnet haben",
        "für ein Gespräch mit Sprachmittlung {place} bis zu {few} Wochen Wartezeit entstehen",
        "die Pflegeberatung {place} {n} ältere Zugewanderte erreicht hat",
        "{place} nur {few} Arztpraxen eine Sprechstunde mit Dolmetschen anbieten",
    ),
    (
        "{n} Personen {place} in eine Ausbildung oder Arbeit vermittelt wurden",
        "die Anerkennung von Abschlüssen im Mittel noch {high} Monate dauert",
        "{few} Betriebe {place} Sprachkurse am Arbeitsplatz eingerichtet haben",
        "das Mentoring {n} Frauen {place} begleitet hat",
        "Kurszeiten und Schichtarbeit {place} für {n} Teilnehmende nicht zusammenpassen",
        "{few} Gründungen {place} aus der Beratung hervorgegangen sind",
    ),
    (
        "{n} Familien {place} aus einer Unterkunft in eine Wohnung gezogen sind",
        "der Nachbarschaftstreff {place} {n} Besuche im Monat zählt",
        "die Wohnberatung {place} an {days} Tagen in der Woche öffnet",
        "{n} Haushalte {place} seit über {few} Jahren in Gemeinschaftsunterkünften leben",
        "der Ortsbeirat {place} in {few} Sprachen einlädt",
        "{few} Gemeinschaftsgärten {place} entstanden sind",
    ),
    (
        "{n} Beschäftigte an Fortbildungen zur interkulturellen Kompetenz teilgenommen haben",
        "der Dolmetschdienst der Stadt {n} Termine begleitet hat",
        "{few} Formulare in einfacher Sprache vorliegen",
        "die Wartezeit auf einen Termin der Ausländerbehörde {few} Wochen beträgt",
        "{few} Ämter eine Ansprechperson für Integration benannt haben",
        "sich {n} Menschen mit Zuwanderungsgeschichte auf Ausbildungsplätze der Stadt beworben haben",
    ),
)

EXTENTS = (
    "",
    ", beginnend {place}",
    ", zunächst als Modell {place}",
    ", mit einem jährlichen Bericht",
    ", vor allem {place}",
    ", mit Mitteln im Haushalt {year}",
    ", spätestens bis Ende {year}",
    ", unter Beteiligung der Migrantenorganisationen",
)

INTERNAL = (
    "Beitrag wirkte verärgert; vor der nächsten Einladung persönlich anrufen.",
    "Zahlen bitte vor der Niederschrift mit dem Fachamt abgleichen.",
    "Name des Vereins klären, auf der Liste anders geschrieben.",
    "Für das nächste Jahr mehr Zeit für diesen Punkt einplanen.",
    "Mikrofon an Platz 3 war defekt.",
    "Vorschlag stammt vom Vorjahr, Stand beim Dezernat nachfragen.",
)

AGAIN = ("Weiterhin:", "Wie im Vorjahr:", "Unverändert:", "Noch immer:", "Erneut genannt:")

NOTES = (
    "{n} Teilnehmende, Warteliste mit {few} Personen.",
    "Läuft {place}; weitere Standorte werden geprüft.",
    "Stelle ist seit {few} Monaten besetzt, Angebot gut angenommen.",
    "Mittel für das laufende Jahr sind bewilligt ({n}.000 Euro).",
    "{few} von {high} Einrichtungen machen mit.",
    "Im Berichtszeitraum {n} Beratungen, etwa ein Viertel mit Dolmetschen.",
    "Gemeinsames Treffen mit {few} Trägern, Vereinbarung liegt vor.",
    "Auswertung {place} abgeschlossen, Bericht folgt.",
)
OBSTACLES = (
    "Stelle ist nicht besetzt.",
    "Räume fehlen, Gespräche mit der Liegenschaftsverwaltung laufen.",
    "Förderung läuft zum Jahresende aus.",
    "Zuständigkeit zwischen zwei Ämtern ist nicht geklärt.",
    "Träger hat sich zurückgezogen, neue Ausschreibung nötig.",
)
STEPS = (
    "Ausschreibung veröffentlichen",
    "Gespräch mit dem Dezernat führen",
    "Vereinbarung mit den Trägern abschließen",
    "Mittel für den Haushalt anmelden",
    "Zwischenbericht an die Arbeitsgruppe Integration geben",
    "Standort {place} prüfen",
)
SOURCES = ("Abfrage der Ämter", "Jahresgespräch", "Integrationsbericht", "Telefonat", "AG Integration")
REASONS = (
    "Terminüberschneidung", "Urlaub", "Dienstreise", "Sitzung der Fraktion", "erkrankt", "Schichtdienst",
    "Familienfeier", "Elternzeit",
)  # fmt: skip
RESERVATIONS = (
    "Die Kammern weisen auf die Kosten für kleine Betriebe hin.",
    "Das Sozialamt stellt die Empfehlung unter den Vorbehalt der Haushaltsberatungen.",
    "Der Sportkreis wünscht zunächst eine Probezeit von einem Jahr.",
    "Der Landkreis schließt sich nur für seinen Teil an.",
)


def report(stage: Stage, field: int, speakers: list[str]) -> str:
    """One line of information in an action field, said by one of `speakers` or by somebody in the room."""

    def draw() -> str:
        who = stage.one(speakers)
        fact = filled(stage, stage.one(FACTS[field]))
        return stage.one(FRAMES).format(who=who, low=who[0].lower() + who[1:], fact=fact)

    return stage.fresh(draw)


def widened(stage: Stage, text: str, year: int) -> str:
    """A recommendation or challenge with where, from when or with whom."""
    return stage.fresh(lambda: text + filled(stage, stage.one(EXTENTS), year))


def drawn(stage: Stage, texts: tuple[str, ...]) -> str:
    """One of the texts with its blanks filled, not one that came lately if there are enough."""
    return stage.fresh(lambda: filled(stage, stage.one(texts)))


def filled(stage: Stage, text: str, year: int = 0) -> str:
    """The text with place and numbers: `days` 2–5, `few` 2–9, `high` 10–18, `n` 12–180."""
    return text.format(
        place=stage.one(PLACES),
        n=stage.between(12, 180),
        days=stage.between(2, 5),
        few=stage.between(2, 9),
        high=stage.between(10, 18),
        year=year + 1,
    )
