"""Looking content files over, as a coach or school writes them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from lobcoach.content.check import Checked, look_over
from lobcoach.content.coverage import measure
from lobcoach.content.figures import figures_of
from lobcoach.content.framework_files import read_framework
from lobcoach.content.problems import Problem, Severity
from lobcoach.core.prompts import Prompt
from lobcoach.services.bank_tables import coverage_lines, figure_lines
from lobcoach.services.library import BrokenInstallationError


def check_files(paths: Sequence[Path], framework: Path) -> list[Problem]:
    """Return what is wrong in these files and folders, by file and line."""
    return list(look_over_files(paths, framework).problems)


def look_over_files(paths: Sequence[Path], framework: Path) -> Checked:
    """Return what is wrong in these files and folders, and the prompts that can be used."""
    texts = read_framework(framework)
    if texts.framework is None:
        raise BrokenInstallationError(texts.problems)
    return look_over(paths, types=texts.framework.types.keys())


def coverage_of(prompts: Sequence[Prompt]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Return the prompts counted against the plan, as lines, and where they differ from it."""
    coverage = measure(prompts)
    return coverage_lines(coverage), coverage.problems


def figures_about(prompts: Sequence[Prompt]) -> tuple[str, ...]:
    """Return what can be counted about these prompts, as lines."""
    return figure_lines(figures_of(prompts))


def by_severity(problems: Sequence[Problem]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return as lines what must be mended, and what deserves a second look."""
    errors = (problem for problem in problems if problem.severity is Severity.ERROR)
    remarks = (problem for problem in problems if problem.severity is not Severity.ERROR)
    return tuple(map(str, errors)), tuple(map(_remark, remarks))


def _remark(problem: Problem) -> str:
    return str(replace(problem, message=f"Let op: {problem.message}"))
