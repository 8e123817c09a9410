"""The file with the thirteen kinds of conversation: length, minutes per phase, what to record."""

from __future__ import annotations

import re

from lobcoach.core.framework import PHASES, Competence, ConversationType, Phase, TimePattern

from .document import Block, Document, Entry
from .fields import Fields, block_fields, whole_number
from .framework_blocks import Part, coded_blocks, refuse_children, refuse_text
from .problems import ProblemList, advice, quoted

KIND = "gesprekken"
#: All kinds of conversation (domain/2); stored conversations name them, so none may disappear.
TYPE_CODES: tuple[str, ...] = (
    "kennismaking",
    "intake-eind",
    "voortgang",
    "loopbaanreflectie",
    "keuze",
    "trialoog",
    "overdracht",
    "uitstroom",
    "heroriëntatie",
    "ouder",
    "verzoek",
    "signaal",
    "coach",
)
_REQUIRED = (
    *("naam", "kort", "doel", "wie", "minuten", "vragen", "lengtes", "competenties"),
    *("vastleggen", "volgt", "waarom", "beschikbaar"),
)
_KEYS = (*_REQUIRED, "voorkeur", "belofte", "grens")
_REPEATABLE = ("minuten", "vragen", "vastleggen")
_RANGE = re.compile(r"([0-9]{1,2})(?:-([0-9]{1,2}))?")
_SHARE = re.compile(r"(\S+) ([0-9]{1,2})")
_MOST_COMPETENCES = len(Competence)
_LONGEST = 120


def read_types(document: Document) -> Part[ConversationType]:
    """Read the conversation types; a type with an error is left out."""
    problems = ProblemList(document.file, document.problems)
    types: dict[str, ConversationType] = {}
    for block in coded_blocks(
        document, problems, kind=KIND, noun="Gesprekssoort", codes=TYPE_CODES
    ):
        errors_before = problems.error_count
        kind = _TypeReader(block, problems).read()
        if problems.error_count == errors_before:
            types[kind.code] = kind
    return Part(types, problems.found)


class _TypeReader:
    """Reads one conversation type."""

    def __init__(self, block: Block, problems: ProblemList) -> None:
        self._block = block
        self._problems = problems
        self._fields: Fields = block_fields(block, problems, _KEYS, _REQUIRED, _REPEATABLE)
        refuse_children(block, problems)
        refuse_text(block, problems, "doel")

    def read(self) -> ConversationType:
        fields = self._fields
        patterns = self._patterns()
        return ConversationType(
            code=self._block.slug,
            name=fields.text("naam"),
            short_name=fields.text("kort"),
            purpose=fields.text("doel"),
            who=fields.text("wie"),
            patterns=patterns,
            lengths=self._lengths(patterns),
            competences=self._competences(),
            preferred=fields.choices("voorkeur", {c.value: c for c in Competence}, "Competentie"),
            to_record=fields.texts("vastleggen"),
            follows=fields.text("volgt"),
            why=fields.text("waarom"),
            available=fields.choice("beschikbaar", {"ja": True, "nee": False}, False),
            promise=fields.text("belofte"),
            boundary=fields.text("grens"),
        )

    def _patterns(self) -> tuple[TimePattern, ...]:
        minutes = self._fields.all("minuten")
        prompts = self._fields.all("vragen")
        if minutes and prompts and len(minutes) != len(prompts):
            self._problems.error(
                self._block.line,
                f"[{self._block.slug}] Bij elke regel ‘minuten’ hoort een regel ‘vragen’. "
                f"Er zijn er {len(minutes)} en {len(prompts)}.",
            )
        return tuple(
            TimePattern(self._minutes(each), self._range(asked, 1, 20))
            for each, asked in zip(minutes, prompts, strict=False)
        )

    def _minutes(self, entry: Entry) -> dict[Phase, int]:
        """Read `openen 1, terugkijken 4, …`: every phase once, at least one minute each."""
        shares: dict[Phase, int] = {}
        for part in entry.value.split(","):
            match = _SHARE.fullmatch(part.strip())
            if match is None or match[2] == "0":
                self._wrong(
                    entry, part.strip(), "Schrijf een fase en een aantal, zoals ‘openen 1’."
                )
            elif match[1] not in list(Phase):
                self._wrong(entry, match[1], advice(match[1], [str(phase) for phase in PHASES]))
            elif Phase(match[1]) in shares:
                self._wrong(entry, part.strip(), "Noem elke fase één keer.")
            else:
                shares[Phase(match[1])] = int(match[2])
        missing = [str(phase) for phase in PHASES if phase not in shares]
        if missing:
            self._wrong(entry, entry.value, f"Er ontbreekt nog: {', '.join(missing)}.")
        return {phase: shares[phase] for phase in PHASES if phase in shares}

    def _range(self, entry: Entry, lowest: int, highest: int) -> tuple[int, int]:
        match = _RANGE.fullmatch(entry.value)
        first, last = (int(match[1]), int(match[2] or match[1])) if match else (0, -1)
        if not lowest <= first <= last <= highest:
            self._wrong(
                entry,
                entry.value,
                f"Schrijf een of twee getallen van {lowest} tot en met {highest}, zoals ‘1-2’.",
            )
        return first, last

    def _competences(self) -> tuple[int, int]:
        entry = self._fields.one("competenties")
        return self._range(entry, 0, _MOST_COMPETENCES) if entry else (0, 0)

    def _lengths(self, patterns: tuple[TimePattern, ...]) -> tuple[int, ...]:
        entry = self._fields.one("lengtes")
        if entry is None:
            return ()
        numbers = [whole_number(word) or 0 for word in entry.value.split()]
        if numbers != sorted(set(numbers)) or not 1 <= numbers[0] <= numbers[-1] <= _LONGEST:
            self._wrong(entry, entry.value, "Schrijf minuten van kort naar lang, zoals ‘10 15 20’.")
        for pattern in patterns:
            if pattern.total not in numbers:
                self._wrong(
                    entry,
                    entry.value,
                    f"De lengte {pattern.total} uit ‘minuten’ hoort er ook bij.",
                )
        return tuple(numbers)

    def _wrong(self, entry: Entry, what: str, remedy: str) -> None:
        self._problems.error(entry.line, f"{quoted(f'{entry.key}: {what}')} kan niet. {remedy}")
