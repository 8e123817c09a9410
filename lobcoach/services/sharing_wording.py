"""Sharing questions, in Dutch: what each question is, what is done with it, what differs."""

from __future__ import annotations

from collections.abc import Mapping

from lobcoach.core.colleague_questions import Choice, SharedFile, SharedQuestion, SharedState
from lobcoach.core.framework import Framework, Idiom, LearningRoute
from lobcoach.core.pace import Doing, Progress
from lobcoach.core.prompts import Prompt
from lobcoach.core.text import as_title
from lobcoach.services.taking_over import TakenOver

STATE_WORDS: Mapping[SharedState, str] = {
    SharedState.NEW: "nieuw",
    SharedState.DIFFERENT: "anders",
    SharedState.ALIKE: "lijkt op",
    SharedState.EQUAL: "gelijk",
    SharedState.WRONG: "niet goed",
}
_CHOICES: Mapping[Choice, str] = {Choice.LEAVE: "Niet overnemen", Choice.TAKE: "Overnemen"}
_CHOICES_OF_DIFFERENT: Mapping[Choice, str] = {
    Choice.LEAVE: "Houd die van mij",
    Choice.REPLACE: "Neem die uit het bestand",
    Choice.TAKE: "Houd ze allebei",
}
_DONE: Mapping[Choice, str] = {
    Choice.LEAVE: "blijft weg",
    Choice.TAKE: "komt erbij",
    Choice.REPLACE: "vervangt die van jou",
}
LABELS: Mapping[str, str] = {
    "text": "Vraag",
    "follow_ups": "Doorvragen",
    "coach_hint": "Hint",
    "watch_for": "Let op",
    "competence": "Competentie",
    "phase": "Fase",
    "behaviour": "Waarde",
    "secondary_behaviour": "Tweede waarde",
    "conversation_types": "Gesprek",
    "addressee": "Aan",
    "frame_kind": "Soort",
    "strength_based": "Toon",
    "form": "Vorm",
    "literal": "Taal",
    "minutes": "Minuten",
    "levels": "Niveau",
    "years": "Leerjaar",
    "routes": "Leerweg",
    "anchor": "Anker",
}
#: What is told of these only when it is not as usual.
_YES_OR_NO = {"strength_based": "bouwt op wat al lukt", "literal": "beeldspraak"}
_USUAL = {"strength_based": False, "literal": True}
_SHORT = 60
NOTHING = "niets"


def questions(count: int) -> str:
    """Return e.g. `1 vraag` or `1.200 vragen`."""
    return "1 vraag" if count == 1 else f"{count:,} vragen".replace(",", ".")


def short(text: str) -> str:
    """Return the words of a question between quotation marks, cut off where they are many."""
    return f"‘{text}’" if len(text) <= _SHORT else f"‘{text[:_SHORT].rstrip()}…’"


def counts(shared: SharedFile) -> str:
    """Return e.g. `3 nieuw · 1 anders`; states without questions are left out."""
    found = ((len(shared.of(state)), state) for state in SharedState)
    return " · ".join(f"{count} {STATE_WORDS[state]}" for count, state in found if count)


def title(shared: SharedFile) -> str:
    """Return e.g. `lobcoach-vragen.md · van Marleen de Boer · 12 vragen`."""
    author = f"van {shared.author}" if shared.author else ""
    parts = (shared.name, author, questions(len(shared.questions)))
    return " · ".join(part for part in parts if part)


def choice(question: SharedQuestion, which: Choice) -> str:
    """Return what a choice is called for this question."""
    if question.state is SharedState.DIFFERENT:
        return _CHOICES_OF_DIFFERENT[which]
    return _CHOICES[which]


def outcome(question: SharedQuestion, chosen: Choice | None) -> str:
    """Return in a few words what is done with a question; `chosen` is None without a choice."""
    if chosen is not None:
        return _DONE[chosen]
    return "blijft weg" if question.state is SharedState.WRONG else "heb je al"


