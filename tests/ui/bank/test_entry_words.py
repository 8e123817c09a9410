"""What *Vragenbank* says about a question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.framework import Competence, CoreValue, Phase
from lobcoach.core.prompts import PLACEHOLDERS, Addressee, FrameKind
from lobcoach.core.question_bank import BankEntry, OwnProblem, QuestionBank
from lobcoach.services.library import Library
from lobcoach.ui.bank.entry_words import counted, left_out, problem_line, standing, summary
from tests.ui.bank.given_entries import FIRST, OPENING, SECOND, STAGE, words


def test_a_row_names_competence_phase_and_minutes_in_the_words_of_the_coach(
    library: Library,
) -> None:
    assert words(library).detail(FIRST) == "Motieven · Reflecteren · 5 min"
    assert words(library, "summa").detail(FIRST).startswith("Ontdek je passie · ")
    assert words(library).detail(SECOND) == "Openen · 1 min"
    assert words(library).spoken(FIRST) == (
        "Wanneer vloog de tijd voorbij op je stage? Betrokken, Motieven · Reflecteren · 5 min, "
        "4× gesteld"
    )


def test_where_a_question_belongs_is_told(library: Library) -> None:
    assert words(library).place(STAGE) == "Motieven · Reflecteren"
    goal = replace(OPENING, frame_kind=FrameKind.GOAL)
    assert words(library).place(goal) == "Openen · doel"


def test_what_comes_between_the_braces_is_told(library: Library) -> None:
    text = "We hebben {minuten} minuten. Wat wil je dat {praktijkopleider} weet?"
    assert words(library).filled(replace(STAGE, text=text)) == [
        "{minuten}: hoeveel minuten het gesprek duurt",
        "{praktijkopleider}: hoe de praktijkopleider heet",
    ]
    assert words(library).filled(STAGE) == []
    every = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
    assert len(words(library).filled(replace(STAGE, text=every))) == len(PLACEHOLDERS)


def test_these_words_find_a_question(library: Library) -> None:
    found = words(library, "vraagvorm").for_search()
    assert found.competences[Competence.QUALITIES] == "Wat kan ik?"
    assert found.phases[Phase.REFLECT] == "Reflecteren"
    assert found.values[CoreValue.INVOLVED] == "Betrokken"


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (FIRST, "4× gesteld"),
        (SECOND, "eigen vraag"),
        (replace(SECOND, times_asked=1), "1× gesteld"),
        (replace(FIRST, off=True), "staat uit"),
        (BankEntry(prompt=STAGE), "nog nooit"),
    ],
)
def test_it_says_how_a_question_stands(entry: BankEntry, told: str) -> None:
    assert standing(entry) == told


def test_for_whom_and_what_a_question_is_meant(library: Library) -> None:
    assert words(library).fits(STAGE) == [
        "voortgang", "trialoog", "aan de student", "leerjaar 2–4", "elk niveau", "BOL en BBL",
        "5 minuten",
    ]  # fmt: skip
    assert words(library).fits(OPENING) == [
        "aan de praktijkopleider", "elk leerjaar", "niveau 2, 4", "BBL", "met een cijfer",
        "beeldspraak", "elk jaar opnieuw", "1 minuut",
    ]  # fmt: skip
    mine = replace(OPENING, addressee=Addressee.COACH, levels=frozenset({2}))
    assert words(library).fits(mine)[:2] == ["aan jezelf", "met een cijfer"]
    assert "bouwt op wat lukt" in words(library).fits(replace(STAGE, strength_based=True))
    assert "niveau 3" in words(library).fits(replace(STAGE, levels=frozenset({3})))


def test_the_bank_is_counted() -> None:
    assert counted(1) == "1 vraag"
    assert counted(5000) == "5.000 vragen"
    problems = [OwnProblem(file=name, line=1, message="x") for name in ("a.md", "b.md")]
    assert summary(QuestionBank((FIRST,))) == "1 vraag"
    assert summary(QuestionBank((FIRST, SECOND), 1, tuple(problems[:1]))) == (
        "2 vragen · 1 van jou · 1 bestand met een fout"
    )
    assert summary(QuestionBank((FIRST,), 2, tuple(problems))) == (
        "1 vraag · 2 bestanden met een fout"
    )


def test_what_keeps_own_questions_out_is_told_calmly() -> None:
    error = OwnProblem(file="eigen-a.md", line=17, message="‘hint’ ontbreekt.")
    assert left_out(QuestionBank(())) == ""
    assert left_out(QuestionBank((), folder_gone=True)) == (
        "Je map met eigen vragen is er niet meer. Je eigen vragen doen nu niet mee. Zet de map "
        "‘vragen’ terug naast je bestand."
    )
    assert left_out(QuestionBank((), 1, (error,))) == "1 van je eigen vragen doet nog niet mee."
    assert left_out(QuestionBank((), 2, (error,))) == "2 van je eigen vragen doen nog niet mee."
    assert left_out(QuestionBank((), 0, (error,))) == (
        "Niet alles in je map met eigen vragen kon worden gelezen."
    )
    assert left_out(QuestionBank((), 0, (replace(error, is_error=False),))) == (
        "Kijk nog eens naar je map met eigen vragen."
    )
    assert problem_line(error) == "eigen-a.md, regel 17: ‘hint’ ontbreekt."
