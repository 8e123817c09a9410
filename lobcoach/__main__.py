"""Window or command? Then app or cli; nothing else."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from lobcoach.arguments import read_arguments


def main(arguments: Sequence[str] | None = None) -> int:
    """Run LOBcoach with these arguments (those of the process by default)."""
    _write_any_name()
    chosen = read_arguments(sys.argv[1:] if arguments is None else arguments)
    # Only one of the two is imported: a command needs no Qt, a window no command.
    if chosen.command:
        from lobcoach import cli

        return cli.run(chosen)
    # Nothing that is imported is garbage; the window looks for it by a clock of its own.
    gc.disable()
    from lobcoach import app

    return app.run(chosen.data, demo=chosen.demo)


def _write_any_name() -> None:
    """Write UTF-8 whatever the system prefers: names hold any letter, and JSON is UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):  # a window without a console has none
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


if __name__ == "__main__":
    sys.exit(main())
