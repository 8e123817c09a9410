"""The file in which questions go from one coach to another: written, and read with suspicion.

It has the format of every question file (domain/6), each question with its own place, under a
name that starts with `lobcoach-vragen`; read in it may have any name.
"""

from __future__ import annotations

import codecs
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lobcoach.core.errors import SharedFileError, SharedFileTrouble
from lobcoach.core.names import DIRECTION_CHARACTERS
from lobcoach.core.pace import Doing, Pace
from lobcoach.core.prompts import Prompt
from lobcoach.core.text import LINE_LIMIT, NAME_LIMIT, one_line

from .document import BLOCK_LIMIT, Document, parse_document
from .fields import FORMAT_VERSION, whole_number
from .foreign_signs import foreign_signs
from .problems import MOST_ERRORS, Problem, Severity
from .question import Question
from .question_block import question_block
from .question_file import KIND, read_questions
from .question_ids import SHARED_PREFIX
from .style_rules import remarks_on

#: The name under which a file is read, whatever it is called: its questions have their own place.
_AS_SHARED = f"{SHARED_PREFIX}.md"
_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
#: How files begin that people rename or send by mistake.
_NO_TEXT = (
    b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff",
    b"GIF8", b"{\\rtf", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"\x7fELF",
    b"MZ\x90",
)  # fmt: skip
_FIRST_REMARKS = 3
_MOST_SHOWN = 3000
_UNSEEN = dict.fromkeys(map(ord, DIRECTION_CHARACTERS))


@dataclass(frozen=True)
class ReadQuestion:
    """A question as the file has it, what is wrong with it, and what could be better.

    `as_written` are the lines of the block of one that cannot be used, made safe to show.
    """

    question: Question
    as_written: str
    errors: tuple[Problem, ...]
    advice: tuple[Problem, ...]


@dataclass(frozen=True)
class Exchanged:
    """What stands in the file; `loose` is wrong outside any question."""

    author: str
    dated: date | None
    questions: tuple[ReadQuestion, ...]
    loose: tuple[Problem, ...]


def shared_name(day: date) -> str:
    """Return the name that is proposed for a file with questions of this day."""
    return f"{SHARED_PREFIX}-{day.isoformat()}.md"


def shared_text(prompts: Iterable[Prompt], day: date, author: str = "") -> str:
    """Return the file with these prompts under their own ids; an author only when one is given."""
    header = _header(day, author)
    note = "% Vragen uit LOBcoach, voor een collega. Over studenten staat hier niets in."
    return "\n".join((header, "# Vragen om te delen", "", note, "", _blocks(prompts)))


def taken_over_text(prompts: Iterable[Prompt], source: str, day: date, author: str = "") -> str:
    """Return an own file with these prompts, which says from which file they came, and no path."""
    header = _header(day, author)
    note = f"% {source_line(source, day)}"
    return "\n".join((header, "# Vragen van een collega", "", note, "", _blocks(prompts)))


