from datetime import UTC, date, datetime, time, timedelta

import pytest

from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Agreement, Goal, GoalStatus
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.core.talk import (
    Answer,
    Conversation,
    ConversationState,
    NoteTag,
    PlanStep,
    Role,
    StepState,
    Tag,
)
from lobcoach.store.queries import (
    caseload,
    competences_discussed,
    conversations,
    last_asked,
    previous_conversation,
    prompts_asked,
    search_notes,
)
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction
from tests.store.conftest import Clock

TODAY = date(2026, 9, 1)
YEAR_START = date(2026, 8, 1)
NOOR = Student(id="noor", first_name="Noor")
ALI = Student(id="ali", first_name="Ali")


@pytest.fixture
def tx(store: Store):
    with store.transaction() as begun:
        begun.put(NOOR)
        begun.put(ALI)
        yield begun


def held(day: date, student: str | None = "noor", **given) -> Conversation:
    started = datetime.combine(day, time(9, 0), UTC)
    defaults = {"type": "voortgang", "state": ConversationState.CLOSED, "started": started}
    return Conversation(student_id=student, **(defaults | given))


def planned(day: date | None, **given) -> Conversation:
    return Conversation(student_id="noor", planned_on=day, **({"type": "doelen"} | given))


def row_of_noor(tx: Transaction) -> CaseloadRow:
    return next(row for row in caseload(tx, TODAY, YEAR_START) if row.student.id == "noor")


def days(number: int) -> timedelta:
    return timedelta(days=number)


