"""Looking content files over."""

from __future__ import annotations

from pathlib import Path

import pytest

from lobcoach.content.problems import Problem, Severity
from lobcoach.paths import resource
from lobcoach.services.checking import (
    by_severity,
    check_files,
    coverage_of,
    figures_about,
    look_over_files,
)
from lobcoach.services.library import BrokenInstallationError
from tests.content.files import HEADER, STEP


def test_nothing_must_be_mended_in_what_is_shipped() -> None:
    folders = (resource("questions"), resource("framework"))
    errors, _ = by_severity(check_files(folders, resource("framework")))
    assert errors == ()


def test_each_problem_is_told_by_file_and_line(tmp_path: Path) -> None:
    path = tmp_path / "loopbaansturing-activeren.md"
    path.write_text(HEADER + STEP.replace("daadkrachtig-5", "daadkracht-5"), encoding="utf-8")
    errors, remarks = by_severity(check_files([path], resource("framework")))
    assert errors == (
        "loopbaansturing-activeren.md, regel 10: Waarde ‘daadkracht-5’ bestaat niet. "
        "Bedoel je ‘daadkrachtig-5’?",
    )
    assert remarks == ()


def test_what_deserves_a_second_look_is_told_apart() -> None:
    problems = [
        Problem("a.md", 3, "Dit is lang.", Severity.WARNING),
        Problem("b.md", 1, "Dit kan niet."),
    ]
    assert by_severity(problems) == (
        ("b.md, regel 1: Dit kan niet.",),
        ("a.md, regel 3: Let op: Dit is lang.",),
    )


def test_without_the_kinds_of_talk_nothing_can_be_checked(tmp_path: Path) -> None:
    with pytest.raises(BrokenInstallationError):
        check_files([resource("questions")], tmp_path)


def test_the_prompts_that_were_read_are_counted_against_the_plan(tmp_path: Path) -> None:
    path = tmp_path / "loopbaansturing-activeren.md"
    path.write_text(HEADER + STEP, encoding="utf-8")
    looked = look_over_files([path], resource("framework"))
    assert looked.problems == ()
    lines, problems = coverage_of(looked.prompts)
    assert any("1/4*" in line for line in lines)
    assert (
        "loopbaansturing-activeren.md, regel 1: Kernwaarde ‘daadkrachtig’: "
        "1 vraag, het plan is precies 4. Schrijf er 3 bij."
    ) in by_severity(problems)[0]
    assert figures_about(looked.prompts)[0].startswith("1 vraag van gemiddeld 12,0 woorden")
