"""The content files that come with the program, read as they are."""

from collections import Counter
from itertools import product
from pathlib import Path

import pytest

from lobcoach.content.bank import read_bank
from lobcoach.content.check import check
from lobcoach.content.coverage import measure
from lobcoach.content.coverage_plan import TOTAL
from lobcoach.content.framework_files import read_framework
from lobcoach.content.problems import Severity
from lobcoach.content.readability import flesch_douma, sentences, words
from lobcoach.core.framework import (
    BEHAVIOUR_IDS,
    MIDDLE_PHASES,
    PHASES,
    Competence,
    CoreValue,
    Framework,
    Phase,
)
from lobcoach.core.prompts import Anchor, FrameKind, Prompt, PromptBank

RESOURCES = Path(__file__).parents[2] / "resources"
ICONS = {path.stem for path in (RESOURCES / "icons").glob("*.svg")}


@pytest.fixture(scope="module")
def framework() -> Framework:
    """The shipped framework."""
    reading = read_framework(RESOURCES / "framework")
    assert [str(problem) for problem in reading.problems] == []
    assert reading.framework is not None
    return reading.framework


@pytest.fixture(scope="module")
def bank(framework: Framework) -> PromptBank:
    """The shipped questions."""
    return read_bank(RESOURCES / "questions", types=framework.types).bank


def for_type(prompts: tuple[Prompt, ...], code: str) -> list[Prompt]:
    """Return those that are proposed in this kind of talk.

    What is asked in every talk has its own place, on the card with last time's step.
    """
    return [
        prompt
        for prompt in prompts
        if code in prompt.conversation_types and prompt.anchor is not Anchor.ALWAYS
    ]


def test_no_shipped_content_file_has_an_error(framework: Framework) -> None:
    found = check([RESOURCES / "questions", RESOURCES / "framework"], types=framework.types)
    assert [str(each) for each in found if each.severity is Severity.ERROR] == []


def test_the_shipped_bank_loads_whole(framework: Framework) -> None:
    reading = read_bank(RESOURCES / "questions", types=framework.types)
    assert reading.problems == ()
    assert len(reading.bank.prompts) == TOTAL


def test_the_shipped_bank_is_as_planned(bank: PromptBank) -> None:
    coverage = measure(bank.prompts)
    assert [str(problem) for problem in coverage.problems] == []
    assert coverage.fit_for_release


@pytest.mark.parametrize(("phase", "competence"), list(product(MIDDLE_PHASES, Competence)))
def test_every_phase_of_every_competence_has_questions_for_each_talk(
    bank: PromptBank, phase: Phase, competence: Competence
) -> None:
    cell = bank.in_cell(phase, competence)
    assert len(cell) >= 6
    assert len(for_type(cell, "kennismaking")) >= 2
    assert len(for_type(cell, "voortgang")) >= 4
    assert len(for_type(cell, "loopbaanreflectie")) >= 4


@pytest.mark.parametrize("phase", [Phase.OPENING, Phase.CLOSING])
def test_every_talk_can_be_opened_and_closed_in_several_ways(
    bank: PromptBank, phase: Phase
) -> None:
    frame = bank.in_cell(phase, None)
    assert len(for_type(frame, "kennismaking")) >= 3
    assert len(for_type(frame, "voortgang")) >= 6
    assert len(for_type(frame, "loopbaanreflectie")) >= 6


@pytest.mark.parametrize("code", ["kennismaking", "voortgang", "loopbaanreflectie"])
def test_every_talk_can_begin_with_its_goal_and_end_with_a_summary(
    bank: PromptBank, code: str
) -> None:
    opening = {p.frame_kind for p in for_type(bank.in_cell(Phase.OPENING, None), code)}
    closing = {p.frame_kind for p in for_type(bank.in_cell(Phase.CLOSING, None), code)}
    assert FrameKind.GOAL in opening
    assert FrameKind.SUMMARY in closing


@pytest.mark.parametrize("competence", list(Competence))
def test_every_competence_is_asked_about_from_all_five_values(
    bank: PromptBank, competence: Competence
) -> None:
    values = {prompt.value for prompt in bank.prompts if prompt.competence is competence}
    assert values == set(CoreValue)


def test_all_twenty_six_behaviours_occur_at_least_twice(bank: PromptBank) -> None:
    asked = Counter(prompt.behaviour for prompt in bank.prompts)
    assert {code: asked[code] for code in BEHAVIOUR_IDS if asked[code] < 2} == {}


def test_half_of_reflecting_builds_on_what_works(bank: PromptBank) -> None:
    reflecting = [prompt for prompt in bank.prompts if prompt.phase is Phase.REFLECT]
    assert 2 * sum(prompt.strength_based for prompt in reflecting) >= len(reflecting)


def test_a_progress_talk_is_asked_in_at_most_thirteen_words(bank: PromptBank) -> None:
    too_long = {p.id for p in for_type(bank.prompts, "voortgang") if len(words(p.text)) > 13}
    assert too_long == set()


