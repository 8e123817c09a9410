"""Who leads this talk, said once at its start, with the one thing to do about it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.regie import Regie
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Muted

IN_TALK = {
    Regie.COACH_PROPOSES: "Leerjaar 1: jij stelt het onderwerp en de vragen voor.",
    Regie.STUDENT_CHOOSES: "Leerjaar 2: je student mag een vraag ruilen voor een andere.",
    Regie.STUDENT_BRINGS: "Leerjaar 3: je student brengt het onderwerp mee, en één eigen vraag.",
    Regie.STUDENT_LEADS: "Leerjaar 4: je student leidt het gesprek en bladert zelf door de vragen.",
}
BEFOREHAND = {
    Regie.COACH_PROPOSES: "Leerjaar 1: jij stelt voor, je student kiest uit twee.",
    Regie.STUDENT_CHOOSES: "Leerjaar 2: je student kiest uit alle vijf.",
    Regie.STUDENT_BRINGS: "Leerjaar 3: je student brengt het onderwerp mee. Vraag ernaar.",
    Regie.STUDENT_LEADS: "Leerjaar 4: je student leidt het gesprek. Kies samen.",
}
THEIR_QUESTION, SHOW = "Vraag van je student", "Laat zien"


class RegieLine(SideBySide):
    """One line (domain/3 §3.6); in leerjaar 3 and 4 with the button that gives room to it."""

    own_question_requested = Signal()
    show_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(spacing=12, parent=parent)
        self._words = Muted(role=TextRole.SMALL)
        self._own = OutlineButton(THEIR_QUESTION, "edit", compact=True)
        self._show = OutlineButton(SHOW, "present", compact=True)
        self._show.setAccessibleName("Laat de vragen zien aan je student")
        self.add(self._words, 1, room=260)
        self.add(self._own)
        self.add(self._show)
        self.hide()
        self._own.clicked.connect(self.own_question_requested)
        self._show.clicked.connect(self.show_requested)

    def show_regie(self, regie: Regie | None) -> None:
        """Say who leads; None says nothing."""
        self._words.setText(IN_TALK[regie] if regie else "")
        self._own.setVisible(regie is Regie.STUDENT_BRINGS)
        self._show.setVisible(regie is Regie.STUDENT_LEADS)
        self.setVisible(regie is not None)
        self.arrange()
