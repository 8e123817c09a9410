"""What stands beside a prompt while it is asked, read from the file in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lobcoach.core.dutch_dates import local_day
from lobcoach.core.prompts import fill
from lobcoach.core.talk import Conversation, PlanStep
from lobcoach.services.library import Library
from lobcoach.services.planning import words_of
from lobcoach.services.talk_position import student_of
from lobcoach.store.queries import last_asked
from lobcoach.store.transaction import Transaction


@dataclass(frozen=True)
class AboutStep:
    """The follow-ups as they can be spoken, and when an earlier talk asked the same, if ever."""

    follow_ups: tuple[str, ...] = ()
    last_asked: date | None = None


def about_step(tx: Transaction, library: Library, step: PlanStep, today: date) -> AboutStep:
    """Return what stands beside the prompt of a step; nothing for the coach's own question."""
    if not step.prompt_id:
        return AboutStep()
    talk = tx.get(Conversation, step.conversation_id)
    prompt = library.find(step.prompt_id)
    words = words_of(tx, talk, student_of(tx, talk))
    spoken = tuple(fill(text, words) for text in prompt.follow_ups) if prompt is not None else ()
    day = last_asked(tx, talk.student_id, step.prompt_id)
    started = local_day(talk.started) if talk.started else today
    return AboutStep(spoken, day if day is not None and day < started else None)
