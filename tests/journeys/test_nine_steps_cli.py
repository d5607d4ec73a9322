"""The main job by the command line, as a script would do it: from the address list to the Word minutes."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

CONTACTS = """\
Anrede;Titel;Vorname;Nachname;Firma;Position;E-Mail-Adresse
Frau;Dr.;Änne;Öztürk-Weiß;Jobcenter Stadt Kassel;Geschäftsführerin;oeztuerk-weiss@example.org
Herr;;Ali;Şahin;Ausländerbeirat Kassel;Vorsitzender;sahin@example.org
Frau;;Łucja;Kamiński;Kulturzentrum Schlachthof;Beraterin;kaminski@example.org
Frau;;Ute;Kern;Stadt Kassel;Schriftführerin;keine Adresse
"""

FIELDS = (
    "Sprache und Bildung",
    "Arbeit und Ausbildung",
    "Wohnen und Zusammenleben",
    "Gesundheit und Pflege",
    "Teilhabe und Engagement",
    "Interkulturelle Öffnung",
)


@dataclass(frozen=True)
class Script:
    """A shell script's view of the program: words in, exit code and text out, a new process each time."""

    folder: Path

    def __call__(self, *words: str | Path, code: int = 0, stdin: str = "") -> str:
        environment = {
            **os.environ,
            "RUNDERTISCH_DATA": str(self.folder / "data"),
            "RUNDERTISCH_EXPORTS": str(self.folder / "exports"),
            "RUNDERTISCH_USER": "weber",
        }
        done = subprocess.run(
            [sys.executable, "-m", "rundertisch_tui", *map(str, words)],
            env=environment,
            input=stdin,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == code, f"{words}: {done.returncode}\n{done.stdout}\n{done.stderr}"
        return done.stdout if code == 0 else done.stderr

    def items(self, *words: str) -> list[dict[str, Any]]:
        content: dict[str, Any] = json.loads(self(*words, "--json"))
        found: list[dict[str, Any]] = content["items"]
        return found

    def batch(self, *requests: dict[str, Any]) -> list[dict[str, Any]]:
        out = self("batch", "--stop", stdin="".join(json.dumps(one) + "\n" for one in requests))
        return [json.loads(line) for line in out.splitlines()]


def do(verb: str, **fields: Any) -> dict[str, Any]:
    return {"do": verb, "fields": fields}


def line(item: str, text: str, kind: str = "information", **more: Any) -> dict[str, Any]:
    return do("add_minute_entry", agenda_item=f"2026/{item}", kind=kind, text=text, **more)


def test_the_nine_steps(tmp_path: Path) -> None:
    script = Script(tmp_path)
    (tmp_path / "exports").mkdir()
    first_steps(script)
    import_contacts(script, tmp_path)
    create_round_tables(script)
    mark_who_is_present(script)
    keep_the_minutes(script)
    measures_and_status(script)
    close(script)
    export_the_minutes(script, tmp_path)
    find_back(script)


def first_steps(script: Script) -> None:
    assert "demo" in script("help")
    script("list", "person", code=5)
    fields = [{"do": "add", "entity": "action_field", "fields": {"title": title}} for title in FIELDS]
    assert [answer["created"][0]["code"] for answer in script.batch(*fields)] == [f"HF{n}" for n in range(1, 7)]


def import_contacts(script: Script, folder: Path) -> None:
    file = folder / "kontakte.csv"
    file.write_bytes(CONTACTS.encode("cp1252", errors="replace").replace(b"?ahin", b"Sahin").replace(b"?uc", b"Luc"))
    preview = script("import", "participants", file, "--dry-run")
    assert "3" in preview
    assert script.items("list", "person") == []
    script("import", "participants", file)
    people = script.items("list", "person")
    assert people[0]["family_name"] == "Öztürk-Weiß"
    assert len(people) == 3
    script("import", "participants", file)
    assert script.items("list", "person") == people
    script("undo")
    assert script.items("list", "person") == []
    script("redo")
    script("add", "person", "salutation=Frau", "given_name=Ute", "family_name=Kern", "function=Schriftführerin")


def create_round_tables(script: Script) -> None:
    old = script.folder / "Niederschrift 2025.docx"
    old.write_bytes(b"die alte Niederschrift")
    script(
        "do", "enter_past_session", "year=2025", "held_on=4.7.2025", "place=Rathaus", "motto=Ankommen",
        f"minutes_file={old}",
    )  # fmt: skip
    old.unlink()
    (kept,) = script.items("list", "attachment")
    assert (kept["name"], kept["session"]) == ("Niederschrift 2025.docx", 1)
    assert (script.folder / "data" / "files" / kept["digest"]).read_bytes() == b"die alte Niederschrift"
    assert script.items("list", "session")[0]["recorded_later"] is True
    script(
        "do", "add_recommendation", "session=2025", "code=RT-2025-03", "action_fields=HF1",
        "wording=Der Magistrat möge die Sprachmittlung ausbauen.", "addressee_text=Magistrat",
    )  # fmt: skip
    script(
        "do", "create_session", "year=2026", "held_on=3.7.2026", "starts_at=10:00", "place=Rathaus, Bürgersaal",
        "motto=Zusammen in Kassel", "chair=P-1", "minute_taker=P-4",
    )  # fmt: skip
    script("do", "create_session", "year=2026", code=3)
    numbers = [one["number"] for one in script.items("list", "agenda_item", "--where", "session=2026")]
    assert {"1", "6", "6.1", "6.6", "9"} <= set(numbers)


def mark_who_is_present(script: Script) -> None:
    script("do", "invite", "session=2026", "persons=P-1,P-2,P-3,P-4")
    script("do", "set_session_state", "session=2026", "state=eingeladen")
    script("do", "set_session_state", "session=2026", "state=läuft")
    for person in ("P-1", "P-2", "P-4"):
        script("do", "sign_in", "session=2026", f"person={person}", "at=9:50")
    script("do", "excuse", "session=2026", "person=P-3", "reason=erkrankt")
    assert "schon da" in script("do", "sign_in", "session=2026", "person=P-1", code=3)


def keep_the_minutes(script: Script) -> None:
    script.batch(
        line("1", "Frau Dr. Öztürk-Weiß eröffnet den Runden Tisch."),
        line("2", "Die Tagesordnung wird festgestellt."),
        line("3", "Zur Niederschrift 2025 gibt es keine Einwendungen."),
        line("4", "Die Sprachmittlung ist ausgebaut worden."),
        line("5", "Der Bericht zum Stand der Umsetzung wird vorgestellt."),
        line("6.1", "Es fehlen Plätze in Deutschkursen am Abend.", "challenge"),
        line("6.1", "Die Volkshochschule möge Abendkurse einrichten.", "recommendation", responsible="Volkshochschule"),
        line("6.1", "Liste der Kursorte erstellen", "Auftrag", responsible="Frau Kern", due_on="30.9.2026"),
        *(line(f"6.{n}", f"Workshop {n} berichtet.") for n in range(2, 7)),
        line("7", "Das Kita-Anmeldeportal möge mehrsprachig werden.", "recommendation", action_fields=["HF1"]),
        line("8", "Keine Wortmeldungen."),
        line("9", "Der nächste Runde Tisch ist im Juli 2027."),
    )
    assert [one["code"] for one in script.items("list", "recommendation", "--where", "session=2026")] == ["", ""]
    script("do", "agree_recommendation", "recommendation=2026/V 6.1-1")
    script("do", "agree_recommendation", "recommendation=2026/V 7-1", "consensus=Abstimmung", "vote=2:0:1")
    assert [one["code"] for one in script.items("list", "recommendation", "--where", "session=2026")] == [
        "RT-2026-01",
        "RT-2026-02",
    ]


def measures_and_status(script: Script) -> None:
    script("add", "concept_version", "title=Integrationskonzept", "year=2019")
    script("add", "goal", "concept_version=1", "action_field=HF1", "number=1.1", "title=Deutsch lernen können")
    script("do", "derive_measure", "recommendation=RT-2026-01", "title=Abendkurse", "goal=Z-1", "number=1.1.1")
    script("do", "report_status", "measure=M-1", "status=in Umsetzung", "on=1.9.2026", "note=Zwei Kurse laufen.")
    script("do", "report_status", "measure=M-1", "status=geplant", "on=31.2.2026", code=3)


def close(script: Script) -> None:
    script("do", "close_session", "session=2026", "ended_at=13:00")
    assert script.items("list", "session", "--where", "year=2026")[0]["state"] == "held"


def export_the_minutes(script: Script, folder: Path) -> None:
    script("export", "niederschrift", "--session", "2026", "--copy", "internal")
    (document,) = (folder / "exports").rglob("*Niederschrift*.docx")
    with ZipFile(document) as package:
        body = package.read("word/document.xml").decode()
    for text in ("RT-2026-01", "RT-2026-02", "Abendkurse einrichten", "Öztürk-Weiß", "6.1.2"):
        assert text in body
    assert script.items("list", "export")[0]["path"].endswith(document.name)
    text = script("export", "minutes", "2026", "--format", "txt", "--output", "-")
    assert "RT-2026-01" in text
    first = document.read_bytes()
    script("export", "minutes", "--session", "2026", "--copy", "internal")
    assert document.read_bytes() == first


def find_back(script: Script) -> None:
    steps = json.loads(script("chain", "RT-2026-01", "--json"))["steps"]
    assert (steps[0]["entity"], steps[-1]["entity"]) == ("minute_entry", "measure")
    back = json.loads(script("chain", f"minute_entry:{steps[0]['id']}", "--json"))["steps"]
    assert back == steps
    assert any(item["code"] == "RT-2026-01" for item in script.items("search", "abendkurse"))
