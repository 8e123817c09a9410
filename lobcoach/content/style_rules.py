"""What makes a question good to ask: the Q-rules of domain/4 §4.6, one small function each.

Form (required keys, ids, existing values) is checked while reading; these rules look at the
words. In the coach's own files every remark is only a LET OP.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from lobcoach.core.prompts import Addressee
from lobcoach.core.text import LINE_LIMIT

from .bank_rules import bank_problems
from .problems import Problem, Severity, quoted
from .question import Question, core_of, question_sentence
from .readability import flesch_douma, sentences, words
from .style_words import (
    CLOSED_VERB,
    JARGON,
    LONG_BUT_KNOWN,
    QUESTION_WORD,
    SUBJECT,
)
from .word_rules import builds_on_success, leaves_nobody_out, names_nobody

_STARTS_WITH_VERB = re.compile(rf"{CLOSED_VERB}\b", re.I)
#: After a clause without a question word: `Als het tegenzit, kun je dan …`.
_VERB_AFTER_CLAUSE = re.compile(
    rf"(?:(?!\b{QUESTION_WORD}\b)[^,])*,\s*(?:dan\s+)?{CLOSED_VERB}\s+"
    r"(?:je|jij|u|het|dit|dat|er|we)\b",
    re.I,
)
_WHY = re.compile(r"\bwaarom\b", re.I)
_LEADING = re.compile(
    r"(?:^|[,.:;]\s)(?:vind|denk|zou|kun) je (?:ook )?niet\b"
    r"|\btoch\?|\bhè\?|\bniet waar\?|\bhet is beter\b"
    r"|(?<!\bals )(?<!\bwat )(?<!\bdat )(?<!\bdie )(?<!\bwaar )(?<!\bhoe )(?<!\bwie )\bje moet\b",
    re.I,
)
_WHO_OR_WHAT = re.compile(r"\b(?:wie of wat|wat of wie)\b", re.I)
_TWO_QUESTIONS = re.compile(
    rf"\b{QUESTION_WORD}\b[^?]*\b(?:en|of)\s+{QUESTION_WORD}\b(?!\s+{SUBJECT}\b)", re.I
)
_FORMAL = re.compile(r"\b(?:u|uw|uzelf)\b", re.I)
_INFORMAL = re.compile(r"\b(?:je|jij|jou|jouw|jezelf)\b", re.I)
#: A question about what we do together, or about the coach, needs no `je`.
_TO_YOU = re.compile(r"\b(?:je|jij|jou|jouw|jezelf|we|wij|ons|ik|mij|mijn|deze|dit)\b", re.I)
_FILLER = re.compile(r"\b(?:eigenlijk|gewoon even|maar even|misschien|eventueel|überhaupt)\b", re.I)
_FORMAL_ADDRESSEES = (Addressee.WORKPLACE_TRAINER, Addressee.GUARDIAN)
_LONGEST_WORD = 14

Finding = Iterator[str]


@dataclass(frozen=True)
class Rule:
    """One style rule: its code in domain/4 §4.6, how grave it is, and how to find it."""

    code: str
    severity: Severity
    find: Callable[[Question], Iterable[str]]


def ends_open(question: Question) -> Finding:
    """Q01: the prompt ends with a question mark."""
    if not question.text.endswith("?"):
        yield "De vraag eindigt niet op een vraagteken. Zet er een vraagteken achter."


def asks_once(question: Question) -> Finding:
    """Q02: the prompt holds one question mark."""
    if question.text.count("?") > 1:
        yield "Er staan meer vragen achter elkaar. Kies er één; de andere kan bij doorvragen."


def is_not_too_long(question: Question) -> Finding:
    """Q03: at most two sentences and eighteen words."""
    count = len(words(question.text))
    if count > 18:
        yield f"De vraag heeft {count} woorden; het maximum is 18."
    if sentences(question.text) > 2:
        yield "Meer dan twee zinnen. Eén aanloopzin en één vraag is genoeg."


def is_short(question: Question) -> Finding:
    """Q03: better at most fifteen words."""
    count = len(words(question.text))
    if 15 < count <= 18:
        yield f"De vraag heeft {count} woorden; liever 15 of minder."


def is_open(question: Question) -> Finding:
    """Q04: the question does not start with a verb, not behind a first clause either."""
    if _is_closed(question.text):
        yield "Gesloten vraag (begint met een werkwoord). Begin met wat, hoe, wie, waar, welk…"


def does_not_start_with_why(question: Question) -> Finding:
    """Q05: `waarom` does not open the question."""
    if _WHY.match(core_of(question.text)):
        yield "Begin niet met ‘waarom’. Gebruik ‘wat maakt dat…’."


def does_not_ask_why(question: Question) -> Finding:
    """Q05: better no `waarom` at all."""
    if _WHY.search(question.text) and not _WHY.match(core_of(question.text)):
        yield "‘Waarom’ klinkt snel als een verwijt. Gebruik ‘wat maakt dat…’."


def does_not_lead(question: Question) -> Finding:
    """Q06: the answer is not hidden in the question."""
    found = _LEADING.search(question.text)
    if found:
        pattern = quoted(found[0].lstrip(",.:; "))
        yield f"Sturende vraag: het antwoord zit er al in ({pattern}). Vraag het open."


def asks_one_thing(question: Question) -> Finding:
    """Q07: no second question behind `en` or `of`."""
    if _TWO_QUESTIONS.search(_WHO_OR_WHAT.sub("wie", question_sentence(question.text))):
        yield "Twee vragen in één zin. Kies de belangrijkste; de andere kan bij doorvragen."


def addresses_well(question: Question) -> Finding:
    """Q08: `je` to students and coaches, `u` to parents and workplace trainers."""
    spoken = question.spoken
    if question.addressee in _FORMAL_ADDRESSEES:
        if _INFORMAL.search(spoken):
            yield "Deze vraag zegt ‘je’. Gebruik ‘u’ tegen een ouder of praktijkopleider."
    elif _FORMAL.search(spoken):
        yield "Deze vraag zegt ‘u’. Gebruik ‘je’ tegen studenten."


def speaks_to_the_student(question: Question) -> Finding:
    """Q08: a question to a student better has `je` in it."""
    if question.addressee is Addressee.STUDENT and not _TO_YOU.search(question.text):
        yield "Geen ‘je’ in de vraag. Spreek de student aan."


def is_plain(question: Question) -> Finding:
    """Q09: no jargon."""
    spoken = question.spoken.lower()
    for word in dict.fromkeys(words(spoken)):
        if word in JARGON:
            yield f"Vakwoord {quoted(word)}. Zeg het gewoon."


def has_no_filler(question: Question) -> Finding:
    """Q10: no words that say nothing."""
    found = _FILLER.search(question.spoken)
    if found:
        yield f"Vulwoord {quoted(found[0].lower())}. Laat het weg."


def has_no_long_words(question: Question) -> Finding:
    """Q11: no words of more than fourteen letters, but for a few that everyone knows."""
    for word in dict.fromkeys(words(question.text.lower())):
        if len(word.strip("{}")) > _LONGEST_WORD and word.strip("{}") not in LONG_BUT_KNOWN:
            yield f"Lang woord {quoted(word)}. Zoek een korter woord."


def is_not_too_hard(question: Question) -> Finding:
    """Q12: a reading score of at least 45."""
    score = flesch_douma(question.text)
    if score < 45:
        yield f"Te moeilijk (leesscore {score:.0f}). Gebruik kortere woorden."


def is_easy(question: Question) -> Finding:
    """Q12: better a reading score of at least 60."""
    score = flesch_douma(question.text)
    if 45 <= score < 60:
        yield f"Vrij moeilijk (leesscore {score:.0f}). Gebruik kortere woorden."


def follows_up_well(question: Question) -> Finding:
    """Q13: each follow-up is one short open question."""
    for follow_up in question.follow_ups:
        name = quoted(follow_up)
        if not follow_up.endswith("?") or follow_up.count("?") > 1:
            yield f"Vervolgvraag {name} is niet één vraag. Maak er één vraag van."
        count = len(words(follow_up))
        if count > 12:
            yield f"Vervolgvraag {name} heeft {count} woorden; het maximum is 12."
        if _is_closed(follow_up) or _WHY.match(core_of(follow_up)):
            yield f"Vervolgvraag {name} is gesloten of begint met waarom. Begin met wat, hoe, wie…"


def hints_briefly(question: Question) -> Finding:
    """Q14: hint and warning have at most twenty words."""
    for name, text in (("hint", question.hint), ("‘let op’", question.watch_for)):
        count = len(words(text))
        if count > 20:
            yield f"De {name} heeft {count} woorden; het maximum is 20."


def pairs_two_values(question: Question) -> Finding:
    """Q15: the second behaviour belongs to another core value."""
    value = question.behaviour.rpartition("-")[0]
    if value and question.secondary_behaviour.rpartition("-")[0] == value:
        yield f"De tweede waarde hoort ook bij ‘{value}’. Kies gedrag van een andere kernwaarde."


RULES: tuple[Rule, ...] = (
    Rule("Q01", Severity.ERROR, ends_open),
    Rule("Q02", Severity.ERROR, asks_once),
    Rule("Q03", Severity.ERROR, is_not_too_long),
    Rule("Q03", Severity.WARNING, is_short),
    Rule("Q04", Severity.ERROR, is_open),
    Rule("Q05", Severity.ERROR, does_not_start_with_why),
    Rule("Q05", Severity.WARNING, does_not_ask_why),
    Rule("Q06", Severity.ERROR, does_not_lead),
    Rule("Q07", Severity.ERROR, asks_one_thing),
    Rule("Q08", Severity.ERROR, addresses_well),
    Rule("Q08", Severity.WARNING, speaks_to_the_student),
    Rule("Q09", Severity.ERROR, is_plain),
    Rule("Q10", Severity.WARNING, has_no_filler),
    Rule("Q11", Severity.WARNING, has_no_long_words),
    Rule("Q12", Severity.ERROR, is_not_too_hard),
    Rule("Q12", Severity.WARNING, is_easy),
    Rule("Q13", Severity.ERROR, follows_up_well),
    Rule("Q14", Severity.ERROR, hints_briefly),
    Rule("Q15", Severity.ERROR, pairs_two_values),
    Rule("Q18", Severity.WARNING, builds_on_success),
    Rule("Q19", Severity.WARNING, leaves_nobody_out),
    Rule("Q23", Severity.ERROR, names_nobody),
)


def style_problems(questions: Sequence[Question]) -> Iterator[Problem]:
    """Yield what the rules find in each question, in each file and in all questions together.

    A missing text, or one the reader already refuses as far too long, is not looked at.
    """
    asked = [question for question in questions if 0 < len(question.text) <= LINE_LIMIT]
    for question in asked:
        yield from remarks_on(question)
    yield from bank_problems(asked)


def remarks_on(question: Question) -> Iterator[Problem]:
    """Yield what the rules find in this one question."""
    for rule in RULES:
        for message in rule.find(question):
            yield question.remark(message, rule.severity)


def _is_closed(text: str) -> bool:
    core = core_of(text)
    return bool(_STARTS_WITH_VERB.match(core) or _VERB_AFTER_CLAUSE.match(core))
