from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_tokens import LIGHT, Tone
from lobcoach.ui.widgets.form_field import FormField, ProblemText
from tests.ui.pictures import Show, accessible_name, count


def test_a_field_has_its_name_above_it(show: Show) -> None:
    line = QLineEdit()
    show(FormField("Voornaam", line))
    assert accessible_name(line) == "Voornaam"


def test_a_problem_stands_below_the_field_and_focus_goes_there(show: Show, qtbot: QtBot) -> None:
    line, other = QLineEdit(), QLineEdit()
    field = FormField("Voornaam", line)
    show(field)
    show(other)
    field.show_problem("Vul een voornaam of roepnaam in.")
    assert field.problem() == "Vul een voornaam of roepnaam in."
    assert line.accessibleDescription() == "Vul een voornaam of roepnaam in."
    qtbot.waitUntil(lambda: line.window().focusWidget() is line)
    assert count(field, LIGHT.tones[Tone.ATTENTION].text) > 20
    field.show_problem("")
    assert field.problem() == ""
    assert count(field, LIGHT.tones[Tone.ATTENTION].text) == 0


def test_a_problem_takes_no_room_without_words(show: Show) -> None:
    problem = ProblemText()
    show(problem)
    problem.say("")
    assert problem.isHidden()
