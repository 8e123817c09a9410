"""What the five competences and the five core values are called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal

from lobcoach.core.framework import Competence, CoreValue, Idiom
from lobcoach.services.school_words import OWN_CODE, left_out_sentence
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.own_words import OwnWords
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Muted
from lobcoach.ui.widgets.unfolding import Unfolding

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_SENTENCE = (
    "Elke school noemt de vijf competenties en kernwaarden anders. De vragen blijven dezelfde."
)
_FIELDS = {
    "idiom_for_coach": ("Op jouw scherm", "Jij leest: {}"),
    "idiom_for_student": ("Voor de student, in het verslag", "De student leest: {}"),
}
_CHOOSE = (
    "Kies je woorden hierboven bij ‘Op jouw scherm’ of ‘Voor de student’; dan zie je ze overal."
)


class WordsCard(SettingCard):
    """Words for the coach's own screens and for what the student reads, and those of the school."""

    kept = Signal()  #: a word of the school was kept

    def __init__(self, keeping: CoachKeeping, services: Services) -> None:
        super().__init__("Woorden", _SENTENCE)
        self._keeping = keeping
        self._services = services
        self._boxes: dict[str, CalmComboBox] = {}
        self._lines: dict[str, Muted] = {}
        for field, (caption, _) in _FIELDS.items():
            box = self._boxes[field] = CalmComboBox(caption)
            box.set_narrow()
            self._lines[field] = Muted("", TextRole.SMALL)
            self.add(caption, box, self._lines[field])
            box.activated.connect(lambda _index, field=field: self._on_chosen(field))
        self._wrong = Muted("", TextRole.SMALL)
        self._choose = Muted(_CHOOSE, TextRole.SMALL)
        self._own = OwnWords(services.school_words)
        self._unfolding = Unfolding("Eigen woorden van je school")
        for part in (self._choose, self._own):
            self._unfolding.add(part)
        for below in (self._wrong, self._unfolding):
            self.body.addWidget(below)
        self._own.kept.connect(self.kept)

    def show_now(self) -> None:
        """Show what is chosen, with all the words, and what is wrong in the files with words."""
        framework = self._services.library.framework
        self._fill_boxes()
        for field, (_, words) in _FIELDS.items():
            idiom = framework.idiom(self._keeping.now(field))
            self._boxes[field].show_key(idiom.code)
            named = " · ".join(idiom.names[each] for each in Competence)
            if field == "idiom_for_coach":
                named += f"; {' · '.join(idiom.values[each] for each in CoreValue)}"
            self._lines[field].setText(words.format(named))
        self._own.show_now()
        words_of_school = self._services.school_words
        chosen = [self._keeping.now(field) for field in _FIELDS]
        left_out = [code for code in chosen if code not in framework.idioms]
        told = (*words_of_school.problems(), left_out_sentence(left_out))
        self._wrong.setText("\n".join(filter(None, told)))
        self._wrong.setVisible(bool(self._wrong.text()))
        self._own.setEnabled(words_of_school.can_be_changed())
        self._choose.setVisible(OWN_CODE in framework.idioms and OWN_CODE not in chosen)

    def start(self) -> None:
        """Begin anew: nothing is left of words that could not be kept."""
        self._own.start()

    def keep(self) -> str:
        """Keep the words that were typed; return why one cannot be kept, else nothing."""
        return self._own.keep()

    def unfold(self) -> OwnWords:
        """Show the fields for the school's own words."""
        self._unfolding.set_open(True)
        return self._own

    def _fill_boxes(self) -> None:
        library = self._services.library
        entries = [
            (_label(idiom, own=idiom.code in library.school_idioms), idiom.code)
            for idiom in library.framework.idioms.values()
        ]
        for box in self._boxes.values():
            there = [(box.itemText(row), box.itemData(row)) for row in range(box.count())]
            if there != entries:
                with QSignalBlocker(box):
                    box.clear()
                    for words, code in entries:
                        box.addItem(words, code)

    def _on_chosen(self, field: str) -> None:
        self._keeping.put_now(field, self._boxes[field].current_key())
        self.show_now()


def _label(idiom: Idiom, *, own: bool) -> str:
    """Return e.g. `Kwaliteiten, Motieven …`; for words of the school with the name of the file."""
    first, second, *_ = (idiom.names[each] for each in Competence)
    return f"{first}, {second} …" + (f" ({idiom.code})" if own else "")
