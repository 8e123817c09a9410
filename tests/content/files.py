"""Small content files for the tests, written as a coach would write them."""

from __future__ import annotations

from pathlib import Path

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.document import Document, parse_document
from lobcoach.content.problems import Problem
from lobcoach.content.question import Question
from lobcoach.content.question_file import QuestionFile, read_questions
from lobcoach.core.prompts import Prompt

HEADER = """---
lobcoach: vragen
versie: 1
competentie: loopbaansturing
fase: activeren
---
"""
FRAME_HEADER = HEADER.replace("loopbaansturing", "algemeen").replace("activeren", "openen")
PACK_HEADER = "---\nlobcoach: vragen\nversie: 1\n---\n"
FILE = "loopbaansturing-activeren.md"
STEP = """## ls-a-01
Wat is de kleinste stap die je binnen een week kunt zetten?

- waarde: daadkrachtig-5
- doorvragen: Op welke dag doe je dat?
- doorvragen: Hoe zeker ben je dat het lukt, van nul tot tien?
- hint: Lager dan een zeven? Maak de stap kleiner. De student bedenkt hem.
- gesprek: voortgang loopbaanreflectie
"""


def questions_in(text: str, file: str = FILE) -> QuestionFile:
    """Read `text` as a question file."""
    return read_questions(parse_document(file, text), TYPE_CODES)


def the_question(text: str, file: str = FILE) -> Question:
    """Return the one question in `text`."""
    (question,) = questions_in(text, file).questions
    return question


def the_prompt(text: str, file: str = FILE) -> Prompt:
    """Return the one prompt in `text`, which has no errors."""
    reading = questions_in(text, file)
    assert sentences(reading.problems) == []
    (question,) = reading.questions
    assert question.prompt is not None
    return question.prompt


def complaints(text: str, file: str = FILE) -> list[str]:
    """Return what the reader says about `text`, without the name of the file."""
    return sentences(questions_in(text, file).problems)


def sentences(problems: tuple[Problem, ...] | list[Problem]) -> list[str]:
    """Return the problems as the coach reads them, without the name of the file."""
    return [str(problem).partition(", ")[2] for problem in problems]


def document(text: str, file: str = FILE) -> Document:
    """Read the shape of `text`."""
    return parse_document(file, text)


def write(folder: Path, name: str, text: str) -> Path:
    """Write a content file and return its path."""
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return path
