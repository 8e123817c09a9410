"""What `lobcoach check` would say about a question that is still being written, by its fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from lobcoach.core.names import DIRECTION_CHARACTERS
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Prompt
from lobcoach.core.text import LINE_LIMIT

from .bank_likeness import BankLikeness
from .document import parse_document, reads_as_text
from .problems import quoted
from .question import Question
from .question_file import read_questions, scope_of
from .question_writing import TEXT_KEY, empty_file, file_name, lines_of
from .style_rules import (
    RULES,
    addresses_well,
    follows_up_well,
    has_no_filler,
    hints_briefly,
    is_plain,
    pairs_two_values,
)
from .word_rules import leaves_nobody_out, names_nobody

_FIELDS = {
    TEXT_KEY: QuestionField.QUESTION,
    "waarde": QuestionField.VALUE,
    "tweede": QuestionField.SECOND_VALUE,
    "doorvragen": QuestionField.FOLLOW_UP,
    "hint": QuestionField.HINT,
    "let op": QuestionField.WATCH_FOR,
    "gesprek": QuestionField.TYPES,
}
_SPOKEN = (QuestionField.QUESTION, QuestionField.FOLLOW_UP)
_COACH = (QuestionField.HINT, QuestionField.WATCH_FOR)
#: The rules that look at more than the question itself, and at which texts.
_RULES_ABOUT: dict[Callable[[Question], Iterable[str]], tuple[QuestionField, ...]] = {
    addresses_well: _SPOKEN,
    is_plain: _SPOKEN,
    has_no_filler: _SPOKEN,
    leaves_nobody_out: _SPOKEN,
    names_nobody: (*_SPOKEN, *_COACH),
    follows_up_well: (QuestionField.FOLLOW_UP,),
    hints_briefly: _COACH,
}
_STARTS_AS_MARK = (
    "De vraag begint met {mark}. Daarmee begint in een vragenbestand iets anders; begin met een "
    "woord."
)
_TURNS_DIRECTION = (
    "In deze tekst staat een onzichtbaar teken dat de leesrichting verandert. Typ de tekst opnieuw."
)


def form_advice(prompt: Prompt, types: Sequence[str]) -> Iterator[Advice]:
    """Yield what is wrong with the form of a tidied prompt, apart from what it lacks.

    A file in which it stood like this would be read without this question.
    """
    for field, number, text in texts_of(prompt):
        if DIRECTION_CHARACTERS & set(text):
            yield Advice(field, _TURNS_DIRECTION, must=True, number=number)
    if not reads_as_text(prompt.text):
        mark = quoted(prompt.text[0])
        yield Advice(QuestionField.QUESTION, _STARTS_AS_MARK.format(mark=mark), must=True)
        return
    name, header = file_name(prompt), empty_file(prompt)
    said = lines_of(prompt, scope_of(parse_document(name, header)), types)
    text = "\n".join([f"{header}\n## {prompt.id}", *(line.text for line in said)])
    first = text[: text.index("\n## ")].count("\n") + 3
    follow_ups = 0
    reading = read_questions(parse_document(name, text), types)
    wrong = {problem.line: problem for problem in reversed(reading.problems)}
    for number, line in enumerate(said, first):
        follow_up = line.key == "doorvragen"
        if number in wrong and line.key in _FIELDS:
            at = follow_ups if follow_up else 0
            yield Advice(_FIELDS[line.key], wrong[number].message, must=True, number=at)
        follow_ups += follow_up


def style_advice(prompt: Prompt, bank: BankLikeness) -> Iterator[Advice]:
    """Yield what the style rules and the rest of the bank say about a tidied prompt.

    A text that is refused as far too long is not looked at.
    """
    prompt = replace(
        prompt,
        text=_within(prompt.text),
        follow_ups=tuple(map(_within, prompt.follow_ups)),
        coach_hint=_within(prompt.coach_hint),
        watch_for=_within(prompt.watch_for),
    )
    whole = _question(prompt)
    for rule in RULES:
        if rule.find in _RULES_ABOUT:
            for field, number, text in texts_of(prompt):
                if field in _RULES_ABOUT[rule.find]:
                    for words in rule.find(_only(whole, field, text)):
                        yield Advice(field, words, number=number)
        elif rule.find is pairs_two_values:
            for words in rule.find(whole):
                yield Advice(QuestionField.SECOND_VALUE, words)
        elif prompt.text:
            for words in rule.find(whole):
                yield Advice(QuestionField.QUESTION, words)
    alike = bank.resembles(prompt.id, prompt.text)
    if alike:
        yield Advice(QuestionField.QUESTION, alike)
    for number, follow_up in enumerate(prompt.follow_ups):
        often = bank.is_often_asked(prompt.id, follow_up)
        if often:
            yield Advice(QuestionField.FOLLOW_UP, often, number=number)


def texts_of(prompt: Prompt) -> Iterator[tuple[QuestionField, int, str]]:
    """Yield each text that says something, with its field and which one of that field it is."""
    texts = (
        (QuestionField.QUESTION, 0, prompt.text),
        *((QuestionField.FOLLOW_UP, n, each) for n, each in enumerate(prompt.follow_ups)),
        (QuestionField.HINT, 0, prompt.coach_hint),
        (QuestionField.WATCH_FOR, 0, prompt.watch_for),
    )
    yield from (each for each in texts if each[2])


def _within(text: str) -> str:
    return text if len(text) <= LINE_LIMIT else ""


def _question(prompt: Prompt) -> Question:
    return Question(
        id=prompt.id,
        file=file_name(prompt),
        line=1,
        text=prompt.text,
        follow_ups=prompt.follow_ups,
        hint=prompt.coach_hint,
        watch_for=prompt.watch_for,
        behaviour=prompt.behaviour,
        secondary_behaviour=prompt.secondary_behaviour or "",
        addressee=prompt.addressee,
        conversation_types=prompt.conversation_types,
        prompt=prompt,
    )


def _only(question: Question, field: QuestionField, text: str) -> Question:
    """Return the question as if it said nothing but this."""
    return replace(
        question,
        text=text if field is QuestionField.QUESTION else "",
        follow_ups=(text,) if field is QuestionField.FOLLOW_UP else (),
        hint=text if field is QuestionField.HINT else "",
        watch_for=text if field is QuestionField.WATCH_FOR else "",
    )
