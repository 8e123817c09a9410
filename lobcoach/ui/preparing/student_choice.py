"""The field in which a coach says with whom the talk is: pick, or type a few letters."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QListView, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.names import folded, full_name, search_text
from lobcoach.core.people import Student

_ID = Qt.ItemDataRole.UserRole
_SEARCH = Qt.ItemDataRole.UserRole + 1


class StudentChoice(QComboBox):
    """Names of students; typing finds any part of name, group, programme or number."""

    student_chosen = Signal(str)  #: id

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._line = QLineEdit()
        self._line.setAccessibleName("Student")
        self._line.setPlaceholderText("Typ een paar letters van de naam")
        self._line.editingFinished.connect(self._on_editing_finished)
        self.setLineEdit(self._line)
        completer = _FoldedCompleter(self)
        self._found = completer.found
        self.setCompleter(completer)
        self.currentIndexChanged.connect(self._on_current_index_changed)

    def set_students(self, students: Sequence[Student]) -> None:
        """Offer these students; who was chosen stays chosen if still among them."""
        before = self.student_id()
        with QSignalBlocker(self):
            self.clear()
            for student in students:
                self.addItem(_label(student), student.id)
                self.setItemData(self.count() - 1, search_text(student), _SEARCH)
            self.setCurrentIndex(self.findData(before, _ID) if before else -1)

    def set_student(self, student_id: str | None) -> None:
        """Choose this student without sending a signal; None or an unknown one chooses none.

        The words are marked, so that typing replaces them.
        """
        with QSignalBlocker(self):
            self.setCurrentIndex(self.findData(student_id, _ID) if student_id else -1)
            if self.currentIndex() < 0:
                self.clearEditText()
        self._line.selectAll()

    def student_id(self) -> str:
        """Return the id of who is chosen; empty when the words in the field are no student."""
        index = self.currentIndex()
        chosen = index >= 0 and self.currentText() == self.itemText(index)
        return str(self.itemData(index, _ID)) if chosen else ""

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the keyboard alone from now on.

        Qt lets it go to where the list of found students leads whenever another window comes up.
        """
        super().hideEvent(event)
        self._found.setFocusProxy(None)  # type: ignore[arg-type]

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Have the list of found students lead here again."""
        super().showEvent(event)
        self._found.setFocusProxy(self)

    def _on_editing_finished(self) -> None:
        """Take the only student that fits what was typed."""
        if self.student_id() or not self.currentText().strip():
            return
        wanted = folded(self.currentText())
        fitting = [n for n in range(self.count()) if wanted in self.itemData(n, _SEARCH)]
        if len(fitting) == 1:
            self.setCurrentIndex(-1)
            self.setCurrentIndex(fitting[0])

    def _on_current_index_changed(self) -> None:
        if self.student_id():
            self.student_chosen.emit(self.student_id())


class _FoldedCompleter(QCompleter):
    """Finds what is typed anywhere in the search text, without case or accents."""

    def __init__(self, combo: QComboBox) -> None:
        super().__init__(combo.model(), combo)
        self.setCompletionRole(_SEARCH)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.found = QListView()
        self.found.setAccessibleName("Gevonden studenten")
        self.setPopup(self.found)

    @override
    def splitPath(self, path: str) -> list[str]:
        return [folded(path)]

    @override
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data())


def _label(student: Student) -> str:
    return " · ".join(part for part in (full_name(student), student.group) if part)
