"""What each column holds."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.ui.class_list.column_choices import ColumnChoices
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.ui.class_list.given_list import looked
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show

KEPT = ["Kolom Nr", "Kolom Naam", "Kolom Klas", "Kolom Niveau", "Kolom Leerjaar", "Kolom Leerweg"]


def boxes(choices: ColumnChoices) -> list[str]:
    return [box.accessibleName() for box in shown(choices, CalmComboBox)]


@pytest.fixture
def choices(show: Show) -> ColumnChoices:
    made = ColumnChoices()
    show(made).resize(900, 600)
    list(made.fill(looked().listed))
    return made


def test_columns_are_shown_with_an_example_and_what_they_hold(choices: ColumnChoices) -> None:
    assert boxes(choices) == KEPT
    assert named(choices, CalmComboBox, "Kolom Klas").currentText() == "groep"
    assert "bijv. LAB4A" in words(choices)


def test_columns_that_are_never_kept_are_not_offered(choices: ColumnChoices, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(choices, "Niet overgenomen: 1 kolom"), Qt.MouseButton.LeftButton)
    assert boxes(choices) == [*KEPT, "Kolom Mentor"]
    offered = named(choices, CalmComboBox, "Kolom Mentor")
    texts = [offered.itemText(n) for n in range(offered.count())]
    assert "niet overnemen" in texts
    assert ColumnKind.FORBIDDEN.value not in [offered.itemData(n) for n in range(len(texts))]


def test_another_kind_is_asked_for_by_keyboard(choices: ColumnChoices, qtbot: QtBot) -> None:
    box = named(choices, CalmComboBox, "Kolom Klas")
    box.setFocus()
    with qtbot.waitSignal(choices.kind_chosen) as chosen:
        qtbot.keyClick(box, Qt.Key.Key_Down)
    assert chosen.args == [2, ColumnKind.PROGRAMME.value]


def test_the_same_list_compared_anew_keeps_the_boxes(choices: ColumnChoices) -> None:
    before = shown(choices, CalmComboBox)
    before[2].setFocus()
    list(choices.fill(looked().listed.with_kind(2, ColumnKind.IGNORED)))
    assert shown(choices, CalmComboBox) == before, "the box under the hands stays"
    assert before[2].currentText() == "niet overnemen"
    assert button(choices, "Niet overgenomen: 2 kolommen").isVisible()


def test_another_list_has_its_own_boxes(choices: ColumnChoices) -> None:
    list(choices.fill(looked("Naam", "Noor").listed))
    assert boxes(choices) == ["Kolom Naam"]
    assert not [each for each in words(choices) if "LAB4A" in each]


def test_the_keyboard_begins_at_the_first_column_in_view(choices: ColumnChoices) -> None:
    choices.go_to_first()
    assert choices.focusWidget() is named(choices, CalmComboBox, "Kolom Nr")


def test_larger_text_makes_wider_boxes(choices: ColumnChoices, dresser: ThemeController) -> None:
    box = named(choices, CalmComboBox, "Kolom Nr")
    before = box.width()
    dresser.set_percent(150)
    choices.layout().activate()
    assert box.parentWidget().width() > before
