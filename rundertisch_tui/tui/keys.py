"""The one table of keys (screens.md, Keys): one letter means the same thing everywhere.

Only keys that PuTTY sends: no Alt, no Ctrl+H I J M [, no Shift+F as the only way (design.md 6).
"""

from typing import NamedTuple

from textual.binding import Binding, BindingType

ALL = "*"
"""A key of every screen."""


class Key(NamedTuple):
    """One key: what it does, its word in the last row, its sentence in the help.

    `screens` names where it acts: `*` for everywhere, else screen names; `shown` orders the last row (0 = not shown).
    """

    id: str
    keys: str
    action: str
    word: str
    help: str
    screens: tuple[str, ...] = (ALL,)
    shown: int = 0

    @property
    def label(self) -> str:
        """The key as the last row writes it."""
        return label(self.keys.split(",", 1)[0])


_NAMES = {
    "enter": "Enter",
    "escape": "Esc",
    "space": "Leertaste",
    "tab": "Tab",
    "slash": "/",
    "plus": "+",
    "equals_sign": "=",
    "minus": "-",
    "backspace": "Rück",
}


def label(key: str) -> str:
    """Write Textual's name of a key as people read it: `^s`, `F2`, `Enter`."""
    if key.startswith("ctrl+"):
        return "^" + key[5:]
    if key[0] == "f" and key[1:].isdigit():
        return key.upper()
    return _NAMES.get(key, key)


def _key(spec: str, action: str, word: str, help_text: str, *screens: str, shown: int = 0) -> Key:
    ident, _, keys = spec.partition(" ")
    return Key(
        id=ident, keys=keys, action=action, word=word, help=help_text, screens=screens or (ALL,), shown=shown
    )  # fmt: skip


_PARTS = (
    "session_facts",
    "invitation",
    "agenda",
    "checkin",
    "minutes",
    "minutes_lines",
    "bundling",
    "closing",
    "approval",
)

