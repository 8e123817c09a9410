"""With whom and in which talk a question fits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal

from lobcoach.core.framework import Framework, LearningRoute
from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.core.prompts import Addressee, Prompt
from lobcoach.ui.bank_editor.advised_field import AdvisedField
from lobcoach.ui.bank_editor.choice_box import ChoiceBox
from lobcoach.ui.bank_editor.many_chips import ManyChips
from lobcoach.ui.bank_editor.wording import ADDRESSEES, LEVELS, ROUTES, YEARS
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Heading, Muted

_EVERYONE = "Kies je nergens iets, dan past de vraag bij iedereen."


class FitsCard(Card):
    """Kinds of talk, leerjaar, niveau, leerweg, and to whom the question is asked."""

    changed = Signal()

    def __init__(self, framework: Framework) -> None:
        super().__init__(spacing=14)
        types = {code: kind.short_name for code, kind in framework.types.items()}
        self._types = ManyChips("Soort gesprek", types)
        self._years = ManyChips("Leerjaar", YEARS)
        self._levels = ManyChips("Niveau", LEVELS)
        self._routes = ManyChips("Leerweg", ROUTES)
        self._addressee = ChoiceBox("Je vraagt het aan", ADDRESSEES)
        self._types_field = AdvisedField("Soort gesprek", self._types)
        self.body.addWidget(Heading("Past bij", TextRole.SECTION))
        self.body.addWidget(self._types_field)
        for caption, chips in (("Leerjaar", self._years), ("Niveau", self._levels),
                               ("Leerweg", self._routes)):  # fmt: skip
            self.body.addWidget(AdvisedField(caption, chips))
        self.body.addWidget(Muted(_EVERYONE, TextRole.SMALL))
        self.body.addWidget(self._addressee)
        for each in (self._types, self._years, self._levels, self._routes):
            each.changed.connect(self.changed)
        self._addressee.chosen.connect(self.changed)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show what this prompt says here."""
        self._types.set_chosen(prompt.conversation_types)
        self._years.set_chosen(_unless_all(prompt.years, YEARS))
        self._levels.set_chosen(_unless_all(prompt.levels, LEVELS))
        self._routes.set_chosen(_unless_all(prompt.routes, ROUTES))
        self._addressee.show_key(prompt.addressee)

    def filled_in(self) -> Mapping[str, object]:
        """Return the fields of a prompt that are filled in here; nobody chosen is everyone."""
        everyone = frozenset(map(int, YEARS))
        return {
            "conversation_types": self._types.chosen(),
            "years": frozenset(map(int, self._years.chosen())) or everyone,
            "levels": frozenset(map(int, self._levels.chosen())) or everyone,
            "routes": frozenset(map(LearningRoute, self._routes.chosen()))
            or frozenset(LearningRoute),
            "addressee": Addressee(self._addressee.key()),
        }

    def show_advice(self, advice: Mapping[QuestionField, Sequence[Advice]]) -> None:
        """Show at each field what is said about it."""
        self._types_field.show_advice(advice.get(QuestionField.TYPES, ()))

    def go_to_types(self) -> None:
        """Bring the keyboard to the kinds of talk."""
        self._types_field.setFocus()


def _unless_all(
    chosen: frozenset[int] | frozenset[LearningRoute], all_: Mapping[str, str]
) -> set[str]:
    """Return the keys of what was chosen; none when that is everything."""
    return set() if len(chosen) == len(all_) else {str(each) for each in chosen}
