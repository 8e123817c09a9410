"""The walk of a window finds what is wrong, so that finding nothing means something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.text import Body, Caption
from tests.ui.pictures import Show
from tests.ui.stage import settle
from tests.ui.widget_tree import ambiguous_keys, clipped, faint, sideways, unnamed


def test_what_has_no_name_is_found(show: Show) -> None:
    root = QWidget()
    row = QHBoxLayout(root)
    named, box = QLineEdit(), QComboBox()
    named.setAccessibleName("Naam")
    box.addItem("voortgang")
    box.setAccessibleName("Soort")
    for widget in (QPushButton(), QLineEdit(), box, named, Caption("Naam", named)):
        row.addWidget(widget)
    found = unnamed(show(root))
    assert len(found) == 3
    assert "has no label that says what it is" in found[2]


def test_keys_with_two_meanings_are_found(show: Show) -> None:
    root, inner, beside = QWidget(), QWidget(), QWidget()
    row = QHBoxLayout(root)
    for widget in (inner, beside, QPushButton("&Bewaar"), QPushButton("Kopieer en &bewaar")):
        row.addWidget(widget)
    for owner in (inner, beside):
        shortcut = QShortcut(QKeySequence("Ctrl+R"), owner)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        QShortcut(QKeySequence("F2"), owner)
    found = ambiguous_keys(show(root))
    assert [each.split()[0] for each in found] == ["F2", "Alt+B"]


def test_words_without_room_are_found(show: Show) -> None:
    root, narrow = QWidget(), Body("Loopbaanreflectiegesprek")
    narrow.setParent(root)
    narrow.setGeometry(190, 0, 40, 20)
    root.setFixedSize(200, 40)
    found = clipped(show(root))
    assert len(found) == 2
    assert "needs" in found[0]
    assert "sticks out" in found[1]


def test_what_is_wider_than_its_window_is_found(show: Show) -> None:
    scroll, wide = ScrollColumn(), QLabel("breed")
    wide.setMinimumWidth(900)
    scroll.body.addWidget(wide)
    window = show(scroll)
    window.resize(300, 200)
    settle()
    assert "scrolls sideways" in sideways(window)[0]
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    settle()
    assert any("cuts off" in each for each in sideways(window))


def test_pale_and_strange_colours_are_found(show: Show, dresser: ThemeController) -> None:
    dresser.set_percent(200)
    tokens = dresser.theme.tokens
    root = QWidget()
    row = QHBoxLayout(root)
    for ink, ground in ((tokens.ink, tokens.card), (tokens.ink3, tokens.border), ("red", "white")):
        label = QLabel("Wat wil jij?")
        label.setStyleSheet(f"color: {ink}; background: {ground};")
        row.addWidget(label)
    found = faint(show(root))
    assert len(found) == 2
    assert ": 1" in found[0]
    assert "no colour of ours" in found[1]
