from rundertisch_tui.domain.office import Copy, Export
from tests.workflow.desk import Desk


def test_a_document_leaves_a_trace_with_state_and_names(table: Desk) -> None:
    done = table.do(
        "record_export", kind="minutes", path="2026/Niederschrift.docx", seq=table.view.seq, digest="ab" * 32,
        session=1, copy="internal", version=2, names=[1, 2],
    )  # fmt: skip
    assert done.name == "Dokument 2026/Niederschrift.docx geschrieben"
    export = table.get(Export)
    assert (export.copy, export.version, export.names) == (Copy.INTERNAL, 2, frozenset({1, 2}))
    assert (str(export.made_on), export.made_by) == ("2026-07-03", "a.demir")


def test_a_trace_stays(table: Desk) -> None:
    table.do("record_export", kind="minutes", path="a.docx", seq=1, digest="ab" * 32)
    assert table.refused("delete", kind="export", id=1) == "Was ausgegeben wurde, bleibt stehen."
