"""Techniques, *werkvormen* and word cards behind three choices, with one way to find them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import Signal

from lobcoach.core.framework import Competence
from lobcoach.core.talk_aids import Activity, Moment, TalkAids, Technique, suited_first
from lobcoach.ui.aids.aid_list import AidItem, AidList
from lobcoach.ui.aids.sheets import ActivitySheet, TechniqueSheet, minutes
from lobcoach.ui.aids.word_grid import WordGrid
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.segmented import Choice, Segmented
from lobcoach.ui.widgets.text import Muted

_NOTHING = "Niets gevonden. Probeer een ander woord, of kijk bij de andere kaarten."


class AidKind(StrEnum):
    """The three kinds of aids."""

    TECHNIQUES = "techniques"
    ACTIVITIES = "activities"
    WORDS = "words"


KIND_NAMES: Mapping[AidKind, str] = {
    AidKind.TECHNIQUES: "Technieken",
    AidKind.ACTIVITIES: "Werkvormen",
    AidKind.WORDS: "Woordkaarten",
}


class AidsBrowser(Column):
    """Shows one kind at a time; what was unfolded or chosen in another one stays.

    `choice` is the row of kinds, for whoever holds the browser to put in its place.
    """

    kind_shown = Signal(str)

    def __init__(
        self, aids: TalkAids, names: Mapping[Competence, str], *, large_words: bool = False
    ) -> None:
        super().__init__(spacing=10)
        self._aids = aids
        self._names = names
        self._large_words = large_words
        self._typed = ""
        self._moment: Moment | None = None
        self._made: dict[AidKind, AidList | WordGrid] = {}
        self.choice = Segmented(
            "Soort hulpkaart", [Choice(kind, name) for kind, name in KIND_NAMES.items()]
        )
        self._nothing = Muted(_NOTHING)
        self.body.addWidget(self._nothing)
        self.choice.chosen.connect(lambda key: self.show_kind(AidKind(key)))
        self.show_kind(AidKind.TECHNIQUES)

    def kind(self) -> AidKind:
        """Return the kind that is shown."""
        return AidKind(self.choice.current())

    def show_kind(self, kind: AidKind) -> None:
        """Show one kind of aids."""
        self.choice.set_current(kind)
        if kind not in self._made:
            self._made[kind] = self._make(kind)
            self.body.addWidget(self._made[kind])
            self._suit(kind)
        for each, shown in self._made.items():
            shown.setVisible(each is kind)
        self.search(self._typed)
        self.kind_shown.emit(kind)

    def search(self, typed: str) -> None:
        """Show only what holds every word that was typed."""
        self._typed = typed
        found = self.shown().search(typed)
        self._nothing.setVisible(not found)

    def shown(self) -> AidList | WordGrid:
        """Return what is in view."""
        return self._made[self.kind()]

    def suit(self, moment: Moment | None) -> None:
        """Let what suits this moment of a talk come first."""
        if moment != self._moment:
            self._moment = moment
            for kind in self._made:
                self._suit(kind)
            self.search(self._typed)

    def set_names(self, names: Mapping[Competence, str]) -> None:
        """Use the words of this coach from now on."""
        if names == self._names:
            return
        self._names = names
        words = self._made.get(AidKind.WORDS)
        if isinstance(words, WordGrid):
            words.set_names(names)
        gone = self._made.pop(AidKind.ACTIVITIES, None)  # its sheets name the competences
        if gone is not None:
            self.body.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.show_kind(self.kind())

    def forget(self) -> None:
        """Fold every card, let go of every word, and begin at the techniques."""
        for made in self._made.values():
            made.forget()
        self.show_kind(AidKind.TECHNIQUES)

    def take_focus(self) -> None:
        """Let the keyboard go on at the first card that is in view."""
        for first in self.shown().stops()[:1]:
            first.setFocus()

    def _make(self, kind: AidKind) -> AidList | WordGrid:
        match kind:
            case AidKind.TECHNIQUES:
                return AidList([_technique(each) for each in self._aids.techniques])
            case AidKind.ACTIVITIES:
                return AidList([_activity(each, self._names) for each in self._aids.activities])
            case AidKind.WORDS:
                grid = WordGrid(self._aids.words, large=self._large_words)
                grid.set_names(self._names)
                return grid

    def _suit(self, kind: AidKind) -> None:
        made, moment = self._made[kind], self._moment
        if isinstance(made, WordGrid):
            made.put_first(moment.competence if moment else None)
        elif moment is None:
            made.put_first(())
        elif kind is AidKind.TECHNIQUES:
            made.put_first(each.code for each in suited_first(self._aids.techniques, moment)[0])
        else:
            made.put_first(each.code for each in suited_first(self._aids.activities, moment)[0])


def _technique(technique: Technique) -> AidItem:
    words = (technique.name, *technique.what, *technique.spoken, technique.pitfall)
    return AidItem(
        technique.code,
        technique.name,
        technique.what[0],
        " ".join(words),
        lambda: TechniqueSheet(technique),
    )


def _activity(activity: Activity, names: Mapping[Competence, str]) -> AidItem:
    words = (activity.name, activity.purpose, *activity.needed, *activity.steps, activity.literal)
    return AidItem(
        activity.code,
        activity.name,
        f"{minutes(activity)} · {'; '.join(activity.needed)}",
        " ".join(words),
        lambda: ActivitySheet(activity, names),
    )
