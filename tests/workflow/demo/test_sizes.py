from rundertisch_tui.workflow.demo.sizes import SIZES


def test_there_are_three_sizes_each_ten_times_the_one_before() -> None:
    assert {name: size.records for name, size in SIZES.items()} == {"small": 500, "city": 5_000, "decades": 50_000}
    assert all(size.name == name for name, size in SIZES.items())


def test_decades_are_twelve_round_tables() -> None:
    size = SIZES["decades"]
    assert size.past + size.held + 1 == 12
