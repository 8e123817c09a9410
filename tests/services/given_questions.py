"""Question files as a coach keeps them beside the data file."""

from __future__ import annotations

from pathlib import Path

from lobcoach.services.opened import Services
from tests.content.files import HEADER, STEP

OWN_ID = "eigen-7k2m9x4b"
OWN_TEXT = "Wat is jouw eerste kleine stap op maandag?"
OWN = STEP.replace("ls-a-01", OWN_ID).replace(
    "Wat is de kleinste stap die je binnen een week kunt zetten?", OWN_TEXT
)
WRONG = OWN.replace(OWN_ID, "eigen-7k2m9x4c").replace("- hint", "- hnt")
WRONG_FILE = "eigen-sturen.md"


def own_file(services: Services, *questions: str, name: str = WRONG_FILE) -> Path:
    """Write a file with own questions beside the data file, and have it read."""
    folder = services.path.parent / "vragen"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text("\n".join([HEADER, *questions]), encoding="utf-8")
    services.library.read_again()
    return path


def off_file(services: Services) -> Path:
    """Return where it stands which questions are switched off."""
    return services.path.parent / "vragen" / "uitgezet.txt"
