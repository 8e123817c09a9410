"""Looking content files over, as a coach or school writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lobcoach.content.check import check
from lobcoach.content.framework_files import read_framework
from lobcoach.content.problems import Problem, Severity
from lobcoach.services.library import BrokenInstallationError


def check_files(paths: Sequence[Path], framework: Path) -> list[Problem]:
    """Return what is wrong in these files and folders, by file and line."""
    texts = read_framework(framework)
    if texts.framework is None:
        raise BrokenInstallationError(texts.problems)
    return check(paths, types=texts.framework.types.keys())


def by_severity(problems: Sequence[Problem]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return as lines what must be mended, and what deserves a second look."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    remarks = (problem for problem in problems if problem.severity is not Severity.ERROR)
    return tuple(map(str, errors)), tuple(map(_remark, remarks))


def _remark(problem: Problem) -> str:
    return str(replace(problem, message=f"Let op: {problem.message}"))
