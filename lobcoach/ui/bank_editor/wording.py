"""What the fields of a question and their choices are called."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lobcoach.core.framework import LearningRoute, Phase
from lobcoach.core.own_questions import QuestionField
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, PromptForm

PHASES: Mapping[str, str] = {phase.value: phase.value.capitalize() for phase in Phase}
ADDRESSEES: Mapping[str, str] = {
    Addressee.STUDENT: "de student",
    Addressee.WORKPLACE_TRAINER: "de praktijkopleider",
    Addressee.GUARDIAN: "een ouder",
    Addressee.COACH: "jezelf als coach",
}
FORMS: Mapping[str, str] = {
    PromptForm.OPEN: "open vraag",
    PromptForm.SCALE: "schaal van nul tot tien",
    PromptForm.IMAGINATION: "verbeelding",
    PromptForm.CARD: "met woordkaarten",
    PromptForm.CHOICE: "keuze",
}
TONES: Mapping[str, str] = {"": "gewoon", "sterk": "bouwt op wat al lukt"}
LANGUAGES: Mapping[str, str] = {"": "letterlijk", "beeldspraak": "beeldspraak"}
FRAME_KINDS: Mapping[str, str] = {
    "": "geen bepaald doel",
    FrameKind.CONTACT: "contact maken",
    FrameKind.GOAL: "doel kiezen",
    FrameKind.STRUCTURE: "opbouw vertellen",
    FrameKind.SUMMARY: "samenvatten",
    FrameKind.REPORT: "verslag",
    FrameKind.FEEDBACK: "feedback op het gesprek",
    FrameKind.FOLLOW_UP: "vervolg afspreken",
}
ANCHORS: Mapping[str, str] = {
    "": "niet twee keer binnen een jaar",
    Anchor.YEARLY: "elk jaar opnieuw",
    Anchor.ALWAYS: "in elk gesprek van deze soort",
}
MINUTES: Mapping[str, str] = {
    str(number): f"{number} minuut" if number == 1 else f"{number} minuten"
    for number in range(1, 7)
}
LEVELS: Mapping[str, str] = {str(number): f"niveau {number}" for number in range(1, 5)}
YEARS: Mapping[str, str] = {str(number): f"leerjaar {number}" for number in range(1, 5)}
ROUTES: Mapping[str, str] = {route.value: route.value.upper() for route in LearningRoute}
_MISSING: Mapping[QuestionField, str] = {
    QuestionField.QUESTION: "de vraag",
    QuestionField.VALUE: "een kernwaarde met gedrag",
    QuestionField.FOLLOW_UP: "twee doorvragen",
    QuestionField.HINT: "een hint",
    QuestionField.TYPES: "een soort gesprek",
}
_MISSING_AT: Mapping[QuestionField, str] = {
    QuestionField.QUESTION: "Schrijf hier je vraag.",
    QuestionField.VALUE: "Kies een kernwaarde en het gedrag dat je met deze vraag laat zien.",
    QuestionField.FOLLOW_UP: "Schrijf hier een doorvraag; een vraag heeft er minstens twee.",
    QuestionField.HINT: "Schrijf hier een hint voor jezelf.",
    QuestionField.TYPES: "Kies minstens één soort gesprek.",
}
_TO_MEND: Mapping[QuestionField, str] = {
    QuestionField.QUESTION: "de vraag",
    QuestionField.VALUE: "de kernwaarde",
    QuestionField.SECOND_VALUE: "de tweede kernwaarde",
    QuestionField.FOLLOW_UP: "een doorvraag",
    QuestionField.HINT: "de hint",
    QuestionField.WATCH_FOR: "let op",
    QuestionField.TYPES: "de soorten gesprek",
}


def missing_words(missing: Sequence[QuestionField]) -> str:
    """Return e.g. `Nog nodig: de vraag, een hint.`; empty when nothing is missing."""
    return f"Nog nodig: {', '.join(_MISSING[each] for each in missing)}." if missing else ""


def to_mend_words(fields: Sequence[QuestionField]) -> str:
    """Return e.g. `Kijk nog naar: de vraag.`; empty when nothing need be mended."""
    named = dict.fromkeys(_TO_MEND[each] for each in fields)
    return f"Kijk nog naar: {', '.join(named)}." if named else ""


def missing_at(field: QuestionField) -> str:
    """Return what is said at an empty field that has to say something."""
    return _MISSING_AT[field]
