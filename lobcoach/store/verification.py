"""Looking a data file through, from its bytes to the rules of the domain; never writing to it.

What needs a copy is done in memory, so that no second file can be read by others. The full-text
index is made once more there and compared word by word: FTS5's own check needs to write.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from pathlib import Path
from time import sleep

from sqlalchemy import select
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.connection import connect, engine_on, set_key
from lobcoach.store.key import Key, Secret
from lobcoach.store.mapping import mapper_for
from lobcoach.store.migrations import STEPS, take_steps, version_of
from lobcoach.store.opening import first_look, key_for, read_header
from lobcoach.store.rows import kinds
from lobcoach.store.schema_v1 import APPLICATION_ID, TOKENIZER

#: How many of one kind are told at most: the first ones, of what may be thousands.
TOLD_AT_MOST = 20
#: Making values is the work of Python, of which only one thread does any at a time: so that a
#: window stays quick meanwhile, it gets most of the time.
_ROWS_AT_ONCE = 10
_NAP = 0.001
_INTEGRITY_CHECK = f"PRAGMA integrity_check({TOLD_AT_MOST})"


class FindingCode(Enum):
    """What can be wrong inside a data file."""

    UNFINISHED_WRITE = auto()
    CUT_OFF = auto()
    CIPHER = auto()
    SQLITE = auto()
    APPLICATION_ID = auto()
    SCHEMA_VERSION = auto()
    SCHEMA = auto()
    FOREIGN_KEYS = auto()
    FULL_TEXT = auto()
    VALUE = auto()
    COACH_COUNT = auto()
    CLOSED_WITHOUT_TIME = auto()
    COMPETENCES = auto()
    TAG_WITHOUT_LINE = auto()
    SUPERSEDES_OTHER_STUDENT = auto()
    CONVERSATION_OTHER_STUDENT = auto()
    REVIEW_OTHER_STUDENT = auto()
    STEP_OTHER_CONVERSATION = auto()


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong; `detail` says where, in ids and SQLite's words."""

    code: FindingCode
    detail: str = ""


def _of_other_student(table: str, column: str) -> str:
    return (
        f"SELECT '{table}.{column} ' || {table}.id FROM {table} JOIN conversation"
        f" ON conversation.id = {table}.{column}"
        f" WHERE conversation.student_id IS NOT {table}.student_id"
    )


#: Each statement selects what breaks its rule.
_RULES: Mapping[FindingCode, tuple[str, ...]] = {
    FindingCode.COACH_COUNT: ("SELECT count(*) FROM coach HAVING count(*) <> 1",),
    FindingCode.CLOSED_WITHOUT_TIME: (
        "SELECT id FROM conversation WHERE state = 'afgesloten' AND closed IS NULL",
    ),
    FindingCode.SUPERSEDES_OTHER_STUDENT: (
        "SELECT goal.id FROM goal JOIN goal AS earlier ON earlier.id = goal.supersedes"
        " WHERE earlier.student_id IS NOT goal.student_id",
    ),
    FindingCode.CONVERSATION_OTHER_STUDENT: (
        _of_other_student("goal", "conversation_id"),
        _of_other_student("agreement", "conversation_id"),
        _of_other_student("agreement", "reviewed_in"),
        _of_other_student("parked_topic", "conversation_id"),
        _of_other_student("parked_topic", "taken_up_in"),
        _of_other_student("signal", "conversation_id"),
    ),
    FindingCode.REVIEW_OTHER_STUDENT: (
        "SELECT step_review.id FROM step_review"
        " JOIN conversation ON conversation.id = step_review.conversation_id"
        " JOIN goal ON goal.id = step_review.goal_id"
        " WHERE conversation.student_id IS NOT goal.student_id",
    ),
    FindingCode.STEP_OTHER_CONVERSATION: (
        "SELECT answer.id FROM answer JOIN plan_step ON plan_step.id = answer.step_id"
        " WHERE plan_step.conversation_id <> answer.conversation_id",
    ),
}


