import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store import verification
from lobcoach.store.connection import connect
from lobcoach.store.opening import key_to
from lobcoach.store.schema_v1 import TOKENIZER
from lobcoach.store.verification import Finding, FindingCode, verify
from tests.store import golden
from tests.store.processes import KILLED_HALF_WAY, in_child


@pytest.fixture
def secret(passphrase: str | None) -> str | None:
    return golden.PASSPHRASE if passphrase else None


@pytest.fixture
def given(place: Path, secret: str | None) -> Path:
    shutil.copyfile(golden.ENCRYPTED if secret else golden.PLAIN, place)
    return place


@pytest.fixture
def plain(place: Path) -> Path:
    shutil.copyfile(golden.PLAIN, place)
    return place


def found(place: Path, secret: str | None = None) -> list[Finding]:
    """Verify; the file and its folder must be as they were."""
    before = (place.read_bytes(), place.stat().st_mtime_ns, sorted(place.parent.iterdir()))
    findings = verify(place, secret)
    assert (place.read_bytes(), place.stat().st_mtime_ns, sorted(place.parent.iterdir())) == before
    return findings


def codes(findings: list[Finding]) -> set[FindingCode]:
    return {finding.code for finding in findings}


def spoilt(place: Path, secret: str | None, *statements: str) -> None:
    """Change a file as another program could, without its guards."""
    with closing(connect(place, key_to(place, secret), "rw")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def test_nothing_is_wrong_with_a_sound_file(given: Path, secret: str | None):
    assert found(given, secret) == []


def test_a_file_that_may_only_be_read_is_verified_all_the_same(given: Path, secret: str | None):
    given.chmod(0o400)
    assert found(given, secret) == []


@pytest.mark.parametrize(
    ("code", "statement", "detail"),
    [
        (FindingCode.APPLICATION_ID, "PRAGMA application_id = 5", "0x5"),
        (FindingCode.SCHEMA_VERSION, "PRAGMA user_version = 99", "99"),
        (FindingCode.SCHEMA, "DROP TRIGGER issued_report_stays", "issued_report_stays"),
        (FindingCode.COACH_COUNT, "DELETE FROM coach", "0"),
        (
            FindingCode.CLOSED_WITHOUT_TIME,
            "UPDATE conversation SET closed = NULL WHERE id = 'talk-1'",
            "talk-1",
        ),
        (
            FindingCode.COMPETENCES,
            "UPDATE conversation SET competences = 'netwerken netwerken' WHERE id = 'talk-1'",
            "talk-1",
        ),
        (FindingCode.TAG_WITHOUT_LINE, "UPDATE note_tag SET line = 2", "tag-1"),
        (
            FindingCode.SUPERSEDES_OTHER_STUDENT,
            "UPDATE goal SET student_id = 'student-2' WHERE id = 'goal-2'",
            "goal-2",
        ),
        (
            FindingCode.CONVERSATION_OTHER_STUDENT,
            "UPDATE agreement SET reviewed_in = 'talk-2'",
            "agreement.reviewed_in agreement-1",
        ),
        (
            FindingCode.REVIEW_OTHER_STUDENT,
            "UPDATE step_review SET conversation_id = 'talk-2'",
            "review-1",
        ),
        (
            FindingCode.STEP_OTHER_CONVERSATION,
            "UPDATE answer SET conversation_id = 'talk-2'",
            "answer-1",
        ),
        (
            FindingCode.FULL_TEXT,
            "INSERT INTO answer_text (answer_text, rowid, text)"
            " SELECT 'delete', seq, text FROM answer",
            "answer 1",
        ),
        (
            FindingCode.FULL_TEXT,
            "INSERT INTO answer_text (rowid, text) VALUES (7, 'spookwoord')",
            "answer 7",
        ),
    ],
)
def test_each_broken_rule_is_told_and_where(
    given: Path, secret: str | None, code: FindingCode, statement: str, detail: str
):
    spoilt(given, secret, statement)
    assert Finding(code, detail) in found(given, secret)
    assert codes(found(given, secret)) == {code}


def test_a_tag_on_an_empty_line_is_told(plain: Path):
    spoilt(plain, None, "UPDATE answer SET text = 'een' || char(10) || ' '")
    assert found(plain) == [Finding(FindingCode.TAG_WITHOUT_LINE, "tag-1")]


def test_what_a_column_may_not_hold_is_told(given: Path, secret: str | None):
    spoilt(given, secret, "UPDATE goal SET tension = 11 WHERE id = 'goal-1'")
    assert found(given, secret) == [Finding(FindingCode.SQLITE, "CHECK constraint failed in goal")]


def test_orphans_are_told(plain: Path):
    spoilt(plain, None, "UPDATE scan SET student_id = 'nobody'")
    assert codes(found(plain)) == {FindingCode.FOREIGN_KEYS}


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE conversation SET present = \'[{"role": "buurman", "name": ""}]\'',
        "UPDATE conversation SET present = '[{}]'",
        "UPDATE conversation SET competences = 'filosofie'",
        "UPDATE goal SET status = 'zoek'",
    ],
)
def test_a_value_the_program_cannot_read_is_told(plain: Path, statement: str):
    spoilt(plain, None, statement)
    assert FindingCode.VALUE in codes(found(plain))


