from __future__ import annotations

from PySide6.QtWidgets import QLabel, QLineEdit

from lobcoach.core.drafts import FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.ui.talk.field_rows import FieldRows, conversation_field
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import shown


def test_a_name_stands_beside_its_field_or_above_it_where_it_is_narrow(
    dresser: ThemeController,
) -> None:
    line = QLineEdit()
    rows = FieldRows(("Voorkeur of besluit", line))
    (name,) = rows.findChildren(QLabel)
    assert name.buddy() is line
    for width, percent, beside in ((700, 100, True), (400, 100, False), (700, 200, False)):
        dresser.set_percent(percent)
        rows.resize(width, 200)
        rows.grab()
        assert (line.x() > name.x()) is beside


def test_a_field_of_the_talk_knows_its_place() -> None:
    talk = Conversation(student_id="s", type="voortgang", goal="Weten wat ik wil")
    assert conversation_field(talk, "goal") == (
        FieldKey(Conversation, talk.id, "goal"),
        "Weten wat ik wil",
    )


def test_a_field_is_called_something_else_or_left_out(dresser: ThemeController) -> None:
    one, other = QLineEdit(), QLineEdit()
    rows = FieldRows(("Volgend gesprek", one), ("Voortgang", other))
    rows.set_name(one, "Samen terugkijken")
    rows.offer(other, offered=False)
    assert [name.text() for name in shown(rows, QLabel)] == ["Samen terugkijken"]
    rows.offer(other, offered=True)
    assert [name.text() for name in shown(rows, QLabel)] == ["Samen terugkijken", "Voortgang"]
