"""What was written and asked at every question of the talk on screen, on its way to the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from lobcoach.core.drafts import Note, NoteKey
from lobcoach.core.talk import Conversation, Lane, Role, Voice
from lobcoach.core.voices import company, named, speakers
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.note_places import NotePlace
from lobcoach.ui.talk.voice_tabs import Speaker

if TYPE_CHECKING:
    from lobcoach.services.opened import Services


class TalkNotes(QObject):
    """Stands between the note card and the autosave; shows what was typed, stored or not."""

    def __init__(
        self, services: Services, autosave: Autosave, card: NoteCard, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._autosave = autosave
        self._card = card
        self._conversation_id = ""
        self._step_id = ""
        self._shown = False
        self._table: tuple[tuple[Voice, ...], str] = ((), "")
        self._voices: tuple[Role, ...] = (Role.STUDENT,)
        self._notes: dict[NoteKey, Note] = {}
        self._asked: dict[str, tuple[str, ...]] = {}
        self._connect()

    def open(self, conversation_id: str) -> None:
        """Read all notes of a talk; WorldError when the file cannot be read."""
        keeping = self._services.keeping
        notes, asked = keeping.notes(conversation_id), keeping.follow_ups_used(conversation_id)
        self._conversation_id, self._shown = conversation_id, False
        self._notes, self._asked = notes, asked

    def show_table(self, conversation: Conversation) -> None:
        """Have a note for each who speaks; keep private what others at the table may not see."""
        present, kind = conversation.present, conversation.type
        table = [Speaker(each.role, named(each, kind)) for each in speakers(present)]
        if (present, kind) == self._table:
            return
        self._table = (present, kind)
        self._voices = tuple(each.voice for each in table)
        self._card.set_speakers(table, watched=bool(company(present)))
        self._shown = False

    def show_step(self, step_id: str, spoken_to: Role | None = None) -> None:
        """Show the notes of one question; those on screen keep their caret and undo.

        Those of the one to whom it is `spoken_to` come to the front, else the first one's.
        """
        if self._shown and step_id == self._step_id:
            return
        self._step_id, self._shown = step_id, True
        places = [NotePlace(lane) for lane in Lane if lane is not Lane.OWN_WORDS]
        places += [NotePlace(Lane.OWN_WORDS, voice) for voice in self._voices]
        voice = spoken_to if spoken_to in self._voices else self._voices[0]
        self._card.show_notes({place: self._note(place) for place in places}, voice)

    def asked(self, step_id: str) -> tuple[str, ...]:
        """Return the follow-ups that were asked at a question."""
        return self._asked.get(step_id, ())

    def use_follow_up(self, text: str) -> None:
        """Remember that this follow-up was asked at the question on screen; once is enough."""
        before = self.asked(self._step_id)
        if text not in before:
            place = NotePlace(Lane.OWN_WORDS, self._voices[0])
            self._services.keeping.use_follow_up(self._key(place), text)
            self._asked[self._step_id] = (*before, text)

    def _connect(self) -> None:
        self._card.note_changed.connect(self._on_card_note_changed)
        self._card.lane_changed.connect(self._autosave.flush)
        self._card.retry_requested.connect(self._autosave.flush)
        self._card.copy_requested.connect(self._on_card_copy_requested)
        self._autosave.saved.connect(self._card.show_saved)
        self._autosave.failed.connect(lambda error: self._card.show_failed(sentence(error)))

    def _key(self, place: NotePlace) -> NoteKey:
        return NoteKey(self._conversation_id, self._step_id, place.lane, place.voice)

    def _note(self, place: NotePlace) -> Note:
        key = self._key(place)
        note = self._autosave.latest(key, self._notes.get(key, Note("")))
        return note if isinstance(note, Note) else Note("")

    def _on_card_note_changed(self, place: NotePlace, note: Note) -> None:
        key = self._key(place)
        self._notes[key] = note
        self._autosave.put(key, note)

    def _on_card_copy_requested(self) -> None:
        QGuiApplication.clipboard().setText(self._autosave.unsaved_text())
