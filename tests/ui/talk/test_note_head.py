"""What stands above a note."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Lane, Role
from lobcoach.ui.talk.note_head import UNFOLD, NoteHead
from lobcoach.ui.talk.note_places import NotePlace
from lobcoach.ui.talk.voice_tabs import Speaker
from tests.ui.finding import button, words
from tests.ui.pictures import Show, accessible_name

NOOR, BAS = Speaker(Role.STUDENT, "Noor"), Speaker(Role.WORKPLACE_TRAINER, "Bas")
OWN, HIS = NotePlace(Lane.OWN_WORDS), NotePlace(Lane.OWN_WORDS, BAS.voice)


@pytest.fixture
def head(show: Show) -> NoteHead:
    made = NoteHead()
    show(made).resize(900, 160)
    made.set_speakers([NOOR, BAS], watched=True)
    return made


def test_own_words_once_more_are_those_of_the_next(head: NoteHead) -> None:
    assert head.place() == OWN
    assert head.next_place(Lane.OWN_WORDS) == HIS
    head.show_place(NotePlace(Lane.OBSERVED))
    assert head.next_place(Lane.OWN_WORDS) == OWN
    assert head.next_place(Lane.PRIVATE) == NotePlace(Lane.PRIVATE)
    assert "Schrijf op wat je zag of hoorde." in words(head)


@pytest.mark.parametrize(
    ("pressed", "place"),
    [("Bas", HIS), ("Wat ik zie", NotePlace(Lane.OBSERVED)), (UNFOLD, NotePlace(Lane.PRIVATE)),
     ("In eigen woorden", HIS)],
)  # fmt: skip
def test_a_press_tells_the_place(
    head: NoteHead, qtbot: QtBot, pressed: str, place: NotePlace
) -> None:
    with qtbot.waitSignal(head.place_chosen) as told:
        qtbot.mouseClick(button(head, pressed), Qt.MouseButton.LeftButton)
    assert told.args[0].lane is place.lane
    assert told.args[0] == place


def test_own_words_have_a_tick_when_anyone_said_something(head: NoteHead) -> None:
    head.set_done(HIS, True)
    assert accessible_name(button(head, "In eigen woorden")) == "In eigen woorden, met tekst"
    head.set_done(HIS, False)
    assert accessible_name(button(head, "In eigen woorden")) == "In eigen woorden"


def test_what_is_private_folds_only_while_others_look_along(head: NoteHead) -> None:
    head.show_place(NotePlace(Lane.PRIVATE))
    assert "Dit komt nooit in een verslag." in words(head)
    head.fold_private()
    assert head.place().lane is Lane.OWN_WORDS
    head.set_speakers([NOOR], watched=False)
    head.show_place(NotePlace(Lane.PRIVATE))
    head.fold_private()
    assert head.place().lane is Lane.PRIVATE
