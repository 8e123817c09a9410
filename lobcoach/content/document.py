"""The shape that all content files share: front matter, blocks, `- sleutel: waarde` lines.

One grammar, so that a coach who has seen one file knows them all (domain/6): front matter
between `---` lines, a `# ` title, `## slug` blocks (with `### slug` blocks under them) that hold
one paragraph and then `- sleutel: waarde` lines, and `% ` comments.
"""

from __future__ import annotations

import errno
import re
from dataclasses import dataclass
from pathlib import Path

from lobcoach.core.text import one_line

from .blocks import Block, Entry, OpenBlock
from .plain_files import bytes_of
from .problems import Problem, ProblemList, quoted

__all__ = [
    "BLOCK_LIMIT",
    "SIZE_LIMIT",
    "Block",
    "Document",
    "Entry",
    "parse_document",
    "read_document",
    "reads_as_text",
]

SIZE_LIMIT = 2_000_000
BLOCK_LIMIT = 5000
_FENCE = "---"
_HEADING = re.compile(r"(#+)( ?)(.*)")
_BULLET = re.compile(r"[-–—•*+](?: |$|(?=[^\W\d_]))")
_CANNOT_READ = {
    errno.ENOENT: "Dit bestand is er niet. Controleer de naam en de map.",
    errno.EISDIR: "Dit is een map, geen bestand. Geef de map een naam zonder ‘.md’.",
}


@dataclass(frozen=True)
class Document:
    """What stands in one content file, and what is wrong with its shape.

    `readable` is False if there is no front matter to go by; then there are no blocks either.
    `text` is the whole text with newlines as line ends.
    """

    file: str
    text: str = ""
    header: tuple[Entry, ...] = ()
    blocks: tuple[Block, ...] = ()
    problems: tuple[Problem, ...] = ()
    readable: bool = False
    header_sound: bool = False

    @property
    def kind(self) -> str:
        """The kind of content that the front matter names, such as `vragen`; empty if none."""
        return next((entry.value.lower() for entry in self.header if entry.key == "lobcoach"), "")


