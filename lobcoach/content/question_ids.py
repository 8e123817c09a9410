"""Which ids a question may have, seen from its file, competence and phase (domain/6)."""

from __future__ import annotations

import re
import secrets
from collections.abc import Container, Mapping

from lobcoach.core.framework import Competence, Phase

from .problems import quoted

OWN_PREFIX = "eigen-"
WORDS_PREFIX = "woorden-"
PACK_PREFIX = "pakket-"
SHARED_PREFIX = "lobcoach-vragen"
OWN_ID_LENGTH = 8
_COMPETENCE_CODES = {
    Competence.QUALITIES: "kr",
    Competence.MOTIVES: "mr",
    Competence.WORK_EXPLORATION: "we",
    Competence.CAREER_STEERING: "ls",
    Competence.NETWORKING: "nw",
}
_MIDDLE_CODES = {
    Phase.LOOK_BACK: "t",
    Phase.REFLECT: "r",
    Phase.LOOK_AHEAD: "v",
    Phase.ACTIVATE: "a",
}
_FRAME_CODES = {Phase.OPENING: "op", Phase.CLOSING: "af"}
_PACK_CODES = {
    "pakket-trialoog.md": ("tr",),
    "pakket-ouder.md": ("ou",),
    "pakket-herorientatie.md": ("he",),
    "pakket-overdracht.md": ("ov",),
}
COACH_PREFIX = "lc-"
_COACH_PACK = "pakket-eigen-loopbaan.md"
_COACH_CODES = tuple(f"{COACH_PREFIX}{code}" for code in _COMPETENCE_CODES.values())
#: How the ids start in each shipped file beside the core: the frame and the packs.
SET_CODES: Mapping[str, tuple[str, ...]] = {
    **{f"{phase}.md": (code,) for phase, code in _FRAME_CODES.items()},
    **_PACK_CODES,
    _COACH_PACK: _COACH_CODES,
}
#: Without those that are easily taken for one another.
_ID_SIGNS = "23456789abcdefghjkmnpqrstuvwxyz"
_OWN_ID = re.compile(rf"{OWN_PREFIX}[a-z0-9]{{{OWN_ID_LENGTH}}}")
_SHIPPED_ID = re.compile(
    r"(?:(?:kr|mr|we|ls|nw)-[trva]|lc-(?:kr|mr|we|ls|nw)|op|af|tr|ou|he|ov)-\d\d", re.ASCII
)


def new_own_id(taken: Container[str]) -> str:
    """Return a fresh id for a question of the coach, which is not among those `taken`."""
    while True:
        fresh = OWN_PREFIX + "".join(secrets.choice(_ID_SIGNS) for _ in range(OWN_ID_LENGTH))
        if fresh not in taken:
            return fresh


def is_own(file: str) -> bool:
    """Whether this file name is one of the coach's own question files."""
    return file.lower().startswith(OWN_PREFIX)


def is_words(file: str) -> bool:
    """Whether this file name is one with the names of a school for competences and values."""
    return file.lower().startswith(WORDS_PREFIX)


def is_pack(file: str) -> bool:
    """Whether this file name is a pack, in which competence and phase may differ per question."""
    return file.lower().startswith(PACK_PREFIX)


def is_shared(file: str) -> bool:
    """Whether this file name is that of questions on their way from one coach to another.

    Each of its questions may have its own competence and phase, and a shipped id or that of an
    own question.
    """
    return file.lower().startswith(SHARED_PREFIX)


def is_written_by_users(file: str) -> bool:
    """Whether this file did not come with the program: in there style is only advice."""
    return is_own(file) or is_shared(file)


def is_coach_id(question_id: str) -> bool:
    """Whether this id belongs to the pack about the coach's own career."""
    return question_id.startswith(COACH_PREFIX)


def core_code(competence: Competence, phase: Phase) -> str:
    """Return how the ids of a competence in one of the middle phases start, such as `kr-t`."""
    return f"{_COMPETENCE_CODES[competence]}-{_MIDDLE_CODES[phase]}"


def is_own_id(question_id: str) -> bool:
    """Whether this is the id of a question that a coach wrote."""
    return _OWN_ID.fullmatch(question_id) is not None


def set_code(question_id: str) -> str:
    """Return how this id starts: all before the number."""
    return question_id.rpartition("-")[0]


def id_trouble(question_id: str, file: str, competence: Competence | None, phase: Phase) -> str:
    """Return what is wrong with the form of an id and what to do about it; empty if nothing.

    A competence of None stands for `algemeen`.
    """
    if is_written_by_users(file):
        if is_own_id(question_id):
            return ""
        if is_shared(file) and _SHIPPED_ID.fullmatch(question_id):
            return ""
        return (
            f"De id heeft niet de vorm eigen-7k2m9x4b. Schrijf ‘{OWN_PREFIX}’ en "
            f"{OWN_ID_LENGTH} kleine letters of cijfers."
        )
    prefixes = _prefixes(file, competence, phase)
    if re.fullmatch(rf"(?:{'|'.join(prefixes)})-\d\d", question_id, re.ASCII):
        return ""
    example = f"{prefixes[0]}-01"
    if _SHIPPED_ID.fullmatch(question_id):
        return f"Deze id past niet bij de competentie en fase. Schrijf hem zoals {quoted(example)}."
    return f"De id heeft niet de vorm {example}. Schrijf hem zoals de andere ids in dit bestand."


def _prefixes(file: str, competence: Competence | None, phase: Phase) -> tuple[str, ...]:
    """Return all that may stand before the last hyphen of a shipped id; never empty."""
    codes = (_COMPETENCE_CODES[competence],) if competence else tuple(_COMPETENCE_CODES.values())
    if file.lower() == _COACH_PACK:
        return tuple(f"lc-{code}" for code in codes)
    if is_pack(file):
        return _PACK_CODES.get(file.lower(), tuple(code for (code,) in _PACK_CODES.values()))
    if phase in _FRAME_CODES:
        return (_FRAME_CODES[phase],)
    return tuple(f"{code}-{_MIDDLE_CODES[phase]}" for code in codes)
