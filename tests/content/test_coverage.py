from collections.abc import Callable
from dataclasses import replace

import pytest

from lobcoach.content.coverage import Count, measure
from lobcoach.content.coverage_plan import Bound
from lobcoach.core.framework import Competence, CoreValue, LearningRoute, Phase
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt

from .planned_bank import planned_bank

Change = Callable[[Prompt], dict[str, object]]


def told(bank: list[Prompt]) -> list[str]:
    return [str(problem) for problem in measure(bank).problems]


def changed(first: int, which: Callable[[Prompt], bool], **change: object) -> list[Prompt]:
    """Return the planned bank in which the `first` prompts that are such differ."""
    bank = planned_bank()
    for prompt in [prompt for prompt in bank if which(prompt)][:first]:
        bank[bank.index(prompt)] = replace(prompt, **change)  # type: ignore[arg-type]
    return bank


def test_a_bank_that_is_as_planned_is_fit_for_release() -> None:
    coverage = measure(planned_bank())
    assert coverage.problems == ()
    assert coverage.fit_for_release
    assert coverage.in_phase(Competence.NETWORKING, Phase.REFLECT) == 14
    cell = coverage.cells[Competence.QUALITIES, Phase.ACTIVATE, CoreValue.INVOLVED]
    assert (cell.have, cell.number) == (4, 4)


def test_the_coachs_own_questions_do_not_count() -> None:
    own = [replace(prompt, id="eigen-7k2m9x4b") for prompt in planned_bank()[:5]]
    assert told([*planned_bank(), *own]) == []


def test_without_questions_everything_is_lacking() -> None:
    coverage = measure([])
    assert not coverage.fit_for_release
    assert len(coverage.problems) > 180
    assert {problem.line for problem in coverage.problems} == {1}


def test_a_cell_with_one_too_few_names_its_file_and_what_to_write() -> None:
    bank = planned_bank()
    bank.remove(next(prompt for prompt in bank if prompt.id == "kr-t-01"))
    assert told(bank)[:3] == [
        "kwaliteitenreflectie-terugkijken.md, regel 1: Kernwaarde ‘ambitieus’: "
        "2 vragen, het plan is precies 3. Schrijf er 1 bij.",
        "questions, regel 1: Samen, ‘voor het gesprek met een student’: "
        "373 vragen, het plan is precies 374. Schrijf er 1 bij.",
        "questions, regel 1: Samen, ‘alles’: 398 vragen, het plan is precies 399. "
        "Schrijf er 1 bij.",
    ]
    assert measure(bank).fit_for_release


def test_a_cell_with_one_too_many_is_told_too() -> None:
    bank = planned_bank()
    bank.append(replace(bank[0], id="kr-t-99", anchor=None))
    assert told(bank)[0] == (
        "kwaliteitenreflectie-terugkijken.md, regel 1: Kernwaarde ‘ambitieus’: "
        "4 vragen, het plan is precies 3. Haal er 1 weg, of pas het plan aan."
    )


@pytest.mark.parametrize(
    ("lost", "fit"), [(("01",), True), (("01", "02"), False), (("01", "04", "14"), False)]
)
def test_a_release_has_two_in_each_cell_and_twelve_in_each_phase(
    lost: tuple[str, ...], fit: bool
) -> None:
    bank = [p for p in planned_bank() if p.id not in {f"kr-t-{number}" for number in lost}]
    assert measure(bank).fit_for_release is fit


