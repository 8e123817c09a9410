"""What a talk is meant to leave behind and is still empty."""

from __future__ import annotations

from lobcoach.core.drafts import FieldKey
from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.talk.still_empty import StillEmpty
from lobcoach.ui.theme_controller import ThemeController


def test_it_is_told_in_the_last_phase_only(
    services: Services, talk: str, dresser: ThemeController
) -> None:
    line = StillEmpty()
    talks = services.conversations
    line.show_in(talks.open(talk).dialogue, services)
    assert line.isHidden()
    line.show_in(talks.visit(talks.open(talk).dialogue, Phase.CLOSING), services)
    assert not line.isHidden()
    assert line.text() == (
        "Nog leeg: de ervaring, in een paar zinnen · een of meer kwaliteiten, met bewijs · wat de "
        "student belangrijk vindt · de richting, of wat nog open is · doelen met een eerste stap, "
        "en wie wat doet. Dat mag ook."
    )
    services.keeping.keep({FieldKey(Conversation, talk, "experience"): "Een meting."})
    line.show_talk(services, talk)
    assert "de ervaring" not in line.text()


def test_nothing_missing_says_nothing(services: Services, dresser: ThemeController) -> None:
    line = StillEmpty()
    line.show_talk(services, services.own_career.begin(50))
    assert line.isHidden()


def test_a_talk_that_is_gone_says_nothing_here(
    services: Services, dresser: ThemeController
) -> None:
    line = StillEmpty()
    line.show_talk(services, "weg")
    assert (line.text(), line.isHidden()) == ("", True)


def test_about_a_worry_a_day_is_asked_for(
    services: Services, noor: Student, dresser: ThemeController
) -> None:
    talk = services.conversations.begin(NewTalk(noor.id, "signaal", 30, ()))
    line, beside_the_day = StillEmpty(), StillEmpty(asked=True)
    empty = "Nog leeg: de afspraken · een dag om terug te kijken."
    for each, told in (
        (line, f"{empty} Kies nog een dag om terug te kijken; die staat bij een zorg altijd vast."),
        (beside_the_day, empty),
    ):
        each.show_talk(services, talk)
        assert each.text() == told
    services.keeping.keep({FieldKey(Conversation, talk, "next_on"): services.today()})
    for each in (line, beside_the_day):
        each.show_talk(services, talk)
        assert each.text() == "Nog leeg: de afspraken. Dat mag ook."
