"""`batch`: one JSON object a line in, one a line out; a line is one transaction, confirmed before the next is read."""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rundertisch_tui.cli import output, verbs
from rundertisch_tui.cli.call import Call
from rundertisch_tui.domain.errors import NotFound, RuleViolation
from rundertisch_tui.workflow import clock
from rundertisch_tui.workflow.office import Done, Office
from rundertisch_tui.workflow.problems import REFUSALS, exit_code
from rundertisch_tui.workflow.reader import Reader

MAX_LINE = 8_000_000
OK = 0


def batch(office: Office, call: Call) -> int:
    """Answer each line; exit with 0 if all went well, else with the code of the first error."""
    first_error = OK
    for number, line in enumerate(_lines(), start=1):
        if line is not None and not line.strip():
            continue
        code = _answer(office, line, number)
        first_error = first_error or code
        if code != OK and call.has("stop"):
            break
    return first_error


def _lines() -> Iterator[bytes | None]:
    """Standard input line by line, without reading ahead of an answer; None for a line that is too long."""
    buffer = sys.stdin.buffer
    while line := buffer.readline(MAX_LINE):
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (rest := buffer.readline(MAX_LINE)) and not rest.endswith(b"\n"):
            pass  # the rest of the same line
        yield None


def _answer(office: Office, line: bytes | None, number: int) -> int:
    try:
        request = _read(line)
        done = office.perform(_action(request, office.view, clock.today()), key=_key(request))
    except REFUSALS as problem:
        code = exit_code(problem)
        answer = {"ok": False, "error": str(problem), "code": code, "line": number}
        where = getattr(problem, "field", "")
        output.json_line(answer | ({"field": where} if where else {}))
        return code
    output.json_line(_confirmed(office, done))
    return OK


def _confirmed(office: Office, done: Done) -> dict[str, Any]:
    created = [
        {"entity": table, "id": record_id, "code": verbs.code_of(office.view, table, record_id)}
        for table, record_id in done.created
    ]
    answer: dict[str, Any] = {"ok": True, "seq": done.seq, "ids": [one["id"] for one in created]}
    if created:
        answer["created"] = created
    if done.findings:
        answer["findings"] = list(done.findings)
    return answer


def _read(line: bytes | None) -> dict[str, Any]:
    if line is None:
        raise RuleViolation(f"Diese Zeile ist länger als {MAX_LINE // 1_000_000} MB. Bitte in mehrere teilen.")
    try:
        request = json.loads(line)
    except json.JSONDecodeError as problem:
        raise RuleViolation(
            f"Diese Zeile ist kein JSON; sie geht nur bis Zeichen {problem.pos} auf. "
            "Bitte Klammern, Kommas und Anführungszeichen prüfen."
        ) from None
    except UnicodeDecodeError:
        raise RuleViolation("Diese Zeile ist kein Text in UTF-8. Bitte den Zeichensatz prüfen.") from None
    except (ValueError, RecursionError):
        raise RuleViolation("Diese Zeile ist zu tief geschachtelt oder hat eine zu große Zahl.") from None
    if not isinstance(request, dict):
        raise RuleViolation('Jede Zeile ist ein Objekt wie {"do": "add", "entity": "person", "fields": {...}}.')
    return request


def _key(request: Mapping[str, Any]) -> str | None:
    key = request.get("key")
    if key is not None and (not isinstance(key, str) or not key):
        raise RuleViolation("„key“ ist ein Text.", field="key")
    return key


ENVELOPE = frozenset({"do", "entity", "code", "fields", "expect_rev", "key", "steps"})


def _action(request: Mapping[str, Any], reader: Reader, today: date) -> Any:
    """The action that a request asks for."""
    verb = verbs.require_text(request.get("do"), "do").replace("-", "_")
    for name in request.keys() - ENVELOPE:
        raise RuleViolation(f"„{name}“ gehört in „fields“.", field=name)
    if verb == "transaction":
        return _transaction(request, today)
    fields = request.get("fields", {})
    if not isinstance(fields, dict):
        raise RuleViolation("„fields“ ist ein Objekt aus Feld und Wert.", field="fields")
    if verb == "add":
        return verbs.add_action(verbs.require_text(request.get("entity"), "entity"), fields, reader, today)
    if verb == "set":
        code = verbs.require_text(request.get("code"), "code")
        return verbs.set_action(code, fields, reader, today, expect_rev=_expect_rev(request))
    if verb in ("delete", "undelete"):
        return verbs.trash_action(verb, verbs.require_text(request.get("code"), "code"), reader)
    return verbs.verb_action(verb, fields, reader, today)


def _expect_rev(request: Mapping[str, Any]) -> int | None:
    wanted = request.get("expect_rev")
    if wanted is not None and (not isinstance(wanted, int) or isinstance(wanted, bool)):
        raise RuleViolation("„expect_rev“ ist eine ganze Zahl.", field="expect_rev")
    return wanted


def _transaction(request: Mapping[str, Any], today: date) -> Any:
    from rundertisch_tui.workflow.actions.several import Several

    steps = request.get("steps")
    if not isinstance(steps, list) or not all(isinstance(step, dict) for step in steps):
        raise RuleViolation("„steps“ ist eine Liste von Objekten.", field="steps")
    if any(step.get("do") == "transaction" for step in steps):
        raise RuleViolation("Eine Transaktion enthält keine zweite.", field="steps")
    made: list[list[tuple[str, int]]] = []
    return Several(steps=tuple(Step(step, made, n, today) for n, step in enumerate(steps, start=1)))


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a transaction: its words are resolved when it is its turn, so that it sees the steps before it.

    The text "$2" stands for the first record that step 2 created.
    """

    request: Mapping[str, Any]
    made: list[list[tuple[str, int]]] = field(repr=False)
    number: int
    today: date

    @property
    def verb(self) -> str:
        """What it does, by name: enough to ask whether somebody may."""
        return str(self.request.get("do", ""))

    def apply(self, tx: Any) -> str:
        """Perform the step within the transaction. Raises what the action raises, with the number of the step."""
        del self.made[self.number - 1 :]
        before = len(tx.created)
        try:
            name: str = _action(self._filled(), tx, self.today).apply(tx)
        except (RuleViolation, NotFound) as problem:
            problem.message = f"Schritt {self.number}: {problem}"
            problem.args = (problem.message,)
            raise
        self.made.append(tx.created[before:])
        return name

    def _filled(self) -> Mapping[str, Any]:
        fields = self.request.get("fields")
        filled = dict(self.request)
        if isinstance(fields, dict):
            filled["fields"] = {name: self._value(value) for name, value in fields.items()}
        if isinstance(code := self.request.get("code"), str) and code.startswith("$"):
            table, record_id = self._created(code)
            filled["code"] = f"{table}:{record_id}"
        return filled

    def _value(self, value: Any) -> Any:
        if isinstance(value, list):
            return [self._value(one) for one in value]
        if isinstance(value, str) and value.startswith("$") and value[1:].isdecimal():
            return self._created(value)[1]
        return value

    def _created(self, reference: str) -> tuple[str, int]:
        number = int(reference[1:]) if reference[1:].isdecimal() else 0
        if not 1 <= number < self.number or not self.made[number - 1]:
            raise RuleViolation(f"{reference}: dieser Schritt hat vorher nichts angelegt.")
        return self.made[number - 1][0]