def why(question: SharedQuestion) -> str:
    """Return why a question is in its state; empty for one that is new."""
    match question.state:
        case SharedState.WRONG:
            return "\n".join(f"Regel {each.line}: {each.words}" for each in question.reasons)
        case SharedState.EQUAL:
            return _why_equal(question)
        case SharedState.DIFFERENT:
            return _why_different(question)
        case SharedState.ALIKE if question.other is not None:
            where = "uit dit bestand" if question.other_in_file else "die je al hebt"
            return f"Deze vraag lijkt erg op een vraag {where}: {short(question.other.text)}"
    return ""


def _why_equal(question: SharedQuestion) -> str:
    if question.other is not None and question.other.id != question.id:
        return f"Je hebt deze vraag al, onder id {question.other.id}."
    return "Je hebt deze vraag al, woord voor woord."


def _why_different(question: SharedQuestion) -> str:
    if question.other is None:
        return (
            "Je eigen vraag met deze id doet nu niet mee, want er klopt iets niet in. "
            "Als je deze overneemt, krijgt hij een nieuwe id."
        )
    labels = ", ".join(LABELS[field].lower() for field in question.differences)
    return f"Je hebt al een vraag met deze id. Wat anders is: {labels}."


def lines(
    prompt: Prompt, framework: Framework, idiom: Idiom, *, only: tuple[str, ...] = ()
) -> list[tuple[str, str]]:
    """Return all that a question says, as label and words; with `only` just these fields.

    What is not filled in is left out, unless it is asked for by name.
    """
    said = []
    for field, label in LABELS.items():
        if only and field not in only:
            continue
        words = _words(field, prompt, framework, idiom)
        if words or only:
            said.append((label, words or NOTHING))
    return said


def _words(field: str, prompt: Prompt, framework: Framework, idiom: Idiom) -> str:
    value = getattr(prompt, field)
    if field in _YES_OR_NO:
        return _YES_OR_NO[field] if value is not _USUAL[field] else ""
    if field == "competence":
        return idiom.names[value] if value else "algemeen"
    if field.endswith("behaviour"):
        return _behaviour(value, framework, idiom) if value else ""
    if field == "conversation_types":
        kinds = framework.types.values()
        return ", ".join(kind.short_name for kind in kinds if kind.code in value)
    return _listed(value)


def _listed(value: object) -> str:
    """Return words, a number, a list of lines, or a set in its order."""
    if isinstance(value, tuple):
        return "\n".join(value)
    if isinstance(value, frozenset):
        routes = [each.upper() for each in LearningRoute if each in value]
        return " ".join(routes or [str(each) for each in sorted(value)])
    return str(value or "")


def _behaviour(behaviour_id: str, framework: Framework, idiom: Idiom) -> str:
    behaviour = framework.behaviour(behaviour_id)
    return f"{as_title(idiom.values[behaviour.value])} · {behaviour.name}"


def progress(now: Progress) -> str:
    """Return what is being done with the file."""
    if now.doing is Doing.COMPARING:
        return "De vragen worden vergeleken met die van jou …"
    return "Het bestand wordt gelezen …"


def taken_over(done: TakenOver) -> str:
    """Return what taking over did."""
    parts = [f"{questions(len(done.added))} overgenomen"] if done.added else []
    parts += [f"{questions(len(done.replaced))} vervangen"] if done.replaced else []
    return f"{' en '.join(parts)}." if parts else "Er is niets overgenomen."


UNDONE = "De vragen zijn teruggedraaid. Alles is weer zoals het was."


def shared(count: int, name: str, folder: str) -> str:
    """Return where the shared questions are; `folder` is empty for the root of a disk."""
    stands = "staat" if count == 1 else "staan"
    where = f", in de map ‘{folder}’" if folder else ""
    return f"{questions(count)} {stands} nu in ‘{name}’{where}."


def named(prompt: Prompt, word: str) -> str:
    """Return the warning that a question has a student's name in it."""
    return (
        f"In {short(prompt.text)} staat ‘{word}’. Zo heet een van je studenten. "
        "Haal de naam eerst weg, of laat deze vraag thuis."
    )


def refused(text: str, message: str) -> str:
    """Return the warning that a colleague cannot take a question over."""
    words = message.partition("] ")[2] or message
    return f"Je collega kan {short(text)} zo niet overnemen. {words}"
