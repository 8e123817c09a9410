import os
import random
import shutil
import subprocess
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.store import opening
from lobcoach.store.connection import connect
from lobcoach.store.opening import key_to, needs_passphrase, open_checked
from lobcoach.store.store import Store
from tests.store import golden
from tests.store.processes import KILLED_HALF_WAY, as_nobody, in_child, start


@pytest.fixture
def secret(passphrase: str | None) -> str | None:
    return golden.PASSPHRASE if passphrase else None


@pytest.fixture
def given(place: Path, secret: str | None) -> Path:
    """A file as a coach has it: the golden one."""
    shutil.copyfile(golden.ENCRYPTED if secret else golden.PLAIN, place)
    return place


def refusal(place: Path, passphrase: str | None = None) -> FileTrouble:
    """Return why the file is not opened; it and its folder must be as they were."""
    before = place.read_bytes() if place.is_file() else None
    beside = sorted(place.parent.iterdir())
    with pytest.raises(FileError) as told:
        Store.open(place, passphrase)
    assert told.value.path == place
    assert (place.read_bytes() if place.is_file() else None) == before
    assert sorted(place.parent.iterdir()) == beside
    return told.value.trouble


def changed(place: Path, secret: str | None, *statements: str) -> None:
    with closing(connect(place, key_to(place, secret), "rw")) as connection:
        for statement in statements:
            connection.execute(statement)


def patched(place: Path, at: int, new: bytes) -> None:
    with place.open("r+b") as file:
        file.seek(at)
        file.write(new)


class TestGoldenFiles:
    def test_files_of_the_newest_version_open_with_everything_in_them(
        self, given: Path, secret: str | None
    ):
        store = Store.open(given, secret)
        with store.reading() as tx:
            for kind in golden.kinds():
                wanted = [value for value in golden.EVERYTHING if type(value) is kind]
                assert tx.find(kind, order_by=("id",)) == wanted
        store.close()

    def test_opening_and_reading_change_nothing(self, given: Path, secret: str | None):
        before = (given.read_bytes(), given.stat().st_mtime_ns)
        Store.open(given, secret).close()
        assert (given.read_bytes(), given.stat().st_mtime_ns) == before

    def test_a_file_says_whether_it_needs_a_passphrase(self, given: Path, secret: str | None):
        assert needs_passphrase(given) is (secret is not None)

    def test_odd_names_open(self, given: Path, secret: str | None):
        odd = given.with_name("50% zo'n ? #1 = “Łukasz” &mode=rwc.lobcoach")
        given.rename(odd)
        Store.open(odd, secret).close()
        assert list(odd.parent.iterdir()) == [odd]


