"""A written name taken apart the Dutch way: first name, tussenvoegsel, surname.

A list writes `Berg, Noor van den`, `Noor van den Berg`, `van den Berg, Noor` or
`Berg, N. van den (Noor)`. Only words in small letters are a tussenvoegsel, because `El` in
`El Idrissi` and `De` in a Flemish name belong to the surname; before a comma, where Dutch writes
`Van den Berg`, the first one may have a capital.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from lobcoach.core.names import folded
from lobcoach.core.people import Student

_APOSTROPHES = "'’‘`´"
#: Words of a tussenvoegsel; NEN 5056 and the list of the municipal records (BRP, table 36).
_INFIXES = """van von vom vander vanden vande de den der dem des het 't te ten ter tho thoe thor
    in op aan bij onder over tot uit voor la le les lo los da das do dos du di del della dal dalla
    d' l' af zu zur zum"""
_WORDS = frozenset(_INFIXES.split())
#: Of these the first letter is a capital where no first name stands before them.
_NOT_DUTCH = "la le les lo los da das do dos du di del della dal dalla"
_DUTCH = _WORDS.difference(_NOT_DUTCH.split())
#: With a capital these begin a surname of more words.
_STARTS = """el al ait aït ben bin bint ibn abu abou abd oulad ould mac mc san santa st st. sint
    de da dos del della di la le van von der den"""
_SURNAME_STARTS = frozenset(_STARTS.split())
_CALLED = re.compile(r"\s*[(\[“\"]\s*([^()\[\]“”\"]+?)\s*[)\]”\"]\s*")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.\s?-?)+|[^\W\d_]")
_GLUED = re.compile(rf"([dl][{_APOSTROPHES}])(\w.*)")
_SIGNS = re.compile(r"[\W_]+")
_LONG_WORD = 3


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name; `called` is the roepnaam where the list gives one besides `first`."""

    first: str = ""
    infix: str = ""
    surname: str = ""
    called: str = ""


def split_name(text: str) -> Name:
    """Take apart a name that stands in one cell, already on one line."""
    (text,) = _usual_letters(text)
    called = _CALLED.search(text)
    plain = _CALLED.sub(" ", text).strip() if called else text
    name = _around_comma(plain) if "," in plain else _in_order(plain.split())
    if not called:
        return name
    if not name.first or is_initials(name.first):
        return replace(name, first=called[1])
    return replace(name, called=called[1])


def joined_name(first: str, called: str, initials: str, infix: str, surname: str) -> Name:
    """Make a name of cells that each hold a part; empty cells are unknown.

    Without first name the roepnaam takes its place, without that the initials.
    """
    first, called, infix, surname = _usual_letters(first, called, infix, surname)
    parts = Name(first=first or called or initials, infix=infix, surname=surname)
    if first and called and called != first:
        parts = replace(parts, called=called)
    if infix or not surname:
        return replace(parts, infix=_lowered(infix))
    found = _surname(surname)
    return replace(parts, infix=found.infix, surname=found.surname)


def is_initials(text: str) -> bool:
    """Whether this is `N.` or `A.F.` instead of a name."""
    return _INITIALS.fullmatch(text.strip()) is not None


def name_key(first: str, infix: str, surname: str) -> str:
    """Return what two writings of one name have in common: no case, accents, signs or spaces."""
    return f"{_bare(first)}|{_bare(infix)}{_bare(surname)}"


def surname_key(infix: str, surname: str) -> str:
    """Return what two writings of one surname have in common."""
    return _bare(infix) + _bare(surname)


def keys_of(student: Student) -> set[str]:
    """Return the keys by which a list may name this student: by first or by preferred name."""
    firsts = {student.first_name, student.preferred_name} - {""}
    return {name_key(first, student.infix, student.surname) for first in firsts}


def _bare(text: str) -> str:
    return _SIGNS.sub("", folded(text))


def _is_infix(word: str) -> bool:
    return _plain_sign(word) in _WORDS


def _plain_sign(word: str) -> str:
    return "'" + word[1:] if word[:1] in _APOSTROPHES else word[:-1] + "'" if (
        word[-1:] in _APOSTROPHES) else word  # fmt: skip


def _lowered(infix: str) -> str:
    """Return a tussenvoegsel in small letters, as Dutch writes it behind a first name."""
    known = all(_plain_sign(word.lower()) in _WORDS for word in infix.split())
    return infix.lower() if known else infix


