"""The question itself and its place."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.framework import Competence
from lobcoach.core.prompts import FrameKind
from lobcoach.services.library import Library
from lobcoach.ui.bank_editor.question_form import QuestionForm
from tests.content.given_prompts import TRIP
from tests.ui.finding import button, words
from tests.ui.given_draft import box, pick


def test_openings_have_no_competence_and_a_purpose_instead(form: QuestionForm) -> None:
    form.show_prompt(replace(TRIP, frame_kind=FrameKind.CONTACT))
    button(form, "Meer: minuten, vorm, taal …").click()
    assert "Waarvoor" not in words(form)
    pick(form, "Fase", "Openen")
    assert "Competentie" not in words(form)
    pick(form, "Waarvoor", "doel kiezen")
    assert form.prompt().competence is None
    assert form.prompt().frame_kind is FrameKind.GOAL
    pick(form, "Fase", "Activeren")
    assert form.prompt().competence is Competence.MOTIVES
    assert form.prompt().frame_kind is None


def test_the_competences_are_called_as_the_school_does(
    form: QuestionForm, library: Library
) -> None:
    form.show_prompt(TRIP)
    form.use_words(library.framework.idiom("vraagvorm"))
    assert box(form, "Competentie").currentText() == "Wat drijft mij?"
    assert form.prompt() == TRIP
