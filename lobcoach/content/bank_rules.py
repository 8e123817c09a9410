"""What makes questions good together: the rules of domain/4 §4.6 about a file or the whole bank."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from typing import TypeVar

from lobcoach.core.prompts import Prompt, PromptForm

from .problems import Problem, Severity, quoted
from .question import Question, core_of
from .readability import flesch_douma, words
from .style_words import EMPTY_WORDS
from .word_rules import negative_word

LIKENESS = 0.70
_FILE_SCORE = 80
_FILE_MINIMUM = 5
#: A share of fewer questions than one competence has says nothing about a bank.
_BANK_MINIMUM = 50
_SAME_BEGINNING = 4
SAME_FOLLOW_UP = 5

Asked = TypeVar("Asked", Question, Prompt)


@dataclass(frozen=True)
class Share:
    """How large a part of the bank may be alike, at most in per cent, and what to do then."""

    code: str
    most: int
    alike: Callable[[Question], bool]
    what: str
    remedy: str


def opens_with_what(question: Question) -> bool:
    """Whether the question itself, behind a run-up, starts with `wat`."""
    return _beginning(question, 1) == "wat"


def _has_form(form: PromptForm) -> Callable[[Question], bool]:
    return lambda question: question.prompt is not None and question.prompt.form is form


SHARES: tuple[Share, ...] = (
    Share(
        "Q17",
        45,
        opens_with_what,
        "begint {share} % met ‘wat’",
        "Begin vaker met hoe, wie, waar of welk",
    ),
    Share(
        "Q18",
        15,
        lambda question: bool(negative_word(question.text)),
        "heeft {share} % een woord als ‘fout’ of ‘moeilijk’",
        "Vraag vaker naar wat lukt",
    ),
    Share(
        "Q20",
        15,
        lambda question: question.prompt is not None and not question.prompt.literal,
        "is {share} % beeldspraak",
        "Vraag het vaker letterlijk",
    ),
    Share(
        "Q20", 8, _has_form(PromptForm.SCALE), "is {share} % een schaalvraag", "Vraag vaker open"
    ),
    Share(
        "Q20",
        12,
        _has_form(PromptForm.IMAGINATION),
        "vraagt {share} % verbeelding",
        "Vraag vaker naar wat er echt is",
    ),
)


def bank_problems(questions: Sequence[Question]) -> Iterator[Problem]:
    """Yield what is wrong with files as a whole, and with all these questions together."""
    yield from hard_files(questions)
    yield from near_duplicates(questions)
    yield from same_beginnings(questions)
    yield from same_follow_ups(questions)
    yield from large_shares(questions)


def hard_files(questions: Sequence[Question]) -> Iterator[Problem]:
    """Q12: all questions of one file together read easily."""
    for file, those in _by_file(questions).items():
        score = flesch_douma(" ".join(question.text for question in those))
        if len(those) >= _FILE_MINIMUM and score < _FILE_SCORE:
            yield Problem(
                file,
                1,
                f"De vragen in dit bestand zijn samen vrij moeilijk (leesscore {score:.0f}). "
                f"Streef naar {_FILE_SCORE} of meer.",
                Severity.WARNING,
            )


def near_duplicates(questions: Sequence[Question]) -> Iterator[Problem]:
    """Q16: no two questions share seventy per cent of their words that say something.

    Each question is told of one that it resembles; the other then stands earlier.
    """
    for question, first in likenesses(questions):
        yield question.remark(
            f"De vraag lijkt te veel op [{first.id}] in {first.file}, regel {first.line}. "
            "Maak hem echt anders of haal er één weg.",
            Severity.ERROR,
        )


def likenesses(
    asked: Iterable[Asked], step: Callable[[], object] = bool
) -> Iterator[tuple[Asked, Asked]]:
    """Yield each that resembles one before it (Q16), with the first that it resembles.

    Where an id occurs twice only the first counts. `step` is called before each is compared.
    """
    told: dict[str, tuple[Asked, frozenset[str]]] = {}
    for question in asked:
        telling = telling_words(question.text)
        if telling:
            # An id that occurs twice is told by the reader.
            told.setdefault(question.id, (question, telling))
    common = Counter(word for _, telling in told.values() for word in telling)
    holders: dict[str, list[tuple[Asked, frozenset[str]]]] = defaultdict(list)
    for question, telling in told.values():
        step()
        # Two sets this much alike share at least one of these, the rarest words; so only
        # questions that do need to be compared, and a file of any size is read at once.
        rarest = sorted(telling, key=lambda word: (common[word], word))
        rarest = rarest[: len(telling) - ceil(LIKENESS * len(telling)) + 1]
        first = _first_like(telling, (each for word in rarest for each in holders[word]))
        if first:
            yield question, first
        for word in rarest:
            holders[word].append((question, telling))


def _first_like(
    telling: frozenset[str], others: Iterator[tuple[Asked, frozenset[str]]]
) -> Asked | None:
    for question, its_words in others:
        if are_alike(telling, its_words):
            return question
    return None


def are_alike(telling: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two questions share seventy per cent of their words that say something."""
    shared = len(telling & others)
    return shared >= LIKENESS * (len(telling) + len(others) - shared)


