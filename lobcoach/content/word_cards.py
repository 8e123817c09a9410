"""The file with the word cards: plain words for qualities and motives, each in a sentence.

The word itself is the key (`- geduldig: Ik wacht …`), so that a card is one line and a school
adds one without knowing more than that.
"""

from __future__ import annotations

from lobcoach.core.framework import Competence
from lobcoach.core.talk_aids import Sphere, WordCard

from .document import Block, Document, Entry
from .framework_blocks import Part, coded_blocks, coded_children, refuse_text
from .problems import ProblemList, quoted
from .readability import words

KIND = "woordkaarten"
#: What there are words for.
WORD_COMPETENCES = (Competence.QUALITIES, Competence.MOTIVES)
_GROUPS = tuple(sphere.value for sphere in Sphere)
_MOST_WORDS = 3
_LONGEST_SENTENCE = 12


def read_word_cards(document: Document) -> Part[WordCard]:
    """Read the word cards, by their word; no word stands on two cards."""
    problems = ProblemList(document.file, document.problems)
    cards = _Cards(problems)
    codes = [competence.value for competence in WORD_COMPETENCES]
    for block in coded_blocks(document, problems, kind=KIND, noun="Competentie", codes=codes):
        _refuse_loose_words(block, problems)
        for group in coded_children(block, problems, "Groep", _GROUPS):
            refuse_text(group, problems, "woord")
            if not group.entries:
                problems.error(
                    group.line,
                    f"[{group.slug}] Hier staan nog geen woorden. "
                    "Zet er een regel ‘- woord: zin’ bij.",
                )
            for entry in group.entries:
                cards.take(entry, Competence(block.slug), Sphere(group.slug))
    return Part(cards.found, problems.found)


def _refuse_loose_words(block: Block, problems: ProblemList) -> None:
    refuse_text(block, problems, "woord")
    for entry in block.entries:
        problems.error(
            entry.line,
            f"{quoted(entry.key)} staat niet in een groep. "
            f"Zet het onder {', '.join(f'‘### {group}’' for group in _GROUPS[:-1])} "
            f"of ‘### {_GROUPS[-1]}’.",
        )


class _Cards:
    """Gathers the cards of one file."""

    def __init__(self, problems: ProblemList) -> None:
        self._problems = problems
        self._lines: dict[str, int] = {}
        self.found: dict[str, WordCard] = {}

    def take(self, entry: Entry, competence: Competence, sphere: Sphere) -> None:
        """Add the card of this line; what is wrong with it goes to the problem list."""
        word, sentence = entry.key, entry.value
        first = self._lines.setdefault(word, entry.line)
        if not word:
            self._wrong(entry, "Voor de dubbele punt staat niets. Schrijf: - woord: zin.")
        elif first != entry.line:
            self._wrong(
                entry,
                f"Het woord {quoted(word)} staat er twee keer. De eerste staat op regel {first}.",
            )
        elif len(words(word)) > _MOST_WORDS:
            self._wrong(entry, f"{quoted(word)} is te lang. Neem hoogstens {_MOST_WORDS} woorden.")
        elif not sentence:
            self._wrong(entry, f"Achter {quoted(f'{word}:')} staat niets.")
        elif (count := len(words(sentence))) > _LONGEST_SENTENCE:
            self._wrong(
                entry,
                f"[{word}] De zin heeft {count} woorden; het maximum is {_LONGEST_SENTENCE}.",
            )
        else:
            self.found[word] = WordCard(word, sentence, competence, sphere)

    def _wrong(self, entry: Entry, message: str) -> None:
        self._problems.error(entry.line, message)
