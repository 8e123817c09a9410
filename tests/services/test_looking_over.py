# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
import errno
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.own_files import OwnFiles, read_own_files
from lobcoach.core.colleague_questions import Choice, SharedFile, SharedState
from lobcoach.core.errors import SharedFileError
from lobcoach.core.pace import Doing, Pace, Progress
from lobcoach.core.prompts import Prompt
from lobcoach.services.looking_over import look_over
from lobcoach.services.sentences import sentence

from .given_shared import NAME, PERSON, STEP, given_file

NOTHING = OwnFiles((), ())
ALIKE = replace(STEP, id="eigen-zzzzzzzz", text="Aan welke klus werkte je onlangs zonder hulp?")


def look(path: Path, *here: Prompt, pace: Pace | None = None) -> SharedFile:
    return look_over(path, here, NOTHING, TYPE_CODES, pace or Pace())


def refused(path: Path) -> str:
    with pytest.raises(SharedFileError) as caught:
        look(path)
    return sentence(caught.value)


def write(folder: Path, content: bytes, name: str = NAME) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_each_question_is_told_apart(tmp_path: Path) -> None:
    mine = replace(PERSON, minutes=1)
    shipped = replace(STEP, id="kr-t-01", text="Wat lag er gisteren op je bureau?")
    other = replace(STEP, id="eigen-cccccccc", text="Hoe klinkt jouw werkplek op maandag?")
    text = given_file(
        tmp_path, other, PERSON, ALIKE, replace(shipped, id="eigen-dddddddd"), replace(STEP, id="x")
    )
    found = look(text, STEP, mine, shipped)
    assert [each.state for each in found.questions] == [
        SharedState.NEW, SharedState.DIFFERENT, SharedState.ALIKE, SharedState.EQUAL, SharedState.WRONG,
    ]  # fmt: skip
    assert [each.other for each in found.questions] == [None, mine, STEP, shipped, None]
    assert found.questions[0].choices == (Choice.TAKE, Choice.LEAVE)
    assert found.questions[4].reasons[0].words == (
        "De id heeft niet de vorm eigen-7k2m9x4b. Schrijf ‘eigen-’ en 8 kleine letters of cijfers."
    )
    assert (found.name, found.own_files) == (NAME, NOTHING.state)


def test_a_question_may_resemble_one_that_stands_earlier_in_the_file(tmp_path: Path) -> None:
    found = look(given_file(tmp_path, STEP, ALIKE))
    assert [each.state for each in found.questions] == [SharedState.NEW, SharedState.ALIKE]
    assert found.questions[1].other == STEP
    assert found.questions[1].other_in_file


def test_the_coach_is_told_what_is_going_on(tmp_path: Path) -> None:
    told: list[Progress] = []
    look(given_file(tmp_path, STEP), pace=Pace(told.append))
    assert [now.doing for now in told] == [Doing.READING, Doing.COMPARING]


def test_each_comparison_is_a_step_at_which_it_can_be_stopped(tmp_path: Path) -> None:
    here = [replace(STEP, id=f"eigen-{n:08d}", text=f"Wat doe je met {n}?") for n in range(30)]
    steps: list[Doing] = []

    class Counting(Pace):
        def step(self, doing: Doing, done: int = 0, total: int = 0) -> None:
            steps.append(doing)
            super().step(doing, done, total)

    look(given_file(tmp_path, STEP), *here, pace=Counting())
    assert steps.count(Doing.COMPARING) > len(here)


def test_a_file_may_have_any_name_and_may_be_reached_by_a_link(tmp_path: Path) -> None:
    path = given_file(tmp_path, STEP, name="vragen van Ilse (1).txt")
    link = tmp_path / "koppeling.md"
    link.symlink_to(path)
    assert [each.state for each in look(link).questions] == [SharedState.NEW]


def test_own_questions_are_here_too(tmp_path: Path) -> None:
    (tmp_path / "vragen").mkdir()
    given_file(tmp_path / "vragen", STEP, name="eigen-x.md")
    own = read_own_files(tmp_path / "vragen", TYPE_CODES)
    found = look_over(given_file(tmp_path, STEP), (), own, TYPE_CODES, Pace())
    assert [each.state for each in found.questions] == [SharedState.EQUAL]
    assert found.own_files == own.state


