from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.keyed_column import KeyedColumn
from tests.ui.pictures import Show


def column() -> KeyedColumn[str, QLineEdit]:
    """A column of fields; a value is its id and its words, joined by a colon."""

    def update(field: QLineEdit, value: str) -> None:
        field.setText(value.partition(":")[2])

    return KeyedColumn[str, QLineEdit](
        lambda _value: QLineEdit(), update, lambda value: value.partition(":")[0]
    )


def test_each_value_has_its_widget_in_order(show: Show) -> None:
    made = column()
    show(made.box)
    made.show(["a:een", "b:twee"])
    assert [field.text() for field in made.widgets()] == ["een", "twee"]
    made.show(["c:drie", "b:TWEE", "a:een"])
    assert [field.text() for field in made.widgets()] == ["drie", "TWEE", "een"]


def test_a_widget_stays_while_its_value_changes(show: Show) -> None:
    made = column()
    show(made.box)
    made.show(["a:een", "b:twee"])
    field = made.widget("b")
    field.setFocus()
    made.show(["b:anders"])
    assert made.widget("b") is field
    assert field.hasFocus()
    assert field.text() == "anders"


def test_what_is_gone_is_taken_away_and_nothing_takes_no_room(show: Show, qtbot: QtBot) -> None:
    made = column()
    show(made.box)
    made.show(["a:een"])
    gone: list[bool] = []
    made.widget("a").destroyed.connect(lambda: gone.append(True))
    made.show([])
    qtbot.waitUntil(lambda: gone == [True])
    assert made.box.isHidden()
    with pytest.raises(KeyError):
        made.widget("a")


def test_it_tells_what_it_shows(show: Show) -> None:
    made = column()
    show(made.box)
    made.show(["a:een"])
    assert made.shows("a")
    assert not made.shows("b")
