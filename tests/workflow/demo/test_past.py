from rundertisch_tui.domain.office import Attachment
from rundertisch_tui.workflow.office import Office


def test_past_round_tables_brought_their_old_minutes(city: Office) -> None:
    attachments = city.view.all(Attachment)
    assert [one.name for one in attachments] == ["Niederschrift_2020.txt", "Niederschrift_2021.txt"]
    assert "Runder Tisch Integration" in city.kept_file(attachments[0].digest).read_text(encoding="utf-8")
