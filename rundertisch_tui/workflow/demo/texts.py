"""What is said at a Round Table: six action fields with goals, measures, challenges, recommendations and lines."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldTexts:
    """The texts of one action field. Goals with their measures; the rest in the voice of the minutes."""

    title: str
    short_title: str
    goals: tuple[tuple[str, tuple[str, ...]], ...]
    challenges: tuple[str, ...]
    recommendations: tuple[str, ...]
    reports: tuple[str, ...]
    tasks: tuple[str, ...]
    commitments: tuple[str, ...]


DISTRICTS = (
    "Mitte", "Südstadt", "Vorderer Westen", "Wehlheiden", "Bad Wilhelmshöhe", "Harleshausen", "Kirchditmold",
    "Rothenditmold", "Nord (Holland)", "Philippinenhof-Warteberg", "Fasanenhof", "Wesertor", "Wolfsanger/Hasenhecke",
    "Bettenhausen", "Forstfeld", "Waldau", "Niederzwehren", "Oberzwehren", "Nordshausen", "Jungfernkopf",
    "Unterneustadt",
)  # fmt: skip

FIELDS: tuple[FieldTexts, ...] = (
    FieldTexts(
        title="Bildung und Sprachförderung",
        short_title="Bildung, Sprache",
        goals=(
            ("Sprachkurse sind wohnortnah und zeitnah erreichbar", (
                "Sprachkurse in den Stadtteilen", "Kursangebot mit Kinderbetreuung", "Abendkurse für Berufstätige",
                "Zentrale Warteliste für Sprachkurse", "Sprachcafés mit Ehrenamtlichen")),
            ("Eltern kennen das Schulsystem und gestalten es mit", (
                "Elterncafés an Grundschulen", "Mehrsprachige Elternbriefe", "Elternlotsinnen und Elternlotsen",
                "Informationsabende zum Übergang Schule und Beruf", "Elternbeiräte interkulturell öffnen")),
            ("Kinder starten mit guten Sprachkenntnissen in die Schule", (
                "Sprachförderung in Kindertagesstätten", "Vorlesepatenschaften", "Vorlaufkurse ausbauen",
                "Mehrsprachige Bücherkisten der Stadtbibliothek")),
            ("Jugendliche ohne Abschluss erhalten eine zweite Chance", (
                "Lotsinnen und Lotsen an Schulen", "Nachholender Hauptschulabschluss", "Ferienkurse Deutsch",
                "Begleitung in den ersten Monaten der Ausbildung")),
        ),
        challenges=(
            "Wartezeit auf Sprachkurse von sieben Monaten", "Kinderbetreuung während der Kurse fehlt",
            "Elternabende erreichen viele Väter nicht", "Lehrkräfte für Deutsch als Zweitsprache sind knapp",
            "Zeugnisse aus dem Ausland werden spät anerkannt"),
        recommendations=(
            "Sprachkurse mit Kinderbetreuung in jedem Stadtteil ausbauen",
            "Die Wartelisten der Kursträger stadtweit zusammenführen und offenlegen",
            "Elterncafés an allen Grundschulen dauerhaft finanzieren",
            "Den Vorlaufkurs um ein zweites Halbjahr verlängern",
            "Mehrsprachige Erstberatung in der Volkshochschule einrichten"),
        reports=(
            "Die Verwaltung berichtet, dass 412 Kursplätze bestehen, 60 mehr als im Vorjahr.",
            "Die Volkshochschule hat zwei neue Gruppen eröffnet; beide sind ausgebucht.",
            "An neun Grundschulen treffen sich Elterncafés mindestens einmal im Monat.",
            "Die Träger stimmen ihre Kurszeiten seit dem Frühjahr miteinander ab.",
            "Eine Teilnehmerin regt an, Prüfungstermine früher bekannt zu geben."),
        tasks=("Übersicht aller Kursträger mit freien Plätzen erstellen", "Räume für zwei weitere Gruppen suchen"),
        commitments=("Caritas stellt zwei Räume für Kurse zur Verfügung", "Die Stadtbibliothek öffnet samstags länger"),
    ),
    FieldTexts(
        title="Kultur/Interkultur und interreligiöser Dialog",
        short_title="Kultur, Dialog",
        goals=(
            ("Kultureinrichtungen erreichen die ganze Stadtgesellschaft", (
                "Freier Eintritt für Sprachkursgruppen", "Mehrsprachige Führungen in den Museen",
                "Interkulturelle Woche", "Theaterprojekte mit Zugewanderten")),
            ("Religionsgemeinschaften sind im Gespräch", (
                "Runder Tisch der Religionen", "Tag der offenen Gotteshäuser", "Gemeinsames Gedenken")),
            ("Künstlerinnen und Künstler mit Zuwanderungsgeschichte sind sichtbar", (
                "Ateliers auf Zeit", "Förderpreis Interkultur", "Bühne frei im Kulturzentrum")),
            ("Migrantenorganisationen sind gut ausgestattet", (
                "Vereinsberatung", "Räume für Vereine", "Fortbildung Vereinsrecht", "Fonds für kleine Projekte")),
        ),
        challenges=(
            "Vereine finden keine bezahlbaren Räume", "Projektförderung läuft jedes Jahr aus",
            "Förderanträge sind für kleine Vereine zu aufwendig", "Wenig junge Menschen im interreligiösen Dialog"),
        recommendations=(
            "Städtische Räume am Wochenende kostenfrei für Migrantenorganisationen öffnen",
            "Einen Fonds für kleine interkulturelle Projekte mit einfachem Antrag einrichten",
            "Den Runden Tisch der Religionen um eine Jugendgruppe erweitern",
            "Programmhefte der Kultureinrichtungen in einfacher Sprache herausgeben"),
        reports=(
            "Zur Interkulturellen Woche kamen rund 3.400 Menschen.",
            "Der Runde Tisch der Religionen hat sich viermal getroffen.",
            "Das Kulturamt hat elf Projekte von Migrantenorganisationen gefördert.",
            "Zwei Vereine berichten von Absagen bei der Raumsuche."),
        tasks=("Liste der städtischen Räume mit Ausstattung vorlegen", "Muster für einen einfachen Antrag entwerfen"),
        commitments=("Das Kulturzentrum öffnet seine Bühne einmal im Monat", "Der Dachverband berät neue Vereine"),
    ),
    FieldTexts(
        title="Sport und Gesundheit",
        short_title="Sport, Gesundheit",
        goals=(
            ("Gesundheitsangebote sind allen bekannt und verständlich", (
                "Gesundheitslotsinnen und Gesundheitslotsen", "Mehrsprachiger Wegweiser Gesundheit",
                "Sprachmittlung in Arztpraxen", "Sprechstunde im Gesundheitsamt ohne Termin")),
            ("Sportvereine öffnen sich", (
                "Schwimmkurse für Frauen", "Übungsleitungen mit Zuwanderungsgeschichte", "Sport im Park",
                "Vereinslotsen für Geflüchtete")),
            ("Seelische Gesundheit wird gestärkt", (
                "Psychosoziale Beratung in drei Sprachen", "Gruppe für traumatisierte Kinder",
                "Fortbildung für Lehrkräfte zu Flucht und Trauma")),
            ("Ältere Zugewanderte sind gut versorgt", (
                "Kultursensible Pflegeberatung", "Mittagstisch im Stadtteil", "Besuchsdienst in der Muttersprache")),
        ),
        challenges=(
            "Therapieplätze mit Sprachmittlung fehlen", "Schwimmzeiten für Frauen sind ausgebucht",
            "Pflegeberatung erreicht ältere Zugewanderte kaum"),
        recommendations=(
            "Sprachmittlung im Gesundheitswesen verlässlich finanzieren",
            "Zusätzliche Schwimmzeiten für Frauen in zwei Bädern schaffen",
            "Kultursensible Pflegeberatung in allen Stadtteilzentren anbieten",
            "Übungsleiterlehrgänge in mehreren Sprachen anbieten"),
        reports=(
            "Das Gesundheitsamt hat 24 Lotsinnen und Lotsen ausgebildet.",
            "Die Schwimmkurse für Frauen haben eine Warteliste von 80 Personen.",
            "Der Sportkreis berichtet von sechs neuen Gruppen in Vereinen.",
            "Ein Teilnehmer weist auf fehlende Sprachmittlung am Wochenende hin."),
        tasks=("Bedarf an Sprachmittlung in Praxen abfragen", "Belegung der Bäder am Abend prüfen"),
        commitments=("Der Sportkreis übernimmt die Kosten eines Lehrgangs", "Das Klinikum benennt eine Ansprechperson"),
    ),
    FieldTexts(
        title="Teilhabe am Arbeitsmarkt",
        short_title="Arbeitsmarkt",
        goals=(
            ("Abschlüsse aus dem Ausland werden zügig anerkannt", (
                "Anerkennungsberatung in der Stadt", "Begleitete Anpassungsqualifizierung",
                "Fonds für Übersetzungen von Zeugnissen")),
            ("Frauen mit Zuwanderungsgeschichte finden Arbeit", (
                "Teilzeitausbildung mit Sprachförderung", "Mentoring für Frauen",
                "Berufsorientierung mit Kinderbetreuung")),
            ("Betriebe gewinnen und halten Zugewanderte", (
                "Willkommenslotsen in den Kammern", "Sprachkurse im Betrieb", "Praktikumsbörse",
                "Arbeitgeberstammtisch Vielfalt")),
            ("Gründungen werden unterstützt", ("Gründungsberatung in drei Sprachen", "Werkstatt für Kleingewerbe")),
        ),
        challenges=(
            "Anerkennung der Abschlüsse dauert über ein Jahr", "Arbeitszeiten passen nicht zu Kurszeiten",
            "Kinderbetreuung für Schichtarbeit fehlt", "Betriebe kennen die Förderwege nicht"),
        recommendations=(
            "Eine zentrale Stelle für die Anerkennung von Abschlüssen einrichten",
            "Berufssprachkurse in den Abendstunden anbieten",
            "Teilzeitausbildung in der Stadtverwaltung ausbauen",
            "Kammern, Jobcenter und Beratungsstellen zu einem gemeinsamen Sprechtag einladen"),
        reports=(
            "Das Jobcenter hat 230 Personen in Arbeit vermittelt.",
            "Die Kammern haben 140 Beratungen zur Anerkennung geführt.",
            "Im Mentoring sind 32 Paare gebildet worden.",
            "Ein Betrieb berichtet von guten Erfahrungen mit Sprachkursen am Arbeitsplatz."),
        tasks=("Förderwege für Betriebe auf einer Seite zusammenstellen", "Termin für den Sprechtag abstimmen"),
        commitments=("Die Handwerkskammer benennt zwei Willkommenslotsen", "Das Jobcenter berichtet halbjährlich"),
    ),
    FieldTexts(
        title="Wohnen und Leben im Stadtteil",
        short_title="Wohnen",
        goals=(
            ("Zugewanderte finden bezahlbaren Wohnraum", (
                "Wohnberatung in den Stadtteilen", "Wohnführerschein", "Patenschaften beim Einzug",
                "Umzug aus Gemeinschaftsunterkünften")),
            ("Nachbarschaften wachsen zusammen", (
                "Stadtteilfeste", "Nachbarschaftstreffs", "Gemeinschaftsgärten",
                "Stadtteilzeitung in mehreren Sprachen")),
            ("Beteiligung im Stadtteil erreicht alle", (
                "Ortsbeiräte vor Ort", "Mehrsprachige Einladungen zu Bürgerversammlungen", "Stadtteilkonferenzen")),
            ("Wege im Stadtteil sind sicher", ("Beleuchtung an Haltestellen", "Rundgänge mit Frauen")),
        ),
        challenges=(
            "Lange Aufenthalte in Gemeinschaftsunterkünften", "Benachteiligung bei der Wohnungssuche",
            "Treffpunkte im Stadtteil sind nicht barrierefrei"),
        recommendations=(
            "Wohnberatung in jedem Stadtteilzentrum an zwei Tagen anbieten",
            "Belegungsrechte der Stadt für Familien aus Unterkünften nutzen",
            "Eine Anlaufstelle gegen Benachteiligung auf dem Wohnungsmarkt schaffen",
            "Nachbarschaftstreffs dauerhaft mit einer halben Stelle ausstatten"),
        reports=(
            "Die Wohnungsgesellschaft hat 64 Wohnungen an Familien aus Unterkünften vermittelt.",
            "Die Nachbarschaftstreffs zählen im Jahr rund 5.200 Besuche.",
            "Der Ortsbeirat lädt inzwischen in fünf Sprachen ein.",
            "Mehrere Teilnehmende berichten von Absagen nach der Nennung ihres Namens."),
        tasks=("Zahl der Familien in Unterkünften je Stadtteil ermitteln",
               "Gespräch mit den Wohnungsgesellschaften führen"),
        commitments=("Die Wohnungsgesellschaft benennt eine feste Ansprechperson", "Der Treff öffnet auch sonntags"),
    ),
    FieldTexts(
        title="Kommunale Verwaltung – Integration als Querschnittsaufgabe",
        short_title="Verwaltung",
        goals=(
            ("Die Verwaltung spiegelt die Stadtgesellschaft", (
                "Ausbildungskampagne Vielfalt", "Anonymisierte Bewerbungen", "Einstiegspraktika für Geflüchtete")),
            ("Bescheide und Auskünfte sind verständlich", (
                "Behördenschreiben in einfacher Sprache", "Mehrsprachige Formulare", "Dolmetschdienst der Stadt",
                "Digitaler Wegweiser für Neuzugewanderte")),
            ("Beschäftigte handeln interkulturell kompetent", (
                "Fortbildung interkulturelle Kompetenz", "Ansprechpersonen in allen Ämtern",
                "Leitfaden für den Empfang")),
            ("Integration ist in allen Ämtern verankert", (
                "Ämterübergreifende Arbeitsgruppe Integration", "Integrationsbericht",
                "Indikatoren für alle Handlungsfelder")),
        ),
        challenges=(
            "Termine in der Ausländerbehörde sind über Wochen ausgebucht", "Bescheide sind schwer zu verstehen",
            "Fortbildungen erreichen nur wenige Beschäftigte"),
        recommendations=(
            "Alle Bescheide mit großem Empfängerkreis in einfache Sprache übertragen",
            "Den Dolmetschdienst der Stadt auf Abendtermine erweitern",
            "In jedem Amt eine Ansprechperson für Integration benennen",
            "Terminvergabe der Ausländerbehörde neu ordnen und monatlich berichten"),
        reports=(
            "In diesem Jahr haben 85 Beschäftigte an Fortbildungen teilgenommen.",
            "Der Dolmetschdienst war an 410 Terminen im Einsatz.",
            "Die Hälfte der Ämter hat eine Ansprechperson benannt.",
            "Die Arbeitsgruppe hat den Integrationsbericht vorgelegt."),
        tasks=("Liste der häufigsten Bescheide erstellen", "Wartezeiten der Ausländerbehörde monatlich melden"),
        commitments=("Das Hauptamt überarbeitet drei Formulare", "Das Personalamt öffnet die Fortbildung für alle"),
    ),
)  # fmt: skip

PLENARY_LINES: tuple[tuple[str, str], ...] = (
    ("1", "Der Vorsitz eröffnet den Runden Tisch und begrüßt die Teilnehmenden."),
    ("1", "Das Grußwort der Stadt betont, dass Integration alle angeht."),
    ("2", "Die Einladung ist fristgerecht ergangen; Änderungswünsche liegen nicht vor."),
    ("3", "Zur Niederschrift der letzten Sitzung gibt es keine Einwendungen."),
    ("4", "Die Geschäftsstelle berichtet, was aus den Empfehlungen des Vorjahres wurde."),
    ("5", "Der Umsetzungsstand des Integrationskonzepts liegt allen schriftlich vor."),
    ("6", "Die Teilnehmenden verteilen sich auf sechs Workshops."),
    ("7", "Die Vorschläge der Workshops werden im Plenum vorgestellt und beraten."),
    ("8", "Es liegen keine weiteren Punkte vor."),
    ("9", "Der nächste Runde Tisch findet in einem Jahr statt; der Termin wird rechtzeitig bekannt gegeben."),
)

MOTTOS = (
    "Ankommen heißt mitreden", "Alle werden gebraucht", "Vielfalt gestalten", "Was ist gelungene Integration?",
    "Gemeinsam in der Stadt", "Teilhabe von Anfang an", "Sprache öffnet Türen", "Nachbarschaft leben",
    "Zusammen arbeiten", "Junge Stadt, viele Sprachen", "Miteinander reden", "Wege in die Arbeit",
)  # fmt: skip
