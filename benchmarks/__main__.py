"""Runs every measurement; exit code 1 when a limit is broken."""

from __future__ import annotations

import sys

from benchmarks import (
    backup,
    bank,
    import_list,
    imports,
    key_to_paint,
    many_students,
    memory,
    preparing,
    report,
    save,
    startup,
    talk,
    unlock,
)

kept = [
    startup.main(),
    memory.main(),
    save.main(),
    preparing.main(),
    talk.main(),
    report.main(),
    key_to_paint.main(),
    backup.main(),
    unlock.main(),
    import_list.main(),
    many_students.main(),
    bank.main(),
]
imports.main()
sys.exit(not all(kept))
