"""Advice about a question, and the names of the coach's own students in it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.own_questions import Advice, OwnQuestion, QuestionField
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.own_questions import OwnQuestionService
from tests.content.given_prompts import TRIP

GOOD = OwnQuestion(TRIP)


@pytest.fixture
def own(services: Services) -> OwnQuestionService:
    return services.own_questions


def with_text(text: str) -> OwnQuestion:
    return OwnQuestion(replace(TRIP, text=text))


def said(own: OwnQuestionService, draft: OwnQuestion) -> list[str]:
    return [each.words for each in own.advice(draft)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Wat zou Noor doen?", "Noor"),
        ("Wat zou noor doen?", "noor"),
        ("Wat zou Éric doen?", "Éric"),
        ("Wat zei je tegen Wil?", "Wil"),
        ("Hoe gaat het met mevrouw Bakker?", "Bakker"),
    ],
)
def test_the_name_of_a_student_is_asked_for_because_questions_are_shared(
    own: OwnQuestionService, services: Services, noor: Student, text: str, name: str
) -> None:
    services.students.save(Student(first_name="Eric", surname="Bakker"))
    services.students.archive(services.students.save(Student(first_name="Wil")).id)
    told = [each for each in own.advice(with_text(text)) if "student van je" in each.words]
    assert told == [
        Advice(
            QuestionField.QUESTION,
            f"‘{name}’ is ook de naam van een student van je. Schrijf het zonder naam: een vraag "
            "kun je delen.",
        )
    ]
    assert not any("persoon, school" in each for each in said(own, with_text(text)))


def test_a_name_that_is_an_ordinary_word_is_only_one_with_a_capital(
    own: OwnQuestionService, services: Services
) -> None:
    assert said(own, GOOD) == []
    for name in ("Wil", "Morgen", "Klus"):
        services.students.save(Student(first_name=name))
    assert said(own, GOOD) == []
    assert not any("student van je" in each for each in said(own, with_text("Wil je dat? Wil je?")))


def test_part_of_a_word_is_no_name(own: OwnQuestionService, noor: Student) -> None:
    assert said(own, with_text("Welke noordelijke stad past bij jou?")) == []