def _leading(words: list[str], *, capital: bool = False) -> int:
    """Return how many words in front are a tussenvoegsel; one word at least is left."""
    count = 0
    while count < len(words) - 1:
        word = words[count]
        first = capital and count == 0 and _plain_sign(word.lower()) in _DUTCH
        if not (_is_infix(word) or first):
            break
        count += 1
    return count


def _trailing(words: list[str], least: int = 1) -> int:
    """Return how many words at the end are a tussenvoegsel; `least` words are left."""
    count = 0
    while count < len(words) - least and _is_infix(words[-1 - count]):
        count += 1
    return count


def _surname(text: str, *, capital: bool = False) -> Name:
    """Split `van den Berg`, `Berg van den`, `Berg, van den` or `d'Hondt`."""
    if "," in text:
        main, _, rest = (part.strip() for part in text.partition(","))
        if rest and all(_is_infix(word.lower()) for word in rest.split()):
            return Name(infix=rest.lower(), surname=main)
        return Name(surname=text)
    words = text.split()
    front = _leading(words, capital=capital)
    if front:
        infix = " ".join(words[:front]).lower()
        return Name(infix=infix, surname=" ".join(words[front:]))
    back = _trailing(words)
    if back:
        return Name(infix=" ".join(words[-back:]), surname=" ".join(words[:-back]))
    glued = _GLUED.fullmatch(text)
    return Name(infix=glued[1], surname=glued[2]) if glued else Name(surname=text)


def _around_comma(text: str) -> Name:
    """Split `Berg, Noor van den`, `van den Berg, Noor` or `Berg, van den, Noor`."""
    parts = [part.strip() for part in text.split(",")]
    parts = [part for part in parts if part]
    if len(parts) > 2 and all(_is_infix(word.lower()) for word in parts[1].split()):
        return Name(first=" ".join(parts[2:]), infix=parts[1].lower(), surname=parts[0])
    if len(parts) < 2:
        return _surname(parts[0], capital=True) if parts else Name()
    before, words = parts[0], " ".join(parts[1:]).split()
    back = _trailing(words, least=0)
    if back:
        first = " ".join(words[:-back])
        return Name(first=first, infix=" ".join(words[-back:]), surname=before)
    return replace(_surname(before, capital=True), first=" ".join(words))


def _in_order(words: list[str]) -> Name:
    """Split `Noor van den Berg`; a name in small letters in front is `van den Berg Noor`."""
    if len(words) < 2:
        return Name(first="".join(words))
    front = _leading(words)
    if front:
        first = words[-1] if len(words) - front > 1 else ""
        surname = words[front : len(words) - bool(first)]
        return Name(first, " ".join(words[:front]), " ".join(surname))
    for start in range(1, len(words) - 1):
        count = _leading(words[start:])
        if count:
            split = start + count
            return Name(" ".join(words[:start]), " ".join(words[start:split]),
                        " ".join(words[split:]))  # fmt: skip
    start = _start_of_surname(words)
    found = _surname(" ".join(words[start:]))
    return replace(found, first=" ".join(words[:start]))


def _start_of_surname(words: list[str]) -> int:
    """Return where the surname begins in a name without tussenvoegsel."""
    for start in range(1, len(words) - 1):
        if words[start].lower() in _SURNAME_STARTS:
            return start
    start = 1
    while start < len(words) - 1 and is_initials(words[start]):
        start += 1
    return start


def _usual_letters(*texts: str) -> tuple[str, ...]:
    """Give words in capitals only, or in small letters only, the letters that names have."""
    whole = " ".join(texts)
    upper, lower = whole.upper(), whole.lower()
    if whole not in (upper, lower) or upper == lower:
        return texts
    if max(map(len, re.findall(r"[^\W\d_]+", whole)), default=0) < _LONG_WORD:
        return texts
    return tuple(" ".join(map(_capital_word, text.split())) for text in texts)


def _capital_word(word: str) -> str:
    if is_initials(word):
        return word
    if _is_infix(word.lower()):
        return word.lower()
    pieces = re.split(rf"([-{_APOSTROPHES}.])", word.lower().replace("i̇", "i"))
    done = [piece[:1].upper() + piece[1:] for piece in pieces]
    if word[:1] == "İ":
        done[0] = "İ" + done[0][1:]
    if done[0].startswith("Ij"):
        done[0] = "IJ" + done[0][2:]
    return "".join(done)