class TestCaseload:
    def test_a_student_without_anything_has_an_empty_row(self, tx: Transaction):
        rows = {row.student.id: row for row in caseload(tx, TODAY, YEAR_START)}
        assert rows == {student.id: CaseloadRow(student=student) for student in tx.find(Student)}

    def test_archived_students_have_their_own_list(self, tx: Transaction):
        tx.put(Student(id="oud", archived=True))
        assert {row.student.id for row in caseload(tx, TODAY, YEAR_START)} == {"noor", "ali"}
        assert [row.student.id for row in caseload(tx, TODAY, YEAR_START, archived=True)] == ["oud"]

    def test_the_last_talk_is_the_newest_one_held(self, tx: Transaction):
        tx.put(held(TODAY - days(40), type="intake"))
        tx.put(held(TODAY - days(3), type="stage", state=ConversationState.PAUSED))
        tx.put(planned(TODAY - days(1)))
        row = row_of_noor(tx)
        assert (row.last_on, row.last_type) == (TODAY - days(3), "stage")

    def test_talks_are_counted_from_the_start_of_the_school_year(self, tx: Transaction):
        for day in (YEAR_START - days(1), YEAR_START, TODAY):
            tx.put(held(day))
        tx.put(planned(TODAY + days(3)))
        assert row_of_noor(tx).talks_this_year == 2

    def test_the_next_talk_is_the_first_one_planned_from_today(self, tx: Transaction):
        tx.put(planned(TODAY - days(1), type="gemist"))
        tx.put(planned(None, type="ooit"))
        tx.put(planned(TODAY, type="zonder tijd"))
        tx.put(planned(TODAY, planned_at=time(14), type="middag"))
        tx.put(planned(TODAY, planned_at=time(9), type="ochtend"))
        tx.put(held(TODAY - days(5), next_on=TODAY, next_type="afgesproken"))
        row = row_of_noor(tx)
        assert (row.next_on, row.next_at, row.next_type) == (TODAY, time(9), "ochtend")

    def test_the_talk_to_prepare_is_the_first_to_come_with_or_without_a_day(self, tx: Transaction):
        assert row_of_noor(tx).planned_id is None
        for talk in (
            planned(TODAY - days(1), id="gemist"),
            planned(None, id="ooit"),
            planned(TODAY + days(1), id="morgen"),
            planned(TODAY, id="vandaag"),
        ):
            tx.put(talk)
            assert row_of_noor(tx).planned_id == talk.id

    def test_without_one_it_is_what_the_newest_talk_agreed(self, tx: Transaction):
        tx.put(held(TODAY - days(5), next_on=TODAY, next_type="afgesproken"))
        tx.put(held(TODAY - days(50), next_on=TODAY + days(9), next_type="eerder"))
        row = row_of_noor(tx)
        assert (row.next_on, row.next_at, row.next_type) == (TODAY, None, "afgesproken")

    def test_unless_that_day_has_passed(self, tx: Transaction):
        tx.put(held(TODAY - days(5), next_on=TODAY - days(1), next_type="afgesproken"))
        row = row_of_noor(tx)
        assert (row.next_on, row.next_type) == (None, "")

    def test_agreements_are_counted_when_something_was_written(self, tx: Transaction):
        for what, before, done_on in (
            ("bellen", TODAY - days(1), None),
            ("mailen", TODAY, None),
            ("lezen", None, None),
            (" \n", TODAY - days(1), None),
            ("kijken", TODAY - days(9), TODAY - days(9)),
        ):
            tx.put(Agreement(student_id="noor", what=what, before=before, done_on=done_on))
        row = row_of_noor(tx)
        assert (row.open_agreements, row.to_look_back, row.kept) == (3, 1, 1)

    def test_live_goals_whose_day_has_passed_are_to_look_back_on(self, tx: Transaction):
        for status in GoalStatus:
            tx.put(Goal(student_id="noor", status=status, look_back_on=TODAY - days(1)))
        tx.put(Goal(student_id="noor", look_back_on=TODAY))
        tx.put(Goal(student_id="noor"))
        assert row_of_noor(tx).to_look_back == 2

    def test_kept_counts_from_the_newest_talk_but_one(self, tx: Transaction):
        for ago in (100, 60, 10):
            tx.put(held(TODAY - days(ago)))
        for ago in (61, 60, 1):
            tx.put(Agreement(student_id="noor", what="x", done_on=TODAY - days(ago)))
        assert row_of_noor(tx).kept == 2

    def test_discussed_are_the_competences_of_the_last_year_in_their_order(self, tx: Transaction):
        tx.put(held(date(2025, 9, 1), competences=(Competence.NETWORKING,)))
        tx.put(held(TODAY, competences=(Competence.MOTIVES, Competence.QUALITIES)))
        tx.put(held(date(2025, 8, 31), competences=(Competence.CAREER_STEERING,)))
        tx.put(planned(TODAY, competences=(Competence.WORK_EXPLORATION,)))
        assert row_of_noor(tx).discussed == (
            Competence.QUALITIES,
            Competence.MOTIVES,
            Competence.NETWORKING,
        )

    def test_a_year_before_a_leap_day_is_the_day_before_march(self, tx: Transaction):
        tx.put(held(date(2027, 2, 28), competences=(Competence.NETWORKING,)))
        tx.put(held(date(2027, 2, 27), competences=(Competence.MOTIVES,)))
        (row,) = [row for row in caseload(tx, date(2028, 2, 29), YEAR_START) if row.last_on]
        assert row.discussed == (Competence.NETWORKING,)

    def test_unfinished_is_the_newest_running_or_paused_talk(self, tx: Transaction):
        tx.put(held(TODAY - days(9), state=ConversationState.RUNNING))
        newest = tx.put(held(TODAY - days(3), state=ConversationState.PAUSED))
        tx.put(held(TODAY))
        assert row_of_noor(tx).unfinished_id == newest.id

    def test_what_belongs_to_others_and_to_the_coach_is_not_counted(self, tx: Transaction):
        for student in ("ali", None):
            talk = tx.put(held(TODAY, student))
            tx.put(Agreement(student_id=student, conversation_id=talk.id, what="x"))
            tx.put(Goal(student_id=student, look_back_on=TODAY - days(1)))
        assert row_of_noor(tx) == CaseloadRow(student=tx.get(Student, "noor"))


