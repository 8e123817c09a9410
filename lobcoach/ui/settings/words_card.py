"""What the five competences are called."""

from __future__ import annotations

from lobcoach.core.framework import Competence, Framework, Idiom
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.setting_card import SettingCard
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.text import Muted

_SENTENCE = "Elke school noemt de vijf competenties anders. De vragen blijven dezelfde."
_FIELDS = {
    "idiom_for_coach": ("Op jouw scherm", "Jij leest: {}"),
    "idiom_for_student": ("Voor de student, in het verslag", "De student leest: {}"),
}


class WordsCard(SettingCard):
    """Words for the coach's own screens, and words for what the student reads."""

    def __init__(self, keeping: CoachKeeping, framework: Framework) -> None:
        super().__init__("Woorden", _SENTENCE)
        self._keeping = keeping
        self._framework = framework
        self._boxes: dict[str, CalmComboBox] = {}
        self._lines: dict[str, Muted] = {}
        for field, (caption, _) in _FIELDS.items():
            box = self._boxes[field] = CalmComboBox(caption)
            for idiom in framework.idioms.values():
                box.addItem(_label(idiom), idiom.code)
            self._lines[field] = Muted("", TextRole.SMALL)
            self.add(caption, box, self._lines[field])
            box.activated.connect(lambda _index, field=field: self._on_chosen(field))

    def show_now(self) -> None:
        """Show what is chosen, with all five words."""
        for field, (_, words) in _FIELDS.items():
            idiom = self._framework.idiom(self._keeping.now(field))
            self._boxes[field].show_key(idiom.code)
            named = " · ".join(idiom.names[each] for each in Competence)
            self._lines[field].setText(words.format(named))

    def _on_chosen(self, field: str) -> None:
        self._keeping.put_now(field, self._boxes[field].current_key())
        self.show_now()


def _label(idiom: Idiom) -> str:
    """Return e.g. `Kwaliteiten, Motieven …`."""
    first, second, *_ = (idiom.names[each] for each in Competence)
    return f"{first}, {second} …"
