"""Going through a window with Tab finds what is wrong with it."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QTextEdit, QVBoxLayout, QWidget

from tests.ui.keyboard import astray, backwards, swallowed_keys, unseen_focus
from tests.ui.pictures import Show


def row_of(*widgets: QWidget) -> QWidget:
    root = QWidget()
    row = QHBoxLayout(root)
    for widget in widgets:
        row.addWidget(widget)
    return root


def test_a_window_without_controls_has_nothing_to_go_through(show: Show) -> None:
    empty = show(QWidget())
    assert not [*astray(empty), *backwards(empty), *unseen_focus(empty)]


def test_a_control_that_tab_passes_by_is_found(show: Show) -> None:
    holder, first, second = QWidget(), QLineEdit(), QLineEdit()
    inner = QVBoxLayout(holder)
    inner.addWidget(first)
    inner.addWidget(second)
    holder.setFocusProxy(second)
    found = astray(show(row_of(QLineEdit(), holder)))
    assert any("Tab never comes to QLineEdit" in each for each in found)


def test_a_field_that_keeps_tab_for_itself_is_found(show: Show) -> None:
    note = QTextEdit()
    found = astray(show(row_of(note, QLineEdit())))
    assert found[0].startswith("Tab never comes to QLineEdit")


def test_an_order_that_nobody_reads_in_is_found(show: Show) -> None:
    fields = [QLineEdit() for _ in range(4)]
    root = show(row_of(*fields))
    assert backwards(root) == []
    for earlier, later in ((2, 1), (1, 3), (3, 0)):
        QWidget.setTabOrder(fields[earlier], fields[later])
    assert len(backwards(root)) == 2


def test_a_control_that_does_not_show_the_keyboard_is_found(show: Show) -> None:
    plain, clear = QPushButton("Stil"), QLineEdit()
    plain.setStyleSheet("QPushButton, QPushButton:focus { border: none; outline: none; }")
    (found,) = unseen_focus(show(row_of(plain, clear)))
    assert "Stil" in found


def test_a_key_that_a_field_keeps_is_found(show: Show) -> None:
    root = row_of(QLineEdit())
    QShortcut(QKeySequence("Ctrl+A"), root)
    QShortcut(QKeySequence("Ctrl+K"), root)
    (found,) = swallowed_keys(show(root))
    assert found.startswith("Ctrl+A")
