"""Renders the pages with lists to PNG: `python tests/pictures/lists_pages.py FOLDER [NAME…]`."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from lobcoach.paths import resource
from lobcoach.services.library import read_library
from lobcoach.services.opened import Services
from lobcoach.ui import fonts
from lobcoach.ui.dialogs.student_dialog import StudentDialog
from lobcoach.ui.pages.conversations_page import ConversationsPage
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.pages.students_page import StudentsPage
from lobcoach.ui.rail import Rail
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.given_caseload import caseload, filled

LOOKS = (
    ("light", "licht", 100, (1366, 768)),
    ("wide", "licht", 100, (1360, 860)),
    ("dark", "donker", 100, (1360, 860)),
    ("small", "licht", 100, (1024, 640)),
    ("200", "licht", 200, (1366, 768)),
)


def screens(services: Services, empty: Services) -> Iterator[tuple[str, QWidget]]:
    students = StudentsPage(services, now=lambda: datetime(2026, 11, 23, 9, 0))
    yield "students", students
    yield "no-students", StudentsPage(empty, now=lambda: datetime(2026, 11, 23, 19, 0))
    rows = services.students.caseload()
    prepared = NewTalkPage(services)
    prepared.prepare(next(row.student.id for row in rows if row.unfinished_id is None))
    yield "new-talk", prepared
    resumable = NewTalkPage(services)
    resumable.prepare(next(row.student.id for row in rows if row.unfinished_id))
    yield "new-talk-unfinished", resumable
    yield "talks", ConversationsPage(services)
    yield "dialog", StudentDialog(services)


def render(folder: Path, only: list[str]) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    library = read_library(resource("questions"), resource("framework"))
    place = Path(tempfile.mkdtemp())
    services = filled(place / "a.lobcoach", library, caseload())
    empty = filled(place / "b.lobcoach", library, [])
    controller = ThemeController()
    controller.apply(app)
    fonts.load_later()
    for name, choice, percent, size in LOOKS:
        controller.set_choice(choice)
        controller.set_percent(percent)
        for screen, page in screens(services, empty):
            if only and screen not in only:
                continue
            window = page if screen == "dialog" else framed(page, controller)
            if screen != "dialog":
                window.resize(*size)
            window.show()
            app.processEvents()
            window.grab().save(str(folder / f"{screen}-{name}.png"))
            window.hide()


def framed(page: QWidget, controller: ThemeController) -> QWidget:
    window = QWidget()
    row = QHBoxLayout(window)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    rail = Rail()
    rail.add_page("students", "Mijn studenten", "students")
    rail.add_page("talks", "Gesprekken", "talks")
    row.addWidget(rail)
    row.addWidget(page, 1)
    page.setFocus()
    return window


if __name__ == "__main__":
    render(Path(sys.argv[1]), sys.argv[2:])
