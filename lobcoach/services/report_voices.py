"""Whose words are whose in the report of a talk with more than two at the table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.names import called
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation, Role, Voice
from lobcoach.core.voices import company, named, named_with_role


def student_first(notes: Mapping[NoteKey, Note]) -> Iterator[tuple[NoteKey, Note]]:
    """Return the notes with those in the student's words before those of others."""
    yield from sorted(notes.items(), key=lambda pair: pair[0].voice != Role.STUDENT)


def speaker(voice: Role, talk: Conversation) -> str:
    """Return who spoke, such as `Bas Visser (praktijkopleider)`; empty for the student.

    Someone who was noted and is not at the table any more is called by the role.
    """
    return "" if voice == Role.STUDENT else named_with_role(_at_table(voice, talk), talk.type)


def speaker_name(voice: Role, talk: Conversation) -> str:
    """Return the same person's name alone or, while that is not known, the role."""
    return "" if voice == Role.STUDENT else named(_at_table(voice, talk), talk.type)


def speaker_of(key: NoteKey, notes: Mapping[NoteKey, Note], talk: Conversation, name: str) -> str:
    """Return who spoke a note; empty where only the student speaks in the whole talk."""
    others = any(each.voice != Role.STUDENT and note.text.strip() for each, note in notes.items())
    if not (others or company(talk.present)):
        return ""
    return speaker(key.voice, talk) or name


def _at_table(voice: Role, talk: Conversation) -> Voice:
    return next((each for each in talk.present if each.role == voice), Voice(voice))


def person(voice: Voice, talk: Conversation, student: Student, coach: Coach) -> str:
    """Return how someone who was present is named in the heading."""
    if voice.role == Role.STUDENT:
        return called(student)
    if voice.role == Role.COACH:
        return f"{coach.name} (coach)" if coach.name else "coach"
    return named_with_role(voice, talk.type)
