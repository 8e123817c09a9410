"""Where the coach is in a talk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.dialogue import Dialogue, Progress
from lobcoach.core.errors import NoPromptError, StateError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk import ConversationState, StepState
from tests.core.given_prompts import KR, MR, RUNNING, step

WALK = Dialogue(
    "gesprek",
    RUNNING,
    (KR, MR),
    (
        step("o", Phase.OPENING),
        step("tk", Phase.LOOK_BACK, KR),
        step("tm", Phase.LOOK_BACK, MR),
        step("r1", Phase.REFLECT, KR),
        step("r2", Phase.REFLECT, KR),
        step("r3", Phase.REFLECT, KR),
        step("s", Phase.CLOSING),
    ),
    "o",
)
EMPTY = Dialogue("gesprek", RUNNING, (), ())


def states(dialogue: Dialogue) -> list[StepState]:
    return [each.state for each in dialogue.steps]


def test_the_walk_begins_at_its_first_step() -> None:
    assert WALK.phase is Phase.OPENING
    assert WALK.competence is None
    assert not WALK.can_go_back
    assert WALK.can_go_forward
    assert replace(WALK, current_id="weg").current == WALK.steps[0]


def test_going_on_marks_the_step_as_asked() -> None:
    second = WALK.forward()
    assert second.current_id == "tk"
    assert states(second)[0] is StepState.ASKED
    assert second.back().current_id == "o"
    assert WALK.back() is WALK


def test_what_is_asked_about_another_competence_makes_it_one_of_the_talk() -> None:
    walk = WALK.insert(step("v", Phase.LOOK_AHEAD, Competence.NETWORKING))
    planned = replace(walk, competences=(KR, MR))
    assert planned.forward().competences == (KR, MR, Competence.NETWORKING)
    assert planned.skip().competences == (KR, MR)
    assert WALK.forward().competences == (KR, MR)


def test_at_the_last_step_going_on_stays_there() -> None:
    last = WALK.go_to("s")
    assert not last.can_go_forward
    assert last.forward().current_id == "s"
    assert states(last.forward())[-1] is StepState.ASKED


def test_skipping_needs_no_reason_and_can_be_gone_back_to() -> None:
    skipped = WALK.go_to("tk").skip()
    assert skipped.current_id == "tm"
    assert skipped.back().current_id == "tk"
    onward = skipped.go_to("o").forward()
    assert onward.current_id == "tm"


def test_parking_keeps_the_step_for_later_even_at_the_end() -> None:
    assert states(WALK.park())[0] is StepState.PARKED
    at_the_end = WALK.go_to("s").park()
    assert at_the_end.current_id == "s"


def test_any_step_can_be_gone_to_but_not_one_that_is_not_there() -> None:
    assert WALK.go_to("r2").phase is Phase.REFLECT
    with pytest.raises(NoPromptError):
        WALK.go_to("weg")


def test_a_phase_shows_its_first_open_step() -> None:
    asked = WALK.go_to("r1").forward()
    found = asked.find(Phase.REFLECT, KR)
    assert found is not None
    assert found.id == "r2"
    opening = WALK.forward().find(Phase.OPENING, MR)
    assert opening is not None
    assert opening.id == "o"
    assert WALK.find(Phase.REFLECT, MR) is None


def test_the_place_in_a_phase_is_counted_within_it() -> None:
    assert WALK.go_to("r2").place_in_phase == (2, 3)
    assert EMPTY.place_in_phase == (0, 0)


def test_a_phase_is_behind_when_nothing_in_it_is_open_any_more() -> None:
    asked = WALK.forward().forward()
    assert asked.progress_of_phase(Phase.OPENING) is Progress.BEHIND
    assert asked.progress_of_phase(Phase.LOOK_BACK) is Progress.HERE
    assert asked.progress_of_phase(Phase.CLOSING) is Progress.AHEAD
    assert asked.progress_of_competence(MR) is Progress.HERE
    assert asked.progress_of_competence(KR) is Progress.AHEAD
    assert asked.forward().progress_of_competence(MR) is Progress.BEHIND


def test_three_skips_in_reflection_suggest_to_look_ahead() -> None:
    at_reflection = WALK.go_to("r1")
    twice = at_reflection.skip().skip()
    assert not twice.suggests_looking_ahead
    thrice = twice.skip().go_to("r3")
    assert thrice.suggests_looking_ahead
    assert not thrice.go_to("o").suggests_looking_ahead


def test_another_prompt_takes_the_place_of_the_one_on_screen() -> None:
    other = step("nieuw", Phase.REFLECT, KR, prompt_text="Wat dan?", behaviour="aandacht-1")
    swapped = WALK.go_to("r1").skip().go_to("r1").swap(other)
    assert swapped.current is not None
    assert swapped.current.id == "r1"
    assert swapped.current.prompt_text == "Wat dan?"
    assert swapped.current.state is StepState.OPEN
    with pytest.raises(NoPromptError):
        EMPTY.swap(other)


def test_a_prompt_behind_one_with_notes_leaves_that_one_as_it_was() -> None:
    other = step("nieuw", Phase.REFLECT, KR)
    added = WALK.go_to("r1").insert_here(other)
    assert [s.id for s in added.steps][3:5] == ["r1", "nieuw"]
    assert added.current_id == "nieuw"
    assert [s.order for s in added.steps] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert EMPTY.insert_here(other).steps == (replace(other, order=1),)


def test_a_competence_outside_the_plan_joins_the_talk_at_the_end_of_the_phase() -> None:
    network = step("nw", Phase.LOOK_BACK, Competence.NETWORKING)
    added = WALK.insert(network)
    assert [s.id for s in added.steps][1:4] == ["tk", "tm", "nw"]
    assert added.competences == (KR, MR, Competence.NETWORKING)
    assert added.current_id == "nw"
    assert added.insert(step("tk2", Phase.LOOK_BACK, KR)).competences == added.competences
    assert added.insert(step("o2", Phase.OPENING)).competences == added.competences


def test_a_talk_is_put_aside_gone_on_with_closed_and_reopened() -> None:
    aside = WALK.pause()
    assert aside.state is ConversationState.PAUSED
    assert aside.resume().state is RUNNING
    closed = WALK.finish()
    assert closed.is_closed
    assert closed.reopen().state is ConversationState.PAUSED
    with pytest.raises(StateError):
        WALK.reopen()


@pytest.mark.parametrize(
    "action",
    [
        Dialogue.forward,
        Dialogue.skip,
        Dialogue.park,
        Dialogue.pause,
        Dialogue.resume,
        Dialogue.finish,
        lambda d: d.swap(step("x", Phase.REFLECT, KR)),
        lambda d: d.insert(step("x", Phase.REFLECT, KR)),
        lambda d: d.insert_here(step("x", Phase.REFLECT, KR)),
    ],
)
def test_a_closed_talk_is_not_changed(action: object) -> None:
    with pytest.raises(StateError):
        action(WALK.finish())  # type: ignore[operator]


def test_an_empty_plan_stands_still() -> None:
    assert EMPTY.current is None
    assert EMPTY.phase is Phase.OPENING
    assert EMPTY.competence is None
    assert not EMPTY.can_go_forward
    assert EMPTY.forward().steps == ()


def test_what_is_put_aside_here_stays_on_screen_and_stays_so() -> None:
    here = WALK.go_to("r1").skip(stay=True)
    assert here.current_id == "r1"
    assert states(here)[3] is StepState.SKIPPED
    beside = here.insert_here(step("nieuw", Phase.REFLECT, KR))
    assert beside.current_id == "nieuw"
    assert states(beside)[3:5] == [StepState.SKIPPED, StepState.OPEN]
