"""Q24: the spelling of content files by the Dutch dictionary of hunspell, while developing only.

Usage: python -m tests.content.spelling FILE…; `.ci/prepare test` installs the dictionary.
Words of our own that no dictionary has stand in `our_words.txt`.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lobcoach.content.document import Block, Document, read_document

DICTIONARY = "nl_NL"
OUR_WORDS = Path(__file__).with_name("our_words.txt")
#: What stands behind these is a code, a number or the name of a picture.
_CODES = frozenset(
    {
        *("waarde", "tweede", "gesprek", "aan", "soort", "toon", "vorm", "taal", "minuten"),
        *("niveau", "leerjaar", "leerweg", "anker", "competentie", "fase", "icoon", "vragen"),
        *("lengtes", "competenties", "voorkeur", "beschikbaar"),
    }
)
_WORD = re.compile(r"(?<![\w{])[^\W\d_]+(?:[’'-][^\W\d_]+)*(?![\w}])")


def has_dictionary() -> bool:
    """Whether hunspell and its Dutch dictionary are on this machine."""
    return shutil.which("hunspell") is not None and _hunspell("").returncode == 0


def unknown_words(documents: Iterable[Document]) -> list[str]:
    """Return each word that neither the dictionary nor our own list has, with file and line."""
    places: dict[str, str] = {}
    for document in documents:
        for text, line in _texts(document.blocks):
            for word in _WORD.findall(text):
                places.setdefault(word, f"{document.file}, regel {line}")
    ours = set(OUR_WORDS.read_text(encoding="utf-8").split())
    unknown = _hunspell("\n".join(places).replace("’", "'")).stdout.replace("'", "’").split("\n")
    return [
        f"{place}: ‘{word}’ staat niet in het woordenboek."
        for word, place in places.items()
        if word.replace("'", "’") in unknown and word.lower() not in ours
    ]


def _texts(blocks: Sequence[Block]) -> Iterator[tuple[str, int]]:
    for block in blocks:
        yield block.text, block.text_line
        for entry in block.entries:
            if entry.key not in _CODES:
                yield entry.value, entry.line
        yield from _texts(block.children)


def _hunspell(words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["hunspell", "-d", DICTIONARY, "-i", "utf-8", "-l"],
        input=words,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


if __name__ == "__main__":
    found = unknown_words(read_document(Path(name)) for name in sys.argv[1:])
    print("\n".join(found) or "Elk woord staat in het woordenboek.")
    sys.exit(bool(found))
