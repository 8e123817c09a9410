"""Kills LOBcoach at any moment of any kind of talk held in its real window, and looks what is left.

Usage: python -m tests.killed_talks FOLDER SEED KIND…, where processes can be forked. For each kind
of talk a student comes to the table of one file; the talk is begun, and four coaches hold it one
after the other, each killed at some moment: the first while writing and marking, two while they
also agree, park and walk, the fourth on the way to the end and while the talk is closed. Prints
what it saw as JSON.

Each coach is a process of its own, forked before there is a window. What a coach tells is either a
fact that must be in the file from then on (`at`, `parked`, `closed`), or something typed that must
be there a second later (`text`, `tag`).
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import WITHOUT_REPORT, Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation, ConversationState, ParkedTopic, Tag, Voice
from lobcoach.core.voices import OWN_CAREER, seats
from lobcoach.paths import resource
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.planning import NewTalk
from lobcoach.services.verifying import verify_file
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.close_page import LOOK_BACK
from lobcoach.ui.pages.conversation_page import ConversationPage
from lobcoach.ui.pages.finish_page import FinishPage  # noqa: F401 - before the fork
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.workspace import Workspace
from tests.story import Hands

ROUNDS = 4
#: A second is promised; the rest is for a machine that is busy with something else.
LOST_AT_MOST = 1.5
_LONGEST_TALKING = 2.6
_ACT_EVERY_MS = 25
_LOOK_EVERY_MS = 5
_PATIENCE = 60.0
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
_TAGS = {Tag.QUOTE: Qt.Key.Key_L, Tag.INSIGHT: Qt.Key.Key_I, Tag.STEP: Qt.Key.Key_S}


@dataclass
class Seen:
    """What all rounds together came to."""

    seed: int
    kills: dict[str, int] = field(default_factory=dict)
    told: dict[str, int] = field(default_factory=dict)
    due: int = 0
    killed_in_a_save: int = 0
    closed: int = 0
    wrong: list[str] = field(default_factory=list)


@dataclass
class Table:
    """One talk of one kind in the file, and what must be in it by now."""

    path: Path
    code: str
    talk: str
    steps: frozenset[str] = frozenset()
    texts: set[str] = field(default_factory=set)
    tags: set[str] = field(default_factory=set)
    parked: int = 0

    @property
    def report(self) -> Path:
        """Where the report is saved."""
        return self.path.with_name(f"verslag-{self.code}.pdf")


@dataclass(frozen=True)
class Told:
    """One line of a coach: what happened, to what, and when it had."""

    what: str
    which: str
    when: float


class Fingers:
    """What `Hands` needs of a qtbot, for a window outside any test."""

    keyClick = staticmethod(QTest.keyClick)  # noqa: N815 - as Qt calls it
    keyClicks = staticmethod(QTest.keyClicks)  # noqa: N815
    mouseClick = staticmethod(QTest.mouseClick)  # noqa: N815

    @staticmethod
    def waitUntil(done: Callable[[], bool], timeout: int) -> None:  # noqa: N802
        """Let the program go on until something is so."""
        given_up = time.monotonic() + timeout / 1000
        while not done():
            assert time.monotonic() < given_up, "the program stands still"
            QTest.qWait(_LOOK_EVERY_MS)


class CoachAtWork:
    """Holds a talk in the real window, one act at a time, and tells of each."""

    def __init__(self, table: Table, library: Library, number: int, seed: str, tell: int) -> None:
        controller = ThemeController(ColourChoice.LIGHT)
        controller.apply(cast(QApplication, QApplication.instance()))
        self._table, self._number, self._pipe = table, number, tell
        self._chance = random.Random(seed)
        self._words = 0
        self._marked: set[str] = set()
        self._services = open_file(table.path, library)
        self._window = MainWindow(controller)
        self._workspace = Workspace(
            self._window,
            self._services,
            Preferences(table.path.with_suffix(".ini")),
            ask_place=lambda *_: table.report,
        )
        self._workspace.start()
        self._workspace.open_talk(table.talk)
        self._window.show()
        self._come_to_front()
        self._hands = Hands(cast(QtBot, Fingers()), self._window)
        (self._page,) = self._window.findChildren(ConversationPage)
        self._timer = QTimer()
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._timer.start(0)
        self._tell("at", self._page._dialogue.current_id)

    def _come_to_front(self) -> None:
        """Let keys work in the window; the screen of the tests does not by itself."""
        self._window.activateWindow()
        assert QTest.qWaitForWindowActive(self._window)

    def _tell(self, what: str, which: str) -> None:
        os.write(self._pipe, f"{what} {which} {time.time()}\n".encode())

    def _on_timer_timeout(self) -> None:
        try:
            self._do_something()
        except BaseException:
            # In a slot it would be printed and forgotten.
            traceback.print_exc()
            os._exit(1)
        self._timer.start(_ACT_EVERY_MS)

    def _do_something(self) -> None:
        ends = self._number == ROUNDS - 1
        if not self._page.isVisible():
            self._close_the_talk()
        elif ends and self._chance.random() < 5 / 6:
            self._go_on()
        else:
            self._act()

    def _act(self) -> None:
        acts = (self._write, self._mark, self._move, self._set_goal, self._agree, self._park,
                self._fill_in)  # fmt: skip
        # Walking stores what is typed; the first coach leaves that to the clock.
        often = (12, 4, 0, 0, 0, 0, 3) if self._number == 0 else (12, 4, 5, 1, 1, 1, 3)
        (act,) = self._chance.choices(acts, often)
        act()

    def _word(self) -> str:
        self._words += 1
        return f"woord{self._number}x{self._words}z"

    def _write(self) -> None:
        word = self._word()
        self._hands.write(f"{word} ")
        self._tell("text", word)

    def _mark(self) -> None:
        step = self._page._dialogue.current_id
        if step in self._marked or not self._hands.note().toPlainText().strip():
            return
        self._marked.add(step)
        tag = self._chance.choice(list(Tag))
        note = self._hands.note()
        if all(mark.tag != tag for mark in note.note().tags):
            note.setFocus()
            self._hands.key(_TAGS[tag], CONTROL_SHIFT, into=note)
            assert any(mark.tag == tag for mark in note.note().tags), f"not marked: {note.note()}"
            self._tell("tag", f"{step}:{tag.value}")

    def _move(self) -> None:
        if self._hands.sees("Volgende vraag") and self._chance.random() < 2 / 3:
            self._go_on()
        else:
            self._walk(lambda: self._hands.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier))

    def _go_on(self) -> None:
        self._walk(lambda: self._hands.control(Qt.Key.Key_Return))

    def _walk(self, act: Callable[[], None]) -> None:
        self._tell("moving", "on")
        act()
        self._tell("at", self._page._dialogue.current_id)

    def _park(self) -> None:
        if self._hands.sees("Volgende vraag"):
            self._walk(lambda: self._hands.press_text("Parkeren"))
            self._tell("parked", "one")

    def _set_goal(self) -> None:
        self._in_dialog(Qt.Key.Key_D, "Wat wil jij bereiken? (in je eigen woorden)")

    def _agree(self) -> None:
        self._in_dialog(Qt.Key.Key_J, "Wat is afgesproken?")

    def _in_dialog(self, key: Qt.Key, name: str) -> None:
        word = self._word()
        self._hands.control(key)
        self._hands.type(name, word)
        self._tell("text", word)
        self._hands.press("Klaar")
        self._come_to_front()

    def _fill_in(self) -> None:
        for name in ("De ervaring in één zin", "Voorkeur of besluit"):
            if self._hands.sees(name):
                word = self._word()
                self._hands.type(name, f"{word} ")
                self._tell("text", word)

    def _close_the_talk(self) -> None:
        talk = self._services.conversations.conversation(self._table.talk)
        if talk.state == ConversationState.CLOSED:
            self._tell("closed", "it")
            self._timer.timeout.disconnect()
            return
        if self._hands.sees(LOOK_BACK) and talk.next_on is None:
            self._hands.type(LOOK_BACK, "over 3 weken")
        self._tell("closing", "it")
        without = self._table.code in WITHOUT_REPORT
        self._hands.press("Sluit het gesprek" if without else "Bewaar als PDF")


def make_tables(path: Path, library: Library, codes: list[str]) -> list[Table]:
    """Make a file with a talk of each of these kinds, begun with someone on the first seat."""
    services = create_file(path, library, Coach(name="Marleen"))
    tables = []
    for code in codes:
        kind = library.framework.types[code]
        if code == OWN_CAREER:
            talk = services.own_career.begin(kind.default_minutes)
        else:
            student = services.students.save(Student(first_name=f"Noor {code}"))
            joined = tuple(Voice(seat.role, "Petra Vos") for seat in seats(code)[:1])
            about = (*kind.preferred, *Competence)[: kind.competences[0]]
            new = NewTalk(student.id, code, kind.default_minutes, about, joined=joined)
            talk = services.conversations.begin(new)
        tables.append(Table(path, code, talk))
    services.close()
    return tables


def killed(
    table: Table, library: Library, number: int, seed: str
) -> tuple[list[Told], float, bool]:
    """Let a coach work and pull the plug: what was told, when that was, and if it saved then."""
    heard, tell = os.pipe()
    coach = os.fork()
    if coach == 0:
        os.close(heard)
        try:
            app = QApplication([])
            work = CoachAtWork(table, library, number, seed, tell)
            assert work is not None
            app.exec()
        finally:
            os._exit(1)
    os.close(tell)
    with os.fdopen(heard) as lines:
        first = _first_lines(lines, "closing" if number == ROUNDS - 1 else "at")
        if first:
            # Who only writes must have written what is due.
            soonest = LOST_AT_MOST if number == 0 else 0.0
            _wait_for_the_moment(table, random.Random(f"moment {seed}"), soonest)
        moment = time.time()
        os.kill(coach, signal.SIGKILL)
        _, status = os.waitpid(coach, 0)
        whole = [line.split() for line in (*first, *lines) if line.endswith("\n")]
    told = [Told(what, which, float(when)) for what, which, when in whole]
    by_us = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return (told if by_us else []), moment, _journal(table).exists()


def _first_lines(lines: Iterable[str], until: str) -> list[str]:
    """Return what is told up to the first time that this happens."""
    told = []
    for line in lines:
        told.append(line)
        if line.startswith(f"{until} "):
            break
    return told


def _journal(table: Table) -> Path:
    return table.path.with_name(f"{table.path.name}-journal")


def _wait_for_the_moment(table: Table, chance: random.Random, soonest: float) -> None:
    time.sleep(soonest + chance.uniform(0, _LONGEST_TALKING - soonest))
    if chance.random() < 1 / 3:
        given_up = time.time() + _PATIENCE / 60
        while not _journal(table).exists() and time.time() < given_up:
            pass


def look(table: Table, library: Library, told: list[Told], moment: float) -> list[str]:
    """Return what is not as it should be, and remember what must stay from now on."""
    if not told:
        return ["nobody was at work"]
    services = open_file(table.path, library)
    try:
        wrong = _look_at_words(table, services, told, moment)
        wrong += _look_at_walk(table, services, told)
        wrong += _look_at_end(table, services, told)
    finally:
        services.close()
    return wrong + verify_file(table.path)


def _look_at_words(table: Table, services: Services, told: list[Told], moment: float) -> list[str]:
    table.texts |= {t.which for t in told if t.what == "text" and t.when < moment - LOST_AT_MOST}
    table.tags |= {t.which for t in told if t.what == "tag" and t.when < moment - LOST_AT_MOST}
    talk = services.conversations.conversation(table.talk)
    notes = services.keeping.notes(table.talk)
    written = " ".join(
        (
            *(note.text for note in notes.values()),
            *(goal.wording for goal in services.goals.goals(talk.student_id)),
            *(agreement.what for agreement in services.goals.agreements(talk.student_id)),
            talk.experience,
            talk.decision,
        )
    )
    marks = {f"{key.step_id}:{tag.tag.value}" for key, note in notes.items() for tag in note.tags}
    lost = [f"lost {text}" for text in sorted(table.texts) if text not in written]
    lost += [f"lost the mark {mark}" for mark in sorted(table.tags - marks)]
    table.texts = {word for word in written.split() if word.endswith("z")} | table.texts
    table.tags |= marks
    return lost


def _look_at_walk(table: Table, services: Services, told: list[Told]) -> list[str]:
    wrong = []
    table.parked += sum(t.what == "parked" for t in told)
    with services._store.reading() as tx:
        parked = len(tx.find(ParkedTopic, conversation_id=table.talk))
        talk = tx.get(Conversation, table.talk)
    if parked < table.parked:
        wrong.append(f"{parked} parked of {table.parked}")
    table.parked = parked
    walked = [t for t in told if t.what in ("at", "moving")]
    if walked[-1].what == "at" and talk.current_step != walked[-1].which:
        wrong.append(f"stands at {talk.current_step}, not at {walked[-1].which}")
    opened = services.conversations.open(table.talk)
    steps = frozenset(step.id for step in opened.dialogue.steps)
    if not steps or table.steps - steps or opened.dialogue.current is None:
        wrong.append("questions are gone")
    if opened.kind.code != table.code:
        wrong.append(f"became another kind of talk: {opened.kind.code}")
    table.steps = steps
    return wrong


def _look_at_end(table: Table, services: Services, told: list[Told]) -> list[str]:
    state = services.conversations.conversation(table.talk).state
    wrong = []
    if any(t.what == "closed" for t in told) and state is not ConversationState.CLOSED:
        wrong.append(f"was closed and is {state}")
    issued = [services.reports.document(each.id) for each in services.reports.issued(table.talk)]
    issued += [table.report.read_bytes()] if table.report.exists() else []
    if not all(each.startswith(b"%PDF") and each.rstrip().endswith(b"%%EOF") for each in issued):
        wrong.append("half a report")
    return wrong


def run(folder: Path, seed: int, codes: list[str]) -> Seen:
    """Kill four coaches in a talk of each of these kinds."""
    library = read_library(resource("questions"), resource("framework"))
    assert library.bank.prompts
    seen, told_of = Seen(seed), Counter[str]()
    for table in make_tables(folder / "gesprekken.lobcoach", library, codes):
        for number in range(ROUNDS):
            told, moment, saving = killed(table, library, number, f"{seed} {table.code} {number}")
            where = f"seed {seed}, {table.code}, round {number}"
            seen.wrong += [f"{where}: {each}" for each in look(table, library, told, moment)]
            seen.kills[table.code] = seen.kills.get(table.code, 0) + 1
            seen.killed_in_a_save += saving
            seen.closed += any(t.what == "closed" for t in told)
            seen.due += sum(t.when < moment - LOST_AT_MOST for t in told if t.what == "text")
            told_of.update(t.what for t in told)
    seen.told = dict(told_of)
    return seen


def main(folder: str, seed: str, *codes: str) -> int:
    """Run, and tell; 1 when something was lost or a file did not open."""
    seen: dict[str, Any] = asdict(run(Path(folder), int(seed), list(codes)))
    print(json.dumps(seen, indent=2, ensure_ascii=False))
    return int(bool(seen["wrong"]))


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
