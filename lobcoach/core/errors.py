"""Three kinds of trouble: the world's fault, not allowed now, and (any other exception) our bug.

Errors carry codes and facts, no sentences; `services.sentences` words them in Dutch.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto
from pathlib import Path


class WorldError(Exception):
    """Something outside the program is not as it should be; tell the coach, go on."""


class RuleError(Exception):
    """What was asked is not allowed now; nothing was changed."""


class FileTrouble(Enum):
    """What can be wrong with a data file or its place."""

    MISSING = auto()
    FOLDER_MISSING = auto()
    EMPTY = auto()
    FOREIGN = auto()
    NEWER = auto()
    DAMAGED = auto()
    TRUNCATED = auto()
    PASSPHRASE_NEEDED = auto()
    WRONG_PASSPHRASE = auto()
    IN_USE = auto()
    READ_ONLY = auto()
    NO_PERMISSION = auto()
    DISK_FULL = auto()
    REPLACED = auto()
    ALREADY_THERE = auto()
    NOT_A_FOLDER = auto()
    CANNOT_WRITE = auto()


@dataclass(frozen=True)
class Holder:
    """Who has a data file open: a user of which computer, and since when."""

    user: str
    computer: str
    since: datetime  #: aware
    here: bool  #: on this computer


class FileError(WorldError):
    """A file cannot be opened, made or written; `trouble` says why, `path` which one.

    `holder` is who has it open, where that is known.
    """

    def __init__(
        self, trouble: FileTrouble, path: Path, detail: str = "", holder: Holder | None = None
    ) -> None:
        super().__init__(f"{trouble.name}: {path}" + (f" ({detail})" if detail else ""))
        self.trouble = trouble
        self.path = path
        self.detail = detail
        self.holder = holder


class UnreadableTextError(WorldError):
    """A text file of the coach is no text in UTF-8, so it is not written to; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(path.name)
        self.path = path


class ListTrouble(Enum):
    """Why a file cannot be read as a class list."""

    NOT_A_LIST = auto()
    OPEN_QUOTE = auto()
    EMPTY = auto()
    ONLY_HEADINGS = auto()
    NO_NAME_COLUMN = auto()
    TOO_LARGE = auto()
    LOCKED = auto()
    DAMAGED = auto()
    FOLDER = auto()
    MISSING = auto()
    NO_PERMISSION = auto()
    UNREADABLE = auto()


class ListError(WorldError):
    """A class list cannot be read; nothing of it is kept. `path` and `line` name the place."""

    def __init__(self, trouble: ListTrouble, path: Path = Path(), line: int = 0) -> None:
        super().__init__(f"{trouble.name}: {path.name}")
        self.trouble = trouble
        self.path = path
        self.line = line


class SharedFileTrouble(Enum):
    """Why the questions of a colleague cannot be read, or a selection cannot be shared."""

    NOT_QUESTIONS = auto()
    NOT_TEXT = auto()
    ENCODING = auto()
    EMPTY = auto()
    NO_QUESTIONS = auto()
    NEWER = auto()
    HEADER = auto()
    TOO_LARGE = auto()
    TOO_MANY = auto()
    TOO_MUCH_WRONG = auto()
    SELECTION_TOO_LARGE = auto()
    NOTHING_SELECTED = auto()
    OUR_FOLDER = auto()
    FOLDER = auto()
    MISSING = auto()
    NO_PERMISSION = auto()
    UNREADABLE = auto()


class SharedFileError(WorldError):
    """A file with questions cannot be read in, or not be made; nothing was changed.

    `limit` is the bound that was passed, if any; `remarks` are sentences about its first lines.
    """

    def __init__(
        self,
        trouble: SharedFileTrouble,
        path: Path = Path(),
        *,
        limit: int = 0,
        remarks: tuple[str, ...] = (),
    ) -> None:
        super().__init__(f"{trouble.name}: {path.name}")
        self.trouble = trouble
        self.path = path
        self.limit = limit
        self.remarks = remarks


class NotFoundError(WorldError):
    """Nothing in the file has this id."""

    def __init__(self, what: str, wanted_id: str) -> None:
        super().__init__(f"no {what} with id {wanted_id}")
        self.what = what
        self.wanted_id = wanted_id


class GroupTrouble(Enum):
    """What can be wrong with one group of a recovery sheet."""

    MISSING = auto()
    LENGTH = auto()
    UNKNOWN_CHARACTER = auto()
    MISTYPED = auto()


class InputTrouble(Enum):
    """What can be wrong with something typed."""

    NAME_MISSING = auto()
    NAME_TOO_LONG = auto()
    NAME_DIRECTION = auto()
    NUMBER_TAKEN = auto()
    NUMBER_TOO_LONG = auto()
    TEXT_TOO_LONG = auto()
    COACH_NAME_MISSING = auto()
    PASSPHRASE_DIFFERS = auto()
    PASSPHRASE_TOO_SHORT = auto()
    PASSPHRASE_UNUSABLE = auto()
    COMPETENCES = auto()
    COMPETENCES_AT_MOST = auto()
    TYPE_UNAVAILABLE = auto()
    LOGO_UNREADABLE = auto()
    LOGO_NO_PICTURE = auto()
    LOGO_TOO_LARGE = auto()
    WORD_TAKEN = auto()


class InputError(RuleError):
    """Something typed cannot be kept as it is; `field` names it, `limit` the bound if any."""

    def __init__(self, trouble: InputTrouble, field: str = "", limit: int = 0) -> None:
        super().__init__(f"{trouble.name} {field} {limit or ''}".strip())
        self.trouble = trouble
        self.field = field
        self.limit = limit


class SheetError(RuleError):
    """What was typed from a recovery sheet cannot be right; `groups` says where, from 1."""

    def __init__(self, groups: Mapping[int, GroupTrouble]) -> None:
        super().__init__(", ".join(f"{number} {each.name}" for number, each in groups.items()))
        self.groups = groups


class QuestionTrouble(Enum):
    """Why an own question cannot be read from its file or written there."""

    INCOMPLETE = auto()
    CHANGED_BY_HAND = auto()
    GONE = auto()
    HAS_MISTAKE = auto()
    NO_FILE_TAKES_IT = auto()


class QuestionError(RuleError):
    """An own question stays as it is, in the window and in its file; `file` is its name."""

    def __init__(self, trouble: QuestionTrouble, file: str = "") -> None:
        super().__init__(f"{trouble.name} {file}".strip())
        self.trouble = trouble
        self.file = file


class SchoolWordsError(RuleError):
    """Something in the file with the school's words cannot be read; writing it would lose that."""


class NoPromptError(RuleError):
    """The bank has no prompt (any more) for what was asked."""


class ListChangedError(RuleError):
    """The students have changed since the list was compared with them."""


class QuestionsChangedError(RuleError):
    """The coach's own question files have changed since they were looked at."""


class NoUndoError(RuleError):
    """What was done cannot be taken back: the coach changed it since."""


class NoReportError(RuleError):
    """This kind of talk gets no report for a student file (domain/2)."""


class LookBackDayError(RuleError):
    """A talk about a worry is not closed without a day to look back on it (domain/2)."""


class StateError(RuleError):
    """The conversation's state does not allow this."""


class EarlierTalkError(RuleError):
    """What was made in another talk has a history, and is not removed."""


class AlreadyBegunError(StateError):
    """A talk that is under way, or held, cannot be prepared any more."""
