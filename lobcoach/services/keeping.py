"""Keeping what is typed: every note and every filled-in field goes this one way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, LineTag, Note, NoteKey
from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.goals import Agreement, Goal
from lobcoach.core.people import Coach
from lobcoach.core.records import Record
from lobcoach.core.talk import Answer, Conversation, NoteTag, PlanStep, StepReview, Voice
from lobcoach.core.text import NAME_LIMIT, NOTE_LIMIT, normalised, one_line
from lobcoach.services.coach import LINES, checked_line, checked_logo
from lobcoach.store.store import Store
from lobcoach.store.transaction import Transaction

#: The fields a screen may fill in one by one, and which lists show them.
FIELDS: Mapping[type[Record], frozenset[str]] = {
    Conversation: frozenset(
        {
            "planned_on",
            "planned_at",
            "present",
            "goal",
            "goal_reached",
            "experience",
            "options",
            "decision",
            "study_progress",
            "next_type",
            "next_on",
            "next_minutes",
            "read_on",
            "student_addition",
        }
    ),
    Goal: frozenset(
        {
            "wording",
            "sign_of_success",
            "first_step",
            "first_step_on",
            "who_helps",
            "tension",
            "certainty",
            "look_back_on",
            "competence",
            "learned",
        }
    ),
    Agreement: frozenset(
        {
            "owner",
            "other_name",
            "what",
            "before",
            "done_on",
            "review",
            "review_words",
            "reviewed_in",
        }
    ),
    StepReview: frozenset({"outcome", "words"}),
    Coach: frozenset(
        {
            "name",
            "contact",
            "school",
            "school_year_starts",
            "rhythm",
            "talks_per_year",
            "blocks_per_year",
            "weeks_per_block",
            "idiom_for_coach",
            "idiom_for_student",
            "hint_density",
            "logo",
        }
    ),
}
_KINDS: Mapping[type[Record], Kind] = {
    Conversation: Kind.CONVERSATIONS,
    Goal: Kind.GOALS,
    Agreement: Kind.AGREEMENTS,
    StepReview: Kind.GOALS,
    Coach: Kind.COACH,
}


class KeepingService:
    """Stores drafts, all of one call together or none."""

    def __init__(self, store: Store, changes: Changes) -> None:
        self._store = store
        self._changes = changes

    def keep(self, drafts: Mapping[DraftKey, DraftValue]) -> None:
        """Store every note and field in one transaction.

        Text is normalised (NFC, no control characters) and otherwise kept as typed. Raises
        FileError when the file cannot be written, InputError for a text that is far too long;
        nothing of the call is stored then.
        """
        with self._store.transaction() as tx:
            for key, value in drafts.items():
                if isinstance(key, NoteKey):
                    _keep_note(tx, key, _as_note(value))
                else:
                    _keep_field(tx, key, value)
        kinds = {Kind.NOTES if isinstance(k, NoteKey) else _KINDS[k.kind] for k in drafts}
        self._changes.publish(*kinds)

    def notes(self, conversation_id: str) -> dict[NoteKey, Note]:
        """Return every note of one talk."""
        with self._store.reading() as tx:
            return notes_of(tx, conversation_id)

    def use_follow_up(self, key: NoteKey, follow_up: str) -> None:
        """Remember that this follow-up was asked, as often as it was."""
        with self._store.transaction() as tx:
            answer = _answer(tx, key)
            tx.put(replace(answer, follow_ups_used=(*answer.follow_ups_used, follow_up)))
        self._changes.publish(Kind.NOTES)

    def follow_ups_used(self, conversation_id: str) -> dict[str, tuple[str, ...]]:
        """Return the follow-ups that were asked in one talk, by plan step."""
        with self._store.reading() as tx:
            answers = tx.find(Answer, conversation_id=conversation_id)
        used: dict[str, tuple[str, ...]] = {}
        for answer in answers:
            used[answer.step_id] = (*used.get(answer.step_id, ()), *answer.follow_ups_used)
        return used


def notes_of(tx: Transaction, conversation_id: str) -> dict[NoteKey, Note]:
    """Return every note of one talk, read in the caller's transaction."""
    answers = tx.find(Answer, conversation_id=conversation_id)
    marks = tx.find(NoteTag, answer_id=tuple(answer.id for answer in answers))
    by_answer: dict[str, list[LineTag]] = {}
    for mark in marks:
        tags = by_answer.setdefault(mark.answer_id, [])
        tags.append(LineTag(mark.line, mark.tag, mark.approved))
    return {
        NoteKey(conversation_id, a.step_id, a.lane, a.voice): Note(
            a.text, tuple(sorted(by_answer.get(a.id, ()), key=lambda t: (t.line, t.tag)))
        )
        for a in answers
    }


