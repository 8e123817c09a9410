from __future__ import annotations

import pytest

from lobcoach.core.care_talk import (
    CareRecords,
    care_records,
    is_care,
    name_in_passing,
    others_look_along,
)
from lobcoach.core.framework import CARE_TALK
from lobcoach.core.goals import Agreement, Goal, Owner
from lobcoach.core.talk import Conversation, ParkedTopic, Role, StepReview, Voice
from lobcoach.services.library import Library

NOOR, COACH = Voice(Role.STUDENT, "Noor"), Voice(Role.COACH, "Marleen")


def goal(code: str, talk: str, supersedes: str | None = None) -> Goal:
    return Goal(id=code, student_id="noor", conversation_id=talk, supersedes=supersedes)


def test_a_goal_stays_apart_in_whatever_words_it_is_put_since() -> None:
    goals = [
        goal("c", "later", "b"), goal("a", "worry"), goal("b", "now", "a"), goal("x", "now"),
        goal("y", "now", "x"),
    ]  # fmt: skip
    assert care_records({"worry"}, goals) == CareRecords(
        frozenset({"worry"}), frozenset({"a", "b", "c"})
    )
    assert care_records(set(), goals) == CareRecords()


def test_what_looks_back_on_it_stays_apart_too() -> None:
    apart = CareRecords(frozenset({"worry"}), frozenset({"a"}))
    assert apart.hold(goal("a", "now"))
    assert not apart.hold(goal("x", "now"))
    assert apart.hold(StepReview(conversation_id="now", goal_id="a"))
    assert not apart.hold(StepReview(conversation_id="now", goal_id="x"))
    agreement = Agreement(student_id="noor", conversation_id="worry", owner=Owner.COACH)
    assert apart.hold(agreement)
    assert apart.hold(ParkedTopic(student_id="noor", conversation_id="worry"))
    assert not apart.hold(ParkedTopic(student_id="noor", conversation_id="now"))


@pytest.mark.parametrize(
    ("code", "joined", "seen"),
    [("voortgang", (), False), ("ouder", (Voice(Role.GUARDIAN),), True),
     ("uitstroom", (Voice(Role.OTHER, "Jan"),), True),
     (CARE_TALK, (Voice(Role.OTHER, "Els"),), False)],
)  # fmt: skip
def test_others_look_along_where_someone_joins_another_kind_of_talk(
    code: str, joined: tuple[Voice, ...], seen: bool
) -> None:
    talk = Conversation(student_id="noor", type=code, present=(NOOR, *joined, COACH))
    assert others_look_along(talk) is seen
    assert is_care(talk) is (code == CARE_TALK)


def test_only_the_name_of_a_talk_about_a_worry_is_not_told_in_passing(library: Library) -> None:
    kinds = library.framework.types.values()
    assert [kind.code for kind in kinds if not name_in_passing(kind)] == [CARE_TALK]
    assert name_in_passing(library.framework.types["voortgang"]) == "voortgang"
