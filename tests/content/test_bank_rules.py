from dataclasses import replace

import pytest

from lobcoach.content.bank_rules import (
    hard_files,
    large_shares,
    likenesses,
    near_duplicates,
    same_beginnings,
    same_follow_ups,
)
from lobcoach.content.problems import Severity
from lobcoach.content.question import Question
from lobcoach.core.prompts import PromptForm

from .files import HEADER, STEP, sentences, the_question

GOOD = the_question(HEADER + STEP)
ASKED = "Welke klus deed je toen alleen?"


def asked(*texts: str, file: str = GOOD.file) -> list[Question]:
    return [
        replace(GOOD, id=f"ls-a-{number:02}", line=10 * number, text=text, file=file)
        for number, text in enumerate(texts, 1)
    ]


def with_prompt(question: Question, **changes: object) -> Question:
    assert question.prompt
    return replace(question, prompt=replace(question.prompt, **changes))  # type: ignore[arg-type]


class TestLikeness:
    def test_nearly_the_same_question_twice_is_once_too_many(self) -> None:
        other = replace(GOOD, id="ls-a-02", line=20, text=GOOD.text.replace("de kleinste", "een"))
        different = replace(GOOD, id="ls-a-03", text="Wie bel jij morgen?")
        empty = replace(GOOD, id="ls-a-04", text="Je de het?")
        found = list(near_duplicates([GOOD, other, different, empty, empty]))
        assert sentences(found) == [
            "regel 20: [ls-a-02] De vraag lijkt te veel op [ls-a-01] in "
            "loopbaansturing-activeren.md, regel 7. Maak hem echt anders of haal er één weg."
        ]
        assert found[0].severity is Severity.ERROR

    @pytest.mark.parametrize(
        ("second", "alike"),
        [
            ("kies klus baas lab stal bord kok rem bus tas", True),  # 7 of 10
            ("kies klus baas lab stal bord rem bus tas", False),  # 6 of 10
            ("kies klus baas lab stal bord", True),  # 6 of 7
        ],
    )
    def test_seven_telling_words_of_ten_are_the_limit(self, second: str, alike: bool) -> None:
        first = "kies klus baas lab stal bord kok"
        assert bool(list(near_duplicates(asked(f"{first}?", f"{second}?")))) is alike
        assert bool(list(near_duplicates(asked(f"{second}?", f"{first}?")))) is alike

    def test_each_question_is_told_of_one_that_it_resembles(self) -> None:
        found = list(near_duplicates(asked(*[GOOD.text] * 4)))
        assert [problem.line for problem in found] == [20, 30, 40]

    def test_prompts_are_held_against_each_other_too(self) -> None:
        prompt = GOOD.prompt
        assert prompt is not None
        twin = replace(prompt, id="eigen-7k2m9x4b")
        assert list(likenesses([prompt, twin])) == [(twin, prompt)]

    def test_whoever_waits_is_told_of_each_step(self) -> None:
        steps: list[int] = []
        list(likenesses(asked("Wat zag je?", "Wie hielp je?"), lambda: steps.append(1)))
        assert len(steps) == 2

    def test_an_id_that_occurs_twice_is_told_elsewhere(self) -> None:
        assert list(near_duplicates([GOOD, replace(GOOD, line=30)])) == []


class TestReading:
    def test_a_file_that_is_hard_to_read_as_a_whole_is_mentioned_once(self) -> None:
        texts = ["Hoe ben je op deze opleiding beland?", "Welke vaardigheden gebruik je dan?"]
        hard = asked(*(texts[number % 2] for number in range(5)))
        (found,) = hard_files(hard)
        assert (found.line, found.severity) == (1, Severity.WARNING)
        assert found.message.startswith("De vragen in dit bestand zijn samen vrij moeilijk")
        assert list(hard_files(hard[:4])) == []


class TestBeginnings:
    def test_the_fifth_question_in_a_file_that_begins_alike_is_told(self) -> None:
        texts = [f"Wat wil je {word}?" for word in ("leren", "doen", "zien", "weten", "maken")]
        assert list(same_beginnings(asked(*texts[:4]))) == []
        (found,) = same_beginnings(asked(*texts[:4], f"Denk vooruit. {texts[4]}"))
        assert found.severity is Severity.WARNING
        assert str(found) == (
            "loopbaansturing-activeren.md, regel 50: [ls-a-05] In dit bestand beginnen al "
            "4 vragen met ‘wat wil je’. Begin deze vraag anders."
        )

    def test_files_are_looked_at_one_by_one(self) -> None:
        texts = [f"Wat wil je {word}?" for word in ("leren", "doen", "zien")]
        both = [*asked(*texts), *asked(*texts, file="openen.md")]
        assert list(same_beginnings(both)) == []


