"""The editors of one note card: one for each lane, in own words one for each voice."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from lobcoach.core.drafts import Note
from lobcoach.core.talk import Lane, Role
from lobcoach.ui import theme
from lobcoach.ui.talk.lane_tabs import LANE_NAMES
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.theme_tokens import mix

_PLACEHOLDERS = {
    Lane.OWN_WORDS: "Wat zegt de student? Gebruik de eigen woorden.",
    Lane.OBSERVED: "Bijvoorbeeld: praat sneller en lacht als het over de meting gaat.",
    Lane.PRIVATE: "Een geheugensteun voor jezelf.",
}


_TO_ONESELF = "Wat zeg je hierover tegen jezelf?"


class NotePlace(NamedTuple):
    """Where in a note is written: in which lane, and in whose words."""

    lane: Lane
    voice: Role = Role.STUDENT


def card_ground() -> str:
    """Return the colour under what may be shared."""
    return theme.current().tokens.card


def private_ground() -> str:
    """Return the colour under what is only for the coach."""
    tokens = theme.current().tokens
    return mix(tokens.card, tokens.soft, 0.5)


class NotePlaces(QStackedWidget):
    """Shows one editor at a time; every place keeps its own caret and undo."""

    note_changed = Signal(object)  #: the NotePlace in which was typed
    tags_here_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editors: dict[NotePlace, NoteEditor] = {}
        self._question = ""
        for lane in Lane:
            self._add(NotePlace(lane), _PLACEHOLDERS[lane])

    def editor(self, place: NotePlace) -> NoteEditor:
        """Return the editor of a place; KeyError for a voice that was never at the table."""
        return self._editors[place]

    def all(self) -> tuple[NotePlace, ...]:
        """Return every place there is."""
        return tuple(self._editors)

    def show_place(self, place: NotePlace) -> None:
        """Bring the editor of this place to the front."""
        self.setCurrentWidget(self._editors[place])

    def show_notes(self, notes: Mapping[NotePlace, Note]) -> None:
        """Show the notes of another prompt; places that are not in `notes` are empty."""
        for place, editor in self._editors.items():
            editor.set_note(notes.get(place, Note("")))

    def set_speakers(self, speakers: Iterable[tuple[Role, str]], *, alone: bool) -> None:
        """Have an editor for the own words of each of these, called by their name.

        `alone` is for a talk in which only one is noted, as in most.
        """
        for voice, name in speakers:
            place = NotePlace(Lane.OWN_WORDS, voice)
            if place not in self._editors:
                self._add(place, "")
            editor = self._editors[place]
            own = f"In de woorden van {name}"
            editor.setAccessibleName(f"Notitie: {LANE_NAMES[place.lane] if alone else own}")
            usual = {Role.STUDENT: _PLACEHOLDERS[Lane.OWN_WORDS], Role.COACH: _TO_ONESELF}
            editor.setPlaceholderText(usual.get(voice, f"{own}."))

    def show_question(self, question: str) -> None:
        """Let a screen reader say at every place to which question the note belongs."""
        self._question = question
        for editor in self._editors.values():
            editor.setAccessibleDescription(question)

    def _add(self, place: NotePlace, placeholder: str) -> None:
        ground: Callable[[], str] = private_ground if place.lane is Lane.PRIVATE else card_ground
        editor = NoteEditor(f"Notitie: {LANE_NAMES[place.lane]}", ground=ground)
        editor.setPlaceholderText(placeholder)
        editor.setAccessibleDescription(self._question)
        editor.note_changed.connect(lambda: self.note_changed.emit(place))
        editor.tags_here_changed.connect(self.tags_here_changed)
        before = list(self._editors.values())[-1:]
        self._editors[place] = editor
        self.addWidget(editor)
        for each in before:
            QWidget.setTabOrder(each, editor)
