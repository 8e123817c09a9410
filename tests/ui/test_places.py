"""Asking for places in real dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.services.opening import SUFFIX
from lobcoach.ui.places import (
    DATA_SUFFIX,
    ask_class_list,
    ask_existing_file,
    ask_folder,
    ask_new_file,
    ask_pdf_place,
    ask_picture,
    ask_questions,
    ask_questions_place,
    ask_sheet_place,
    documents_folder,
    show_folder,
)


@pytest.fixture
def asker(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def answering(qtbot: QtBot, act: Callable[[QFileDialog], None]) -> None:
    """Do this in the dialog that is about to open."""

    def when_open() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QFileDialog):
            act(dialog)
        else:
            QTimer.singleShot(0, when_open)

    QTimer.singleShot(0, when_open)


def type_name(name: str) -> Callable[[QFileDialog], None]:
    def act(dialog: QFileDialog) -> None:
        dialog.selectFile(name)
        dialog.accept()

    return act


def test_questions_are_chosen_and_put_away_as_markdown(
    qtbot: QtBot, asker: QWidget, tmp_path: Path
) -> None:
    (tmp_path / "vragen.md").touch()
    answering(qtbot, type_name(str(tmp_path / "vragen.md")))
    assert ask_questions(asker) == tmp_path / "vragen.md"
    answering(qtbot, lambda dialog: dialog.reject())
    assert ask_questions(asker) is None
    answering(qtbot, lambda dialog: dialog.accept())
    assert ask_questions_place(asker, tmp_path / "nieuw.md") == tmp_path / "nieuw.md"


def test_a_class_list_is_chosen_from_files_that_may_be_one(
    qtbot: QtBot, asker: QWidget, tmp_path: Path
) -> None:
    path = tmp_path / "klas.xlsx"
    path.touch()
    filters: list[str] = []

    def choose(dialog: QFileDialog) -> None:
        filters.extend(dialog.nameFilters())
        dialog.selectFile(str(path))
        dialog.accept()

    answering(qtbot, choose)
    assert ask_class_list(asker) == path
    assert "*.xlsx" in filters[0]
    answering(qtbot, lambda dialog: dialog.reject())
    assert ask_class_list(asker) is None


def test_the_proposed_name_is_taken_over(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    answering(qtbot, lambda dialog: dialog.accept())
    assert ask_pdf_place(asker, tmp_path / "Verslag Noor.pdf") == tmp_path / "Verslag Noor.pdf"


def test_the_sheet_gets_its_proposed_name_too(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    answering(qtbot, lambda dialog: dialog.accept())
    proposal = tmp_path / "Herstelblad mijn.pdf"
    assert ask_sheet_place(asker, proposal) == proposal


def test_a_name_without_ending_gets_one(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    answering(qtbot, type_name("anders"))
    assert ask_pdf_place(asker, tmp_path / "Verslag.pdf") == tmp_path / "anders.pdf"
    answering(qtbot, type_name("klas"))
    assert ask_new_file(asker, tmp_path / "mijn.lobcoach") == tmp_path / "klas.lobcoach"


def test_a_folder_is_chosen(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    answering(qtbot, type_name(str(tmp_path / "stick")))
    assert ask_folder(asker, tmp_path) == tmp_path / "stick"


def test_thinking_again_gives_no_place(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    for ask in (
        lambda: ask_pdf_place(asker, tmp_path / "a.pdf"),
        lambda: ask_new_file(asker, tmp_path / "a.lobcoach"),
        lambda: ask_existing_file(asker, tmp_path),
        lambda: ask_folder(asker, tmp_path),
    ):
        answering(qtbot, lambda dialog: dialog.reject())
        assert ask() is None


def test_an_existing_file_can_be_chosen(qtbot: QtBot, asker: QWidget, tmp_path: Path) -> None:
    (tmp_path / "mijn.lobcoach").write_bytes(b"")
    answering(qtbot, type_name("mijn.lobcoach"))
    assert ask_existing_file(asker, tmp_path) == tmp_path / "mijn.lobcoach"


class FileManager(QObject):
    """Stands in for the system's program that shows folders."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[QUrl] = []

    @Slot(QUrl)
    def show_url(self, url: QUrl) -> None:
        self.shown.append(url)


def test_a_folder_is_shown_by_the_system(qtbot: QtBot, tmp_path: Path) -> None:
    manager = FileManager()
    QDesktopServices.setUrlHandler("file", manager, "show_url")  # type: ignore[call-overload]
    try:
        show_folder(tmp_path)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert manager.shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_documents_are_where_the_system_keeps_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    assert documents_folder() == tmp_path
    (tmp_path / "Documents").mkdir()
    assert documents_folder() == tmp_path / "Documents"


def test_data_files_are_called_as_the_services_call_them() -> None:
    assert DATA_SUFFIX == SUFFIX


def test_a_picture_is_asked_for(asker: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(b"x")
    answering(qtbot, type_name(str(tmp_path / "logo.png")))
    assert ask_picture(asker) == tmp_path / "logo.png"
    answering(qtbot, lambda dialog: dialog.reject())
    assert ask_picture(asker) is None
