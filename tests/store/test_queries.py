from datetime import time

import pytest

from lobcoach.core.filing import IssuedReport
from lobcoach.core.framework import Competence, Phase
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
    competences_discussed,
    conversations,
    last_asked,
    previous_conversation,
    prompts_asked,
    search_notes,
)
from lobcoach.store.transaction import Transaction
from tests.store.conftest import Clock
from tests.store.given_talks import TODAY, days, held, planned


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
