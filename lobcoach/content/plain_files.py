"""The bytes of a file in a folder where anything may stand, a coach's own folder for one."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path


def bytes_of(path: Path, most: int = -1) -> bytes:
    """Return what stands in a file, its first `most` bytes when given; OSError when it cannot be.

    A folder, and what is no file at all (a pipe, a device), is an OSError too: reading that may
    never end.
    """
    mode = path.stat().st_mode
    if not stat.S_ISREG(mode):
        code = errno.EISDIR if stat.S_ISDIR(mode) else errno.EINVAL
        raise OSError(code, os.strerror(code), str(path))
    with path.open("rb") as file:
        return file.read(most)
