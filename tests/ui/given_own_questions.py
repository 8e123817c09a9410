"""The page for an own question as it stands in a real window: empty, with mistakes, complete."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QPushButton, QWidget

from lobcoach.content.question_ids import is_words
from lobcoach.core.changes import Kind
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.prompts import Prompt
from lobcoach.services.opened import Services
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.own_question_page import OwnQuestionPage
from lobcoach.ui.workspace import Workspace

WHOLE = Prompt(
    id="eigen-hee7wach",
    text="Welk moment op je stage of werk wil je vaker meemaken?",
    phase=Phase.REFLECT,
    competence=Competence.MOTIVES,
    behaviour="betrokken-3",
    secondary_behaviour="aandacht-2",
    follow_ups=("Wat deed je toen precies?", "Wat zegt dat over wat jij belangrijk vindt?"),
    coach_hint="Wacht na het antwoord even. Geef één woord van de student terug.",
    watch_for="Noemt de student niets? Vraag naar de laatste week.",
    conversation_types=frozenset({"voortgang", "loopbaanreflectie"}),
    years=frozenset({2, 3}),
)
WITH_MISTAKES = replace(
    WHOLE,
    id="eigen-metfwten",
    text="Heb je toen niet tegen {naam} gezegd dat jij je daar niet prettig bij voelde?",
    follow_ups=("Waarom niet?", "Wat zei Noor toen?"),
    coach_hint="",
    watch_for="",
)


def show_own_question(
    window: MainWindow, workspace: Workspace, services: Services, prompt: Prompt | None
) -> OwnQuestionPage:
    """Bring the page on the screen with this half-written question, or with an empty one."""
    own = services.own_questions
    for draft in iter(own.new_draft, None):
        own.drop_draft(draft.prompt.id)
    if prompt is not None:
        own.keep_draft(OwnQuestion(prompt))
    workspace.go_to("question new")
    page = window.page()
    assert isinstance(page, OwnQuestionPage)
    return page


def unfold(page: QWidget) -> None:
    """Show all that is folded away."""
    for button in page.findChildren(QPushButton):
        if button.text().startswith("Meer"):
            button.click()


def spoil_own_questions(services: Services) -> None:
    """Let two own questions not join, as after a mistake made by hand."""
    own = services.own_questions
    for prompt in (WHOLE, replace(WHOLE, id="eigen-zes7zeve", text="Wie zou jij om hulp vragen?")):
        own.save(OwnQuestion(prompt), over=True)
    path = own.folder / own.file_of(WHOLE.id)
    text = path.read_text(encoding="utf-8").replace("- hint:", "- hnt:")
    path.write_text(text.replace("betrokken-3", "betroken-3", 1), encoding="utf-8")
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)


def mend_own_questions(services: Services) -> None:
    """Take away all questions that tests left in their folder; words of a school stay."""
    folder = services.own_questions.folder
    left = [path for path in folder.glob("*") if not is_words(path.name)]
    if left:
        for path in left:
            path.unlink()
        services.library.read_again()
        services.changes.publish(Kind.QUESTIONS)
