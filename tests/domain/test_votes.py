"""Tests of votes after § 54 (1) HGO and of their wording."""

from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rundertisch_tui.domain.errors import RuleViolation
from rundertisch_tui.domain.votes import (
    VOICES,
    WORDS,
    Decision,
    VoteResult,
    check_against_present,
    check_complete,
    counts_sentence,
    decision,
    is_carried,
    parse_vote,
    sentence,
)

COUNT = st.integers(0, 200)
NBSP = "\u00a0"


@given(COUNT, COUNT, COUNT, COUNT)
def test_abstentions_do_not_count(yes: int, no: int, some: int, others: int) -> None:
    if yes or no:
        one = VoteResult(yes=yes, no=no, abstentions=some)
        other = VoteResult(yes=yes, no=no, abstentions=others)
        assert decision(one) is decision(other)


@given(st.integers(1, 200), COUNT)
def test_a_tie_is_a_rejection(votes: int, abstentions: int) -> None:
    vote = VoteResult(yes=votes, no=votes, abstentions=abstentions)
    assert decision(vote) is Decision.TIED
    assert not is_carried(vote)
    assert sentence(vote).startswith("abgelehnt (Stimmengleichheit)")


@given(COUNT, COUNT, COUNT)
def test_the_majority_of_votes_cast_decides(yes: int, no: int, abstentions: int) -> None:
    assert is_carried(VoteResult(yes=yes, no=no, abstentions=abstentions)) == (yes > no)


@given(COUNT, COUNT, COUNT)
def test_unanimous_means_no_voice_against(yes: int, no: int, abstentions: int) -> None:
    vote = VoteResult(yes=yes, no=no, abstentions=abstentions)
    assert (decision(vote) is Decision.UNANIMOUSLY_ACCEPTED) == (yes > 0 and no == 0)
    assert (decision(vote) is Decision.UNANIMOUSLY_REJECTED) == (yes == 0 and no > 0)


@given(COUNT)
def test_if_all_abstain_there_is_no_resolution(abstentions: int) -> None:
    vote = VoteResult(abstentions=abstentions)
    assert decision(vote) is Decision.NO_RESOLUTION
    assert not is_carried(vote)


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        (VoteResult(yes=41, abstentions=3), f"einstimmig angenommen bei 3{NBSP}Enthaltungen"),
        (VoteResult(yes=41, abstentions=1), f"einstimmig angenommen bei 1{NBSP}Enthaltung"),
        (VoteResult(yes=41), "einstimmig angenommen"),
        (VoteResult(yes=40, no=1), f"mehrheitlich angenommen bei 1{NBSP}Gegenstimme"),
        (
            VoteResult(yes=40, no=2, abstentions=1),
            f"mehrheitlich angenommen bei 2{NBSP}Gegenstimmen",
        ),
        (VoteResult(yes=3, no=40, abstentions=2), "mehrheitlich abgelehnt"),
        (VoteResult(no=40), "einstimmig abgelehnt"),
        (VoteResult(no=40, abstentions=2), f"einstimmig abgelehnt bei 2{NBSP}Enthaltungen"),
        (VoteResult(yes=20, no=20), "abgelehnt (Stimmengleichheit)"),
        (VoteResult(abstentions=5), f"kein Beschluss bei 5{NBSP}Enthaltungen"),
        (VoteResult(), "kein Beschluss"),
        (VoteResult(agreed=True), "einvernehmlich angenommen"),
        (VoteResult(by_group=(("SPD", "yes"), ("Grüne", "yes"))), "einstimmig angenommen"),
        (
            VoteResult(by_group=(("SPD", "yes"), ("FDP", "abstention"), ("FW", "abstention"))),
            "einstimmig angenommen bei Enthaltung von FDP, FW",
        ),
        (VoteResult(by_group=(("SPD", "yes"), ("CDU", "no"))), "nach Fraktionen, nicht gezählt"),
    ],
)
def test_the_result_is_said_in_words(vote: VoteResult, said: str) -> None:
    assert sentence(vote) == said


def test_groups_of_unlike_size_decide_nothing_without_a_count() -> None:
    by_group = (("SPD", "yes"), ("Einzelne", "no"), ("Andere", "no"))
    assert decision(VoteResult(by_group=by_group)) is Decision.NOT_COUNTED
    assert decision(VoteResult(yes=40, no=2, by_group=by_group)) is Decision.ACCEPTED


