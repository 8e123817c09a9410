"""What is typed reaches the file within a second, or the coach is told that it did not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from lobcoach.core.drafts import DraftKey, Drafts, DraftValue, Note
from lobcoach.core.errors import RuleError, WorldError

#: The longest that a typed letter waits before it is stored.
SAVE_WITHIN_MS = 800
RETRY_AFTER_MS = 3000
#: When a save is due this soon, the next letter brings it on, as soon as that has been painted:
#: between two letters there is time for it, at a moment of its own it may meet one.
NEARLY_DUE_MS = 200
BREATH_MS = 10

Keep = Callable[[Mapping[DraftKey, DraftValue]], None]


class Autosave(QObject):
    """Collects drafts and stores them through `keep`.

    A throttle, not a debounce: the clock starts at the first letter and is not put back by the
    next ones. After a failure every text stays here and is offered again until it is stored.
    """

    saved = Signal(datetime)
    failed = Signal(Exception)

    def __init__(self, keep: Keep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keep = keep
        self._drafts = Drafts()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    @property
    def has_unsaved(self) -> bool:
        """Whether something typed is not in the file yet."""
        return bool(self._drafts)

    def unsaved_text(self) -> str:
        """Return every text that is not in the file yet, to copy it elsewhere."""
        values = self._drafts.waiting().values()
        texts = (value.text if isinstance(value, Note) else value for value in values)
        return "\n\n".join(text for text in texts if isinstance(text, str) and text.strip())

    def waiting(self) -> Mapping[DraftKey, DraftValue]:
        """Return all that is not in the file yet, by the place it belongs to."""
        return self._drafts.waiting()

    def latest(self, key: DraftKey, stored: DraftValue) -> DraftValue:
        """Return what was last typed at this place, also when the file only has `stored`."""
        return self._drafts.waiting().get(key, stored)

    def put(self, key: DraftKey, value: DraftValue) -> None:
        """Store `value` within SAVE_WITHIN_MS."""
        self._drafts.put(key, value)
        if not self._timer.isActive():
            self._timer.start(SAVE_WITHIN_MS)
        elif BREATH_MS < self._timer.remainingTime() <= NEARLY_DUE_MS:
            self._timer.start(BREATH_MS)

    def put_now(self, key: DraftKey, value: DraftValue) -> bool:
        """Store `value`, and all that waits, at once; whether that worked."""
        self._drafts.put(key, value)
        return self.flush()

    def flush(self) -> bool:
        """Store all that waits; on failure say so, keep every text and try again later."""
        self._timer.stop()
        if not self._drafts:
            return True
        try:
            self._drafts.flush(self._keep)
        except (WorldError, RuleError) as error:
            self._timer.start(RETRY_AFTER_MS)
            self.failed.emit(error)
            return False
        self.saved.emit(datetime.now().astimezone())
        return True

    def hand_over(self) -> Mapping[DraftKey, DraftValue]:
        """Stop, and return what is not in the file yet, for another autosave to store."""
        waiting = self._drafts.waiting()
        self.give_up()
        return waiting

    def give_up(self) -> None:
        """Forget what could not be stored; only after the coach chose so."""
        self._timer.stop()
        self._drafts = Drafts()