def _as_note(value: DraftValue) -> Note:
    if not isinstance(value, Note):
        raise TypeError(f"a note is kept as Note, not {type(value).__name__}")
    return value


def _keep_note(tx: Transaction, key: NoteKey, note: Note) -> None:
    text = _checked(note.text, "text")
    answer = tx.put(replace(_answer(tx, key), text=text))
    lines = text.count("\n") + 1
    wanted = {(tag.line, tag.tag): tag.approved for tag in note.tags if tag.line < lines}
    for mark in tx.find(NoteTag, answer_id=answer.id):
        approved = wanted.pop((mark.line, mark.tag), None)
        if approved is None:
            tx.remove(NoteTag, mark.id)
        elif approved != mark.approved:
            tx.put(replace(mark, approved=approved))
    for (line, tag), approved in wanted.items():
        tx.put(NoteTag(answer_id=answer.id, line=line, tag=tag, approved=approved))


def _answer(tx: Transaction, key: NoteKey) -> Answer:
    """Return the stored answer of this place, or a new one with the prompt as spoken."""
    found = tx.find(Answer, step_id=key.step_id, lane=key.lane, voice=key.voice)
    if found:
        return found[0]
    step = tx.get(PlanStep, key.step_id)
    return Answer(
        conversation_id=step.conversation_id,
        step_id=step.id,
        prompt_text=step.prompt_text,
        phase=step.phase,
        competence=step.competence,
        behaviour=step.behaviour,
        lane=key.lane,
        voice=key.voice,
    )


def _keep_field(tx: Transaction, key: FieldKey, value: DraftValue) -> None:
    if key.field not in FIELDS[key.kind]:
        raise KeyError(f"{key.kind.__name__}.{key.field} is not filled in by itself")
    record = _record(tx, key)
    kept = _tidied(key, value)
    if getattr(record, key.field) != kept:
        changed: dict[str, Any] = {key.field: kept}
        tx.put(replace(record, **changed))


def _record(tx: Transaction, key: FieldKey) -> Record:
    if key.kind is Coach:
        # There is one at most, and a file of another program's making may lack it.
        return next(iter(tx.find(Coach)), Coach(id=key.record_id, name=""))
    return tx.get(key.kind, key.record_id)


def _tidied(key: FieldKey, value: DraftValue) -> DraftValue:
    if type(value) is bytes:
        return checked_logo(value)
    if isinstance(value, tuple):
        return tuple(Voice(each.role, _checked_name(each.name)) for each in value)
    if type(value) is not str:
        return value
    if key.kind is Coach and key.field in LINES:
        return checked_line(key.field, value)
    return _checked(value, key.field)


def _checked_name(name: str) -> str:
    kept = one_line(name)
    if len(kept) > NAME_LIMIT:
        raise InputError(InputTrouble.TEXT_TOO_LONG, "present", NAME_LIMIT)
    return kept


def _checked(text: str, field: str) -> str:
    if len(text) > NOTE_LIMIT:
        raise InputError(InputTrouble.TEXT_TOO_LONG, field, NOTE_LIMIT)
    return normalised(text)
