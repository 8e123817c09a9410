"""A core value and one of its behaviours."""

from __future__ import annotations

from lobcoach.core.own_questions import Advice, QuestionField
from lobcoach.services.library import Library
from lobcoach.ui.bank_editor.behaviour_choice import BehaviourChoice
from tests.ui.finding import words
from tests.ui.given_draft import box, pick
from tests.ui.pictures import Show

SAID = Advice(QuestionField.VALUE, "Kies een andere kernwaarde.", must=True)


def made(library: Library, show: Show) -> BehaviourChoice:
    choice = BehaviourChoice("Kernwaarde", "kies een kernwaarde", library.framework)
    show(choice)
    return choice


def test_nothing_is_chosen_until_value_and_behaviour_are(library: Library, show: Show) -> None:
    choice = made(library, show)
    told: list[str] = []
    choice.changed.connect(lambda: told.append(choice.behaviour()))
    pick(choice, "Kernwaarde", "Betrokken")
    behaviour = library.framework.behaviour("betrokken-3")
    assert behaviour.paraphrase not in words(choice)
    pick(choice, "Gedrag bij kernwaarde", behaviour.name)
    assert told == ["", "betrokken-3"]
    assert behaviour.paraphrase in words(choice)
    assert box(choice, "Gedrag bij kernwaarde").accessibleDescription() == behaviour.paraphrase


def test_another_value_has_other_behaviours(library: Library, show: Show) -> None:
    choice = made(library, show)
    choice.show_behaviour("betrokken-3")
    assert choice.behaviour() == "betrokken-3"
    pick(choice, "Kernwaarde", "Aandacht")
    assert choice.behaviour() == ""
    names = [each.name for each in library.framework.values["aandacht"].behaviours]
    offered = box(choice, "Gedrag bij kernwaarde")
    assert [offered.itemText(n) for n in range(1, offered.count())] == names
    pick(choice, "Kernwaarde", "kies een kernwaarde")
    assert "Gedrag bij kernwaarde" not in words(choice)


def test_advice_stands_where_there_is_something_to_choose(library: Library, show: Show) -> None:
    choice = made(library, show)
    choice.show_advice([SAID])
    assert box(choice, "Kernwaarde").accessibleDescription() == SAID.words
    choice.show_behaviour("betrokken-3")
    choice.show_advice([SAID])
    assert box(choice, "Kernwaarde").accessibleDescription() == ""
    assert box(choice, "Gedrag bij kernwaarde").accessibleDescription() == SAID.words


def test_the_keyboard_begins_at_the_value(library: Library, show: Show) -> None:
    choice = made(library, show)
    choice.setFocus()
    assert box(choice, "Kernwaarde").hasFocus()