@pytest.mark.parametrize("past", ["vorige keer", "je vertelde", "beloofd", "portfolio"])
def test_a_first_talk_does_not_speak_of_what_cannot_be_there_yet(
    bank: PromptBank, past: str
) -> None:
    spoken = {
        prompt.id
        for prompt in for_type(bank.prompts, "kennismaking")
        for text in (prompt.text, *prompt.follow_ups)
        if past in text.lower()
    }
    assert spoken == set()


def test_all_thirteen_types_can_be_held(framework: Framework) -> None:
    assert len(framework.types) == 13
    assert {kind.code: (kind.lengths, kind.competences) for kind in framework.available_types} == {
        "kennismaking": ((20, 30), (1, 2)),
        "intake-eind": ((30,), (1, 2)),
        "keuze": ((30,), (1, 2)),
        "uitstroom": ((45,), (1, 2)),
        "heroriëntatie": ((45,), (1, 2)),
        "verzoek": ((20,), (1, 1)),
        "voortgang": ((10, 15, 20), (1, 1)),
        "loopbaanreflectie": ((30, 45, 60), (1, 2)),
        "trialoog": ((40,), (1, 2)),
        "overdracht": ((20,), (1, 1)),
        "ouder": ((20,), (1, 1)),
        "signaal": ((30,), (0, 1)),
        "coach": ((50,), (5, 5)),
    }
    acquaintance = framework.types["kennismaking"]
    assert acquaintance.preferred == (
        Competence.MOTIVES,
        Competence.QUALITIES,
        Competence.WORK_EXPLORATION,
    )


@pytest.mark.parametrize(
    ("code", "minutes", "prompts"),
    [
        ("kennismaking", (6, 8, 6, 4, 3, 3), (6, 7)),
        ("intake-eind", (3, 8, 8, 6, 3, 2), (6, 6)),
        ("voortgang", (1, 4, 4, 2, 3, 1), (4, 5)),
        ("loopbaanreflectie", (5, 10, 12, 8, 6, 4), (8, 10)),
        ("keuze", (3, 5, 8, 8, 4, 2), (6, 7)),
        ("trialoog", (5, 10, 9, 7, 6, 3), (7, 8)),
        ("overdracht", (3, 6, 4, 4, 2, 1), (4, 5)),
        ("uitstroom", (4, 8, 9, 12, 8, 4), (8, 9)),
        ("heroriëntatie", (6, 9, 12, 10, 5, 3), (8, 8)),
        ("ouder", (3, 5, 4, 4, 3, 1), (4, 5)),
        ("verzoek", (2, 4, 6, 4, 3, 1), (4, 5)),
        ("signaal", (4, 8, 5, 4, 6, 3), (4, 5)),
        ("coach", (5, 10, 12, 12, 7, 4), (10, 10)),
    ],
)
def test_minutes_and_questions_are_those_of_the_field(
    framework: Framework, code: str, minutes: tuple[int, ...], prompts: tuple[int, int]
) -> None:
    pattern = framework.types[code].patterns[0]
    assert pattern.minutes == dict(zip(PHASES, minutes, strict=True))
    assert pattern.prompts == prompts


def test_behaviours_are_told_in_at_most_fourteen_words(framework: Framework) -> None:
    for code in BEHAVIOUR_IDS:
        behaviour = framework.behaviour(code)
        assert len(words(behaviour.paraphrase)) <= 14, behaviour
        assert len(behaviour.in_the_talk) == 2, behaviour


def test_each_behaviour_has_a_short_name_and_a_sentence_to_say(framework: Framework) -> None:
    behaviours = [framework.behaviour(code) for code in BEHAVIOUR_IDS]
    assert len({behaviour.name for behaviour in behaviours}) == 26
    for behaviour in behaviours:
        assert len(words(behaviour.name)) <= 6, behaviour
        assert behaviour.in_the_talk[-1].startswith("Je zegt"), behaviour


def test_each_value_and_the_reason_of_each_talk_is_one_sentence(framework: Framework) -> None:
    texts = [value.sentence for value in framework.values.values()]
    texts += [kind.why for kind in framework.types.values()]
    assert [text for text in texts if sentences(text) != 1 or not text.endswith(".")] == []


def test_each_talk_tells_what_to_record_and_what_follows(framework: Framework) -> None:
    for kind in framework.types.values():
        assert kind.to_record, kind.code
        assert kind.follows.endswith("."), kind.code


def test_every_icon_that_is_named_is_there(framework: Framework) -> None:
    named = {text.icon for text in framework.values.values()}
    named |= {text.icon for text in framework.competences.values()}
    assert len(named) == 10
    assert named <= ICONS


def test_texts_for_the_coach_read_easily(framework: Framework) -> None:
    explanations = [text.explanation for text in framework.competences.values()]
    talks = [f"{kind.purpose} {kind.follows} {kind.why}" for kind in framework.types.values()]
    habits = [line for code in BEHAVIOUR_IDS for line in framework.behaviour(code).in_the_talk]
    values = [value.sentence for value in framework.values.values()]
    for texts in (explanations, talks, habits, values):
        assert flesch_douma(" ".join(texts)) >= 80


def test_three_ways_of_naming_the_competences_are_complete(framework: Framework) -> None:
    assert set(framework.idioms) == {"standaard", "vraagvorm", "summa"}
    for idiom in framework.idioms.values():
        assert set(idiom.names) == set(idiom.questions) == set(Competence)
