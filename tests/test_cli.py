"""The commands without a window, as a coach or a script types them."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from lobcoach import cli
from lobcoach.__main__ import main
from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import PASSPHRASE_VARIABLE, create_file, open_file
from lobcoach.store.connection import connect
from lobcoach.store.store import Store
from tests.content.files import HEADER, STEP
from tests.services.given_report import write_everything
from tests.services.places import names_in, small_disk
from tests.store import golden

ROOT = Path(__file__).parents[1]
PASSPHRASE = "een korte zin"


@dataclass(frozen=True)
class Ended:
    """What a command said, and its exit code."""

    code: int
    out: str
    err: str


Command = Callable[..., Ended]


@pytest.fixture(autouse=True)
def nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A user of this computer without own questions or a passphrase; returns the data folder."""
    monkeypatch.delenv(PASSPHRASE_VARIABLE, raising=False)
    home = tmp_path / "thuis"
    home.mkdir()
    for name in ("HOME", "XDG_DATA_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    return home / "LOBcoach"


@pytest.fixture
def lobcoach(capsys: pytest.CaptureFixture[str]) -> Command:
    """Carry out a command in this process."""

    def run(*typed: str | Path) -> Ended:
        code = main([str(each) for each in typed])
        return Ended(code, *capsys.readouterr())

    return run


def process(*typed: str | Path, **options: object) -> Ended:
    """Carry out a command in a process of its own, without a terminal."""
    ran = subprocess.run(
        [sys.executable, "-m", "lobcoach", *typed],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        start_new_session=True,
        check=False,
        **options,  # type: ignore[call-overload]
    )
    assert "Traceback" not in ran.stderr
    assert "Exception" not in ran.stderr
    return Ended(ran.returncode, ran.stdout, ran.stderr)


@pytest.fixture
def file(services: Services, noor: Student, talk: str) -> Path:
    """A closed data file with one student and one talk."""
    assert noor.id and talk
    services.close()
    return services.path


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    return Path(shutil.copyfile(golden.ENCRYPTED, tmp_path / "op-slot.lobcoach"))


class TestCheck:
    def test_what_is_shipped_has_no_errors(self) -> None:
        ended = process("check")
        assert ended.code == 0
        assert ended.out in ("Alles in orde.\n", "Geen fouten.\n")

    @pytest.mark.parametrize(
        ("text", "said"),
        [
            (HEADER + STEP.replace("hint:", "hnt:"),
             r"regel 13: ‘hnt’ ken ik niet. Bedoel je ‘hint’\?"),
            (HEADER + STEP.replace("daadkrachtig-5", "daadkracht-5"),
             r"regel 10: Waarde ‘daadkracht-5’ bestaat niet. Bedoel je ‘daadkrachtig-5’\?"),
            (HEADER + STEP + "\n" + STEP,
             r"regel 16: \[ls-a-01\] Deze id komt vaker voor. De eerste staat in "
             r"loopbaansturing-activeren.md, regel 7."),
            (STEP, r"regel 1: Het bestand moet beginnen met een regel met alleen ---."),
            ("", r"regel 1: .*"),
        ],
        ids=["unknown key", "wrong value", "duplicate id", "no front matter", "empty"],
    )  # fmt: skip
    def test_a_mistake_is_told_by_file_and_line(self, tmp_path: Path, text: str, said: str) -> None:
        path = tmp_path / "loopbaansturing-activeren.md"
        path.write_text(text, encoding="utf-8")
        ended = process("check", path)
        assert (ended.code, ended.out) == (1, "")
        lines = ended.err.splitlines()
        assert any(re.fullmatch(rf"{path.name}, {said}", line) for line in lines), lines
        assert all(re.match(rf"{path.name}, regel \d+: ", line) for line in lines)

    def test_a_file_that_is_not_there_is_told(self, lobcoach: Command, tmp_path: Path) -> None:
        assert lobcoach("check", tmp_path / "weg.md") == Ended(
            1,
            "",
            "weg.md, regel 1: Dit bestand is er niet. Controleer de naam en de map.\n",
        )

    def test_a_sound_file_is_in_order(self, lobcoach: Command, tmp_path: Path) -> None:
        path = tmp_path / "loopbaansturing-activeren.md"
        path.write_text(HEADER + STEP, encoding="utf-8")
        assert lobcoach("check", path) == Ended(0, "Alles in orde.\n", "")

    def test_what_deserves_a_second_look_is_no_error(
        self, lobcoach: Command, tmp_path: Path
    ) -> None:
        path = tmp_path / "loopbaansturing-activeren.md"
        path.write_text(
            HEADER + STEP.replace("Wat is de kleinste stap die je binnen een week kunt zetten?",
                                  "Wat is de allerkleinste stap die je zelf binnen een week op "
                                  "je stage kunt zetten?"),
            encoding="utf-8",
        )  # fmt: skip
        ended = lobcoach("check", path)
        assert (ended.code, ended.out) == (0, "Geen fouten.\n")
        assert ended.err.startswith("loopbaansturing-activeren.md, regel 7: Let op: [ls-a-01] ")

    def test_own_questions_are_looked_over_too(self, lobcoach: Command, nobody: Path) -> None:
        (nobody / "vragen").mkdir(parents=True)
        (nobody / "vragen" / "eigen-openen.md").write_text("geen kop", encoding="utf-8")
        ended = lobcoach("check")
        assert ended.code == 1
        assert ended.err.startswith("eigen-openen.md, regel 1: ")

    def test_the_shipped_bank_is_as_planned(self, lobcoach: Command) -> None:
        ended = lobcoach("check", "--coverage")
        assert (ended.code, ended.out.splitlines()[-3:]) == (
            0,
            ["Het plan is gehaald.", "", "Geen fouten." if ended.err else "Alles in orde."],
        )

    def test_what_the_plan_lacks_is_told_by_file_beside_the_table(
        self, lobcoach: Command, tmp_path: Path
    ) -> None:
        path = tmp_path / "loopbaansturing-activeren.md"
        path.write_text(HEADER + STEP, encoding="utf-8")
        ended = lobcoach("check", "--coverage", path)
        assert ended.code == 1
        assert ended.out.startswith("Kern: competentie × fase × waarde (er zijn/volgens plan)\n")
        assert ended.out.endswith("\nAchter wat afwijkt van het plan staat *.\n\n")
        assert (
            "loopbaansturing-activeren.md, regel 1: Kernwaarde ‘daadkrachtig’: "
            "1 vraag, het plan is precies 4. Schrijf er 3 bij."
        ) in ended.err.splitlines()
        assert "Alles in orde." not in ended.out

    def test_figures_are_told_of_a_file_and_do_not_judge_it(
        self, lobcoach: Command, tmp_path: Path
    ) -> None:
        path = tmp_path / "loopbaansturing-activeren.md"
        path.write_text(HEADER + STEP, encoding="utf-8")
        ended = lobcoach("check", path, "--figures")
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith("1 vraag van gemiddeld 12,0 woorden; de langste heeft er 12.")
        assert "\nEerste woord van de vraag (van 1)\n  wat  1  100,0 %\n" in ended.out
        assert ended.out.endswith("\n\nAlles in orde.\n")

    def test_a_name_in_a_question_is_told(self, lobcoach: Command, tmp_path: Path) -> None:
        path = tmp_path / "eigen-vragen.md"
        text = HEADER + STEP.replace("ls-a-01", "eigen-7k2m9x4b").replace(
            "stap die je", "stap die je met Roderick"
        )
        path.write_text(text, encoding="utf-8")
        assert lobcoach("check", path) == Ended(
            0,
            "Geen fouten.\n",
            "eigen-vragen.md, regel 7: Let op: [eigen-7k2m9x4b] ‘Roderick’ lijkt de naam van een "
            "persoon, school of merk. Schrijf het zonder naam.\n",
        )


class TestDemo:
    def test_the_example_file_is_made_and_named(self, lobcoach: Command, tmp_path: Path) -> None:
        path = tmp_path / "voorbeeld.lobcoach"
        assert lobcoach("demo", "--data", path) == Ended(
            0, f"Het voorbeeldbestand staat klaar: {path}\n", ""
        )
        assert lobcoach("verify", "--data", path).code == 0

    def test_an_own_file_is_left_alone(self, lobcoach: Command, file: Path) -> None:
        before = file.read_bytes()
        ended = lobcoach("demo", "--data", file)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith("Er staat al een bestand ‘mijn.lobcoach’ in die map.")
        assert file.read_bytes() == before

    def test_with_a_passphrase_in_the_environment_it_is_locked(
        self, lobcoach: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, PASSPHRASE)
        path = tmp_path / "voorbeeld.lobcoach"
        assert lobcoach("demo", "--data", path).code == 0
        assert not path.read_bytes().startswith(b"SQLite")
        assert lobcoach("list", "--data", path).code == 0

    def test_a_passphrase_in_broken_letters_is_told(self, tmp_path: Path) -> None:
        if os.name != "posix":
            pytest.skip("the environment is text here")
        env = os.environ | {PASSPHRASE_VARIABLE: "half \udcff teken"}
        ended = process("demo", "--data", tmp_path / "voorbeeld.lobcoach", env=env)
        assert ended == Ended(
            1,
            "",
            "In het wachtwoord staat een teken dat LOBcoach niet kent. Neem een ander "
            "wachtwoord.\n",
        )


class TestList:
    def test_as_json_it_has_the_agreed_shape(
        self, lobcoach: Command, services: Services, noor: Student, talk: str
    ) -> None:
        started = services.conversations.conversation(talk).started
        services.students.archive(services.students.save(Student(first_name="أمينة")).id)
        services.close()
        ended = lobcoach("list", "--data", services.path, "--json")
        assert (ended.code, ended.err) == (0, "")
        assert started is not None
        listed = json.loads(ended.out)
        assert list(listed) == ["students", "conversations"]
        first, amina = listed["students"]
        assert list(first) == ["id", "name", "group", "archived"]
        assert first == {
            "id": noor.id, "name": "Noor van den Berg", "group": "LAB4A", "archived": False,
        }  # fmt: skip
        assert (amina["name"], amina["archived"]) == ("أمينة", True)
        assert listed["conversations"] == [
            {
                "id": talk,
                "student": noor.id,
                "date": started.date().isoformat(),
                "type": "loopbaanreflectie",
                "state": "bezig",
            }
        ]

    def test_a_talk_of_the_coach_has_no_student_and_a_plan_no_date(
        self, lobcoach: Command, file: Path
    ) -> None:
        store = Store.open(file)
        with store.transaction() as tx:
            (student,) = tx.find(Student)
            tx.put(Conversation(student_id=None, type="intervisie"))
            tx.put(Conversation(student_id=student.id, type="voortgang"))
        store.close()
        listed = json.loads(lobcoach("list", "--data", file, "--json").out)["conversations"]
        assert [talk["date"] for talk in listed if talk["state"] == "gepland"] == [None, None]
        assert [talk["student"] for talk in listed].count(None) == 1
        told = lobcoach("list", "--data", file).out
        assert "nog geen datum  voortgang  gepland" in told
        first, own = told.split("Zonder student\n")
        assert "intervisie" not in first
        assert own.endswith("  nog geen datum  intervisie  gepland\n")

    def test_it_reads_as_a_list(
        self, lobcoach: Command, services: Services, noor: Student, talk: str
    ) -> None:
        services.students.save(Student(first_name="Bo"))
        services.students.archive(services.students.save(replace(noor, id="noor-2")).id)
        services.close()
        lines = lobcoach("list", "--data", services.path).out.splitlines()
        assert lines[0] == "Noor van den Berg  LAB4A"
        assert re.fullmatch(rf"    {talk}  \d+ \w+ \d{{4}}  loopbaanreflectie  bezig", lines[1])
        assert lines[2:] == ["Noor van den Berg  LAB4A  (archief)", "Bo"]

    def test_an_empty_file_gives_an_empty_list(self, lobcoach: Command, services: Services) -> None:
        services.close()
        assert lobcoach("list", "--data", services.path) == Ended(0, "", "")
        assert json.loads(lobcoach("list", "--data", services.path, "--json").out) == {
            "students": [],
            "conversations": [],
        }

    def test_a_reader_that_has_seen_enough_is_no_trouble(
        self, file: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        reading, writing = os.pipe()
        os.close(reading)
        with open(writing, "w") as nobody_reads:  # noqa: PTH123
            monkeypatch.setattr(sys, "stdout", nobody_reads)
            assert main(["list", "--data", str(file)]) == 0
            monkeypatch.undo()

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no full device")
    def test_output_to_a_full_disk_is_told(
        self,
        file: Path,
        monkeypatch: pytest.MonkeyPatch,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        with Path("/dev/full").open("w") as full:
            monkeypatch.setattr(sys, "stdout", full)
            assert main(["list", "--data", str(file)]) == 1
            monkeypatch.undo()
        assert capsys.readouterr().err == (
            "De uitvoer kan niet worden weggeschreven. Kijk of er ruimte is op de schijf.\n"
        )


class TestReport:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "verslagen"
        folder.mkdir()
        return folder

    def test_the_pdf_is_written_and_its_path_told(
        self, services: Services, talk: str, folder: Path
    ) -> None:
        services.close()
        ended = process("report", "--data", services.path, "--conversation", talk, "--out", folder)
        (name,) = names_in(folder)
        assert ended == Ended(0, f"Het verslag staat in {folder / name}\n", "")
        assert name.startswith("Gespreksverslag Noor van den Berg ")
        assert (folder / name).read_bytes().startswith(b"%PDF-")

    def test_asked_again_it_is_the_report_as_issued(
        self, lobcoach: Command, services: Services, library: Library, noor: Student, folder: Path
    ) -> None:
        talk = write_everything(services, noor).talk
        services.close()
        asked = ("report", "--data", services.path, "--conversation", talk, "--out", folder)
        assert [lobcoach(*asked).code, lobcoach(*asked).code] == [0, 0]
        first, second = (folder / name for name in names_in(folder))
        assert second.read_bytes() == first.read_bytes()
        again = open_file(services.path, library)
        (issued,) = again.reports.issued(talk)
        assert again.reports.document(issued.id) == first.read_bytes()
        again.close()

    @pytest.mark.parametrize("name", ["../../weg", "<b>Bo</b>", "a/b\\c", "x" * 100])
    def test_no_name_leads_it_out_of_the_folder(
        self, lobcoach: Command, services: Services, talk: str, folder: Path, name: str
    ) -> None:
        (row,) = services.students.caseload()
        services.students.save(replace(row.student, first_name=name))
        services.close()
        before = names_in(folder.parent)
        ended = lobcoach("report", "--data", services.path, "--conversation", talk, "--out", folder)
        (written,) = names_in(folder)
        assert ended.out == f"Het verslag staat in {folder / written}\n"
        assert names_in(folder.parent) == before

    def test_an_unknown_talk_is_told(self, lobcoach: Command, file: Path, folder: Path) -> None:
        ended = lobcoach("report", "--data", file, "--conversation", "weg", "--out", folder)
        assert ended == Ended(
            1, "", "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst.\n"
        )
        assert names_in(folder) == []

    def test_without_the_folder_nothing_is_issued(
        self, lobcoach: Command, services: Services, library: Library, talk: str, folder: Path
    ) -> None:
        services.close()
        gone = folder / "weg"
        ended = lobcoach("report", "--data", services.path, "--conversation", talk, "--out", gone)
        assert ended == Ended(
            1, "", f"De map ‘{gone}’ is er niet. Maak de map, of kies een andere.\n"
        )
        again = open_file(services.path, library)
        assert again.reports.issued(talk) == []
        again.close()

    def test_a_full_disk_is_told(self, services: Services, talk: str, folder: Path) -> None:
        services.close()
        with small_disk(folder, 8) as disk:
            ended = process(
                "report", "--data", services.path, "--conversation", talk, "--out", disk
            )
            assert ended == Ended(
                1, "", "De schijf is vol. Maak ruimte vrij en probeer het nog eens.\n"
            )
            assert names_in(disk) == []


class TestVerify:
    def test_a_sound_file_is_in_order_and_left_as_it_is(self, file: Path) -> None:
        before = (file.read_bytes(), file.stat().st_mtime_ns)
        assert process("verify", "--data", file) == Ended(0, "mijn.lobcoach: alles in orde.\n", "")
        assert (file.read_bytes(), file.stat().st_mtime_ns) == before

    def test_what_is_wrong_is_told_line_by_line(self, lobcoach: Command, file: Path) -> None:
        with closing(connect(file, None, "rw")) as connection:
            connection.execute("DELETE FROM coach")
        ended = lobcoach("verify", "--data", file)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith("Er hoort één coach in het bestand te staan.")

    def test_a_file_that_was_cut_off_is_told(self, file: Path) -> None:
        file.write_bytes(file.read_bytes()[:-5000])
        ended = process("verify", "--data", file)
        assert ended.code == 1
        assert ended.err.startswith("Het einde van het bestand ontbreekt.")


class TestFilesThatCannotBeOpened:
    @pytest.mark.parametrize("command", ["list", "verify", "report"])
    @pytest.mark.parametrize(
        ("content", "said"),
        [
            (None, "Het bestand ‘{path}’ bestaat niet."),
            (b"", "Het bestand ‘x.lobcoach’ is leeg."),
            (b"Beste Noor, ", "‘x.lobcoach’ is geen bestand van LOBcoach."),
            (golden.PLAIN.read_bytes()[:50], "‘x.lobcoach’ is niet compleet"),
        ],
        ids=["missing", "empty", "foreign", "truncated"],
    )
    def test_each_says_in_dutch_what_is_wrong_and_changes_nothing(
        self, lobcoach: Command, tmp_path: Path, command: str, content: bytes | None, said: str
    ) -> None:
        path = tmp_path / "x.lobcoach"
        if content is not None:
            path.write_bytes(content)
        more = ("--conversation", "een", "--out", tmp_path) if command == "report" else ()
        ended = lobcoach(command, "--data", path, *more)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith(said.format(path=path))
        assert (path.read_bytes() if path.exists() else None) == content

    def test_a_missing_folder_is_told(self, lobcoach: Command, tmp_path: Path) -> None:
        ended = lobcoach("list", "--data", tmp_path / "weg" / "x.lobcoach")
        assert ended.err == (
            f"De map ‘{tmp_path / 'weg'}’ is er niet. Maak de map, of kies een andere.\n"
        )

    def test_a_newer_file_is_told(self, lobcoach: Command, file: Path) -> None:
        with closing(connect(file, None, "rw")) as connection:
            connection.execute("PRAGMA user_version = 99")
        ended = lobcoach("list", "--data", file)
        assert ended.code == 1
        assert ended.err.startswith("‘mijn.lobcoach’ is gemaakt met een nieuwere versie")

    def test_a_read_only_file_is_told_but_can_be_verified(self, file: Path) -> None:
        if os.name != "posix" or os.geteuid() != 0:
            pytest.skip("only root can become someone without rights")
        file.chmod(0o444)
        for folder in file.parents:
            if folder.name.startswith(("pytest", "popen")):
                folder.chmod(0o755)
        file.parent.chmod(0o555)
        for command, code in (("list", 1), ("verify", 0)):
            # The environment stands in a folder of root, so rights are dropped once it is read.
            ended = without_rights(command, "--data", file)
            assert ended.code == code, ended.err
        assert without_rights("list", "--data", file).err == (
            "In ‘mijn.lobcoach’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een "
            "andere map.\n"
        )


def without_rights(*typed: str | Path) -> Ended:
    """Carry out a command as someone whom rights on files hold for."""
    code = (
        "import os, sys, lobcoach.cli as cli; from lobcoach.arguments import read_arguments;"
        "from lobcoach.paths import resource; chosen = read_arguments(sys.argv[1:]);"
        "library = cli._library(); cli._library = lambda: library;"
        "os.setgid(65534); os.setuid(65534); sys.exit(cli.run(chosen))"
    )
    ran = subprocess.run(
        [sys.executable, "-c", code, *typed], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return Ended(ran.returncode, ran.stdout, ran.stderr)


class TestPassphrase:
    def test_it_is_taken_from_the_environment(
        self, lobcoach: Command, locked: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, golden.PASSPHRASE)
        assert lobcoach("list", "--data", locked).code == 0
        assert lobcoach("verify", "--data", locked).out.endswith("alles in orde.\n")

    @pytest.mark.parametrize("command", ["list", "verify"])
    def test_a_wrong_one_is_told_calmly(
        self, lobcoach: Command, locked: Path, monkeypatch: pytest.MonkeyPatch, command: str
    ) -> None:
        monkeypatch.setenv(PASSPHRASE_VARIABLE, "iets anders")
        assert lobcoach(command, "--data", locked) == Ended(
            1, "", "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens.\n"
        )

    def test_a_file_without_one_does_not_ask(self, file: Path) -> None:
        assert process("list", "--data", file).code == 0

    def test_where_nobody_can_be_asked_it_says_where_to_put_it(self, locked: Path) -> None:
        ended = process("list", "--data", locked)
        assert ended == Ended(
            1,
            "",
            "Dit bestand is op slot, en het wachtwoord kan hier niet worden gevraagd. Zet het in "
            "LOBCOACH_PASSPHRASE.\n",
        )

    def test_it_is_asked_at_the_terminal_and_not_shown(self, locked: Path) -> None:
        shown, code = at_terminal(golden.PASSPHRASE, "list", "--data", locked)
        assert code == 0
        assert "Wachtwoord: " in shown
        assert "Nguyễn Thị van den Mai" in shown or "أمينة" in shown
        assert golden.PASSPHRASE not in shown

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ("iets anders", "Dit wachtwoord past niet."),
            ("", "‘op-slot.lobcoach’ is op slot. Geef het wachtwoord."),
        ],
    )
    def test_a_slip_at_the_terminal_is_told(self, locked: Path, typed: str, said: str) -> None:
        shown, code = at_terminal(typed, "list", "--data", locked)
        assert (code, said in shown) == (1, True)

    def test_who_stops_at_the_question_is_let_go(
        self, lobcoach: Command, locked: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for stop, said in (
            (KeyboardInterrupt, "\nAfgebroken.\n"),
            (EOFError, "Dit bestand is op slot, en het wachtwoord kan hier niet worden gevraagd. "
             "Zet het in LOBCOACH_PASSPHRASE.\n"),
        ):  # fmt: skip

            def stopped(_question: str, stop: type[BaseException] = stop) -> str:
                raise stop

            monkeypatch.setattr(cli.getpass, "getpass", stopped)
            assert lobcoach("list", "--data", locked) == Ended(1, "", said)


def at_terminal(typed: str, *command: str | Path) -> tuple[str, int]:
    """Carry out a command at a terminal, answer its question, and return all that was shown."""
    if os.name != "posix":
        pytest.skip("terminals are otherwise here")
    ours, theirs = os.openpty()
    # The first terminal that a new session opens becomes its own.
    code = "import os, sys; os.open(os.ttyname(0), os.O_RDWR); from lobcoach.__main__ import main;"
    with subprocess.Popen(
        [sys.executable, "-c", f"{code}sys.exit(main())", *command],
        cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    ) as child:  # fmt: skip
        os.close(theirs)
        shown = b""
        for piece in _pieces(ours):
            shown += piece
            if shown.endswith(b"Wachtwoord: "):
                os.write(ours, typed.encode() + b"\n")
        child.wait()
    os.close(ours)
    return shown.decode(), child.returncode


def _pieces(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # how Linux says that the other side is gone
            return
        if not piece:
            return
        yield piece


class TestImportStudents:
    LIST = (
        "Klassenlijst\nNummer;Naam;Klas;E-mail\n1;Sam Jansen;LAB4A;s@school.example\n"
        "2;;LAB4A;x@school.example\n;Noor van den Berg;LAB4B;n@school.example\n"
    )
    LEFT_OUT = "Niet overgenomen, want dat bewaart LOBcoach niet: E-mail.\n"
    NAMESAKE = (
        "klas.csv, regel 5: Noor van den Berg: nieuw (let op: je hebt al een student met deze "
        "naam in LAB4A)\n"
    )
    WRONG = "klas.csv, regel 4: Er staat geen voornaam of roepnaam.\n"

    @pytest.fixture
    def klas(self, tmp_path: Path) -> Path:
        path = tmp_path / "klas.csv"
        path.write_text(self.LIST, encoding="utf-8")
        return path

    def test_a_dry_run_shows_and_changes_nothing(
        self, lobcoach: Command, file: Path, klas: Path
    ) -> None:
        before = file.read_bytes()
        ended = lobcoach("import-students", klas, "--data", file, "--dry-run")
        assert (ended.code, ended.err) == (1, self.WRONG)
        assert ended.out == (
            "Kolommen: Nummer (niet overnemen), Naam (hele naam), Klas (groep).\n"
            f"{self.LEFT_OUT}klas.csv, regel 3: Sam Jansen: nieuw\n{self.NAMESAKE}"
            "2 nieuw · 1 klopt niet\nEr is niets veranderd.\n"
        )
        assert file.read_bytes() == before

    def test_the_good_rows_come_in_and_the_wrong_ones_are_named(
        self, lobcoach: Command, file: Path, klas: Path
    ) -> None:
        ended = lobcoach("import-students", klas, "--data", file)
        assert (ended.code, ended.err) == (1, self.WRONG)
        assert ended.out.endswith("2 studenten toegevoegd. 1 rij is niet overgenomen.\n")
        listed = lobcoach("list", "--data", file).out
        assert "Sam Jansen  LAB4A" in listed
        assert "Noor van den Berg  LAB4B" in listed
        assert "school.example" not in listed

    def test_without_wrong_rows_all_is_well_and_again_nothing_changes(
        self, lobcoach: Command, file: Path, klas: Path
    ) -> None:
        klas.write_text("Naam;Klas\nSam Jansen;LAB4A\n", encoding="utf-8")
        first = lobcoach("import-students", klas, "--data", file)
        assert (first.code, first.out) == (0, "1 nieuw\n1 student toegevoegd.\n")
        again = lobcoach("import-students", klas, "--data", file)
        assert (again.code, again.out) == (
            0, "1 staat er al\nIedereen staat er al. Er is niets veranderd.\n"
        )  # fmt: skip

    def test_a_dry_run_shows_what_would_change_of_whom(
        self, lobcoach: Command, file: Path, klas: Path
    ) -> None:
        klas.write_text("Naam;Klas;Studentnummer\nSam Jansen;LAB4A;100234\n", encoding="utf-8")
        lobcoach("import-students", klas, "--data", file)
        klas.write_text(
            "Naam;Klas;Studentnummer;Mentor\nSam Jansen;LAB4B;100234;MB\n"
            "Noor van den Berg;LAB4A;;MB\n",
            encoding="utf-8",
        )
        ended = lobcoach("import-students", klas, "--data", file, "--dry-run")
        assert ended.out == (
            "Kolommen: Naam (hele naam), Klas (groep), Studentnummer (studentnummer), "
            "Mentor (niet overnemen).\n"
            "klas.csv, regel 2: Sam Jansen: gewijzigd (groep: LAB4A → LAB4B)\n"
            "klas.csv, regel 3: Noor van den Berg: staat er al\n"
            "1 gewijzigd · 1 staat er al\nEr is niets veranderd.\n"
        )

    def test_a_list_without_anyone_says_so(self, lobcoach: Command, file: Path, klas: Path) -> None:
        klas.write_text("Naam;Klas\nAantal: 0;\n", encoding="utf-8")
        ended = lobcoach("import-students", klas, "--data", file, "--dry-run")
        assert "Er staan geen studenten in de lijst.\n" in ended.out

    def test_what_is_no_list_says_why(self, lobcoach: Command, file: Path, tmp_path: Path) -> None:
        letter = tmp_path / "brief.pdf"
        letter.write_bytes(b"%PDF-1.7")
        ended = lobcoach("import-students", letter, "--data", file)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith("‘brief.pdf’ is geen klassenlijst.")


class TestMistakes:
    @pytest.mark.parametrize(
        "typed",
        [("lijst",), ("list",), ("list", "--data"), ("--onbekend",), ("report", "--data", "x"),
         ("list", "--data", "x", "--wachtwoord", "geheim")],
    )  # fmt: skip
    def test_each_is_explained_in_dutch_and_ends_with_two(self, typed: tuple[str, ...]) -> None:
        ended = process(*typed)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err.startswith("Dit begrijpt LOBcoach niet: ")


def test_a_talk_can_be_reported_from_the_list(
    lobcoach: Command, tmp_path: Path, library: Library
) -> None:
    """As a script at school does it: list, choose, report."""
    path = tmp_path / "school.lobcoach"
    services = create_file(path, library, Coach(name="Marleen"), today=lambda: date(2026, 11, 23))
    student = services.students.save(Student(first_name="Łukasz", surname="Nowak"))
    services.conversations.begin(NewTalk(student.id, "voortgang", 15, (Competence.MOTIVES,)))
    services.close()
    listed = json.loads(lobcoach("list", "--data", path, "--json").out)
    (talk,) = listed["conversations"]
    out = tmp_path / "uit"
    out.mkdir()
    ended = lobcoach("report", "--data", path, "--conversation", talk["id"], "--out", out)
    assert ended.code == 0
    assert names_in(out) == [f"Gespreksverslag Łukasz Nowak {talk['date']}.pdf"]


class TestBesideAWindow:
    """A window has the file open; a command comes along."""

    @pytest.fixture
    def window(self, services: Services, noor: Student, talk: str) -> Services:
        assert noor.id and talk
        return services

    def test_listing_and_checking_go_on(self, window: Services) -> None:
        listed = process("list", "--data", window.path)
        assert listed.code == 0
        assert listed.out.startswith("Noor van den Berg")
        assert process("verify", "--data", window.path).code == 0
        window.students.save(Student(first_name="Bo"))

    def test_what_writes_is_refused_with_who_has_it(
        self, window: Services, talk: str, tmp_path: Path
    ) -> None:
        before = window.path.read_bytes()
        for typed in (
            ("report", "--data", window.path, "--conversation", talk, "--out", tmp_path),
            ("demo", "--data", window.path),
        ):
            ended = process(*typed)
            assert (ended.code, ended.out) == (1, "")
            assert ended.err.startswith("‘mijn.lobcoach’ is al open op deze computer")
            assert "Ga verder in dat venster, of sluit het en probeer het nog eens." in ended.err
        assert window.path.read_bytes() == before

    def test_a_locked_file_is_refused_before_its_passphrase_is_asked(
        self, locked: Path, library: Library, tmp_path: Path
    ) -> None:
        opened = open_file(locked, library, golden.PASSPHRASE)
        ended = process("report", "--data", locked, "--conversation", "x", "--out", tmp_path)
        assert ended.err.startswith("‘op-slot.lobcoach’ is al open op deze computer")
        opened.close()
