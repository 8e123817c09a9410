"""*Klassenlijst*."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer, Signal
from pytestqt.qtbot import QtBot

from lobcoach.core.names import full_name
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.pages.class_list_page import ClassListPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.row_table import RowTable
from tests.intake.given_files import csv_text
from tests.ui.finding import button, named, words
from tests.ui.given_pages import names, opened

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
IN_WINDOW = Qt.ConnectionType.QueuedConnection
WAIT = 60_000
ROWS = [
    ("Nr", "Naam", "Klas", "Team", "E-mail"),
    ("101", "Bo Li", "LAB4A", "X", "b@school.example"),
    ("102", "Noor van den Berg", "LAB4A", "X", "n@school.example"),
    ("103", "", "LAB4A", "X", "x@school.example"),
]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "klas.csv"
    made.write_text(csv_text(ROWS), encoding="utf-8")
    return made


@pytest.fixture
def page(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, path: Path
) -> Iterator[ClassListPage]:
    made = ClassListPage(services, ask_list=lambda _: path if path.exists() else None)
    opened(qtbot, made)
    made.setFocus()
    yield made
    made.close_down()


class Asking(QObject):
    """Lets another thread ask for something in the window's thread."""

    asked = Signal()


def done(qtbot: QtBot, page: ClassListPage) -> None:
    """Wait until nothing is being read, compared or stored any more."""
    qtbot.waitUntil(lambda: not page.is_busy(), timeout=WAIT)


def read(qtbot: QtBot, page: ClassListPage, path: Path) -> None:
    page.open(path)
    done(qtbot, page)


def table(page: ClassListPage) -> RowTable:
    return page.findChildren(RowTable)[0]


def said(page: ClassListPage) -> str:
    (banner,) = page.findChildren(Banner)
    return banner.message()


def everyone(services: Services) -> list[str]:
    return sorted(full_name(row.student) for row in services.students.caseload())


def test_the_page_says_what_it_is_for_and_has_one_action(page: ClassListPage, qtbot: QtBot) -> None:
    first = button(page, "Kies een bestand")
    assert page.focusWidget() is first
    qtbot.keyClick(first, Qt.Key.Key_Return)
    done(qtbot, page)
    assert names(table(page)) == ["Bo Li", "Noor van den Berg", "Regel 4"]


