"""A small way into the question bank."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.services.library import Library
from lobcoach.ui.preparing.bank_dialog import BankDialog
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import shown, words


@pytest.fixture
def dialog(qtbot: QtBot, dresser: ThemeController, library: Library) -> BankDialog:
    idiom = library.framework.idiom("standaard")
    made = BankDialog(library.bank.prompts, idiom, Phase.ACTIVATE)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def field(dialog: BankDialog) -> QLineEdit:
    return dialog.findChildren(QLineEdit)[0]


def found(dialog: BankDialog) -> list[str]:
    model = dialog.findChildren(QListView)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_prompts_of_the_phase_that_is_meant_come_first(
    dialog: BankDialog, library: Library
) -> None:
    bank = {prompt.text: prompt.phase for prompt in library.bank.prompts}
    phases = [bank[text] for text in found(dialog)]
    assert len(phases) == 399
    assert set(phases[:70]) == {Phase.ACTIVATE}


@pytest.mark.parametrize("typed", ["kleinste stap", "activeren sturen daadkrachtig"])
def test_words_phase_competence_and_value_find_a_prompt(
    dialog: BankDialog, qtbot: QtBot, typed: str
) -> None:
    qtbot.keyClicks(field(dialog), typed)
    assert "Wat is de kleinste stap die je binnen een week kunt zetten?" in found(dialog)


def test_enter_chooses_the_prompt(dialog: BankDialog, qtbot: QtBot, library: Library) -> None:
    qtbot.keyClicks(field(dialog), "kleinste stap die je binnen")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.keyClick(field(dialog), Qt.Key.Key_Return)
    assert "kleinste stap" in library.bank.find(chosen.args[0]).text  # type: ignore[union-attr]


def test_nothing_found_is_said_calmly(dialog: BankDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(field(dialog), "xyzzy")
    assert "Geen vraag gevonden. Probeer een ander woord." in words(dialog)
    assert shown(dialog, QListView) == []
