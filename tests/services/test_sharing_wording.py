# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from dataclasses import replace

import pytest

from lobcoach.core.colleague_questions import (
    Choice,
    Remark,
    SharedFile,
    SharedQuestion,
    SharedState,
)
from lobcoach.core.framework import LearningRoute, Phase
from lobcoach.core.pace import Doing, Progress
from lobcoach.core.prompts import Addressee, Prompt, PromptForm
from lobcoach.services import sharing_wording as words
from lobcoach.services.library import Library
from lobcoach.services.taking_over import TakenOver

from .given_shared import PERSON, STEP


def asked(state: SharedState, prompt: Prompt | None = STEP, **more: object) -> SharedQuestion:
    base = SharedQuestion(line=11, id=STEP.id, text=STEP.text, state=state, prompt=prompt)
    return replace(base, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (asked(SharedState.NEW), ""),
        (asked(SharedState.EQUAL, other=STEP), "Je hebt deze vraag al, woord voor woord."),
        (asked(SharedState.EQUAL, other=replace(STEP, id="kr-t-01")), "Je hebt deze vraag al, onder id kr-t-01."),
        (asked(SharedState.DIFFERENT, other=replace(STEP, minutes=5, coach_hint="")), "Je hebt al een vraag met deze id. Wat anders is: hint, minuten."),
        (asked(SharedState.DIFFERENT), "Je eigen vraag met deze id doet nu niet mee, want er klopt iets niet in. Als je deze overneemt, krijgt hij een nieuwe id."),
        (asked(SharedState.ALIKE, other=PERSON), "Deze vraag lijkt erg op een vraag die je al hebt: ‘Met wie in de kantine zou je willen ruilen?’"),
        (asked(SharedState.ALIKE, other=PERSON, other_in_file=True), "Deze vraag lijkt erg op een vraag uit dit bestand: ‘Met wie in de kantine zou je willen ruilen?’"),
        (asked(SharedState.WRONG, None, reasons=(Remark(12, "Dit niet."), Remark(14, "Dat niet."))), "Regel 12: Dit niet.\nRegel 14: Dat niet."),
    ],
)  # fmt: skip
def test_why_a_question_is_what_it_is(question: SharedQuestion, expected: str) -> None:
    assert words.why(question) == expected


def test_a_choice_says_what_it_does() -> None:
    new, different = asked(SharedState.NEW), asked(SharedState.DIFFERENT, other=PERSON)
    assert [words.choice(new, each) for each in (Choice.TAKE, Choice.LEAVE)] == [
        "Overnemen",
        "Niet overnemen",
    ]
    assert [
        words.choice(different, each) for each in (Choice.LEAVE, Choice.REPLACE, Choice.TAKE)
    ] == ["Houd die van mij", "Neem die uit het bestand", "Houd ze allebei"]
    assert [words.outcome(new, each) for each in Choice] == [
        "blijft weg",
        "komt erbij",
        "vervangt die van jou",
    ]
    assert words.outcome(asked(SharedState.EQUAL), None) == "heb je al"
    assert words.outcome(asked(SharedState.WRONG, None), None) == "blijft weg"


def test_the_file_in_one_line() -> None:
    several = (asked(SharedState.NEW), asked(SharedState.WRONG), asked(SharedState.NEW))
    assert words.title(SharedFile("v.md", "Ilse", None, several)) == "v.md · van Ilse · 3 vragen"
    assert words.title(SharedFile("v.md", "", None, several[:1])) == "v.md · 1 vraag"
    assert words.counts(SharedFile("v.md", "", None, several)) == "2 nieuw · 1 niet goed"
    assert words.questions(1200) == "1.200 vragen"


def test_all_that_a_question_says_is_there(library: Library) -> None:
    full = replace(
        STEP, competence=None, phase=Phase.CLOSING, secondary_behaviour="betrokken-2",
        watch_for="Wacht.", addressee=Addressee.GUARDIAN, strength_based=True, literal=False,
        form=PromptForm.SCALE, levels=frozenset({2, 4}), routes=frozenset({LearningRoute.BBL}),
    )  # fmt: skip
    idiom = library.framework.idiom("standaard")
    said = dict(words.lines(full, library.framework, idiom))
    assert said["Vraag"] == STEP.text
    assert said["Doorvragen"] == "Wat deed je als eerste?\nWie zag dat?"
    assert said["Competentie"] == "algemeen"
    assert said["Gesprek"] == ", ".join(
        kind.short_name
        for code, kind in library.framework.types.items()
        if code in STEP.conversation_types
    )
    assert (said["Toon"], said["Taal"], said["Vorm"]) == (
        "bouwt op wat al lukt",
        "beeldspraak",
        "schaal",
    )
    assert (said["Niveau"], said["Leerweg"], said["Minuten"]) == ("2 4", "BBL", "3")
    assert said["Waarde"].startswith("Ambitieus · ")
    assert "Anker" not in said
    plain = dict(words.lines(STEP, library.framework, idiom))
    assert plain["Competentie"] == "Kwaliteiten"
    assert not {"Toon", "Taal", "Let op", "Tweede waarde"} & set(plain)


def test_only_what_differs_can_be_told(library: Library) -> None:
    idiom = library.framework.idiom("standaard")
    only = ("coach_hint", "watch_for")
    assert words.lines(STEP, library.framework, idiom, only=only) == [
        ("Hint", "Wacht tot de student het voor zich ziet."),
        ("Let op", "niets"),
    ]


def test_what_is_done_and_was_done() -> None:
    assert words.progress(Progress(Doing.READING)) == "Het bestand wordt gelezen …"
    assert (
        words.progress(Progress(Doing.COMPARING)) == "De vragen worden vergeleken met die van jou …"
    )
    assert (
        words.taken_over(TakenOver(("a", "b"), ("c",), ()))
        == "2 vragen overgenomen en 1 vraag vervangen."
    )
    assert words.taken_over(TakenOver(("a",), (), ())) == "1 vraag overgenomen."
    assert words.taken_over(TakenOver((), (), ())) == "Er is niets overgenomen."
    assert words.shared(1, "v.md", "") == "1 vraag staat nu in ‘v.md’."
    assert words.shared(2, "v.md", "Delen") == "2 vragen staan nu in ‘v.md’, in de map ‘Delen’."


def test_a_long_question_is_cut_off_in_a_sentence() -> None:
    assert words.short("w" * 61) == f"‘{'w' * 60}…’"
    assert (
        words.refused("Wat?", "Zonder id.") == "Je collega kan ‘Wat?’ zo niet overnemen. Zonder id."
    )
