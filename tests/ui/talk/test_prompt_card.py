"""The question of this moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import CoreValue
from lobcoach.core.talk import Role
from lobcoach.ui.talk import prompt_card as module
from lobcoach.ui.talk.addressed import Addressed
from lobcoach.ui.talk.follow_ups import FollowUpChip
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.prompt_view import PromptView
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.chips import Chip, ValueChip
from lobcoach.ui.widgets.text import Heading
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show, count

VIEW = PromptView(
    text="Vertel eens over een moment waarop de tijd voorbijvloog.",
    value=CoreValue.INVOLVED,
    about="Wat wil ik, wat vind ik belangrijk?",
    place=(3, 6),
    follow_ups=("Wat maakte dat zo prettig?",),
    hint="Laat een stilte vallen.",
    behaviour="Vraagt door op wat de student raakt.",
    watch_for="Alleen nog tekort? Keer terug.",
    last_asked=date(2025, 10, 8),
)


@pytest.fixture
def card(show: Show) -> PromptCard:
    made = PromptCard()
    made.show_prompt(VIEW)
    show(made).resize(800, 500)
    return made


def test_everything_about_the_question_is_at_hand(card: PromptCard) -> None:
    seen = words(card)
    for text in (VIEW.text, "betrokken", VIEW.about, "vraag 3 van 6", "Doorvragen", VIEW.hint,
                 "Eerder gevraagd op 8 oktober 2025"):  # fmt: skip
        assert text in seen
    assert card.question() == VIEW.text
    assert count(card, LIGHT.values[CoreValue.INVOLVED].text) > 500


def test_another_question_is_read_out_and_the_same_one_is_not(
    card: PromptCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []

    class Reader:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            said.append(event.message())

    monkeypatch.setattr(module, "QAccessible", Reader)
    card.show_prompt(VIEW)
    assert said == []
    card.show_prompt(replace(VIEW, text="Wat ging er goed?"))
    assert said == ["Wat ging er goed?"]


def test_behaviour_and_warning_fold_open_and_that_is_remembered(
    card: PromptCard, qtbot: QtBot
) -> None:
    assert VIEW.behaviour not in words(card)
    more = named(card, IconButton, "Toon gedrag en let op")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    assert VIEW.behaviour in words(card)
    assert VIEW.watch_for in words(card)
    card.show_prompt(replace(VIEW, behaviour="Is er als het telt.", watch_for=""))
    assert "Is er als het telt." in words(card)
    assert "Let op" not in words(card)
    qtbot.mouseClick(named(card, IconButton, "Verberg gedrag en let op"), Qt.MouseButton.LeftButton)
    assert "Is er als het telt." not in words(card)


def test_an_own_question_is_called_so_and_has_no_colour(card: PromptCard) -> None:
    card.show_prompt(PromptView("En nu?", own=True))
    assert not shown(card, ValueChip)
    assert [chip.text() for chip in shown(card, Chip)] == ["eigen vraag"]
    assert card.bar() is None
    assert not shown(card, IconButton)
    assert not any("vraag 0" in each for each in words(card))


def test_the_question_is_never_small(card: PromptCard, dresser: ThemeController) -> None:
    (question,) = (each for each in shown(card, Heading) if each.text() == VIEW.text)
    assert question.font().pixelSize() == 27
    dresser.set_percent(90)
    assert question.font().pixelSize() >= 22
    dresser.set_percent(200)
    assert question.font().pixelSize() == 54
    assert card.question_bottom() > 54


def test_a_follow_up_that_is_used_is_told(card: PromptCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.follow_up_used) as told:
        (chip,) = shown(card, FollowUpChip)
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told.args == ["Wat maakte dat zo prettig?"]


def test_an_own_question_is_typed_in_place(card: PromptCard, qtbot: QtBot) -> None:
    assert not card.own_question_is_open()
    qtbot.mouseClick(button(card, "Eigen vraag"), Qt.MouseButton.LeftButton)
    assert card.own_question_is_open()
    line = named(card, QLineEdit, "Eigen vraag")
    qtbot.keyClicks(line, "Wat hielp?")
    with qtbot.waitSignal(card.own_question_asked) as told:
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert told.args == ["Wat hielp?"]
    with qtbot.waitSignal(card.own_question_closed):
        card.put_own_question_away()
    assert not card.own_question_is_open()
    card.finish_own_question()


def test_with_many_hints_the_explanation_is_open_until_it_is_closed(card: PromptCard) -> None:
    many = replace(VIEW, unfolded=True)
    assert VIEW.watch_for not in words(card)
    card.show_prompt(many)
    assert VIEW.watch_for in words(card)
    assert "verberg gedrag en let op" in [each.name for each in card.commands()]
    named(card, IconButton, "Verberg gedrag en let op").click()
    card.show_prompt(replace(many, text="En toen?"))
    assert VIEW.watch_for not in words(card)
    named(card, IconButton, "Toon gedrag en let op").click()
    card.show_prompt(VIEW)
    assert VIEW.watch_for not in words(card)


def test_whom_the_question_is_for_stands_before_it_and_is_read_out(card: PromptCard) -> None:
    to = Addressed(Role.WORKPLACE_TRAINER, "BV · praktijkopleider", "Vraag aan Bas Visser")
    card.show_prompt(PromptView("Wat ziet u?", to=to))
    assert named(card, Chip, "Vraag aan Bas Visser").text() == "BV · praktijkopleider"
    card.show_prompt(PromptView("Wat ging er goed?"))
    assert "BV · praktijkopleider" not in words(card)
