from dataclasses import replace

import pytest

from lobcoach.content.problems import Problem, Severity
from lobcoach.content.question import core_of, question_sentence

from .files import HEADER, STEP, the_question

GOOD = the_question(HEADER + STEP)


def test_what_is_said_aloud_is_the_question_and_its_follow_ups() -> None:
    assert GOOD.spoken == (
        "Wat is de kleinste stap die je binnen een week kunt zetten? Op welke dag doe je dat? "
        "Hoe zeker ben je dat het lukt, van nul tot tien?"
    )


def test_a_remark_names_the_question_and_is_only_advice_in_an_own_file() -> None:
    assert GOOD.remark("Kort maar.", Severity.ERROR) == Problem(
        "loopbaansturing-activeren.md", 7, "[ls-a-01] Kort maar.", Severity.ERROR
    )
    own = replace(GOOD, file="Eigen-vragen.md")
    assert own.remark("Kort maar.", Severity.ERROR).severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "sentence", "core"),
    [
        ("Wat deed je?", "Wat deed je?", "Wat deed je?"),
        ("Denk aan je stage. Wat deed je?", "Wat deed je?", "Wat deed je?"),
        ("Denk eens. Stel: je mag. Stel: wat dan?", "Stel: wat dan?", "wat dan?"),
    ],
)
def test_a_run_up_is_not_the_question(text: str, sentence: str, core: str) -> None:
    assert (question_sentence(text), core_of(text)) == (sentence, core)
