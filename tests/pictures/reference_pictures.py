"""Pictures of what a coach looks up, and of the words of a school."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QScrollArea

from lobcoach.core.framework import CoreValue
from lobcoach.ui.aids.aids_browser import AidKind
from lobcoach.ui.pages.settings_page import SettingsPage
from lobcoach.ui.pages.values_page import ValuesPage
from lobcoach.ui.settings.words_card import WordsCard
from lobcoach.ui.widgets.unfolding import Unfolding
from tests.ui.reference_scenes import open_first, panel_of

if TYPE_CHECKING:
    from tests.pictures.every_page import Studio

Scene = tuple[str, Callable[[], object]]


def reference_scenes(studio: Studio) -> Iterator[Scene]:
    """Yield the pages with values and cards, and the settings with the school's own words."""
    yield "values", lambda: _values(studio, CoreValue.AMBITIOUS)
    yield "values-unfolded", lambda: _values(studio, CoreValue.RELIABLE, unfolded=True)
    for kind in AidKind:
        yield f"aids-{kind}", lambda kind=kind: _aids(studio, kind)
    yield "own-words", lambda: _own_words(studio)
    yield "words-students-summa", lambda: _with_words(studio, studio.workspace.show_students)
    talk = studio.unfinished()
    yield "words-talk-summa", lambda: _with_words(studio, lambda: studio.workspace.open_talk(talk))
    for kind in AidKind:
        yield f"cards-in-talk-{kind}", lambda kind=kind: _in_talk(studio, kind)


def _values(studio: Studio, value: CoreValue, *, unfolded: bool = False) -> None:
    _usual(studio)
    studio.workspace.go_to("page values")
    page = studio.window.page()
    assert isinstance(page, ValuesPage)
    page.show_value(value)
    next(each for each in page.findChildren(Unfolding) if each.isVisible()).set_open(unfolded)


def _aids(studio: Studio, kind: AidKind) -> None:
    studio.workspace.go_to(f"page aids {kind}")
    page = studio.window.page()
    assert page is not None
    open_first(page)


def _in_talk(studio: Studio, kind: AidKind) -> None:
    _usual(studio)
    studio.workspace.show_students()
    studio.workspace.open_talk(studio.unfinished())
    studio.settle()
    panel = panel_of(studio.window)
    panel.show_kind(kind)
    studio.settle()
    open_first(panel)


def _own_words(studio: Studio) -> None:
    studio.workspace.show_settings()
    page = studio.window.page()
    assert isinstance(page, SettingsPage)
    (card,) = page.findChildren(WordsCard)
    card.unfold()
    studio.settle()
    page.findChildren(QScrollArea)[0].ensureWidgetVisible(card, 0, 0)


def _with_words(studio: Studio, show: Callable[[], object]) -> None:
    coach = studio.services.coach
    coach.save(replace(coach.get(), idiom_for_coach="summa"))
    show()


def _usual(studio: Studio) -> None:
    coach = studio.services.coach
    coach.save(replace(coach.get(), idiom_for_coach="standaard"))
