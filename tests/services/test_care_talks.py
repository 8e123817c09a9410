"""Of a talk about a worry nothing is printed, and nobody else sees that there was one."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, Note, NoteKey
from lobcoach.core.errors import LookBackDayError, NoReportError
from lobcoach.core.goals import AgreementReview, Goal, GoalStatus
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState, Lane, Role, StepOutcome, Voice
from lobcoach.services.goals import LastTime
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk, words_of
from lobcoach.services.reports import ReportSettings
from lobcoach.services.sentences import sentence
from tests.conftest import TODAY
from tests.given_care import WORRY, Care, care_talk
from tests.given_goals import earlier_talk, fill_in
from tests.services.given_plan import KR

WITH_OTHERS = ("ouder", "trialoog", "overdracht", "uitstroom")
EVERY_OTHER_KIND = (
    "kennismaking", "intake-eind", "voortgang", "loopbaanreflectie", "keuze", "trialoog",
    "overdracht", "uitstroom", "heroriëntatie", "ouder", "verzoek",
)  # fmt: skip
EVERYTHING = ReportSettings(with_observations=True, with_study_progress=True, finished=True)


@pytest.fixture
def care(services: Services, noor: Student) -> Care:
    return care_talk(services, noor)


def begin(services: Services, student: Student, code: str) -> str:
    joined = (Voice(Role.OTHER, "Jan Smit"),) if code == "uitstroom" else ()
    kind = services.library.framework.types[code]
    return services.conversations.begin(
        NewTalk(student.id, code, kind.default_minutes, (KR,), joined=joined)
    )


def printed(services: Services, talk: str) -> str:
    """Return every word that a report of this talk would hold, in any form."""
    content = services.reports.content(talk, EVERYTHING)
    return f"{content!r} {services.reports.text(talk, EVERYTHING)}".lower()


def test_it_is_not_closed_without_a_day_to_look_back(services: Services, noor: Student) -> None:
    talks = services.conversations
    talk = talks.begin(NewTalk(noor.id, "signaal", 30, ()))
    assert services.must_record.lacks_day(talk)
    with pytest.raises(LookBackDayError) as caught:
        talks.finish(talks.open(talk).dialogue, 0)
    assert sentence(caught.value) == (
        "Kies een dag om samen terug te kijken. Bij een zorggesprek staat die dag altijd vast."
    )
    assert talks.conversation(talk).state is ConversationState.RUNNING
    talks.later(talks.open(talk).dialogue, 60)  # leaving it is always possible
    goal = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, goal, look_back_on=TODAY)
    assert not services.must_record.lacks_day(talk)
    talks.finish(talks.open(talk).dialogue, 0)
    assert talks.conversation(talk).state is ConversationState.CLOSED


def test_another_talk_is_closed_without_a_day(services: Services, talk: str) -> None:
    assert not services.must_record.lacks_day(talk)
    services.conversations.finish(services.conversations.open(talk).dialogue, 0)


def test_no_report_of_any_form_can_be_made_of_it(services: Services, care: Care) -> None:
    reports, settings = services.reports, EVERYTHING
    for make in (
        lambda: reports.content(care.talk, settings),
        lambda: reports.overview(care.talk, settings),
        lambda: reports.text(care.talk, settings),
        lambda: reports.pages(care.talk, settings, 400),
        lambda: reports.prepare(care.talk, settings),
        lambda: reports.issue(care.talk, settings),
        lambda: reports.newest(care.talk),
    ):
        with pytest.raises(NoReportError):
            make()
    assert reports.issued(care.talk) == []


@pytest.mark.parametrize("code", EVERY_OTHER_KIND)
def test_in_the_report_of_another_talk_nothing_of_it_stands(
    services: Services, noor: Student, care: Care, code: str
) -> None:
    """Whatever was done in that talk with what the worry left open."""
    now, goals = begin(services, noor, code), services.goals
    goals.review_agreement(care.mine.id, now, AgreementReview.DONE)
    goals.review_agreement(care.hers.id, now, AgreementReview.NOT_DONE)
    fill_in(services, care.hers, review_words=f"nog niet: {WORRY}")
    goals.review_step(care.goal.id, now, StepOutcome.PARTLY)
    successor = goals.adjust(care.goal.id, now)
    fill_in(services, successor, first_step=f"nog eens: {WORRY}", look_back_on=TODAY)
    again = goals.adjust(successor.id, now)
    fill_in(services, again, look_back_on=TODAY)
    notes: dict[DraftKey, DraftValue] = {
        NoteKey(now, step.id, lane): Note("Ging goed.")
        for step in services.conversations.open(now).dialogue.steps
        for lane in Lane
    }
    services.keeping.keep(notes)
    services.keeping.keep({FieldKey(Conversation, now, "next_type"): "signaal"})
    services.keeping.keep({FieldKey(Conversation, now, "next_on"): TODAY})

    words = printed(services, now)
    assert "ging goed" in words
    assert WORRY not in words
    assert "zorggesprek" not in words
    assert "signaal" not in words
    issued = services.reports.issue(now, EVERYTHING)
    assert WORRY not in str(json.loads(issued.settings))


def test_what_stays_behind_is_counted_for_the_coach(
    services: Services, noor: Student, care: Care
) -> None:
    now, goals = begin(services, noor, "voortgang"), services.goals
    assert services.reports.overview(now, EVERYTHING).apart == 0
    goals.review_agreement(care.mine.id, now, AgreementReview.DONE)
    goals.review_step(care.goal.id, now, StepOutcome.DONE)
    goals.adjust(care.goal.id, now)
    goals.new_goal(noor.id, now, None)
    assert services.reports.overview(now, EVERYTHING).apart == 3
    services.keeping.keep(
        {FieldKey(Conversation, now, "present"): (Voice(Role.OTHER, "Jan"),)}  # type: ignore[arg-type]
    )
    assert services.reports.overview(now, EVERYTHING).apart == 0


def test_an_issued_report_stays_the_newest_when_only_the_worry_moves_on(
    services: Services, noor: Student, care: Care
) -> None:
    now = begin(services, noor, "voortgang")
    first = services.reports.newest(now)
    services.goals.review_agreement(care.mine.id, now, AgreementReview.DONE)
    assert services.reports.newest(now).id == first.id


def test_the_next_talk_of_the_two_opens_with_what_they_agreed(
    services: Services, noor: Student, care: Care
) -> None:
    found = services.goals.last_time(begin(services, noor, "voortgang"))
    assert found.coach_promises == (care.mine,)
    assert found.other_promises == (care.hers,)
    assert [step.goal for step in found.steps] == [care.goal]
    assert found.due == (care.goal,)
    assert found.care is not None
    assert (found.care.id, found.care.next_on) == (care.talk, TODAY + timedelta(days=7))


def test_a_day_to_look_back_is_reason_enough_to_open_with(services: Services) -> None:
    assert LastTime(care=Conversation(student_id="noor", type="signaal"))


@pytest.mark.parametrize("code", WITH_OTHERS)
def test_where_others_sit_along_nothing_tells_that_there_was_one(
    services: Services, noor: Student, code: str
) -> None:
    earlier_talk(services, noor)
    care_talk(services, noor)
    now = begin(services, noor, code)
    found = services.goals.last_time(now)
    assert found.coach_promises
    assert found.care is None
    assert WORRY not in repr(found)
    assert WORRY not in repr(services.goals.goals(noor.id, now))
    assert WORRY not in repr(services.goals.agreements(noor.id, now))
    assert WORRY in repr(services.goals.goals(noor.id))
    assert WORRY in repr(services.goals.agreements(noor.id))
    assert not any("zorg" in line for line in services.must_record.still_empty(now))


@pytest.mark.parametrize("code", WITH_OTHERS)
def test_the_day_of_the_last_talk_is_that_of_another_one(
    services: Services, noor: Student, code: str, care: Care
) -> None:
    found = services.goals.last_time(begin(services, noor, code))
    assert found.held_on is None
    assert not found.is_first
    assert not found


def test_whoever_joins_halfway_sees_nothing_of_it_from_then_on(
    services: Services, noor: Student, care: Care
) -> None:
    kind = services.library.framework.types["uitstroom"]
    now = services.conversations.begin(NewTalk(noor.id, "uitstroom", kind.default_minutes, (KR,)))
    assert services.goals.last_time(now).coach_promises == (care.mine,)
    table = (Voice(Role.STUDENT, "Noor"), Voice(Role.OTHER, "Jan"), Voice(Role.COACH, "M"))
    services.keeping.keep({FieldKey(Conversation, now, "present"): table})  # type: ignore[dict-item]
    assert not services.goals.last_time(now)


def test_a_handover_does_not_wait_for_promises_about_a_worry(
    services: Services, noor: Student, care: Care
) -> None:
    now = begin(services, noor, "overdracht")
    lines = services.must_record.still_empty(now)
    assert lines
    assert not any("belo" in line for line in lines)


def test_a_care_talk_shows_what_the_one_before_left(
    services: Services, noor: Student, care: Care
) -> None:
    with_zorgcoach = NewTalk(noor.id, "signaal", 30, (), joined=(Voice(Role.OTHER, "Els"),))
    now = services.conversations.begin(with_zorgcoach)
    assert services.goals.last_time(now).coach_promises == (care.mine,)
    assert WORRY in repr(services.goals.goals(noor.id, now))


@pytest.mark.parametrize("code", EVERY_OTHER_KIND)
def test_no_question_of_another_talk_repeats_what_was_said(
    services: Services, noor: Student, care: Care, code: str
) -> None:
    kind = services.library.framework.types[code]
    plan = services.preparing.plan(NewTalk(noor.id, code, kind.default_minutes, (KR,)))
    spoken = [each.text for each in services.preparing.propose(NewTalk(noor.id, code, 20, (KR,)))]
    for prompt in services.plans.choices(plan):
        assert "stap" not in prompt.placeholders, prompt.id
    assert WORRY not in " ".join(spoken)
    dialogue = services.conversations.open(plan).dialogue
    for step in dialogue.steps:
        assert WORRY not in step.prompt_text
        assert WORRY not in " ".join(services.conversations.about_step(step).follow_ups)


def test_a_step_about_a_worry_is_a_word_for_such_a_talk_only(
    services: Services, noor: Student, care: Care
) -> None:
    said = {}
    for code, about in (("voortgang", (KR,)), ("signaal", ())):
        talk = services.conversations.conversation(
            services.conversations.begin(NewTalk(noor.id, code, 30, about))
        )
        with services._store.reading() as tx:
            said[code] = words_of(tx, talk, noor)["stap"]
    assert said == {"voortgang": "", "signaal": f"zeggen: {WORRY}"}


def test_preparing_another_talk_tells_the_day_and_no_more(
    services: Services, noor: Student, care: Care
) -> None:
    plan = services.preparing.plan(NewTalk(noor.id, "voortgang", 15, (KR,)))
    last = services.preparing.last_talk(plan)
    assert last is not None
    assert (last.conversation.id, last.quote, last.conversation.experience) == (care.talk, "", "")
    assert services.preparing.parked(noor.id) == []


def test_preparing_the_next_one_about_the_worry_has_all_of_it(
    services: Services, noor: Student, care: Care
) -> None:
    plan = services.preparing.plan(NewTalk(noor.id, "signaal", 30, ()))
    last = services.preparing.last_talk(plan)
    assert last is not None
    assert WORRY in last.quote
    assert WORRY in last.conversation.experience
    assert len(services.preparing.parked(noor.id, care=True)) == 2


def test_what_was_parked_about_a_worry_does_not_move_into_another_kind_of_talk(
    services: Services, noor: Student, care: Care
) -> None:
    plan = services.preparing.plan(NewTalk(noor.id, "signaal", 30, ()))
    for topic in services.preparing.parked(noor.id, care=True):
        services.plans.take_up(plan, topic.id)
    own = "Hoe was je week?"
    services.plans.ask_own(plan, services.preparing.prepared(plan).steps[0].phase, None, own)
    services.preparing.change_frame(plan, "voortgang", 15, (KR,))
    texts = [step.prompt_text for step in services.preparing.prepared(plan).steps]
    assert own in texts
    assert WORRY not in " ".join(texts)
    assert len(services.preparing.parked(noor.id, care=True)) == 2


def test_it_does_not_count_for_the_talks_of_a_year(services: Services, noor: Student) -> None:
    care_talk(services, noor)
    (row,) = services.students.caseload()
    assert (row.talks_this_year, row.counted_on, row.last_type) == (0, None, "signaal")
    begin(services, noor, "ouder")
    begin(services, noor, "overdracht")
    (row,) = services.students.caseload()
    assert (row.talks_this_year, row.counted_on) == (0, None)
    begin(services, noor, "voortgang")
    (row,) = services.students.caseload()
    assert row.talks_this_year == 1
    assert row.counted_on is not None


def test_a_day_that_passed_asks_for_attention_until_they_spoke(
    services: Services, noor: Student
) -> None:
    # The clock of the file is the real one; only the list looks at the day of the test.
    care = care_talk(services, noor, TODAY - timedelta(days=1))
    settled = services.goals.set_status(care.goal.id, GoalStatus.RELEASED)
    assert isinstance(settled, Goal)
    with services._store.transaction() as tx:
        talk = tx.get(Conversation, care.talk)
        assert talk.started is not None
        tx.put(replace(talk, started=talk.started - timedelta(days=60)))
    (row,) = services.students.caseload()
    assert row.to_look_back == 1
    begin(services, noor, "voortgang")
    (row,) = services.students.caseload()
    assert row.to_look_back == 0


def test_closing_it_twice_keeps_the_day(services: Services, care: Care) -> None:
    talks = services.conversations
    talks.finish(talks.reopen(care.talk), 0)
    kept = talks.conversation(care.talk).next_on
    assert kept == TODAY + timedelta(days=7)
    assert isinstance(kept, date)


def test_a_written_report_of_another_talk_is_free_of_it_byte_by_byte(
    services: Services, noor: Student, care: Care, tmp_path: Path
) -> None:
    now = begin(services, noor, "overdracht")
    services.goals.review_agreement(care.mine.id, now, AgreementReview.DONE)
    report = services.reports.issue(now, EVERYTHING)
    name = services.reports.file_name(now)
    services.reports.write(report.id, tmp_path / name)
    assert "zorg" not in name.lower()
    assert WORRY.encode() not in report.document
