"""Content written by hand, as large as a real Round Table: 140 people, 9 items, 6 workshops, 300 lines."""

from datetime import date

from rundertisch_tui.documents.agenda import Agenda
from rundertisch_tui.documents.attendance_list import AttendanceList
from rundertisch_tui.documents.house_style import Frame
from rundertisch_tui.documents.minutes import Item, Line, Minutes, PeopleGroup, Recommendation
from rundertisch_tui.documents.participant_list import ParticipantGroup, ParticipantList

GROUPS = (
    "Politik",
    "Ausländerbeirat",
    "Arbeitskreis Integration Stadt",
    "Arbeitskreis Integration Landkreis",
    "Verwaltung",
    "Weitere",
)
FIELDS = (
    "Bildung und Sprachförderung",
    "Kultur/Interkultur und interreligiöser Dialog",
    "Sport und Gesundheit",
    "Teilhabe am Arbeitsmarkt",
    "Wohnen und Leben im Stadtteil",
    "Kommunale Verwaltung – Integration als Querschnittsaufgabe",
)
TITLES = (
    "Eröffnung und Begrüßung",
    "Feststellung der Tagesordnung",
    "Niederschrift der 11. Sitzung",
    "Bericht: Was wurde aus den Empfehlungen?",
    "Stand der Umsetzung des Integrationskonzepts",
    "Workshops zu den Handlungsfeldern",
    "Handlungsempfehlungen",
    "Verschiedenes",
    "Nächster Termin und Schluss",
)
TEXTS = (
    "Die Verwaltung berichtet, dass im ersten Halbjahr 412 Kursplätze besetzt waren. Das sind 38 mehr als im Vorjahr.",
    "Die Wartezeit auf einen Kurs beträgt im Mittel sieben Monate. Sie wird zum dritten Mal in Folge genannt.",
    "Eltern kleiner Kinder brechen Kurse häufiger ab, weil die Betreuung am Nachmittag fehlt.",
    "Als hilfreich werden genannt:",
    "Der Caritasverband stellt ab September zwei Räume in der Nordstadt kostenfrei zur Verfügung.",
    "Das Schulverwaltungsamt erstellt eine Übersicht aller Träger und ihrer freien Plätze",
)
KINDS = ("", "Herausforderung", "", "", "Zusage", "Auftrag")


def frame(title: str = "Niederschrift", mark: str = "INTERN · Entwurf") -> Frame:
    return Frame(
        title=title,
        subject="Runder Tisch Integration 2026",
        running=f"{title} · Runder Tisch Integration 2026",
        version="Version 2 vom 10.07.2026",
        day=date(2026, 7, 10),
        mark=mark,
    )


def lines(item: str, count: int) -> tuple[Line, ...]:
    found = []
    for n in range(1, count + 1):
        at = (n - 1) % len(TEXTS)
        listed = ("Kurse am Vormittag in Räumen mit Kinderbetreuung,", "eine gemeinsame Warteliste aller Träger.")
        found.append(
            Line(
                number=f"{item}.{n}",
                text=TEXTS[at],
                kind=KINDS[at],
                bold_end="bis 30.09.2026." if KINDS[at] == "Auftrag" else "",
                bullets=listed if at == 3 else (),
            )
        )
    return tuple(found)


def box(number: int, line: str) -> Recommendation:
    return Recommendation(
        line=line,
        number=f"RT-2026-{number:02d}",
        wording="Der Runde Tisch Integration empfiehlt, Sprachkurse mit Kinderbetreuung in allen Stadtteilen "
        "auszubauen und die Wartelisten der Träger bis Ende 2027 zentral zu führen.",
        facts=(
            ("Gerichtet an", "Magistrat; zur Beratung: Ausländerbeirat, Jugendhilfeausschuss"),
            ("Abstimmung", "41 Ja, 0 Nein, 3 Enthaltungen"),
        ),
        result="einstimmig angenommen bei 3\u00a0Enthaltungen",
    )


def items() -> tuple[Item, ...]:
    found = []
    for n, title in enumerate(TITLES, 1):
        found.append(Item(number=f"TOP\u00a0{n}", title=title, entries=lines(str(n), 6)))
        if n == 6:
            for k, field in enumerate(FIELDS, 1):
                facts = (("Leitung", "Edin Ramić, Volkshochschule"), ("Teilnehmende", "23 Personen"))
                entries: tuple[Line | Recommendation, ...] = (
                    *lines(f"6.{k}", 41),
                    box(2 * k - 1, f"6.{k}.42"),
                    box(2 * k, f"6.{k}.43"),
                )
                found.append(Item(number=f"TOP\u00a06.{k}", title=field, level=2, facts=facts, entries=entries))
    return tuple(found)


