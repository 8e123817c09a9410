"""The editors of one note card."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import Note
from lobcoach.core.talk import Lane, Role
from lobcoach.ui.talk.note_places import NotePlace, NotePlaces
from lobcoach.ui.theme_controller import ThemeController

HIS = NotePlace(Lane.OWN_WORDS, Role.WORKPLACE_TRAINER)


@pytest.fixture
def places(dresser: ThemeController, qtbot: QtBot) -> NotePlaces:
    made = NotePlaces()
    qtbot.addWidget(made)
    return made


def test_a_voice_gets_an_editor_when_it_comes_to_the_table(places: NotePlaces) -> None:
    with pytest.raises(KeyError):
        places.editor(HIS)
    places.show_question("Wat ziet u?")
    places.set_speakers([(Role.STUDENT, "Noor"), (HIS.voice, "Bas")], alone=False)
    his = places.editor(HIS)
    assert his.accessibleName() == "Notitie: In de woorden van Bas"
    assert his.placeholderText() == "In de woorden van Bas."
    assert his.accessibleDescription() == "Wat ziet u?"
    assert HIS in places.all()


def test_the_coach_writes_to_oneself_in_the_own_career(places: NotePlaces) -> None:
    places.set_speakers([(Role.COACH, "Marleen")], alone=True)
    own = places.editor(NotePlace(Lane.OWN_WORDS, Role.COACH))
    assert own.accessibleName() == "Notitie: In eigen woorden"
    assert own.placeholderText() == "Wat zeg je hierover tegen jezelf?"


def test_places_without_a_note_are_empty(places: NotePlaces) -> None:
    places.set_speakers([(HIS.voice, "Bas")], alone=False)
    places.show_notes({HIS: Note("netjes")})
    places.show_place(HIS)
    assert places.currentWidget() is places.editor(HIS)
    assert places.editor(HIS).note() == Note("netjes")
    places.show_notes({})
    assert places.editor(HIS).note() == Note("")


def test_what_is_typed_is_told_with_its_place(places: NotePlaces, qtbot: QtBot) -> None:
    places.set_speakers([(HIS.voice, "Bas")], alone=False)
    with qtbot.waitSignal(places.note_changed) as told:
        places.editor(HIS).insertPlainText("netjes")
    assert told.args == [HIS]