class TestRefusing:
    def test_nothing_there(self, place: Path):
        assert refusal(place) is FileTrouble.MISSING
        with pytest.raises(FileError):
            needs_passphrase(place)

    def test_no_folder_there(self, place: Path):
        with pytest.raises(FileError) as told:
            Store.open(place / "x.lobcoach")
        assert told.value.trouble is FileTrouble.FOLDER_MISSING

    def test_a_folder_in_its_place(self, place: Path):
        place.mkdir()
        assert refusal(place) is FileTrouble.FOREIGN

    def test_an_empty_file(self, place: Path):
        place.touch()
        assert refusal(place) is FileTrouble.EMPTY

    @pytest.mark.parametrize(
        "content",
        [
            b"hallo",
            b"een verslag in gewone woorden. " * 400,
            b"%PDF-1.7" + random.Random(1).randbytes(8184),
            b"PK\x03\x04" + random.Random(2).randbytes(20_000),
        ],
        ids=["short", "text", "pdf", "zip"],
    )
    def test_a_file_of_another_kind(self, place: Path, content: bytes):
        place.write_bytes(content)
        assert refusal(place, "een wachtwoord") is FileTrouble.FOREIGN

    def test_a_database_of_another_program(self, given: Path, secret: str | None):
        changed(given, secret, "PRAGMA application_id = 5")
        assert refusal(given, secret) is FileTrouble.FOREIGN

    def test_a_file_of_a_newer_version(self, given: Path, secret: str | None):
        changed(given, secret, "PRAGMA user_version = 99")
        assert refusal(given, secret) is FileTrouble.NEWER

    def test_an_encrypted_file_without_or_with_another_passphrase(self, place: Path):
        shutil.copyfile(golden.ENCRYPTED, place)
        assert refusal(place) is FileTrouble.PASSPHRASE_NEEDED
        assert refusal(place, "") is FileTrouble.PASSPHRASE_NEEDED
        for wrong in ("fout", "a\0b", "\ud800", golden.PASSPHRASE.upper()):
            assert refusal(place, wrong) is FileTrouble.WRONG_PASSPHRASE

    def test_a_passphrase_is_the_same_however_its_accents_are_typed(self, place: Path):
        shutil.copyfile(golden.ENCRYPTED, place)
        Store.open(place, golden.PASSPHRASE.replace("é", "e\u0301")).close()

    def test_a_passphrase_for_a_plain_file_is_not_used(self, place: Path):
        shutil.copyfile(golden.PLAIN, place)
        store = Store.open(place, "onnodig")
        assert not store.encrypted
        store.close()

    @pytest.mark.parametrize("kept", [3, 600, 5000, 150_001, -1])
    def test_a_file_that_is_cut_off(self, given: Path, secret: str | None, kept: int):
        content = given.read_bytes()
        given.write_bytes(content[:kept])
        too_short_to_tell = FileTrouble.FOREIGN if secret or kept < 16 else FileTrouble.TRUNCATED
        wanted = too_short_to_tell if 0 < kept < 512 else FileTrouble.TRUNCATED
        assert refusal(given, secret) is wanted

    def test_a_plain_file_cut_off_in_its_header(self, place: Path):
        place.write_bytes(golden.PLAIN.read_bytes()[:50])
        assert refusal(place) is FileTrouble.TRUNCATED

    def test_an_encrypted_file_that_lost_whole_pages(self, place: Path):
        place.write_bytes(golden.ENCRYPTED.read_bytes()[:-8192])
        assert refusal(place, golden.PASSPHRASE) is FileTrouble.DAMAGED

    def test_a_damaged_page(self, given: Path, secret: str | None):
        patched(given, 4096 * 2, b"\xff" * 600)
        assert refusal(given, secret) is FileTrouble.DAMAGED

    def test_a_damaged_first_page_of_an_encrypted_file_is_not_a_wrong_passphrase(self, place: Path):
        shutil.copyfile(golden.ENCRYPTED, place)
        patched(place, 3000, b"\0\0\0")
        assert refusal(place, golden.PASSPHRASE) is FileTrouble.DAMAGED

    def test_a_damage_that_only_a_look_through_the_whole_finds(self, place: Path):
        shutil.copyfile(golden.PLAIN, place)
        changed(
            place, None, "PRAGMA writable_schema = ON",
            "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master"
            " WHERE name = 'scan') WHERE name = 'erasure'",
        )  # fmt: skip
        assert refusal(place) is FileTrouble.DAMAGED

    def test_a_page_size_that_cannot_be(self, place: Path):
        shutil.copyfile(golden.PLAIN, place)
        patched(place, 16, b"\0\1")
        assert refusal(place) is FileTrouble.TRUNCATED

    def test_a_file_that_lacks_a_table(self, given: Path, secret: str | None):
        changed(given, secret, "DROP TABLE scan_score")
        assert refusal(given, secret) is FileTrouble.DAMAGED

    @pytest.mark.parametrize("begin", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
    def test_a_file_that_another_program_is_writing(self, place: Path, begin: str):
        shutil.copyfile(golden.PLAIN, place)
        told = in_child(
            f"other = connect(place, None, 'rw'); other.execute('{begin}'); tell('x');"
            "sys.stdin.readline()",
            place,
            while_told=lambda: self._in_use(place),
        )
        assert told == "x"
        Store.open(place).close()

    @staticmethod
    def _in_use(place: Path) -> None:
        with pytest.raises(FileError) as told:
            Store.open(place)
        assert told.value.trouble is FileTrouble.IN_USE

    def test_a_file_in_a_mode_that_another_program_holds(self, place: Path):
        """Someone opened the file elsewhere and left it in write-ahead mode, still in use."""
        shutil.copyfile(golden.PLAIN, place)
        with closing(dbapi2.connect(str(place), isolation_level=None)) as other:
            other.execute("PRAGMA journal_mode = WAL")
            other.execute("BEGIN")
            other.execute("SELECT count(*) FROM student").fetchone()
            with pytest.raises(FileError) as told:
                Store.open(place)
            assert told.value.trouble is FileTrouble.IN_USE
        Store.open(place).close()
        assert list(place.parent.iterdir()) == [place]
        assert place.read_bytes()[18:20] == b"\1\1"


class TestRights:
    @pytest.mark.parametrize(
        ("file_mode", "folder_mode", "wanted"),
        [
            (0o444, 0o777, "READ_ONLY"),
            (0o666, 0o555, "READ_ONLY"),
            (0o000, 0o777, "NO_PERMISSION"),
            (0o666, 0o777, "opened"),
        ],
    )
    def test_a_file_needs_rights_on_it_and_on_its_folder(
        self, public_place: Path, secret: str | None, file_mode: int, folder_mode: int, wanted: str
    ):
        given = public_place
        shutil.copyfile(golden.ENCRYPTED if secret else golden.PLAIN, given)
        given.chmod(file_mode)
        given.parent.chmod(folder_mode)
        try:
            told = as_nobody("Store.open(place, passphrase).close(); tell('opened')", given, secret)
        finally:
            given.parent.chmod(0o755)
        assert told == wanted

    @pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts disks")
    def test_a_disk_that_cannot_be_written(self, given: Path, secret: str | None):
        disk = given.parent
        bound = subprocess.run(["mount", "--bind", disk, disk], check=False, capture_output=True)
        if bound.returncode:
            pytest.skip("this machine mounts nothing")
        try:
            subprocess.run(["mount", "-o", "remount,ro,bind", disk], check=True)
            assert refusal(given, secret) is FileTrouble.READ_ONLY
            with pytest.raises(FileError) as told:
                Store.create(disk / "nieuw.lobcoach")
            assert told.value.trouble is FileTrouble.READ_ONLY
        finally:
            subprocess.run(["umount", disk], check=True)


class TestDamageOfAnyKind:
    def test_whatever_happens_to_a_file_it_opens_or_is_refused_as_it_is(
        self, place: Path, secret: str | None
    ):
        sound = (golden.ENCRYPTED if secret else golden.PLAIN).read_bytes()
        chance = random.Random(7)
        for _ in range(60 if secret else 150):
            place.write_bytes(_harmed(sound, chance))
            before = place.read_bytes()
            with suppress(FileError):
                Store.open(place, secret).close()
            assert place.read_bytes() == before
            assert list(place.parent.iterdir()) == [place]


def _harmed(sound: bytes, chance: random.Random) -> bytes:
    content = bytearray(sound)
    at = chance.randrange(len(content))
    match chance.choice(("flip", "zero", "cut", "swap", "header")):
        case "flip":
            content[at] ^= 1 << chance.randrange(8)
        case "zero":
            content[at : at + 512] = bytes(len(content[at : at + 512]))
        case "cut":
            del content[at:]
        case "swap":
            page = 4096 * chance.randrange(len(content) // 4096)
            at -= at % 4096
            content[at : at + 4096] = sound[page : page + 4096]
        case "header":
            content[chance.randrange(100)] = chance.randrange(256)
    return bytes(content)


class TestInterrupted:
    @pytest.fixture
    def interrupted(self, given: Path, secret: str | None) -> Path:
        sound = given.read_bytes()
        in_child(KILLED_HALF_WAY, given, secret)
        assert given.with_name(given.name + "-journal").exists()
        assert given.read_bytes() != sound
        return given

    def test_opening_goes_back_to_what_was_saved(self, interrupted: Path, secret: str | None):
        store = Store.open(interrupted, secret)
        with store.reading() as tx:
            assert tx.get(Student, "student-1") in golden.EVERYTHING
            assert tx.get(Conversation, "talk-1") in golden.EVERYTHING
        store.close()
        assert list(interrupted.parent.iterdir()) == [interrupted]

    def test_a_wrong_passphrase_in_between_spoils_nothing(self, place: Path):
        shutil.copyfile(golden.ENCRYPTED, place)
        in_child(KILLED_HALF_WAY, place, golden.PASSPHRASE)
        with pytest.raises(FileError) as told:
            Store.open(place, "fout")
        assert told.value.trouble is FileTrouble.WRONG_PASSPHRASE
        store = Store.open(place, golden.PASSPHRASE)
        with store.reading() as tx:
            assert tx.get(Student, "student-1") in golden.EVERYTHING
        store.close()

    def test_no_acknowledged_save_is_lost_however_often_a_writer_is_killed(
        self, given: Path, secret: str | None
    ):
        writing = (
            "from dataclasses import replace\n"
            "store = Store.open(place, passphrase)\n"
            "while True:\n"
            "    with store.transaction() as tx:\n"
            "        one = tx.get(Student, 'student-2')\n"
            "        number = one.changes + 1\n"
            "        one = tx.put(replace(one, helps_me=f'{number} ' * 3000))\n"
            "    tell(one.changes)\n"
        )
        chance = random.Random(3)
        acknowledged = 1
        for _ in range(15):
            with start(writing, given, secret) as writer:
                for _ in range(chance.randrange(1, 12)):
                    acknowledged = int(writer.stdout.readline())
                writer.kill()
                rest = writer.stdout.read().split("\n")[:-1]
            acknowledged = max(acknowledged, *map(int, rest), 0)
            store = Store.open(given, secret)
            with store.reading() as tx:
                student = tx.get(Student, "student-2")
            store.close()
            assert student.changes >= acknowledged
            assert student.helps_me == f"{student.changes} " * 3000


def test_a_large_file_is_not_looked_through_on_opening(
    place: Path, monkeypatch: pytest.MonkeyPatch
):
    shutil.copyfile(golden.PLAIN, place)
    patched(place, 4096 * 3, b"\xff" * 600)
    assert refusal(place) is FileTrouble.DAMAGED
    monkeypatch.setattr(opening, "QUICK_CHECK_LIMIT", 1000)
    connection, key = open_checked(place)
    connection.close()
    assert key is None
