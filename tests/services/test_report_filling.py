"""What of a talk may stand in its report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from lobcoach.core.drafts import FieldKey, LineTag, Note, NoteKey
from lobcoach.core.errors import NoReportError
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import AgreementReview, GoalStatus, Owner
from lobcoach.core.people import Coach, Student
from lobcoach.core.report_content import NextTalk, NotePart, ReportContent
from lobcoach.core.talk import Conversation, Lane, Role, StepOutcome, Tag, Voice
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import (
    ReportSettings,
    TalkRecords,
    minutes_spent,
    note_parts,
    report_content,
)
from tests.given_goals import earlier_talk, fill_in
from tests.given_kinds import begin_kind

TALK = Conversation(
    student_id="noor", type="voortgang", started=datetime(2026, 11, 23, 9, tzinfo=UTC)
)


def content(services: Services, talk: str, **switches: bool) -> ReportContent:
    return services.reports.content(talk, ReportSettings(**switches))


def bare(library: Library, talk: Conversation, **others: object) -> ReportContent:
    records = TalkRecords(talk, Student(first_name="Noor"), Coach(name=""), (), {}, (), (), ())
    return report_content(
        replace(records, **others),  # type: ignore[arg-type]
        library.framework,
        ReportSettings(),
        version=1,
        issued_on=date(2026, 11, 24),
    )


def note_at(services: Services, talk: str, phase: Phase, lane: Lane, note: Note) -> None:
    dialogue = services.conversations.visit(services.conversations.open(talk).dialogue, phase)
    services.keeping.keep({NoteKey(talk, dialogue.current_id, lane): note})


def test_the_heading_says_who_and_what(services: Services, talk: str) -> None:
    told = content(services, talk)
    assert (told.student_name, told.student_short) == ("Noor van den Berg", "Noor")
    assert (told.type_name, told.minutes) == ("Loopbaanreflectiegesprek", 45)
    assert told.present == ("Noor", "Marleen de Boer (coach)")
    assert told.contact == "dinsdag 12.30 in lokaal 1.14"
    assert told.bank_version


def test_a_talk_of_an_unknown_kind_and_without_a_start_still_has_a_heading(
    library: Library,
) -> None:
    told = bare(library, Conversation(student_id="noor", type="vroeger"))
    assert (told.type_name, told.held_on) == ("vroeger", date(2026, 11, 24))


def test_others_at_the_table_are_named_by_their_role(library: Library) -> None:
    present = (
        Voice(Role.STUDENT, "Noor"),
        Voice(Role.COACH),
        Voice(Role.WORKPLACE_TRAINER, "J. Smit"),
        Voice(Role.GUARDIAN),
    )
    told = bare(library, replace(TALK, present=present))
    assert told.present == ("Noor", "coach", "J. Smit (praktijkopleider)", "ouder")


@pytest.mark.parametrize(("seconds", "minutes"), [(0, 15), (20, 1), (900, 15), (1520, 25)])
def test_the_minutes_are_those_of_the_clock_once_it_ran(seconds: int, minutes: int) -> None:
    assert minutes_spent(replace(TALK, seconds_spent=seconds)) == minutes


def test_notes_stand_under_their_competence_in_the_order_of_the_talk(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.open(talk).dialogue
    services.keeping.keep(
        {
            NoteKey(talk, step.id, Lane.OWN_WORDS): Note(f"{step.competence} {step.phase}")
            for step in dialogue.steps
        }
    )
    told = content(services, talk).discoveries
    assert [part.competence for part in told] == [Competence.QUALITIES, Competence.MOTIVES, None]
    first = [answer.parts[0].text for answer in told[0].answers]
    assert first[0] == "kwaliteitenreflectie terugkijken"
    looked_back = dialogue.find(Phase.LOOK_BACK, Competence.QUALITIES)
    assert looked_back is not None
    assert told[0].answers[0].prompt == looked_back.prompt_text
    assert (told[2].name, told[2].question) == ("", "")


@pytest.mark.parametrize(
    ("coach", "student", "heading"),
    [
        ("standaard", "standaard", "Motieven – wat wil ik, wat vind ik belangrijk"),
        ("standaard", "vraagvorm", "Motieven – wat drijft mij"),
        ("summa", "vraagvorm", "Ontdek je passie – wat drijft mij"),
        ("vraagvorm", "vraagvorm", "Wat drijft mij?"),
        ("standaard", "summa", "Ontdek je passie – wat wil ik, wat vind ik belangrijk"),
        ("vroeger", "vroeger", "Motieven – wat wil ik, wat vind ik belangrijk"),
    ],
)
def test_competences_are_called_as_the_coach_chose_for_students(
    services: Services, talk: str, coach: str, student: str, heading: str
) -> None:
    now = services.coach.get()
    services.coach.save(replace(now, idiom_for_student=student, idiom_for_coach=coach))
    dialogue = services.conversations.visit(
        services.conversations.open(talk).dialogue, Phase.REFLECT, Competence.MOTIVES
    )
    services.keeping.keep({NoteKey(talk, dialogue.current_id, Lane.OWN_WORDS): Note("rust")})
    assert heading in services.reports.text(talk, ReportSettings()).splitlines()


def test_the_logo_of_the_school_comes_along(services: Services, talk: str) -> None:
    assert content(services, talk).logo == b""
    services.coach.save(replace(services.coach.get(), logo=b"\x89PNG"))
    assert content(services, talk).logo == b"\x89PNG"


def test_a_competence_visited_outside_the_plan_is_printed_last(
    services: Services, talk: str
) -> None:
    dialogue = services.conversations.visit(
        services.conversations.open(talk).dialogue, Phase.REFLECT, Competence.NETWORKING
    )
    services.keeping.keep({NoteKey(talk, dialogue.current_id, Lane.OWN_WORDS): Note("mijn oom")})
    qualities = dialogue.find(Phase.REFLECT, Competence.QUALITIES)
    assert qualities is not None
    services.keeping.keep({NoteKey(talk, qualities.id, Lane.OWN_WORDS): Note("rustig")})
    told = [part.competence for part in content(services, talk).discoveries]
    assert told == [Competence.QUALITIES, Competence.NETWORKING]


def test_what_the_coach_saw_is_printed_only_when_switched_on(services: Services, talk: str) -> None:
    note_at(services, talk, Phase.REFLECT, Lane.OBSERVED, Note("Ze lacht."))
    assert content(services, talk).observed == ()
    (part,) = content(services, talk, with_observations=True).observed
    assert part.answers[0].parts == (NotePart("Ze lacht."),)


def test_what_is_private_is_printed_whatever_the_switches_never(
    services: Services, talk: str
) -> None:
    note_at(services, talk, Phase.REFLECT, Lane.PRIVATE, Note("Niet vergeten."))
    told = content(services, talk, with_observations=True, finished=True)
    assert (told.discoveries, told.observed) == ((), ())


def test_quotes_are_printed_apart_and_only_approved_ones() -> None:
    note = Note(
        "Over de kassa.\n“Ik werd rustig.”\n‘Echt waar.’\nniet dit\n\nEn verder.",
        (
            LineTag(0, Tag.STEP),
            LineTag(1, Tag.QUOTE, True),
            LineTag(2, Tag.QUOTE, True),
            LineTag(3, Tag.QUOTE),
        ),
    )
    texts = [(part.text, part.quoted) for part in note_parts(note)]
    assert texts == [
        ("Over de kassa.", False),
        ("Ik werd rustig.", True),
        ("Echt waar.", True),
        ("En verder.", False),
    ]
    empty_between = Note(
        "“een”\n \n“twee”", (LineTag(0, Tag.QUOTE, True), LineTag(2, Tag.QUOTE, True))
    )
    assert [part.text for part in note_parts(empty_between)] == ["een", "twee"]
    assert note_parts(Note("geheim", (LineTag(0, Tag.QUOTE),))) == ()


def test_a_note_of_which_nothing_may_be_printed_leaves_no_prompt(
    services: Services, talk: str
) -> None:
    note_at(
        services, talk, Phase.REFLECT, Lane.OWN_WORDS, Note("niet dit", (LineTag(0, Tag.QUOTE),))
    )
    assert content(services, talk).discoveries == ()


def test_the_study_is_left_out_when_switched_off(services: Services, talk: str) -> None:
    services.keeping.keep({FieldKey(Conversation, talk, "study_progress"): "Alles gehaald. "})
    assert content(services, talk).study_progress == "Alles gehaald."
    assert content(services, talk, with_study_progress=False).study_progress == ""


def test_an_unfinished_talk_says_so_unless_it_is_being_finished(
    services: Services, talk: str
) -> None:
    assert content(services, talk).unfinished
    assert not content(services, talk, finished=True).unfinished
    services.conversations.finish(services.conversations.open(talk).dialogue, 60)
    assert not content(services, talk).unfinished


def complete_goal(services: Services, student: Student, talk: str, wording: str) -> str:
    goal = services.goals.new_goal(student.id, talk, Competence.MOTIVES)
    fill_in(
        services,
        goal,
        wording=wording,
        sign_of_success="Ik noem drie dingen",
        look_back_on=date(2027, 1, 18),
    )
    return goal.id


def test_a_goal_without_a_sign_or_a_day_to_look_back_is_no_goal_on_paper(
    services: Services, noor: Student, talk: str
) -> None:
    concept = services.goals.new_goal(noor.id, talk, None)
    fill_in(services, concept, wording="Ooit eens", look_back_on=date(2027, 1, 18))
    complete_goal(services, noor, talk, "Ik loop een dag mee")
    told = services.reports.overview(talk, ReportSettings())
    assert [goal.wording for goal in told.content.goals] == ["Ik loop een dag mee"]
    assert told.content.goals[0].first_step_on is None
    assert [goal.id for goal in told.concepts] == [concept.id]


def test_the_first_step_has_its_day(services: Services, noor: Student, talk: str) -> None:
    goal = services.goals.goal(complete_goal(services, noor, talk, "Ik loop een dag mee"))
    fill_in(services, goal, first_step="Bellen")
    (printed,) = content(services, talk).goals
    assert (printed.first_step, printed.first_step_on) == ("Bellen", date(2026, 11, 30))


def test_a_goal_that_was_reworded_in_the_same_talk_is_printed_in_its_new_words(
    services: Services, noor: Student, talk: str
) -> None:
    old = complete_goal(services, noor, talk, "Alles weten")
    new = services.goals.adjust(old, talk)
    assert [goal.wording for goal in content(services, talk).goals] == ["Alles weten"]
    fill_in(services, new, wording="Eén ding weten", look_back_on=date(2027, 1, 18))
    assert [goal.wording for goal in content(services, talk).goals] == ["Eén ding weten"]


def test_a_goal_that_was_let_go_is_not_printed(
    services: Services, noor: Student, talk: str
) -> None:
    goal = complete_goal(services, noor, talk, "Toch maar niet")
    services.goals.set_status(goal, GoalStatus.RELEASED)
    assert content(services, talk).goals == ()


def test_goals_and_agreements_of_other_talks_stay_there(
    services: Services, noor: Student, talk: str
) -> None:
    earlier_talk(services, noor)
    told = content(services, talk)
    assert (told.goals, told.agreements, told.promises, told.steps) == ((), (), (), ())


def test_each_agreement_names_who_keeps_it(services: Services, noor: Student, talk: str) -> None:
    for owner, other in ((Owner.STUDENT, ""), (Owner.COACH, ""), (Owner.OTHER, "de planner"),
                         (Owner.OTHER, " ")):  # fmt: skip
        made = services.goals.new_agreement(noor.id, talk, owner)
        fill_in(services, made, what=" bellen ", other_name=other)
    services.goals.new_agreement(noor.id, talk, Owner.STUDENT)
    told = content(services, talk).agreements
    assert [each.who for each in told] == ["Noor", "Marleen de Boer", "de planner", "iemand anders"]
    assert {each.what for each in told} == {"bellen"}


def test_a_nameless_coach_is_called_coach(services: Services, library: Library) -> None:
    promise = replace(
        services.goals.new_agreement(
            services.students.save(Student(first_name="Noor")).id, begun(services), Owner.COACH
        ),
        conversation_id=TALK.id,
        what="bellen",
    )
    (told,) = bare(library, TALK, agreements=(promise,)).agreements
    assert told.who == "coach"


def begun(services: Services) -> str:
    student = services.students.save(Student(first_name="Bo"))
    return services.conversations.begin(
        NewTalk(student.id, "voortgang", 15, (Competence.QUALITIES,))
    )


def test_looking_back_begins_with_what_the_coach_promised(
    services: Services, noor: Student
) -> None:
    before = earlier_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    services.goals.review_agreement(before.hers.id, now, AgreementReview.NOT_DONE)
    services.goals.review_agreement(before.mine.id, now, AgreementReview.DONE)
    services.goals.review_step(before.goal.id, now, StepOutcome.PARTLY)
    told = content(services, now)
    assert [(p.owner, p.review) for p in told.promises] == [
        (Owner.COACH, AgreementReview.DONE),
        (Owner.STUDENT, AgreementReview.NOT_DONE),
    ]
    assert [(step.step, step.outcome) for step in told.steps] == [
        ("Hofman vragen", StepOutcome.PARTLY)
    ]
    services.goals.review_step(before.goal.id, now, None)
    assert content(services, now).steps == ()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, None),
        ({"next_type": "voortgang"}, NextTalk("Voortgangsgesprek")),
        ({"next_on": date(2027, 1, 18)}, NextTalk("", date(2027, 1, 18))),
        ({"next_type": "bestaat-niet"}, None),
    ],
)
def test_the_next_talk_is_told_as_far_as_it_is_known(
    library: Library, fields: dict[str, object], told: NextTalk | None
) -> None:
    assert bare(library, replace(TALK, **fields)).next_talk == told  # type: ignore[arg-type]


def test_beside_the_content_stands_how_much_stays_behind(services: Services, talk: str) -> None:
    note_at(services, talk, Phase.REFLECT, Lane.OBSERVED, Note("Ze lacht."))
    note_at(services, talk, Phase.LOOK_BACK, Lane.PRIVATE, Note("Niet vergeten."))
    note_at(services, talk, Phase.ACTIVATE, Lane.PRIVATE, Note("  "))
    overview = services.reports.overview(talk, ReportSettings())
    assert (overview.observations, overview.private_notes) == (1, 1)


def test_at_a_handover_running_goals_and_promises_come_along(
    services: Services, noor: Student
) -> None:
    before = earlier_talk(services, noor)
    ended = services.goals.new_goal(noor.id, before.talk, None)
    fill_in(services, ended, wording="x", sign_of_success="y", look_back_on=date(2026, 12, 1))
    services.goals.set_status(ended.id, GoalStatus.ACHIEVED)
    services.students.save(replace(noor, helps_me="even nadenken"))
    talk = begin_kind(services, "overdracht", noor)
    told = content(services, talk)
    assert [goal.wording for goal in told.goals] == ["Ik weet wat ik kan"]
    assert [agreed.what for agreed in told.agreements] == ["Data van de meeloopdagen sturen"]
    assert told.helps == "even nadenken"
    text = services.reports.text(talk, ReportSettings())
    assert "Wat helpt in een gesprek\neven nadenken" in text
    services.goals.review_agreement(before.mine.id, talk, AgreementReview.NOT_DONE)
    assert content(services, talk).agreements == ()


def test_what_helps_stays_out_of_an_ordinary_report(
    services: Services, noor: Student, talk: str
) -> None:
    services.students.save(replace(noor, helps_me="even nadenken"))
    assert content(services, talk).helps == ""
    assert content(services, begin_kind(services, "kennismaking", noor)).helps == "even nadenken"


@pytest.mark.parametrize("code", ["signaal", "coach"])
def test_of_a_worry_and_of_the_own_career_nothing_is_printed(
    services: Services, noor: Student, code: str
) -> None:
    talk = begin_kind(services, code, noor)
    with pytest.raises(NoReportError):
        content(services, talk)
