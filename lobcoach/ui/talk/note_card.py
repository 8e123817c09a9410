"""The note under the question, in three clearly separate lanes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override

from lobcoach.core.drafts import Note
from lobcoach.core.judgement_words import judgement_word
from lobcoach.core.talk import Lane, Tag
from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.talk.lane_tabs import LANE_NAMES, LaneTabs
from lobcoach.ui.talk.line_marks import TAG_ICONS
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.save_line import NotSavedLine, SavedLine
from lobcoach.ui.theme_tokens import mix
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.text import Muted

_RADIUS = 14
_EXPLAINED = {
    Lane.OWN_WORDS: "",
    Lane.OBSERVED: "Schrijf op wat je zag of hoorde.",
    Lane.PRIVATE: "Dit komt nooit in een verslag.",
}
_PLACEHOLDERS = {
    Lane.OWN_WORDS: "Wat zegt de student? Gebruik de eigen woorden.",
    Lane.OBSERVED: "Bijvoorbeeld: praat sneller en lacht als het over de meting gaat.",
    Lane.PRIVATE: "Een geheugensteun voor jezelf.",
}
_KEYS = {Tag.QUOTE: "Ctrl+Shift+L", Tag.INSIGHT: "Ctrl+Shift+I", Tag.STEP: "Ctrl+Shift+S"}
_TIP = "‘{word}’ – Wat zag of hoorde je precies?"


def _card_ground() -> str:
    return theme.current().tokens.card


def _private_ground() -> str:
    tokens = theme.current().tokens
    return mix(tokens.card, tokens.soft, 0.5)


_GROUNDS = {
    Lane.OWN_WORDS: _card_ground,
    Lane.OBSERVED: _card_ground,
    Lane.PRIVATE: _private_ground,
}


class NoteCard(Card):
    """Holds the note of the prompt on screen; every lane keeps its own caret and undo.

    What is typed leaves as `note_changed` at every letter. A tip about a judging word stays
    soft: nothing is refused and nothing is changed.
    """

    note_changed = Signal(Lane, Note)
    lane_changed = Signal(Lane)
    retry_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self._build()
        self._connect()
        self.show_lane(Lane.OWN_WORDS)

    def show_notes(self, notes: Mapping[Lane, Note]) -> None:
        """Show the notes of another prompt; lanes that are not in `notes` are empty."""
        for lane, editor in self._editors.items():
            editor.set_note(notes.get(lane, Note("")))
            self._tabs.set_done(lane, bool(notes.get(lane, Note("")).text.strip()))
        self._advise()

    def show_question(self, question: str) -> None:
        """Let a screen reader say with every lane to which question the note belongs."""
        for editor in self._editors.values():
            editor.setAccessibleDescription(question)

    def lane(self) -> Lane:
        """Return the lane on screen."""
        return Lane(self._tabs.current())

    def show_lane(self, lane: Lane) -> None:
        """Bring a lane to the front without telling."""
        self._tabs.set_current(lane)
        self._stack.setCurrentWidget(self._editors[lane])
        self._explanation.setText(_EXPLAINED[lane])
        self._explanation.setVisible(bool(_EXPLAINED[lane]))
        self._show_tags()
        self._advise()
        self.update()

    def choose_lane(self, lane: Lane) -> None:
        """Bring a lane to the front, ready to type."""
        self.show_lane(lane)
        self.take_focus()
        self.lane_changed.emit(lane)

    def take_focus(self) -> None:
        """Put the caret in the note on screen."""
        self._editors[self.lane()].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, when: datetime) -> None:
        """Show that everything is stored."""
        self._not_saved.clear()
        self._saved.show_saved(when)

    def show_failed(self, sentence: str) -> None:
        """Show that the text is not stored yet, and why."""
        self._saved.show_nothing()
        self._not_saved.show_failed(sentence)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the lane on screen."""
        super().focusInEvent(event)
        self.take_focus()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint another ground under the private lane."""
        super().paintEvent(event)
        if self.lane() is Lane.PRIVATE:
            look = theme.current()
            area = QRectF(self.rect())
            line = look.tokens.border
            paint_box(QPainter(self), area, look.px(_RADIUS), fill=_private_ground(), line=line)

    def _build(self) -> None:
        self._tabs = LaneTabs()
        self._saved = SavedLine()
        head = Row(self._tabs, self._saved, spacing=12)
        self._explanation = Muted(role=TextRole.SMALL)
        self._editors = {
            lane: NoteEditor(f"Notitie: {LANE_NAMES[lane]}", ground=_GROUNDS[lane]) for lane in Lane
        }
        self._stack = QStackedWidget()
        for lane, editor in self._editors.items():
            editor.setPlaceholderText(_PLACEHOLDERS[lane])
            self._stack.addWidget(editor)
        self._tip = Muted(role=TextRole.SMALL)
        self._tip.hide()
        self._not_saved = NotSavedLine()
        self.body.addWidget(head)
        self.body.addWidget(self._explanation)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._tip)
        self.body.addWidget(self._not_saved)
        self.body.addWidget(self._tag_row())

    def _tag_row(self) -> QWidget:
        self._tag_buttons: dict[Tag, QuietButton] = {}
        row = QWidget()
        flow = FlowLayout(row, spacing=4)
        for tag, keys in _KEYS.items():
            button = QuietButton(tag.value, TAG_ICONS[tag], keys=_shown(keys), compact=True)
            button.setCheckable(True)
            button.setToolTip(f"Merk deze regel als {tag.value} ({keys})")
            self._tag_buttons[tag] = button
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self._tabs.lane_chosen.connect(self.choose_lane)
        for lane, editor in self._editors.items():
            editor.note_changed.connect(lambda at=lane: self._on_editor_note_changed(at))
            editor.tags_here_changed.connect(self._show_tags)
        for tag, button in self._tag_buttons.items():
            button.clicked.connect(lambda _on=False, mark=tag: self._toggle(mark))
            shortcut = QShortcut(QKeySequence(_KEYS[tag]), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda mark=tag: self._toggle(mark))
        self._not_saved.retry_requested.connect(self.retry_requested)
        self._not_saved.copy_requested.connect(self.copy_requested)

    def _toggle(self, tag: Tag) -> None:
        self._editors[self.lane()].toggle_tag(tag)
        self._show_tags()
        self.take_focus()

    def _show_tags(self) -> None:
        here = self._editors[self.lane()].tags_here()
        for tag, button in self._tag_buttons.items():
            button.setChecked(tag in here)

    def _on_editor_note_changed(self, lane: Lane) -> None:
        note = self._editors[lane].note()
        self._tabs.set_done(lane, bool(note.text.strip()))
        self._advise()
        self.note_changed.emit(lane, note)

    def _advise(self) -> None:
        editor = self._editors[self.lane()]
        quoted = Tag.QUOTE in editor.tags_here()
        word = None if quoted else judgement_word(editor.words_at_hand())
        self._tip.setText(_TIP.format(word=word) if word else "")
        self._tip.setVisible(word is not None)


def _shown(keys: str) -> str:
    return keys.replace("+", " ").replace("Shift", "⇧")
