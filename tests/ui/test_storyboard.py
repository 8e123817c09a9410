"""The storyboard of one short talk (domain/3 §3.8), replayed by keys in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.core.goals import AgreementReview, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import ConversationState, Tag
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.services.reports import ReportSettings
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.by_keys import Keyboard
from tests.given_goals import fill_in

#: As the bank words them. `ls-t-01` stands on the card *Vorige keer*, and what `ls-a-02` asks is
#: a field of the goal, so that neither needs a screen.
PROMPTS = ("op-03", "kr-t-01", "kr-r-01", "ls-v-01", "ls-a-01", "af-05")
LOOK_BACK = "Wanneer kijken we terug?"
PURPOSE = "Weten wat ik op stage al kan"
EXPERIENCE = "De centrifuge sloeg af en ik zocht het zelf uit."
QUOTE = "Rustig. Dat ben ik dan."
GOAL = "Ik doe een hele analyse alleen."
SIGN = "Mijn begeleider tekent hem af."
STEP = "Ik vraag maandag om een eigen monster"
HELP = "Hofman"
MOST_SCREENS, MOST_LINES = 7, 7


@pytest.fixture
def window(
    services: Services, noor: Student, dresser: ThemeController, tmp_path: Path, qtbot: QtBot
) -> Iterator[MainWindow]:
    before(services, noor)
    made = MainWindow(dresser)
    place = tmp_path / "verslag.pdf"
    preferences = Preferences(tmp_path / "lobcoach.ini")
    workspace = Workspace(made, services, preferences, ask_place=lambda *_: place)
    workspace.start()
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def before(services: Services, noor: Student) -> None:
    """Hold an earlier talk: the coach promised a date, the student chose a first step."""
    talk = services.conversations.begin(
        NewTalk(noor.id, "kennismaking", 30, (Competence.QUALITIES,))
    )
    goals, today = services.goals, services.today()
    mine = goals.new_agreement(noor.id, talk, Owner.COACH)
    fill_in(services, mine, what="Een datum sturen", before=today)
    goal = goals.new_goal(noor.id, talk, Competence.QUALITIES)
    fill_in(services, goal, wording="Ik weet wat ik kan", sign_of_success="ik noem drie dingen",
            first_step="Hofman vragen", look_back_on=today + timedelta(days=60))  # fmt: skip
    services.conversations.finish(services.conversations.open(talk).dialogue, 900)


def prepare(keys: Keyboard, services: Services) -> None:
    """Plan a *voortgang* of 15 minutes about qualities, with the prompts of the storyboard."""
    keys.find("noor", choice="Noor van den Berg")
    keys.press("Ctrl+B")
    keys.wait_for("Noor van den Berg · voortgangsgesprek")
    while rows := keys.called("Verplaats: "):
        keys.tab_to(rows[0])
        keys.press("Delete")
    for prompt_id in PROMPTS:
        prompt = services.library.bank.find(prompt_id)
        assert prompt is not None
        keys.tab_to("Uit vragenbank")
        keys.press("Ctrl+B")
        keys.search(prompt.text.split(". ")[-1])
    keys.press("Ctrl+Return")
    keys.wait_for("Volgende vraag")


def test_the_storyboard_takes_seven_screens_and_about_six_typed_lines(
    window: MainWindow, services: Services, noor: Student, qtbot: QtBot, tmp_path: Path
) -> None:
    keys = Keyboard(qtbot)
    prepare(keys, services)
    keys.typed.clear()
    screens: list[tuple[QWidget | None, str]] = []

    def screen(words: str) -> None:
        keys.wait_for(words)
        screens.append((window.page(), words))

    # Openen: the card of last time beside the first question, ls-t-01 on it.
    screen("We hebben 15 minuten.")
    keys.wait_for("Vorige keer koos je een eerste stap.")
    keys.tab_to("gedaan")
    keys.press("Space")
    keys.tab_to("gelukt")
    keys.press("Right", "Space")
    keys.tab_to("Doel van dit gesprek, in woorden van de student")
    keys.type(PURPOSE)
    keys.press("Ctrl+Return")

    # Terugkijken: one experience in one line, and one follow-up.
    screen("Denk aan een klus die goed ging.")
    keys.tab_to("Doorvragen: Wat was het eerste dat je deed?")
    keys.press("Space")
    keys.tab_to("De ervaring in één zin")
    keys.type(EXPERIENCE)
    keys.press("Ctrl+Return")

    # Reflecteren: the student's own word, a quote and an insight.
    screen("Wat laat dat over jou zien?")
    keys.press("Ctrl+1")
    keys.type(QUOTE)
    keys.press("Ctrl+Shift+L", "Ctrl+Shift+I", "Ctrl+Return")

    # Vooruitkijken: a goal, and what shows that it was reached.
    screen("Waaraan merk je over tien weken dat het gelukt is?")
    keys.press("Ctrl+D")
    keys.type(GOAL)
    keys.tab_to("Waaraan merk je dat het gelukt is?")
    keys.type(SIGN)
    keys.press("Esc", "Ctrl+Return")

    # Activeren: the first step, who helps, and the day to look back.
    screen("Wat is de kleinste stap die je binnen een week kunt zetten?")
    keys.find("doel: ik doe een hele")
    keys.tab_to("Wat is je eerste stap, binnen een week?")
    keys.type(STEP)
    keys.tab_to("Wie helpt je daarbij?")
    keys.type(HELP)
    keys.tab_to(f"Kalender: {LOOK_BACK}")
    keys.press("Return", *["Down"] * 4, "Return")
    keys.press("Esc", "Ctrl+Return")

    # Afsluiten: how far we came; then the student reads along and agrees.
    screen("Wat neem je mee als je straks de deur uitloopt?")
    keys.tab_to("gehaald", back=True)
    keys.press("Space", "Ctrl+Return")
    screen("Wat gaat er in het dossier?")
    keys.tab_to(f"Noor vindt dit goed: ‘{QUOTE}’")
    keys.press("Space")
    keys.tab_to("nog niet")
    keys.press("Right", "Ctrl+P")
    qtbot.waitUntil((tmp_path / "verslag.pdf").exists, timeout=60_000)
    keys.wait_for("Klaar")

    assert len(screens) <= MOST_SCREENS
    assert len(keys.typed) <= MOST_LINES
    look(services, noor)


def look(services: Services, noor: Student) -> None:
    """Find everything of the last column of the storyboard, in the file and in the report."""
    (row, *_) = services.talk_lists.recent()
    talk = services.conversations.conversation(row.id)
    assert talk.state is ConversationState.CLOSED
    assert (talk.goal, talk.experience) == (PURPOSE, EXPERIENCE)
    (goal,) = (each for each in services.goals.goals(noor.id) if each.wording == GOAL)
    assert (goal.sign_of_success, goal.first_step, goal.who_helps) == (SIGN, STEP, HELP)
    assert goal.look_back_on == services.today() + timedelta(weeks=4)
    (promise,) = services.goals.agreements(noor.id)
    assert promise.review is AgreementReview.DONE
    (note,) = (each for each in services.keeping.notes(row.id).values() if each.text == QUOTE)
    assert {each.tag: each.approved for each in note.tags}[Tag.QUOTE]
    assert Tag.INSIGHT in {each.tag for each in note.tags}
    assert talk.read_on == services.today()
    text = services.reports.text(row.id, ReportSettings())
    step = ("Hofman vragen", "voor een deel gelukt")
    for words in (PURPOSE, EXPERIENCE, QUOTE, GOAL, SIGN, STEP, HELP, *step):
        assert words in text