def test_the_voices_stand_in_a_line_of_their_own() -> None:
    assert counts_sentence(VoteResult(yes=41, abstentions=3)) == f"41 Ja, 0 Nein, 3{NBSP}Enthaltungen"
    assert counts_sentence(VoteResult(yes=1, no=2, abstentions=1)) == f"1 Ja, 2 Nein, 1{NBSP}Enthaltung"
    by_group = (("SPD", "yes"), ("FDP", "abstention"), ("Grüne", "yes"))
    assert counts_sentence(VoteResult(by_group=by_group)) == "Zustimmung: SPD, Grüne · Enthaltung: FDP"
    assert counts_sentence(VoteResult(agreed=True)) == ""


@given(
    st.builds(
        VoteResult,
        yes=COUNT,
        no=COUNT,
        abstentions=COUNT,
        by_group=st.lists(st.tuples(st.sampled_from(["SPD", "CDU", "FDP"]), st.sampled_from(sorted(VOICES)))).map(
            tuple
        ),
    )
)
def test_every_vote_has_one_decision_and_a_sentence(vote: VoteResult) -> None:
    assert sentence(vote).startswith(WORDS[decision(vote)])
    assert " 1\u00a0Gegenstimmen" not in sentence(vote)
    assert " 1\u00a0Enthaltungen" not in sentence(vote)


@given(COUNT, COUNT, COUNT, COUNT)
def test_nobody_votes_who_is_not_there(yes: int, no: int, abstentions: int, present: int) -> None:
    vote = VoteResult(yes=yes, no=no, abstentions=abstentions)
    if yes + no + abstentions <= present:
        check_against_present(vote, present)
        return
    with pytest.raises(RuleViolation, match="Bitte zählen oder den Einlass nachtragen") as refused:
        check_against_present(vote, present)
    assert refused.value.field == "vote"


@pytest.mark.parametrize(("yes", "no", "abstentions"), [(-1, 0, 0), (5, -1, 0), (5, 0, -3)])
def test_there_are_no_negative_voices(yes: int, no: int, abstentions: int) -> None:
    with pytest.raises(RuleViolation, match="nicht weniger als null"):
        VoteResult(yes=yes, no=no, abstentions=abstentions)


def test_agreed_and_counted_exclude_each_other() -> None:
    with pytest.raises(RuleViolation, match="einvernehmlich oder gezählt"):
        VoteResult(agreed=True, yes=3)
    with pytest.raises(RuleViolation, match="einvernehmlich oder gezählt"):
        VoteResult(agreed=True, by_group=(("SPD", "yes"),))


def test_a_group_has_one_of_three_voices() -> None:
    with pytest.raises(RuleViolation, match="yes, no oder abstention"):
        VoteResult(by_group=(("SPD", "vielleicht"),))


@pytest.mark.parametrize(
    ("text", "counts", "groups"),
    [
        ("41:0:3", (41, 0, 3), ()),
        (" 9 : 2 ", (9, 2, 0), ()),
        ("9/2/1", (9, 2, 1), ()),
        ("Ja SPD, Grüne; Nein: AfD; Enthaltung FDP", (0, 0, 0),
         (("SPD", "yes"), ("Grüne", "yes"), ("AfD", "no"), ("FDP", "abstention"))),
        ("Ja:SPD; Nein :FDP", (0, 0, 0), (("SPD", "yes"), ("FDP", "no"))),
        ("9:2; Zustimmung: SPD", (9, 2, 0), (("SPD", "yes"),)),
        ("41 Ja, 0 Nein, 3\u00a0Enthaltungen", (41, 0, 3), ()),
        ("6 Ja-Stimmen und 1 Nein-Stimme", (6, 1, 0), ()),
        ("Ja 41; Nein 2; Enthaltung: 1", (41, 2, 1), ()),
        ("12 dafür, 1 dagegen", (12, 1, 0), ()),
        ("1 Gegenstimme, 1.200 Ja", (1200, 1, 0), ()),
        ("Ja Liste 1; Gegenstimmen Linke", (0, 0, 0), (("Liste 1", "yes"), ("Linke", "no"))),
    ],
)  # fmt: skip
def test_a_result_is_read_by_heads_and_by_group(
    text: str, counts: tuple[int, int, int], groups: tuple[tuple[str, str], ...]
) -> None:
    vote = parse_vote(text)
    assert (vote.yes, vote.no, vote.abstentions) == counts
    assert vote.by_group == groups


