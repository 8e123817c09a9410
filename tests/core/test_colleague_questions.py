from dataclasses import replace

import pytest

from lobcoach.core.colleague_questions import (
    Choice,
    Here,
    SharedFile,
    SharedQuestion,
    SharedState,
    content_of,
    differences,
)
from lobcoach.core.prompts import Prompt
from tests.services.given_shared import PERSON, STEP


def question(prompt: Prompt, line: int = 11) -> SharedQuestion:
    return SharedQuestion(
        line=line, id=prompt.id, text=prompt.text, state=SharedState.NEW, prompt=prompt,
        choices=(Choice.TAKE, Choice.LEAVE),
    )  # fmt: skip


def here(*prompts: Prompt, own: tuple[str, ...] = (), unusable: tuple[str, ...] = ()) -> Here:
    return Here.with_all(prompts, own, unusable)


def test_a_question_with_an_unknown_id_and_other_words_is_new() -> None:
    asked = question(STEP)
    assert here(PERSON).compare(asked) is asked
    assert asked.differences == ()


@pytest.mark.parametrize("prompt_id", [STEP.id, "eigen-zzzzzzzz", "kr-t-01"])
def test_the_same_words_are_equal_under_whatever_id(prompt_id: str) -> None:
    mine = replace(STEP, id=prompt_id)
    found = here(mine).compare(question(STEP))
    assert (found.state, found.other, found.choices) == (SharedState.EQUAL, mine, ())


def test_of_two_equal_questions_here_the_first_is_named() -> None:
    first, second = replace(STEP, id="eigen-aaaaaaaa"), replace(STEP, id="eigen-bbbbbbbb")
    assert here(first, second).compare(question(STEP)).other is first


def test_an_own_question_that_differs_may_be_replaced() -> None:
    mine = replace(STEP, coach_hint="Kijk.", minutes=2)
    found = here(mine, own=(STEP.id,)).compare(question(STEP))
    assert found.state is SharedState.DIFFERENT
    assert found.choices == (Choice.LEAVE, Choice.REPLACE, Choice.TAKE)
    assert found.differences == ("coach_hint", "minutes")


def test_a_shipped_question_is_never_replaced() -> None:
    mine = replace(STEP, id="kr-t-01", minutes=2)
    found = here(mine).compare(question(replace(STEP, id="kr-t-01")))
    assert (found.state, found.choices) == (SharedState.DIFFERENT, (Choice.LEAVE, Choice.TAKE))


def test_an_own_question_with_an_error_keeps_its_id() -> None:
    found = here(unusable=(STEP.id,)).compare(question(STEP))
    assert (found.state, found.other) == (SharedState.DIFFERENT, None)
    assert found.choices == (Choice.LEAVE, Choice.TAKE)
    assert found.differences == ()


def test_what_cannot_be_used_stays_so() -> None:
    wrong = SharedQuestion(line=3, id=STEP.id, text="", state=SharedState.WRONG)
    assert here(STEP).compare(wrong) is wrong


def test_only_what_is_new_is_taken_by_itself() -> None:
    mine = replace(STEP, minutes=2)
    known = here(mine, own=(STEP.id,))
    new, different = question(PERSON, 30), known.compare(question(STEP))
    wrong = SharedQuestion(line=50, id="", text="", state=SharedState.WRONG)
    shared = SharedFile("x.md", "", None, (different, new, wrong))
    assert shared.usual_choices() == {11: Choice.LEAVE, 30: Choice.TAKE}
    assert shared.of(SharedState.NEW, SharedState.WRONG) == (new, wrong)


def test_an_id_is_no_content() -> None:
    other = replace(STEP, id="eigen-zzzzzzzz")
    assert content_of(STEP) == content_of(other)
    assert differences(STEP, other) == ()
