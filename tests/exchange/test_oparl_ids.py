from datetime import date

from rundertisch_tui.exchange.oparl_ids import Urls, made, number_of


def test_an_object_has_id_and_type_and_only_what_is_known() -> None:
    urls = Urls("https://stadt.example/oparl/")
    one = made(urls, "Paper", 14, name="Kurse", reference=None, date=date(2026, 7, 3))
    assert one == {
        "id": "https://stadt.example/oparl/paper/14",
        "type": "https://schema.oparl.org/1.1/Paper",
        "name": "Kurse",
        "date": "2026-07-03",
    }
    assert number_of(one["id"]) == 14


def test_lists_and_the_city_have_addresses_too() -> None:
    urls = Urls("https://stadt.example")
    assert (urls.list_of("paper"), urls.body) == ("https://stadt.example/paper", "https://stadt.example/body/1")
