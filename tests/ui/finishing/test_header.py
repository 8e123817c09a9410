"""The top of *Gesprek afronden*."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.ui.finishing.header import FinishHeader
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import Button
from tests.ui.finding import button, shown, words


@pytest.fixture
def header(qtbot: QtBot, dresser: ThemeController) -> FinishHeader:
    made = FinishHeader()
    made.set_name("Noor van den Berg")
    qtbot.addWidget(made)
    made.resize(1080, 80)
    made.show()
    return made


def tops(header: FinishHeader) -> set[int]:
    return {each.mapTo(header, each.rect().center()).y() // 20 for each in shown(header, Button)}


def test_it_says_whose_talk_it_is(header: FinishHeader) -> None:
    assert words(header) == [
        "Gesprek afronden · Noor van den Berg",
        "Wat gaat er in het dossier?",
    ]


def test_each_button_says_what_the_coach_wants(header: FinishHeader, qtbot: QtBot) -> None:
    for text, wish in (
        ("Terug naar het gesprek", header.back_requested),
        ("Kopieer tekst", header.copy_requested),
        ("Volgende student", header.next_student_requested),
        ("Bewaar als PDF", header.save_requested),
    ):
        with qtbot.waitSignal(wish):
            button(header, text).click()


def test_while_a_report_is_made_there_is_no_second_one(header: FinishHeader) -> None:
    header.set_busy(True)
    assert not button(header, "Bewaar als PDF").isEnabled()
    header.set_busy(False)
    assert button(header, "Bewaar als PDF").isEnabled()


def test_the_buttons_go_below_the_title_where_there_is_little_room(header: FinishHeader) -> None:
    wide = button(header, "Bewaar als PDF").mapTo(header, button(header, "Bewaar als PDF").pos())
    header.resize(740, 140)
    narrow = button(header, "Bewaar als PDF").mapTo(header, button(header, "Bewaar als PDF").pos())
    assert narrow.y() > wide.y()


def test_large_letters_cost_words_but_never_a_button(
    header: FinishHeader, dresser: ThemeController, qtbot: QtBot
) -> None:
    dresser.set_percent(200)
    header.resize(500, 500)
    back = button(header, "Terug")
    assert back.accessibleName() == "Terug naar het gesprek"
    qtbot.waitUntil(lambda: len(tops(header)) > 1)
    for each in shown(header, Button):
        assert header.rect().contains(
            each.rect().translated(each.mapTo(header, each.rect().topLeft()))
        )
    dresser.set_percent(100)
    header.resize(1080, 80)
    assert button(header, "Terug naar het gesprek").isVisible()
