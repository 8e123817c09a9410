"""The note under the question, in three clearly separate lanes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.drafts import Note
from lobcoach.core.judgement_words import judgement_word
from lobcoach.core.talk import Lane, Role, Tag
from lobcoach.ui import theme
from lobcoach.ui.painting import paint_box
from lobcoach.ui.talk.line_at_hand import LineAtHand
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.note_head import NoteHead
from lobcoach.ui.talk.note_places import NotePlace, NotePlaces, private_ground
from lobcoach.ui.talk.save_line import NotSavedLine
from lobcoach.ui.talk.voice_tabs import Speaker
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Muted

_RADIUS = 14
_TIP = "‘{word}’ – Wat zag of hoorde je precies?"


class NoteCard(Card):
    """Holds the note of the prompt on screen; every lane keeps its own caret and undo.

    In own words there is a note for each of the speakers; `at_hand` makes something of the line at
    hand. What is typed leaves as `note_changed`
    at every letter. A tip about a judging word stays soft: nothing is refused or changed.
    """

    note_changed = Signal(object, Note)  #: the NotePlace, and what stands there now
    lane_changed = Signal(Lane)
    retry_requested = Signal()
    copy_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=16, spacing=8, parent=parent)
        self._build()
        self._connect()
        self.show_lane(Lane.OWN_WORDS)

    def set_speakers(self, speakers: Sequence[Speaker], *, watched: bool) -> None:
        """Have a note in own words for each of these; `watched` while others can look along."""
        self._places.set_speakers(
            [(each.voice, each.name) for each in speakers], alone=len(speakers) == 1
        )
        self._head.set_speakers(speakers, watched=watched)
        self._show_place(self._head.place())

    def show_notes(self, notes: Mapping[NotePlace, Note], voice: Role = Role.STUDENT) -> None:
        """Show the notes of another prompt, spoken to the one with this `voice`.

        Places that are not in `notes` are empty.
        """
        self._places.show_notes(notes)
        for place in self._places.all():
            self._head.set_done(place, bool(notes.get(place, Note("")).text.strip()))
        self._head.fold_private()
        now = self._head.place()
        self._show_place(NotePlace(now.lane, voice) if now.lane is Lane.OWN_WORDS else now)

    def show_question(self, question: str) -> None:
        """Let a screen reader say with every lane to which question the note belongs."""
        self._places.show_question(question)

    def lane(self) -> Lane:
        """Return the lane on screen."""
        return self._head.place().lane

    def show_lane(self, lane: Lane) -> None:
        """Bring a lane to the front without telling."""
        now = self._head.place()
        self._show_place(now if now.lane is lane else self._head.next_place(lane))

    def choose_lane(self, lane: Lane) -> None:
        """Bring a lane to the front, ready to type; own words once more are the next voice's."""
        self._choose(self._head.next_place(lane))

    def toggle_tag(self, tag: Tag) -> None:
        """Mark the line with the caret, or take the mark away."""
        self.at_hand.toggle(tag)

    def take_focus(self) -> None:
        """Put the caret in the note on screen."""
        self._editor().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_saved(self, when: datetime) -> None:
        """Show that everything is stored."""
        self._not_saved.clear()
        self._head.saved.show_saved(when)

    def show_failed(self, sentence: str) -> None:
        """Show that the text is not stored yet, and why."""
        self._head.saved.show_nothing()
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
            paint_box(QPainter(self), area, look.px(_RADIUS), fill=private_ground(), line=line)

    def _build(self) -> None:
        self._head = NoteHead()
        self._places = NotePlaces()
        self._tip = _Tip(role=TextRole.SMALL)
        self._tip.hide()
        self._not_saved = NotSavedLine()
        self.at_hand = LineAtHand(self, lambda: (self._head.place(), self._editor()))
        self.body.addWidget(self._head)
        self.body.addWidget(self._places, 1)
        for part in (self._tip, self._not_saved, self.at_hand.row):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._head.place_chosen.connect(self._choose)
        self._places.note_changed.connect(self._on_places_note_changed)
        self._places.tags_here_changed.connect(self.at_hand.show_line)
        self._not_saved.retry_requested.connect(self.retry_requested)
        self._not_saved.copy_requested.connect(self.copy_requested)

    def _editor(self) -> NoteEditor:
        return self._places.editor(self._head.place())

    def _choose(self, place: NotePlace) -> None:
        self._show_place(place)
        self.take_focus()
        self.lane_changed.emit(place.lane)

    def _show_place(self, place: NotePlace) -> None:
        self._head.show_place(place)
        self._places.show_place(self._head.place())
        self.at_hand.show_line()
        self._tip.look_at(self._editor())
        self.update()

    def _on_places_note_changed(self, place: NotePlace) -> None:
        note = self._places.editor(place).note()
        self._head.set_done(place, bool(note.text.strip()))
        self._tip.look_at(self._editor())
        self.note_changed.emit(place, note)


class _Tip(Muted):
    """A soft question about a judging word at hand, unless it is someone's literal word."""

    def look_at(self, editor: NoteEditor) -> None:
        """Show the question, or nothing."""
        quoted = Tag.QUOTE in editor.tags_here()
        word = None if quoted else judgement_word(editor.words_at_hand())
        self.setText(_TIP.format(word=word) if word else "")
        self.setVisible(word is not None)
