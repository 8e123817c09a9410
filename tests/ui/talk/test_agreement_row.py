from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.people import Student
from lobcoach.ui.talk.agreement_row import NO_WORDS_YET, AgreementLine, AgreementRow
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import words

TODAY = date(2026, 11, 23)
NOOR = Student(first_name="Noor", surname="Berg")
FOURTH = date(2026, 12, 4)


@pytest.mark.parametrize(
    ("agreement", "seen", "spoken"),
    [
        (Agreement(student_id="s", what="Meelopen", before=FOURTH),
         ["NB", "Meelopen", "vóór 4 december"], "Afspraak van Noor: Meelopen, vóór 4 december"),
        (Agreement(student_id="s", what="Navragen", owner=Owner.COACH),
         ["ik", "Navragen"], "Mijn afspraak: Navragen"),
        (Agreement(student_id="s", what="Uitleg", owner=Owner.OTHER, other_name="praktijkopleider"),
         ["P", "Uitleg", "praktijkopleider"],
         "Afspraak van praktijkopleider: Uitleg, praktijkopleider"),
        (Agreement(student_id="s"), ["NB", NO_WORDS_YET], f"Afspraak van Noor: {NO_WORDS_YET}"),
    ],
)  # fmt: skip
def test_a_row_says_who_does_what_and_when(
    agreement: Agreement, seen: list[str], spoken: str, dresser: ThemeController, qtbot: QtBot
) -> None:
    row = AgreementRow(agreement, NOOR)
    qtbot.addWidget(row)
    row.show_agreement(agreement, TODAY)
    assert words(row) == seen
    assert row.accessibleName() == spoken


def test_pressing_an_agreement_opens_it(qtbot: QtBot, dresser: ThemeController) -> None:
    agreement = Agreement(student_id="s", what="Meelopen")
    row = AgreementRow(agreement, NOOR)
    qtbot.addWidget(row)
    row.show_agreement(agreement, TODAY)
    with qtbot.waitSignal(row.opened) as told:
        qtbot.keyClick(row, Qt.Key.Key_Return)
    assert told.args == [agreement.id]


def test_where_one_looks_back_anyway_nobody_is_reminded(dresser: ThemeController) -> None:
    passed = Agreement(student_id="s", what="Meelopen", before=date(2026, 10, 15))
    line = AgreementLine(NOOR, reviewing=True)
    line.show_agreement(passed, TODAY)
    assert words(line) == ["NB", "Meelopen", "vóór 15 oktober"]
