"""In whose words is written, in a talk where more than the student speak."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.talk import Role
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.segmented import Choice, Look

_KEYS = "Ctrl+1"


@dataclass(frozen=True)
class Speaker:
    """Someone whose own words are noted, and what that person is called here."""

    voice: Role
    name: str


class VoiceTabs(ChoiceThatFits):
    """One of those at the table; a tick marks whose words were noted."""

    voice_chosen = Signal(Role)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._speakers: tuple[Speaker, ...] = (Speaker(Role.STUDENT, "student"),)
        super().__init__(
            "In de woorden van", _choices(self._speakers), {}, "met tekst",
            look=Look.PILLS, parent=parent,
        )  # fmt: skip
        self.set_current(Role.STUDENT)
        self.chosen.connect(lambda key: self.voice_chosen.emit(Role(key)))

    def set_speakers(self, speakers: Sequence[Speaker]) -> None:
        """Offer these; who was chosen stays chosen as long as that person is there."""
        if tuple(speakers) == self._speakers:
            return
        before, done = self.voice(), {each for each in self._speakers if self.is_done(each.voice)}
        self._speakers = tuple(speakers)
        self.set_choices(_choices(self._speakers), {each.voice: _KEYS for each in speakers})
        for each in done:
            if each in self._speakers:
                self.set_done(each.voice, True)
        here = [each.voice for each in self._speakers]
        self.set_current(before if before in here else here[0])

    def count(self) -> int:
        """Return how many there are."""
        return len(self._speakers)

    def voice(self) -> Role:
        """Return in whose words is written."""
        return Role(self.current())

    def set_voice(self, voice: Role) -> None:
        """Choose without telling; the first one for someone who is not there."""
        here = [each.voice for each in self._speakers]
        self.set_current(voice if voice in here else here[0])

    def following(self) -> Role:
        """Return who comes after the one that is chosen, round and round."""
        here = [each.voice for each in self._speakers]
        return here[(here.index(self.voice()) + 1) % len(here)]

    def anyone_done(self) -> bool:
        """Tell whether anyone's words were noted."""
        return any(self.is_done(each.voice) for each in self._speakers)


def _choices(speakers: Sequence[Speaker]) -> list[Choice]:
    return [Choice(each.voice, each.name) for each in speakers]
