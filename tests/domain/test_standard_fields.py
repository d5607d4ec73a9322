from rundertisch_tui.domain.standard_fields import STANDARD_FIELDS


def test_the_fields_have_the_wording_of_the_concept() -> None:
    assert [title for title, _ in STANDARD_FIELDS] == [
        "Bildung und Sprachförderung",
        "Kultur/Interkultur und interreligiöser Dialog",
        "Sport und Gesundheit",
        "Teilhabe am Arbeitsmarkt",
        "Wohnen und Leben im Stadtteil",
        "Kommunale Verwaltung – Integration als Querschnittsaufgabe",
    ]


def test_short_titles_fit_a_narrow_column() -> None:
    assert all(len(short) <= 17 for _, short in STANDARD_FIELDS)
