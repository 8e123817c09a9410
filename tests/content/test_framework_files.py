# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import shutil
from pathlib import Path

import pytest

from lobcoach.content.framework_files import FrameworkReading, idiom_code, read_framework
from lobcoach.core.framework import BEHAVIOUR_IDS, Competence, CoreValue, Framework

from .files import write

SHIPPED = Path(__file__).parents[2] / "resources" / "framework"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the shipped framework files."""
    return Path(shutil.copytree(SHIPPED, tmp_path / "framework"))


def the_framework(folder: Path) -> Framework:
    reading = read_framework(folder)
    assert reading.problems == ()
    assert reading.framework is not None
    return reading.framework


def after(folder: Path, file: str, old: str, new: str) -> FrameworkReading:
    text = (folder / file).read_text(encoding="utf-8")
    assert old in text
    write(folder, file, text.replace(old, new, 1))
    return read_framework(folder)


def said(reading: FrameworkReading) -> list[str]:
    assert reading.framework is None
    return [str(problem) for problem in reading.problems]


def test_every_value_competence_and_behaviour_has_its_text(folder: Path) -> None:
    framework = the_framework(folder)
    assert list(framework.values) == list(CoreValue)
    assert list(framework.competences) == list(Competence)
    assert [framework.behaviour(each).id for each in BEHAVIOUR_IDS] == list(BEHAVIOUR_IDS)
    assert (
        framework.competences[Competence.MOTIVES].question == "Wat wil ik, wat vind ik belangrijk?"
    )


def test_behaviours_stand_in_their_own_order_whatever_the_file_says(folder: Path) -> None:
    text = (folder / "kernwaarden.md").read_text(encoding="utf-8")
    first, second = text.index("### ambitieus-1"), text.index("### ambitieus-2")
    third = text.index("### ambitieus-3")
    swapped = text[:first] + text[second:third] + text[first:second] + text[third:]
    write(folder, "kernwaarden.md", swapped)
    ids = [
        behaviour.id for behaviour in the_framework(folder).values[CoreValue.AMBITIOUS].behaviours
    ]
    assert ids == [f"ambitieus-{number}" for number in range(1, 6)]


def test_a_school_names_only_what_it_says_differently(folder: Path) -> None:
    write(
        folder,
        "idioom-school.md",
        "---\nlobcoach: idioom\nversie: 1\n---\n## netwerken\n- naam: Kring\n## werkexploratie\n"
        "- vraag: Waar pas ik?\n",
    )
    idiom = the_framework(folder).idioms["school"]
    assert idiom.names[Competence.NETWORKING] == "Kring"
    assert idiom.questions[Competence.NETWORKING] == "Wie kan mij helpen?"
    assert idiom.names[Competence.WORK_EXPLORATION] == "Werk"
    assert idiom.questions[Competence.WORK_EXPLORATION] == "Waar pas ik?"
    assert len(idiom.names) == len(idiom.questions) == 5


def test_the_standard_idiom_leaves_nothing_out(folder: Path) -> None:
    reading = after(folder, "idioom-standaard.md", "- vraag: Wat kan ik?\n", "")
    assert said(reading) == [
        "idioom-standaard.md, regel 8: [kwaliteitenreflectie] ‘vraag’ ontbreekt. "
        "Zet er een regel ‘- vraag: …’ bij."
    ]


def test_without_a_file_there_is_no_framework(folder: Path) -> None:
    for name in ("kernwaarden.md", "competenties.md", "gesprekken.md", "idioom-standaard.md"):
        (folder / name).unlink()
    assert said(read_framework(folder)) == [
        f"{name}, regel 1: Dit bestand is er niet. Controleer de naam en de map."
        for name in ("competenties.md", "gesprekken.md", "idioom-standaard.md", "kernwaarden.md")
    ]


def test_other_files_in_the_folder_are_left_alone(folder: Path) -> None:
    write(folder, "technieken.md", "nog niet af")
    assert the_framework(folder)


@pytest.mark.parametrize(
    ("file", "old", "new", "sentence"),
    [
        ("kernwaarden.md", "## aandacht\n", "## anndacht\n", "Kernwaarde ‘anndacht’ bestaat niet. Bedoel je ‘aandacht’?"),
        ("kernwaarden.md", "### betrouwbaar-6\n", "### betrouwbaar-7\n", "Gedrag ‘betrouwbaar-6’ ontbreekt. Zet er een blok ‘### betrouwbaar-6’ bij."),
        ("kernwaarden.md", "Je doet wat je zegt, en de student weet wat er komt.\n", "", "[betrouwbaar] De tekst zelf ontbreekt. Zet hem direct onder de kop."),
        ("kernwaarden.md", "- naam: Gunnen\n", "", "[betrokken-4] ‘naam’ ontbreekt. Zet er een regel ‘- naam: …’ bij."),
        ("kernwaarden.md", "- icoon: ear\n", "- icon: ear\n", "‘icon’ ken ik niet. Bedoel je ‘icoon’?"),
        ("competenties.md", "- naam: Werk\n", "", "[werkexploratie] ‘naam’ ontbreekt. Zet er een regel ‘- naam: …’ bij."),
        ("competenties.md", "## netwerken\n", "## netwerken\n\n## netwerken\n", "Competentie ‘netwerken’ staat er twee keer. De eerste staat op regel 38."),
        ("gesprekken.md", "- kort: voortgang\n", "- kort:\n", "Achter ‘kort:’ staat niets."),
        ("idioom-summa.md", "## netwerken\n", "### netwerken\n", "‘###’ kan in dit bestand niet. Gebruik ‘## ’."),
    ],
)  # fmt: skip
def test_one_wrong_line_is_enough_to_ask_for_repair(
    folder: Path, file: str, old: str, new: str, sentence: str
) -> None:
    lines = said(after(folder, file, old, new))
    assert any(line.startswith(f"{file}, regel ") and line.endswith(sentence) for line in lines)


def test_an_idiom_is_called_after_its_file() -> None:
    assert idiom_code("idioom-summa.md") == "summa"
