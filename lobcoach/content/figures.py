"""What can be counted about prompts: length, readability, and how varied they are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from lobcoach.core.framework import LearningRoute
from lobcoach.core.prompts import Prompt

from .question import core_of
from .readability import (
    brouwer,
    flesch_douma,
    syllables_per_word,
    words,
    words_per_sentence,
)
from .scenes import PLACES, TRADES, scenes_named

_MOST_OPENERS = 12
_HARDEST = 5


@dataclass(frozen=True)
class Reading:
    """How a pile of texts reads, taken together."""

    name: str
    texts: int
    words: int
    per_sentence: float
    syllables: float
    flesch_douma: float
    brouwer: float


@dataclass(frozen=True)
class Distribution:
    """How often each of a few things occurs among `total`, in the order to show them."""

    name: str
    total: int
    shares: Mapping[str, int]


@dataclass(frozen=True)
class Figures:
    """All figures of a bank; `hardest` are the prompts with the lowest reading score."""

    prompts: int
    words_per_prompt: float
    longest: int
    readings: tuple[Reading, ...]
    hardest: tuple[tuple[str, float], ...]
    distributions: tuple[Distribution, ...]


def figures_of(prompts: Sequence[Prompt]) -> Figures:
    """Count what there is to count in `prompts`."""
    lengths = [len(words(prompt.text)) for prompt in prompts]
    scores = sorted((flesch_douma(prompt.text), prompt.id) for prompt in prompts)
    return Figures(
        prompts=len(prompts),
        words_per_prompt=sum(lengths) / max(1, len(lengths)),
        longest=max(lengths, default=0),
        readings=(
            _reading("vragen", [prompt.text for prompt in prompts]),
            _reading("doorvragen", _follow_ups(prompts)),
            _reading("hints", [prompt.coach_hint for prompt in prompts]),
            _reading("let op", [prompt.watch_for for prompt in prompts if prompt.watch_for]),
        ),
        hardest=tuple((prompt_id, score) for score, prompt_id in scores[:_HARDEST]),
        distributions=tuple(_distributions(prompts)),
    )


def _follow_ups(prompts: Iterable[Prompt]) -> list[str]:
    return [follow_up for prompt in prompts for follow_up in prompt.follow_ups]


def _reading(name: str, texts: Sequence[str]) -> Reading:
    whole = " ".join(texts)
    return Reading(
        name,
        len(texts),
        len(words(whole)),
        words_per_sentence(whole),
        syllables_per_word(whole),
        flesch_douma(whole),
        brouwer(whole),
    )


def _distributions(prompts: Sequence[Prompt]) -> Iterable[Distribution]:
    count = len(prompts)
    follow_ups = _follow_ups(prompts)
    yield _openers("Eerste woord van de vraag", [prompt.text for prompt in prompts])
    yield _openers("Eerste woord van de vervolgvraag", follow_ups)
    yield _spread("Vervolgvragen per vraag", (str(len(p.follow_ups)) for p in prompts), count)
    yield _spread("Vorm", (str(prompt.form) for prompt in prompts), count)
    yield Distribution(
        "Toon, taal en let op",
        count,
        {
            "toon sterk": sum(prompt.strength_based for prompt in prompts),
            "beeldspraak": sum(not prompt.literal for prompt in prompts),
            "met ‘let op’": sum(bool(prompt.watch_for) for prompt in prompts),
            "met tweede waarde": sum(prompt.secondary_behaviour is not None for prompt in prompts),
        },
    )
    yield _scenes("Vakken die een vraag noemt", prompts, TRADES)
    yield _scenes("Plekken die een vraag noemt", prompts, PLACES)
    yield _spread("Niveau", (_listed(prompt.levels) for prompt in prompts), count)
    yield _spread("Leerjaar", (_listed(prompt.years) for prompt in prompts), count)
    yield _spread("Leerweg", (_routes(prompt.routes) for prompt in prompts), count)
    yield _spread("Minuten", (str(prompt.minutes) for prompt in prompts), count)


def _spread(name: str, found: Iterable[str], total: int) -> Distribution:
    counted = Counter(found)
    by_number = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return Distribution(name, total, dict(by_number))


def _openers(name: str, texts: Sequence[str]) -> Distribution:
    whole = _spread(name, (words(core_of(text).lower())[0] for text in texts), len(texts))
    most = dict(list(whole.shares.items())[:_MOST_OPENERS])
    rest = len(texts) - sum(most.values())
    return Distribution(name, len(texts), most | {"iets anders": rest} if rest else most)


def _scenes(
    name: str, prompts: Sequence[Prompt], scenes: Mapping[str, re.Pattern[str]]
) -> Distribution:
    named = [scenes_named(prompt, scenes) for prompt in prompts]
    counts = {scene: sum(scene in each for each in named) for scene in scenes}
    return Distribution(name, len(prompts), counts | {"geen": sum(not each for each in named)})


def _listed(numbers: Iterable[int]) -> str:
    return " ".join(map(str, sorted(numbers)))


def _routes(routes: Collection[LearningRoute]) -> str:
    return " ".join(route for route in LearningRoute if route in routes)
