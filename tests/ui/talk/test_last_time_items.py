from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.services.goals import StepToReview
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.last_time_items import (
    DueItem,
    PromiseItem,
    SettledItem,
    StepItem,
)
from lobcoach.ui.talk.wording import TIME_TO_LOOK_BACK
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import words

TODAY = date(2026, 11, 23)
NOOR = Student(first_name="Noor", surname="Berg")


@pytest.fixture
def autosave(dresser: ThemeController) -> Autosave:
    def keep(_drafts: Mapping[DraftKey, DraftValue]) -> None: ...

    return Autosave(keep)


def test_a_promise_is_only_asked_about(autosave: Autosave) -> None:
    promise = Agreement(student_id="s", what="Bellen", owner=Owner.COACH)
    item = PromiseItem(autosave, promise, NOOR)
    item.show_promise(promise, "gesprek", TODAY)
    assert words(item) == ["ik", "Bellen"]


def test_a_step_without_a_day_says_no_day(autosave: Autosave) -> None:
    goal = Goal(student_id="s", first_step="Bellen")
    item = StepItem(autosave, goal, "Noor", "Hoe ging het?")
    item.show_step(StepToReview(goal, None), TODAY)
    assert words(item) == ["Eerste stap van Noor", "Bellen", "Hoe ging het?"]


def test_a_goal_without_words_can_be_looked_back_on(autosave: Autosave) -> None:
    goal = Goal(student_id="s", look_back_on=TODAY)
    item = DueItem(goal, TODAY)
    item.show_goal(goal)
    assert words(item) == ["Nog geen woorden voor dit doel", TIME_TO_LOOK_BACK]


def test_a_settled_goal_says_how_it_ended(autosave: Autosave) -> None:
    goal = Goal(student_id="s", wording="Rust", status=GoalStatus.RELEASED)
    item = SettledItem(autosave, goal)
    item.show_goal(goal)
    assert words(item) == ["Rust", "losgelaten", "Wat heb je ervan geleerd?"]
