"""A question written the way a coach would write it, into a file of which all else stays.

Other questions, comments, line ends and a byte order mark keep their bytes. Comments within the
question stay before the line that they stood before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from lobcoach.core.framework import LearningRoute
from lobcoach.core.prompts import Prompt
from lobcoach.core.text import one_line

from .document import Block, Document, parse_document
from .question_block import marks
from .question_file import GENERAL, KIND, Scope, scope_of
from .question_ids import OWN_PREFIX

_LINE_END = re.compile(r"(\r\n|\r|\n)")
#: The paragraph of a question, among the keys of its other lines.
TEXT_KEY = ""
_COMMENT_KEY = "%"


@dataclass(frozen=True)
class Written:
    """One line of a question, and the key it is about; `TEXT_KEY` for the question itself."""

    key: str
    text: str


@dataclass
class _Line:
    """One line of a file as it stands there; the end is empty behind the last one."""

    text: str
    end: str

    @property
    def plain(self) -> str:
        return one_line(self.text.removeprefix("\ufeff"))

    @property
    def is_comment(self) -> bool:
        return self.plain.startswith("%")

    @property
    def key(self) -> str:
        """The key of a `- sleutel: waarde` line, else that of the question itself."""
        if not self.plain.startswith("- "):
            return TEXT_KEY
        return self.plain[2:].partition(":")[0].strip().lower()


def tidied(prompt: Prompt) -> Prompt:
    """Return the prompt with each text on one line, and without follow-ups that say nothing.

    Whom it is for is everyone, where nobody was chosen.
    """
    everyone = frozenset({1, 2, 3, 4})
    return replace(
        prompt,
        text=one_line(prompt.text),
        follow_ups=tuple(filter(None, map(one_line, prompt.follow_ups))),
        coach_hint=one_line(prompt.coach_hint),
        watch_for=one_line(prompt.watch_for),
        levels=prompt.levels or everyone,
        years=prompt.years or everyone,
        routes=prompt.routes or frozenset(LearningRoute),
    )


def file_name(prompt: Prompt, number: int = 1) -> str:
    """Return in which file of the coach a new question goes; `number` for a next one."""
    parts = [prompt.competence, prompt.phase] if prompt.competence else [prompt.phase]
    return f"{OWN_PREFIX}{'-'.join(parts)}{f'-{number}' if number > 1 else ''}.md"


def empty_file(prompt: Prompt) -> str:
    """Return a question file without questions, for those with this competence and phase."""
    competence = prompt.competence.value if prompt.competence else GENERAL
    title = " · ".join(word.capitalize() for word in ("eigen vragen", competence, prompt.phase))
    return (
        f"---\nlobcoach: {KIND}\nversie: 1\ncompetentie: {competence}\nfase: {prompt.phase}\n"
        f"---\n\n# {title}\n"
    )


def lines_of(prompt: Prompt, scope: Scope, types: Sequence[str]) -> list[Written]:
    """Return the lines under the heading, where `scope` says what need not be said.

    What is not filled in is left out. `types` are all kinds of talk, in their order.
    """
    said = [Written(TEXT_KEY, prompt.text), Written(TEXT_KEY, "")]
    said += [Written(key, f"- {key}: {value}") for key, value in marks(prompt, scope, types)]
    return said


def with_question(
    name: str, text: str, prompt: Prompt, types: Sequence[str], comment: str = ""
) -> str:
    """Return the text of a file with this question instead of the one with its id, or added.

    A comment comes within the question, so that it goes wherever the question goes.
    """
    document, lines = parse_document(name, text), _lines(text)
    said = lines_of(prompt, scope_of(document), types)
    if comment:
        said.insert(2, Written(_COMMENT_KEY, f"% {comment}"))
    block = _block(document, prompt.id)
    if block is None:
        return _joined(_with_room(lines)) + _joined(
            [_Line(f"## {prompt.id}", _end(lines)), *(_Line(w.text, _end(lines)) for w in said)]
        )
    first, last = _span(lines, block)
    new = _Line(lines[first].text, lines[first].end or _end(lines))
    inner = _with_comments(said, lines[first + 1 : last + 1], _end(lines))
    inner[-1].end = lines[last].end
    return _joined([*lines[:first], new, *inner, *lines[last + 1 :]])


def without_question(name: str, text: str, question_id: str) -> str:
    """Return the text of a file without this question; KeyError when it is not there."""
    document, lines = parse_document(name, text), _lines(text)
    block = _block(document, question_id)
    if block is None:
        raise KeyError(question_id)
    first, last = _span(lines, block)
    rest = lines[last + 1 :]
    while rest and not rest[0].plain and (first == 0 or not lines[first - 1].plain):
        rest = rest[1:]
    return _joined([*lines[:first], *rest])


def as_it_stands(name: str, text: str, question_id: str) -> str:
    """Return the question as it stands in the text of a file; empty when it is not there."""
    lines = _lines(text)
    block = _block(parse_document(name, text), question_id)
    if block is None:
        return ""
    first, last = _span(lines, block)
    return "\n".join(line.text for line in lines[first : last + 1])


def holds_nothing(name: str, text: str) -> bool:
    """Whether there is no question and no comment in the text of a file."""
    return not parse_document(name, text).blocks and not any(
        line.is_comment for line in _lines(text)
    )


def _lines(text: str) -> list[_Line]:
    parts = _LINE_END.split(text)
    return [_Line(*pair) for pair in zip(parts[::2], [*parts[1::2], ""], strict=True)]


def _joined(lines: Sequence[_Line]) -> str:
    return "".join(line.text + line.end for line in lines)


def _end(lines: Sequence[_Line]) -> str:
    """Return how lines end in this file."""
    return lines[0].end or "\n"


def _with_room(lines: Sequence[_Line]) -> list[_Line]:
    """Return the lines with an empty one behind the last that says something."""
    kept = list(lines)
    if not kept[-1].text:  # what is behind the end of the last line
        kept.pop()
    if not kept[-1].end:
        kept[-1] = _Line(kept[-1].text, _end(lines))
    return kept if not kept[-1].plain else [*kept, _Line("", _end(lines))]


def _block(document: Document, question_id: str) -> Block | None:
    return next((block for block in document.blocks if block.slug == question_id), None)


def _span(lines: Sequence[_Line], block: Block) -> tuple[int, int]:
    """Return where a question begins and where its last line is; comments behind it are not."""
    first = last = block.line - 1
    for place in range(first + 1, len(lines)):
        line = lines[place]
        if line.plain.startswith("#"):
            break
        if line.plain and not line.is_comment:
            last = place
    return first, last


def _with_comments(said: Sequence[Written], before: Sequence[_Line], end: str) -> list[_Line]:
    """Return the new lines of a question with the comments that stood among the old ones."""
    comments: dict[str, list[_Line]] = {}
    waiting: list[_Line] = []
    for line in before:
        if line.is_comment:
            waiting.append(_Line(line.text, end))
        elif line.plain and waiting:
            comments.setdefault(line.key, []).extend(waiting)
            waiting = []
    new: list[_Line] = []
    for written in said:
        new += comments.pop(written.key, ())
        new.append(_Line(written.text, end))
    # The line that these belonged to is gone; the last line stays the last.
    lost = [line for those in comments.values() for line in those]
    return [*new[:-1], *lost, new[-1]]
