"""*Gesprek afronden*, on the real page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QScrollArea, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.changes import Kind
from lobcoach.core.drafts import FieldKey
from lobcoach.core.errors import NotFoundError
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.finish_page import FinishPage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.switch import Switch
from tests.ui.finding import button, named, shown, words
from tests.ui.given_talk import CONCEPT, PEOPLE, RUNNING, SECRET, SEEN, Given, fill_talk


@dataclass
class Coach:
    """Answers where the report goes."""

    place: Path | None = None
    proposals: list[Path] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)

    def ask(self, _asker: QWidget, proposal: Path) -> Path | None:
        self.proposals.append(proposal)
        return self.place


@pytest.fixture
def given(services: Services, noor: Student, talk: str) -> Given:
    return fill_talk(services, noor.id, talk)


@pytest.fixture
def coach(tmp_path: Path) -> Coach:
    return Coach(place=tmp_path / "Noor.pdf")


@pytest.fixture
def page(
    qtbot: QtBot, dresser: ThemeController, services: Services, coach: Coach, tmp_path: Path
) -> Iterator[FinishPage]:
    autosave = Autosave(services.keeping.keep)
    made = FinishPage(
        services, autosave, tmp_path, ask_place=coach.ask, open_folder=coach.opened.append
    )
    qtbot.addWidget(made)
    made.resize(1150, 760)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    made.leave()
    made.close_down()


def preview_text(page: FinishPage) -> str:
    areas = page.findChildren(QScrollArea)
    (preview,) = (a for a in areas if a.accessibleName() == "Voorbeeld van het verslag")
    return preview.accessibleDescription()


def wait_for_preview(page: FinishPage, qtbot: QtBot, *, has: str = "", lacks: str = "\0") -> str:
    """Wait until the preview is of a report that holds `has` and not `lacks`; return it."""
    wanted = "Noor van den Berg"
    qtbot.waitUntil(
        lambda: (
            all(each in preview_text(page) for each in (wanted, has))
            and lacks not in preview_text(page)
        ),
        timeout=10_000,
    )
    return preview_text(page)


def banner(page: FinishPage) -> str:
    return " ".join(each.message() for each in page.findChildren(Banner))


def wait_for_banner(page: FinishPage, qtbot: QtBot, start: str) -> str:
    qtbot.waitUntil(lambda: banner(page).startswith(start), timeout=10_000)
    return banner(page)


def test_it_shows_whose_talk_it_is_and_the_report_beside_it(
    page: FinishPage, qtbot: QtBot, given: Given
) -> None:
    page.open(given.talk)
    assert words(page)[:2] == [
        "Gesprek afronden · Noor van den Berg",
        "Wat gaat er in het dossier?",
    ]
    text = wait_for_preview(page, qtbot)
    assert RUNNING in text
    for never in (SECRET, SEEN, PEOPLE, CONCEPT):
        assert never not in text


def test_only_what_the_student_approves_is_printed(
    page: FinishPage, qtbot: QtBot, given: Given
) -> None:
    page.open(given.talk)
    wait_for_preview(page, qtbot, lacks=PEOPLE)
    named(page, QCheckBox, f"Noor vindt dit goed: ‘{PEOPLE}’").click()
    wait_for_preview(page, qtbot, has=PEOPLE)
    named(page, QCheckBox, f"Noor vindt dit goed: ‘{RUNNING}’").click()
    wait_for_preview(page, qtbot, lacks=RUNNING)


def test_observations_come_in_only_by_the_switch(
    page: FinishPage, qtbot: QtBot, given: Given
) -> None:
    page.open(given.talk)
    wait_for_preview(page, qtbot, lacks=SEEN)
    named(page, Switch, "Wat ik zie").click()
    wait_for_preview(page, qtbot, has=SEEN)


def test_an_unfinished_talk_says_so_in_its_report(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given, coach: Coach
) -> None:
    page.open(given.talk)
    finished = wait_for_preview(page, qtbot)
    named(page, Switch, "Gesprek is afgerond").click()
    qtbot.waitUntil(lambda: preview_text(page) != finished)
    button(page, "Bewaar als PDF").click()
    wait_for_banner(page, qtbot, "Het verslag staat in")
    state = services.conversations.conversation(given.talk).state
    assert state is ConversationState.RUNNING
    assert shown(page, Switch)[-1].accessibleName() == "Gesprek is afgerond"


def test_saving_closes_the_talk_and_gives_out_what_the_preview_showed(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given, coach: Coach
) -> None:
    page.open(given.talk)
    button(page, "ja").click()
    settings = page.settings()
    with qtbot.waitSignal(page.folder_chosen) as heard:
        qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    wait_for_banner(page, qtbot, "Het verslag staat in de map")
    assert coach.place is not None
    assert heard.args == [str(coach.place.parent)]
    (report,) = services.reports.issued(given.talk)
    assert report.read_by_student
    assert coach.place.read_bytes() == services.reports.document(report.id)
    assert settings.finished
    talk = services.conversations.conversation(given.talk)
    assert talk.state is ConversationState.CLOSED
    assert any(each.startswith("Gesprek afgesloten op") for each in words(page))
    button(page, "Open map").click()
    assert coach.opened == [coach.place.parent]
    with qtbot.waitSignal(page.done):
        button(page, "Klaar").click()


def test_a_report_can_be_given_out_again_byte_for_byte(
    page: FinishPage, qtbot: QtBot, given: Given, coach: Coach, tmp_path: Path
) -> None:
    page.open(given.talk)
    button(page, "Bewaar als PDF").click()
    wait_for_banner(page, qtbot, "Het verslag staat in")
    assert coach.place is not None
    first = coach.place.read_bytes()
    coach.place = tmp_path / "weer.pdf"
    button(page, "Bewaar opnieuw").click()
    wait_for_banner(page, qtbot, f"Het verslag staat in de map ‘{tmp_path.name}’ als ‘weer.pdf’")
    assert coach.place.read_bytes() == first


def test_a_folder_that_is_gone_is_said_and_the_report_stays(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given, coach: Coach
) -> None:
    page.open(given.talk)
    folder = services.path.parent
    coach.place = folder / "weg" / "Noor.pdf"
    button(page, "Bewaar als PDF").click()
    said = wait_for_banner(page, qtbot, "De map ‘")
    assert "Maak de map, of kies een andere." in said
    assert len(services.reports.issued(given.talk)) == 1
    coach.place = folder / "Noor.pdf"
    button(page, "Andere plek…").click()
    wait_for_banner(page, qtbot, "Het verslag staat in")


def test_what_the_student_adds_is_there_again_after_leaving(
    page: FinishPage, qtbot: QtBot, given: Given
) -> None:
    page.open(given.talk)
    field = named(page, QTextEdit, "Noor voegt toe, in eigen woorden")
    qtbot.keyClicks(field, "Dit wil ik onthouden.")
    button(page, "ja").click()
    with qtbot.waitSignal(page.back_requested) as heard:
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert heard.args == [given.talk]
    page.open(given.talk)
    assert page.settings().student_addition == "Dit wil ik onthouden."
    assert page.settings().read_by_student
    wait_for_preview(page, qtbot, has="Dit wil ik onthouden.")


def test_when_typing_cannot_be_stored_the_page_stays_and_nothing_is_issued(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given, coach: Coach
) -> None:
    page.open(given.talk)
    named(page, QTextEdit, "Noor voegt toe, in eigen woorden").setPlainText("Nog niet weg.")
    elsewhere = services.path.rename(services.path.with_name("elders.lobcoach"))
    with qtbot.assertNotEmitted(page.back_requested):
        button(page, "Terug naar het gesprek").click()
    button(page, "Bewaar als PDF").click()
    assert coach.proposals == []
    elsewhere.rename(services.path)
    assert page.leave()


def test_the_text_can_be_pasted_elsewhere(page: FinishPage, qtbot: QtBot, given: Given) -> None:
    page.open(given.talk)
    named(page, Switch, "Studievoortgang").click()
    field = named(page, QTextEdit, "Studievoortgang in hooguit twee zinnen")
    field.setPlainText("Noor ligt op koers.")
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(page, Qt.Key.Key_C, modifiers)
    copied = QGuiApplication.clipboard().text()
    assert "Noor ligt op koers." in copied
    assert RUNNING in copied
    assert banner(page) == "De tekst van het verslag is gekopieerd."


def test_a_change_elsewhere_shows_at_once(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given
) -> None:
    page.open(given.talk)
    services.keeping.keep({FieldKey(Conversation, given.talk, "experience"): ""})
    wait_for_preview(page, qtbot, lacks="Een meting klopte niet.")
    assert "nog leeg" in words(page)


def test_a_talk_that_is_not_there_leaves_the_page_as_it_was(page: FinishPage, given: Given) -> None:
    page.open(given.talk)
    with pytest.raises(NotFoundError):
        page.open("weg")
    assert words(page)[0] == "Gesprek afronden · Noor van den Berg"


def test_trouble_with_the_file_is_said_calmly(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given, tmp_path: Path
) -> None:
    page.open(given.talk)
    wait_for_preview(page, qtbot)
    services.path.rename(tmp_path / "elders.lobcoach")
    box = named(page, QCheckBox, f"Noor vindt dit goed: ‘{PEOPLE}’")
    with qtbot.waitSignal(page.troubled) as heard:
        box.click()
    assert "bestaat niet." in heard.args[0]
    assert not box.isChecked()
    button(page, "Bewaar als PDF").click()
    with qtbot.waitSignal(page.troubled):
        pass
    (tmp_path / "elders.lobcoach").rename(services.path)
    assert services.reports.issued(given.talk) == []


def test_a_talk_that_vanished_is_told_wherever_it_is_read(
    page: FinishPage, qtbot: QtBot, services: Services, given: Given
) -> None:
    page.open(given.talk)
    wait_for_preview(page, qtbot)
    with services.reports._store.transaction() as tx:
        tx.remove(Student, given.student)
    gone = "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."
    with qtbot.waitSignal(page.troubled) as heard:
        services.changes.publish(Kind.STUDENTS)
    assert heard.args == [gone]
    with qtbot.waitSignal(page.troubled) as heard:
        button(page, "Kopieer tekst").click()
    assert heard.args == [gone]
    page.resize(900, 700)
    with qtbot.waitSignal(page.troubled) as heard:
        pass
    assert heard.args == [gone]


def test_a_preview_that_fails_when_another_page_is_there_tells_nothing(
    page: FinishPage, qtbot: QtBot, given: Given
) -> None:
    page.open(given.talk)
    wait_for_preview(page, qtbot)
    gone = NotFoundError("Conversation", given.talk)
    with qtbot.waitSignal(page.troubled):
        page.preview_maker.failed.emit(gone)
    page.hide()
    with qtbot.assertNotEmitted(page.troubled):
        page.preview_maker.failed.emit(gone)


def test_after_closing_nothing_is_read_any_more(
    qtbot: QtBot, dresser: ThemeController, services: Services, given: Given
) -> None:
    page = FinishPage(services, Autosave(services.keeping.keep))
    qtbot.addWidget(page)
    page.show()
    page.open(given.talk)
    page.close_down()
    page.resize(900, 700)
    assert not any(timer.isActive() for timer in page.preview_maker.findChildren(QTimer))


def test_before_a_talk_is_opened_nothing_is_read(page: FinishPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.troubled):
        page.reload()
        page.resize(900, 700)


def test_a_mistake_of_our_own_is_not_hidden(page: FinishPage, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        page.preview_maker.failed.emit(ZeroDivisionError())
    assert caught[0][0] is ZeroDivisionError


def test_large_letters_fit_a_small_window(
    page: FinishPage, qtbot: QtBot, given: Given, dresser: ThemeController
) -> None:
    page.open(given.talk)
    dresser.set_percent(200)
    page.resize(810, 640)
    assert page.width() == 810
    button(page, "Voorbeeld").click()
    wait_for_preview(page, qtbot)