class TestFollowUps:
    def test_a_follow_up_is_used_with_at_most_five_questions(self) -> None:
        six = [
            replace(each, follow_ups=("Hoe was dat voor je?", f"Wie zag {each.id}?"))
            for each in asked(*[ASKED] * 6)
        ]
        assert list(same_follow_ups(six[:5])) == []
        six[5] = replace(six[5], follow_ups=("Hoe was dat  voor JE?",))
        (found,) = same_follow_ups(six)
        assert found.severity is Severity.WARNING
        assert str(found) == (
            "loopbaansturing-activeren.md, regel 60: [ls-a-06] Vervolgvraag "
            "‘Hoe was dat  voor JE?’ staat al bij 5 andere vragen. "
            "Schrijf er een die alleen bij deze vraag past."
        )

    def test_twice_under_one_question_counts_once(self) -> None:
        twice = [replace(each, follow_ups=("Hoe?", "Hoe?")) for each in asked(*[ASKED] * 5)]
        assert list(same_follow_ups(twice)) == []


class TestShares:
    def test_few_questions_are_no_bank(self) -> None:
        assert list(large_shares(asked(*["Wat deed je?"] * 49))) == []

    def test_at_most_forty_five_per_cent_of_the_bank_begins_with_wat(self) -> None:
        first = asked(*["Wat deed je?"] * 25, *[ASKED] * 5, file="a.md")
        second = asked(*["Denk aan je stage. Wat deed je?"] * 20, *[ASKED] * 50, file="b.md")
        assert list(large_shares([*first, *second])) == []
        (found,) = large_shares([*first, *second[:-1]])
        assert found.severity is Severity.WARNING
        assert str(found) == (
            "a.md, regel 1: Van alle vragen begint 45,5 % met ‘wat’; liever hoogstens 45 %. "
            "In dit bestand zijn het er 25 van de 30. Begin vaker met hoe, wie, waar of welk."
        )

    def test_at_most_fifteen_per_cent_of_the_bank_speaks_of_failing(self) -> None:
        questions = asked(*["Hoe ging die moeilijke klus?"] * 15, *[ASKED] * 85)
        assert list(large_shares(questions)) == []
        assert [problem.message for problem in large_shares(questions[:-1])] == [
            "Van alle vragen heeft 15,2 % een woord als ‘fout’ of ‘moeilijk’; "
            "liever hoogstens 15 %. In dit bestand zijn het er 15 van de 99. "
            "Vraag vaker naar wat lukt."
        ]

    @pytest.mark.parametrize(
        ("change", "most", "said"),
        [
            (
                {"literal": False},
                15,
                "Van alle vragen is 15,2 % beeldspraak; liever hoogstens 15 %. "
                "In dit bestand zijn het er 15 van de 99. Vraag het vaker letterlijk.",
            ),
            (
                {"form": PromptForm.SCALE},
                8,
                "Van alle vragen is 8,1 % een schaalvraag; liever hoogstens 8 %. "
                "In dit bestand zijn het er 8 van de 99. Vraag vaker open.",
            ),
            (
                {"form": PromptForm.IMAGINATION},
                12,
                "Van alle vragen vraagt 12,1 % verbeelding; liever hoogstens 12 %. "
                "In dit bestand zijn het er 12 van de 99. Vraag vaker naar wat er echt is.",
            ),
        ],
    )
    def test_no_form_takes_too_large_a_part(
        self, change: dict[str, object], most: int, said: str
    ) -> None:
        questions = asked(*[ASKED] * 100)
        some = [with_prompt(each, **change) for each in questions[:most]]
        assert list(large_shares([*some, *questions[most:]])) == []
        found = large_shares([*some, *questions[most:-1]])
        assert [problem.message for problem in found] == [said]

    def test_a_question_with_an_error_has_no_form_yet(self) -> None:
        wrong = [replace(each, prompt=None) for each in asked(*[ASKED] * 60)]
        assert list(large_shares(wrong)) == []