def test_a_list_is_shown_before_anything_is_changed(
    page: ClassListPage, services: Services, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    told = words(page)
    assert told[:3] == [
        "Klassenlijst",
        "klas.csv · 3 rijen",
        "Niet overgenomen, want dat bewaart LOBcoach niet: E-mail.",
    ]
    for text in ("1 nieuw", "1 gewijzigd", "1 klopt niet", "Neem 2 studenten over"):
        assert button(page, text).isVisible()
    assert everyone(services) == ["Noor van den Berg"]
    assert page.focusWidget() is named(page, CalmComboBox, "Kolom Nr")


def test_the_good_rows_are_taken_over_by_keyboard(
    page: ClassListPage, services: Services, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    with qtbot.waitSignal(page.taken_over, timeout=WAIT) as taken:
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    told, imported = taken.args
    assert told == "1 student toegevoegd en 1 student bijgewerkt. 1 rij is niet overgenomen."
    assert everyone(services) == ["Bo Li", "Noor van den Berg"]
    assert len(imported.added) == 1
    assert button(page, "Kies een bestand").isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert not page.is_busy()


def test_a_list_that_brings_nothing_offers_nothing(
    page: ClassListPage, path: Path, qtbot: QtBot
) -> None:
    path.write_text("Naam;Klas\nNoor van den Berg;LAB4A\n", encoding="utf-8")
    read(qtbot, page, path)
    assert not button(page, "Niemand nieuw").isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    assert not page.is_busy()


def test_another_column_is_seen_at_once_and_the_hands_stay_where_they_are(
    page: ClassListPage, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    qtbot.mouseClick(button(page, "Niet overgenomen: 1 kolom"), LEFT)
    box = named(page, CalmComboBox, "Kolom Team")
    box.setFocus()
    box.setCurrentIndex(box.findText("groep"))
    done(qtbot, page)
    index = table(page).model().index(0, 0)
    assert "X" in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert page.focusWidget() is box
    assert named(page, CalmComboBox, "Kolom Klas").currentText() == "niet overnemen"


def test_without_a_column_for_names_the_page_says_so_and_shows_what_was(
    page: ClassListPage, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    box = named(page, CalmComboBox, "Kolom Naam")
    box.setCurrentIndex(box.findText("niet overnemen"))
    done(qtbot, page)
    assert "is geen kolom ‘Naam’, ‘Voornaam’ of ‘Roepnaam’ gevonden." in said(page)
    assert names(table(page)) == ["Bo Li", "Noor van den Berg", "Regel 4"]
    assert named(page, CalmComboBox, "Kolom Naam").currentText() == "hele naam"


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"%PDF-1.7", "‘x’ is geen klassenlijst."),
        (b"", "‘x’ is leeg."),
        (b"Naam;Klas\n", "In ‘x’ staan alleen kolomkoppen, nog geen studenten."),
        (b"Klas;Niveau\nA;4\n", "In ‘x’ is geen kolom ‘Naam’, ‘Voornaam’ of ‘Roepnaam’ gevonden."),
        (None, "‘x’ is er niet meer."),
    ],
)
def test_what_is_no_list_is_refused_with_a_sentence(
    content: bytes | None, told: str, page: ClassListPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "x"
    if content is not None:
        path.write_bytes(content)
    read(qtbot, page, path)
    assert said(page).startswith(told)
    assert button(page, "Kies een bestand").isVisible()
    assert page.focusWidget() is button(page, "Kies een bestand")


def test_another_file_takes_the_place_of_the_first(
    page: ClassListPage, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "ander.csv"
    other.write_text("Naam;Klas\nPim Oud;LAB4B\n", encoding="utf-8")
    read(qtbot, page, other)
    assert names(table(page)) == ["Pim Oud"]
    qtbot.keyClick(page, Qt.Key.Key_O, CTRL)
    done(qtbot, page)
    assert "klas.csv · 3 rijen" in words(page)
    path.unlink()  # the coach thinks again in the dialog
    qtbot.keyClick(page, Qt.Key.Key_O, CTRL)
    assert not page.is_busy()
    assert "klas.csv · 3 rijen" in words(page)


def test_escape_goes_back_to_the_students(page: ClassListPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


def test_a_change_of_students_is_compared_at_once(
    page: ClassListPage, services: Services, noor: Student, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    services.students.save(replace(noor, student_number="102"))
    done(qtbot, page)
    assert button(page, "1 staat er al").isVisible()


def test_students_changed_behind_the_page_are_compared_before_anything_is_stored(
    page: ClassListPage, services: Services, noor: Student, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    page._unsubscribe()
    page._unsubscribe = lambda: None
    services.students.save(replace(noor, student_number="102"))
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "opnieuw vergeleken" in said(page), timeout=WAIT)
    done(qtbot, page)
    assert button(page, "1 staat er al").isVisible()
    assert everyone(services) == ["Noor van den Berg"]


def long_list(path: Path, rows: int) -> Path:
    many = [("Nr", "Naam", "Klas"), *((str(n), f"Sam Jansen{n}", "LAB4A") for n in range(rows))]
    path.write_text(csv_text(many), encoding="utf-8")
    return path


def test_reading_can_be_stopped(
    page: ClassListPage, services: Services, tmp_path: Path, qtbot: QtBot
) -> None:
    page.open(long_list(tmp_path / "lang.csv", 50_000))
    qtbot.mouseClick(button(page, "Stop"), LEFT)
    done(qtbot, page)
    assert said(page) == "Je bent gestopt. Er is niets veranderd."
    assert button(page, "Kies een bestand").isVisible()
    page.open(tmp_path / "lang.csv")
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    done(qtbot, page)
    assert said(page) == "Je bent gestopt. Er is niets veranderd."


def test_storing_can_be_stopped_and_then_nobody_is_stored(
    page: ClassListPage, services: Services, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)
    lists = services.class_lists

    def when_storing() -> None:
        assert not page.leave(), "the page stays while it is storing"
        page.open(path)
        page.reload()
        page._work.stop()

    asked, answered = Asking(), threading.Event()
    asked.asked.connect(lambda: (when_storing(), answered.set()), IN_WINDOW)

    def before_import() -> None:  # in the thread that stores
        asked.asked.emit()
        assert answered.wait(WAIT / 1000)

    lists._before_import = before_import
    qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
    done(qtbot, page)
    assert said(page) == "Je bent gestopt. Er is niets veranderd."
    assert everyone(services) == ["Noor van den Berg"]
    assert page.leave()
    assert button(page, "Neem 2 studenten over").isEnabled()


def test_a_mistake_of_ours_is_not_hidden(
    page: ClassListPage, services: Services, path: Path, qtbot: QtBot
) -> None:
    read(qtbot, page, path)

    def breaks() -> None:
        raise ZeroDivisionError

    services.class_lists._before_import = breaks
    with qtbot.captureExceptions() as caught:
        qtbot.keyClick(page, Qt.Key.Key_Return, CTRL)
        done(qtbot, page)
        qtbot.waitUntil(lambda: bool(caught), timeout=WAIT)
    assert caught[0][0] is ZeroDivisionError
    assert page.leave()


def test_a_hundred_thousand_rows_leave_the_window_answering(
    page: ClassListPage, tmp_path: Path, qtbot: QtBot
) -> None:
    path = long_list(tmp_path / "school.csv", 100_000)
    beats: list[int] = []
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(1))
    heart.start(5)
    page.open(path)
    seen: set[str] = set()

    def progress_is_told() -> bool:
        seen.update(text for text in words(page) if "rijen" in text and "100.000" in text)
        return not page.is_busy()

    qtbot.waitUntil(progress_is_told, timeout=4 * WAIT)
    heart.stop()
    assert len(beats) > 100
    assert any("van 100.000 rijen" in text for text in seen)
    assert table(page).model().rowCount() == 100_000
    table(page).scrollToBottom()
    qtbot.mouseClick(button(page, "100.000 nieuw"), LEFT)
    assert table(page).model().rowCount() == 100_000


def test_the_page_lets_go_of_its_work_when_the_window_closes(
    page: ClassListPage, tmp_path: Path
) -> None:
    page.open(long_list(tmp_path / "lang.csv", 20_000))
    page.close_down()
    assert not page.is_busy()
    page._unsubscribe = lambda: None
