"""What *Vragenbank* says about a question, in the words that this coach chose."""

from __future__ import annotations

from collections.abc import Callable

from lobcoach.core.bank_search import BankWords
from lobcoach.core.framework import (
    Competence,
    CoreValue,
    Framework,
    Idiom,
    LearningRoute,
    Phase,
)
from lobcoach.core.prompts import Addressee, Anchor, Prompt, PromptForm
from lobcoach.core.question_bank import BankEntry, OwnProblem, QuestionBank
from lobcoach.core.text import as_title
from lobcoach.services.sentences import OWN_FOLDER_GONE

ADDRESSEES = {
    Addressee.STUDENT: "de student",
    Addressee.WORKPLACE_TRAINER: "de praktijkopleider",
    Addressee.GUARDIAN: "een ouder of verzorger",
    Addressee.COACH: "jezelf",
}
_FORMS = {
    PromptForm.SCALE: "met een cijfer",
    PromptForm.IMAGINATION: "verbeelding",
    PromptForm.CARD: "met kaarten",
    PromptForm.CHOICE: "met een keuze",
}
_ANCHORS = {Anchor.YEARLY: "elk jaar opnieuw", Anchor.ALWAYS: "in elk gesprek van dit soort"}
_FILLED = {
    "minuten": "hoeveel minuten het gesprek duurt",
    "voornaam": "hoe je student heet",
    "doel": "het doel van dit gesprek",
    "stap": "de eerste stap van het nieuwste doel",
    "praktijkopleider": "hoe de praktijkopleider heet",
}
_ALL = frozenset({1, 2, 3, 4})


class EntryWords:
    """Knows the names of the framework and, asked anew each time, those of the coach."""

    def __init__(self, framework: Framework, idiom: Callable[[], Idiom]) -> None:
        self._framework = framework
        self._idiom = idiom

    def competence(self, competence: Competence | None) -> str:
        """Return what the coach calls a competence; empty for None."""
        return self._idiom().names[competence] if competence is not None else ""

    def value(self, value: CoreValue) -> str:
        """Return what the coach calls a core value, as a title."""
        return as_title(self.value_word(value))

    def value_word(self, value: CoreValue) -> str:
        """Return what the coach calls a core value, in the middle of a sentence."""
        return self._idiom().values[value]

    def for_search(self) -> BankWords:
        """Return the names that find a question."""
        return BankWords(
            dict(self._idiom().names),
            {phase: phase_name(phase) for phase in Phase},
            {value: self.value(value) for value in CoreValue},
        )

    def detail(self, entry: BankEntry) -> str:
        """Return e.g. `Motieven · Reflecteren · 5 min`."""
        prompt = entry.prompt
        parts = (self.competence(prompt.competence), phase_name(prompt.phase))
        return " · ".join([*filter(None, parts), f"{prompt.minutes} min"])

    def place(self, prompt: Prompt) -> str:
        """Return e.g. `Motieven · Reflecteren`, or `Afsluiten · samenvatten`."""
        kind = prompt.frame_kind.value if prompt.frame_kind is not None else ""
        parts = (self.competence(prompt.competence), phase_name(prompt.phase), kind)
        return " · ".join(filter(None, parts))

    def filled(self, prompt: Prompt) -> list[str]:
        """Return what comes in the place of each word between braces."""
        return [f"{{{name}}}: {_FILLED[name]}" for name in _FILLED if name in prompt.placeholders]

    def spoken(self, entry: BankEntry) -> str:
        """Return all that a row shows, for a screen reader."""
        value = self.value(entry.prompt.value)
        return f"{entry.prompt.text} {value}, {self.detail(entry)}, {standing(entry)}"

    def behaviour(self, behaviour_id: str) -> str:
        """Return what a behaviour is, as one sentence."""
        return self._framework.behaviour(behaviour_id).paraphrase

    def fits(self, prompt: Prompt) -> list[str]:
        """Return for whom and which talk a question is meant, as short labels."""
        types = self._framework.types
        named = [
            each.short_name for each in types.values() if each.code in prompt.conversation_types
        ]
        return [*named, *_for_whom(prompt), *_how(prompt)]


def phase_name(phase: Phase) -> str:
    """Return a phase as a title, e.g. `Reflecteren`."""
    return phase.value.capitalize()


def standing(entry: BankEntry) -> str:
    """Return how a question stands: off, how often asked, or whose it is."""
    if entry.off:
        return "staat uit"
    if entry.times_asked:
        return f"{entry.times_asked}× gesteld"
    return "eigen vraag" if entry.own else "nog nooit"


def counted(count: int) -> str:
    """Return e.g. `1 vraag` or `5.000 vragen`."""
    return "1 vraag" if count == 1 else f"{count:,} vragen".replace(",", ".")


def summary(bank: QuestionBank) -> str:
    """Return e.g. `399 vragen · 14 van jou · 1 bestand met een fout`."""
    files = bank.files_with_errors
    parts = [counted(len(bank.entries))]
    parts += [f"{bank.own} van jou"] if bank.own else []
    parts += [f"{files} {'bestand' if files == 1 else 'bestanden'} met een fout"] if files else []
    return " · ".join(parts)


def left_out(bank: QuestionBank) -> str:
    """Return what keeps own questions from joining; empty when nothing does."""
    if bank.folder_gone:
        return OWN_FOLDER_GONE
    if bank.left_out:
        do = "doet" if bank.left_out == 1 else "doen"
        return f"{bank.left_out} van je eigen vragen {do} nog niet mee."
    if any(problem.is_error for problem in bank.problems):
        return "Niet alles in je map met eigen vragen kon worden gelezen."
    return "Kijk nog eens naar je map met eigen vragen." if bank.problems else ""


def problem_line(problem: OwnProblem) -> str:
    """Return e.g. `eigen-sturen.md, regel 17: ‘hint’ ontbreekt.`"""
    return f"{problem.file}, regel {problem.line}: {problem.message}"


def _for_whom(prompt: Prompt) -> list[str]:
    words = [f"aan {ADDRESSEES[prompt.addressee]}"]
    if prompt.addressee is Addressee.COACH:
        return words
    words += [f"leerjaar {_numbers(prompt.years)}"] if prompt.years != _ALL else ["elk leerjaar"]
    words += [f"niveau {_numbers(prompt.levels)}"] if prompt.levels != _ALL else ["elk niveau"]
    routes = [route.value.upper() for route in LearningRoute if route in prompt.routes]
    return [*words, " en ".join(routes)]


def _how(prompt: Prompt) -> list[str]:
    words = [_FORMS[prompt.form]] if prompt.form in _FORMS else []
    words += [] if prompt.literal else ["beeldspraak"]
    words += ["bouwt op wat lukt"] if prompt.strength_based else []
    words += [_ANCHORS[prompt.anchor]] if prompt.anchor is not None else []
    minutes = "1 minuut" if prompt.minutes == 1 else f"{prompt.minutes} minuten"
    return [*words, minutes]


def _numbers(of: frozenset[int]) -> str:
    """Return e.g. `2–4`, or `2, 4` where one in between is left out."""
    ordered = sorted(of)
    if len(ordered) > 1 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{ordered[0]}–{ordered[-1]}"
    return ", ".join(map(str, ordered))
