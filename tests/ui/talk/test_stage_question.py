"""The question as large as it fits."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from lobcoach.core.text import LINE_LIMIT
from lobcoach.ui.talk.stage_question import SMALLEST, StageQuestion
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from tests.ui.pictures import Show, count

SHORT = "Wat was je leukste dag?"


@pytest.fixture
def question(show: Show) -> StageQuestion:
    made = StageQuestion()
    made.ask(SHORT)
    show(made)
    made.setFixedSize(1180, 480)
    return made


def test_an_ordinary_question_has_the_size_of_the_design(question: StageQuestion) -> None:
    assert question.font().pixelSize() == 58
    assert question.text() == SHORT


def test_a_longer_one_becomes_smaller_until_all_of_it_is_in_view(
    question: StageQuestion, dresser: ThemeController
) -> None:
    dresser.set_percent(200)
    assert question.font().pixelSize() == 116
    question.ask(" ".join([SHORT] * 12))
    size = question.font().pixelSize()
    assert SMALLEST <= size < 116
    assert question._lay_out(question.font())[1] <= question.height()
    question.ask(("woord " * LINE_LIMIT)[:LINE_LIMIT])
    assert SMALLEST <= question.font().pixelSize() < size
    assert question._lay_out(question.font())[1] <= question.height()


def test_no_word_is_broken_as_long_as_a_smaller_size_keeps_it_whole(
    question: StageQuestion,
) -> None:
    question.ask("Loopbaanoriëntatiebegeleidingsgesprekkenoverzicht?")
    assert SMALLEST < question.font().pixelSize() < 58


def test_it_never_becomes_too_small_to_read(question: StageQuestion) -> None:
    question.ask("lang " * 3000)
    assert question.font().pixelSize() == SMALLEST


def test_it_is_ink_on_paper(question: StageQuestion) -> None:
    assert count(question, QColor(LIGHT.ink)) > 500