def test_a_remark_about_a_loose_line_stays(tmp_path: Path) -> None:
    path = given_file(tmp_path, STEP)
    text = path.read_text(encoding="utf-8").replace("# Vragen om te delen", "Dag collega!")
    found = look(write(tmp_path, text.encode()))
    assert [(each.line, each.words) for each in found.remarks] == [
        (
            7,
            "Deze regel hoort nergens bij. Zet hem onder een kop met ‘## ’, of zet er ‘% ’ voor als het een opmerking is.",
        )
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "‘lobcoach-vragen-2026-11-26.md’ is leeg. Vraag je collega om het bestand opnieuw te sturen."),
        (b"%PDF-1.7", "‘lobcoach-vragen-2026-11-26.md’ is geen tekst, maar bijvoorbeeld een document van Word, een plaatje of een zip-bestand. Kies het bestand met vragen zelf; de naam eindigt op .md."),
        (b"---\nlobcoach: vragen\nversie: 1\n---\n## \0\n", "‘lobcoach-vragen-2026-11-26.md’ is geen tekst, maar bijvoorbeeld een document van Word, een plaatje of een zip-bestand. Kies het bestand met vragen zelf; de naam eindigt op .md."),
        ("Één vraag".encode("cp1252"), "De letters in ‘lobcoach-vragen-2026-11-26.md’ zijn niet goed te lezen. Open het bestand in Kladblok, bewaar het opnieuw en kies bij codering UTF-8."),
        (b"Dag!", "‘lobcoach-vragen-2026-11-26.md’ is geen bestand met vragen. Zo'n bestand maakt een collega in LOBcoach met ‘Vragen delen’; de naam eindigt op .md."),
        (b"---\nlobcoach: vragen\nversie: 2\n---\n", "‘lobcoach-vragen-2026-11-26.md’ is gemaakt met een nieuwere versie van LOBcoach. Installeer de nieuwste versie, of vraag je collega om de vragen over te typen."),
        (b"---\nlobcoach: vragen\nversie: 1\n---\n", "In ‘lobcoach-vragen-2026-11-26.md’ staat geen enkele vraag. Vraag je collega om het bestand opnieuw te sturen."),
        (b"---\nlobcoach: vragen\nversie: 1\nstudent: Noor\n---\n## eigen-aaaaaaaa\nWat?\n", "De kop van ‘lobcoach-vragen-2026-11-26.md’ klopt niet. Regel 4: ‘student’ kan hier niet staan: in dit bestand is geen plaats voor iets over een student. Haal deze regel weg."),
        (b"---\nlobcoach: vragen\nversie: 1\n---\n" + b"## eigen-aaaaaaaa\n" * 20_000, "In ‘lobcoach-vragen-2026-11-26.md’ staan meer dan 5.000 vragen. Dat is te veel om te bekijken. Vraag je collega om er een paar te kiezen."),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_refused_in_plain_words(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    assert refused(write(tmp_path, content)) == expected


def test_a_file_with_hundreds_of_errors_shows_the_first(tmp_path: Path) -> None:
    text = "---\nlobcoach: vragen\nversie: 1\n---\n" + "## eigen-aaaaaaaa\n" * 600
    assert refused(write(tmp_path, text.encode())).startswith(
        "In ‘lobcoach-vragen-2026-11-26.md’ klopt zo veel niet dat LOBcoach het niet kan inlezen. Regel 5: "
    )


def test_twenty_thousand_questions_are_refused_by_their_size(tmp_path: Path) -> None:
    given_file(tmp_path, *[STEP] * 20_000)
    assert refused(tmp_path / NAME) == (
        "‘lobcoach-vragen-2026-11-26.md’ is te groot: een bestand met vragen is hooguit 2 MB. Het is niet gelezen. Kijk of dit het goede bestand is."
    )


def test_a_very_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "video.md"
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    path.chmod(0o000)  # whoever reads it would be refused in other words
    assert refused(path).startswith(
        "‘video.md’ is te groot: een bestand met vragen is hooguit 2 MB."
    )


def test_a_file_that_grows_while_it_is_read_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, b"x" * 2_000_001)
    small = write(tmp_path, b"x", "klein.md").stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: small)
    assert "te groot" in refused(path)


def test_a_zip_under_another_name_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "vragen.md"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(NAME, "---\nlobcoach: vragen\n")
    assert "geen tekst" in refused(path)


def test_what_is_no_file_gets_its_own_sentence(tmp_path: Path) -> None:
    (tmp_path / "map.md").mkdir()
    os.mkfifo(tmp_path / "pijp.md")
    (tmp_path / "kring.md").symlink_to(tmp_path / "kring.md")
    assert refused(tmp_path / "map.md") == (
        "‘map.md’ is een map. Kies het bestand met vragen dat erin staat."
    )
    assert refused(tmp_path / "pijp.md").startswith("‘pijp.md’ is geen bestand met vragen.")
    assert refused(tmp_path / "weg.md") == (
        "‘weg.md’ is er niet meer. Kijk of het bestand is verplaatst, en kies het opnieuw."
    )
    assert refused(Path("\0.md")).endswith("kies het opnieuw.")
    assert refused(tmp_path / "kring.md") == (
        "‘kring.md’ kan nu niet worden gelezen. Kijk of de schijf of het netwerk bereikbaar is, en probeer het nog eens."
    )


def test_a_file_of_someone_else_gets_its_own_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = given_file(tmp_path, STEP)

    def refuse(*_: object) -> None:  # the administrator, who runs the tests, may read everything
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert refused(path) == (
        "Je mag ‘lobcoach-vragen-2026-11-26.md’ niet lezen. Kopieer het bestand naar een eigen map, of vraag de beheerder om toegang."
    )
