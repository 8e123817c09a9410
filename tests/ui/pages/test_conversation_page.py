"""The walk through a talk, as a coach goes through it."""

from __future__ import annotations

import itertools
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, LineTag, Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble, NotFoundError
from lobcoach.core.framework import PHASES, Competence, Phase
from lobcoach.core.talk import Conversation, ConversationState, Lane, StepState, Tag
from lobcoach.core.text import LINE_LIMIT
from lobcoach.services.conversations import OpenTalk
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.goal_dialog import GoalDialog
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.talk.follow_ups import FollowUpChip
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.talk.phase_rail import STOP
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.stop_screen import STANDS_STILL
from lobcoach.ui.talk.walk_advice import LOOK_AHEAD, NO_EXPERIENCE
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import IconButton
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import accessible_name

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT, NO_MODIFIER = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
NAMES = ("Kwaliteiten", "Motieven", "Werk", "Sturen", "Netwerk")


class Hand:
    """A monotonic clock that only moves when it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


class Disk:
    """Stores through the real service, unless it is full."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.full = False

    def keep(self, drafts: dict[DraftKey, DraftValue]) -> None:
        if self.full:
            raise FileError(FileTrouble.DISK_FULL, self._services.path)
        self._services.keeping.keep(drafts)


@dataclass
class Room:
    """A coach's window on one talk."""

    qtbot: QtBot
    services: Services
    talk: str
    page: ConversationPage
    autosave: Autosave
    disk: Disk
    hand: Hand

    def stored(self) -> OpenTalk:
        return self.services.conversations.open(self.talk)

    def notes(self) -> dict[NoteKey, Note]:
        return self.services.keeping.notes(self.talk)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def press(self, text: str) -> None:
        self.qtbot.mouseClick(button(self.page, text), Qt.MouseButton.LeftButton)

    def write(self, text: str) -> None:
        self.editor().setFocus()
        self.qtbot.keyClicks(self.editor(), text)

    def editor(self) -> NoteEditor:
        (found,) = shown(self.page, NoteEditor)
        return found

    def question(self) -> str:
        (card,) = self.page.findChildren(PromptCard)
        return card.question()

    def here(self) -> str:
        """The phase and competence on screen."""
        dialogue = self.stored().dialogue
        return f"{dialogue.phase} {dialogue.competence or ''}".strip()

    def place(self) -> str:
        return self.stored().dialogue.current_id


@pytest.fixture
def room(services: Services, talk: str, dresser: ThemeController, qtbot: QtBot) -> Iterator[Room]:
    disk, hand = Disk(services), Hand()
    autosave = Autosave(disk.keep)  # type: ignore[arg-type]
    page = ConversationPage(services, autosave, hand)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.open(talk)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.setFocus()
    yield Room(qtbot, services, talk, page, autosave, disk, hand)
    autosave.give_up()
    page.close_down()


def to_last(room: Room) -> None:
    for _ in range(len(room.stored().dialogue.steps) - 1):
        room.key(Qt.Key.Key_Return, CTRL)


# The walk


def test_the_caret_waits_in_the_note(room: Room) -> None:
    assert QApplication.focusWidget() is room.editor()


def test_the_first_question_is_large_and_the_goal_in_view(room: Room) -> None:
    first = room.stored().dialogue.steps[0]
    assert room.question() == first.prompt_text
    goal = FieldKey(Conversation, room.talk, "goal")
    room.services.keeping.keep({goal: "Weten of ik verder wil"})
    assert "Doel van dit gesprek: ‘Weten of ik verder wil’" in words(room.page)
    to_last(room)
    assert "Doel van dit gesprek: ‘Weten of ik verder wil’" in words(room.page)


def test_next_and_previous_go_by_button_and_by_key(room: Room) -> None:
    first, second, third = (step.id for step in room.stored().dialogue.steps[:3])
    room.press("Volgende vraag")
    assert room.place() == second
    assert room.stored().dialogue.steps[0].state is StepState.ASKED
    room.key(Qt.Key.Key_Right, ALT)
    assert room.place() == third
    room.key(Qt.Key.Key_Left, ALT)
    room.press("Vorige")
    assert room.place() == first


