"""Going back to a backup: which ones there are, what is in each, and what will be put aside."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.backups import Backup, BackupContents
from lobcoach.core.errors import FileError, FileTrouble, RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui import theme
from lobcoach.ui.background import Background
from lobcoach.ui.dialogs.backup_list import BackupList
from lobcoach.ui.dialogs.framed_dialog import FramedDialog
from lobcoach.ui.file_wording import contents_words
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.form_field import FormField, ProblemText
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.backups import BackupService
    from lobcoach.services.restoring import RestoreService

_SIZE = QSize(640, 620)
_LIST_HEIGHT = 190
_PUT_ASIDE = (
    "Je bestand van nu wordt eerst apart gezet als reservekopie. Je kunt het terugzetten daarna in "
    "één keer ongedaan maken."
)
_LOOKING = "LOBcoach kijkt wat erin staat…"
_NONE = (
    "Er zijn nog geen reservekopieën. LOBcoach maakt er een na een half uur werk, en bij het "
    "sluiten."
)
_LOCKED = "Deze reservekopie is op slot met een ander wachtwoord dan je bestand van nu."


class RestoreDialog(FramedDialog):
    """Chooses a backup and puts it back; nothing else is asked."""

    restored = Signal(object)  #: the Backup that stands there now

    def __init__(
        self,
        backups: BackupService,
        restoring: RestoreService,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("Reservekopie terugzetten", _SIZE, parent)
        self._backups = backups
        self._restoring = restoring
        self._today = today
        self._work: Background[object] | None = None
        self._waiting: Callable[[], object] | None = None
        self._secret: str | None = None
        self._busy = False
        self._list = BackupList(today)
        self._contents = Body(_LOOKING)
        self._line = PassphraseLine()
        self._field = FormField("Wachtwoord van deze reservekopie", self._line)
        self._look = OutlineButton("Kijk wat erin staat", "eye")
        self._problem = ProblemText()
        self._cancel = QuietButton("Annuleren", keys="Esc")
        self._restore = PrimaryButton("Zet terug", "restore")
        self._build()
        self._arrange()
        self._connect()
        self._do(self._backups.listed, self._on_listed)

    @override
    def done(self, result: int) -> None:
        """Close, unless a backup is being put back just now."""
        if self._busy:
            return
        if self._work is not None:
            self._work.forget()
            self._work.wait()
            self._work = None
        super().done(result)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Let the list become larger with the text too."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._lock = Column(self._field, self._look, spacing=8)
        self._lock.body.setAlignment(self._look, Qt.AlignmentFlag.AlignLeft)
        self._lock.hide()
        self._restore.setEnabled(False)
        self._look.setAutoDefault(False)
        self.frame(
            Heading("Reservekopie terugzetten"),
            self._list,
            self._contents,
            self._lock,
            self._problem,
            Muted(_PUT_ASIDE),
            left=[self._cancel],
            right=[self._restore],
        )
        self._list.setFocus()

    def _arrange(self) -> None:
        self._list.setFixedHeight(theme.current().px(_LIST_HEIGHT))

    def _connect(self) -> None:
        self._list.picked.connect(self._on_list_picked)
        self._look.clicked.connect(self._on_look_clicked)
        self._line.returnPressed.connect(self._on_look_clicked)
        self._cancel.clicked.connect(self.reject)
        self._restore.clicked.connect(self._on_restore_clicked)

    def _do(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        """Do this in a thread; of what is asked meanwhile only the last is done after it."""

        def start() -> None:
            self._work = Background(work, came(done), came(self._on_failed)).start()

        def came(what: Callable[[object], None]) -> Callable[[object], None]:
            def then(outcome: object) -> None:
                self._work = None
                following, self._waiting = self._waiting, None
                if following is None:
                    what(outcome)
                else:
                    following()

            return then

        if self._work is None:
            start()
        else:
            self._waiting = start

    def _on_listed(self, backups: object) -> None:
        assert isinstance(backups, list)
        self._list.setVisible(bool(backups))
        if backups:
            self._list.show_backups(backups)
        else:
            self._contents.setText(_NONE)

    def _on_list_picked(self, backup: Backup) -> None:
        self._secret = None
        self._line.clear()
        self._tell("")
        self._restore.setEnabled(False)
        self._lock.setVisible(not backup.opens)
        self._contents.setText(_LOOKING if backup.opens else _LOCKED)
        if backup.opens:
            self._do(lambda: self._backups.look(backup), self._on_looked)

    def _on_look_clicked(self) -> None:
        backup, secret = self._list.backup(), self._line.text()
        if backup is not None and secret:
            self._secret = secret
            self._contents.setText(_LOOKING)
            self._do(lambda: self._backups.look(backup, secret), self._on_looked)

    def _on_looked(self, contents: object) -> None:
        assert isinstance(contents, BackupContents)
        self._tell("")
        self._contents.setText(f"In deze reservekopie: {contents_words(contents, self._today)}")
        self._restore.setEnabled(True)

    def _on_restore_clicked(self) -> None:
        backup = self._list.backup()
        if backup is None or self._busy:
            return
        self._set_busy(True)
        secret = self._secret
        self._do(lambda: self._restoring.restore(backup.path, secret), lambda _: self._end(backup))

    def _end(self, backup: Backup) -> None:
        self._set_busy(False)
        self.accept()
        self.restored.emit(backup)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        for part in (self._list, self._lock, self._cancel, self._restore):
            part.setDisabled(busy)
        if busy:
            self._contents.setText("LOBcoach zet de reservekopie terug…")

    def _on_failed(self, error: object) -> None:
        if not isinstance(error, (WorldError, RuleError)):
            assert isinstance(error, Exception)
            raise error
        was_busy, backup = self._busy, self._list.backup()
        if was_busy:
            self._set_busy(False)
        locked = isinstance(error, FileError) and error.trouble is FileTrouble.WRONG_PASSPHRASE
        self._contents.setText(_LOCKED if locked and backup is not None else "")
        self._restore.setEnabled(False)
        self._tell(sentence(error), at_line=locked)

    def _tell(self, problem: str, *, at_line: bool = False) -> None:
        self._field.show_problem(problem if at_line else "")
        self._problem.say("" if at_line else problem)