KEYS: tuple[Key, ...] = (
    _key("open enter", "open", "öffnen", "Öffnet, worauf der Balken steht.", shown=10),
    _key("filter slash", "filter", "filtern", "Lässt in der Liste nur stehen, was passt.", shown=50),
    _key("mark space", "mark", "markieren", "Markiert die Zeile; Befehle gelten dann für alle markierten.", shown=55),
    _key("new n", "new", "neu", "Legt einen neuen Eintrag an.", shown=60),
    _key("edit e", "edit", "ändern", "Öffnet das Formular des Eintrags.", shown=65),
    _key("delete d", "delete", "Papierkorb", "Legt den Eintrag in den Papierkorb."),
    _key("history h", "history", "Verlauf", "Zeigt, wer wann was geändert hat."),
    _key("preview v", "preview", "lesen", "Zeigt den ganzen Text hier.", shown=40),
    _key("export x", "export", "Export", "Gibt die Einträge als Datei aus.", shown=70),
    _key("back escape", "back", "zurück", "Geht einen Schritt zurück."),
    _key("undo u,ctrl+z", "undo", "rückgängig", "Macht Ihre letzte Änderung rückgängig."),
    _key("redo ctrl+y", "redo", "wiederholen", "Stellt wieder her, was rückgängig gemacht wurde."),
    _key("search ctrl+f", "search", "suchen", "Sucht in allem.", shown=80),
    _key("help f1", "help", "Hilfe", "Erklärt das Feld und nennt alle Tasten dieses Bildes.", shown=90),
    _key("palette ctrl+p", "palette", "Befehle", "Nennt alle Befehle des Programms.", shown=95),
    _key("first_steps f10", "first_steps", "erste Schritte", "Zeigt die ersten Schritte."),
    _key("quit q,ctrl+q", "quit", "Ende", "Beendet das Programm."),
    _key("trash.restore f2", "restore", "zurückholen", "Holt die Einträge mit allen Verbindungen aus dem Papierkorb.",
         "trash", shown=5),
    _key("next_part f8", "next_part", "nächster Teil", "Geht zum nächsten Teil des Runden Tisches.", *_PARTS, shown=85),
    _key("previous_part f6", "previous_part", "voriger Teil", "Geht zum vorigen Teil des Runden Tisches.", *_PARTS),
    _key("beamer f9", "beamer", "Beamer", "Zeigt den Punkt auf dem Beamer; noch einmal: das Motto, für eine Pause.",
         "minutes", "minutes_lines", "bundling", shown=25),
    _key("save ctrl+s", "save", "speichern", "Speichert das Formular.", "form", shown=1),
    _key("later z", "later", "später", "Schiebt den Punkt mit Grund auf einen Tag (Wiedervorlage).", "overview",
         shown=20),
    _key("step t", "next_step", "Schritt", "Trägt den nächsten Schritt ein.", "recommendations", "chain", shown=35),
    _key("reminder r", "reminder", "Erinnerung", "Bereitet Erinnerungen vor; hält fest, was versandt ist.",
         "invitation", "survey", shown=30),
    _key("paper p", "paper", "Vorlage", "Legt eine Vorlage an.", "recommendations", "chain", shown=20),
    _key("consultation b", "consultation", "Beratung", "Trägt eine Beratung ein.", "recommendations", "chain", "paper",
         shown=25),
    _key("measure m", "measure", "Maßnahme", "Legt eine Maßnahme an.", "recommendations", "chain", shown=30),
    _key("status s", "status", "Stand", "Meldet den Stand einer Maßnahme.", "measures", "measure",
         shown=20),
    _key("goals g", "goals", "Ziele", "Zeigt die Ziele des Handlungsfelds.", "action_fields", "measures", shown=25),
    _key("challenges c", "challenges", "Herausford.", "Zeigt die Herausforderungen.", "action_fields",
         "measures", shown=30),
    _key("since l", "since", "seit RT", "Zeigt, was sich seit dem letzten Runden Tisch getan hat.",
         "action_fields", "measures", shown=35),
    _key("statistics y", "statistics", "Zahlen", "Zeigt, wie viele Empfehlungen nach welcher Zeit was erreicht haben.",
         "action_fields", "recommendations"),
    _key("statistics.next tab", "next_group", "gezählt nach", "Zählt nach Stand, Handlungsfeld, Gremium oder Jahr.",
         "statistics", shown=20),
    _key("statistics.day f2", "as_of", "Stichtag", "Zählt, was bis zu einem anderen Tag erreicht war.", "statistics",
         shown=21),
    _key("statistics.rule f4", "rule", "Regel", "Sagt, wie gezählt wird.", "statistics", shown=22),
    _key("discard w", "discard", "verwerfen", "Verwirft den Vorschlag mit Grund.", "bundling", "agenda_proposals",
         shown=45),
    _key("sessions.past f2", "past", "früherer", "Nimmt einen früheren Runden Tisch auf, der schon war.", "sessions",
         shown=62),
    _key("facts.step t", "next_step", "weiter", "Bringt den Runden Tisch oder die Niederschrift weiter.",
         "session_facts", "closing", "approval", shown=20),
    _key("carry.reason f2", "reason", "Grund", "Sagt, warum der Punkt bleibt; er kommt dann nicht mit.", "carry_over",
         shown=20),
    _key("carry.save ctrl+s", "save", "so eröffnen",
         "Entscheidet alle Punkte als einen Schritt; die Leertaste schaltet um.",
         "carry_over", shown=30),
    _key("facts.invited f2", "invited", "eingeladen", "Die Einladungen sind heraus.", "session_facts", shown=30),
    _key("facts.begin f3", "begin", "eröffnen", "Eröffnet den Runden Tisch, oder öffnet ihn wieder mit Grund.",
         "session_facts", shown=31),
    _key("facts.postpone f4", "postpone", "verschieben", "Verschiebt den Runden Tisch mit Grund.", "session_facts",
         shown=32),
    _key("facts.call_off f5", "call_off", "absagen", "Sagt den Runden Tisch mit Grund ab.", "session_facts", shown=33),
    _key("up minus", "move_up", "höher", "Rückt die Zeile eine Stelle nach oben.", "agenda", "minutes_lines",
         shown=30),
    _key("down plus", "move_down", "tiefer", "Rückt die Zeile eine Stelle nach unten.", "agenda", "minutes_lines",
         shown=31),
    _key("agenda.workshop f2", "workshop", "Workshop", "Legt einen Workshop unter dem Punkt an.", "agenda", shown=61),
    _key("agenda.proposals f5", "proposals", "Vorschläge", "Zeigt, welche Themen andere vorschlagen.", "agenda",
         shown=62),
    _key("agenda.take f2", "take", "aufnehmen", "Bringt den Vorschlag auf die Tagesordnung.", "agenda_proposals",
         shown=20),
    _key("agenda.renumber f3", "renumber", "nummerieren", "Nummeriert alle Punkte neu, solange nicht eingeladen ist.",
         "agenda"),
    _key("agenda.finish f4", "finish", "fertig", "Setzt oder nimmt das Zeichen, dass der Punkt behandelt ist.",
         "agenda"),
    _key("invitation.accepted f2", "accepted", "zugesagt", "Die Person mit dem Balken hat zugesagt.", "invitation",
         shown=20),
    _key("invitation.declined f3", "declined", "abgesagt", "Die Person hat abgesagt; der Grund darf fehlen.",
         "invitation", shown=21),
    _key("invitation.represented f4", "represented", "vertreten", "Trägt ein, wer für die Person kommt.", "invitation",
         shown=22),
    _key("invitation.wish f5", "wish", "Wunsch", "Trägt ersten und zweiten Workshop-Wunsch ein.", "invitation",
         shown=23),
    _key("invitation.places f7", "places", "Plätze", "Zeigt die Workshop-Plätze und verteilt sie.", "invitation",
         shown=24),
    _key("door.guest f2", "guest", "Gast", "Nimmt jemanden auf, der auf keiner Liste steht: Name, Organisation.",
         "checkin", shown=20),
    _key("door.not_there f3", "not_there", "doch nicht", "Nimmt den Eintrag der Person zurück.", "checkin", shown=21),
    _key("door.represent f4", "represent", "vertreten", "Trägt ein, wer für die Person gekommen ist.", "checkin",
         shown=22),
    _key("door.lists ctrl+l", "lists", "Listen", "Macht die Listen zum Unterschreiben, auch je Tür.", "checkin"),
    _key("door.more f5", "more", "mehr", "Entschuldigt, vorzeitig gegangen, spätere Ankunft.", "checkin", shown=23),
    _key("door.name f7", "door_name", "Tür", "Sagt, an welcher Tür dieses Fenster steht; es steht bei jedem Namen.",
         "checkin"),
    _key("minutes.challenge f2", "challenge", "Herausf.", "Macht daraus eine Herausforderung, neu oder bekannt.",
         "minutes", "minutes_lines", shown=20),
    _key("minutes.recommend f3", "recommend", "Empfehl.", "Macht daraus eine Empfehlung, oder hält ihren Konsens fest.",
         "minutes", "minutes_lines", shown=21),
    _key("minutes.task f4", "task", "Auftrag", "Macht daraus einen Auftrag: wer, bis wann.", "minutes",
         "minutes_lines", shown=22),
    _key("minutes.vote f5", "vote", "Abstimmung", "Hält das Ergebnis einer Abstimmung fest.", "minutes",
         "minutes_lines", shown=23),
    _key("minutes.item ctrl+o", "item", "TOP", "Wechselt den Tagesordnungspunkt.", "minutes", "minutes_lines",
         shown=24),
    _key("minutes.finish ctrl+e", "finish", "TOP fertig", "Setzt oder nimmt das Zeichen, dass der Punkt behandelt ist.",
         "minutes", "minutes_lines"),
    _key("minutes.kind ctrl+t", "change_kind", "Art", "Ändert die Art der Zeile; beim Schreiben geht sie reihum.",
         "minutes_lines"),
    _key("minutes.split ctrl+k", "split", "teilen", "Teilt die Zeile, die geändert wird, am Schreibpunkt.", "minutes"),
    _key("minutes.away f", "to_item", "anderer TOP", "Bringt die Zeile in einen anderen Tagesordnungspunkt.",
         "minutes_lines"),
    _key("minutes.join backspace", "join", "anhängen", "Hängt die Zeile an die vorige an.", "minutes_lines"),
    _key("bundle.with f2", "bundle", "bündeln mit", "Lässt den Vorschlag in einem anderen aufgehen.", "bundling",
         shown=20),
    _key("bundle.wording f3", "wording", "Wortlaut", "Ändert Wortlaut, Handlungsfeld und Adressaten.", "bundling",
         shown=21),
    _key("bundle.points f4", "points", "Punkte", "Trägt die Punkte der Gewichtung ein.", "bundling", shown=22),
    _key("bundle.agree f5", "agree", "Konsens, Nummer", "Hält Konsens oder Abstimmung fest; die Nummer entsteht.",
         "bundling", shown=23),
    _key("settings.text_blocks f2", "text_blocks", "Textbausteine", "Zeigt die Kürzel, aus denen Sätze werden.",
         "settings", shown=20),
    _key("settings.users f3", "users", "Benutzer", "Zeigt, wer eingetragen ist und was jeder darf.", "settings",
         shown=21),
    _key("closing.close f2", "close_session", "abschließen", "Schließt den Runden Tisch ab.", "closing", shown=30),
    _key("closing.end_day f5", "end_day", "Tag beenden", "Hält das Ende des Tages fest; die Zeilen bleiben offen.",
         "closing", shown=29),
    _key("closing.internal f3", "internal", "intern", "Macht die Niederschrift in der internen Fassung.", "closing",
         "approval", shown=31),
    _key("closing.publication f4", "publication", "öffentlich", "Macht die Niederschrift zum Veröffentlichen.",
         "closing", "approval", shown=32),
    _key("people.organizations f2", "organizations", "Organisationen", "Zeigt alle Ämter, Vereine und Einrichtungen.",
         "people"),
    _key("people.erase f5", "erase", "löschen", "Löscht die Person endgültig; zeigt vorher, was geht und was bleibt.",
         "people"),
    _key("list.sort f3", "sort_by", "sortieren", "Sortiert nach der nächsten Spalte.", "people", "organizations"),
    _key("contacts.same equals_sign", "same", "derselbe", "Nimmt die Zeile als dieselbe Person, die schon da ist.",
         "contacts", shown=20),
    _key("contacts.new plus", "another", "neu", "Nimmt die Zeile als eine neue Person.", "contacts", shown=21),
    _key("contacts.group tab", "next_group", "Gruppe", "Zeigt die nächste Gruppe von Zeilen.", "contacts", shown=15),
    _key("contacts.columns f2", "columns", "Spalten", "Ordnet die Spalten der Datei den Feldern zu.", "contacts",
         shown=30),
    _key("contacts.encoding f3", "encoding", "Zeichensatz", "Liest die Datei mit einem anderen Zeichensatz.",
         "contacts", shown=31),
    _key("contacts.body f4", "body", "Organisation", "Sagt, welche Organisation oder welches Gremium die Datei meint.",
         "contacts"),
    _key("contacts.apply ctrl+s", "apply", "übernehmen", "Übernimmt neue und geänderte Zeilen als einen Schritt.",
         "contacts", shown=40),
    _key("columns.take ctrl+s", "take", "so lesen", "Liest die Datei mit dieser Zuordnung.", "columns", shown=20),
    _key("committees.members f2", "members", "Mitglieder", "Zeigt die Mitglieder an einem Tag.", "committees"),
    _key("committees.sittings f3", "sittings", "Sitzungen", "Zeigt die Sitzungen des Gremiums.", "committees",
         shown=21),
    _key("committees.results f4", "results", "Ergebnisse", "Hält fest, was eine Sitzung mit unseren Vorlagen tat.",
         "committees", "sittings", shown=22),
    _key("committees.succeed f5", "succeed", "Nachfolge", "Setzt ein Gremium an die Stelle: umbenannt, zusammengelegt.",
         "committees"),
    _key("results.day f2", "as_of", "Tag", "Zeigt die Vorlagen einer anderen Sitzung.", "results", shown=30),
    _key("results.save ctrl+s", "save", "speichern", "Speichert alle Ergebnisse der Sitzung als einen Schritt.",
         "results", shown=20),
    _key("members.day f2", "as_of", "Stichtag", "Zeigt die Mitglieder an einem anderen Tag.", "members", shown=20),
    _key("members.end w", "end", "beenden", "Beendet die Zugehörigkeit mit ihrem letzten Tag.", "members", shown=62),
    _key("end w", "end", "beenden", "Setzt ein Ende mit Grund: erledigt, überholt, verworfen; oder öffnet wieder.",
         "recommendations", "chain", "measures", "measure", "challenges"),
    _key("answer a", "answer", "Antwort", "Schreiben an eine Stelle außerhalb der Gremien und ihre Antwort.",
         "recommendations", "chain"),
    _key("inquiry f3", "inquiry", "Anfrage", "Nimmt die Anfrage einer Fraktion auf, mit ihren Empfehlungen.",
         "recommendations"),
    _key("paper.answer a", "answer", "Antwort", "Schreibt die Antwort auf eine Anfrage, oder nimmt sie zurück.",
         "paper", shown=15),
    _key("paper.attach f5", "attach", "Datei", "Legt eine Anlage zur Vorlage oder einen Auszug zum Schritt.",
         "paper", shown=40),
    _key("chain.split f4", "split", "teilen", "Trennt einen Teil der Empfehlung ab; er bekommt eine eigene Nummer.",
         "recommendations", "chain"),
    _key("chain.merge f5", "merge", "zusammenlegen", "Lässt die Einträge in einem anderen aufgehen; der lebt weiter.",
         "recommendations", "chain", "challenges"),
    _key("chain.previous f2", "previous_one", "vorige", "Zeigt die vorige aus der Liste.", "chain", "measure"),
    _key("chain.next f3", "next_one", "nächste", "Zeigt die nächste aus der Liste.", "chain", "measure"),
    _key("documents.session f2", "other_session", "anderes Jahr", "Zeigt die Dokumente eines anderen Runden Tisches.",
         "documents", shown=25),
    _key("documents.as_of f4", "as_of_day", "Stichtag", "Wählt den Tag, auf dem Berichte und Listen stehen.",
         "documents", shown=27),
    _key("documents.since f5", "since_day", "seit", "Wählt den Tag, seit dem Berichte vergleichen.", "documents"),
    _key("documents.path f3", "copy_path", "Pfad", "Nennt den Pfad der Datei und legt ihn in die Zwischenablage.",
         "documents", "document_text", shown=26),
    _key("fields.survey f4", "survey", "Abfrage", "Fragt die Stellen nach ihrem Stand und liest ihre Bögen.",
         "action_fields", "measures", shown=58),
    _key("survey.sent f2", "sent", "verschickt", "Hält fest, wann die Bögen hinausgingen.", "survey", shown=35),
    _key("survey.other f3", "other_round", "anderes Jahr", "Zeigt die Abfrage eines anderen Jahres.", "survey"),
    _key("since.first f2", "first_day", "seit", "Wählt den Runden Tisch, seit dem verglichen wird.", "since", shown=20),
    _key("since.second f3", "second_day", "bis", "Wählt, bis wann verglichen wird.", "since", shown=21),
    _key("since.freeze f5", "freeze", "festhalten", "Hält den zweiten Tag als Stichtag fest: Berichte bleiben gleich.",
         "since"),
    _key("since.rule f4", "rule", "Regel", "Sagt, wie gezählt wird: jede Maßnahme genau einmal.", "since", shown=22),
    _key("view o", "saved_view", "Sicht", "Öffnet mit einer Ziffer eine gespeicherte Sicht.",
         "recommendations", "people", "measures"),
    _key("import i", "import", "einlesen", "Liest eine Datei aus dem Eingang ein.", "people", "recommendations",
         "measures", "survey", "session_facts", "invitation", "action_fields", "goals", "challenges", "paper",
         "committees", "sittings", "approval", shown=62),
    _key("table.group tab", "next_group", "Gruppe", "Zeigt die nächste Gruppe von Zeilen.", "record_import", shown=15),
    _key("table.encoding f3", "encoding", "Zeichensatz", "Liest die Tabelle mit einem anderen Zeichensatz.",
         "record_import", shown=31),
    _key("table.apply ctrl+s", "apply", "übernehmen", "Übernimmt neue und geänderte Zeilen als einen Schritt.",
         "record_import", shown=12),
)  # fmt: skip
GLOBAL = frozenset({"undo", "redo", "search", "help", "palette", "first_steps", "quit"})
"""Keys that the app itself answers; the list answers `open` and `mark`."""
OF_LISTS = frozenset({"open", "mark"})


