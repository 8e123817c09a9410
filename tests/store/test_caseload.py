from datetime import date, time

from lobcoach.core.framework import Competence
from lobcoach.core.goals import Agreement, Goal, GoalStatus
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState
from lobcoach.store.caseload import caseload
from lobcoach.store.transaction import Transaction
from tests.store.given_talks import TODAY, days, held, planned

YEAR_START = date(2026, 8, 1)


def row_of_noor(tx: Transaction) -> CaseloadRow:
    return next(row for row in caseload(tx, TODAY, YEAR_START) if row.student.id == "noor")


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