def test_any_phase_can_be_entered_at_any_moment(room: Room) -> None:
    for phase in (Phase.ACTIVATE, Phase.OPENING, Phase.CLOSING, Phase.REFLECT):
        number = PHASES.index(phase)
        room.qtbot.mouseClick(shown(room.page, PhaseButton)[number], Qt.MouseButton.LeftButton)
        assert room.stored().dialogue.phase is phase
    room.key(Qt.Key.Key_Down, ALT)
    assert room.stored().dialogue.phase is Phase.LOOK_AHEAD
    room.key(Qt.Key.Key_Up, ALT)
    assert room.stored().dialogue.phase is Phase.REFLECT


@pytest.mark.parametrize("order", list(itertools.permutations(range(5)))[::17])
def test_competences_in_any_order_keep_every_note(room: Room, order: tuple[int, ...]) -> None:
    written: dict[str, str] = {}
    for number in order:
        room.key(Qt.Key(Qt.Key.Key_1 + number), ALT)
        assert room.stored().dialogue.competence is list(Competence)[number]
        assert button(room.page, NAMES[number]).isChecked()
        room.write(f"over {NAMES[number]}")
        written[room.place()] = f"over {NAMES[number]}"
    room.autosave.flush()
    assert {key.step_id: note.text for key, note in room.notes().items()} == written
    for number in reversed(order):
        room.press(NAMES[number])
        assert room.editor().note().text == f"over {NAMES[number]}"


def test_a_competence_chosen_in_the_opening_begins_with_an_experience(room: Room) -> None:
    room.press("Motieven")
    assert room.here() == "terugkijken motievenreflectie"
    room.key(Qt.Key.Key_Down, ALT)
    room.press("Netwerk")
    assert room.here() == "reflecteren netwerken"


def test_skipping_needs_no_reason_and_keeps_the_note(room: Room) -> None:
    first = room.place()
    room.write("toch iets gezegd")
    room.press("Overslaan")
    assert room.place() != first
    assert room.stored().dialogue.steps[0].state is StepState.SKIPPED
    room.press("Vorige")
    assert room.editor().note().text == "toch iets gezegd"


def test_parking_keeps_the_question_for_another_talk(room: Room) -> None:
    room.write("later meer")
    room.press("Parkeren")
    assert room.stored().dialogue.steps[0].state is StepState.PARKED
    room.press("Vorige")
    assert room.editor().note().text == "later meer"