def of_screen(screen: str) -> tuple[Key, ...]:
    """Return the keys that act on a screen, its own first."""
    own = tuple(key for key in KEYS if screen in key.screens)
    return own + tuple(key for key in KEYS if ALL in key.screens)


def _bind(key: Key) -> Binding:
    return Binding(key.keys, key.action, key.word, show=False, id=key.id)


def bindings(screen: str) -> list[BindingType]:
    """Return the bindings of a screen class; the keys of every screen stand in `FrameScreen` and the app."""
    return [_bind(key) for key in KEYS if screen in key.screens]


def common() -> list[BindingType]:
    """Return the bindings that every screen may answer with a method `action_…`."""
    return [_bind(key) for key in KEYS if ALL in key.screens and key.id not in GLOBAL | OF_LISTS]


def application() -> list[BindingType]:
    """Return the bindings of the app itself: areas by digit and what acts over everything."""
    digits: list[BindingType] = [
        Binding(str(digit), f"area('{digit}')", show=False, id=f"area.{digit}") for digit in range(1, 8)
    ]
    return digits + [_bind(key) for key in KEYS if key.id in GLOBAL]


def footer(screen: str, only: frozenset[str] | None = None, most: int = 7) -> tuple[tuple[str, str], ...]:
    """Return key and word for the last row: the seven most wanted that act here, in a fixed order."""
    keys = [key for key in of_screen(screen) if key.shown and (only is None or key.id in only)]
    ordered = sorted(keys, key=lambda key: key.shown)
    kept = ordered[: most - 1] + [key for key in ordered[most - 1 :] if key.id == "help"][:1]
    chosen = kept if len(ordered) > most else ordered
    return tuple((key.label, key.word) for key in chosen)
