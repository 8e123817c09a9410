"""Which competences the talk goes into; what was least discussed is proposed, and said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox

from lobcoach.core.dutch_dates import short_date
from lobcoach.core.framework import Competence, CompetenceText, ConversationType, Idiom
from lobcoach.services.conversations import CompetenceProposal
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import QuietButton
from lobcoach.ui.widgets.chips import COMPETENCE_ICONS
from lobcoach.ui.widgets.choice_row import ChoiceRow
from lobcoach.ui.widgets.form_field import ProblemText
from lobcoach.ui.widgets.text import Muted

_NONE_NEEDED = "Dit gesprek hoeft niet over een competentie te gaan. Eén kiezen kan."
_COUNT_WORDS = {1: "één competentie", 2: "twee competenties", 3: "drie competenties"}


class CompetenceChoice(Column):
    """Five rows to tick, as many as the kind of talk has room for."""

    changed = Signal()  #: the coach ticked something else

    def __init__(
        self, texts: Mapping[Competence, CompetenceText], today: Callable[[], date]
    ) -> None:
        super().__init__(spacing=8)
        self.setAccessibleName("Competenties")
        self._today = today
        self._names = {each: text.name for each, text in texts.items()}
        self._most = len(Competence)
        self._order: list[Competence] = []
        self._rows: dict[Competence, ChoiceRow] = {}
        self._why = Muted("", TextRole.SMALL)
        self._problem = ProblemText()
        for competence in Competence:
            self._add(texts[competence])
        self.lead_focus_to(next(iter(self._rows.values())).button)
        self._all = QuietButton("Toon alle vijf", "chevron-down", compact=True)
        self._all.clicked.connect(lambda: self.offer(tuple(Competence)))
        self._all.hide()
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self._why)
        self.body.addWidget(self._problem)

    def set_idiom(self, idiom: Idiom) -> None:
        """Use the words of this coach; a name that is the question itself needs no other."""
        self._names.update(idiom.names)
        for competence, row in self._rows.items():
            name, question = self._names[competence], idiom.questions[competence]
            row.button.setText(name)
            row.set_detail(question if question != name else "")

    def propose(self, kind: ConversationType, proposal: CompetenceProposal, *, first: bool) -> None:
        """Tick what was least discussed; `first` when there was never a talk before.

        Nothing is ticked where a talk can do without.
        """
        fewest, self._most = kind.competences
        never = "nog niet besproken" if first else "afgelopen jaar niet"
        for competence, row in self._rows.items():
            day = proposal.discussed.get(competence)
            row.set_aside(short_date(day, self._today()) if day else never)
        self._order = list(proposal.order[:fewest])
        self._tick()
        self._why.setText(self._reason(proposal, first=first) if fewest else _NONE_NEEDED)
        self.show_problem("")

    def show_chosen(self, competences: Sequence[Competence]) -> None:
        """Tick these; what was said about the last choice stays as long as that is what stands."""
        if list(competences) != self._order:
            self._order = list(competences)
            self.show_problem("")
        self._tick()

    def offer(self, competences: Sequence[Competence]) -> None:
        """Show these to choose from, and what is ticked; the others wait behind one button."""
        for competence, row in self._rows.items():
            row.setVisible(competence in competences or competence in self._order)
        hidden = [row for row in self._rows.values() if row.isHidden()]
        self._all.setVisible(bool(hidden))

    def chosen(self) -> tuple[Competence, ...]:
        """Return what is ticked, in the order in which it was."""
        return tuple(self._order)

    def why(self) -> str:
        """Return the sentence that says why the proposal is what it is."""
        return self._why.text()

    def problem(self) -> str:
        """Return what cannot be chosen; empty when all is well."""
        return self._problem.text()

    def show_problem(self, sentence: str) -> None:
        """Say what cannot be chosen; an empty sentence takes it away."""
        self._problem.say(sentence)

    def _add(self, text: CompetenceText) -> None:
        button = QCheckBox(text.name)
        competence = text.competence
        self._rows[competence] = ChoiceRow(button, text.question, COMPETENCE_ICONS[competence])
        button.clicked.connect(lambda ticked: self._on_ticked(competence, ticked))
        self.body.addWidget(self._rows[competence])

    def _on_ticked(self, competence: Competence, ticked: bool) -> None:
        self.show_problem("")
        if not ticked:
            self._order.remove(competence)
        elif len(self._order) < self._most:
            self._order.append(competence)
        elif self._most == 1:
            before = self._names[self._order[0]]
            self._order = [competence]
            self.show_problem(
                f"In dit gesprek past één competentie: nu {self._names[competence]} in plaats van "
                f"{before}."
            )
        else:
            room = _COUNT_WORDS.get(self._most, f"{self._most} competenties")
            self.show_problem(f"In dit gesprek passen {room}. Haal er eerst één weg.")
        self._tick()
        self.changed.emit()

    def _tick(self) -> None:
        for competence, row in self._rows.items():
            row.button.setChecked(competence in self._order)

    def _reason(self, proposal: CompetenceProposal, *, first: bool) -> str:
        never = [each for each in proposal.order if each not in proposal.discussed]
        proposed = self._names[proposal.order[0]]
        if first or len(never) == len(proposal.order):
            why = f"Er kwam nog niets aan bod. {proposed} staat alvast aan."
        elif never:
            verb = "kwam" if len(never) == 1 else "kwamen"
            why = f"{_listed([self._names[each] for each in never])} {verb} het afgelopen jaar "
            why += "niet aan bod."
        else:
            why = f"{proposed} kwam het langst niet aan bod."
        room = _COUNT_WORDS.get(self._most, f"{self._most} competenties")
        return f"{why} Er is ruimte voor {room}." if self._most > 1 else why


def _listed(names: list[str]) -> str:
    """Return e.g. `Werk, Sturen en Netwerk`."""
    *most, last = names
    return f"{', '.join(most)} en {last}" if most else last
