"""What can be wrong in a content file, worded so that a coach can mend it."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

#: A file with more errors is no content file; nobody reads a list of all of them.
MOST_ERRORS = 500
_QUOTE_LIMIT = 60
_ENOUGH = (
    "In dit bestand is zo veel mis dat de rest niet is gelezen. Los eerst op wat hierboven staat."
)
_LIST_LIMIT = 15


class Severity(StrEnum):
    """Whether something must be mended, or only deserves a second look."""

    ERROR = "FOUT"
    WARNING = "LET OP"


@dataclass(frozen=True)
class Problem:
    """One remark about one line of one file; `str()` is the sentence that the coach reads."""

    file: str
    line: int
    message: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}: {self.message}"


class ProblemList:
    """Collects the problems of one file while it is being read."""

    def __init__(self, file: str, found: Iterable[Problem] = ()) -> None:
        self._file = file
        self._found = list(found)
        self._errors = sum(problem.severity is Severity.ERROR for problem in self._found)

    def error(self, line: int, message: str) -> None:
        """Note something that must be mended."""
        self._errors += 1
        self._found.append(Problem(self._file, line, message))

    def warning(self, line: int, message: str) -> None:
        """Note something that deserves a second look."""
        self._found.append(Problem(self._file, line, message, Severity.WARNING))

    def is_enough(self, line: int) -> bool:
        """Whether so much is wrong that reading on helps nobody; says so once, on `line`."""
        if self._errors < MOST_ERRORS:
            return False
        if all(problem.message != _ENOUGH for problem in self._found):
            self.error(line, _ENOUGH)
        return True

    @property
    def error_count(self) -> int:
        """How many errors were noted so far."""
        return self._errors

    @property
    def found(self) -> tuple[Problem, ...]:
        """All problems noted so far, by line; on one line in the order of noting."""
        return tuple(sorted(self._found, key=lambda problem: problem.line))


def quoted(typed: str) -> str:
    """Return `typed` between quotation marks, cut off where it would drown the message."""
    short = typed if len(typed) <= _QUOTE_LIMIT else f"{typed[:_QUOTE_LIMIT].rstrip()}…"
    return f"‘{short}’"


def advice(typed: str, options: Collection[str]) -> str:
    """Return what to write instead of `typed`: the option it resembles, or else all of them.

    Where there are very many options, one of them serves as the example.
    """
    # A typing error is never longer than a line; comparing a whole page would take minutes.
    close = difflib.get_close_matches(typed[:_QUOTE_LIMIT], options, n=1, cutoff=0.6)
    if close:
        return f"Bedoel je {quoted(close[0])}?"
    if len(options) > _LIST_LIMIT:
        return f"Schrijf het zoals {quoted(next(iter(options)))}."
    return f"Kies uit: {', '.join(options)}."


def sorted_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return the problems by file and line; on one line in the order in which they were found."""
    return tuple(sorted(problems, key=lambda problem: (problem.file, problem.line)))
