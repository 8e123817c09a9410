"""A field with its advice."""

from __future__ import annotations

from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.ui.bank_editor.advised_field import AdvisedField
from lobcoach.ui.bank_editor.question_text import QuestionText
from tests.ui.pictures import Show


def test_a_screen_reader_hears_the_hint_and_the_advice_at_the_editor(show: Show) -> None:
    editor = QuestionText("")
    field = AdvisedField("De vraag", editor, "Eén vraag")
    show(field)
    assert editor.accessibleName() == "De vraag"
    assert editor.accessibleDescription() == "Eén vraag"
    field.show_advice([Advice(QuestionField.QUESTION, "Vulwoord. Laat het weg.")])
    assert field.advice() == "Let op: vulwoord. Laat het weg."
    assert editor.accessibleDescription() == "Eén vraag. Let op: vulwoord. Laat het weg."
    field.show_advice([])
    assert field.advice() == ""


def test_the_keyboard_goes_on_to_the_editor(show: Show) -> None:
    editor = QuestionText("")
    field = AdvisedField("De vraag", editor)
    show(field)
    field.setFocus()
    assert editor.hasFocus()
