"""Runs every measurement; exit code 1 when a limit is broken."""

from __future__ import annotations

import sys

from benchmarks import import_list, imports, key_to_paint, memory, report, save, startup

kept = [startup.main(), memory.main(), save.main(), report.main(), key_to_paint.main()]
kept.append(import_list.main())
imports.main()
sys.exit(not all(kept))
