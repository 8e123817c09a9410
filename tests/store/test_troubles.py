import errno
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError
from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.troubles import translated, translated_with_system, trouble_of

PLACE = Path("x.lobcoach")


def of_sqlite(code: int | None, words: str = "") -> dbapi2.OperationalError:
    error = dbapi2.OperationalError(words)
    if code is not None:
        error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "trouble"),
    [
        (of_sqlite(5), FileTrouble.IN_USE),
        (of_sqlite(13), FileTrouble.DISK_FULL),
        (of_sqlite(8), FileTrouble.READ_ONLY),
        (of_sqlite(1032), FileTrouble.REPLACED),
        (of_sqlite(778), FileTrouble.CANNOT_WRITE),
        (of_sqlite(11), FileTrouble.DAMAGED),
        (of_sqlite(26), FileTrouble.DAMAGED),
        (of_sqlite(1, "no such table: x"), None),
        (of_sqlite(1, "disk I/O error"), FileTrouble.CANNOT_WRITE),
        (of_sqlite(None, "database or disk is full"), FileTrouble.DISK_FULL),
        (of_sqlite(None, "SQL logic error"), None),
        (OperationalError("INSERT", {}, of_sqlite(13)), FileTrouble.DISK_FULL),
        (OSError(errno.ENOSPC, ""), FileTrouble.DISK_FULL),
        (OSError(errno.EROFS, ""), FileTrouble.READ_ONLY),
        (OSError(errno.EACCES, ""), FileTrouble.NO_PERMISSION),
        (OSError(errno.EXDEV, ""), FileTrouble.CANNOT_WRITE),
        (OSError("without a number"), FileTrouble.CANNOT_WRITE),
        (None, None),
    ],
)
def test_each_kind_of_trouble_is_known(error: Exception | None, trouble: FileTrouble | None):
    assert trouble_of(error) is trouble


def test_trouble_with_the_file_is_told_as_such():
    with pytest.raises(FileError) as told, translated(PLACE):
        raise OperationalError("UPDATE ...", {}, of_sqlite(13, "database or disk is full"))
    assert (told.value.trouble, told.value.path) == (FileTrouble.DISK_FULL, PLACE)
    assert told.value.detail == "database or disk is full"


def test_our_bugs_stay_what_they_are():
    for bug in (of_sqlite(1), OperationalError("SELECT", {}, of_sqlite(1)), KeyError("x")):
        with pytest.raises(type(bug)), translated(PLACE):
            raise bug


def test_only_where_nothing_else_is_worked_on_a_system_error_is_of_this_file():
    with pytest.raises(OSError, match="another file"), translated(PLACE):
        raise OSError("another file")
    with pytest.raises(FileError) as told, translated_with_system(PLACE):
        raise OSError(errno.ENOSPC, "no space left")
    assert told.value.trouble is FileTrouble.DISK_FULL
    with translated_with_system(PLACE):
        pass
