"""Who sits at the table beside the student and the coach, in which kind of talk (domain/2)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from lobcoach.core.prompts import Addressee
from lobcoach.core.talk import Role, Voice

#: The coach's own career (domain/2): the only kind of talk without a student.
OWN_CAREER = "coach"
_ALWAYS_THERE = (Role.STUDENT, Role.COACH)
_ROLES = {
    Addressee.STUDENT: Role.STUDENT,
    Addressee.WORKPLACE_TRAINER: Role.WORKPLACE_TRAINER,
    Addressee.GUARDIAN: Role.GUARDIAN,
    Addressee.COACH: Role.COACH,
}


@dataclass(frozen=True)
class Seat:
    """A place for someone who may join; `word` is what the coach calls that person.

    Who is `expected` belongs to this kind of talk: it is not held without.
    """

    role: Role
    word: str
    expected: bool = False


_SEATS: Mapping[str, tuple[Seat, ...]] = {
    "trialoog": (
        Seat(Role.WORKPLACE_TRAINER, "praktijkopleider", expected=True),
        Seat(Role.PLACEMENT_SUPERVISOR, "BPV-begeleider"),
    ),
    "ouder": (Seat(Role.GUARDIAN, "ouder of verzorger", expected=True),),
    "overdracht": (Seat(Role.OTHER, "nieuwe coach", expected=True),),
    "uitstroom": (Seat(Role.OTHER, "decaan"),),
    "signaal": (Seat(Role.OTHER, "zorgcoach"),),
    OWN_CAREER: (Seat(Role.OTHER, "collega of leidinggevende"),),
}


def seats(type_code: str) -> tuple[Seat, ...]:
    """Return the places for others in this kind of talk; none for most kinds."""
    return _SEATS.get(type_code, ())


def expects_company(type_code: str) -> bool:
    """Whether this kind of talk is held with someone beside the student and the coach."""
    return any(seat.expected for seat in seats(type_code))


def role_word(role: Role, type_code: str) -> str:
    """Return what someone with this role is called in this kind of talk."""
    words = {seat.role: seat.word for seat in seats(type_code)}
    return words.get(role, role.value)


def at_table(
    type_code: str, student: str | None, coach: str, joined: Iterable[Voice] = ()
) -> tuple[Voice, ...]:
    """Return who is present: the student first, then who joins, then the coach.

    `student` is None for the coach's own career. Whoever is expected has a place, also while
    the name is not known yet.
    """
    who = {voice.role: voice for voice in joined}
    expected = {seat.role: Voice(seat.role) for seat in seats(type_code) if seat.expected}
    order = [seat.role for seat in seats(type_code) if seat.role in {**expected, **who}]
    return (
        *([Voice(Role.STUDENT, student)] if student is not None else []),
        *(who.get(role) or expected[role] for role in order),
        Voice(Role.COACH, coach),
    )


def company(present: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return those who sit at the table beside the student and the coach."""
    return tuple(voice for voice in present if voice.role not in _ALWAYS_THERE)


def with_company(present: Iterable[Voice], joined: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return the same table with others beside the student and the coach."""
    here = tuple(present)
    student = tuple(voice for voice in here if voice.role == Role.STUDENT)
    coach = tuple(voice for voice in here if voice.role == Role.COACH)
    return (*student, *company(joined), *coach)


def speakers(present: Iterable[Voice]) -> tuple[Voice, ...]:
    """Return whose own words are noted, the one the talk is about first.

    That is the student or, without one, the coach; then come those who joined.
    """
    here = tuple(present)
    student = tuple(voice for voice in here if voice.role == Role.STUDENT)
    coach = tuple(voice for voice in here if voice.role == Role.COACH)
    return (*(student or coach or (Voice(Role.STUDENT),))[:1], *company(here))


def role_of(addressee: Addressee) -> Role:
    """Return the role of the one to whom a prompt is spoken."""
    return _ROLES[addressee]


def initials_of(name: str) -> str:
    """Return the one or two letters shown in the circle of someone at the table."""
    words = [word for word in name.replace(".", " ").split() if word[0].isalpha()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(letters).upper()


def named(voice: Voice, type_code: str) -> str:
    """Return someone's name or, while that is not known, what they are called."""
    return voice.name.strip() or role_word(voice.role, type_code)


def named_with_role(voice: Voice, type_code: str) -> str:
    """Return someone's name with what they are, such as `Bas Visser (praktijkopleider)`."""
    name, word = voice.name.strip(), role_word(voice.role, type_code)
    return f"{name} ({word})" if name else word
