"""What this program is made of: versions and licences, read from what is installed."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import Message
from importlib.metadata import Distribution, PackageNotFoundError, distribution, version
from pathlib import Path
from typing import cast

from lobcoach import __version__
from lobcoach.paths import resource
from lobcoach.services.library import Library
from lobcoach.store.connection import cipher_version

PROGRAM = "LOBcoach"
NO_TEXT = "Bij dit pakket zit geen tekst van de licentie."
_PACKAGE = "lobcoach"
_LICENCE = re.compile(r"licen[cs]e|copying|notice|authors", re.IGNORECASE)
_NAME = re.compile(r"[\w.-]+")
#: Longer than this it is the whole licence, in a field that should only name it.
_LONGEST_NAME = 80


@dataclass(frozen=True)
class Part:
    """A part of the program under a licence of its own; `terms` name the licence if known."""

    name: str
    version: str
    terms: str
    texts: tuple[Path, ...]

    def text(self) -> str:
        """Return all texts that came with this part; a sentence when there is none."""
        read = (_read(path) for path in self.texts)
        return "\n\n".join(text for text in read if text) or NO_TEXT


def versions(library: Library, qt: str) -> list[tuple[str, str]]:
    """Return (what, version) of the program and what it leans on most; `qt` is Qt's own."""
    return [
        (PROGRAM, __version__),
        ("Vragenbank", library.bank.version),
        ("Python", platform.python_version()),
        ("Qt", qt),
        ("SQLCipher", cipher_version()),
        ("ReportLab", version("reportlab")),
    ]


def parts(package: str = _PACKAGE) -> list[Part]:
    """Return the program, its fonts, and every library it needs, as far as they are installed."""
    return [_program(package), *_fonts(), *_libraries(package)]


def _program(package: str) -> Part:
    try:
        texts = _texts(distribution(package))
    except PackageNotFoundError:
        texts = ()
    beside = resource().parent / "LICENSE"
    return Part(PROGRAM, __version__, "", texts or ((beside,) if beside.exists() else ()))


def _fonts() -> Iterator[Part]:
    folder = resource("fonts")
    licence = folder / "Inter-OFL.txt"
    yield Part("Lettertype Inter", "", "OFL-1.1", (licence,))
    yield Part("Lettertypen Noto Sans", "", "OFL-1.1", (folder / "Noto-NOTICE.txt", licence))


def _libraries(package: str) -> list[Part]:
    found: dict[str, Part] = {}
    try:
        waiting = list(_needs(distribution(package)))
    except PackageNotFoundError:
        return []
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        try:
            installed = distribution(name)
        except PackageNotFoundError:
            continue  # wanted on other systems only
        if key not in found:
            told = cast("Message", installed.metadata)
            found[key] = Part(str(told["Name"]), installed.version, terms(told), _texts(installed))
            waiting += _needs(installed)
    return [found[key] for key in sorted(found)]


def _needs(installed: Distribution) -> Iterator[str]:
    """Yield the names of what a package always needs, without its extras."""
    for requirement in installed.requires or ():
        name = _NAME.match(requirement)
        if name and "extra ==" not in requirement:
            yield name[0]


def terms(told: Message) -> str:
    """Return what the metadata of a package call its licence, empty when they do not."""
    # Not by index: for what is missing that is an error, or will be.
    kept = (str(told.get(key) or "").split("\n")[0] for key in ("License-Expression", "License"))
    for each in kept:
        if 0 < len(each) <= _LONGEST_NAME:
            return each
    named = (each for each in told.get_all("Classifier", ()) if each.startswith("License ::"))
    return "; ".join(each.rpartition(" :: ")[2] for each in named)


def _texts(installed: Distribution) -> tuple[Path, ...]:
    files: Sequence[Path] = [
        Path(str(installed.locate_file(each)))
        for each in installed.files or ()
        if ".dist-info" in each.parts[0] and _LICENCE.search(each.as_posix())
    ]
    return tuple(sorted(files))


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