def source_line(source: str, day: date) -> str:
    """Return where a question came from, as a comment says it."""
    return f"Uit bestand {plain(source)}, overgenomen op {day.isoformat()}."


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8 or UTF-16; SharedFileError says why it is no text."""
    if not content.strip():
        raise SharedFileError(SharedFileTrouble.EMPTY)
    if content.startswith(_NO_TEXT):
        raise SharedFileError(SharedFileTrouble.NOT_TEXT)
    encoding = "utf-16" if content.startswith(_UTF_16) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        trouble = SharedFileTrouble.NOT_TEXT if b"\0" in content else SharedFileTrouble.ENCODING
        raise SharedFileError(trouble) from error
    if "\0" in text:
        raise SharedFileError(SharedFileTrouble.NOT_TEXT)
    if not one_line(text):
        raise SharedFileError(SharedFileTrouble.EMPTY)
    return text


def read_exchange(text: str, types: Collection[str], pace: Pace) -> Exchanged:
    """Return the questions in `text`, the good and the bad; `types` are all conversation types.

    SharedFileError when the file as a whole cannot be used, StoppedError when the coach stopped.
    """
    document = parse_document(_AS_SHARED, text)
    _refuse_other_kinds(document)
    if not document.blocks:
        raise SharedFileError(SharedFileTrouble.NO_QUESTIONS)
    if len(document.blocks) > BLOCK_LIMIT:
        raise SharedFileError(SharedFileTrouble.TOO_MANY, limit=BLOCK_LIMIT)
    pace.step(Doing.READING)
    reading = read_questions(document, types)
    errors = [each for each in reading.problems if each.severity is Severity.ERROR]
    first_line = document.blocks[0].line
    if len(errors) >= MOST_ERRORS:
        raise SharedFileError(SharedFileTrouble.TOO_MUCH_WRONG, remarks=_remarks(errors))
    header = [error for error in errors if error.line < _header_end(document)]
    if header or not document.header_sound:
        raise SharedFileError(SharedFileTrouble.HEADER, remarks=_remarks(header or errors))
    return Exchanged(
        _author(document),
        reading.dated,
        tuple(_with_problems(document.text.split("\n"), reading.questions, errors, pace)),
        tuple(error for error in errors if error.line < first_line),
    )


def _refuse_other_kinds(document: Document) -> None:
    if not document.readable or document.kind != KIND:
        raise SharedFileError(SharedFileTrouble.NOT_QUESTIONS)
    version = next((each.value for each in document.header if each.key == "versie"), "")
    if (whole_number(version) or 0) > FORMAT_VERSION:
        raise SharedFileError(SharedFileTrouble.NEWER)


def _with_problems(
    lines: Sequence[str], questions: Iterable[Question], errors: Iterable[Problem], pace: Pace
) -> Iterator[ReadQuestion]:
    """Give each question the errors on its own lines; an id counts once."""
    every = tuple(questions)
    ends = (*(question.line for question in every[1:]), len(lines) + 1)
    waiting = sorted(errors, key=lambda error: error.line)
    first_lines: dict[str, int] = {}
    at = 0
    for question, end in zip(every, ends, strict=True):
        pace.step(Doing.READING)
        own: list[Problem] = []
        while at < len(waiting) and waiting[at].line < end:
            if waiting[at].line >= question.line:
                own.append(waiting[at])
            at += 1
        first = first_lines.setdefault(question.id, question.line)
        if question.id and first != question.line:
            own.append(_double(question, first))
        own += foreign_signs(question)
        usable = not own and question.prompt is not None
        advice = tuple(remarks_on(question)) if usable else ()
        written = "" if usable else _safe_to_show(lines[question.line - 1 : end - 1])
        by_line = tuple(sorted(own, key=lambda problem: problem.line))
        yield ReadQuestion(question, written, by_line, advice)


def _safe_to_show(lines: Iterable[str]) -> str:
    """Return lines without signs that turn the text around, and no more than can be read."""
    shown = "\n".join(plain(line, LINE_LIMIT) for line in lines).strip()
    return shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"


def _double(question: Question, first: int) -> Problem:
    return Problem(
        question.file,
        question.line,
        f"[{question.id}] Deze id komt vaker voor. De eerste staat op regel {first}.",
    )


def _header_end(document: Document) -> int:
    """Return the line behind which no key of the front matter stands."""
    return max((entry.line for entry in document.header), default=1) + 1


def _remarks(problems: Iterable[Problem]) -> tuple[str, ...]:
    first = list(problems)[:_FIRST_REMARKS]
    return tuple(f"Regel {problem.line}: {problem.message}" for problem in first)


def _author(document: Document) -> str:
    """Return who the file says wrote it, as a name that can be shown; empty when it does not."""
    said = next((each.value for each in document.header if each.key == "auteur"), "")
    return plain(said)


def plain(text: str, limit: int = NAME_LIMIT) -> str:
    """Return text from elsewhere on one line, so that nothing in it becomes a line of its own."""
    return one_line(text.translate(_UNSEEN))[:limit]


def _header(day: date, author: str) -> str:
    lines = ["---", f"lobcoach: {KIND}", f"versie: {FORMAT_VERSION}"]
    lines += [f"auteur: {plain(author)}"] if plain(author) else []
    return "\n".join((*lines, f"datum: {day.isoformat()}", "---", ""))


def _blocks(prompts: Iterable[Prompt]) -> str:
    return "\n".join(map(question_block, prompts))
