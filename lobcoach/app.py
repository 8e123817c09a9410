"""Composition root: makes the window first, then everything behind it, and joins the two."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from lobcoach.core.errors import WorldError
from lobcoach.paths import config_folder, data_folder, resource
from lobcoach.ui import fonts, icons, theme
from lobcoach.ui.background import Background
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.pages.start_page import StartPage
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.tidying import Tidying

if TYPE_CHECKING:
    from lobcoach.services.library import Library
    from lobcoach.services.opened import Services
    from lobcoach.ui.doorway import Doorway
    from lobcoach.ui.finishing.saving import AskPlace
    from lobcoach.ui.locking.desk import Desk
    from lobcoach.ui.pages.welcome_page import WelcomePage

_DATA_FILE = "mijn-studenten.lobcoach"
_EXAMPLE_FILE = "voorbeeld.lobcoach"
_OUR_MISTAKE = (
    "Er ging iets mis in LOBcoach zelf. Je kunt verder werken. Blijft het vreemd doen? "
    "Sluit het programma en start het opnieuw."
)


def run(data: Path | None, *, demo: bool) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    if broken_pair(PySide6.__version_info__, sys.version_info):
        print(
            "Deze versie van PySide6 valt na een tijdje uit met deze versie van Python. "
            "Installeer PySide6 6.11, of Python 3.12 of nieuwer.",
            file=sys.stderr,
        )
        return 1
    if no_screen(sys.platform, os.environ):
        print(
            "Hier is geen scherm om een venster op te laten zien. Wat zonder venster kan, staat in "
            "lobcoach --help.",
            file=sys.stderr,
        )
        return 1
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    program = Program(app, data, demo=demo)
    sys.excepthook = program.on_mistake
    program.window.show()
    code = app.exec()
    program.wait()
    return code


def broken_pair(pyside: tuple[object, ...], python: tuple[object, ...]) -> bool:
    """Whether this PySide6 aborts on this Python after some twenty minutes (none_dealloc)."""
    return tuple(pyside[:2]) >= (6, 12) and tuple(python[:2]) < (3, 12)


def no_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Whether this session has no screen, on which Qt would end the program without a word."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform == "linux" and not any(environment.get(name) for name in names)


class Program(QObject):
    """Everything that lives as long as the window."""

    def __init__(
        self,
        app: QApplication,
        data: Path | None,
        *,
        demo: bool,
        ask_place: AskPlace | None = None,
    ) -> None:
        super().__init__()
        self._ask_place = ask_place
        self._app = app
        # Nothing that is imported is garbage: looking for it would take a fifth of the time.
        self._tidying = Tidying(self)
        self._data = data
        self._demo = demo
        self._doorway: Doorway | None = None
        self.desk: Desk | None = None  #: as soon as what is behind the window was imported
        self.preferences = Preferences(config_folder() / "lobcoach.ini")
        speak_dutch(app)
        self._controller = ThemeController(
            self.preferences.colours, self.preferences.text_percent, self
        )
        self._controller.apply(app)
        self.window = MainWindow(self._controller)
        self.window.setWindowIcon(_window_icon())
        self.window.restoreGeometry(self.preferences.geometry)
        self._welcome: WelcomePage | None = None
        self._asked: Callable[[Doorway], object] | None = None
        self._show_first_page()
        self._connect()
        self._loading: Background[Library] | None = None
        self._fetching: Background[object] | None = None
        self._library: Library | None = None
        # Not before the students are painted: threads of Python take each other's time.
        self._painted = QTimer(self, singleShot=True)
        self._painted.timeout.connect(self._fetch)
        # The heavy half is imported after the first paint, while the window is already there.
        self.window.painted_first.connect(self._load)

    def wait(self) -> None:
        """Let running work end, so that no thread outlives the window."""
        self._painted.stop()
        for work in (self._loading, self._fetching):
            if work is not None:
                work.forget()
                work.wait()
        if self._doorway is not None:
            self._doorway.wait()
        self._tidying.end()

    def on_mistake(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Tell the coach about a mistake of ours and go on; the details go to stderr only."""
        sys.__excepthook__(kind, error, trace)
        self.window.tell(_OUR_MISTAKE, Tone.ATTENTION)

    def _file(self) -> Path | None:
        """Return the file to open, there or not; None when there has never been one."""
        usual = data_folder() / _DATA_FILE
        return self._data or self.preferences.last_file or (usual if usual.exists() else None)

    def _connect(self) -> None:
        self._controller.changed.connect(self._on_theme_changed)
        self.window.closed.connect(self._on_window_closed)

    def _welcome_page(self) -> WelcomePage:
        if self._welcome is not None:
            return self._welcome
        # Not made before it is needed: it takes as long as all the rest of the first window.
        from lobcoach.ui.pages.welcome_page import WelcomePage

        welcome = self._welcome = WelcomePage(data_folder() / _DATA_FILE)
        # The coach may be quicker than the import of what is behind the window.
        welcome.create_requested.connect(
            lambda new: self._at_the_door(lambda door: door.create(new))
        )
        welcome.open_requested.connect(lambda path: self._at_the_door(lambda door: door.open(path)))
        welcome.example_requested.connect(
            lambda: self._at_the_door(lambda door: door.open_example())
        )
        return welcome

    def _at_the_door(self, act: Callable[[Doorway], object]) -> None:
        """Do this as soon as the half behind the window has been imported."""
        if self._doorway is None:
            self._asked = act
        else:
            act(self._doorway)

    def _show_first_page(self) -> None:
        if not self._demo and self._file() is None:
            self._welcome_page()
        self.window.show_page(self._welcome or StartPage(), with_rail=False)

    def _load(self) -> None:
        self._loading = Background(load_library, self._on_loaded, self._on_load_failed).start()

    def _on_loaded(self, library: Library) -> None:
        self._tidying.start()
        from lobcoach.ui.doorway import Doorway
        from lobcoach.ui.locking.desk import Desk

        example = data_folder() / _EXAMPLE_FILE
        self._doorway = Doorway(
            self.window,
            library,
            self._welcome_page,
            example,
            backups_in=lambda: self.preferences.backup_folder,
        )
        self.desk = Desk(self.window, self._doorway, self.preferences, self._ask_place)
        self._doorway.opened.connect(self._on_doorway_opened)
        path = self._file()
        if self._asked is not None:
            self._asked(self._doorway)
        elif self._demo:
            self._doorway.open_example()
        elif path is not None:
            self._doorway.open(path)
        fonts.load_later()

    def _on_load_failed(self, error: Exception) -> None:
        from lobcoach.services.sentences import sentence

        self._tidying.start()
        if not isinstance(error, WorldError):
            raise error
        self.window.tell(sentence(error), Tone.ATTENTION)

    def _on_doorway_opened(self, services: Services) -> None:
        if not services.coach.get().is_example:
            self.preferences.last_file = services.path
        self._library = services.library
        self._painted.start()

    def _fetch(self) -> None:
        library = self._library
        assert library is not None
        self._fetching = Background(
            lambda: fetch_the_rest(library), lambda _: None, self._on_load_failed
        ).start()

    def _on_theme_changed(self) -> None:
        self.preferences.colours = self._controller.choice
        self.preferences.text_percent = self._controller.percent

    def _on_window_closed(self) -> None:
        self.preferences.geometry = self.window.saveGeometry()


def fetch_the_rest(library: Library) -> object:
    """Import and read what the first talk needs, while the coach looks at the students."""
    from lobcoach.ui import rooms

    rooms.fetch()
    return library.bank


def load_library() -> Library:
    """Import everything behind the window, and read the framework texts."""
    # Imported here, in a thread, because SQLModel alone takes as long as showing the window.
    from lobcoach.services.library import read_library
    from lobcoach.ui.locking import desk  # noqa: F401

    library = read_library(resource("questions"), resource("framework"))
    # Nothing of it is ever thrown away: no search for garbage need look at it again.
    gc.freeze()
    return library


def speak_dutch(app: QApplication) -> None:
    """Give Qt's own buttons and dates their Dutch words."""
    QLocale.setDefault(QLocale(QLocale.Language.Dutch, QLocale.Country.Netherlands))
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_nl", folder):
        app.installTranslator(translator)


def _window_icon() -> QIcon:
    QGuiApplication.setDesktopFileName("lobcoach")
    return icons.icon("logo", theme.current().tokens.ink, 32)
