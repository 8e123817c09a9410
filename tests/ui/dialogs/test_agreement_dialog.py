from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Role, Voice
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import BEFORE, OTHER, WHAT, AgreementDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.switch import Switch
from tests.given_goals import fill_in
from tests.given_kinds import begin_kind
from tests.ui.finding import button, named, shown


@pytest.fixture
def agreement(services: Services, noor: Student, talk: str) -> Agreement:
    return services.goals.new_agreement(noor.id, talk, Owner.STUDENT)


@pytest.fixture
def autosave(services: Services) -> Autosave:
    return Autosave(services.keeping.keep)


def opened(
    qtbot: QtBot, services: Services, autosave: Autosave, agreement: Agreement
) -> AgreementDialog:
    dialog = AgreementDialog(services, autosave, services.goals.agreement(agreement.id))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def test_an_agreement_is_the_students_unless_someone_else_is_chosen(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    agreement: Agreement,
) -> None:
    dialog = opened(qtbot, services, autosave, agreement)
    assert QApplication.focusWidget() is named(dialog, QTextEdit, WHAT)
    assert button(dialog, "Noor").isChecked()
    assert not [each for each in shown(dialog, QLineEdit) if each.accessibleName() == OTHER]
    qtbot.keyClicks(named(dialog, QTextEdit, WHAT), "Een dag meelopen")
    qtbot.keyClicks(named(dialog, QLineEdit, BEFORE), "4 dec")
    qtbot.mouseClick(button(dialog, "ik"), Qt.MouseButton.LeftButton)
    dialog.accept()
    kept = services.goals.agreement(agreement.id)
    assert (kept.what, kept.before) == ("Een dag meelopen", date(2026, 12, 4))
    assert kept.owner == Owner.COACH
    assert kept.is_open


def test_someone_else_has_a_name(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    agreement: Agreement,
) -> None:
    dialog = opened(qtbot, services, autosave, agreement)
    qtbot.mouseClick(button(dialog, "iemand anders"), Qt.MouseButton.LeftButton)
    other = named(dialog, QLineEdit, OTHER)
    assert QApplication.focusWidget() is other
    qtbot.keyClicks(other, "praktijkopleider")
    dialog.accept()
    kept = services.goals.agreement(agreement.id)
    assert (kept.owner, kept.other_name) == (Owner.OTHER, "praktijkopleider")


def test_done_is_switched_on_and_off(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    agreement: Agreement,
) -> None:
    dialog = opened(qtbot, services, autosave, agreement)
    switch = named(dialog, Switch, "Deze afspraak is gedaan")
    switch.click()
    assert services.goals.agreement(agreement.id).done_on == services.today()
    switch.click()
    assert services.goals.agreement(agreement.id).done_on is None


def test_an_agreement_is_shown_as_it_was_left(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    agreement: Agreement,
) -> None:
    fill_in(services, agreement, what="Instructie", owner=Owner.OTHER, other_name="Hofman",
            before=date(2026, 12, 4), done_on=date(2026, 11, 20))  # fmt: skip
    dialog = opened(qtbot, services, autosave, agreement)
    assert named(dialog, QTextEdit, WHAT).toPlainText() == "Instructie"
    assert named(dialog, QLineEdit, OTHER).text() == "Hofman"
    assert named(dialog, QLineEdit, BEFORE).text() == "4 december 2026"
    assert named(dialog, Switch, "Deze afspraak is gedaan").isChecked()
    dialog.accept()
    assert services.goals.agreement(agreement.id).done_on == date(2026, 11, 20)


def test_those_at_the_table_are_chosen_by_name(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    noor: Student,
) -> None:
    bas = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
    talk = begin_kind(services, "trialoog", noor, (bas,))
    made = services.goals.new_agreement(noor.id, talk, Owner.STUDENT)
    dialog = opened(qtbot, services, autosave, made)
    qtbot.mouseClick(button(dialog, "Bas Visser"), Qt.MouseButton.LeftButton)
    assert not [each for each in shown(dialog, QLineEdit) if each.accessibleName() == OTHER]
    qtbot.keyClicks(named(dialog, QTextEdit, WHAT), "Voordoen")
    dialog.accept()
    kept = services.goals.agreement(made.id)
    assert (kept.owner, kept.other_name) == (Owner.OTHER, "Bas Visser")

    again = opened(qtbot, services, autosave, kept)
    assert button(again, "Bas Visser").isChecked()
    qtbot.mouseClick(button(again, "iemand anders"), Qt.MouseButton.LeftButton)
    assert named(again, QLineEdit, OTHER).text() == ""
    again.accept()
    assert services.goals.agreement(made.id).other_name == ""


def test_a_name_that_was_only_chosen_is_no_agreement(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
    noor: Student,
) -> None:
    bas = Voice(Role.WORKPLACE_TRAINER, "Bas Visser")
    talk = begin_kind(services, "trialoog", noor, (bas,))
    made = services.goals.new_agreement(noor.id, talk, Owner.STUDENT)
    dialog = opened(qtbot, services, autosave, made)
    qtbot.mouseClick(button(dialog, "Bas Visser"), Qt.MouseButton.LeftButton)
    dialog.accept()
    assert services.goals.agreements(noor.id) == []


def test_an_agreement_of_the_own_career_is_mine(
    qtbot: QtBot,
    dresser: ThemeController,
    services: Services,
    autosave: Autosave,
) -> None:
    made = services.goals.new_agreement(None, services.own_career.begin(50), Owner.COACH)
    dialog = opened(qtbot, services, autosave, made)
    assert button(dialog, "ik").isChecked()
    dialog.accept()
    loose = services.goals.new_agreement(None, None, Owner.COACH)  # type: ignore[arg-type]
    assert button(opened(qtbot, services, autosave, loose), "ik").isChecked()
