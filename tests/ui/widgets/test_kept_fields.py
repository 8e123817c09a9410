from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.goals import Goal
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.kept_fields import CalmComboBox, KeptDate, KeptLine, KeptText
from tests.ui.pictures import Show

KEY, OTHER = FieldKey(Goal, "1", "wording"), FieldKey(Goal, "2", "wording")


@pytest.fixture
def kept() -> dict[DraftKey, DraftValue]:
    """Everything that was stored."""
    return {}


@pytest.fixture
def autosave(kept: dict[DraftKey, DraftValue]) -> Iterator[Autosave]:
    def keep(drafts: Mapping[DraftKey, DraftValue]) -> None:
        kept.update(drafts)

    made = Autosave(keep)
    yield made
    made.give_up()


def wheel() -> QWheelEvent:
    nothing = QPoint(0, 0)
    return QWheelEvent(QPointF(5, 5), QPointF(5, 5), nothing, QPoint(0, -120),
                       Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                       Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip


def beside_another(widget: QWidget, show: Show) -> QLineEdit:
    """Show a field with another one behind it."""
    root, other = QWidget(), QLineEdit()
    column = QVBoxLayout(root)
    column.addWidget(widget)
    column.addWidget(other)
    show(root)
    widget.setFocus()
    return other


@pytest.mark.parametrize("kind", [KeptLine, KeptText])
def test_every_letter_is_kept(
    kind: type[KeptLine | KeptText],
    show: Show,
    qtbot: QtBot,
    autosave: Autosave,
    kept: dict[DraftKey, DraftValue],
) -> None:
    field = kind(autosave, "Wat wil jij bereiken?")
    beside_another(field, show)
    field.show_field(KEY, "")
    qtbot.keyClicks(field, "Ik weet")
    assert autosave.latest(KEY, "") == "Ik weet"
    assert autosave.flush()
    assert kept == {KEY: "Ik weet"}
    assert autosave.latest(KEY, "uit het bestand") == "uit het bestand"


@pytest.mark.parametrize("kind", [KeptLine, KeptText])
def test_what_waits_to_be_stored_is_what_is_shown(
    kind: type[KeptLine | KeptText], dresser: ThemeController, autosave: Autosave
) -> None:
    field = kind(autosave, "Doel")
    autosave.put(KEY, "net getypt")
    field.show_field(KEY, "ouder")
    shown = field.text() if isinstance(field, KeptLine) else field.toPlainText()
    assert shown == "net getypt"
    assert autosave.latest(KEY, "") == "net getypt"
    autosave.give_up()


@pytest.mark.parametrize("kind", [KeptLine, KeptText])
def test_a_field_is_not_changed_under_the_coachs_hands(
    kind: type[KeptLine | KeptText], show: Show, qtbot: QtBot, autosave: Autosave
) -> None:
    field = kind(autosave, "Doel")
    beside_another(field, show)
    field.show_field(KEY, "")
    qtbot.keyClicks(field, "abc")
    autosave.flush()
    field.show_field(KEY, "iets anders")
    shown = field.text() if isinstance(field, KeptLine) else field.toPlainText()
    assert shown == "abc"
    field.show_field(OTHER, "van een ander doel")
    shown = field.text() if isinstance(field, KeptLine) else field.toPlainText()
    assert shown == "van een ander doel"
    assert not autosave.has_unsaved


def test_a_field_of_nothing_keeps_nothing(show: Show, qtbot: QtBot, autosave: Autosave) -> None:
    for field in (KeptLine(autosave, "a"), KeptText(autosave, "b")):
        beside_another(field, show)
        qtbot.keyClicks(field, "x")
    day = KeptDate(autosave, "c", lambda: date(2026, 11, 23))
    beside_another(day, show)
    qtbot.keyClicks(day.line, "4 dec")
    assert not autosave.has_unsaved


def test_enter_goes_on_where_a_text_is_one_paragraph(
    show: Show, qtbot: QtBot, autosave: Autosave
) -> None:
    field = KeptText(autosave, "Doel")
    other = beside_another(field, show)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is other
    assert field.toPlainText() == ""


def test_enter_makes_a_line_where_lines_are_wanted(
    show: Show, qtbot: QtBot, autosave: Autosave
) -> None:
    field = KeptText(autosave, "Mogelijkheden", lines=(2, 4), paragraphs=True)
    beside_another(field, show)
    qtbot.keyClicks(field, "een")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "twee")
    assert field.toPlainText() == "een\ntwee"


@pytest.mark.parametrize(("paragraphs", "text"), [(False, "een twee"), (True, "een\ntwee")])
def test_pasted_text_is_plain_and_fits_the_field(
    paragraphs: bool, text: str, dresser: ThemeController, autosave: Autosave
) -> None:
    field = KeptText(autosave, "Doel", paragraphs=paragraphs)
    pasted = QMimeData()
    pasted.setText("een\ntwee")
    pasted.setHtml("<b>een</b><br>twee<img src='file:///etc/hostname'>")
    field.insertFromMimeData(pasted)
    assert field.toPlainText() == text


def test_a_text_grows_with_its_lines_up_to_a_limit(
    show: Show, dresser: ThemeController, autosave: Autosave
) -> None:
    field = KeptText(autosave, "Mogelijkheden", lines=(2, 4), paragraphs=True)
    show(field)
    heights = []
    for lines in (1, 2, 3, 4, 9):
        field.show_field(KEY, "\n".join("een weg" for _ in range(lines)))
        field.show_field(OTHER, "")
        field.show_field(KEY, "\n".join("een weg" for _ in range(lines)))
        heights.append(field.height())
    assert heights[0] == heights[1] < heights[2] < heights[3] == heights[4]
    before = field.height()
    dresser.set_percent(200)
    assert field.height() > 1.5 * before


def test_the_wheel_scrolls_a_text_only_where_it_does_not_fit(
    show: Show, autosave: Autosave
) -> None:
    field = KeptText(autosave, "Doel", lines=(1, 2))
    show(field)
    passed = wheel()
    field.wheelEvent(passed)
    assert not passed.isAccepted()
    field.show_field(KEY, "\n".join("regel" for _ in range(20)))
    field.grab()
    taken = wheel()
    field.wheelEvent(taken)
    assert taken.isAccepted()


def test_a_date_is_kept_as_it_is_typed(show: Show, qtbot: QtBot, autosave: Autosave) -> None:
    field = KeptDate(autosave, "Terugkijken", lambda: date(2026, 11, 23))
    beside_another(field, show)
    field.show_field(KEY, None)
    qtbot.keyClicks(field.line, "4-12-2026")
    assert autosave.latest(KEY, None) == date(2026, 12, 4)
    field.show_field(OTHER, date(2027, 1, 18))
    assert field.line.text() == "18 januari 2027"


def test_the_wheel_passes_a_choice_box_by(dresser: ThemeController) -> None:
    box = CalmComboBox("Competentie")
    box.addItem("geen", "")
    box.addItem("Motieven", "m")
    turned = wheel()
    box.wheelEvent(turned)
    assert not turned.isAccepted()
    assert box.current_key() == ""
    box.show_key("m")
    assert box.current_key() == "m"
    box.show_key("onbekend")
    assert box.currentText() == "geen"
