"""What a conversation will ask, and in how many minutes."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lobcoach.core.framework import MIDDLE_PHASES, PHASES, Competence, Phase, TimePattern
from lobcoach.core.plan import phase_minutes, slots
from lobcoach.core.prompts import Addressee, FrameKind
from lobcoach.core.routes import LED_PHASES, Route
from lobcoach.services.library import Library
from tests.core.given_prompts import KR, LONG, MR, kind, minutes


def test_a_talk_of_fifteen_minutes_has_four_or_five_questions_in_the_middle() -> None:
    places = slots(kind(), 15, [KR])
    assert sum(place.phase in MIDDLE_PHASES for place in places) in (4, 5)
    assert places[0].frame_kind is FrameKind.GOAL
    assert places[-1].frame_kind is FrameKind.SUMMARY


def test_a_short_talk_keeps_one_question_for_each_phase() -> None:
    places = slots(kind(), 10, [KR])
    assert [place.phase for place in places] == list(PHASES)


def test_a_long_talk_opens_with_contact_and_goal_and_closes_with_feedback() -> None:
    places = slots(LONG, 45, [KR, MR])
    frame = [place.frame_kind for place in places if place.competence is None]
    assert frame == [
        FrameKind.CONTACT,
        FrameKind.GOAL,
        FrameKind.SUMMARY,
        FrameKind.FEEDBACK,
    ]


def test_two_competences_are_both_looked_back_on_and_reflected_on() -> None:
    counts = Counter((p.phase, p.competence) for p in slots(LONG, 45, [KR, MR]))
    for phase in (Phase.LOOK_BACK, Phase.REFLECT):
        assert counts[phase, KR] >= 1
        assert counts[phase, MR] >= 1
    assert 8 <= sum(n for (phase, _), n in counts.items() if phase in MIDDLE_PHASES) <= 10


def test_more_time_means_more_questions() -> None:
    assert len(slots(LONG, 30, [KR])) < len(slots(LONG, 45, [KR])) < len(slots(LONG, 60, [KR]))


def test_without_a_competence_every_phase_is_open_to_what_suits_the_talk(library: Library) -> None:
    places = slots(library.framework.types["signaal"], 30, [])
    middle = [place for place in places if place.phase in MIDDLE_PHASES]
    assert [place.phase for place in middle] == list(MIDDLE_PHASES)
    assert {place.competence for place in middle} == {None}


def test_minutes_are_shared_out_as_the_type_says() -> None:
    assert phase_minutes(LONG, 45)[Phase.REFLECT] == 12
    assert phase_minutes(LONG, 60)[Phase.REFLECT] == 16
    assert phase_minutes(kind(), 10)[Phase.LOOK_AHEAD] == 1


@pytest.mark.parametrize("code", ["kennismaking", "voortgang", "loopbaanreflectie"])
@given(data=st.data())
def test_every_offered_length_gives_a_whole_walk(
    library: Library, code: str, data: st.DataObject
) -> None:
    chosen = library.framework.types[code]
    length = data.draw(st.sampled_from(chosen.lengths))
    number = data.draw(st.integers(*chosen.competences))
    competences = data.draw(st.permutations(list(Competence)))[:number]
    places = slots(chosen, length, competences)
    assert {place.phase for place in places} == set(PHASES)
    assert [place.phase for place in places] == sorted(
        (place.phase for place in places), key=PHASES.index
    )
    for competence in competences:
        phases = {place.phase for place in places if place.competence == competence}
        assert {Phase.LOOK_BACK, Phase.REFLECT} <= phases
    assert all(place.minutes >= 1 for place in places)


def test_who_joins_comes_last_in_a_phase_and_never_takes_the_place_of_the_student() -> None:
    trialogue = kind("trialoog", patterns=(TimePattern(minutes(5, 10, 9, 7, 6, 3), (7, 8)),))
    places = slots(trialogue, 40, [KR, MR], joined_by=Addressee.WORKPLACE_TRAINER)
    for phase in PHASES:
        spoken_to = [place.addressee for place in places if place.phase == phase]
        assert spoken_to[0] is Addressee.STUDENT
        assert spoken_to.count(Addressee.WORKPLACE_TRAINER) <= 1
        if Addressee.WORKPLACE_TRAINER in spoken_to:
            assert spoken_to[-1] is Addressee.WORKPLACE_TRAINER
    middle = [place for place in places if place.phase in MIDDLE_PHASES]
    assert len(middle) == 8
    asked = {(p.phase, p.competence) for p in middle if p.addressee is Addressee.STUDENT}
    assert {(p, c) for p in (Phase.LOOK_BACK, Phase.REFLECT) for c in (KR, MR)} <= asked


def test_a_phase_of_one_minute_has_no_place_for_a_second_voice() -> None:
    short = kind("ouder", patterns=(TimePattern(minutes(3, 5, 4, 4, 3, 1), (4, 5)),))
    places = slots(short, 20, [KR], joined_by=Addressee.GUARDIAN)
    closing = [place.addressee for place in places if place.phase is Phase.CLOSING]
    assert closing == [Addressee.STUDENT]


def test_the_coach_alone_is_asked_everything() -> None:
    own = kind("coach", patterns=(TimePattern(minutes(5, 10, 12, 12, 7, 4), (10, 10)),))
    places = slots(own, 50, list(Competence), Addressee.COACH)
    assert {place.addressee for place in places} == {Addressee.COACH}


def test_without_a_competence_who_joins_only_speaks_in_the_frame() -> None:
    places = slots(LONG, 45, [], joined_by=Addressee.GUARDIAN)
    assert {p.phase for p in places if p.addressee is Addressee.GUARDIAN} == {
        Phase.OPENING, Phase.CLOSING,
    }  # fmt: skip


def test_a_route_leads_looking_ahead_and_acting_elsewhere_and_nothing_else() -> None:
    without = slots(LONG, 45, [KR, MR])
    along = slots(LONG, 45, [KR, MR], route=Route.DREAM_TO_CONTACT)
    assert [(p.phase, p.minutes, p.frame_kind) for p in along] == [
        (p.phase, p.minutes, p.frame_kind) for p in without
    ]
    led = [place for place in along if place.phase in LED_PHASES]
    assert {(place.competence, place.route) for place in led} == {
        (Competence.NETWORKING, Route.DREAM_TO_CONTACT)
    }
    assert [p for p in along if p.phase not in LED_PHASES] == [
        p for p in without if p.phase not in LED_PHASES
    ]


def test_a_route_leaves_the_place_of_who_joins() -> None:
    trainer = Addressee.WORKPLACE_TRAINER
    along = slots(LONG, 45, [KR], joined_by=trainer, route=Route.EXPERIENCE_TO_STEP)
    theirs = [place for place in along if place.addressee == trainer]
    assert theirs == [p for p in slots(LONG, 45, [KR], joined_by=trainer) if p.addressee == trainer]
    assert all(place.route is None for place in theirs)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_every_kind_of_talk_fills_its_time_and_not_more(
    library: Library, data: st.DataObject
) -> None:
    chosen = data.draw(st.sampled_from(sorted(library.framework.types)))
    what = library.framework.types[chosen]
    length = data.draw(st.sampled_from(what.lengths))
    number = data.draw(st.integers(*what.competences))
    about = data.draw(st.permutations(list(Competence)))[:number]
    joined = data.draw(st.sampled_from([None, Addressee.WORKPLACE_TRAINER, Addressee.GUARDIAN]))
    places = slots(what, length, about, joined_by=joined)
    assert sum(place.minutes for place in places) <= length + 4
    assert all(place.minutes >= 1 for place in places)
    assert [p.phase for p in places] == sorted((p.phase for p in places), key=PHASES.index)
