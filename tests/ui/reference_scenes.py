"""The scenes of what a coach looks up: core values, cards, and the words of the school."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from lobcoach.core.framework import Competence, CoreValue, Phase
from lobcoach.services.school_words import WordKey
from lobcoach.ui.aids.aids_browser import AidKind
from lobcoach.ui.aids.word_grid import WordTile
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.aids_page import AidsPage
from lobcoach.ui.pages.values_page import ValuesPage
from lobcoach.ui.settings.coach_keeping import CoachKeeping
from lobcoach.ui.settings.words_card import WordsCard
from lobcoach.ui.talk.aids_panel import AidsPanel
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.unfolding import Unfolding
from lobcoach.ui.workspace import Workspace

if TYPE_CHECKING:
    from tests.ui.stage import Stage


def make_reference_pages(workspace: Workspace, window: MainWindow, talk: str) -> None:
    """Have the pages made, and the cards of the talk, with all that is on them."""
    for kind in AidKind:
        workspace.go_to(f"page aids {kind}")
    workspace.go_to("page values")
    workspace.open_talk(talk)
    for kind in AidKind:
        panel_of(window).show_kind(kind)
    _button(window).click()


def panel_of(window: MainWindow) -> AidsPanel:
    """Bring the cards into view in the talk on screen, and return them."""
    panels = window.findChildren(AidsPanel)
    if not panels or panels[0].isHidden():
        _button(window).click()
    (panel,) = window.findChildren(AidsPanel)
    return panel


def _button(window: MainWindow) -> QPushButton:
    buttons = window.findChildren(QPushButton)
    return next(each for each in buttons if each.accessibleName() == "Hulpkaarten")


def values(value: CoreValue, *, unfolded: bool = False) -> Callable[[Stage], QWidget]:
    """Show one value; `unfolded` also the questions of its first behaviour."""

    def scene(stage: Stage) -> QWidget:
        stage.workspace.go_to("page values")
        page = stage.window.page()
        assert isinstance(page, ValuesPage)
        page.show_value(value)
        next(each for each in page.findChildren(Unfolding) if each.isVisible()).set_open(unfolded)
        return stage.window

    return scene


def aids(kind: AidKind) -> Callable[[Stage], QWidget]:
    """Show one kind of cards, the first one unfolded or chosen."""

    def scene(stage: Stage) -> QWidget:
        stage.workspace.go_to(f"page aids {kind}")
        page = stage.window.page()
        assert isinstance(page, AidsPage)
        open_first(page)
        return stage.window

    return scene


def walk_aids(kind: AidKind) -> Callable[[Stage], QWidget]:
    """Show the cards in the talk while it reflects."""

    def scene(stage: Stage) -> QWidget:
        stage.walk()
        buttons = stage.window.findChildren(PhaseButton)
        next(each for each in buttons if each.text().lower() == Phase.REFLECT).click()
        panel = panel_of(stage.window)
        panel.show_kind(kind)
        open_first(panel)
        return stage.window

    return scene


def own_words(stage: Stage) -> QWidget:
    """Show the fields for the words of the school, one of them with a problem."""
    card = WordsCard(_keeping(stage), stage.services)
    column = ScrollColumn()
    column.body.addWidget(card)
    column.body.addStretch(1)
    card.show_now()
    field = card.unfold().field(WordKey(Competence.QUALITIES))
    field.line.setText("Werk")
    field.line.textEdited.emit("Werk")
    column.setFocusProxy(card.findChildren(QComboBox)[0])
    return stage.alone(column)


def _keeping(stage: Stage) -> CoachKeeping:
    keeping = CoachKeeping(Autosave(stage.services.keeping.keep, stage.workspace))
    keeping.take(stage.services.coach.get())
    return keeping


def open_first(root: QWidget) -> None:
    """Unfold the first card, or choose the first word."""
    cards = [each for each in root.findChildren(Unfolding) if each.isVisible()]
    tiles = [each for each in root.findChildren(WordTile) if each.isVisible()]
    for card in cards[:1]:
        card.set_open(True)
    for tile in tiles[:1]:
        tile.setChecked(True)


REFERENCE_SCENES: dict[str, Callable[[Stage], QWidget]] = {
    "values": values(CoreValue.AMBITIOUS),
    "values-unfolded": values(CoreValue.RELIABLE, unfolded=True),
    **{f"aids-{kind}": aids(kind) for kind in AidKind},
    **{f"walk-aids-{kind}": walk_aids(kind) for kind in AidKind},
    "own-words": own_words,
}
