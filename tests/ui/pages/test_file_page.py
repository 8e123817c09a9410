"""What the screens have in common on which a file is looked over first."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot
from typing_extensions import override

from lobcoach.services.opened import Services
from lobcoach.ui.class_list.progress_card import ProgressCard
from lobcoach.ui.pages.file_page import FilePage
from lobcoach.ui.widgets.empty_state import EmptyState
from tests.ui.finding import button, shown
from tests.ui.pictures import Show

FILE = Path("lijst.csv")


class Lists(FilePage):
    """A page for lists, which only notes what it is asked."""

    _taking = "neem over"

    def __init__(self, services: Services) -> None:
        super().__init__(
            services,
            None,
            start=EmptyState("Kies een lijst.", "Kies een bestand", icon="books"),
            progress=ProgressCard(),
            ask_file=lambda _: self.answer,
        )
        self.answer: Path | None = FILE
        self.opened: list[Path] = []
        self.taken = 0
        self.preview = QLabel("Drie studenten")
        self._put_together("Lijsten", self.preview, room=430)
        self.point_at(self._start)

    def point_at(self, part: QLabel | EmptyState) -> None:
        self._point_at(part)
        self._bring(part)

    @override
    def open(self, path: Path) -> None:
        self.opened.append(path)

    @override
    def take(self) -> None:
        self.taken += 1


@pytest.fixture
def page(show: Show, services: Services) -> Lists:
    made = Lists(services)
    show(made)
    made.setFocus()
    return made


def test_a_file_is_chosen_with_a_button_or_a_key(page: Lists, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(page, "Kies een bestand"), Qt.MouseButton.LeftButton)
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    page.answer = None
    qtbot.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert page.opened == [FILE, FILE]


def test_what_can_be_done_with_a_file_stands_beside_what_is_in_it(
    page: Lists, qtbot: QtBot
) -> None:
    assert "Ander bestand" not in [each.text() for each in shown(page, QAbstractButton)]
    page.point_at(page.preview)
    assert page.preview.isVisible()
    qtbot.mouseClick(button(page, "Ander bestand"), Qt.MouseButton.LeftButton)
    assert page.opened == [FILE]
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.taken == 1


def test_esc_goes_back_when_nothing_is_being_read(page: Lists, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("ask", [lambda page: FilePage.open(page, FILE), FilePage.take])
def test_what_is_done_with_a_file_is_said_by_each_page(page: Lists, ask) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(NotImplementedError):
        ask(page)
