"""Everything about one question."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.overviews import AskedTo
from lobcoach.core.people import Student
from lobcoach.services.library import Library
from lobcoach.ui.bank.prompt_panel import PromptPanel
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.bank.given_entries import FIRST, SECOND, words
from tests.ui.finding import button
from tests.ui.finding import words as told
from tests.ui.given_pages import opened

TODAY = date(2026, 11, 23)
NOOR = Student(first_name="Noor", surname="Berg")


def asked(day: int, student: Student | None = NOOR) -> AskedTo:
    return AskedTo(conversation_id=str(day), student=student, on=date(2026, 10, day))


@pytest.fixture
def panel(qtbot: QtBot, dresser: ThemeController, library: Library) -> PromptPanel:
    made = PromptPanel(words(library), lambda: TODAY)
    opened(qtbot, made)
    return made


def test_before_a_question_is_chosen_there_is_nothing(panel: PromptPanel) -> None:
    assert told(panel) == []
    panel.press_edit()
    panel.press_switch()
    panel._on_switch_clicked()


def test_it_shows_all_that_is_known(panel: PromptPanel, library: Library) -> None:
    panel.show_entry(FIRST, [asked(8), asked(2, None)], ticked=False)
    lines = told(panel)
    assert lines[:5] == [
        "betrokken",
        "Wanneer vloog de tijd voorbij op je stage?",
        "Doorvragen",
        "Wat maakte dat zo prettig?",
        "Wanneer had je dat nog meer?",
    ]
    behaviour = library.framework.behaviour("betrokken-3").paraphrase
    assert lines[5:7] == ["Zo toont het betrokken", behaviour]
    assert "En ook aandacht" in lines
    for title, words_below in (
        ("Voor de coach", "Laat een stilte vallen."),
        ("Let op", "Wordt het stil? Wacht."),
        ("Past bij", "voortgang"),
        ("Hoort bij", "Motieven · Reflecteren"),
        ("2× gesteld", "Noor Berg · 8 okt"),
    ):
        assert lines[lines.index(title) + 1] == words_below
    assert lines[-3:] == ["Mijn eigen loopbaan · 2 okt", "Id", "mr-r-01"]


def test_words_that_are_filled_in_are_explained(panel: PromptPanel) -> None:
    prompt = replace(FIRST.prompt, text="Wat wil je dat {voornaam} weet?")
    panel.show_entry(replace(FIRST, prompt=prompt), [], ticked=False)
    lines = told(panel)
    assert lines[lines.index("LOBcoach vult in") + 1] == "{voornaam}: hoe je student heet"
    panel.show_entry(FIRST, [], ticked=False)
    assert "LOBcoach vult in" not in told(panel)


def test_what_a_question_does_not_have_is_not_there(panel: PromptPanel) -> None:
    panel.show_entry(replace(SECOND, off=True), [], ticked=True)
    lines = told(panel)
    assert "Let op" not in lines
    assert not [each for each in lines if each.startswith("En ook")]
    assert "staat uit" in lines
    assert lines[-4:] == ["Gesteld", "Nog nooit.", "Id", "op-01"]
    assert button(panel, "Vinkje weg").isVisible()
    panel.show_nothing()
    assert told(panel) == []


@pytest.mark.parametrize(("times", "last"), [(7, "en nog 1 gesprek"), (9, "en nog 3 gesprekken")])
def test_of_many_talks_the_newest_are_named(panel: PromptPanel, times: int, last: str) -> None:
    panel.show_entry(FIRST, [asked(30 - n) for n in range(times)], ticked=False)
    assert told(panel)[-3] == last
    assert f"{times}× gesteld" in told(panel)


def test_its_buttons_ask_for_what_they_say(panel: PromptPanel, qtbot: QtBot) -> None:
    panel.show_entry(FIRST, [], ticked=False)
    with qtbot.waitSignal(panel.edit_requested) as edit:
        button(panel, "Maak er een eigen vraag van").click()
    with qtbot.waitSignal(panel.off_requested) as off:
        panel.press_switch()
    with qtbot.waitSignal(panel.tick_requested) as tick:
        button(panel, "Vink aan").click()
    assert (edit.args, off.args, tick.args) == (["mr-r-01"], ["mr-r-01", True], ["mr-r-01"])
    panel.show_entry(replace(SECOND, off=True), [], ticked=False)
    with qtbot.waitSignal(panel.edit_requested) as edit:
        panel.press_edit()
    with qtbot.waitSignal(panel.off_requested) as off:
        button(panel, "Zet weer aan").click()
    assert (edit.args, off.args) == (["op-01"], ["op-01", False])
    assert button(panel, "Wijzig").isVisible()
    panel.focus_buttons()
    assert button(panel, "Wijzig").hasFocus()


def test_below_the_list_nothing_of_it_scrolls(panel: PromptPanel) -> None:
    panel.resize(320, 300)
    panel.show_entry(FIRST, [asked(8)], ticked=False)
    bar = panel._scroll.verticalScrollBar()
    assert bar.maximum() > 0
    panel.set_free(True)
    assert panel.minimumSizeHint().height() > 400
    panel.set_free(False)
    assert panel.minimumSizeHint().height() < 400
