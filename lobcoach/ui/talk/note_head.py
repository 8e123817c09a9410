"""What stands above a note: in which lane is written, in whose words, and whether it is stored."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.talk import Lane, Role
from lobcoach.ui.talk.lane_tabs import LaneTabs
from lobcoach.ui.talk.note_places import NotePlace
from lobcoach.ui.talk.save_line import SavedLine
from lobcoach.ui.talk.voice_tabs import Speaker, VoiceTabs
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

UNFOLD = "Toon ‘Alleen voor mij’"
_EXPLAINED = {
    Lane.OWN_WORDS: "",
    Lane.OBSERVED: "Schrijf op wat je zag of hoorde.",
    Lane.PRIVATE: "Dit komt nooit in een verslag.",
}


class NoteHead(Column):
    """Holds the lanes and, where more than one speaks, the voices.

    While others are at the table the private lane is folded away: only a press on purpose shows
    it, until the next question.
    """

    place_chosen = Signal(object)  #: the coach chose this NotePlace

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=8)
        self.setParent(parent)
        self._watched = False
        self._lanes = LaneTabs()
        self._unfold = QuietButton(UNFOLD, "lock", keys="Ctrl 3", compact=True)
        self._voices = VoiceTabs()
        self.saved = SavedLine()
        self._explanation = Muted(role=TextRole.SMALL)
        head = SideBySide(spacing=12)
        head.add(Row(self._lanes, self.saved, spacing=12), 1, room=240)
        head.add(self._unfold)
        for part in (head, self._voices, self._explanation):
            self.body.addWidget(part)
        self._unfold.hide()
        self._voices.hide()
        self._lanes.lane_chosen.connect(self._on_lane_chosen)
        self._voices.voice_chosen.connect(self._on_voice_chosen)
        self._unfold.clicked.connect(lambda: self._on_lane_chosen(Lane.PRIVATE))

    def place(self) -> NotePlace:
        """Return where is written now."""
        lane = Lane(self._lanes.current())
        voice = self._voices.voice() if lane is Lane.OWN_WORDS else Role.STUDENT
        return NotePlace(lane, voice)

    def next_place(self, lane: Lane) -> NotePlace:
        """Return where to write when this lane is asked for: once more is the next voice."""
        if lane is not Lane.OWN_WORDS:
            return NotePlace(lane)
        again = self.place().lane is lane
        return NotePlace(lane, self._voices.following() if again else self._voices.voice())

    def show_place(self, place: NotePlace) -> None:
        """Show where is written, without telling."""
        if place.lane is Lane.PRIVATE:
            self._fold(False)
        self._lanes.set_current(place.lane)
        if place.lane is Lane.OWN_WORDS:
            self._voices.set_voice(place.voice)
        self._voices.setVisible(place.lane is Lane.OWN_WORDS and self._voices.count() > 1)
        self._explanation.setText(_EXPLAINED[place.lane])
        self._explanation.setVisible(bool(_EXPLAINED[place.lane]))

    def set_speakers(self, speakers: Sequence[Speaker], *, watched: bool) -> None:
        """Offer the own words of each of these; `watched` when others can see the screen."""
        self._voices.set_speakers(speakers)
        self._watched = watched
        self.fold_private()
        self.show_place(self.place())

    def fold_private(self) -> None:
        """Put the private lane out of sight while others are at the table."""
        self._fold(self._watched)

    def set_done(self, place: NotePlace, done: bool) -> None:
        """Mark that something is written at this place, or nothing any more."""
        if place.lane is Lane.OWN_WORDS:
            self._voices.set_done(place.voice, done)
            done = self._voices.anyone_done()
        self._lanes.set_done(place.lane, done)

    def _fold(self, folded: bool) -> None:
        if folded and self.place().lane is Lane.PRIVATE:
            self._lanes.set_current(Lane.OWN_WORDS)
        self._lanes.offer_private(not folded)
        self._unfold.setVisible(folded)

    def _on_lane_chosen(self, lane: Lane) -> None:
        self.place_chosen.emit(self.next_place(lane) if lane is Lane.OWN_WORDS else NotePlace(lane))

    def _on_voice_chosen(self, voice: Role) -> None:
        self.place_chosen.emit(NotePlace(Lane.OWN_WORDS, voice))