class TestConversations:
    def test_a_row_tells_what_a_list_shows(self, tx: Transaction):
        talk = tx.put(
            held(
                TODAY,
                minutes_planned=25,
                seconds_spent=90,
                competences=(Competence.MOTIVES,),
                planned_on=TODAY - days(1),
                planned_at=time(10, 30),
            )
        )
        for version in (1, 2):
            tx.put(IssuedReport(conversation_id=talk.id, version=version, issued_at=talk.created))
        (row,) = conversations(tx)
        assert row.id == talk.id
        assert row.student == tx.get(Student, "noor")
        assert (row.type, row.state) == ("voortgang", ConversationState.CLOSED)
        assert (row.on, row.at) == (TODAY, time(10, 30))
        assert (row.minutes_planned, row.seconds_spent) == (25, 90)
        assert row.competences == (Competence.MOTIVES,)
        assert (row.touched, row.reports) == (talk.changed, 2)

    def test_a_planned_talk_is_on_the_day_it_is_planned_for(self, tx: Transaction):
        tx.put(planned(TODAY + days(3)))
        assert [row.on for row in conversations(tx)] == [TODAY + days(3)]

    def test_the_coachs_own_talk_has_no_student(self, tx: Transaction):
        tx.put(held(TODAY, None))
        assert [row.student for row in conversations(tx)] == [None]

    def test_the_newest_touched_comes_first_and_a_note_touches(self, tx: Transaction, clock: Clock):
        first = tx.put(held(TODAY))
        clock.forward(minutes=1)
        second = tx.put(held(TODAY))
        assert [row.id for row in conversations(tx)] == [second.id, first.id]

        when = clock.forward(minutes=1)
        tx.put(PlanStep(conversation_id=first.id, order=1, phase=Phase.OPENING))
        assert [(row.id, row.touched) for row in conversations(tx, limit=1)] == [(first.id, when)]

    def test_they_can_be_of_some_states_and_of_one_student(self, tx: Transaction):
        noor = tx.put(held(TODAY))
        ali = tx.put(held(TODAY, "ali", state=ConversationState.RUNNING))
        tx.put(planned(TODAY))
        states = (ConversationState.CLOSED, ConversationState.RUNNING)
        assert {row.id for row in conversations(tx, states=states)} == {noor.id, ali.id}
        assert [row.id for row in conversations(tx, states=states, student_id="ali")] == [ali.id]


