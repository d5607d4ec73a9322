"""Every file of the package has its mirror in the tests, or the file that tests it is named here."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "rundertisch_tui"
TESTS = ROOT / "tests"

ELSEWHERE: dict[str, str] = {
    "__main__.py": "cli/test_main.py",
    "cli/filters.py": "cli/test_listing.py",
    "cli/imported.py": "cli/test_importing.py",
    "cli/preview_text.py": "cli/test_importing.py",
    # what the office sets is two plain records, tested by the verbs that make them
    "domain/settings.py": "workflow/actions/test_office.py",
    # a filled sheet is read through all of them
    "exchange/query_sheet_cells.py": "exchange/test_query_sheets.py",
    "exchange/query_sheet_judging.py": "exchange/test_query_sheets.py",
    "exchange/query_sheet_table.py": "exchange/test_query_sheets.py",
    "exchange/query_sheet_word.py": "exchange/test_query_sheets.py",
    # the store is tested by what it promises, several of its files at once
    "store/archive.py": "store/test_restore.py",
    "store/backup.py": "store/test_restore.py",
    "store/checkpoint.py": "store/test_storage.py",
    "store/commit.py": "store/test_faults.py",
    "store/errors.py": "store/test_faults.py",
    "store/folder.py": "store/test_faults.py",
    "store/following.py": "store/test_faults.py",
    "store/history.py": "workflow/test_history.py",
    "store/journal.py": "store/test_faults.py",
    "store/keeping.py": "store/test_faults.py",
    "store/mending.py": "store/test_repair.py",
    "store/segments.py": "store/test_check.py",
    "store/snapshot.py": "store/test_check.py",
    "store/stand_in.py": "store/test_repair.py",
    "store/store.py": "store/test_faults.py",
    "domain/decisions.py": "domain/test_wording.py",
    "documents/printed_lines.py": "documents/test_change_list_content.py",
    "workflow/actions/returned_minutes.py": "exchange/test_returned_minutes.py",
    "workflow/actions/freezing.py": "workflow/actions/test_objections.py",
    "workflow/presence.py": "store/test_presence.py",
    # the frame of the screens is walked through by every test of a screen
    "tui/app.py": "tui/test_commands.py",
    "tui/areas.py": "tui/test_commands.py",
    "tui/form_screen.py": "tui/test_leaving.py",
    "tui/frame_screen.py": "tui/test_leaving.py",
    "tui/jumps.py": "tui/screens/test_overview.py",
    "tui/list_screen.py": "tui/screens/test_committees.py",
    "tui/lost_text.py": "tui/test_drafts.py",
    "tui/messages.py": "tui/screens/test_committees.py",
    "tui/palette.py": "tui/test_commands.py",
    "tui/running.py": "tui/test_leaving.py",
    "tui/titles.py": "tui/screens/test_overview.py",
    "tui/widgets/cells.py": "tui/test_hostile.py",
    "tui/widgets/changes.py": "tui/screens/test_history.py",
    "tui/widgets/detail.py": "tui/screens/test_committees.py",
    "tui/widgets/entry_line.py": "tui/screens/test_minutes.py",
    "tui/widgets/figures.py": "tui/screens/test_overview.py",
    "tui/widgets/filter_line.py": "tui/screens/test_people.py",
    "tui/widgets/frame.py": "tui/screens/test_overview.py",
    "tui/widgets/matches.py": "tui/screens/test_people.py",
    "tui/widgets/record_table.py": "tui/screens/test_people.py",
    "tui/widgets/sheet.py": "tui/dialogs/test_conflict.py",
    "tui/widgets/text_lines.py": "tui/screens/test_document_text.py",
    "tui/widgets/too_small.py": "tui/test_leaving.py",
    "tui/widgets/wrap_edit.py": "tui/screens/test_minutes.py",
    # dialogs and forms are filled in by keyboard on their screens
    "tui/dialogs/ask_line.py": "tui/dialogs/test_ask_day.py",
    "tui/dialogs/choose_new.py": "tui/screens/test_people.py",
    "tui/dialogs/choose_record.py": "tui/screens/test_people.py",
    "tui/dialogs/confirm.py": "tui/test_leaving.py",
    "tui/dialogs/help.py": "tui/test_commands.py",
    "tui/dialogs/paste_lines.py": "tui/screens/test_minutes.py",
    "tui/dialogs/point_list.py": "tui/screens/test_status_round.py",
    "tui/dialogs/reading.py": "tui/dialogs/test_conflict.py",
    "tui/dialogs/reply_preview.py": "tui/screens/test_invitation.py",
    "tui/dialogs/query_sheet_preview.py": "tui/screens/test_status_round.py",
    "tui/dialogs/unclear_points.py": "tui/screens/test_status_round.py",
    "tui/forms/letter.py": "tui/screens/test_letters.py",
    "tui/forms/status_query.py": "tui/screens/test_status_round.py",
    "tui/forms/text_block.py": "tui/screens/test_text_blocks.py",
    "tui/forms/status_round.py": "tui/screens/test_status_round.py",
    "tui/dialogs/recover_draft.py": "tui/test_drafts.py",
    "tui/forms/agenda_item.py": "tui/screens/test_agenda.py",
    "tui/forms/agenda_proposal.py": "tui/screens/test_agenda_proposals.py",
    "tui/forms/attendance.py": "tui/screens/test_checkin.py",
    "tui/forms/belonging_sheet.py": "tui/forms/test_person.py",
    "tui/forms/choosing.py": "tui/forms/test_record_form.py",
    "tui/forms/editors.py": "tui/forms/test_record_form.py",
    "tui/forms/field.py": "tui/forms/test_record_form.py",
    "tui/forms/form.py": "tui/forms/test_record_form.py",
    "tui/forms/form_lines.py": "tui/forms/test_record_form.py",
    "tui/forms/form_sheet.py": "tui/screens/test_sitting_results.py",
    "tui/forms/help_texts.py": "tui/forms/test_record_form.py",
    "tui/forms/minute_entry.py": "tui/screens/test_minutes.py",
    "tui/forms/invitation.py": "tui/screens/test_invitation.py",
    "tui/forms/place.py": "tui/forms/test_record_form.py",
    "tui/forms/preview_form.py": "tui/screens/test_documents.py",
    "tui/forms/proposal.py": "tui/screens/test_minutes.py",
    "tui/forms/put_off.py": "tui/screens/test_overview.py",
    "tui/forms/recommendation_agreement.py": "tui/screens/test_minutes.py",
    "tui/forms/vote.py": "tui/screens/test_minutes.py",
    "tui/screens/import_preview.py": "tui/screens/test_contact_import.py",
    "tui/screens/name_search.py": "tui/screens/test_checkin.py",
    "tui/screens/invitation_answers.py": "tui/screens/test_invitation.py",
    "tui/screens/invitation_sheets.py": "tui/screens/test_invitation.py",
    "tui/screens/invitation_text.py": "tui/screens/test_invitation.py",
    "tui/forms/objection.py": "tui/screens/test_approval.py",
    "tui/screens/approval_return.py": "tui/screens/test_approval.py",
    "tui/screens/approval_text.py": "tui/screens/test_approval.py",
    "tui/screens/door_text.py": "tui/screens/test_checkin.py",
    "tui/screens/minutes_editing.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_hints.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_keys.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_scribe.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_text.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_turning.py": "tui/screens/test_minutes.py",
    "tui/screens/minutes_writers.py": "tui/screens/test_minutes.py",
    "tui/screens/session_fact_rows.py": "tui/screens/test_session_facts.py",
    "tui/screens/session_part.py": "tui/screens/test_agenda.py",
    "tui/widgets/agenda_pane.py": "tui/screens/test_minutes.py",
    "tui/widgets/minute_lines.py": "tui/screens/test_minutes.py",
}
"""File → the test file that tests it under another name."""


def modules() -> set[str]:
    return {path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if path.name != "__init__.py"}


def mirror(module: str) -> Path:
    path = Path(module)
    return TESTS / path.parent / f"test_{path.name}"


@pytest.mark.parametrize("module", sorted(modules()))
def test_every_file_is_tested_under_its_name_or_under_a_named_one(module: str) -> None:
    test = mirror(module)
    assert test.is_file() or (TESTS / ELSEWHERE.get(module, "nowhere")).is_file(), (
        f"{test.relative_to(ROOT)} is missing"
    )


def test_what_is_named_here_is_part_of_the_package() -> None:
    assert ELSEWHERE.keys() <= modules()
