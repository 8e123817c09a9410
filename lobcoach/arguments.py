"""What may be typed behind `lobcoach`, and what the coach reads when it was something else."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from lobcoach import __version__

_HELP = """\
lobcoach                         het programma
lobcoach --demo                  het programma met voorbeeldgegevens
lobcoach --data BESTAND          het programma met dit bestand

lobcoach check [--coverage] [--figures] [PAD …]
                                 kijkt vraagbestanden na; telt ze ook tegen
                                 het plan, of geeft cijfers over de vragen
lobcoach demo --data BESTAND     maakt het voorbeeldbestand
lobcoach list --data BESTAND [--json]
                                 noemt studenten en gesprekken
lobcoach report --data BESTAND --conversation ID --out MAP
                                 maakt het gespreksverslag als PDF
lobcoach import-students LIJST --data BESTAND [--dry-run]
                                 leest een klassenlijst in; --dry-run laat
                                 alleen zien wat er zou veranderen
lobcoach verify --data BESTAND   kijkt een bestand na en verandert niets

Een wachtwoord wordt gevraagd, of staat in LOBCOACH_PASSPHRASE.
"""


@dataclass(frozen=True)
class Arguments:
    """What was asked; `command` is empty for the window."""

    command: str = ""
    demo: bool = False
    data: Path | None = None
    paths: tuple[Path, ...] = ()
    coverage: bool = False
    figures: bool = False
    json: bool = False
    conversation: str = ""
    out: Path | None = None
    list: Path | None = None
    dry_run: bool = False


class _DutchParser(argparse.ArgumentParser):
    """Says in Dutch that something is wrong, and how it should be."""

    def error(self, message: str) -> NoReturn:
        print(f"Dit begrijpt LOBcoach niet: {_worded(message)}\n\n{_HELP}", file=sys.stderr)
        raise SystemExit(2)

    def format_help(self) -> str:
        """Return the same page whatever was typed before `--help`."""
        return _HELP


def read_arguments(typed: Sequence[str]) -> Arguments:
    """Return what was asked for; SystemExit 2 with a Dutch explanation when it is unclear."""
    parser = _DutchParser(prog="lobcoach", allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"LOBcoach {__version__}")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--data", type=Path)
    commands = parser.add_subparsers(dest="command", parser_class=_DutchParser)
    check = commands.add_parser("check", allow_abbrev=False)
    check.add_argument("paths", nargs="*", type=Path)
    check.add_argument("--coverage", action="store_true")
    check.add_argument("--figures", action="store_true")
    for name in ("demo", "list", "report", "import-students", "verify"):
        command = commands.add_parser(name, allow_abbrev=False)
        command.add_argument("--data", type=Path, required=True, dest="command_data")
        if name == "list":
            command.add_argument("--json", action="store_true")
        if name == "report":
            command.add_argument("--conversation", required=True)
            command.add_argument("--out", type=Path, required=True)
        if name == "import-students":
            command.add_argument("list", type=Path, metavar="LIJST")
            command.add_argument("--dry-run", action="store_true")
    found = vars(parser.parse_args(typed))
    return Arguments(
        command=found["command"] or "",
        demo=found["demo"],
        data=found.get("command_data") or found["data"],
        paths=tuple(found.get("paths") or ()),
        coverage=found.get("coverage", False),
        figures=found.get("figures", False),
        json=found.get("json", False),
        conversation=found.get("conversation", ""),
        out=found.get("out"),
        list=found.get("list"),
        dry_run=found.get("dry_run", False),
    )


def _worded(message: str) -> str:
    """Return in Dutch what argparse found: what was typed, or what is missing."""
    subject, _, rest = message.partition(": ")
    option = subject.removeprefix("argument ")
    chosen = re.search(r"invalid choice: '(.*?)' \(", message, re.DOTALL)
    if chosen:
        return f"‘{chosen[1]}’ is geen opdracht."
    if "expected" in rest:
        return f"achter {option} hoort iets te staan."
    if "required" in subject:
        return f"er ontbreekt {rest}."
    if "explicit argument" in rest:
        return f"achter {option} hoort niets te staan."
    return f"‘{rest}’ hoort hier niet."
