"""Giving a report out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import NotFoundError
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui.finishing.saving import Saving
from lobcoach.ui.places import documents_folder
from lobcoach.ui.widgets.banner import Banner
from tests.ui.finding import button
from tests.ui.given_talk import Given


class Desk(QWidget):
    """A window with a banner and a coach who chooses places."""

    def __init__(self, services: Services) -> None:
        super().__init__()
        self.banner = Banner()
        QVBoxLayout(self).addWidget(self.banner)
        self.proposals: list[Path] = []
        self.answer: Path | None = None
        self.opened: list[Path] = []
        self.saving = Saving(services, self.banner, self.ask, self.opened.append, self)

    def ask(self, asker: QWidget, proposal: Path) -> Path | None:
        assert asker is self
        self.proposals.append(proposal)
        return self.answer


@pytest.fixture
def desk(qtbot: QtBot, services: Services) -> Iterator[Desk]:
    made = Desk(services)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.saving.stop()


def said(desk: Desk, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: bool(desk.banner.message()))
    return desk.banner.message()


def test_the_place_is_said_and_can_be_opened(
    desk: Desk, qtbot: QtBot, given: Given, tmp_path: Path
) -> None:
    desk.answer = tmp_path / "Noor.pdf"
    with qtbot.waitSignal(desk.saving.folder_chosen) as heard:
        desk.saving.save(given.talk, ReportSettings())
    assert heard.args == [str(tmp_path)]
    assert said(desk, qtbot) == f"Het verslag staat in de map ‘{tmp_path.name}’ als ‘Noor.pdf’."
    button(desk, "Open map").click()
    assert desk.opened == [tmp_path]
    with qtbot.waitSignal(desk.saving.done_requested):
        button(desk, "Klaar").click()


def test_thinking_again_changes_nothing(desk: Desk, services: Services, given: Given) -> None:
    desk.saving.save(given.talk, ReportSettings(finished=True))
    assert services.reports.issued(given.talk) == []
    assert services.conversations.conversation(given.talk).closed is None


def test_the_proposal_names_the_student_in_the_folder_of_last_time(
    desk: Desk, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    desk.saving.save(given.talk, ReportSettings())
    assert desk.proposals[-1].parent == documents_folder()
    assert desk.proposals[-1].name.startswith("Gespreksverslag Noor van den Berg ")
    desk.saving.set_folder(tmp_path)
    desk.answer = tmp_path / "eerste.pdf"
    desk.saving.save(given.talk, ReportSettings())
    assert desk.proposals[-1].parent == tmp_path
    said(desk, qtbot)
    desk.saving.save(given.talk, ReportSettings())
    assert desk.proposals[-1].name.endswith(" versie 2.pdf")


def test_a_folder_that_is_gone_is_not_proposed(desk: Desk, given: Given, tmp_path: Path) -> None:
    desk.saving.set_folder(tmp_path / "weg")
    desk.saving.save(given.talk, ReportSettings())
    assert desk.proposals[-1].parent == documents_folder()


def test_when_it_cannot_be_written_another_place_gets_the_same_report(
    desk: Desk, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    desk.answer = tmp_path / "weg" / "Noor.pdf"
    desk.saving.save(given.talk, ReportSettings())
    assert said(desk, qtbot) == (
        f"De map ‘{tmp_path / 'weg'}’ is er niet. Maak de map, of kies een andere. "
        "Het verslag zelf is wel bewaard in LOBcoach."
    )
    desk.answer = None
    button(desk, "Andere plek…").click()
    assert not (tmp_path / "Noor.pdf").exists()
    desk.answer = tmp_path / "Noor.pdf"
    button(desk, "Andere plek…").click()
    qtbot.waitUntil(lambda: desk.banner.message().startswith("Het verslag staat"))
    (report,) = services.reports.issued(given.talk)
    assert (tmp_path / "Noor.pdf").read_bytes() == services.reports.document(report.id)


def test_an_issued_report_is_given_out_again_unchanged(
    desk: Desk, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    services.reports.issue(given.talk, ReportSettings())
    services.reports.issue(given.talk, ReportSettings(with_observations=True))
    first = services.reports.issued(given.talk)[-1]
    desk.answer = tmp_path / "weer.pdf"
    desk.saving.save_again(first)
    said(desk, qtbot)
    assert desk.answer.read_bytes() == services.reports.document(first.id)
    assert "versie" not in desk.proposals[-1].name


def test_while_a_report_is_made_a_second_wish_is_passed_by(
    desk: Desk, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    desk.answer = tmp_path / "Noor.pdf"
    desk.saving.save(given.talk, ReportSettings())
    desk.saving.save(given.talk, ReportSettings())
    said(desk, qtbot)
    (report,) = services.reports.issued(given.talk)
    desk.saving.save_again(report)
    desk.saving.save_again(report)
    assert len(desk.proposals) == 2


def test_a_talk_that_is_gone_is_told_before_asking_anything(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.saving.failed) as heard:
        desk.saving.save("weg", ReportSettings())
    assert isinstance(heard.args[0], NotFoundError)
    assert desk.proposals == []


def test_a_mistake_of_our_own_is_not_hidden(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        desk.saving.issuing.not_written.emit("id", ZeroDivisionError())
    assert caught[0][0] is ZeroDivisionError
