"""*Kernwaarden*, by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.framework import CoreValue
from lobcoach.services.opened import Services
from lobcoach.services.school_words import WordKey
from lobcoach.ui.pages.values_page import ValuesPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.values.behaviour_card import BehaviourCard, PromptRow
from lobcoach.ui.widgets.chips import ValueChip
from tests.ui.finding import button, shown, words

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(services: Services, dresser: ThemeController, qtbot: QtBot) -> Iterator[ValuesPage]:
    made = ValuesPage(services)
    qtbot.addWidget(made)
    made.resize(1150, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    yield made
    made.close_down()


def press(page: ValuesPage, key: Qt.Key, qtbot: QtBot, held: Qt.KeyboardModifier = ALT) -> None:
    qtbot.keyClick(QApplication.focusWidget() or page, key, held)


def test_a_value_is_told_with_its_chip_its_sentence_and_all_its_behaviours(
    page: ValuesPage,
) -> None:
    (chip,) = shown(page, ValueChip)
    assert (chip.value(), chip.text()) == (CoreValue.AMBITIOUS, "ambitieus")
    assert "Je kijkt met de student verder dan wat nu voor de hand ligt." in words(page)
    assert [card.behaviour.id for card in shown(page, BehaviourCard)] == [
        f"ambitieus-{number}" for number in range(1, 6)
    ]


def test_the_keyboard_alone_leads_through_values_and_questions(
    page: ValuesPage, qtbot: QtBot
) -> None:
    press(page, Qt.Key.Key_4, qtbot)
    assert page.value() is CoreValue.RELIABLE
    assert len(shown(page, BehaviourCard)) == 6
    press(page, Qt.Key.Key_Right, qtbot, Qt.KeyboardModifier.NoModifier)
    assert page.value() is CoreValue.INVOLVED
    press(page, Qt.Key.Key_Tab, qtbot, Qt.KeyboardModifier.NoModifier)
    press(page, Qt.Key.Key_Space, qtbot, Qt.KeyboardModifier.NoModifier)
    press(page, Qt.Key.Key_Tab, qtbot, Qt.KeyboardModifier.NoModifier)
    first = page.services.library.bank.enacting("betrokken-1")[0]
    with qtbot.waitSignal(page.prompt_requested) as asked:
        press(page, Qt.Key.Key_Return, qtbot, Qt.KeyboardModifier.NoModifier)
    assert asked.args == [first.id]
    with qtbot.waitSignal(page.left):
        press(page, Qt.Key.Key_Escape, qtbot, Qt.KeyboardModifier.NoModifier)


def test_another_value_can_be_clicked_and_what_was_unfolded_stays_so(page: ValuesPage) -> None:
    shown(page, BehaviourCard)[0].unfolding.set_open(True)
    button(page, "Aandacht").click()
    assert page.value() is CoreValue.ATTENTIVE
    assert not shown(page, PromptRow)
    button(page, "Ambitieus").click()
    assert shown(page, PromptRow)


def test_words_and_questions_of_now_are_followed(page: ValuesPage, services: Services) -> None:
    services.school_words.keep(WordKey(CoreValue.AMBITIOUS), "lef")
    cards = shown(page, BehaviourCard)
    services.changes.publish(Kind.QUESTIONS)
    assert shown(page, BehaviourCard) == cards
    services.coach.save(replace(services.coach.get(), idiom_for_coach="woorden-school"))
    assert shown(page, ValueChip)[0].text() == "lef"
    assert button(page, "Lef")


def test_it_stays_as_it_is_when_the_file_cannot_be_read(
    page: ValuesPage, services: Services, qtbot: QtBot
) -> None:
    services.idioms._now = None
    services.path.write_bytes(b"\xff" * services.path.stat().st_size)
    with qtbot.waitSignal(page.troubled) as told:
        page.show_value(CoreValue.INVOLVED)
    assert "mijn.lobcoach" in told.args[0]
    assert shown(page, ValueChip)[0].text() == "ambitieus"
