"""A school that calls everything otherwise finds none of the usual names on any screen."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.paths import resource
from lobcoach.services.library import read_library
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui.settings.words_card import WordsCard
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.stage import SCENES, SMALLEST, Stage, settle, staged
from tests.ui.widget_tree import clipped, sideways

#: What stands wherever a screen takes a name from the shipped files instead of from the words.
USUAL = "Gewonenaam"
_LINE = re.compile(r"^- (naam|vraag): .*$", re.MULTILINE)
#: As long as a name may be.
NAMES = {each: f"Onze naam {number} voor iets met veel letters"[:40].strip()
         for number, each in enumerate((*Competence, *CoreValue), 1)}  # fmt: skip
WITH_NAMES = ("students", "talks", "new-talk", "walk-reflect", "goal", "finish", "values-unfolded",
              "aids-activities", "walk-aids-activities", "settings")  # fmt: skip
#: These show all sets of names on purpose, or nothing that has one.
ABOUT_NAMES = ("own-words", "settings")


@pytest.fixture(scope="module")
def stage(_dresser: ThemeController, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """The window of a school with its own words for everything, for coach and student."""
    folder = tmp_path_factory.mktemp("school")
    framework = Path(shutil.copytree(resource("framework"), folder / "framework"))
    for name in ("competenties.md", "kernwaarden.md", "idioom-standaard.md"):
        _call_usual(framework / name)
    library = read_library(resource("questions"), framework)
    with staged(library, _dresser, folder) as made:
        (folder / "vragen").mkdir()
        (folder / "vragen" / "woorden-onzin.md").write_text(_words(), encoding="utf-8")
        library.read_again()
        coach = made.services.coach.get()
        made.services.coach.save(
            replace(coach, idiom_for_coach="woorden-onzin", idiom_for_student="woorden-onzin")
        )
        yield made


def _call_usual(path: Path) -> None:
    """Give everything in a shipped file another name each, by which it is recognised."""
    numbers = iter(range(1, 1000))
    text = _LINE.sub(lambda m: f"- {m[1]}: {USUAL} {next(numbers)}", path.read_text("utf-8"))
    # A behaviour has a name of its own, which no school changes.
    text = re.sub(rf"(### .*\n.*\n\n- naam: ){USUAL}", r"\1Gedrag", text)
    path.write_text(text, encoding="utf-8")


def _words() -> str:
    head = "---\nlobcoach: idioom\nversie: 1\n---\n"
    competences = "".join(
        f"\n## {each}\n- naam: {NAMES[each]}\n- vraag: Onze vraag over {each}?\n"
        for each in Competence
    )
    values = "".join(f"\n## {each}\n- naam: {NAMES[each]}\n" for each in CoreValue)
    return head + competences + values


def shown(stage: Stage, scene: str) -> QWidget:
    """Bring a scene on screen; an earlier one may have opened another file with this library."""
    stage.library.look_for_own_in(stage.folder / "vragen")
    root = SCENES[scene](stage)
    settle()
    return root


def told(root: QWidget) -> Iterator[str]:
    """Yield all that is shown or said in a window: words, tooltips, names, lists, cells."""
    about_names = root.findChildren(WordsCard)
    for widget in (root, *root.findChildren(QWidget)):
        if not widget.isVisibleTo(root) or any(card.isAncestorOf(widget) for card in about_names):
            continue
        yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
        if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(row) for row in range(widget.count()))
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            for row in range(model.rowCount()):
                for column in range(model.columnCount()):
                    index = model.index(row, column)
                    for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                        yield str(index.data(role) or "")


@pytest.mark.parametrize("scene", [name for name in SCENES if not name.startswith(ABOUT_NAMES)])
def test_no_screen_shows_a_usual_name(stage: Stage, scene: str) -> None:
    root = shown(stage, scene)
    lines = [line for text in told(root) for line in text.splitlines()]
    slugs = {each.value for each in (*Competence, *CoreValue)}
    found = [line for line in lines if USUAL in line or line.strip().lower() in slugs]
    stage.clear()
    assert not found


@pytest.mark.parametrize(
    ("scene", "what"),
    [
        ("students", Competence.QUALITIES),
        ("talks", Competence.QUALITIES),
        ("new-talk", Competence.NETWORKING),
        ("walk-reflect", Competence.WORK_EXPLORATION),
        ("goal", Competence.CAREER_STEERING),
        ("values", CoreValue.AMBITIOUS),
        ("values-unfolded", Competence.CAREER_STEERING),
        ("aids-activities", Competence.MOTIVES),
        ("aids-words", Competence.MOTIVES),
        ("walk-aids-words", Competence.MOTIVES),
    ],
)
def test_the_words_of_the_school_stand_there(
    stage: Stage, scene: str, what: Competence | CoreValue
) -> None:
    root = shown(stage, scene)
    words = " ".join(told(root))
    stage.clear()
    assert NAMES[what] in words


def test_the_values_of_a_talk_are_told_in_the_words_of_the_school(stage: Stage) -> None:
    root = shown(stage, "walk-reflect")
    words = list(told(root))
    stage.clear()
    assert any(line in (NAMES[value] for value in CoreValue) for line in words)
    bars = next(line for line in words if line.startswith("Kernwaarden in dit gesprek: "))
    assert all(NAMES[value] in bars for value in CoreValue)


def test_the_student_reads_the_words_of_the_school_in_the_report(stage: Stage) -> None:
    reports = stage.services.reports
    stage.library.look_for_own_in(stage.folder / "vragen")
    issued = reports.prepare(stage.talk, ReportSettings())
    document = pypdfium2.PdfDocument(issued.document)
    text = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    document.close()
    assert NAMES[Competence.QUALITIES] in text
    assert USUAL not in text
    assert not any(NAMES[value] in text for value in CoreValue)


@pytest.mark.parametrize("percent", [100, 200])
def test_the_longest_names_fit(stage: Stage, _dresser: ThemeController, percent: int) -> None:
    found = []
    _dresser.set_percent(percent)
    stage.resize(SMALLEST)
    for scene in WITH_NAMES:
        root = shown(stage, scene)
        root.activateWindow()
        assert QTest.qWaitForWindowActive(root)
        settle()
        found += [f"{scene}: {each}" for each in (*clipped(root), *sideways(root))]
        stage.clear()
    _dresser.set_percent(100)
    stage.clear()  # the report was made anew for that
    assert not found, "\n".join(found)


def test_exports_keep_the_ids(stage: Stage) -> None:
    text = (stage.folder / "vragen" / "woorden-onzin.md").read_text(encoding="utf-8")
    assert "## kwaliteitenreflectie" in text
    talk = stage.services.conversations.conversation(stage.talk)
    assert talk.competences == (Competence.QUALITIES, Competence.MOTIVES)
