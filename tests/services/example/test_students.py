"""The made-up students, read as a critical reader would."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from lobcoach.core.goals import AgreementReview, GoalStatus
from lobcoach.core.talk import ConversationState, Lane
from lobcoach.services.example.script import ScriptedStudent, ScriptedTalk
from lobcoach.services.example.students import STUDENTS

#: Words about the person, diagnoses and measures that domain/7 §8.3 and §8.4 keep out of reports.
UNWANTED = re.compile(
    r"\b(lui|dwars|brutaal|zwak\w*|slim\w*|dom|ongemotiveerd|depressie\w*|adhd|autis\w*|ziek|"
    r"medicijn\w*|geloof|moskee|kerk|schuld\w*|politie|beter dan|slechter dan|de klas)\b",
    re.IGNORECASE,
)
#: A day of the week in a plan contradicts the date beside it, which follows today.
WEEKDAY = re.compile(r"\b(maan|dins|woens|donder|vrij|zater|zon)dag\b")
TALKS = [talk for one in STUDENTS for talk in one.talks]
EACH_TALK = pytest.mark.parametrize("talk", TALKS, ids=lambda talk: talk.goal or talk.at)


def texts(talk: ScriptedTalk) -> Iterator[str]:
    """Every text of a talk that may be read outside it."""
    yield from (talk.goal, talk.experience, talk.options, talk.decision, talk.study, talk.addition)
    yield from (note.text for note in talk.notes)
    for goal in talk.goals:
        yield from (goal.wording, goal.sign, goal.first_step, goal.helps, goal.learned)
    yield from (text for each in talk.agreements for text in (each.what, each.words))
    yield from (words for _, _, words in talk.step_reviews)


@EACH_TALK
def test_nothing_is_said_that_does_not_belong_in_a_file(talk: ScriptedTalk) -> None:
    for text in texts(talk):
        assert not UNWANTED.search(text), text


@EACH_TALK
def test_sentences_are_short(talk: ScriptedTalk) -> None:
    for text in texts(talk):
        for sentence in re.split(r"[.?!\n]+", text):
            assert len(sentence.split()) <= 17, sentence


@EACH_TALK
def test_only_quotes_and_plans_are_in_the_first_person(talk: ScriptedTalk) -> None:
    for note in talk.notes:
        for line in note.text.split("\n"):
            if not line.startswith("“"):
                assert not re.search(r"\b([Ii]k|mijn|mij)\b", line), line
    assert not re.search(r"\b([Ii]k|mijn|mij)\b", talk.experience)
    for goal in talk.goals:
        assert goal.wording.startswith("Ik "), goal.wording
        assert goal.first_step.startswith(("Ik ", "Vragen")), goal.first_step


@EACH_TALK
def test_plans_fit_any_day_on_which_the_example_is_made(talk: ScriptedTalk) -> None:
    for goal in talk.goals:
        assert not WEEKDAY.search(f"{goal.first_step} {goal.sign}"), goal.first_step
    assert all(promise.before > talk.day for promise in talk.agreements)
    assert all(goal.look_back > talk.day for goal in talk.goals)


@EACH_TALK
def test_a_talk_with_a_report_holds_a_quote(talk: ScriptedTalk) -> None:
    if talk.report:
        assert talk.state is ConversationState.CLOSED
        assert any("“" in note.text for note in talk.notes if note.lane is Lane.OWN_WORDS)


@pytest.mark.parametrize("one", STUDENTS, ids=lambda one: one.student.group)
def test_talks_follow_each_other_and_what_is_said_of_promises_is_said_in_one(
    one: ScriptedStudent,
) -> None:
    days = [talk.day for talk in one.talks]
    assert days == sorted(set(days))
    held = [talk for talk in one.talks if talk.state is not ConversationState.PLANNED]
    for talk, following in pairwise([*held, None]):
        assert talk is not None
        for promise in talk.agreements:
            if promise.review is not None and following is None:
                assert promise.review is AgreementReview.DONE, promise.what
            if promise.review is AgreementReview.DONE:
                assert promise.done is not None
                assert promise.done <= (following.day if following else 0)
        for goal in talk.goals:
            if goal.status is GoalStatus.ADJUSTED:
                assert following is not None
                assert goal.key in [each.replaces for each in following.goals]


def test_students_differ() -> None:
    people = [one.student for one in STUDENTS]
    assert len({(p.first_name, p.surname) for p in people}) == len(people)
    assert len({p.id for p in people}) == len(people)
