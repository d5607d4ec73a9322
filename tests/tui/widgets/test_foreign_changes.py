from rundertisch_tui.tui.widgets.foreign_changes import ForeignChanges
from rundertisch_tui.tui.widgets.table_drawing import Row


def test_a_foreign_change_is_coloured_and_names_its_user_then_leaves_its_sign() -> None:
    news = ForeignChanges()
    news.mark(1, "b.kern")
    row = news.dressed(Row(1, ("Kern",)))
    assert (row.tone, row.trailer, row.mark) == ("fremd", "b.kern", "•")
    assert news.calm(1)
    row = news.redressed(row)
    assert (row.tone, row.trailer, row.mark) == ("", "", "•")


def test_the_sign_goes_once_the_bar_has_been_there_but_not_while_it_is_news() -> None:
    news = ForeignChanges()
    news.mark(1, "b.kern")
    assert (news.visit(1), bool(news)) == (False, True)
    news.calm(1)
    assert (news.visit(1), bool(news)) == (True, False)
    assert news.redressed(Row(1, ("Kern",), mark="•")) == Row(1, ("Kern",))


def test_a_more_urgent_sign_stays_and_other_rows_too() -> None:
    news = ForeignChanges()
    news.mark(1, "b.kern")
    assert news.dressed(Row(1, ("Kern",), mark="!")).mark == "!"
    assert news.redressed(news.dressed(Row(1, ("Kern",), mark="!"))).mark == "!"
    other = Row(2, ("Demir",))
    assert news.dressed(other) is other


def test_what_was_never_marked_is_neither_calmed_nor_visited() -> None:
    news = ForeignChanges()
    assert (news.calm(1), news.visit(1)) == (False, False)
