"""A row for each one who may join."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Role, Voice
from lobcoach.core.text import NAME_LIMIT
from lobcoach.core.voices import seats
from lobcoach.ui.widgets.table_seats import TableSeats
from tests.ui.finding import named, shown
from tests.ui.pictures import Show

BAS = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")


@pytest.fixture
def table(show: Show) -> TableSeats:
    made = TableSeats()
    show(made).resize(600, 200)
    made.set_seats(seats("trialoog"))
    return made


def test_who_is_expected_has_a_seat_before_the_name_is_known(table: TableSeats) -> None:
    assert table.company() == (Voice(Role.WORKPLACE_TRAINER),)
    table.set_seats(seats("trialoog"), (BAS,))
    assert table.company() == (BAS,)
    table.leave_empty(())
    assert table.company() == ()


def test_typing_a_name_seats_someone_and_tells(table: TableSeats, qtbot: QtBot) -> None:
    field = named(table, QLineEdit, "Naam van de BPV-begeleider")
    assert field.maxLength() == NAME_LIMIT
    with qtbot.waitSignal(table.changed):
        qtbot.keyClicks(field, "I")
    assert table.company()[1] == Voice(Role.PLACEMENT_SUPERVISOR, "I")
    field.setFocus()
    table.set_seats(seats("trialoog"), (Voice(Role.PLACEMENT_SUPERVISOR, "Ander"),))
    assert field.text() == "I"
    with qtbot.waitSignal(table.changed):
        named(table, QCheckBox, "BPV-begeleider is erbij").click()
    assert len(table.company()) == 1
    field.clear()
    qtbot.keyClicks(field, " ")
    assert len(table.company()) == 1


def test_another_kind_of_talk_has_other_seats(table: TableSeats, qtbot: QtBot) -> None:
    table.set_seats(seats("ouder"))
    qtbot.waitUntil(lambda: bool(shown(table, QCheckBox)))
    assert [box.text() for box in shown(table, QCheckBox)] == ["ouder of verzorger"]
    table.set_seats(())
    assert table.company() == ()
