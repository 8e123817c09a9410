"""*Wie zit erbij?* in a new talk."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Role, Voice
from lobcoach.services.library import Library
from lobcoach.ui.preparing.who_joins import WhoJoins
from tests.ui.finding import named, words
from tests.ui.pictures import Show


def test_it_is_there_only_where_someone_joins(show: Show, library: Library, qtbot: QtBot) -> None:
    kinds = library.framework.types
    joins = WhoJoins()
    show(joins)
    joins.show_kind(kinds["voortgang"])
    assert joins.isHidden()
    assert joins.company() == ()
    joins.show_kind(kinds["ouder"])
    assert not joins.isHidden()
    assert (
        "Student (altijd), ouder of verzorger, en coach; vanaf achttien jaar alleen als de "
        "student dat goed vindt."
    ) in words(joins)
    qtbot.keyClicks(named(joins, QLineEdit, "Naam van de ouder of verzorger"), "Fatma")
    joins.show_kind(kinds["ouder"])
    assert joins.company() == (Voice(Role.GUARDIAN, "Fatma"),)


def test_the_own_career_says_that_no_student_is_there(show: Show, library: Library) -> None:
    joins = WhoJoins()
    show(joins)
    joins.show_kind(library.framework.types["coach"])
    assert words(joins) == ["Hier is geen student bij. Het gaat over jou, en het blijft van jou."]
