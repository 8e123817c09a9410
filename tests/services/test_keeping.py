"""Keeping what is typed."""

from __future__ import annotations

from contextlib import closing
from datetime import date

import pytest
from sqlcipher3 import dbapi2

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import Drafts, FieldKey, LineTag, Note, NoteKey
from lobcoach.core.errors import InputError, NotFoundError
from lobcoach.core.goals import Goal
from lobcoach.core.people import Coach, Rhythm, Student
from lobcoach.core.talk import Conversation, GoalReached, Lane, Role, Tag, Voice
from lobcoach.core.text import NAME_LIMIT, NOTE_LIMIT
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.sentences import sentence


@pytest.fixture
def key(services: Services, talk: str) -> NoteKey:
    first = services.conversations.open(talk).dialogue.current_id
    return NoteKey(talk, first, Lane.OWN_WORDS)


def test_a_note_comes_back_with_its_marks(services: Services, key: NoteKey) -> None:
    note = Note("Ik werd juist rustig.\n- overzicht", (LineTag(0, Tag.QUOTE, True),))
    services.keeping.keep({key: note})
    assert services.keeping.notes(key.conversation_id) == {key: note}


def test_the_marks_that_are_gone_are_gone_and_the_others_stay(
    services: Services, key: NoteKey
) -> None:
    services.keeping.keep(
        {
            key: Note(
                "een\ntwee", (LineTag(0, Tag.QUOTE), LineTag(1, Tag.STEP), LineTag(9, Tag.STEP))
            )
        }
    )
    services.keeping.keep(
        {key: Note("een\ntwee", (LineTag(0, Tag.QUOTE, True), LineTag(1, Tag.INSIGHT)))}
    )
    tags = services.keeping.notes(key.conversation_id)[key].tags
    assert set(tags) == {LineTag(0, Tag.QUOTE, True), LineTag(1, Tag.INSIGHT)}


def test_lanes_do_not_mix(services: Services, key: NoteKey) -> None:
    private = NoteKey(key.conversation_id, key.step_id, Lane.PRIVATE)
    services.keeping.keep({key: Note("van Noor"), private: Note("van mij")})
    notes = services.keeping.notes(key.conversation_id)
    assert notes[key].text == "van Noor"
    assert notes[private].text == "van mij"


def test_text_is_kept_as_typed_but_storable(services: Services, key: NoteKey) -> None:
    services.keeping.keep({key: Note('<img src="/etc/hostname"> \x00 </para>\r\n![](file:///x)')})
    text = services.keeping.notes(key.conversation_id)[key].text
    assert text == '<img src="/etc/hostname">  </para>\n![](file:///x)'


def test_a_note_of_two_hundred_thousand_characters_is_kept(
    services: Services, key: NoteKey
) -> None:
    long = "Ik vertel nog even door. " * 8_000
    services.keeping.keep({key: Note(long)})
    assert services.keeping.notes(key.conversation_id)[key].text == long


def test_a_text_beyond_all_bounds_is_refused_and_nothing_of_the_call_is_stored(
    services: Services, key: NoteKey
) -> None:
    goal = FieldKey(Conversation, key.conversation_id, "goal")
    with pytest.raises(InputError) as caught:
        services.keeping.keep({goal: "mooi doel", key: Note("x" * (NOTE_LIMIT + 1))})
    assert sentence(caught.value) == (
        f"Deze tekst is te lang: hooguit {NOTE_LIMIT} tekens. Kort hem in."
    )
    assert services.conversations.conversation(key.conversation_id).goal == ""


def test_what_is_typed_beside_a_text_beyond_all_bounds_reaches_the_file(
    services: Services, key: NoteKey, talk: str
) -> None:
    drafts = Drafts()
    drafts.put(key, Note("x" * (NOTE_LIMIT + 1)))
    drafts.put(FieldKey(Conversation, talk, "goal"), "Weten wat ik wil")
    with pytest.raises(InputError):
        drafts.flush(services.keeping.keep)
    assert services.conversations.conversation(talk).goal == "Weten wat ik wil"
    assert list(drafts.waiting()) == [key]


def test_fields_of_all_kinds_are_kept(services: Services, noor: Student, talk: str) -> None:
    goal = services.goals.new_goal(noor.id, talk, None)
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    services.keeping.keep(
        {
            FieldKey(Conversation, talk, "goal_reached"): GoalReached.PARTLY,
            FieldKey(Conversation, talk, "next_on"): date(2027, 1, 18),
            FieldKey(Goal, goal.id, "tension"): 6,
            FieldKey(Goal, goal.id, "wording"): "Weten of het lab past",
        }
    )
    kept = services.conversations.conversation(talk)
    assert (kept.goal_reached, kept.next_on) == (GoalReached.PARTLY, date(2027, 1, 18))
    assert services.goals.goal(goal.id).tension == 6
    assert heard == [frozenset({Kind.CONVERSATIONS, Kind.GOALS})]


def test_keeping_the_same_again_does_not_write(services: Services, talk: str) -> None:
    field = FieldKey(Conversation, talk, "experience")
    services.keeping.keep({field: "Een meting klopte niet."})
    before = services.conversations.conversation(talk)
    services.keeping.keep({field: "Een meting klopte niet."})
    assert services.conversations.conversation(talk) == before