def same_beginnings(questions: Sequence[Question]) -> Iterator[Problem]:
    """Q17: at most four questions in a file start with the same three words."""
    for those in _by_file(questions).values():
        seen: Counter[str] = Counter()
        for question in those:
            beginning = _beginning(question, 3)
            seen[beginning] += 1
            if seen[beginning] > _SAME_BEGINNING:
                yield question.remark(
                    f"In dit bestand beginnen al {_SAME_BEGINNING} vragen met "
                    f"{quoted(beginning)}. Begin deze vraag anders.",
                    Severity.WARNING,
                )


def same_follow_ups(questions: Sequence[Question]) -> Iterator[Problem]:
    """Q22: a follow-up is used with at most five questions."""
    seen: Counter[str] = Counter()
    for question in questions:
        for folded, asked in {follow_up_key(each): each for each in question.follow_ups}.items():
            seen[folded] += 1
            if seen[folded] > SAME_FOLLOW_UP:
                yield question.remark(often_asked(asked), Severity.WARNING)


def often_asked(follow_up: str) -> str:
    """Return the sentence about a follow-up that too many other questions have."""
    return (
        f"Vervolgvraag {quoted(follow_up)} staat al bij {SAME_FOLLOW_UP} andere vragen. "
        "Schrijf er een die alleen bij deze vraag past."
    )


def large_shares(questions: Sequence[Question]) -> Iterator[Problem]:
    """Q17, Q18, Q20: no way of asking takes too large a part of the bank.

    The remark stands with the file that has most of them, where mending helps most.
    """
    if len(questions) < _BANK_MINIMUM:
        return
    in_files = Counter(question.file for question in questions)
    for share in SHARES:
        alike = Counter(question.file for question in questions if share.alike(question))
        if 100 * alike.total() <= share.most * len(questions):
            continue
        file, here = alike.most_common(1)[0]
        part = f"{100 * alike.total() / len(questions):.1f}".replace(".", ",")
        yield Problem(
            file,
            1,
            f"Van alle vragen {share.what.format(share=part)}; liever hoogstens {share.most} %. "
            f"In dit bestand zijn het er {here} van de {in_files[file]}. {share.remedy}.",
            Severity.WARNING,
        )


def _by_file(questions: Sequence[Question]) -> dict[str, list[Question]]:
    files: dict[str, list[Question]] = {}
    for question in questions:
        files.setdefault(question.file, []).append(question)
    return files


def _beginning(question: Question, count: int) -> str:
    return " ".join(words(core_of(question.text).lower())[:count])


def follow_up_key(follow_up: str) -> str:
    """Return the words of a follow-up, by which two are the same."""
    return " ".join(words(follow_up.lower()))


def telling_words(text: str) -> frozenset[str]:
    """Return the words that tell what a question is about."""
    return frozenset(re.findall(r"\w+", text.lower())) - EMPTY_WORDS
