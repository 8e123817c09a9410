"""From starting the program to an open data file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from lobcoach.core.backups import Reason
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Coach
from lobcoach.core.recovery import write_groups
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import PASSPHRASE_VARIABLE, create_file
from lobcoach.ui import in_trouble
from lobcoach.ui.doorway import Doorway
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.recovery_page import RecoveryPage
from lobcoach.ui.pages.trouble_page import TroublePage
from lobcoach.ui.pages.unlock_page import UnlockPage
from lobcoach.ui.pages.welcome_page import NewFile, WelcomePage
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.text import Text

PASSPHRASE = "een lange zin van mij"


class Entrance:
    """A window with a doorway, and what came through it."""

    def __init__(self, window: MainWindow, library: Library, folder: Path) -> None:
        self.window = window
        self.folder = folder
        self.chosen: Path | None = None
        self.doorway = Doorway(
            window,
            library,
            lambda: self.welcome,
            folder / "voorbeeld.lobcoach",
            lambda: self.chosen,
        )
        self.opened: list[Services] = []
        self.doorway.opened.connect(self.opened.append)

    @cached_property
    def welcome(self) -> WelcomePage:
        """The welcome page, as soon as someone needs it."""
        return WelcomePage(self.folder / "mijn.lobcoach")

    def services(self, qtbot: QtBot) -> Services:
        qtbot.waitUntil(lambda: bool(self.opened), timeout=20_000)
        return self.opened[-1]

    def trouble(self, qtbot: QtBot) -> str:
        qtbot.waitUntil(lambda: isinstance(self.window.page(), TroublePage), timeout=20_000)
        page = self.window.page()
        assert isinstance(page, TroublePage)
        return page.sentence()


@pytest.fixture
def entrance(
    qtbot: QtBot, dresser: ThemeController, library: Library, tmp_path: Path
) -> Iterator[Entrance]:
    window = MainWindow(dresser)
    qtbot.addWidget(window)
    window.show()
    made = Entrance(window, library, tmp_path)
    yield made
    made.doorway.wait()
    if isValid(made.welcome):  # else it went when the file was open
        made.welcome.deleteLater()
    for services in made.opened:
        services.close()


def new_file(folder: Path, passphrase: str | None = None, name: str = "Marleen") -> NewFile:
    return NewFile(name, "", folder / "mijn.lobcoach", passphrase)


def press(page: object, text: str) -> None:
    assert isinstance(page, TroublePage | UnlockPage | WelcomePage)
    next(b for b in page.findChildren(QPushButton) if b.text().startswith(text)).click()


def test_a_new_coach_gets_a_file_of_their_own(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    entrance.doorway.welcome()
    assert entrance.window.page() is entrance.welcome
    entrance.doorway.create(new_file(tmp_path))
    services = entrance.services(qtbot)
    assert services.coach.get().name == "Marleen"
    assert not services.encrypted()


def test_with_a_passphrase_the_file_cannot_be_read_by_others(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    entrance.doorway.create(new_file(tmp_path, PASSPHRASE))
    assert entrance.services(qtbot).encrypted()
    raw = (tmp_path / "mijn.lobcoach").read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    assert b"Marleen" not in raw


def test_what_is_wrong_with_a_new_file_is_said_on_the_welcome_page(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    entrance.doorway.welcome()
    (tmp_path / "mijn.lobcoach").write_text("iets anders")
    entrance.doorway.create(new_file(tmp_path))
    qtbot.waitUntil(lambda: "Er staat al een bestand" in said(entrance.welcome), timeout=20_000)
    assert (tmp_path / "mijn.lobcoach").read_text() == "iets anders"
    entrance.doorway.create(new_file(tmp_path, name="  "))
    qtbot.waitUntil(lambda: "Vul je naam in." in said(entrance.welcome), timeout=20_000)


def said(page: WelcomePage | UnlockPage) -> str:
    return " ".join(each.text() for each in page.findChildren(Text) if not each.isHidden())


def test_the_example_is_made_and_opened(
    entrance: Entrance, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    entrance.doorway.open_example()
    services = entrance.services(qtbot)
    assert services.coach.get().is_example
    assert len(services.students.caseload()) >= 12


def test_a_locked_file_asks_for_its_passphrase_until_it_fits(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "op-slot.lobcoach"
    create_file(path, library, Coach(name="Marleen"), PASSPHRASE).close()
    entrance.doorway.open(path)
    page = entrance.window.page()
    assert isinstance(page, UnlockPage)
    page.passphrase_given.emit("fout")
    qtbot.waitUntil(lambda: "Dit wachtwoord past niet." in said(page), timeout=20_000)
    assert entrance.window.page() is page
    page.passphrase_given.emit(PASSPHRASE)
    assert entrance.services(qtbot).coach.get().name == "Marleen"


def test_a_file_that_is_not_there_is_never_made_unasked(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    entrance.doorway.open(tmp_path / "weg.lobcoach")
    assert "bestaat niet" in entrance.trouble(qtbot)
    assert not (tmp_path / "weg.lobcoach").exists()


def test_trouble_offers_another_try_another_file_and_a_new_file(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "later.lobcoach"
    entrance.doorway.open(path)
    entrance.trouble(qtbot)
    press(entrance.window.page(), "Ander bestand")
    assert isinstance(entrance.window.page(), TroublePage)
    create_file(path, library, Coach(name="Marleen")).close()
    press(entrance.window.page(), "Probeer opnieuw")
    assert entrance.services(qtbot).path == path


def with_backup(library: Library, path: Path, passphrase: str | None = None) -> Path:
    """Make a file with a backup of it, and damage the file."""
    services = create_file(path, library, Coach(name="Marleen"), passphrase)
    backup = services.backups.make(Reason.CLOSING)
    services.close()
    path.write_bytes(b"")
    return backup


def test_the_newest_good_backup_is_offered_with_its_date_and_put_back(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    with_backup(library, path)
    entrance.doorway.open(path)
    assert entrance.trouble(qtbot) == (
        "Het bestand ‘mijn.lobcoach’ is leeg. Zet een reservekopie terug, of kies een ander "
        "bestand. LOBcoach heeft er niets aan veranderd."
    )
    qtbot.waitUntil(lambda: "Er is een goede reservekopie van vandaag om " in told(entrance))
    assert path.read_bytes() == b""
    press(entrance.window.page(), "Zet de nieuwste goede reservekopie terug")
    assert entrance.services(qtbot).coach.get().name == "Marleen"
    (aside,) = (each for each in (tmp_path / "backups").iterdir() if "beschadigd" in each.name)
    assert aside.read_bytes() == b""


def test_a_locked_backup_asks_for_its_passphrase(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    with_backup(library, path, PASSPHRASE)
    entrance.doorway.open(path)
    qtbot.waitUntil(lambda: "Er is een goede reservekopie" in told(entrance))
    press(entrance.window.page(), "Zet de nieuwste goede reservekopie terug")
    page = entrance.window.page()
    assert isinstance(page, UnlockPage)
    assert (
        "De reservekopie is op slot. Geef het wachtwoord dat het bestand had toen die werd gemaakt."
    ) in said(page)
    page.passphrase_given.emit("een ander wachtwoord")
    qtbot.waitUntil(lambda: "Dit wachtwoord past niet." in said(page), timeout=20_000)
    assert path.read_bytes() == b""
    page.passphrase_given.emit(PASSPHRASE)
    assert entrance.services(qtbot).encrypted()


def test_a_backup_that_went_away_meanwhile_is_told(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    backup = with_backup(library, path)
    entrance.doorway.open(path)
    qtbot.waitUntil(lambda: "Er is een goede reservekopie" in told(entrance))
    backup.unlink()
    press(entrance.window.page(), "Zet de nieuwste goede reservekopie terug")
    assert "bestaat niet" in entrance.trouble(qtbot)
    assert path.read_bytes() == b""


def test_a_file_of_a_newer_lobcoach_is_not_put_back_in_time(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "mijn.lobcoach"
    with_backup(library, path)
    entrance.doorway._path = path
    entrance.doorway._show_trouble(FileError(FileTrouble.NEWER, path))
    entrance.doorway._in_trouble.wait()
    QCoreApplication.processEvents()
    assert "goede reservekopie" not in told(entrance)
    in_trouble._pass_over(FileError(FileTrouble.NO_PERMISSION, path))


def told(entrance: Entrance) -> str:
    page = entrance.window.page()
    assert isinstance(page, TroublePage)
    return " ".join(each.text() for each in page.findChildren(Text) if not each.isHidden())


def test_another_file_can_be_chosen_instead(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    entrance.chosen = tmp_path / "ander.lobcoach"
    create_file(entrance.chosen, library, Coach(name="Bo")).close()
    entrance.doorway.open(tmp_path / "weg.lobcoach")
    entrance.trouble(qtbot)
    press(entrance.window.page(), "Ander bestand")
    assert entrance.services(qtbot).coach.get().name == "Bo"


def test_from_trouble_a_new_file_can_be_begun(
    entrance: Entrance, qtbot: QtBot, tmp_path: Path
) -> None:
    foreign = tmp_path / "brief.lobcoach"
    foreign.write_bytes(b"SQLite format 3\0 maar niet echt" * 300)
    before = foreign.read_bytes()
    entrance.doorway.open(foreign)
    entrance.trouble(qtbot)
    press(entrance.window.page(), "Nieuw bestand")
    assert entrance.window.page() is entrance.welcome
    assert foreign.read_bytes() == before


def test_a_locked_file_that_turns_out_to_be_damaged_says_so(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "op-slot.lobcoach"
    create_file(path, library, Coach(name="Marleen"), PASSPHRASE).close()
    entrance.doorway.open(path)
    page = entrance.window.page()
    assert isinstance(page, UnlockPage)
    path.unlink()
    page.passphrase_given.emit(PASSPHRASE)
    assert "bestaat niet" in entrance.trouble(qtbot)


def test_a_file_that_is_open_elsewhere_says_so_before_its_passphrase_is_asked(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "op-slot.lobcoach"
    other = create_file(path, library, Coach(name="Marleen"), PASSPHRASE)
    entrance.doorway.open(path)
    told = entrance.trouble(qtbot)
    assert told.startswith("‘op-slot.lobcoach’ is al open op deze computer")
    assert told.endswith("Ga verder in dat venster, of sluit het en probeer het nog eens.")
    other.close()
    press(entrance.window.page(), "Probeer opnieuw")
    assert isinstance(entrance.window.page(), UnlockPage)


def test_the_sheet_of_another_file_and_a_letter_typed_wrong_are_told(
    entrance: Entrance, qtbot: QtBot, library: Library, tmp_path: Path
) -> None:
    path = tmp_path / "op-slot.lobcoach"
    create_file(path, library, Coach(name="Marleen"), PASSPHRASE).close()
    entrance.doorway.open(path)
    page = entrance.window.page()
    assert isinstance(page, UnlockPage)
    page.sheet_requested.emit()
    sheet = entrance.window.page()
    assert isinstance(sheet, RecoveryPage)
    groups = list(write_groups(bytes(32)))
    sheet.groups_given.emit(groups)
    qtbot.waitUntil(lambda: "past niet bij dit bestand" in sheet._problem.message(), timeout=20_000)
    sheet.groups_given.emit([*groups[:-1], "22222"])
    wrong = sheet._fields[-1].problem
    qtbot.waitUntil(lambda: wrong() == "In groep 13 staat een teken verkeerd.", timeout=20_000)
    path.unlink()
    sheet.groups_given.emit(groups)
    assert "bestaat niet" in entrance.trouble(qtbot)


def test_another_file_may_be_chosen_while_the_sheet_is_asked_for(
    entrance: Entrance, library: Library, tmp_path: Path
) -> None:
    for name in ("een", "ander"):
        create_file(tmp_path / f"{name}.lobcoach", library, Coach(name="M"), PASSPHRASE).close()
    entrance.doorway.open(tmp_path / "een.lobcoach")
    page = entrance.window.page()
    assert isinstance(page, UnlockPage)
    page.sheet_requested.emit()
    entrance.doorway.open(tmp_path / "ander.lobcoach")
    assert isinstance(entrance.window.page(), UnlockPage)
    entrance.doorway._by_sheet.go_back()
    assert isinstance(entrance.window.page(), UnlockPage)