def test_a_day_that_is_none_is_told_and_ends_that_check(plain: Path):
    spoilt(plain, None, "UPDATE goal SET look_back_on = 'gauw'")
    assert {FindingCode.SQLITE, FindingCode.VALUE} == codes(found(plain))


def test_of_very_many_the_first_are_told(plain: Path, monkeypatch: pytest.MonkeyPatch):
    spoilt(plain, None, "UPDATE goal SET conversation_id = 'talk-2'")
    assert len(found(plain)) == 2
    monkeypatch.setattr(verification, "TOLD_AT_MOST", 1)
    assert len(found(plain)) == 1


def test_a_damaged_page_is_told_and_the_rest_is_still_looked_at(given: Path, secret: str | None):
    spoilt(given, secret, "DELETE FROM coach")
    with closing(connect(given, key_to(given, secret), "ro")) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'erasure'"
        ).fetchone()[0]
    content = bytearray(given.read_bytes())
    content[4096 * (page - 1) : 4096 * (page - 1) + 600] = b"\xff" * 600
    given.write_bytes(content)

    told = codes(found(given, secret))
    assert FindingCode.SQLITE in told
    # Of an encrypted file nothing more is read once a page did not fit.
    assert (FindingCode.COACH_COUNT in told) is (secret is None)
    assert (FindingCode.CIPHER in told) is (secret is not None)


def test_a_file_that_is_cut_off_is_told(given: Path, secret: str | None):
    given.write_bytes(given.read_bytes()[:-5000])
    assert {FindingCode.CUT_OFF, FindingCode.SQLITE} <= codes(found(given, secret))


def test_an_unreadable_first_page_is_told(given: Path, secret: str | None):
    content = bytearray(given.read_bytes())
    content[100:4000] = random.Random(1).randbytes(3900)
    given.write_bytes(content)
    assert codes(found(given, secret)) == {FindingCode.SQLITE}


def test_a_write_that_was_not_finished_is_told_and_left_as_it_is(given: Path, secret: str | None):
    in_child(KILLED_HALF_WAY, given, secret)
    journal = given.with_name(given.name + "-journal")
    before = journal.read_bytes()
    assert codes(found(given, secret)) == {FindingCode.UNFINISHED_WRITE}
    assert journal.read_bytes() == before


def test_what_cannot_be_looked_into_is_refused(given: Path, secret: str | None, tmp_path: Path):
    for place, passphrase, trouble in (
        (tmp_path / "weg", None, FileTrouble.MISSING),
        (golden.ENCRYPTED, None, FileTrouble.PASSPHRASE_NEEDED),
        (golden.ENCRYPTED, "fout", FileTrouble.WRONG_PASSPHRASE),
        (Path(__file__), None, FileTrouble.FOREIGN),
    ):
        with pytest.raises(FileError) as told:
            verify(place, passphrase)
        assert told.value.trouble is trouble


def test_the_index_is_compared_with_words_seen_the_same_way():
    assert f"tokenize='{TOKENIZER}'" in golden.PLAIN.read_bytes().decode("latin-1")


class TestAFileOfAnEarlierVersion:
    """As backups of before an update are, and files that were not opened since."""

    @pytest.fixture
    def old(self, place: Path, secret: str | None) -> Path:
        shutil.copyfile(golden.V1_ENCRYPTED if secret else golden.V1_PLAIN, place)
        return place

    @pytest.mark.parametrize("thoroughly", [True, False])
    def test_it_is_sound_when_it_is_what_that_version_made(
        self, old: Path, secret: str | None, thoroughly: bool
    ):
        before = old.read_bytes()
        assert verify(old, secret, thoroughly=thoroughly) == []
        assert old.read_bytes() == before

    @pytest.mark.parametrize(
        ("code", "statement"),
        [
            (FindingCode.SCHEMA, "DROP TRIGGER issued_report_stays"),
            (FindingCode.COACH_COUNT, "DELETE FROM coach"),
            (FindingCode.TAG_WITHOUT_LINE, "UPDATE note_tag SET line = 2"),
            (FindingCode.VALUE, "UPDATE conversation SET present = '[{}]'"),
            (FindingCode.SCHEMA, "PRAGMA user_version = 0"),
        ],
    )
    def test_what_is_wrong_in_it_is_told_as_of_any_file(
        self, old: Path, secret: str | None, code: FindingCode, statement: str
    ):
        spoilt(old, secret, statement)
        assert code in codes(found(old, secret))


def test_a_damaged_file_is_not_said_to_break_rules_that_could_not_be_looked_at(plain: Path):
    with closing(connect(plain, None, "ro")) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'student'"
        ).fetchone()[0]
    content = bytearray(plain.read_bytes())
    content[4096 * (page - 1) : 4096 * page] = bytes(4096)
    plain.write_bytes(content)
    assert codes(found(plain)) == {FindingCode.SQLITE}
