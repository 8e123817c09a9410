"""The `sleutel: waarde` lines of a block or front matter, checked against what may stand there."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from lobcoach.core.text import LINE_LIMIT

from .document import Block, Document, Entry
from .problems import ProblemList, advice, quoted

T = TypeVar("T")

FORMAT_VERSION = 1
#: Keys that any front matter may have; the first two are compulsory.
COMMON_HEADER_KEYS = ("lobcoach", "versie", "auteur", "datum")
#: What someone might want to write about a student; no content file has a place for it.
_ABOUT_A_STUDENT = frozenset({
    "student", "studenten", "studentnaam", "studentnummer", "leerling", "leerlingen", "naam",
    "voornaam", "achternaam", "roepnaam", "klas", "groep", "opleiding", "geboortedatum", "bsn",
    "telefoon", "e-mail", "email", "adres", "notitie", "notities", "aantekening",
    "aantekeningen", "werkaantekening", "opmerking", "opmerkingen", "antwoord", "antwoorden",
    "verslag", "gespreksverslag", "dossier", "signaal", "zorg", "diagnose"
})  # fmt: skip


class Fields:
    """Gives the values of one block; whatever is wrong with them goes to the problem list.

    Keys in `repeatable` may stand several times, all others once. `missing` is the sentence
    pattern for a compulsory key that is not there; `{}` stands for the key.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        problems: ProblemList,
        *,
        keys: Collection[str],
        repeatable: Collection[str] = (),
        line: int = 1,
        missing: str = "‘{}’ ontbreekt. Zet er een regel ‘- {}: …’ bij.",
    ) -> None:
        self._problems = problems
        self._line = line
        self._missing = missing
        self._entries: dict[str, list[Entry]] = {}
        for entry in entries:
            if problems.is_enough(entry.line):
                break
            self._take(entry, keys, repeatable)

    def _take(self, entry: Entry, keys: Collection[str], repeatable: Collection[str]) -> None:
        earlier = self._entries.get(entry.key)
        if entry.key not in keys and entry.key in _ABOUT_A_STUDENT:
            self._problems.error(
                entry.line,
                f"‘{entry.key}’ kan hier niet staan: in dit bestand is geen plaats voor iets over "
                "een student. Haal deze regel weg.",
            )
        elif entry.key not in keys:
            self._problems.error(
                entry.line, f"{quoted(entry.key)} ken ik niet. {advice(entry.key, keys)}"
            )
        elif earlier and entry.key not in repeatable:
            self._problems.error(entry.line, f"‘{entry.key}’ staat er twee keer. Haal er één weg.")
        else:
            if not entry.value:
                self._problems.error(entry.line, f"Achter ‘{entry.key}:’ staat niets.")
            self._entries.setdefault(entry.key, []).append(entry)

    def require(self, keys: Iterable[str]) -> None:
        """Note a problem for each of `keys` that is not there."""
        for key in keys:
            if key not in self._entries:
                self._problems.error(self._line, self._missing.replace("{}", key))

    def all(self, key: str) -> tuple[Entry, ...]:
        """Return the lines with this key that say something, in their order."""
        return tuple(entry for entry in self._entries.get(key, ()) if entry.value)

    def one(self, key: str) -> Entry | None:
        """Return the one line with this key, or None if it is missing or empty."""
        return next(iter(self.all(key)), None)

    def text(self, key: str) -> str:
        """Return what stands behind this key; empty if it is missing."""
        entry = self.one(key)
        return entry.value if entry else ""

    def texts(self, key: str) -> tuple[str, ...]:
        """Return what stands behind each line with this key."""
        return tuple(entry.value for entry in self.all(key))

    def choice(self, key: str, options: Mapping[str, T], default: T, noun: str = "") -> T:
        """Return the option named behind this key, or `default` if it is missing or wrong."""
        entry = self.one(key)
        if entry is None:
            return default
        found = self._options(entry, [entry.value], options, noun)
        return found[0] if found else default

    def choices(self, key: str, options: Mapping[str, T], noun: str = "") -> tuple[T, ...]:
        """Return the options named behind this key with spaces between them; wrong ones left out.

        An empty answer means that the key is missing or holds nothing right.
        """
        entry = self.one(key)
        if entry is None:
            return ()
        if len(entry.value) > LINE_LIMIT:
            self._problems.error(
                entry.line, f"Deze regel is langer dan {LINE_LIMIT} tekens. Maak hem korter."
            )
            return ()
        return tuple(self._options(entry, entry.value.split(), options, noun))

    def number(self, key: str, lowest: int, highest: int, default: int) -> int:
        """Return the whole number behind this key, or `default` if it is missing or wrong."""
        entry = self.one(key)
        if entry is None:
            return default
        number = whole_number(entry.value)
        if number is not None and lowest <= number <= highest:
            return number
        self._problems.error(
            entry.line,
            f"{quoted(f'{key}: {entry.value}')} kan niet. "
            f"Kies een getal van {lowest} tot en met {highest}.",
        )
        return default

    def _options(
        self, entry: Entry, words: Iterable[str], options: Mapping[str, T], noun: str
    ) -> list[T]:
        found = []
        for word in dict.fromkeys(words):
            if word.lower() in options:
                found.append(options[word.lower()])
            else:
                wrong = (
                    f"{noun} {quoted(word)} bestaat niet."
                    if noun
                    else f"{quoted(f'{entry.key}: {word}')} kan niet."
                )
                self._problems.error(entry.line, f"{wrong} {advice(word.lower(), options)}")
        return found


def whole_number(text: str) -> int | None:
    """Return the number that `text` writes in one to four plain digits, or None."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 4 else None


def header_fields(
    document: Document, problems: ProblemList, kind: str, extra_keys: Sequence[str] = ()
) -> Fields:
    """Return the front matter of a readable document that should be of this `kind`."""
    fields = Fields(
        document.header,
        problems,
        keys=(*COMMON_HEADER_KEYS, *extra_keys),
        missing="In de kop ontbreekt ‘{}:’. Zet die regel erbij.",
    )
    fields.require(COMMON_HEADER_KEYS[:2])
    fields.choice("lobcoach", {kind: kind}, kind)
    fields.choice("versie", {str(FORMAT_VERSION): FORMAT_VERSION}, FORMAT_VERSION)
    return fields


def block_fields(
    block: Block,
    problems: ProblemList,
    keys: Collection[str],
    required: Iterable[str] = (),
    repeatable: Collection[str] = (),
) -> Fields:
    """Return the entries of a block; problems about the block as a whole start with its slug."""
    fields = Fields(
        block.entries,
        problems,
        keys=keys,
        repeatable=repeatable,
        line=block.line,
        missing=f"[{block.slug}] ‘{{}}’ ontbreekt. Zet er een regel ‘- {{}}: …’ bij.",
    )
    fields.require(required)
    return fields