@pytest.mark.parametrize(
    ("bank", "said"),
    [
        (
            changed(1, lambda p: p.id == "op-01", behaviour="aandacht-1"),
            "openen.md, regel 1: Openen, ‘ambitieus’: 5 vragen, het plan is precies 6. "
            "Schrijf er 1 bij.",
        ),
        (
            changed(21, lambda p: p.id.startswith("op-"), text="Wat " + "en " * 8 + "je?"),
            "openen.md, regel 1: Openen, ‘kort, voor voortgang’: 9 vragen, het plan is minstens "
            "10. Schrijf er 1 bij.",
        ),
        (
            changed(1, lambda p: p.frame_kind is FrameKind.FEEDBACK, frame_kind=None),
            "afsluiten.md, regel 1: Afsluiten, ‘feedback’: 7 vragen, het plan is minstens 8. "
            "Schrijf er 1 bij.",
        ),
        (
            changed(5, lambda p: p.id.startswith("tr-"), addressee=Addressee.GUARDIAN),
            "pakket-trialoog.md, regel 1: Trialoog, ‘aan student’: 1 vraag, het plan is precies 6. "
            "Schrijf er 5 bij.",
        ),
        (
            changed(1, lambda p: p.id == "he-00", phase=Phase.REFLECT),
            "pakket-herorientatie.md, regel 1: Heroriëntatie, ‘reflecteren’: 3 vragen, het plan is "
            "precies 2. Haal er 1 weg, of pas het plan aan.",
        ),
        (
            changed(1, lambda p: p.id == "lc-nw-00", phase=Phase.ACTIVATE),
            "pakket-eigen-loopbaan.md, regel 1: Eigen loopbaan, ‘netwerken terugkijken’: 0 vragen, "
            "het plan is precies 1. Schrijf er 1 bij.",
        ),
        (
            changed(1, lambda p: p.behaviour == "betrokken-5", behaviour="betrokken-1"),
            "questions, regel 1: Gedrag, ‘betrokken-5’: 3 vragen, het plan is minstens 4. "
            "Schrijf er 1 bij.",
        ),
        (
            changed(1, lambda p: p.levels == {2}, text="Wat " + "en " * 9 + "je?"),
            "questions, regel 1: Kenmerken, ‘alleen niveau 2, tot 10 woorden’: 39 vragen, het plan "
            "is minstens 40. Schrijf er 1 bij.",
        ),
        (
            changed(60, lambda p: len(p.routes) == 2, routes={LearningRoute.BBL}),
            "questions, regel 1: Kenmerken, ‘bol’: 284 vragen, het plan is minstens 340. "
            "Schrijf er 56 bij.",
        ),
        (
            changed(55, lambda p: not p.id.startswith("lc"), literal=False),
            "questions, regel 1: Kenmerken, ‘letterlijk’: 319 vragen, het plan is minstens 320. "
            "Schrijf er 1 bij.",
        ),
        (
            changed(225, lambda p: not p.id.startswith("lc"), minutes=4),
            "questions, regel 1: Gesprekssoorten, ‘voortgang, tot 13 woorden en 3 min.’: "
            "149 vragen, het plan is minstens 150. Schrijf er 1 bij.",
        ),
        (
            changed(350, lambda p: not p.id.startswith("lc"), conversation_types=frozenset()),
            "questions, regel 1: Gesprekssoorten, ‘signaal’: 24 vragen, het plan is minstens 25. "
            "Schrijf er 1 bij.",
        ),
        (
            changed(1, lambda p: p.anchor is Anchor.YEARLY, anchor=Anchor.ALWAYS),
            "questions, regel 1: Ankers, ‘anker jaarlijks, kwaliteitenreflectie’: 0 vragen, "
            "het plan is precies 1. Schrijf er 1 bij.",
        ),
        (
            changed(7, lambda p: p.anchor is None, anchor=Anchor.ALWAYS),
            "questions, regel 1: Ankers, ‘anker altijd’: 7 vragen, het plan is hoogstens 6. "
            "Haal er 1 weg, of pas het plan aan.",
        ),
    ],
)  # fmt: skip
def test_each_line_of_the_plan_is_held_at_its_edge(bank: list[Prompt], said: str) -> None:
    assert said in told(bank)


def test_level_one_goes_along_with_level_two() -> None:
    bank = changed(40, lambda prompt: prompt.levels == {2}, levels=frozenset({1, 2}))
    assert told(bank) == []


@pytest.mark.parametrize(
    ("bound", "held"),
    [
        (Bound.AT_LEAST, [False, True, True]),
        (Bound.EXACTLY, [False, True, False]),
        (Bound.AT_MOST, [True, True, False]),
    ],
)
def test_at_least_exactly_and_at_most_mean_what_they_say(bound: Bound, held: list[bool]) -> None:
    assert [Count("x", have, bound, 5).held for have in (4, 5, 6)] == held
