"""A form with all fields of a question."""

from __future__ import annotations

import pytest

from lobcoach.services.library import Library
from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.content.given_prompts import HALF
from tests.ui.pictures import Show


@pytest.fixture
def form(library: Library, show: Show) -> QuestionForm:
    made = QuestionForm(library.framework, HALF)
    made.resize(1100, 900)
    show(made)
    return made
