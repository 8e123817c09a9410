"""The whole question bank as a coach looks through it."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.prompts import Prompt
from lobcoach.core.question_bank import OwnProblem, QuestionBank, in_order_of_a_talk


def prompt(prompt_id: str, phase: Phase, competence: Competence | None = None) -> Prompt:
    return Prompt(
        id=prompt_id, text="Wat?", phase=phase, competence=competence, behaviour="aandacht-2"
    )


PROMPTS = [
    prompt("af-01", Phase.CLOSING),
    prompt("eigen-7k2m9x4b", Phase.LOOK_BACK, Competence.QUALITIES),
    prompt("tr-01", Phase.REFLECT),
    prompt("mr-t-01", Phase.LOOK_BACK, Competence.MOTIVES),
    prompt("kr-r-01", Phase.REFLECT, Competence.QUALITIES),
    prompt("kr-t-02", Phase.LOOK_BACK, Competence.QUALITIES),
    prompt("op-01", Phase.OPENING),
]
ORDER = ["op-01", "kr-t-02", "eigen-7k2m9x4b", "kr-r-01", "mr-t-01", "tr-01", "af-01"]


def test_questions_stand_in_the_order_of_a_talk_own_ones_behind_the_others() -> None:
    entries = in_order_of_a_talk(
        PROMPTS, own={"eigen-7k2m9x4b"}, off={"kr-r-01"}, times_asked={"op-01": 4}
    )
    assert [entry.prompt.id for entry in entries] == ORDER
    assert [entry.prompt.id for entry in entries if entry.own] == ["eigen-7k2m9x4b"]
    assert [entry.prompt.id for entry in entries if entry.off] == ["kr-r-01"]
    assert [entry.times_asked for entry in entries] == [4, 0, 0, 0, 0, 0, 0]


def test_a_question_keeps_its_place_when_it_is_switched_off() -> None:
    turned = [*PROMPTS[1:], PROMPTS[0]]
    entries = in_order_of_a_talk(turned, own={"eigen-7k2m9x4b"}, off={"af-01"}, times_asked={})
    assert [entry.prompt.id for entry in entries] == ORDER


def test_the_bank_counts_what_is_of_the_coach_and_what_must_be_mended() -> None:
    entries = in_order_of_a_talk(PROMPTS, own={"eigen-7k2m9x4b"}, off=(), times_asked={})
    problems = (
        OwnProblem(file="eigen-a.md", line=3, message="iets"),
        OwnProblem(file="eigen-a.md", line=9, message="nog iets"),
        OwnProblem(file="openen.md", line=1, message="let op", is_error=False),
    )
    bank = QuestionBank(entries, 2, problems)
    assert (bank.own, bank.files_with_errors) == (1, 1)
    assert bank.find("af-01") == entries[-1]
    assert bank.find("weg") is None
