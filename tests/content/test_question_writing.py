"""What is written reads back as the same question, and nothing else in the file moves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.question_writing import (
    as_it_stands,
    empty_file,
    file_name,
    holds_nothing,
    tidied,
    with_question,
    without_question,
)
from lobcoach.core.framework import BEHAVIOUR_IDS, Competence, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt, PromptForm
from tests.content.files import questions_in
from tests.content.given_prompts import TRIP

NAME = "eigen-van-mij.md"
TYPES = tuple(TYPE_CODES)
BY_HAND = """---
lobcoach: vragen
versie: 1
competentie: motievenreflectie
fase: reflecteren
niveau: 2 3
---

# Van mij

% Deze twee horen bij elkaar.

## eigen-aaaaaaaa
Wat vind jij belangrijk in je werk,
en waar merk je dat aan?

% gekregen van een collega
- waarde: aandacht-2
%% nog eens nakijken
- doorvragen: Wanneer merkte je dat?
- doorvragen: Wie zag dat ook?
- hint: Wacht.
- gesprek:   voortgang

% Over de volgende vraag.
## eigen-bbbbbbbb
Wie helpt je als het tegenzit?
- waarde: aandacht-2
- doorvragen: Wat doet die dan?
- doorvragen: Wat vraag je zelf?
- hint: Luister.
- gesprek: voortgang"""


def read(text: str, name: str = NAME) -> dict[str, Prompt | None]:
    return {question.id: question.prompt for question in questions_in(text, name).questions}


def test_a_new_question_is_a_block_that_anyone_can_read() -> None:
    text = with_question(file_name(TRIP), empty_file(TRIP), TRIP, TYPES)
    assert file_name(TRIP) == "eigen-motievenreflectie-reflecteren.md"
    assert text == (
        "---\nlobcoach: vragen\nversie: 1\ncompetentie: motievenreflectie\nfase: reflecteren\n---\n"
        "\n# Eigen vragen · Motievenreflectie · Reflecteren\n"
        "\n## eigen-7k2m9x4b\nWelke klus wil je morgen zo weer doen?\n\n"
        "- waarde: betrokken-3\n"
        "- doorvragen: Wat deed je precies?\n- doorvragen: Waar wil je dat nog meer doen?\n"
        "- hint: Wacht rustig af. Herhaal het woord van de student.\n"
        "- gesprek: voortgang loopbaanreflectie\n"
    )
    assert questions_in(text, file_name(TRIP)).problems == ()


def test_openings_and_closings_have_a_file_each() -> None:
    opening = replace(TRIP, phase=Phase.OPENING, competence=None, frame_kind=FrameKind.CONTACT)
    assert file_name(opening) == "eigen-openen.md"
    assert file_name(opening, 2) == "eigen-openen-2.md"
    text = with_question("eigen-openen.md", empty_file(opening), opening, TYPES)
    assert read(text) == {opening.id: opening}


def test_only_the_question_itself_changes_and_its_comments_stay_where_they_were() -> None:
    before = read(BY_HAND)["eigen-aaaaaaaa"]
    assert before is not None
    after = replace(before, text="Wat vind jij belangrijk?", watch_for="Stilte? Wacht nog even.")
    text = with_question(NAME, BY_HAND, after, TYPES)
    assert text == BY_HAND.replace(
        "Wat vind jij belangrijk in je werk,\nen waar merk je dat aan?", "Wat vind jij belangrijk?"
    ).replace(
        "- hint: Wacht.\n- gesprek:   voortgang",
        "- hint: Wacht.\n- let op: Stilte? Wacht nog even.\n- gesprek: voortgang",
    )


def test_a_comment_whose_line_goes_stays_in_the_question() -> None:
    text = BY_HAND.replace("- hint: Wacht.", "% zacht\n- let op: Boos? Stop.\n- hint: Wacht.")
    prompt = read(text)["eigen-aaaaaaaa"]
    assert prompt is not None
    written = with_question(NAME, text, replace(prompt, watch_for=""), TYPES)
    assert "- hint: Wacht.\n% zacht\n- gesprek: voortgang\n\n% Over de volgende" in written


def test_a_comment_above_the_question_itself_stays_there() -> None:
    text = BY_HAND.replace("## eigen-aaaaaaaa\n", "## eigen-aaaaaaaa\n% eerst\n")
    prompt = read(text)["eigen-aaaaaaaa"]
    assert prompt is not None
    assert "## eigen-aaaaaaaa\n% eerst\nWat vind" in with_question(NAME, text, prompt, TYPES)


@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["plain", "with a byte order mark"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_byte_order_mark_stay(end: str, mark: str) -> None:
    text = mark + BY_HAND.replace("\n", end)
    for question_id in ("eigen-aaaaaaaa", "eigen-bbbbbbbb"):
        prompt = read(text)[question_id]
        assert prompt is not None
        changed = with_question(NAME, text, replace(prompt, text="Wat is anders?"), TYPES)
        assert changed.startswith(mark + "---" + end)
        assert set(changed) & {"\r", "\n"} == set(end)
        assert not changed.endswith(end)
        assert read(changed)[question_id] == replace(prompt, text="Wat is anders?")
    added = with_question(NAME, text, TRIP, TYPES)
    assert added.startswith(f"{text}{end}{end}## eigen-7k2m9x4b{end}")
    assert without_question(NAME, added, TRIP.id) == f"{text}{end}{end}"


def test_a_question_that_goes_leaves_the_rest_as_it_was() -> None:
    first = without_question(NAME, BY_HAND, "eigen-aaaaaaaa")
    assert (
        first
        == BY_HAND[: BY_HAND.index("## eigen-aaaaaaaa")]
        + BY_HAND[BY_HAND.index("% Over de volgende") :]
    )
    last = without_question(NAME, BY_HAND, "eigen-bbbbbbbb")
    assert last == BY_HAND[: BY_HAND.index("## eigen-bbbbbbbb")]
    with pytest.raises(KeyError):
        without_question(NAME, BY_HAND, "eigen-cccccccc")


def test_a_file_with_nothing_left_in_it_is_known() -> None:
    text = with_question(NAME, empty_file(TRIP), TRIP, TYPES)
    assert not holds_nothing(NAME, text)
    assert holds_nothing(NAME, without_question(NAME, text, TRIP.id))
    assert not holds_nothing(NAME, f"{empty_file(TRIP)}\n% bewaren\n")


def test_where_a_question_came_from_is_said_within_it() -> None:
    before = read(BY_HAND)["eigen-aaaaaaaa"]
    assert before is not None
    text = with_question(NAME, BY_HAND, before, TYPES, "Uit bestand van-Ilse.md.")
    assert "\n\n% Uit bestand van-Ilse.md.\n% gekregen van een collega\n- waarde" in text
    assert "% Uit bestand" in as_it_stands(NAME, text, before.id)
    assert "% Uit bestand" not in without_question(NAME, text, before.id)
    added = with_question(NAME, BY_HAND, TRIP, TYPES, "Uit bestand van-Ilse.md.")
    assert "% Uit bestand" in as_it_stands(NAME, added, TRIP.id)


def test_how_a_question_stands_is_the_same_whatever_the_line_ends() -> None:
    there = as_it_stands(NAME, BY_HAND, "eigen-bbbbbbbb")
    assert there.startswith("## eigen-bbbbbbbb\nWie helpt je")
    assert as_it_stands(NAME, BY_HAND.replace("\n", "\r\n"), "eigen-bbbbbbbb") == there
    assert as_it_stands(NAME, BY_HAND, "eigen-cccccccc") == ""


def test_what_differs_from_the_heading_of_the_file_is_written_with_the_question() -> None:
    other = replace(TRIP, phase=Phase.LOOK_BACK, competence=Competence.QUALITIES)
    text = with_question(NAME, BY_HAND, other, TYPES)
    assert "- competentie: kwaliteitenreflectie\n- fase: terugkijken\n" in text
    assert "- niveau: 1 2 3 4\n" in text
    assert read(text)[other.id] == other


def test_a_question_for_no_one_is_for_everyone() -> None:
    nobody: frozenset[int] = frozenset()
    prompt = replace(TRIP, levels=nobody, years=nobody, routes=frozenset(), follow_ups=("a\nb", ""))
    assert tidied(prompt) == replace(TRIP, follow_ups=("a b",))


words = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="{}"), max_size=60)


@st.composite
def prompts(draw: st.DrawFn) -> Prompt:
    """A question with anything typed in its fields."""
    phase = draw(st.sampled_from(Phase))
    frame = phase in (Phase.OPENING, Phase.CLOSING)
    first = draw(st.sampled_from("WÉ9‘(€ب😀"))
    texts = draw(st.lists(words.map(lambda text: f"?{text}"), min_size=2, max_size=4))
    return tidied(
        Prompt(
            id="eigen-" + draw(st.text("abcdefgh2345", min_size=8, max_size=8)),
            text=first + draw(words),
            phase=phase,
            competence=None if frame else draw(st.sampled_from(Competence)),
            behaviour=draw(st.sampled_from(BEHAVIOUR_IDS)),
            secondary_behaviour=draw(st.none() | st.sampled_from(BEHAVIOUR_IDS)),
            follow_ups=tuple(texts),
            coach_hint="h" + draw(words),
            watch_for=draw(words),
            conversation_types=draw(st.frozensets(st.sampled_from(TYPES), min_size=1)),
            addressee=draw(st.sampled_from(Addressee)),
            frame_kind=draw(st.none() | st.sampled_from(FrameKind)) if frame else None,
            strength_based=draw(st.booleans()),
            form=draw(st.sampled_from(PromptForm)),
            literal=draw(st.booleans()),
            minutes=draw(st.integers(1, 6)),
            levels=draw(st.frozensets(st.integers(1, 4))),
            years=draw(st.frozensets(st.integers(1, 4))),
            routes=draw(st.frozensets(st.sampled_from(LearningRoute))),
            anchor=draw(st.none() | st.sampled_from(Anchor)),
        )
    )


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(prompts(), st.booleans())
def test_whatever_is_typed_reads_back_as_it_was(prompt: Prompt, by_hand: bool) -> None:
    name = NAME if by_hand else file_name(prompt)
    text = with_question(name, BY_HAND if by_hand else empty_file(prompt), prompt, TYPES)
    assert questions_in(text, name).problems == ()
    assert read(text, name)[prompt.id] == prompt
    if by_hand:
        assert {key: value for key, value in read(text).items() if key != prompt.id} == read(
            BY_HAND
        )
    assert with_question(name, text, prompt, TYPES) == text


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(prompts(), max_size=4, unique_by=lambda each: each.id))
def test_questions_come_and_go_without_touching_each_other(prompts: list[Prompt]) -> None:
    text = BY_HAND
    for prompt in prompts:
        text = with_question(NAME, text, prompt, TYPES)
    for prompt in prompts[::2]:
        text = without_question(NAME, text, prompt.id)
    assert read(text) == read(BY_HAND) | {each.id: each for each in prompts[1::2]}
