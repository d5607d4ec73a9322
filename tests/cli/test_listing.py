import csv
import io
from typing import Any

PERSON_KEYS = [
    "id", "code", "rev", "salutation", "title", "given_name", "particle", "family_name", "function", "groups", "email",
    "phone", "postal_address", "photo_consent", "photo_consent_on", "remark",
]  # fmt: skip


def test_json_has_every_field_in_the_same_order_whatever_is_filled(office: Any) -> None:
    content = office("list", "people", "--json").json
    assert list(content) == ["schema", "items"]
    assert content["schema"] == 1
    assert [list(item) for item in content["items"]] == [PERSON_KEYS, PERSON_KEYS]
    assert content["items"][0]["family_name"] == "Öztürk-Weiß"
    assert content["items"][0]["photo_consent"] == "not_asked"


def test_a_session_is_called_by_its_year(office: Any) -> None:
    assert office("list", "session", "--json").json["items"][0]["code"] == "RT-2026"


def test_kinds_answer_to_their_german_name(office: Any) -> None:
    assert office("list", "Personen", "--json").out == office("list", "person", "--json").out


def test_the_output_is_letters_not_escapes(office: Any) -> None:
    assert "Öztürk-Weiß" in office("list", "person", "--json").out


def codes(office: Any, *where: str) -> list[str]:
    words = [word for condition in where for word in ("--where", condition)]
    return [item["code"] for item in office("list", "person", "--json", *words).json["items"]]


def test_where_folds_text_and_looks_into_sets(office: Any) -> None:
    assert codes(office, "family_name=sahin") == ["P-2"]
    assert codes(office, "groups=Politik") == ["P-2"]
    assert codes(office, "groups=politics", "family_name=oeztuerk-weiss") == []
    assert codes(office, "email=") == ["P-2"]
    assert codes(office, "id=1") == ["P-1"]
    assert codes(office, "salutation=Frau") == ["P-1"]


def test_where_resolves_codes_and_dates(office: Any) -> None:
    items = office("list", "agenda_item", "--json", "--where", "session=2026", "--where", "number=2").json["items"]
    assert len(items) == 1
    held = office("list", "session", "--json", "--where", "held_on=3.7.2026").json["items"]
    assert [item["year"] for item in held] == [2026]


def test_csv_is_read_back_by_the_csv_module(office: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(office("list", "person", "--csv").out), delimiter=";"))
    assert list(rows[0]) == PERSON_KEYS
    assert rows[1]["groups"] == "citizens,politics"


def test_csv_holds_no_formula(cli: Any) -> None:
    cli("add", "person", "family_name==cmd()", "given_name=@x", "phone=+49 561 7873000")
    row = next(csv.DictReader(io.StringIO(cli("list", "person", "--csv").out), delimiter=";"))
    assert row["family_name"] == "'=cmd()"
    assert row["given_name"] == "'@x"


def test_the_table_is_german(office: Any) -> None:
    table = office("list", "person").out.splitlines()
    assert table[0].split() == ["Nummer", "Familienname", "Vorname", "Funktion", "E-Mail"]
    assert table[2].startswith("P-1")


def test_every_kind_can_be_listed(office: Any) -> None:
    from rundertisch_tui.workflow.kinds import KINDS

    for kind in KINDS:
        for form in ((), ("--json",), ("--csv",)):
            answer = office("list", kind.table, *form)
            assert answer.code == 0, answer.err
