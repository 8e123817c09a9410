"""The note in its three lanes."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import LineTag, Note
from lobcoach.core.talk import Lane, Role, Tag
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.note_head import UNFOLD
from lobcoach.ui.talk.note_places import NotePlace
from lobcoach.ui.talk.voice_tabs import Speaker
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show, accessible_name, count

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
TIP = "Wat zag of hoorde je precies?"


@pytest.fixture
def card(show: Show) -> NoteCard:
    made = NoteCard()
    show(made).resize(760, 420)
    made.take_focus()
    return made


def editor(card: NoteCard) -> NoteEditor:
    (found,) = shown(card, NoteEditor)
    return found


def test_every_lane_says_to_which_question_it_belongs(card: NoteCard) -> None:
    card.show_question("Wat ging er goed?")
    editors = card.findChildren(NoteEditor)
    assert {each.accessibleDescription() for each in editors} == {"Wat ging er goed?"}


def test_what_is_typed_leaves_with_its_lane(card: NoteCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.note_changed) as told:
        qtbot.keyClick(editor(card), Qt.Key.Key_A)
    assert told.args == [NotePlace(Lane.OWN_WORDS), Note("a")]
    card.choose_lane(Lane.PRIVATE)
    with qtbot.waitSignal(card.note_changed) as told:
        qtbot.keyClick(editor(card), Qt.Key.Key_B)
    assert told.args == [NotePlace(Lane.PRIVATE), Note("b")]


def test_each_lane_keeps_its_own_words_and_undo(card: NoteCard, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor(card), "van Noor")
    card.choose_lane(Lane.OBSERVED)
    assert editor(card).note().text == ""
    card.choose_lane(Lane.OWN_WORDS)
    assert editor(card).note().text == "van Noor"
    editor(card).undo()
    assert editor(card).note().text == ""


def test_the_private_lane_looks_different_and_says_so(card: NoteCard) -> None:
    assert count(card, LIGHT.card) > 50_000
    card.choose_lane(Lane.PRIVATE)
    assert count(card, LIGHT.card) < 2_000
    assert "Dit komt nooit in een verslag." in words(card)
    card.choose_lane(Lane.OBSERVED)
    assert "Schrijf op wat je zag of hoorde." in words(card)
    assert "Dit komt nooit in een verslag." not in words(card)
    assert accessible_name(editor(card)) == "Notitie: Wat ik zie"


def test_choosing_a_lane_is_told_and_ready_to_type(card: NoteCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.lane_changed) as told:
        qtbot.mouseClick(button(card, "Wat ik zie"), Qt.MouseButton.LeftButton)
    assert told.args == [Lane.OBSERVED]
    assert QApplication.focusWidget() is editor(card)
    assert card.lane() is Lane.OBSERVED


def test_lanes_with_text_are_ticked(card: NoteCard, qtbot: QtBot) -> None:
    card.show_notes({NotePlace(Lane.PRIVATE): Note("iets"), NotePlace(Lane.OBSERVED): Note("  ")})
    named = [accessible_name(button(card, name))
             for name in ("In eigen woorden", "Wat ik zie", "Alleen voor mij")]  # fmt: skip
    assert named == ["In eigen woorden", "Wat ik zie", "Alleen voor mij, met tekst"]
    qtbot.keyClick(editor(card), Qt.Key.Key_A)
    name = accessible_name(button(card, "In eigen woorden"))
    assert name == "In eigen woorden, met tekst"


@pytest.mark.parametrize(
    ("key", "tag"),
    [(Qt.Key.Key_L, Tag.QUOTE), (Qt.Key.Key_I, Tag.INSIGHT), (Qt.Key.Key_S, Tag.STEP)],
)
def test_keys_and_buttons_mark_the_line(
    card: NoteCard, qtbot: QtBot, key: Qt.Key, tag: Tag
) -> None:
    qtbot.keyClicks(editor(card), "Ik wil dit vaker")
    qtbot.keyClick(editor(card), key, CTRL_SHIFT)
    assert editor(card).note().tags == (LineTag(0, tag),)
    assert button(card, tag.value).isChecked()
    qtbot.mouseClick(button(card, tag.value), Qt.MouseButton.LeftButton)
    assert editor(card).note().tags == ()
    assert not button(card, tag.value).isChecked()
    assert QApplication.focusWidget() is editor(card)


def test_a_judging_word_gets_a_soft_question_and_nothing_is_stopped(
    card: NoteCard, qtbot: QtBot
) -> None:
    qtbot.keyClicks(editor(card), "Hij is lui")
    assert f"‘lui’ – {TIP}" in words(card)
    assert editor(card).note().text == "Hij is lui"
    qtbot.keyClick(editor(card), Qt.Key.Key_Backspace)
    assert not any(TIP in each for each in words(card))


def test_a_literal_quote_is_not_the_judgement_of_the_coach(card: NoteCard, qtbot: QtBot) -> None:
    qtbot.keyClicks(editor(card), "Ik ben lui")
    qtbot.keyClick(editor(card), Qt.Key.Key_L, CTRL_SHIFT)
    assert not any(TIP in each for each in words(card))


def test_saved_and_not_saved_take_turns(card: NoteCard, qtbot: QtBot) -> None:
    card.show_failed("De schijf is vol.")
    assert "Niet opgeslagen – De schijf is vol." in words(card)
    with qtbot.waitSignals([card.retry_requested, card.copy_requested]):
        qtbot.mouseClick(button(card, "Probeer opnieuw"), Qt.MouseButton.LeftButton)
        qtbot.mouseClick(button(card, "Kopieer tekst"), Qt.MouseButton.LeftButton)
    card.show_saved(datetime(2026, 11, 23, 10, 33, 41).astimezone())
    assert "bewaard 10:33:41" in words(card)
    assert not any("Niet opgeslagen" in each for each in words(card))


NOOR, BAS = Speaker(Role.STUDENT, "Noor"), Speaker(Role.WORKPLACE_TRAINER, "Bas Visser")
HIS = NotePlace(Lane.OWN_WORDS, BAS.voice)


def buttons(card: NoteCard) -> list[str]:
    return [each.text() for each in shown(card, QAbstractButton)]


def test_each_voice_has_words_of_its_own(card: NoteCard, qtbot: QtBot) -> None:
    card.set_speakers([NOOR, BAS], watched=True)
    qtbot.keyClicks(editor(card), "van Noor")
    card.choose_lane(Lane.OWN_WORDS)
    assert accessible_name(editor(card)) == "Notitie: In de woorden van Bas Visser"
    with qtbot.waitSignal(card.note_changed) as told:
        qtbot.keyClick(editor(card), Qt.Key.Key_B)
    assert told.args == [HIS, Note("b")]
    card.choose_lane(Lane.OWN_WORDS)
    assert editor(card).note().text == "van Noor"


def test_a_voice_is_chosen_with_the_mouse_and_marked_when_it_said_something(
    card: NoteCard, qtbot: QtBot
) -> None:
    card.set_speakers([NOOR, BAS], watched=True)
    qtbot.mouseClick(button(card, "Bas Visser"), Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is editor(card)
    qtbot.keyClick(editor(card), Qt.Key.Key_B)
    assert accessible_name(button(card, "Bas Visser")) == "Bas Visser, met tekst"
    assert accessible_name(button(card, "Noor")) == "Noor"


def test_the_words_of_who_is_asked_come_to_the_front(card: NoteCard) -> None:
    card.set_speakers([NOOR, BAS], watched=True)
    card.show_notes({HIS: Note("ze ijkt zelf")}, BAS.voice)
    assert editor(card).note().text == "ze ijkt zelf"
    card.choose_lane(Lane.OBSERVED)
    card.show_notes({}, Role.STUDENT)
    assert card.lane() is Lane.OBSERVED


def test_what_is_private_is_out_of_sight_until_a_press_on_purpose(
    card: NoteCard, qtbot: QtBot
) -> None:
    card.set_speakers([NOOR, BAS], watched=True)
    card.show_notes({NotePlace(Lane.PRIVATE): Note("geheim")})
    assert "Alleen voor mij" not in buttons(card)
    qtbot.mouseClick(button(card, UNFOLD), Qt.MouseButton.LeftButton)
    assert editor(card).note().text == "geheim"
    assert accessible_name(button(card, "Alleen voor mij")) == "Alleen voor mij, met tekst"
    card.show_notes({})
    assert card.lane() is Lane.OWN_WORDS
    card.choose_lane(Lane.PRIVATE)
    assert card.lane() is Lane.PRIVATE
    card.set_speakers([NOOR], watched=False)
    assert "Alleen voor mij" in buttons(card)
    assert UNFOLD not in buttons(card)


def test_coming_to_the_table_folds_what_was_private_on_screen(card: NoteCard) -> None:
    card.choose_lane(Lane.PRIVATE)
    card.set_speakers([NOOR, BAS], watched=True)
    assert card.lane() is Lane.OWN_WORDS
    assert editor(card).note().text == ""


def test_with_the_student_alone_there_are_no_voices_to_choose(card: NoteCard) -> None:
    card.set_speakers([NOOR, BAS], watched=True)
    card.set_speakers([NOOR], watched=False)
    assert "Noor" not in buttons(card)
    card.choose_lane(Lane.OWN_WORDS)
    assert accessible_name(editor(card)) == "Notitie: In eigen woorden"


@pytest.mark.parametrize("lane", [Lane.OBSERVED, Lane.PRIVATE])
@pytest.mark.parametrize("word", ["lui", "dwars", "depressief", "ADHD"])
def test_a_judgement_is_asked_about_in_both_lanes_of_the_coach(
    card: NoteCard, qtbot: QtBot, lane: Lane, word: str
) -> None:
    card.choose_lane(lane)
    qtbot.keyClicks(editor(card), f"Hij leek {word} ")
    assert f"‘{word}’ – {TIP}" in words(card)
    assert editor(card).note().text == f"Hij leek {word} "