def verify(path: Path, secret: Secret = None, *, thoroughly: bool = True) -> list[Finding]:
    """Return everything that is wrong inside the file, nothing if it is sound.

    A file of an earlier version is sound when it is what that version made, and can be brought
    up to date: backups of before an update must still be of use after it.

    Not thoroughly is enough for a copy that we made just now: its pages, its tables and what
    belongs to what, but not each value and each word of the index.
    FileError when it cannot be looked into at all: missing, empty, no LOBcoach file, not to be
    read, in use, or locked with another secret. Not for a file that this process has open.
    """
    header = read_header(path)
    key = key_for(header, path, secret)
    found = [Finding(FindingCode.CUT_OFF)] if header.cut_off else []
    with closing(connect(path, key, "ro")) as connection:
        try:
            first_look(connection, path, header)
        except FileError as error:
            if error.trouble is FileTrouble.READ_ONLY:
                return [*found, Finding(FindingCode.UNFINISHED_WRITE, error.detail)]
            if error.trouble is FileTrouble.DAMAGED:
                return [*found, Finding(FindingCode.SQLITE, error.detail)]
            raise
        found.extend(_findings(connection, path, key, thoroughly=thoroughly))
    return found


def _findings(
    connection: dbapi2.Connection, path: Path, key: Key | None, *, thoroughly: bool
) -> list[Finding]:
    application_id = connection.execute("PRAGMA application_id").fetchone()[0]
    if application_id != APPLICATION_ID:
        return [Finding(FindingCode.APPLICATION_ID, f"{application_id:#x}")]
    version = version_of(connection)
    if version > STEPS[-1].version:
        return [Finding(FindingCode.SCHEMA_VERSION, str(version))]
    found = _told(
        {
            FindingCode.CIPHER: iter(()) if key is None else _cipher(connection),
            FindingCode.SQLITE: _integrity(connection, key, thoroughly=thoroughly),
            FindingCode.SCHEMA: _schema(connection, version),
            FindingCode.FOREIGN_KEYS: _foreign_keys(connection),
        }
    )
    if not thoroughly:
        return found
    if version == STEPS[-1].version:
        return found + _told(_inside(connection), found)
    if found:
        return found
    with _brought_up_to_date(connection, path, key) as copy:
        return _told(_inside(copy))


def _inside(connection: dbapi2.Connection) -> dict[FindingCode, Iterator[str]]:
    """Return the checks of what stands in a file of the newest version."""
    return {
        FindingCode.FULL_TEXT: _full_text(connection),
        FindingCode.VALUE: _unreadable(connection),
        FindingCode.COMPETENCES: _competences(connection),
        FindingCode.TAG_WITHOUT_LINE: _tags_without_line(connection),
        **{code: _broken(connection, rules) for code, rules in _RULES.items()},
    }


@contextmanager
def _brought_up_to_date(
    connection: dbapi2.Connection, path: Path, key: Key | None
) -> Iterator[dbapi2.Connection]:
    """Give a sound older file as it will be once it was opened, in memory only."""
    with _copy_in_memory(connection, key) as copy:
        take_steps(copy, path, STEPS)
        yield copy


@contextmanager
def _copy_in_memory(connection: dbapi2.Connection, key: Key | None) -> Iterator[dbapi2.Connection]:
    with closing(dbapi2.connect(":memory:", isolation_level=None)) as copy:
        if key is not None:
            set_key(copy, key)
        connection.backup(copy)
        yield copy


def _told(
    checks: Mapping[FindingCode, Iterator[str]], before: Sequence[Finding] = ()
) -> list[Finding]:
    """Return the first of what each check says.

    A check that cannot go on because of the file says nothing about its own rule: that the file
    is damaged is told, unless something is told already.
    """
    told: list[Finding] = []
    for code, check in checks.items():
        try:
            for detail in islice(check, TOLD_AT_MOST):
                told.append(Finding(code, detail))
        except (dbapi2.Error, DBAPIError) as error:
            if code is FindingCode.SQLITE or not (told or before):
                told.append(Finding(FindingCode.SQLITE, str(getattr(error, "orig", error))))
        except ValueError as error:
            told.append(Finding(code, str(error)))
    return told


