"""Issuing a report beside the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble, NotFoundError
from lobcoach.core.talk import ConversationState
from lobcoach.services.opened import Services
from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui.finishing.issuing import Issuing
from tests.ui.given_talk import Given

FINISHED = ReportSettings(finished=True)


@pytest.fixture
def issuing(qtbot: QtBot, services: Services) -> Iterator[Issuing]:
    made = Issuing(services)
    yield made
    made.stop()


def state(services: Services, given: Given) -> ConversationState:
    return services.conversations.conversation(given.talk).state


def test_the_report_is_kept_written_and_the_talk_closed(
    issuing: Issuing, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    busy: list[bool] = []
    issuing.busy_changed.connect(busy.append)
    target = tmp_path / "verslag.pdf"
    with qtbot.waitSignal(issuing.written) as heard:
        issuing.issue(given.talk, FINISHED, target)
    assert heard.args == [target]
    (report,) = services.reports.issued(given.talk)
    assert target.read_bytes() == services.reports.document(report.id)
    assert target.read_bytes().startswith(b"%PDF")
    assert state(services, given) is ConversationState.CLOSED
    assert (busy[0], busy[-1]) == (True, False)


def test_the_talk_stays_open_when_the_coach_wants_so(
    issuing: Issuing, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    with qtbot.waitSignal(issuing.written):
        issuing.issue(given.talk, ReportSettings(), tmp_path / "verslag.pdf")
    assert state(services, given) is ConversationState.RUNNING


def test_a_talk_that_was_closed_meanwhile_is_no_trouble(
    issuing: Issuing, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    opened = services.conversations.open(given.talk)
    services.conversations.finish(opened.dialogue, 0)
    with qtbot.waitSignal(issuing.written):
        issuing.issue(given.talk, FINISHED, tmp_path / "verslag.pdf")


def test_a_missing_folder_leaves_the_report_in_the_file_to_be_written_again(
    issuing: Issuing, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    with qtbot.waitSignal(issuing.not_written) as heard:
        issuing.issue(given.talk, FINISHED, tmp_path / "weg" / "verslag.pdf")
    report_id, error = heard.args
    assert isinstance(error, FileError)
    assert error.trouble is FileTrouble.FOLDER_MISSING
    assert [report.id for report in services.reports.issued(given.talk)] == [report_id]
    target = tmp_path / "verslag.pdf"
    with qtbot.waitSignal(issuing.written):
        issuing.write(report_id, target)
    assert target.read_bytes() == services.reports.document(report_id)


def test_a_talk_that_is_gone_issues_nothing(
    issuing: Issuing, qtbot: QtBot, services: Services, tmp_path: Path
) -> None:
    with qtbot.waitSignal(issuing.failed) as heard:
        issuing.issue("weg", FINISHED, tmp_path / "verslag.pdf")
    assert isinstance(heard.args[0], NotFoundError)
    assert not (tmp_path / "verslag.pdf").exists()


def test_a_file_that_can_no_longer_be_written_issues_nothing(
    issuing: Issuing, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    services.path.rename(tmp_path / "elders.lobcoach")
    with qtbot.waitSignal(issuing.failed) as heard:
        issuing.issue(given.talk, FINISHED, tmp_path / "verslag.pdf")
    assert isinstance(heard.args[0], FileError)
    assert not (tmp_path / "verslag.pdf").exists()
    (tmp_path / "elders.lobcoach").rename(services.path)
    assert services.reports.issued(given.talk) == []


def test_stopping_before_the_report_is_ready_issues_nothing(
    issuing: Issuing, services: Services, given: Given, tmp_path: Path
) -> None:
    issuing.issue(given.talk, FINISHED, tmp_path / "verslag.pdf")
    issuing.stop()
    assert services.reports.issued(given.talk) == []
    assert state(services, given) is ConversationState.RUNNING
