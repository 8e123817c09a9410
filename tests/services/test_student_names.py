from dataclasses import replace

import pytest

from lobcoach.core.people import Student
from lobcoach.services.student_names import StudentNames, student_names_in
from tests.services.given_shared import STEP

STUDENTS = (
    Student(first_name="Noor", infix="van den", surname="Berg"),
    Student(first_name="Jan", preferred_name="Roos", surname="D’Artagnan"),
    Student(first_name="Łukasz", surname="Nowak"),
    Student(first_name="أمينة", surname=""),
    Student(first_name="X", surname=""),
)


def found(text: str) -> list[str]:
    prompt = replace(STEP, text=text)
    return [word for of, word in student_names_in([prompt], STUDENTS) if of is prompt]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wat vond Noor daarvan?", ["Noor"]),
        ("Wat is Noors plan? Wat is Noor's plan?", ["Noors", "Noor's"]),
        ("Wie is mevrouw Berg?", ["Berg"]),
        ("Wie kent Lukasz Nowak?", ["Lukasz", "Nowak"]),
        ("Wat zegt D’Artagnan?", ["D’Artagnan"]),
        ("Wat zegt أمينة?", ["أمينة"]),
        ("Wat is ‘Noor’?", ["Noor"]),
        ("Wat doe je met een roos op een berg?", []),
        ("Wat doe je?", []),
        ("Wat is X?", []),
    ],
)
def test_a_name_of_a_student_is_found_and_a_plain_word_is_not(text: str, words: list[str]) -> None:
    assert found(text) == words


@pytest.mark.parametrize("field", ["coach_hint", "watch_for"])
def test_every_text_is_looked_at(field: str) -> None:
    prompt = replace(STEP, **{field: "Denk aan Noor."})
    assert list(student_names_in([prompt], STUDENTS)) == [(prompt, "Noor")]
    asked = replace(STEP, follow_ups=("Wat zegt Noor?", "En Noor?"))
    assert list(student_names_in([asked], STUDENTS)) == [(asked, "Noor")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Wat vond noor daarvan, en Noor?", ("noor", "Noor")),
        ("Wat is Noors plan? Wat is Noor's plan?", ("Noors", "Noor's")),
        ("Roos, wat is dat? Met roos?", ()),
        ("Wat zegt Roos?", ("Roos",)),
        ("Wat doe je met bergs noorse trui?", ()),
    ],
)
def test_while_it_is_written_a_name_without_a_capital_counts_unless_it_is_a_common_word(
    text: str, words: tuple[str, ...]
) -> None:
    assert StudentNames(STUDENTS).perhaps_in(text, {"roos"}) == words