def _cipher(connection: dbapi2.Connection) -> Iterator[str]:
    for (line,) in connection.execute("PRAGMA cipher_integrity_check"):
        yield line


def _integrity(
    connection: dbapi2.Connection, key: Key | None, *, thoroughly: bool
) -> Iterator[str]:
    """Check pages and indexes, and if those are sound what may be in each column.

    SQLite leaves CHECK out of what can only be read, so that is done on a copy in memory.
    """
    lines = connection.execute(_INTEGRITY_CHECK).fetchall()
    if thoroughly and lines == [("ok",)]:
        with _copy_in_memory(connection, key) as copy:
            lines = copy.execute(_INTEGRITY_CHECK).fetchall()
    for (line,) in lines:
        if line != "ok":
            yield line


def _schema(connection: dbapi2.Connection, version: int) -> Iterator[str]:
    """Compare with what a file made by that version would have."""
    everything = "SELECT name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'"
    with closing(dbapi2.connect(":memory:")) as example:
        for step in STEPS[:version]:
            for statement in step.statements:
                example.execute(statement)
        wanted = set(example.execute(everything))
    for name, _ in sorted(wanted ^ set(connection.execute(everything)), key=str):
        yield name


def _foreign_keys(connection: dbapi2.Connection) -> Iterator[str]:
    for table, row, owner, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table} {row} {owner}"


def _full_text(connection: dbapi2.Connection) -> Iterator[str]:
    """Compare each word's place in the index with where it stands in the notes."""
    for statement in (
        f"CREATE VIRTUAL TABLE temp.anew USING fts5(text, content='', tokenize='{TOKENIZER}')",
        "INSERT INTO temp.anew (rowid, text) SELECT seq, text FROM main.answer",
        "CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, answer_text, instance)",
        "CREATE VIRTUAL TABLE temp.anew_words USING fts5vocab(temp, anew, instance)",
    ):
        connection.execute(statement)
    for one, other in (("kept_words", "anew_words"), ("anew_words", "kept_words")):
        differing = connection.execute(
            f"SELECT DISTINCT doc FROM (SELECT doc, term, offset FROM {one}"
            f" EXCEPT SELECT doc, term, offset FROM {other})"
        )
        for (seq,) in differing:
            yield f"answer {seq}"


def _unreadable(connection: dbapi2.Connection) -> Iterator[str]:
    """Make each value of each row, as the program would."""
    with engine_on(connection).connect() as readable:
        for kind in kinds():
            mapper = mapper_for(kind)
            rows = readable.execute(select(*mapper.columns))
            for number, row in enumerate(rows, 1):
                if number % _ROWS_AT_ONCE == 0:
                    sleep(_NAP)
                try:
                    mapper.to_value(row)
                except (ValueError, KeyError, TypeError) as error:
                    yield f"{mapper.table.name} {row.id}: {error}"


def _competences(connection: dbapi2.Connection) -> Iterator[str]:
    for record_id, codes in connection.execute("SELECT id, competences FROM conversation"):
        found = codes.split()
        if len(found) > 5 or len(found) != len(set(found)):
            yield record_id


def _tags_without_line(connection: dbapi2.Connection) -> Iterator[str]:
    tagged = connection.execute(
        "SELECT note_tag.id, note_tag.line, answer.text FROM note_tag"
        " JOIN answer ON answer.id = note_tag.answer_id"
    )
    for record_id, line, text in tagged:
        lines = text.split("\n")
        if line >= len(lines) or not lines[line].strip():
            yield record_id


def _broken(connection: dbapi2.Connection, rules: tuple[str, ...]) -> Iterator[str]:
    for rule in rules:
        for (detail,) in connection.execute(rule):
            yield str(detail)
