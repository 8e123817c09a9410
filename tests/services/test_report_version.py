"""Whether a talk says something else than when its report was issued."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, LineTag, Note
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, Lane, StepOutcome, Tag
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.report_version import fingerprint
from lobcoach.services.reports import talk_records
from lobcoach.store.store import Store
from tests.given_goals import Before, earlier_talk, fill_in
from tests.services.given_report import Written, write_everything

Change = Callable[[Services, Written, Before], object]


def typed(key: Callable[[Written], DraftKey], value: DraftValue) -> Change:
    return lambda services, written, _: services.keeping.keep({key(written): value})


def field(name: str) -> Callable[[Written], DraftKey]:
    return lambda written: FieldKey(Conversation, written.talk, name)


def new_agreement(services: Services, written: Written, _: Before) -> None:
    student = services.conversations.conversation(written.talk).student_id or ""
    made = services.goals.new_agreement(student, written.talk, Owner.COACH)
    fill_in(services, made, what="bellen")


TELLING: dict[str, Change] = {
    "a field": typed(field("experience"), "Op stage."),
    "the next talk": typed(field("next_on"), date(2027, 1, 18)),
    "what the student adds": typed(field("student_addition"), "Klopt."),
    "a note": typed(lambda written: written.note, Note("Heel iets anders.")),
    "an approval": typed(
        lambda written: written.note,
        Note("“Ik werd juist rustig.”\nnietgoedgekeurd zei ze\noverzichtwoord",
             (LineTag(0, Tag.QUOTE, True), LineTag(1, Tag.QUOTE, True), LineTag(2, Tag.INSIGHT))),
    ),
    "what was seen": typed(
        lambda written: replace(written.note, lane=Lane.OBSERVED), Note("Ze lacht niet.")
    ),
    "a goal": lambda services, written, _: fill_in(services, written.goal, wording="Ik kijk mee"),
    "a concept that is one no more": lambda services, written, _: fill_in(
        services, written.concept, sign_of_success="drie dingen", look_back_on=date(2027, 1, 18)
    ),
    "an agreement": new_agreement,
    "an agreement looked back on": lambda services, written, before: (
        services.goals.review_agreement(before.mine.id, written.talk, AgreementReview.DONE)
    ),
    "a step looked back on": lambda services, written, before: services.goals.review_step(
        before.goal.id, written.talk, StepOutcome.DONE
    ),
}  # fmt: skip
NOT_TELLING: dict[str, Change] = {
    "a private note": typed(
        lambda written: replace(written.note, lane=Lane.PRIVATE), Note("Nog iets.")
    ),
    "a goal that moved on": lambda services, written, _: services.goals.set_status(
        written.goal.id, GoalStatus.ACHIEVED
    ),
    "a concept": lambda services, written, _: fill_in(services, written.concept, wording="ooit"),
    "the coach": lambda services, *_: services.coach.save(
        replace(services.coach.get(), contact="nergens meer")
    ),
    "the student": lambda services, *_: [
        services.students.save(replace(row.student, year=4)) for row in services.students.caseload()
    ],
    "the end": lambda services, written, _: services.conversations.finish(
        services.conversations.open(written.talk).dialogue, 60
    ),
}


def before_and_after(services: Services, noor: Student, change: Change) -> tuple[str, str]:
    before = earlier_talk(services, noor)
    written = write_everything(services, noor)
    services.close()
    prints = []
    for change_now in (None, change):
        if change_now is not None:
            again = open_file(services.path, services.library, today=services.today)
            change_now(again, written, before)
            again.close()
        store = Store.open(services.path)
        with store.reading() as tx:
            prints.append(fingerprint(talk_records(tx, written.talk)))
        store.close()
    first, second = prints
    return first, second


@pytest.mark.parametrize("change", TELLING.values(), ids=TELLING.keys())
def test_what_is_written_in_the_talk_counts(
    services: Services, noor: Student, change: Change
) -> None:
    first, second = before_and_after(services, noor, change)
    assert first != second


@pytest.mark.parametrize("change", NOT_TELLING.values(), ids=NOT_TELLING.keys())
def test_what_happens_around_it_does_not(services: Services, noor: Student, change: Change) -> None:
    first, second = before_and_after(services, noor, change)
    assert first == second
