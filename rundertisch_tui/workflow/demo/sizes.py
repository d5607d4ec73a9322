"""The three sizes of the example data: how much there is of everything."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """One size. `records` is what it comes to, all kinds together; `past` Round Tables are only recorded later.

    `held` were held with this program, one more is being prepared; `per_field` counts hold for each action field.
    """

    name: str
    records: int
    past: int
    held: int
    people: int
    organizations: int
    committees: int
    sittings_per_year: int
    invited: int
    lines: int
    goals_per_field: int
    concept_recommendations_per_goal: int
    measures_per_field: int
    reports_per_year: int
    proposals_per_workshop: int
    indicators: int


SIZES: dict[str, Size] = {
    size.name: size
    for size in (
        Size(
            name="small",
            records=500,
            past=1,
            held=1,
            people=50,
            organizations=22,
            committees=11,
            sittings_per_year=1,
            invited=28,
            lines=44,
            goals_per_field=2,
            concept_recommendations_per_goal=1,
            measures_per_field=4,
            reports_per_year=12,
            proposals_per_workshop=2,
            indicators=4,
        ),
        Size(
            name="city",
            records=5_000,
            past=2,
            held=4,
            people=430,
            organizations=90,
            committees=34,
            sittings_per_year=6,
            invited=170,
            lines=190,
            goals_per_field=4,
            concept_recommendations_per_goal=5,
            measures_per_field=20,
            reports_per_year=140,
            proposals_per_workshop=4,
            indicators=40,
        ),
        Size(
            name="decades",
            records=50_000,
            past=3,
            held=8,
            people=9_800,
            organizations=700,
            committees=34,
            sittings_per_year=10,
            invited=650,
            lines=820,
            goals_per_field=4,
            concept_recommendations_per_goal=5,
            measures_per_field=62,
            reports_per_year=560,
            proposals_per_workshop=4,
            indicators=250,
        ),
    )
}
