"""What a talk is meant to leave behind, and what of it is still empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from lobcoach.core.drafts import LineTag, Note, NoteKey
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.must_record import CHECKS, TalkFacts, still_empty
from lobcoach.core.people import Student
from lobcoach.core.talk import (
    Conversation,
    Lane,
    PlanStep,
    Role,
    StepOutcome,
    StepReview,
    Tag,
    Voice,
)
from lobcoach.services.library import Library

DAY = date(2026, 11, 23)
QUALITIES, MOTIVES, NETWORK = (Competence.QUALITIES, Competence.MOTIVES, Competence.NETWORKING)


def facts(code: str) -> TalkFacts:
    """A talk in which nothing was written, with a step in every phase."""
    talk = Conversation(student_id="noor", type=code)
    steps = tuple(
        PlanStep(conversation_id=talk.id, order=0, phase=phase, competence=competence)
        for phase in Phase
        for competence in (QUALITIES, MOTIVES, NETWORK)
    )
    return TalkFacts(talk=talk, held_on=DAY, student=Student(id="noor"), steps=steps, notes={})


def said(
    before: TalkFacts,
    phase: Phase,
    text: str = "woorden",
    *,
    voice: Role = Role.STUDENT,
    competence: Competence = NETWORK,
    lane: Lane = Lane.OWN_WORDS,
    tag: Tag | None = None,
) -> TalkFacts:
    (step,) = (s for s in before.steps if (s.phase, s.competence) == (phase, competence))
    key = NoteKey(before.talk.id, step.id, lane, voice)
    note = Note(text, (LineTag(0, tag),) if tag else ())
    return replace(before, notes={**before.notes, key: note})


def agreed(now: TalkFacts, owner: Owner, **fields: object) -> TalkFacts:
    made = Agreement(student_id="noor", conversation_id=now.talk.id, owner=owner, what="bellen")
    made = replace(made, **fields)  # type: ignore[arg-type]
    return replace(now, agreements=(*now.agreements, made))


def aimed(now: TalkFacts, **fields: object) -> TalkFacts:
    goal = Goal(student_id="noor", conversation_id=now.talk.id, wording="weten wat past")
    goal = replace(goal, **fields)  # type: ignore[arg-type]
    return replace(now, goals=(*now.goals, goal))


def filled(before: TalkFacts, **fields: object) -> TalkFacts:
    return replace(before, talk=replace(before.talk, **fields))  # type: ignore[arg-type]


def empty(library: Library, now: TalkFacts) -> list[int]:
    """The numbers of the lines that are still empty."""
    lines = library.framework.types[now.talk.type].to_record
    left = still_empty(now.talk.type, lines, now)
    return [lines.index(line) for line in left]


def test_every_line_of_every_kind_of_talk_has_a_check(library: Library) -> None:
    kinds = library.framework.types
    assert {code: len(kind.to_record) for code, kind in kinds.items()} == {
        code: len(checks) for code, checks in CHECKS.items()
    }


def test_a_kind_of_talk_that_is_not_known_asks_for_nothing() -> None:
    assert still_empty("vroeger", ("iets",), facts("vroeger")) == ()


@pytest.mark.parametrize(
    ("code", "left"),
    [("kennismaking", [0, 1, 2, 3, 4]), ("intake-eind", [0, 1]), ("voortgang", [1, 2, 3]),
     ("loopbaanreflectie", [0, 1, 2, 3, 4]), ("keuze", [0, 1, 2]),
     ("trialoog", [0, 1, 2, 3, 4]), ("overdracht", [0, 3]), ("uitstroom", [0, 1, 2]),
     ("heroriëntatie", [0, 1, 2, 3]), ("ouder", [0, 1, 2]), ("verzoek", [0, 1, 2]),
     ("signaal", [1, 2]), ("coach", [])],
)  # fmt: skip
def test_of_a_talk_without_words_all_that_can_be_written_is_empty(
    library: Library, code: str, left: list[int]
) -> None:
    assert empty(library, facts(code)) == left


def test_a_first_talk(library: Library) -> None:
    now = facts("kennismaking")
    named = replace(now, student=Student(preferred_name="Noor", helps_me="even nadenken"))
    assert empty(library, named) == [1, 2, 4]
    now = said(said(named, Phase.OPENING), Phase.REFLECT, competence=QUALITIES)
    assert empty(library, now) == [4]
    assert empty(library, agreed(now, Owner.STUDENT)) == []
    assert empty(library, said(now, Phase.ACTIVATE, tag=Tag.STEP)) == []
    assert empty(library, aimed(now, first_step="bellen")) == []


def test_private_words_never_count(library: Library) -> None:
    now = said(facts("verzoek"), Phase.REFLECT, lane=Lane.PRIVATE, tag=Tag.INSIGHT)
    now = said(now, Phase.ACTIVATE, lane=Lane.PRIVATE, tag=Tag.STEP)
    assert empty(library, now) == [0, 1, 2]
    assert empty(library, said(facts("keuze"), Phase.REFLECT, lane=Lane.PRIVATE)) == [0, 1, 2]


@pytest.mark.parametrize("words", ["een 7, want ik ken iedereen", "Zeven.", "7,5", "10"])
def test_how_well_a_place_fits_is_a_number_with_words(library: Library, words: str) -> None:
    now = facts("intake-eind")
    assert 0 in empty(library, said(now, Phase.REFLECT, "het bevalt hier"))
    now = filled(said(now, Phase.REFLECT, words), decision="door")
    assert empty(library, now) == []


def test_a_talk_about_progress_asks_after_the_step_of_last_time(library: Library) -> None:
    earlier = Goal(student_id="noor", conversation_id="vorige", wording="x", first_step="bellen")
    now = replace(facts("voortgang"), goals=(earlier,))
    assert 0 in empty(library, now)
    released = replace(earlier, status=GoalStatus.RELEASED)
    assert 0 not in empty(library, replace(now, goals=(released,)))
    review = StepReview(conversation_id=now.talk.id, goal_id=earlier.id)
    assert 0 in empty(library, replace(now, step_reviews=(review,)))
    done = replace(review, outcome=StepOutcome.PARTLY)
    assert 0 not in empty(library, replace(now, step_reviews=(done,)))


def test_a_new_step_is_one_within_a_week(library: Library) -> None:
    now = said(facts("voortgang"), Phase.REFLECT, tag=Tag.INSIGHT)
    late = aimed(now, first_step="bellen", first_step_on=date(2026, 12, 1))
    assert empty(library, late) == [2, 3]
    soon = aimed(
        now, first_step="bellen", first_step_on=date(2026, 11, 30), look_back_on=date(2026, 12, 7)
    )
    assert empty(library, soon) == []
    promised = agreed(now, Owner.STUDENT, before=date(2026, 11, 27))
    assert empty(library, filled(promised, next_on=date(2026, 12, 7))) == []
    assert empty(library, agreed(now, Owner.COACH, before=date(2026, 11, 27))) == [2, 3]


def test_a_long_talk(library: Library) -> None:
    now = filled(facts("loopbaanreflectie"), experience="Een meting klopte niet.", options="lab")
    now = said(said(now, Phase.REFLECT, competence=QUALITIES), Phase.REFLECT, competence=MOTIVES)
    assert empty(library, now) == [4]
    goal = aimed(now, first_step="bellen")
    assert empty(library, goal) == [4]
    assert empty(library, agreed(goal, Owner.COACH)) == []


def test_a_choice_is_between_two_ways_at_least(library: Library) -> None:
    now = said(facts("keuze"), Phase.LOOK_AHEAD)
    assert empty(library, filled(now, options="lab\n")) == [0, 2]
    assert empty(library, filled(now, options="lab\nzorg", decision="zorg")) == []
    now = agreed(filled(now, options="lab\nzorg"), Owner.STUDENT)
    assert empty(library, now) == [2]
    assert empty(library, agreed(now, Owner.STUDENT, before=date(2026, 12, 1))) == []


def test_a_talk_of_three(library: Library) -> None:
    now = filled(facts("trialoog"), experience="Een meting.", options="zelf ijken")
    now = agreed(said(now, Phase.LOOK_BACK), Owner.OTHER)
    assert empty(library, now) == [0, 2]
    now = said(now, Phase.LOOK_BACK, "werkt netjes", voice=Role.WORKPLACE_TRAINER)
    assert empty(library, filled(now, present=(Voice(Role.WORKPLACE_TRAINER),))) == [0]
    assert empty(library, filled(now, present=(Voice(Role.WORKPLACE_TRAINER, "Bas"),))) == []


def test_a_handover_goes_through_the_promises_of_the_old_coach(library: Library) -> None:
    now = said(facts("overdracht"), Phase.LOOK_BACK, "een\ntwee\ndrie")
    now = replace(now, student=Student(helps_me="even nadenken"))
    assert empty(library, now) == []
    running = agreed(now, Owner.COACH, conversation_id="vorige")
    assert empty(library, running) == [2]
    told = agreed(now, Owner.COACH, conversation_id="vorige", reviewed_in=now.talk.id)
    assert empty(library, told) == []
    assert empty(library, agreed(now, Owner.STUDENT, conversation_id="vorige")) == []


def test_a_talk_about_leaving(library: Library) -> None:
    now = filled(facts("uitstroom"), options="hbo\nwerk")
    now = agreed(now, Owner.STUDENT, before=date(2026, 12, 1))
    assert empty(library, now) == [2]
    assert empty(library, said(now, Phase.ACTIVATE, competence=NETWORK)) == []
    assert empty(library, aimed(now, who_helps="mijn tante")) == []


def test_a_talk_about_doubt(library: Library) -> None:
    now = filled(facts("heroriëntatie"), options="blijven", next_on=date(2026, 12, 1))
    now = said(now, Phase.LOOK_BACK, competence=MOTIVES)
    assert empty(library, now) == [3]
    assert empty(library, agreed(now, Owner.OTHER)) == []


def test_a_talk_with_a_parent(library: Library) -> None:
    now = said(facts("ouder"), Phase.LOOK_BACK)
    now = said(now, Phase.LOOK_AHEAD, voice=Role.GUARDIAN)
    assert empty(library, agreed(now, Owner.STUDENT)) == [2]
    assert empty(library, agreed(agreed(now, Owner.STUDENT), Owner.OTHER)) == []
    only_parent = said(facts("ouder"), Phase.LOOK_BACK, voice=Role.GUARDIAN)
    assert 0 in empty(library, only_parent)


def test_a_worry_ends_with_an_agreement_and_a_day(library: Library) -> None:
    now = agreed(facts("signaal"), Owner.COACH)
    assert empty(library, now) == [2]
    assert empty(library, filled(now, next_on=date(2026, 12, 1))) == []


def test_a_question_of_the_student(library: Library) -> None:
    now = filled(facts("verzoek"), goal="Mag ik wisselen?")
    now = said(now, Phase.REFLECT, tag=Tag.INSIGHT)
    assert empty(library, agreed(now, Owner.STUDENT)) == []


def test_the_own_career_asks_for_nothing(library: Library) -> None:
    now = replace(facts("coach"), student=None)
    assert empty(library, now) == []
    assert empty(library, replace(facts("kennismaking"), student=None)) == [0, 1, 2, 3, 4]
