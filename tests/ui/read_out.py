"""What a screen reader says of a window, one line for every stop of the Tab key."""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from tests.ui.keyboard import tab_walk
from tests.ui.widget_tree import stops

#: What Dutch screen readers call these.
_ROLES = {
    QAccessible.Role.PushButton: "knop",
    QAccessible.Role.CheckBox: "selectievakje",
    QAccessible.Role.RadioButton: "keuzerondje",
    QAccessible.Role.EditableText: "tekstveld",
    QAccessible.Role.ComboBox: "keuzelijst",
    QAccessible.Role.SpinBox: "getalveld",
    QAccessible.Role.Table: "tabel",
    QAccessible.Role.List: "lijst",
}


def read_out(root: QWidget) -> str:
    """Return what is heard when someone goes once through the window with Tab."""
    stops(root)[0].setFocus()
    return "".join(f"{_line(each)}\n" for each in tab_walk(root))


def _line(widget: QWidget) -> str:
    found = QAccessible.queryAccessibleInterface(widget)
    parts = [_name(found), _ROLES.get(found.role(), str(found.role()).rpartition(".")[2])]
    parts += _states(found)
    if found.role() in {QAccessible.Role.EditableText, QAccessible.Role.SpinBox}:
        value = found.text(QAccessible.Text.Value).replace("\n", " / ")
        parts.append(f"‘{value}’" if value else "leeg")
    if found.role() is QAccessible.Role.ComboBox:
        parts.append(f"‘{found.text(QAccessible.Text.Value)}’")
    description = found.text(QAccessible.Text.Description)
    parts.append(description if description != parts[0] else "")
    return " · ".join(part for part in parts if part)


def _name(found: QAccessibleInterface) -> str:
    """Return the words of the label that belongs to it, else its own name."""
    labels = found.relations(QAccessible.RelationFlag.Label)
    if labels:
        return " ".join(label.text(QAccessible.Text.Name) for label, _ in labels)
    return found.text(QAccessible.Text.Name)


def _states(found: QAccessibleInterface) -> list[str]:
    state = found.state()
    words = []
    if state.checkable:
        words.append("aan" if state.checked else "uit")
    if state.disabled:
        words.append("niet beschikbaar")
    return words
