"""Everything that Ctrl+K offers on a page can be chosen there, and does something."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QTableView,
    QWidget,
)

from lobcoach.core.framework import Competence, Phase
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.ui.commands import Command
from lobcoach.ui.finding import commands_here
from lobcoach.ui.models.kept_selection import select_first
from lobcoach.ui.models.value_table import VALUE_ROLE
from lobcoach.ui.pages.page import Page
from lobcoach.ui.preparing.plan_row import PlanRow
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from tests.ui.stage import SCENES, Stage, settle, staged, waited

#: Their own tests press them: a window that closes, and what others lock and finish later.
APART = {"Sluit LOBcoach", "Op slot"}
ABOUT = (Competence.QUALITIES, Competence.MOTIVES)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(
    _dresser: ThemeController, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    with staged(library, _dresser, tmp_path_factory.mktemp("stage")) as stage:
        yield stage


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, _dresser: ThemeController) -> Iterator[list[str]]:
    """What the computer itself was asked: for a file or a folder. No answer comes."""
    told: list[str] = []

    def ask(dialog: QFileDialog) -> int:
        told.append(dialog.windowTitle())
        return QDialog.DialogCode.Rejected

    def show(url: QUrl) -> bool:
        told.append(url.toString())
        return True

    monkeypatch.setattr(QFileDialog, "exec", ask)
    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    yield told
    QApplication.setCursorFlashTime(flash)
    _dresser.set_choice(ColourChoice.LIGHT)
    _dresser.set_percent(100)


def _of_scene(name: str) -> Callable[[Stage], object]:
    return SCENES[name]


def _row(stage: Stage, scene: str, table: str) -> None:
    """Choose the first row of a list."""
    SCENES[scene](stage)
    (view,) = (
        each
        for each in stage.window.findChildren(QTableView)
        if each.isVisible() and each.accessibleName() == table
    )
    select_first(view)
    view.setFocus()


def _planned(stage: Stage) -> None:
    """Prepare a talk that is planned now, at one of its prompts."""
    talk = stage.services.preparing.plan(NewTalk(stage.student, "loopbaanreflectie", 45, ABOUT))
    stage.workspace.go_to(f"prepare {talk}")
    settle()
    rows = [each for each in stage.window.findChildren(PlanRow) if each.isVisible()]
    rows[3].handle.setFocus()


def _talk(stage: Stage) -> None:
    """Write a line in the middle of a talk that began now."""
    talks = stage.services.conversations
    talk = talks.begin(NewTalk(stage.student, "trialoog", 30, ABOUT))
    dialogue = talks.visit(talks.open(talk).dialogue, Phase.REFLECT)
    talks.keep_position(dialogue, 0)
    stage.workspace.open_talk(talk)
    settle()
    (note,) = (each for each in stage.window.findChildren(NoteEditor) if each.isVisible())
    note.setFocus()
    QTest.keyClicks(note, "dat ging goed")


def _finish(stage: Stage) -> None:
    talk = stage.services.conversations.begin(
        NewTalk(stage.student, "loopbaanreflectie", 45, ABOUT)
    )
    stage.workspace.finish_talk(talk)


#: Brings a page on screen with something chosen; each time anew.
PAGES: dict[str, Callable[[Stage], object]] = {
    "students": partial(_row, scene="students", table="Studenten"),
    "no-students": _of_scene("no-students"),
    "talks": partial(_row, scene="talks", table="Afgerond"),
    "bank": _of_scene("bank"),
    "bank-nothing": _of_scene("bank-nothing"),
    "new-talk": _of_scene("new-talk"),
    "prepare": _planned,
    "talk": _talk,
    "finish": _finish,
    "close-own": _of_scene("close-own"),
    "own-question": _of_scene("own-question"),
    "settings": _of_scene("settings"),
    "class-list": _of_scene("class-list"),
    "shared-questions": _of_scene("shared-questions"),
    "values": _of_scene("values"),
    "aids": _of_scene("aids-techniques"),
}


def offered(stage: Stage) -> list[Command]:
    page = stage.window.page()
    assert isinstance(page, Page)
    return commands_here(stage.window, page)


def tidy(stage: Stage) -> None:
    """Close what came up, and let what works in a thread come back."""
    for each in QApplication.topLevelWidgets():
        popup = each.isVisible() and each is not stage.window
        if popup and isinstance(each, QDialog):
            each.reject()
        elif popup:
            each.close()
    waited(lambda: not stage.workspace._file.clock.busy)
    stage.workspace._autosave.flush()
    back = {"Toon je studenten", "Toon alle studenten"}
    for command in offered(stage):
        if command.title in back:
            command.do()
    settle()


def seen(stage: Stage, asked: list[str]) -> tuple[object, ...]:
    """Return what a coach can notice: what is shown and said, where the keyboard is, the look."""
    shown = [
        each
        for window in QApplication.topLevelWidgets()
        if window.isVisible()
        for each in [window, *window.findChildren(QWidget)]
        if each.isVisible()
    ]
    kinds = ("text", "plainText", "checked", "value", "currentText", "currentIndex", "icon")
    said = [str(each.property(name)) for each in shown for name in kinds]
    names = [each.accessibleName() for each in shown]
    lists = [each for each in shown if isinstance(each, QAbstractItemView)]
    rows = [_rows(each) for each in lists]
    focused = QApplication.focusWidget() or stage.window.focusWidget()
    marked = focused.property("selectedText") if focused is not None else None
    look = stage.window.looks
    return (
        [id(each) for each in shown], said, names, rows, id(focused), marked, look.choice,
        look.percent, QGuiApplication.clipboard().text(), list(asked), _marks(stage),
    )  # fmt: skip


def _rows(view: QAbstractItemView) -> list[str]:
    model = view.model()
    values = [model.index(row, 0).data(VALUE_ROLE) for row in range(min(5, model.rowCount()))]
    return [*map(str, values), str(view.currentIndex().row())]


def _marks(stage: Stage) -> list[str]:
    """Return the marks on the lines of the notes, which are painted beside them."""
    return [str(each.note()) for each in stage.window.findChildren(NoteEditor)]


@pytest.mark.parametrize("scene", PAGES)
def test_each_command_is_possible_and_does_something(
    stage: Stage, asked: list[str], scene: str
) -> None:
    def again() -> dict[str, Command]:
        PAGES[scene](stage)
        settle()
        return {each.title: each for each in offered(stage)}

    commands = again()
    titles = [each.title for each in offered(stage)]
    assert [each for each in commands if titles.count(each) > 1] == []
    for each in commands.values():
        assert each.can
        assert each.button is None or each.button.isEnabled()
    everywhere = {each.title for each in stage.window.commands()}
    left_out = APART if scene == "students" else APART | everywhere
    idle = []
    for name in [each for each in commands if each not in left_out]:
        command = again().get(name)
        if command is None:
            continue  # an earlier one left nothing of the kind
        away = stage.window.focusWidget()
        if command.keys == "Ctrl+F" and away is not None:
            away.clearFocus()
        before = seen(stage, asked)
        command.do()
        settle()
        if seen(stage, asked) == before:
            idle.append(name)
        tidy(stage)
    assert not idle, f"nothing happened: {idle}"
