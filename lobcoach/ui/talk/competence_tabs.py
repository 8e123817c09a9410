"""The five competences of a talk, one of them on screen, every one within reach."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.dialogue import Dialogue, Progress
from lobcoach.core.framework import Competence
from lobcoach.ui.widgets.chips import COMPETENCE_ICONS
from lobcoach.ui.widgets.choice_that_fits import ChoiceThatFits
from lobcoach.ui.widgets.segmented import Choice


class CompetenceTabs(ChoiceThatFits):
    """Shows which competence the talk is about (none in opening and closing) and which are done.

    `names` are what this coach calls the competences, in the order of Alt+1 to Alt+5.
    """

    competence_requested = Signal(Competence)

    def __init__(self, names: Mapping[Competence, str], parent: QWidget | None = None) -> None:
        super().__init__(
            "Competentie",
            [Choice(each, name, COMPETENCE_ICONS[each]) for each, name in names.items()],
            {each: f"Alt+{number}" for number, each in enumerate(names, 1)},
            "besproken",
            parent=parent,
        )
        self.chosen.connect(lambda key: self.competence_requested.emit(Competence(key)))

    def set_names(self, names: Mapping[Competence, str]) -> None:
        """Use the words of this coach from now on."""
        self.set_texts({competence.value: name for competence, name in names.items()})

    def show_dialogue(self, dialogue: Dialogue) -> None:
        """Show where the talk is."""
        self.set_current(dialogue.competence or "")
        for competence in Competence:
            done = dialogue.progress_of_competence(competence) is Progress.BEHIND
            self.set_done(competence, done)