class TestWhatWentBefore:
    def _step(self, tx: Transaction, talk: Conversation, prompt: str, text: str = "", **given):
        step = tx.put(
            PlanStep(
                conversation_id=talk.id, order=1, phase=Phase.REFLECT, prompt_id=prompt, **given
            )
        )
        tx.put(
            Answer(
                conversation_id=talk.id,
                step_id=step.id,
                prompt_text="?",
                phase=step.phase,
                text=text,
            )
        )

    def test_a_prompt_was_asked_when_it_was_marked_or_something_was_written(self, tx: Transaction):
        talk = tx.put(held(TODAY))
        self._step(tx, talk, "gevraagd", state=StepState.ASKED)
        self._step(tx, talk, "beschreven", text="iets")
        self._step(tx, talk, "leeg", text=" \n")
        self._step(tx, talk, "", text="eigen vraag")
        self._step(tx, tx.put(held(TODAY, "ali")), "van een ander", text="iets")
        assert prompts_asked(tx, "noor") == {"gevraagd": TODAY, "beschreven": TODAY}

    def test_the_newest_day_counts(self, tx: Transaction):
        for ago in (5, 2, 9):
            self._step(tx, tx.put(held(TODAY - days(ago))), "zelfde", text="iets")
        assert prompts_asked(tx, "noor") == {"zelfde": TODAY - days(2)}
        assert last_asked(tx, "noor", "zelfde") == TODAY - days(2)
        assert last_asked(tx, "noor", "andere") is None
        assert last_asked(tx, None, "zelfde") is None

    def test_the_coachs_own_talks_have_their_own_prompts(self, tx: Transaction):
        self._step(tx, tx.put(held(TODAY, None)), "eigen", text="iets")
        assert prompts_asked(tx, None) == {"eigen": TODAY}
        assert prompts_asked(tx, "noor") == {}

    def test_competences_have_the_newest_day_they_were_discussed(self, tx: Transaction):
        tx.put(held(TODAY - days(9), competences=(Competence.MOTIVES, Competence.NETWORKING)))
        tx.put(held(TODAY - days(2), competences=(Competence.MOTIVES,)))
        tx.put(held(TODAY - days(99), competences=(Competence.QUALITIES,)))
        tx.put(planned(TODAY, competences=(Competence.WORK_EXPLORATION,)))
        assert competences_discussed(tx, "noor", TODAY - days(9)) == {
            Competence.MOTIVES: TODAY - days(2),
            Competence.NETWORKING: TODAY - days(9),
        }

    def test_the_previous_talk_is_the_newest_held_other_one(self, tx: Transaction):
        assert previous_conversation(tx, "noor", "none yet") is None
        old = tx.put(held(TODAY - days(9)))
        new = tx.put(held(TODAY - days(2), state=ConversationState.PAUSED))
        now = tx.put(planned(TODAY))
        tx.put(held(TODAY, "ali"))
        assert previous_conversation(tx, "noor", now.id) == new
        assert previous_conversation(tx, "noor", new.id) == old
        assert previous_conversation(tx, "ali", new.id).started.date() == TODAY


class TestSearch:
    @pytest.fixture
    def notes(self, tx: Transaction) -> dict[str, str]:
        """Talk ids by the note that was written in them, oldest first."""
        found = {}
        for text in ("Zij wil naar België", "stage in de zorg", "een stageplek, en één idee"):
            talk = tx.put(held(TODAY))
            step = tx.put(PlanStep(conversation_id=talk.id, order=1, phase=Phase.OPENING))
            found[text] = talk.id
            for voice, note in ((Role.STUDENT, text), (Role.COACH, f"nog eens: {text}")):
                tx.put(
                    Answer(
                        conversation_id=talk.id,
                        step_id=step.id,
                        voice=voice,
                        prompt_text="?",
                        phase=Phase.OPENING,
                        text=note,
                    )
                )
        return found

    @pytest.mark.parametrize(
        ("words", "places"),
        [
            ("stage", [2, 1]),
            ("STAG zorg", [1]),
            ("belgie", [0]),
            ("een idee", [2]),
            ("idee stage - ,", [2]),
            ("niets", []),
            ("", []),
            (' " ', []),
            ('"stage', [2, 1]),
            ("sta\0ge", [2, 1]),
            ("stage AND zorg", []),
            ("NEAR(stage zorg)", []),
            ("text:stage", []),
            ("'; DROP TABLE answer; --", []),
            ("*", []),
            ("\ud800", []),
        ],
    )
    def test_words_find_talks_newest_note_first(
        self, tx: Transaction, notes: dict[str, str], words: str, places: list[int]
    ):
        talks = list(notes.values())
        assert search_notes(tx, words) == [talks[place] for place in places]

    def test_what_is_changed_or_removed_is_not_found_any_more(
        self, tx: Transaction, notes: dict[str, str]
    ):
        talk_id = notes["stage in de zorg"]
        for answer in tx.find(Answer, conversation_id=talk_id):
            tag = tx.put(NoteTag(answer_id=answer.id, line=0, tag=Tag.STEP))
            tx.remove(Answer, answer.id)
            assert tx.find(NoteTag, id=tag.id) == []
        assert search_notes(tx, "zorg") == []
        assert len(search_notes(tx, "stage")) == 1