def test_an_agreement_needs_no_counting() -> None:
    assert parse_vote("einvernehmlich").agreed
    assert parse_vote("Einvernehmlich.").agreed


@given(COUNT, COUNT, COUNT)
def test_printed_voices_can_be_typed_again(yes: int, no: int, abstentions: int) -> None:
    vote = VoteResult(yes=yes, no=no, abstentions=abstentions)
    if vote.cast:
        assert parse_vote(counts_sentence(vote)) == vote


@given(
    st.dictionaries(st.sampled_from(["SPD", "CDU", "FDP", "Die Linke", "Liste 1"]), st.sampled_from(sorted(VOICES)),
                    min_size=1)
)  # fmt: skip
def test_printed_groups_can_be_typed_again(voices: dict[str, str]) -> None:
    ordered = tuple((name, voice) for voice in VOICES for name, said in voices.items() if said == voice)
    vote = VoteResult(by_group=ordered)
    assert parse_vote(counts_sentence(vote).replace(" · ", "; ")) == vote


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("41:0:3; 2:1", "zweimal gezählt"),
        ("41 Ja; 40 Ja", "zweimal gezählt"),
        ("3 Ja, 2 Zustimmung", "zweimal dieselben Stimmen"),
        ("Ja SPD; Nein SPD", "SPD ist zweimal genannt"),
        ("Ja SPD, spd", "ist zweimal genannt"),
        ("einvernehmlich; Nein FDP", "Entweder einvernehmlich oder gezählt"),
        ("41:0; einvernehmlich", "Entweder einvernehmlich oder gezählt"),
        ("41:0; Nein FDP", "Ablehnung von FDP, aber gezählt ist keine"),
    ],
)
def test_a_result_that_contradicts_itself_is_refused(text: str, said: str) -> None:
    with pytest.raises(RuleViolation, match=said) as refused:
        parse_vote(text)
    assert refused.value.field == "vote"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "einstimmig",
        "0:0",
        "Ja",
        "Ja ,",
        "Ja 1:",
        "Ja SPD, 3",
        "Ja SPD Nein: FDP",
        "3 Ja, 2 Schmidt",
        "3 Ja, vielleicht",
        "vielleicht SPD",
        "41:0:3:1",
        "٤:٠",
        "-1:0",
    ],
)
def test_what_is_no_result_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(RuleViolation, match="41:0:3"):
        parse_vote(text)


@given(
    st.text(max_size=30)
    | st.lists(st.sampled_from(["Ja", "Nein:", "Enthaltung", "SPD", "41", ":", ",", ";", "und", "Liste 1", "a"])).map(
        " ".join
    )
    | st.from_regex(r"([0-9]{1,3}[:;, ]|Ja |Nein |SPD|Enthaltung |einvernehmlich|; ){1,6}", fullmatch=True)
)
def test_any_text_is_a_result_or_a_sentence_at_its_field(text: str) -> None:
    try:
        vote = parse_vote(text)
    except RuleViolation as refused:
        field, sentence = refused.field, refused.message
        assert field == "vote"
        assert sentence.endswith(".")
    else:
        assert vote.agreed or vote.cast or vote.by_group
        assert parse_vote(_typed(vote)) == vote


def _typed(vote: VoteResult) -> str:
    """The result as somebody would type it again."""
    groups = [
        f"{VOICES[voice]} {', '.join(name for name, _ in several)}"
        for voice, several in groupby(vote.by_group, key=lambda one: one[1])
    ]
    counted = [f"{vote.yes}:{vote.no}:{vote.abstentions}"] if vote.cast else []
    return "einvernehmlich" if vote.agreed else "; ".join(counted + groups)


@pytest.mark.parametrize(
    ("vote", "said"),
    [
        (VoteResult(), "Es fehlt das Ergebnis"),
        (VoteResult(by_group=(("SPD", "yes"), ("spd", "no"))), "ist zweimal genannt"),
        (VoteResult(yes=3, by_group=(("FDP", "abstention"),)), "Enthaltung von FDP, aber gezählt ist keine"),
    ],
)
def test_a_result_from_a_script_is_judged_like_one_that_was_typed(vote: VoteResult, said: str) -> None:
    with pytest.raises(RuleViolation, match=said) as refused:
        check_complete(vote)
    assert refused.value.field == "vote"