def read_document(path: Path) -> Document:
    """Read the content file at `path`; a file that cannot be read gives one problem on line 1."""
    try:
        data = bytes_of(path, SIZE_LIMIT + 1)
    except OSError as error:
        return _unreadable(
            path.name,
            _CANNOT_READ.get(
                error.errno or 0,
                "Dit bestand is niet te lezen. Controleer of je het zelf kunt openen.",
            ),
        )
    if len(data) > SIZE_LIMIT:
        return _unreadable(
            path.name, "Dit bestand is veel te groot. Verdeel de tekst over meer bestanden."
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return _unreadable(
            path.name,
            "Dit bestand is geen tekst in UTF-8. Sla het opnieuw op en kies bij codering UTF-8.",
        )
    return parse_document(path.name, text)


def parse_document(file: str, text: str) -> Document:
    """Read `text` as the content file named `file`; whatever is wrong becomes a problem."""
    if "\0" in text:
        return _unreadable(
            file,
            "In dit bestand staan tekens die geen tekst zijn. "
            "Sla het opnieuw op als gewone tekst in UTF-8.",
        )
    return _Reader(file, text.removeprefix("\ufeff")).read()


def reads_as_text(line: str) -> bool:
    """Whether this line in a block is taken for its text, not for a heading, mark or comment."""
    return not (line.startswith(("#", "%")) or _BULLET.match(line))


def _unreadable(file: str, message: str) -> Document:
    return Document(file, problems=(Problem(file, 1, message),))


class _Reader:
    """Walks once through the lines of one file."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._lines = [one_line(line) for line in self._text.split("\n")]
        self._problems = ProblemList(file)
        self._header: list[Entry] = []
        self._header_sound = True
        self._blocks: list[OpenBlock] = []
        self._block: OpenBlock | None = None

    def read(self) -> Document:
        if self._lines[0] != _FENCE:
            return _unreadable(
                self._file, f"Het bestand moet beginnen met een regel met alleen {_FENCE}."
            )
        body_start = self._read_header()
        for number, line in enumerate(self._lines[body_start:], body_start + 1):
            if self._is_too_much(number):
                break
            self._read_line(number, line)
        return Document(
            self._file,
            self._text,
            tuple(self._header),
            tuple(block.closed() for block in self._blocks),
            self._problems.found,
            readable=True,
            header_sound=self._header_sound,
        )

    def _is_too_much(self, number: int) -> bool:
        if len(self._blocks) > BLOCK_LIMIT:
            self._problems.error(
                number,
                f"Er staan meer dan {BLOCK_LIMIT} koppen in dit bestand; de rest is niet gelezen. "
                "Verdeel de tekst over meer bestanden.",
            )
            return True
        return self._problems.is_enough(number)

    def _read_header(self) -> int:
        """Read the front matter; return the index of the first line after it."""
        for index, line in enumerate(self._lines[1:], 1):
            if line == _FENCE:
                return index + 1
            if line.startswith("#") or _BULLET.match(line):
                self._header_error(
                    index + 1,
                    f"De kop is niet afgesloten. Zet hierboven een regel met alleen {_FENCE}.",
                )
                return index
            if line and not line.startswith("%"):
                self._read_header_line(index + 1, line)
        self._header_error(
            len(self._lines),
            f"De kop is niet afgesloten. Zet onder de kop een regel met alleen {_FENCE}.",
        )
        return len(self._lines)

    def _read_header_line(self, number: int, line: str) -> None:
        key, colon, value = line.partition(":")
        if colon:
            self._header.append(Entry(key.strip().lower(), value.strip(), number))
        else:
            self._header_error(
                number, f"{quoted(line)} heeft geen dubbele punt. Schrijf: sleutel: waarde."
            )

    def _header_error(self, number: int, message: str) -> None:
        self._header_sound = False
        self._problems.error(number, message)

    def _read_line(self, number: int, line: str) -> None:
        if line.startswith("%"):
            return
        if line.startswith("#"):
            self._read_heading(number, line)
        elif self._block is None:
            self._read_stray(number, line)
        elif not line:
            self._block.text_ended = bool(self._block.text)
        elif _BULLET.match(line):
            self._read_entry(self._block, number, line)
        else:
            self._read_text(self._block, number, line)

    def _read_stray(self, number: int, line: str) -> None:
        if line:
            self._problems.error(
                number,
                "Deze regel hoort nergens bij. Zet hem onder een kop met ‘## ’, "
                "of zet er ‘% ’ voor als het een opmerking is.",
            )

    def _read_heading(self, number: int, line: str) -> None:
        marks, space, slug = _split_heading(line)
        if marks == "#" and space:
            self._block = None
            return
        block = OpenBlock(slug, number)
        if marks == "###" and self._blocks:
            self._blocks[-1].children.append(block)
        else:
            self._blocks.append(block)
        self._block = block
        if marks == "###" and self._blocks[-1] is block:
            self._block_error(
                block, number, "Boven ‘###’ ontbreekt een kop met ‘## ’. Zet die erbij."
            )
        elif marks not in ("##", "###") or not space:
            self._block_error(
                block,
                number,
                f"{quoted(line)} is geen goede kop. Schrijf twee hekjes, een spatie en de naam.",
            )
        elif not slug:
            self._block_error(
                block, number, f"Achter ‘{marks}’ staat niets. Zet er de naam achter."
            )

    def _read_entry(self, block: OpenBlock, number: int, line: str) -> None:
        block.text_ended = True
        key, colon, value = line[1:].partition(":")
        if not line.startswith("- ") and line != "-":
            self._block_error(
                block,
                number,
                "Dit kenmerk begint niet met een streepje en een spatie. "
                "Schrijf: - sleutel: waarde.",
            )
        elif not colon:
            self._block_error(
                block,
                number,
                f"{quoted(key.strip())} heeft geen dubbele punt. Schrijf: - sleutel: waarde.",
            )
        else:
            block.entries.append(Entry(key.strip().lower(), value.strip(), number))

    def _read_text(self, block: OpenBlock, number: int, line: str) -> None:
        if block.entries:
            self._block_error(
                block,
                number,
                "Losse tekst na de kenmerken. Zet een kenmerk op één regel, "
                "en de tekst zelf direct onder ‘## …’.",
            )
        elif block.text_ended:
            self._block_error(
                block, number, "Er staat een lege regel in de tekst. Maak er één alinea van."
            )
        else:
            block.text_line = block.text_line or number
            block.text.append(line)

    def _block_error(self, block: OpenBlock, number: int, message: str) -> None:
        block.sound = False
        self._problems.error(number, message)


def _split_heading(line: str) -> tuple[str, str, str]:
    match = _HEADING.fullmatch(line)
    assert match is not None, "a heading starts with at least one hash mark"
    marks, space, slug = match.groups()
    # A line with nothing behind the marks lost its space when it was trimmed.
    return marks, space if slug else " ", slug
