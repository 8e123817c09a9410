"""Whether a talk says something else than when its report was issued."""

from __future__ import annotations

import hashlib

from lobcoach.core.talk import Lane
from lobcoach.core.voices import company
from lobcoach.services.report_filling import TalkRecords


def fingerprint(records: TalkRecords) -> str:
    """Return a short text that differs when something else was written in the talk itself.

    What later talks made of its goals and agreements does not count, nor who the student and
    the coach are by now.
    """
    talk = records.conversation
    said = (
        talk.goal, talk.goal_reached, talk.experience, talk.options, talk.decision,
        talk.study_progress, talk.next_type, talk.next_on, talk.next_minutes,
        talk.read_on, talk.student_addition,
    )  # fmt: skip
    order = {step.id: step.order for step in records.steps}
    notes = sorted(
        (order[key.step_id], key.lane.value, key.voice.value, note.text, note.tags)
        for key, note in records.notes.items()
        if key.lane is not Lane.PRIVATE and note.text.strip()
    )
    goals = [
        (g.wording, g.sign_of_success, g.first_step, g.first_step_on, g.who_helps, g.tension,
         g.look_back_on)
        for g in records.goals
        if g.conversation_id == talk.id and not g.is_concept
    ]  # fmt: skip
    agreements = [
        (a.owner, a.other_name, a.what, a.before)
        for a in records.agreements
        if a.conversation_id == talk.id and a.what.strip()
    ]
    reviews = [
        (a.id, a.review, a.review_words) for a in records.agreements if a.reviewed_in == talk.id
    ]
    steps = [(review.goal_id, review.outcome, review.words) for review in records.step_reviews]
    # Added only where there are others, so that reports issued before still count as the newest.
    others = (joined,) if (joined := company(talk.present)) else ()
    everything = repr((said, notes, goals, agreements, reviews, steps, *others))
    return hashlib.sha256(everything.encode()).hexdigest()[:16]
