"""The Dutch sentences of the gespreksverslag, each written once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lobcoach.core.dutch_dates import day_and_month, long_date
from lobcoach.core.framework import LearningRoute
from lobcoach.core.goals import AgreementReview
from lobcoach.core.talk import GoalReached, StepOutcome
from lobcoach.core.text import one_line

KIND = "Gespreksverslag loopbaanbegeleiding"
KEYWORDS = "gespreksverslag, loopbaanbegeleiding"
NAMELESS = "Naam niet ingevuld"
UNFINISHED = "Dit gesprek is nog niet afgerond."

TALK_GOAL = "Doel van dit gesprek"
NO_TALK_GOAL = "Er is geen doel voor dit gesprek opgeschreven."
LAST_TIME = "Vorige keer"
EXPERIENCE = "De ervaring"
HELPS = "Wat helpt in een gesprek"
FURTHER = "Verder besproken"
OPTIONS = "Mogelijkheden die we bekeken"
DECISION = "Besluit"
STUDY_PROGRESS = "Studievoortgang"
OBSERVED = "Wat de coach zag"
GOAL, GOALS = "Doel", "Doelen"
NO_GOAL = "Er is in dit gesprek geen doel opgeschreven."
AGREEMENTS = "Afspraken"
NO_AGREEMENTS = "Er zijn in dit gesprek geen afspraken opgeschreven."
AGREEMENT_COLUMNS = ("wie", "wat", "vóór")
NO_DATE = "geen datum"
NEXT_TALK = "Volgend gesprek"
NOT_PLANNED = "nog niet gepland"
REACHABLE = "Bereikbaar"

SIGN_OF_SUCCESS = "Merkbaar aan"
FIRST_STEP = "Eerste stap"
TENSION = "Spannend"
WHO_HELPS = "Helpt mee"
LOOK_BACK = "Terugkijken op"

_REACHED = {
    GoalReached.REACHED: "gehaald",
    GoalReached.PARTLY: "voor een deel gelukt",
    GoalReached.NOT_YET: "nog niet gelukt",
    None: "nog niet opgeschreven",
}
_OUTCOMES = {
    StepOutcome.DONE: "gelukt",
    StepOutcome.PARTLY: "voor een deel gelukt",
    StepOutcome.DIFFERENT: "anders gelopen",
    StepOutcome.NOT_STARTED: "nog niet begonnen",
}
_REVIEWS = {AgreementReview.DONE: "gedaan", AgreementReview.NOT_DONE: "nog niet gedaan"}
_OPENING_MARKS = "‘'\"“„‚«"
_CLOSING_MARKS = "’'\"”»"
_SENTENCE_ENDS = ".,;: "


def in_words_of(speaker: str) -> str:
    """Return what stands above the words of one of those at the table."""
    return f"In de woorden van {speaker}"


def document_title(name: str, held_on: date) -> str:
    """Return what a reader program shows as the title of the file."""
    return f"Gespreksverslag {name}, {long_date(held_on)}"


def talk_facts(
    type_name: str, held_on: date, minutes: int, present: Sequence[str], coach: str
) -> str:
    """Return kind, date, length and who was there, on one line."""
    facts = [one_line(type_name), long_date(held_on)]
    if minutes:
        facts.append(minutes_long(minutes))
    if present:
        facts.append(f"aanwezig: {one_line(', '.join(present))}")
    if coach and not any(coach in who for who in present):
        facts.append(f"coach: {one_line(coach)}")
    return _dotted(facts)


def study_facts(
    programme: str, level: int | None, route: LearningRoute | None, year: int | None
) -> str:
    """Return programme, niveau, leerweg and leerjaar on one line, as far as they are known."""
    facts = [one_line(programme)]
    if level is not None:
        facts.append(f"niveau {level}")
    if route is not None:
        facts.append(route.value.upper())
    if year is not None:
        facts.append(f"leerjaar {year}")
    return _dotted(facts)


def minutes_long(minutes: int) -> str:
    """Return e.g. `45 minuten`."""
    return "1 minuut" if minutes == 1 else f"{minutes} minuten"


def goal_reached(reached: GoalReached | None) -> str:
    """Return how far the goal of the talk was reached."""
    return f"Aan het eind: {_REACHED[reached]}."


def step_outcome(step: str, outcome: StepOutcome, words: str) -> str:
    """Return what became of the first step of last time."""
    return _reviewed(step, _OUTCOMES[outcome], words)


def promise_outcome(
    what: str, review: AgreementReview, done_on: date | None, words: str, today: date
) -> str:
    """Return what became of an agreement; `done_on` is only told when it was kept."""
    outcome = _REVIEWS[review]
    if review is AgreementReview.DONE and done_on is not None:
        outcome += f" op {near_date(done_on, today)}"
    return _reviewed(what, outcome, words)


def competence_heading(name: str, question: str) -> str:
    """Return e.g. `Motieven – wat wil ik, wat vind ik belangrijk`; a name may be the question."""
    asked = one_line(question).rstrip(" ?")
    if not asked or asked == one_line(name).rstrip(" ?"):
        return one_line(name)
    return f"{one_line(name)} – {asked[0].lower()}{asked[1:]}"


def first_step(step: str, before: date | None, today: date) -> str:
    """Return a first step with the day it will be done by."""
    if before is None:
        return one_line(step)
    return f"{one_line(step).rstrip(_SENTENCE_ENDS)}, uiterlijk {near_date(before, today)}"


def tension(grade: int) -> str:
    """Return how exciting the student finds it."""
    return f"{grade} van 10"


def next_talk(type_name: str, on: date | None, minutes: int | None) -> str:
    """Return what is known of the next talk."""
    facts = [one_line(type_name)]
    if on is not None:
        facts.append(long_date(on))
    if minutes:
        facts.append(minutes_long(minutes))
    return _dotted(facts) or NOT_PLANNED


def read_by(short_name: str) -> str:
    """Return the heading above whether the student read the report."""
    return f"Gelezen door {short_name or 'de student'}"


def has_read(read: bool, on: date | None) -> str:
    """Return whether and when the student read the report."""
    if not read:
        return "nog niet"
    return "ja" if on is None else f"ja, {long_date(on)}"


def addition(short_name: str, words: str) -> str:
    """Return what the student adds to the report."""
    return f"{short_name or 'De student'} voegt toe: {quoted(words)}"


def small_print(version: int, issued_on: date, bank_version: str) -> str:
    """Return which version of the report this is, and on which questions the talk leaned."""
    facts = [f"Versie {version} van dit verslag", f"gemaakt op {long_date(issued_on)} met LOBcoach"]
    if bank_version:
        facts.append(f"vragenbank {one_line(bank_version)}")
    return _dotted(facts)


def logo_of(school: str) -> str:
    """Return what the logo in the head is, for who cannot see it."""
    return f"Logo van {school or 'de school'}"


def page_number(number: int, count: int) -> str:
    """Return e.g. `Pagina 1 van 2`."""
    return f"Pagina {number} van {count}"


def quoted(words: str) -> str:
    """Return words between ‘ ’, in place of any other quotation marks around them."""
    bare = words.strip()
    if len(bare) > 1 and bare[0] in _OPENING_MARKS and bare[-1] in _CLOSING_MARKS:
        bare = bare[1:-1].strip()
    return f"‘{bare}’"


def near_date(day: date, today: date) -> str:
    """Return a date without the year when it is this year's."""
    return day_and_month(day) if day.year == today.year else long_date(day)


def capitalised(text: str) -> str:
    """Return `text` with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def _reviewed(what: str, outcome: str, words: str) -> str:
    sentence = f"{one_line(what).rstrip(_SENTENCE_ENDS)}: {outcome}."
    return f"{sentence} {one_line(words)}".rstrip()


def _dotted(facts: Sequence[str]) -> str:
    return " · ".join(fact for fact in facts if fact)
