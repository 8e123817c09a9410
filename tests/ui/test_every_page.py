"""Everyone can use every page and dialog: with eyes or ears, mouse or keyboard, small or large.

The walk of a window is in `widget_tree` and `keyboard`, the pages and dialogs are in `stage`.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lobcoach.services.library import Library
from lobcoach.ui.pages.page import Page
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.text import Heading
from tests.ui.keyboard import astray, backwards, swallowed_keys, unseen_focus
from tests.ui.stage import LAPTOP, SCENES, SMALLEST, Stage, settle, staged
from tests.ui.widget_tree import ambiguous_keys, clipped, faint, keys_here, sideways, unnamed

LIGHT, DARK = ColourChoice.LIGHT, ColourChoice.DARK
#: No question is ever smaller than this, in pixels.
SMALLEST_QUESTION = 22
#: Where the last field leads back up to the buttons of the header, on purpose: start comes last.
START_COMES_LAST = {
    "new-talk", "new-talk-unfinished", "new-talk-trialoog", "new-talk-own",
}  # fmt: skip


def looks(*wanted: tuple[ColourChoice, int]) -> pytest.MarkDecorator:
    """Ask for these colours and text sizes; each is put on once for all tests that ask for it."""
    names = [f"{colours}-{percent}" for colours, percent in wanted]
    return pytest.mark.parametrize("look", wanted, ids=names, indirect=True, scope="module")


every_scene = pytest.mark.parametrize("scene", SCENES)


@pytest.fixture(scope="module")
def look(_dresser: ThemeController, request: pytest.FixtureRequest) -> Iterator[None]:
    """The colours and the text size of a group of tests."""
    colours, percent = request.param
    _dresser.set_choice(colours)
    _dresser.set_percent(percent)
    yield
    _dresser.set_choice(LIGHT)
    _dresser.set_percent(100)


@pytest.fixture(scope="module")
def _stage(
    _dresser: ThemeController, library: Library, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Stage]:
    with staged(library, _dresser, tmp_path_factory.mktemp("stage")) as stage:
        yield stage


@pytest.fixture
def stage(_stage: Stage) -> Iterator[Stage]:
    """The window on a school laptop, put back after each test, with the mouse out of its way."""
    QCursor.setPos(QGuiApplication.primaryScreen().geometry().topLeft())
    _stage.resize(LAPTOP)
    yield _stage
    _stage.clear()


def opened(stage: Stage, scene: str) -> QWidget:
    root = SCENES[scene](stage)
    root.activateWindow()
    assert QTest.qWaitForWindowActive(root)
    settle()
    return root


def nothing(found: list[str]) -> None:
    assert not found, "\n".join(found)


@looks((LIGHT, 100))
@every_scene
def test_a_screen_reader_has_a_name_for_every_control(look: None, stage: Stage, scene: str) -> None:
    nothing(unnamed(opened(stage, scene)))


@looks((LIGHT, 100))
@every_scene
def test_no_key_means_two_things_or_stays_in_a_field(look: None, stage: Stage, scene: str) -> None:
    root = opened(stage, scene)
    nothing([*ambiguous_keys(root), *swallowed_keys(root)])


@looks((LIGHT, 100), (LIGHT, 200))
@every_scene
def test_tab_comes_everywhere_in_the_order_of_reading(look: None, stage: Stage, scene: str) -> None:
    root = opened(stage, scene)
    nothing(astray(root))
    if scene not in START_COMES_LAST:
        nothing(backwards(root))


@looks((LIGHT, 100), (DARK, 100), (LIGHT, 200), (DARK, 200))
@every_scene
def test_one_always_sees_where_the_keyboard_is(look: None, stage: Stage, scene: str) -> None:
    nothing(unseen_focus(opened(stage, scene)))


@looks((LIGHT, 200), (DARK, 200))
@every_scene
def test_words_stand_out_from_their_ground(look: None, stage: Stage, scene: str) -> None:
    nothing(faint(opened(stage, scene)))


@looks((LIGHT, 100), (LIGHT, 150), (LIGHT, 200))
@pytest.mark.parametrize("size", [LAPTOP, SMALLEST], ids=["laptop", "smallest"])
@every_scene
def test_nothing_is_cut_off_or_scrolls_sideways(
    look: None, stage: Stage, size: QSize, scene: str
) -> None:
    stage.resize(size)
    root = opened(stage, scene)
    nothing([*clipped(root), *sideways(root)])


@looks((LIGHT, 100), (LIGHT, 150), (LIGHT, 200))
@pytest.mark.parametrize("size", [LAPTOP, SMALLEST], ids=["laptop", "smallest"])
def test_the_question_stays_large_and_in_view(look: None, stage: Stage, size: QSize) -> None:
    stage.resize(size)
    (card,) = opened(stage, "walk-reflect").findChildren(PromptCard)
    (question,) = (each for each in card.findChildren(Heading) if each.role() is TextRole.QUESTION)
    assert question.font().pixelSize() >= SMALLEST_QUESTION
    assert question.visibleRegion().boundingRect() == question.rect()


@looks((LIGHT, 100))
@every_scene
def test_every_key_that_works_here_is_in_the_list_of_f1(
    look: None, stage: Stage, scene: str
) -> None:
    root, page = opened(stage, scene), stage.window.page()
    if root is not stage.window or not isinstance(page, Page):
        return
    commands = (*page.commands(), *stage.window.commands())
    told = {keys for each in commands for keys in each.keys.split()}
    heard = {keys for each in commands if each.heard for keys in each.keys.split()}
    works = set(keys_here(root))
    assert works <= told
    assert told - heard <= works
