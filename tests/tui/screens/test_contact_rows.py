from rundertisch_tui.exchange.known import KnownPerson
from rundertisch_tui.exchange.preview import FieldChange, Preview, PreviewRow, RowKind
from rundertisch_tui.tui.screens.contact_rows import change_text, heap_parts, preview_detail, preview_rows
from rundertisch_tui.workflow.actions.contact_rows import ContactRow

MUELLER = KnownPerson(88, "P-88", {"family_name": "Müller", "given_name": "Änne", "email": "am@vhs.example"})
ENTRIES = [
    PreviewRow(line=2, kind=RowKind.NEW, name="Kern, Beate",
               row=ContactRow(family_name="Kern", given_name="Beate", organization="Jugendamt", email="k@x.example")),
    PreviewRow(line=17, kind=RowKind.DOUBTFUL, name="Mueller, Aenne", candidate=MUELLER, reason="gleicher Name",
               row=ContactRow(family_name="Mueller", given_name="Aenne", organization="VHS")),
    PreviewRow(line=23, kind=RowKind.CHANGED, name="Müller, Änne", candidate=MUELLER,
               changes=(FieldChange("email", "am@vhs.example", "neu@vhs.example"), FieldChange("phone", "", "0561 1"))),
    PreviewRow(line=40, kind=RowKind.REJECTED, name="Otto", column="E-Mail-Adresse",
               reason="„kern@“ ist unvollständig"),
]  # fmt: skip
PREVIEW = Preview("cp1252, Komma, 92 Spalten, 318 Zeilen", list(ENTRIES))


def cells(kind: RowKind) -> tuple[str, ...]:
    (row,) = preview_rows(PREVIEW, kind)
    return row.cells


def told(entry: PreviewRow) -> list[str]:
    return ["".join(part for part, _ in line).rstrip() for line in preview_detail(entry)]


def test_each_heap_says_what_happens() -> None:
    assert cells(RowKind.NEW) == ("2", "Kern, Beate", "Jugendamt, k@x.example")
    assert cells(RowKind.DOUBTFUL) == ("17", "Mueller, Aenne", "wie P-88 Müller, Änne, gleicher Name")
    assert cells(RowKind.CHANGED)[2] == "E-Mail am@vhs.example › neu@vhs.example; Telefon 0561 1"
    assert cells(RowKind.REJECTED)[2] == "Spalte E-Mail-Adresse: „kern@“ ist unvollständig"
    assert preview_rows(PREVIEW, RowKind.SAME) == []


def test_what_needs_a_decision_or_is_left_out_carries_a_mark() -> None:
    marks = {kind: row.mark for kind in RowKind for row in preview_rows(PREVIEW, kind)}
    assert marks == {RowKind.NEW: "", RowKind.CHANGED: "", RowKind.DOUBTFUL: "!", RowKind.REJECTED: "!"}


def test_the_heap_in_sight_stands_in_brackets_and_zeros_are_dots() -> None:
    line = "".join(part for part, _ in heap_parts(PREVIEW, RowKind.DOUBTFUL))
    assert "[doppelt? 1]" in line
    assert "gleich ·" in line


def test_details_put_the_row_beside_the_known_person() -> None:
    lines = told(ENTRIES[1])
    assert lines[0].startswith("Mueller, Aenne")
    assert lines[0].endswith("Zeile 17")
    assert lines[1:] == [
        "Datei       Mueller, Aenne · VHS",
        "P-88        Müller, Änne · am@vhs.example",
        "Grund       gleicher Name",
    ]


def test_details_of_a_change_show_old_and_new() -> None:
    assert told(ENTRIES[2])[1:] == ["E-Mail       am@vhs.example › neu@vhs.example", "Telefon      0561 1"]


def test_code_words_are_written_in_german() -> None:
    assert change_text(FieldChange("salutation", "", "frau")) == "Anrede Frau"
    assert change_text(FieldChange("groups", "press", "press; guest")) == "Gruppen Presse › Presse; Gäste"


def test_details_say_what_was_noticed_in_the_line() -> None:
    preview = Preview("", [ENTRIES[0]], ("Zeile 2: Ein Zeichen fehlt.", "Zeile 23: Anderes.", "Die Datei ist alt."))
    lines = ["".join(part for part, _ in line) for line in preview_detail(ENTRIES[0], preview.noticed(2))]
    assert lines[-1] == "Hinweis     Ein Zeichen fehlt."
    assert not any("Anderes" in line for line in lines)


def test_a_rejected_row_names_its_column_uncut_before_the_reason() -> None:
    assert told(ENTRIES[3])[1:] == ["Spalte      E-Mail-Adresse", "Grund       „kern@“ ist unvollständig"]
