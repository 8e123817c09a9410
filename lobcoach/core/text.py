"""Text on its way in: made storable without changing a word the coach sees."""

from __future__ import annotations

import unicodedata

NAME_LIMIT = 100
LINE_LIMIT = 500
NOTE_LIMIT = 1_000_000
#: A passphrase of fewer characters is guessed too easily.
SHORTEST_PASSPHRASE = 8

#: A word processor gives the end of a line within a paragraph as a vertical tab.
_LINE_BREAKS = str.maketrans(dict.fromkeys("\u2028\u2029\x85\x0b\x0c", "\n"))


def normalised(text: str) -> str:
    """Return `text` in NFC, line ends as newline, without control characters or surrogates.

    Tabs and newlines stay. A lone half of a surrogate pair, which cannot be stored, becomes U+FFFD.
    """
    if text.isascii() and text.isprintable():
        return text
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_BREAKS)
    kept = "".join(
        char for char in lines if char in "\n\t" or unicodedata.category(char) not in ("Cc",)
    )
    return unicodedata.normalize("NFC", kept.replace("\ufffe", "").replace("\uffff", ""))


def one_line(text: str) -> str:
    """Return normalised `text` on one line, without spaces around it."""
    return " ".join(normalised(text).split())


def bare_quote(line: str) -> str:
    """Return literal words without the marks a coach may have typed around them."""
    return line.strip().strip("‘’“”\"'").strip()


def as_title(words: str) -> str:
    """Return words with a capital in front; the rest stays, it may be a school's own name."""
    return words[:1].upper() + words[1:]


def is_short_passphrase(passphrase: str) -> bool:
    """Whether a passphrase is guessed too easily; spaces around it do not make it longer."""
    return len(passphrase.strip()) < SHORTEST_PASSPHRASE