def test_a_follow_up_that_was_asked_is_remembered(services: Services, key: NoteKey) -> None:
    services.keeping.use_follow_up(key, "Wat deed je toen?")
    services.keeping.keep({key: Note("Ik zocht het uit.")})
    services.keeping.use_follow_up(key, "Hoe was dat?")
    assert services.keeping.notes(key.conversation_id)[key].text == "Ik zocht het uit."


def test_only_fields_that_a_screen_fills_in_can_be_kept(services: Services, talk: str) -> None:
    with pytest.raises(KeyError):
        services.keeping.keep({FieldKey(Conversation, talk, "id"): "ander"})


def test_a_note_is_a_note(services: Services, key: NoteKey) -> None:
    with pytest.raises(TypeError):
        services.keeping.keep({key: "losse tekst"})


def test_a_note_at_a_step_that_is_not_there_is_refused(services: Services, talk: str) -> None:
    with pytest.raises(NotFoundError):
        services.keeping.keep({NoteKey(talk, "weg", Lane.OWN_WORDS): Note("x")})


def test_the_follow_ups_that_were_asked_come_back_by_question(
    services: Services, key: NoteKey
) -> None:
    assert services.keeping.follow_ups_used(key.conversation_id) == {}
    observed = NoteKey(key.conversation_id, key.step_id, Lane.OBSERVED)
    services.keeping.use_follow_up(key, "Wat deed je toen?")
    services.keeping.use_follow_up(observed, "Wie zag het?")
    used = services.keeping.follow_ups_used(key.conversation_id)
    assert set(used[key.step_id]) == {"Wat deed je toen?", "Wie zag het?"}


def test_what_the_coach_sets_is_kept_field_by_field(services: Services) -> None:
    told: list[frozenset[Kind]] = []
    services.changes.subscribe(told.append)
    coach = services.coach.get()
    services.keeping.keep(
        {
            FieldKey(Coach, coach.id, "name"): "  Samira \n van 't Hof ",
            FieldKey(Coach, coach.id, "rhythm"): Rhythm.BLOCK,
            FieldKey(Coach, coach.id, "weeks_per_block"): 6,
            FieldKey(Coach, coach.id, "idiom_for_coach"): "summa",
            FieldKey(Coach, coach.id, "logo"): b"\x89PNG",
        }
    )
    now = services.coach.get()
    assert (now.name, now.rhythm, now.weeks_per_block) == ("Samira van 't Hof", Rhythm.BLOCK, 6)
    assert (now.idiom_for_coach, now.logo) == ("summa", b"\x89PNG")
    assert now.school == coach.school
    assert told == [frozenset({Kind.COACH})]


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("name", " ", "Vul je naam in. Die komt in het verslag te staan."),
        ("school", "x" * 101, "Een naam kan hooguit 100 tekens hebben. Kort hem in."),
        ("logo", b"x" * 200_001, "Dit plaatje is te groot. Kies een kleinere versie van het logo."),
    ],
)
def test_a_coach_that_cannot_be_kept_stays_as_it_was(
    services: Services, field: str, value: str | bytes, told: str
) -> None:
    before = services.coach.get()
    with pytest.raises(InputError) as caught:
        services.keeping.keep({FieldKey(Coach, before.id, field): value})
    assert sentence(caught.value) == told
    assert services.coach.get() == before


def test_a_file_that_lacks_its_coach_gets_one_with_the_first_setting(services: Services) -> None:
    with closing(dbapi2.connect(str(services.path), isolation_level=None)) as other:
        other.execute("DELETE FROM coach")
    services.close()
    again = open_file(services.path, services.library)
    nameless = again.coach.get()
    again.keeping.keep({FieldKey(Coach, nameless.id, "rhythm"): Rhythm.BLOCK})
    assert (again.coach.get().id, again.coach.get().rhythm) == (nameless.id, Rhythm.BLOCK)
    again.close()


def test_the_mark_of_the_example_is_no_field_to_fill_in(services: Services) -> None:
    with pytest.raises(KeyError):
        services.keeping.keep({FieldKey(Coach, services.coach.get().id, "is_example"): 1})


def test_who_sits_at_the_table_is_kept_with_names_on_one_line(
    services: Services, talk: str
) -> None:
    table = (Voice(Role.STUDENT, "Noor"), Voice(Role.WORKPLACE_TRAINER, "  Bas \n Visser "))
    services.keeping.keep({FieldKey(Conversation, talk, "present"): table})
    assert services.conversations.conversation(talk).present == (
        table[0], Voice(Role.WORKPLACE_TRAINER, "Bas Visser"),
    )  # fmt: skip


def test_an_endless_name_at_the_table_is_refused(services: Services, talk: str) -> None:
    table = (Voice(Role.GUARDIAN, "a" * (NAME_LIMIT + 1)),)
    with pytest.raises(InputError) as told:
        services.keeping.keep({FieldKey(Conversation, talk, "present"): table})
    assert sentence(told.value) == "Deze tekst is te lang: hooguit 100 tekens. Kort hem in."