def people(count: int = 140) -> tuple[PeopleGroup, ...]:
    rows = [("Öztürk-Weiß, Dr. Änne", "Amt für Chancengleichheit und Teilhabe, Leitung", "anwesend")] * count
    size = count // len(GROUPS) + 1
    return tuple(
        PeopleGroup(name=name, rows=tuple(rows[at * size : (at + 1) * size]), unnamed="dazu 3 teilnehmende Personen")
        for at, name in enumerate(GROUPS)
    )


def full_minutes() -> Minutes:
    return Minutes(
        frame=frame(),
        title="Niederschrift",
        subtitle="Runder Tisch Integration der Stadt Kassel, 12. Sitzung",
        copy_mark="INTERN, nicht zur Veröffentlichung · Entwurf, Version 2",
        facts=(
            ("Tag", "Freitag, 3. Juli 2026"),
            ("Zeit", "10:00 Uhr bis 15:40 Uhr"),
            ("Ort", "Rathaus, Bürgersaal, Obere Königsstraße 8, 34117 Kassel"),
            ("Vorsitz", "Änne Öztürk-Weiß, Integrationsbeauftragte"),
            ("Schriftführung", "Bernd Kern, Geschäftsstelle"),
            ("Motto", "„Ankommen heißt mitreden“"),
            ("Einwendungen", "bis Freitag, 24. Juli 2026, an die Geschäftsstelle"),
        ),
        attendance="Anwesend waren 128 Personen. Die Namen stehen in der Anlage\u00a01.",
        groups=tuple((name, "24", "17", "3", "4") for name in GROUPS),
        agenda=tuple((f"TOP\u00a0{n}", title) for n, title in enumerate(TITLES, 1)),
        items=items(),
        overview=tuple(
            (
                field,
                tuple(
                    (
                        f"RT-2026-{2 * k + j:02d}",
                        "Sprachkurse mit Kinderbetreuung",
                        "Magistrat",
                        "einstimmig angenommen",
                    )
                    for j in (1, 2)
                ),
            )
            for k, field in enumerate(FIELDS)
        ),
        tasks=tuple((f"6.1.{n}", "Übersicht aller Träger", "Schulverwaltungsamt", "30.09.2026") for n in range(1, 31)),
        notes=("RT-2026-13: nicht vergeben",),
        annexes=(("Anlage\u00a01", "Teilnehmende"),),
        signers=(("Vorsitz", "Änne Öztürk-Weiß"), ("Schriftführung", "Bernd Kern")),
        people=people(),
    )


def small_agenda() -> Agenda:
    return Agenda(
        frame=frame("Tagesordnung", ""),
        title="Tagesordnung",
        subtitle="Runder Tisch Integration der Stadt Kassel, 12. Sitzung",
        facts=(("Tag", "Freitag, 3. Juli 2026"),),
        parts=(("Öffentlicher Teil", (("TOP\u00a01", "Eröffnung und Begrüßung"), ("TOP\u00a02", "Verschiedenes"))),),
    )


def full_attendance_list() -> AttendanceList:
    rows = tuple((str(n), "Öztürk-Weiß, Dr. Änne", "Amt für Chancengleichheit, Leitung") for n in range(1, 25))
    return AttendanceList(
        frame=frame("Anwesenheitsliste", "INTERN"),
        title="Anwesenheitsliste",
        subtitle="Runder Tisch Integration, Freitag, 3. Juli 2026, Bürgersaal",
        groups=tuple((name, rows) for name in GROUPS),
        walk_ins=tuple(str(n) for n in range(145, 165)),
    )


def full_participant_list() -> ParticipantList:
    rows = (("Amt für Chancengleichheit", "Öztürk-Weiß, Dr. Änne", "anwesend"),) * 20
    return ParticipantList(
        frame=frame("Teilnehmendenverzeichnis", ""),
        title="Teilnehmendenverzeichnis",
        subtitle="Runder Tisch Integration der Stadt Kassel, 12. Sitzung",
        summary="Es nahmen 128 Personen teil.",
        groups=(
            ParticipantGroup(name="Politik", rows=rows),
            ParticipantGroup(name="Bürgerinnen und Bürger", unnamed="3 teilnehmende Personen"),
        ),
    )
