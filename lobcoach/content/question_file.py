"""A question file read into prompts; a question with an error gives no prompt, the rest does."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from lobcoach.core.framework import BEHAVIOUR_IDS, Competence, LearningRoute, Phase
from lobcoach.core.prompts import (
    PLACEHOLDERS,
    Addressee,
    Anchor,
    FrameKind,
    Prompt,
    PromptForm,
)
from lobcoach.core.text import LINE_LIMIT

from .document import Block, Document
from .fields import Fields, block_fields, header_fields
from .problems import Problem, ProblemList, advice, quoted
from .question import Question
from .question_ids import id_trouble, is_coach_id, is_pack, is_written_by_users

KIND = "vragen"
GENERAL = "algemeen"
COACH_TYPE = "coach"
_SCOPE_KEYS = ("competentie", "fase")
_AUDIENCE_KEYS = ("niveau", "leerjaar", "leerweg")
_QUESTION_KEYS = (
    *("waarde", "tweede", "doorvragen", "hint", "let op", "gesprek", "aan", "soort", "toon"),
    *("vorm", "taal", "minuten", *_AUDIENCE_KEYS, "anker"),
)
_REQUIRED_KEYS = ("waarde", "hint", "gesprek")
_FRAME_PHASES = (Phase.OPENING, Phase.CLOSING)
_COMPETENCES: Mapping[str, Competence | None] = {**{c.value: c for c in Competence}, GENERAL: None}
_PHASES: Mapping[str, Phase] = {phase.value: phase for phase in Phase}
_DIGITS: Mapping[str, int] = {"1": 1, "2": 2, "3": 3, "4": 4}
_ROUTES: Mapping[str, LearningRoute] = {route.value: route for route in LearningRoute}
_BEHAVIOURS: Mapping[str, str] = {behaviour: behaviour for behaviour in BEHAVIOUR_IDS}
_BRACES = re.compile(r"\{[^{}]*\}?|\}")
_SPOKEN_WORDS = tuple(f"{{{name}}}" for name in PLACEHOLDERS)


@dataclass(frozen=True)
class QuestionFile:
    """All questions of one file, the date in its front matter, and what is wrong with it."""

    questions: tuple[Question, ...]
    dated: date | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Scope:
    """What the front matter says for all questions below it; None where it says nothing right."""

    competence: str | None
    phase: Phase | None
    levels: frozenset[int]
    years: frozenset[int]
    routes: frozenset[LearningRoute]


def read_questions(document: Document, types: Collection[str]) -> QuestionFile:
    """Read the questions of `document`; `types` are the codes of all conversation types."""
    problems = ProblemList(document.file, document.problems)
    if not document.readable:
        return QuestionFile((), None, problems.found)
    errors_before = problems.error_count
    scope, dated = _read_header(document, problems)
    usable = document.header_sound and problems.error_count == errors_before
    questions = []
    for block in document.blocks:
        if problems.is_enough(block.line):
            break
        question = _QuestionReader(document.file, block, scope, types, problems).read(usable)
        questions.append(question)
    return QuestionFile(tuple(questions), dated, problems.found)


def scope_of(document: Document) -> Scope:
    """Return what the front matter of a readable document says for all its questions."""
    return _read_header(document, ProblemList(document.file))[0]


def _read_header(document: Document, problems: ProblemList) -> tuple[Scope, date | None]:
    fields = header_fields(document, problems, KIND, (*_SCOPE_KEYS, *_AUDIENCE_KEYS))
    if not _mixes(document.file):
        fields.require(_SCOPE_KEYS)
    scope = _scope(fields)
    if (
        not _mixes(document.file)
        and scope.competence == GENERAL
        and scope.phase not in (None, *_FRAME_PHASES)
    ):
        problems.error(
            1, f"Bij fase ‘{scope.phase}’ hoort een van de vijf competenties. Vul er één in."
        )
    return scope, _read_date(fields, problems)


def _scope(fields: Fields, outer: Scope | None = None) -> Scope:
    """Read what holds for a question, falling back on what holds for the whole file."""
    everyone = frozenset(_DIGITS.values())
    outer = outer or Scope(None, None, everyone, everyone, frozenset(LearningRoute))
    competences = {code: code for code in _COMPETENCES}
    return Scope(
        fields.choice("competentie", competences, outer.competence, "Competentie"),
        fields.choice("fase", _PHASES, outer.phase, "Fase"),
        frozenset(fields.choices("niveau", _DIGITS)) or outer.levels,
        frozenset(fields.choices("leerjaar", _DIGITS)) or outer.years,
        frozenset(fields.choices("leerweg", _ROUTES)) or outer.routes,
    )


def _read_date(fields: Fields, problems: ProblemList) -> date | None:
    entry = fields.one("datum")
    if entry is None:
        return None
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", entry.value):
        try:
            return date.fromisoformat(entry.value)
        except ValueError:
            pass
    problems.error(
        entry.line,
        f"{quoted(entry.value)} is geen datum. Schrijf jaar-maand-dag, zoals 2026-11-22.",
    )
    return None


def _mixes(file: str) -> bool:
    """Whether the questions of this file may each have their own competence and phase."""
    return is_pack(file) or is_written_by_users(file)


class _QuestionReader:
    """Reads one question block."""

    def __init__(
        self,
        file: str,
        block: Block,
        scope: Scope,
        types: Collection[str],
        problems: ProblemList,
    ) -> None:
        self._file = file
        self._block = block
        self._problems = problems
        self._types = {code: code for code in types}
        self._errors_before = problems.error_count
        self._fields = block_fields(
            block, problems, (*_QUESTION_KEYS, *_SCOPE_KEYS), _REQUIRED_KEYS, {"doorvragen"}
        )
        if not _mixes(file):
            self._refuse_scope_keys()
        self._scope = _scope(self._fields, scope)
        self._addressee = self._fields.choice(
            "aan", {who.value: who for who in Addressee}, Addressee.STUDENT
        )

    def read(self, usable: bool) -> Question:
        """Return the question; its prompt too if it has no errors and the file is `usable`."""
        self._check_block()
        self._check_scope(usable)
        self._check_words()
        prompt = self._prompt()
        self._check_coach_pack(prompt)
        sound = self._block.sound and self._problems.error_count == self._errors_before
        fields = self._fields
        return Question(
            id=self._block.slug,
            file=self._file,
            line=self._block.line,
            text=self._block.text,
            follow_ups=fields.texts("doorvragen"),
            hint=fields.text("hint"),
            watch_for=fields.text("let op"),
            behaviour=prompt.behaviour,
            secondary_behaviour=prompt.secondary_behaviour or "",
            addressee=self._addressee,
            conversation_types=prompt.conversation_types,
            prompt=prompt if sound and usable else None,
        )

    def _error(self, message: str) -> None:
        self._problems.error(self._block.line, f"[{self._block.slug}] {message}")

    def _refuse_scope_keys(self) -> None:
        for key in _SCOPE_KEYS:
            for entry in self._fields.all(key):
                self._problems.error(
                    entry.line, f"‘{key}’ staat in dit bestand in de kop. Haal deze regel weg."
                )

    def _check_block(self) -> None:
        if not self._block.text:
            self._error("De vraag zelf ontbreekt. Zet hem direct onder de id.")
        if not 2 <= len(self._fields.all("doorvragen")) <= 4:
            self._error(
                "Geef 2 tot 4 vervolgvragen. Elke vraag krijgt een eigen regel ‘- doorvragen: …’."
            )
        for child in self._block.children:
            self._problems.error(
                child.line, "‘###’ kan in een vragenbestand niet. Gebruik ‘## ’ voor elke vraag."
            )

    def _check_scope(self, usable: bool) -> None:
        """Check id, competence and phase against each other, as far as those are known."""
        competence, phase = self._scope.competence, self._scope.phase
        if phase and phase not in _FRAME_PHASES:
            for entry in self._fields.all("soort"):
                self._problems.error(
                    entry.line, "‘soort’ kan alleen bij openen en afsluiten. Haal deze regel weg."
                )
        if not usable:
            return
        for key, known in (("competentie", competence), ("fase", phase)):
            if not known and not self._fields.all(key):
                self._error(f"‘{key}’ ontbreekt. Zet die in de kop of bij de vraag.")
        if not competence or not phase:
            return
        if phase in _FRAME_PHASES and competence != GENERAL:
            self._error(f"Bij ‘{phase}’ hoort ‘competentie: {GENERAL}’. Pas een van de twee aan.")
        trouble = id_trouble(self._block.slug, self._file, _COMPETENCES[competence], phase)
        if trouble:
            self._error(trouble)

    def _check_words(self) -> None:
        """Check lengths and the words between braces, which only spoken text can have."""
        block = self._block
        self._check_text(block.text, block.text_line, _SPOKEN_WORDS)
        for key in ("doorvragen", "hint", "let op"):
            for entry in self._fields.all(key):
                self._check_text(
                    entry.value, entry.line, _SPOKEN_WORDS if key == "doorvragen" else ()
                )

    def _check_text(self, text: str, line: int, allowed: Collection[str]) -> None:
        if len(text) > LINE_LIMIT:
            self._problems.error(
                line, f"Deze tekst is langer dan {LINE_LIMIT} tekens. Maak hem korter."
            )
            return
        for found in dict.fromkeys(_BRACES.findall(text)):
            if found not in allowed:
                remedy = (
                    advice(found, allowed)
                    if allowed
                    else "Hier wordt niets ingevuld; haal de accolades weg."
                )
                self._problems.error(line, f"{quoted(found)} ken ik niet. {remedy}")

    def _check_coach_pack(self, prompt: Prompt) -> None:
        if is_coach_id(prompt.id) and (
            prompt.addressee is not Addressee.COACH or prompt.conversation_types != {COACH_TYPE}
        ):
            self._error(
                "Deze vraag is voor de coach zelf. Zet erbij: ‘- gesprek: coach’ en ‘- aan: coach’."
            )

    def _prompt(self) -> Prompt:
        """Return the prompt as far as it can be read; it only counts if there are no errors."""
        fields, scope = self._fields, self._scope
        return Prompt(
            id=self._block.slug,
            text=self._block.text,
            phase=scope.phase or Phase.OPENING,
            competence=_COMPETENCES[scope.competence or GENERAL],
            behaviour=fields.choice("waarde", _BEHAVIOURS, "", "Waarde"),
            secondary_behaviour=fields.choice("tweede", _BEHAVIOURS, "", "Waarde") or None,
            follow_ups=fields.texts("doorvragen"),
            coach_hint=fields.text("hint"),
            watch_for=fields.text("let op"),
            conversation_types=frozenset(fields.choices("gesprek", self._types, "Gesprekssoort")),
            addressee=self._addressee,
            frame_kind=fields.choice("soort", {kind.value: kind for kind in FrameKind}, None),
            strength_based=fields.choice("toon", {"gewoon": False, "sterk": True}, False),
            form=fields.choice("vorm", {form.value: form for form in PromptForm}, PromptForm.OPEN),
            literal=fields.choice("taal", {"letterlijk": True, "beeldspraak": False}, True),
            minutes=fields.number("minuten", 1, 6, 3),
            levels=scope.levels,
            years=scope.years,
            routes=scope.routes,
            anchor=fields.choice("anker", {anchor.value: anchor for anchor in Anchor}, None),
        )