def test_another_question_takes_the_place_of_one_without_notes(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    before, number = room.question(), len(room.stored().dialogue.steps)
    room.press("Andere vraag")
    assert room.question() != before
    assert len(room.stored().dialogue.steps) == number


def test_another_question_leaves_one_with_notes_where_it_is(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    before = room.question()
    room.write("hierover praatten we")
    room.key(Qt.Key.Key_R, CTRL)
    assert room.question() != before
    assert room.editor().note().text == ""
    room.press("Vorige")
    assert (room.question(), room.editor().note().text) == (before, "hierover praatten we")


def test_when_the_questions_are_used_up_an_own_one_is_suggested(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    told: list[str] = []
    room.page.troubled.connect(told.append)
    for _ in range(40):
        room.write("iets")
        room.key(Qt.Key.Key_R, CTRL)
        if told:
            break
    assert told == [
        "Hier is geen andere vraag meer voor deze student. Stel gerust een eigen vraag."
    ]
    room.key(Qt.Key.Key_Left, ALT)
    assert told[-1] == ""


def test_an_own_question_is_asked_in_place(room: Room) -> None:
    room.press("Eigen vraag")
    line = named(room.page, QLineEdit, "Eigen vraag")
    room.qtbot.keyClicks(line, "Wat hielp jou toen?")
    room.key(Qt.Key.Key_Return)
    assert room.question() == "Wat hielp jou toen?"
    assert QApplication.focusWidget() is room.editor()
    room.write("mijn zus")
    room.press("Vorige")
    room.press("Volgende vraag")
    assert (room.question(), room.editor().note().text) == ("Wat hielp jou toen?", "mijn zus")


def test_an_own_question_that_is_too_long_is_kept_to_be_shortened(room: Room) -> None:
    room.press("Eigen vraag")
    line = named(room.page, QLineEdit, "Eigen vraag")
    line.setText("a" * (LINE_LIMIT + 1))
    with room.qtbot.waitSignal(room.page.troubled) as told:
        room.press("Stel deze vraag")
    assert told.args == ["Deze tekst is te lang: hooguit 500 tekens. Kort hem in."]
    assert len(line.text()) == LINE_LIMIT + 1
    room.key(Qt.Key.Key_Escape)
    assert not line.isVisible()
    assert QApplication.focusWidget() is room.editor()


def test_a_follow_up_shows_that_it_was_asked_also_after_coming_back(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    chip = shown(room.page, FollowUpChip)[0]
    room.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    room.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.is_asked()
    assert list(room.services.keeping.follow_ups_used(room.talk).values()) == [(chip.words,)]
    room.press("Volgende vraag")
    room.page.open(room.talk)
    room.press("Vorige")
    assert shown(room.page, FollowUpChip)[0].is_asked()


def test_tab_goes_from_phases_through_the_question_to_the_side_pane(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    order: list[str] = []
    widget = room.page.nextInFocusChain()
    while widget is not room.page:
        stops = widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None
        if stops and widget.isVisibleTo(room.page) and widget.isEnabled():
            order.append(accessible_name(widget))
        widget = widget.nextInFocusChain()
    assert all(order)
    wanted = ("Fase 1: Openen", "Pauze", "Kwaliteiten", "Toon gedrag en let op",
              f"Doorvragen: {shown(room.page, FollowUpChip)[0].words}", "Eigen vraag", "Overslaan",
              "In eigen woorden", "Notitie: In eigen woorden", "letterlijk", "Volgende vraag",
              "Nieuw doel")  # fmt: skip
    places = [order.index(each) for each in wanted]
    assert places == sorted(places)


# What the walk advises


def test_reflecting_without_an_experience_offers_to_look_back(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    room.key(Qt.Key.Key_Down, ALT)
    assert NO_EXPERIENCE in words(room.page)
    line = named(room.page, QLineEdit, "De ervaring in één zin")
    room.qtbot.keyClicks(line, "Een meting klopte niet")
    room.autosave.flush()
    assert NO_EXPERIENCE not in words(room.page)
    assert line.text() == "Een meting klopte niet"
    line.clear()
    room.qtbot.keyClick(line, Qt.Key.Key_Space)
    room.autosave.flush()
    room.press("Naar terugkijken")
    assert room.here() == "terugkijken kwaliteitenreflectie"


def test_after_not_knowing_three_times_one_press_leads_to_what_works(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    room.key(Qt.Key.Key_Down, ALT)
    for _ in range(3):
        assert LOOK_AHEAD not in words(room.page)
        room.press("Weet ik niet")
    assert room.here() == "reflecteren kwaliteitenreflectie"
    room.press("Naar vooruitkijken")
    ahead = room.stored().dialogue.current
    assert ahead is not None
    assert ahead.phase is Phase.LOOK_AHEAD
    found = room.services.library.bank.find(ahead.prompt_id)
    assert found is not None
    assert found.strength_based


def test_another_question_while_reflecting_keeps_what_works_in_the_majority(room: Room) -> None:
    bank = room.services.library.bank
    room.key(Qt.Key.Key_1, ALT)
    room.key(Qt.Key.Key_Down, ALT)
    for _ in range(12):
        room.key(Qt.Key.Key_R, CTRL)
        steps = [s for s in room.stored().dialogue.steps if s.phase is Phase.REFLECT]
        strong = [(found := bank.find(s.prompt_id)) and found.strength_based for s in steps]
        assert strong.count(True) >= strong.count(False)


def test_after_three_skips_looking_ahead_is_suggested(room: Room) -> None:
    room.key(Qt.Key.Key_1, ALT)
    room.key(Qt.Key.Key_Down, ALT)
    for _ in range(4):
        if LOOK_AHEAD in words(room.page):
            break
        if room.stored().dialogue.phase is not Phase.REFLECT:
            room.qtbot.mouseClick(shown(room.page, PhaseButton)[2], Qt.MouseButton.LeftButton)
        room.key(Qt.Key.Key_R, CTRL)
        room.press("Overslaan")
        room.qtbot.mouseClick(shown(room.page, PhaseButton)[2], Qt.MouseButton.LeftButton)
    room.press("Naar vooruitkijken")
    assert room.stored().dialogue.phase is Phase.LOOK_AHEAD


# Notes


def test_words_typed_are_in_the_file_when_the_program_dies(room: Room) -> None:
    with room.qtbot.waitSignal(room.autosave.saved):
        room.write("Ik werd juist rustig")
    step = room.place()
    room.qtbot.keyClicks(room.editor(), " en nog een woord")
    # What follows is not stored yet; another connection sees what a crash would leave.
    with closing(sqlite3.connect(room.services.path)) as file:
        rows = file.execute("SELECT text FROM answer WHERE step_id = ?", (step,)).fetchall()
    assert rows == [("Ik werd juist rustig",)]


def test_every_way_on_stores_first(room: Room) -> None:
    for way in ("Volgende vraag", "Vorige", "Overslaan", "Parkeren", "Motieven", "Wat ik zie"):
        room.write(way)
        room.press(way)
        assert not room.autosave.has_unsaved


def test_three_lanes_by_key_do_not_mix(room: Room) -> None:
    for number, text in ((1, "van Noor"), (2, "lacht"), (3, "voor mij")):
        room.key(Qt.Key(Qt.Key.Key_0 + number), CTRL)
        assert QApplication.focusWidget() is room.editor()
        room.write(text)
    room.autosave.flush()
    texts = {key.lane: note.text for key, note in room.notes().items()}
    assert texts == {Lane.OWN_WORDS: "van Noor", Lane.OBSERVED: "lacht", Lane.PRIVATE: "voor mij"}


def test_marks_go_to_the_file_with_their_words(room: Room) -> None:
    room.write("Ik wilde weten waarom")
    room.key(Qt.Key.Key_L, CTRL | SHIFT)
    room.key(Qt.Key.Key_Return)
    room.write("dus zocht ze door")
    room.autosave.flush()
    (note,) = room.notes().values()
    assert note == Note("Ik wilde weten waarom\ndus zocht ze door", (LineTag(0, Tag.QUOTE),))


def test_pasted_markup_stays_words(room: Room) -> None:
    data = QMimeData()
    data.setHtml('<h1>Kop</h1><img src="file:///etc/hostname"><script>x()</script>')
    room.editor().insertFromMimeData(data)
    room.write("</para> ![](file:///etc/hostname)")
    room.autosave.flush()
    (note,) = room.notes().values()
    assert note.text.startswith("Kop")
    assert note.text.endswith("</para> ![](file:///etc/hostname)")


def test_on_a_full_disk_the_talk_goes_on_and_nothing_typed_is_lost(room: Room) -> None:
    room.disk.full = True
    room.write("mag niet weg")
    room.press("Volgende vraag")
    assert any("Niet opgeslagen" in each for each in words(room.page))
    room.press("Vorige")
    assert room.editor().note().text == "mag niet weg"
    assert not room.page.leave()
    with room.qtbot.assertNotEmitted(room.page.left):
        room.press("Later verder")
    room.disk.full = False
    room.press("Probeer opnieuw")
    assert [note.text for note in room.notes().values()] == ["mag niet weg"]
    assert room.page.leave()


def touched(room: Room) -> None:
    """Let another program replace the data file under our feet."""
    os.utime(room.services.path, (0, 0))


REPLACED = (
    "‘mijn.lobcoach’ is door een ander programma vervangen. Kopieer je tekst, sluit LOBcoach "
    "en open het bestand opnieuw."
)


def test_when_the_file_was_replaced_the_walk_goes_on_and_says_so(room: Room) -> None:
    second = room.stored().dialogue.steps[1].prompt_text
    told: list[str] = []
    room.page.troubled.connect(told.append)
    touched(room)
    room.press("Volgende vraag")
    assert told == [REPLACED]
    assert room.question() == second
    chip = shown(room.page, FollowUpChip)[0]
    room.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert told == [REPLACED, REPLACED]
    assert not chip.is_asked()


def test_a_talk_that_is_gone_is_told_when_the_page_reads_again(room: Room) -> None:
    with closing(sqlite3.connect(room.services.path)) as file, file:
        file.execute("DELETE FROM conversation WHERE id = ?", (room.talk,))
    with room.qtbot.waitSignal(room.page.troubled) as told:
        room.page.reload()
    assert told.args == ["Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."]


# Beside the walk


def test_ctrl_d_and_ctrl_j_open_a_new_goal_and_agreement(room: Room) -> None:
    room.key(Qt.Key.Key_2, ALT)
    for key, kind in ((Qt.Key.Key_D, GoalDialog), (Qt.Key.Key_J, AgreementDialog)):
        room.editor().setFocus()
        room.key(key, CTRL)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        with room.qtbot.waitSignal(dialog.finished):
            dialog.reject()
        with room.qtbot.waitActive(room.page):
            room.page.activateWindow()


def test_f8_leaves_only_phase_and_question(room: Room) -> None:
    room.key(Qt.Key.Key_F8)
    assert words(room.page) == ["1 · Openen", room.question()]
    room.key(Qt.Key.Key_3, CTRL)
    room.key(Qt.Key.Key_Right, ALT)
    assert words(room.page) == ["1 · Openen", room.question()]
    room.key(Qt.Key.Key_F8)
    assert room.editor().accessibleName() == "Notitie: In eigen woorden"
    room.key(Qt.Key.Key_F8)
    room.key(Qt.Key.Key_Escape)
    assert room.editor().isVisible()


def test_f5_shows_the_student_the_question_alone_and_follows_the_walk(room: Room) -> None:
    looked_at: list[bool] = []
    room.page.looked_at.connect(looked_at.append)
    room.write("niet voor andere ogen")
    room.key(Qt.Key.Key_F5)
    assert words(room.page) == [room.question()]
    first = room.question()
    room.key(Qt.Key.Key_Return, CTRL)
    assert words(room.page) == [room.question()] != [first]
    room.key(Qt.Key.Key_Left, ALT)
    assert words(room.page) == [first]
    room.key(Qt.Key.Key_3, CTRL)
    room.key(Qt.Key.Key_D, CTRL)
    assert QApplication.activeModalWidget() is None
    room.key(Qt.Key.Key_F5)
    assert room.editor().hasFocus()
    assert room.editor().note().text == "niet voor andere ogen"
    room.press("Laat zien")
    assert words(room.page) == [first]
    room.key(Qt.Key.Key_Escape)
    assert room.editor().isVisible()
    assert looked_at == [True, False, True, False]


def test_what_the_competence_asks_stands_above_the_question_without_its_value(room: Room) -> None:
    room.key(Qt.Key.Key_2, ALT)
    room.key(Qt.Key.Key_F5)
    assert words(room.page) == ["Wat drijft mij?", room.question()]


def test_a_student_who_looks_along_is_not_led_to_the_report(room: Room) -> None:
    to_last(room)
    for key in (Qt.Key.Key_F5, Qt.Key.Key_F8):
        room.key(key)
        with room.qtbot.assertNotEmitted(room.page.finish_requested):
            room.key(Qt.Key.Key_Return, CTRL)
        room.key(key)
    with room.qtbot.waitSignal(room.page.finish_requested):
        room.key(Qt.Key.Key_Return, CTRL)


def test_leaving_the_talk_ends_that_someone_looks_along(room: Room) -> None:
    room.key(Qt.Key.Key_F5)
    with room.qtbot.waitSignal(room.page.looked_at) as told:
        room.page.hide()
    assert told.args == [False]
    room.page.show()
    assert room.editor().isVisible()


def test_a_stop_moment_keeps_the_talk_where_it_was(room: Room) -> None:
    room.key(Qt.Key.Key_2, ALT)
    question = room.question()
    room.write("tot hier")
    room.hand.now += 61
    room.qtbot.mouseClick(named(room.page, IconButton, STOP), Qt.MouseButton.LeftButton)
    assert words(room.page)[0] == STANDS_STILL
    stored = room.services.conversations.conversation(room.talk)
    assert (stored.state, stored.seconds_spent) == (ConversationState.PAUSED, 61)
    assert [note.text for note in room.notes().values()] == ["tot hier"]
    room.hand.now += 600
    for key, modifier in ((Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Space, CTRL),
                          (Qt.Key.Key_F5, NO_MODIFIER), (Qt.Key.Key_F8, NO_MODIFIER)):  # fmt: skip
        room.key(key, modifier)
        assert words(room.page)[0] == STANDS_STILL
    room.key(Qt.Key.Key_F7)
    assert (room.question(), room.editor().note().text) == (question, "tot hier")
    assert room.editor().hasFocus()
    stored = room.services.conversations.conversation(room.talk)
    assert (stored.state, stored.seconds_spent) == (ConversationState.RUNNING, 61)
    room.hand.now += 9
    room.press("Volgende vraag")
    assert room.stored().conversation.seconds_spent == 70


def test_a_stop_moment_can_become_later(room: Room) -> None:
    room.key(Qt.Key.Key_F7)
    with room.qtbot.waitSignal(room.page.left):
        room.key(Qt.Key.Key_Escape)
    (row,) = room.services.talk_lists.unfinished()
    assert row.state is ConversationState.PAUSED


def test_a_closed_talk_cannot_be_stopped(room: Room) -> None:
    room.services.conversations.finish(room.stored().dialogue, 60)
    room.page.open(room.talk)
    with room.qtbot.waitSignal(room.page.troubled) as told:
        room.key(Qt.Key.Key_F7)
    assert told.args == ["Dit gesprek is afgesloten. Heropen het als je iets wilt veranderen."]
    assert room.editor().isVisible()


def test_in_a_small_window_escape_closes_the_drawer_first(room: Room) -> None:
    room.page.resize(1024, 640)
    room.press("Doelen en afspraken")
    with room.qtbot.assertNotEmitted(room.page.left):
        room.key(Qt.Key.Key_Escape)
    with room.qtbot.waitSignal(room.page.left):
        room.key(Qt.Key.Key_Escape)


# The clock


def test_the_clock_counts_pauses_and_is_kept(room: Room) -> None:
    room.hand.now += 61
    room.key(Qt.Key.Key_Space, CTRL)
    assert room.stored().conversation.seconds_spent == 61
    room.hand.now += 600
    room.qtbot.mouseClick(named(room.page, IconButton, "Verder"), Qt.MouseButton.LeftButton)
    room.hand.now += 9
    room.press("Volgende vraag")
    assert room.stored().conversation.seconds_spent == 70


def test_a_running_clock_is_kept_now_and_then(room: Room) -> None:
    room.hand.now += 20

    def kept() -> bool:
        return room.services.conversations.conversation(room.talk).seconds_spent >= 20

    assert not kept()
    room.qtbot.waitUntil(kept)


def test_the_clock_goes_on_where_it_was(room: Room) -> None:
    room.hand.now += 125
    room.page.leave()
    room.page.hide()
    room.page.open(room.talk)
    room.page.show()
    assert "2:05" in words(room.page)


# Putting aside, finishing, opening


def test_later_puts_the_talk_aside_with_every_word(room: Room) -> None:
    room.write("tot hier")
    with room.qtbot.waitSignal(room.page.left):
        room.press("Later verder")
    (row,) = room.services.talk_lists.unfinished()
    assert row.state is ConversationState.PAUSED
    assert [note.text for note in room.notes().values()] == ["tot hier"]


def test_the_last_question_leads_to_finishing(room: Room) -> None:
    to_last(room)
    with room.qtbot.waitSignal(room.page.finish_requested) as asked:
        room.press("Gesprek afronden")
    assert asked.args == [room.talk]
    assert room.stored().dialogue.steps[-1].state is StepState.ASKED


def test_opening_again_shows_where_the_talk_was(room: Room) -> None:
    room.key(Qt.Key.Key_2, ALT)
    room.write("hier was ik")
    question = room.question()
    room.press("Later verder")
    room.page.open(room.talk)
    assert (room.question(), room.editor().note().text) == (question, "hier was ik")


def test_a_talk_that_is_not_there_leaves_the_page_as_it_is(room: Room) -> None:
    before = room.question()
    with pytest.raises(NotFoundError):
        room.page.open("weg")
    assert room.question() == before


def test_a_closed_talk_says_that_it_can_be_opened_again(room: Room) -> None:
    room.services.conversations.finish(room.stored().dialogue, 60)
    room.page.open(room.talk)
    with room.qtbot.waitSignal(room.page.troubled) as told:
        room.press("Volgende vraag")
    assert told.args == ["Dit gesprek is afgesloten. Heropen het als je iets wilt veranderen."]
    with room.qtbot.waitSignal(room.page.troubled):
        room.press("Later verder")


def test_before_a_talk_is_opened_there_is_nothing_to_store(
    services: Services, dresser: ThemeController, qtbot: QtBot
) -> None:
    page = ConversationPage(services, Autosave(services.keeping.keep))
    qtbot.addWidget(page)
    page.reload()
    assert page.leave()
    page.close_down()
