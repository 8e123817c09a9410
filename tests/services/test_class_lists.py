"""Class lists: from the file of a school to the data file, and back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.core.changes import Changes, Kind
from lobcoach.core.class_list.comparing import Comparison, RowState
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.errors import FileError, FileTrouble, ListChangedError, ListError, ListTrouble
from lobcoach.core.framework import Competence
from lobcoach.core.names import full_name
from lobcoach.core.pace import Doing, Pace, Progress, StoppedError
from lobcoach.core.people import Student
from lobcoach.services.class_lists import ClassListService, Imported
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.store.store import Store
from tests.intake.given_files import csv_text, xlsx
from tests.services.given_class_lists import NEVER_KEPT, SHAPES, Shape
from tests.services.places import small_disk

NAMES = ["Noor van den Berg", "Anne-Fleur van 't Hof", "Amina El Idrissi"]
HEADINGS = ("Studentnummer", "Naam", "Klas")


def listed(folder: Path, *rows: tuple[str, ...], headings: tuple[str, ...] = HEADINGS) -> Path:
    path = folder / "lijst.csv"
    path.write_text(csv_text([headings, *rows]), encoding="utf-8")
    return path


def compared(services: Services, path: Path) -> Comparison:
    return services.class_lists.compare(services.class_lists.read(path))


def brought_in(services: Services, path: Path) -> Imported:
    done = services.class_lists.store(compared(services, path))
    services.class_lists.tell()
    return done


def everyone(services: Services) -> dict[str, Student]:
    rows = [*services.students.caseload(), *services.students.caseload(archived=True)]
    return {full_name(row.student): row.student for row in rows}


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_a_list_of_any_school_comes_into_the_file_whole(
    shape: Shape, services: Services, tmp_path: Path
) -> None:
    path = shape(tmp_path)
    before = path.read_bytes()
    done = brought_in(services, path)
    assert len(done.added) == 3
    students = everyone(services)
    assert sorted(students) == sorted(NAMES)
    assert {student.group for student in students.values()} == {"LAB4A"}
    assert students[NAMES[1]].infix == "van 't"
    assert path.read_bytes() == before


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_bringing_in_the_same_list_again_adds_and_changes_nobody(
    shape: Shape, services: Services, tmp_path: Path
) -> None:
    path = shape(tmp_path)
    brought_in(services, path)
    before = everyone(services)
    assert {row.state for row in compared(services, path).rows} == {RowState.HERE}
    assert brought_in(services, path) == Imported((), ())
    assert everyone(services) == before


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.__name__)
def test_what_is_never_kept_is_nowhere_in_the_data_file(
    shape: Shape, services: Services, tmp_path: Path
) -> None:
    brought_in(services, shape(tmp_path))
    services.close()
    content = services.path.read_bytes()
    assert b"LAB4A" in content
    found = [each for each in NEVER_KEPT if each in content]
    # The year of birth is sought in what students have, not in the times of the file.
    assert [each for each in found if each != b"2008"] == []
    assert b"-2008" not in content


def test_everything_a_list_says_is_kept(services: Services, tmp_path: Path) -> None:
    brought_in(services, SHAPES[0](tmp_path))
    noor = everyone(services)["Noor van den Berg"]
    assert (noor.student_number, noor.programme) == ("200417", "Allround laborant")
    assert (noor.level, noor.year, noor.route) == (4, 2, "bol")


def test_a_list_changes_what_it_knows_and_leaves_the_rest(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    path = listed(tmp_path, ("0042", "Noor van den Berg", "LAB4A"))
    done = brought_in(services, path)
    assert [student_id for student_id, _ in done.changed] == [noor.id]
    changed = services.students.get(noor.id)
    assert changed == replace(noor, student_number="0042", changed=changed.changed, changes=2)


def test_students_who_are_not_on_the_list_are_left_alone(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    brought_in(services, listed(tmp_path, ("1", "Sam Jansen", "LAB4A")))
    assert services.students.get(noor.id) == noor


def test_an_archived_student_on_the_list_comes_back(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    services.students.archive(noor.id)
    done = brought_in(services, listed(tmp_path, ("", "Noor van den Berg", "LAB4A")))
    assert not services.students.get(noor.id).archived
    services.class_lists.undo(done)
    assert services.students.get(noor.id).archived


def test_wrong_rows_stay_out_and_the_good_ones_come_in(services: Services, tmp_path: Path) -> None:
    path = listed(tmp_path, ("1", "", "LAB4A"), ("2", "Sam Jansen", "LAB4A"))
    result = compared(services, path)
    assert [row.entry.line for row in result.of(RowState.WRONG)] == [2]
    assert len(services.class_lists.store(result).added) == 1
    assert list(everyone(services)) == ["Sam Jansen"]


def test_another_column_gives_another_comparison(services: Services, tmp_path: Path) -> None:
    path = listed(tmp_path, ("Sam Jansen", "LAB4A", "LAB4B"), headings=("Naam", "Klas", "Team"))
    read = services.class_lists.read(path)
    other = services.class_lists.compare(read.with_kind(2, ColumnKind.GROUP))
    assert [row.entry.group for row in other.rows] == ["LAB4B"]
    assert (read.file, read.sheet) == ("lijst.csv", "")


def test_the_first_sheet_with_a_list_is_taken(services: Services, tmp_path: Path) -> None:
    rows = [["Naam", "Klas"], ["Sam Jansen", "LAB4A"]]
    path = xlsx(tmp_path / "a.xlsx", ("Leeg", [["Uitleg"]]), ("Eén", rows), ("Twee", rows))
    assert services.class_lists.read(path).sheet == "Eén"


@pytest.mark.parametrize(
    ("sheets", "trouble"),
    [
        ([("A", [["Uitleg"]]), ("B", [["Naam", "Klas"]])], ListTrouble.ONLY_HEADINGS),
        ([("A", [["Uitleg"]]), ("B", [["x"]])], ListTrouble.NO_NAME_COLUMN),
        ([("A", [])], ListTrouble.EMPTY),
    ],
)
def test_of_several_sheets_without_a_list_the_best_reason_is_told(
    sheets: list[tuple[str, list[list[str]]]],
    trouble: ListTrouble,
    services: Services,
    tmp_path: Path,
) -> None:
    path = xlsx(tmp_path / "a.xlsx", *sheets)
    with pytest.raises(ListError) as caught:
        services.class_lists.read(path)
    assert (caught.value.trouble, caught.value.path) == (trouble, path)


def test_undoing_takes_away_whom_it_added_and_puts_back_what_it_changed(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    path = listed(
        tmp_path,
        ("0042", "Noor van den Berg", "LAB4A"),
        *((str(n), f"Sam X{n}", "A") for n in range(9)),
    )
    done = brought_in(services, path)
    undone = services.class_lists.undo(done)
    assert (undone.removed, undone.put_back, undone.kept) == (9, 1, ())
    again = services.students.get(noor.id)
    assert again == replace(noor, changed=again.changed, changes=3)
    assert list(everyone(services)) == ["Noor van den Berg"]
    assert services.class_lists.undo(done).removed == 0


def test_undoing_keeps_and_names_those_about_whom_something_was_written(
    services: Services, tmp_path: Path
) -> None:
    rows = [(str(n), name, "LAB4A") for n, name in enumerate(("Sam Bos", "Bo Li", "Pim Oud"))]
    done = brought_in(services, listed(tmp_path, *rows))
    known = everyone(services)
    talk = NewTalk(known["Sam Bos"].id, "voortgang", 15, (Competence.QUALITIES,))
    services.conversations.begin(talk)
    services.students.save(replace(known["Bo Li"], helps_me="even wachten"))
    undone = services.class_lists.undo(done)
    assert (undone.removed, undone.kept) == (1, ("Sam Bos", "Bo Li"))
    assert sorted(everyone(services)) == ["Bo Li", "Sam Bos"]


def test_undoing_leaves_what_the_coach_changed_since(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    headings = ("Naam", "Klas", "Leerjaar", "Niveau")
    path = listed(tmp_path, ("Noor van den Berg", "LAB4A", "3", "3"), headings=headings)
    done = brought_in(services, path)
    services.students.save(replace(services.students.get(noor.id), year=4))
    services.class_lists.undo(done)
    again = services.students.get(noor.id)
    assert (again.year, again.level) == (4, 4)


def test_undoing_passes_over_students_who_were_removed_since(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    done = brought_in(services, listed(tmp_path, ("0042", "Noor van den Berg", "LAB4A")))
    services.close()
    store = Store.open(services.path)
    with store.transaction() as tx:
        tx.remove(Student, noor.id)
    undone = ClassListService(store, Changes()).undo(done)
    store.close()
    assert (undone.removed, undone.put_back) == (0, 0)


def test_a_list_compared_before_a_change_is_not_stored_after_it(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    result = compared(services, listed(tmp_path, ("1", "Sam Jansen", "LAB4A")))
    services.students.save(replace(noor, group="LAB4B"))
    with pytest.raises(ListChangedError):
        services.class_lists.store(result)
    assert list(everyone(services)) == ["Noor van den Berg"]


def test_all_come_in_or_nobody(services: Services, tmp_path: Path) -> None:
    """The coach stops when half is stored."""
    rows = [(str(n), f"Sam Jansen{n}", "LAB4A") for n in range(1200)]
    result = compared(services, listed(tmp_path, *rows))

    class StopsHalfway(Pace):
        def step(self, doing: Doing, done: int = 0, total: int = 0) -> None:
            if doing is Doing.STORING and done:
                raise StoppedError

    with pytest.raises(StoppedError):
        services.class_lists.store(result, StopsHalfway())
    assert everyone(services) == {}
    assert len(services.class_lists.store(result).added) == 1200


def test_a_full_disk_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    with small_disk(tmp_path / "klein", 600) as folder:
        store = Store.create(folder / "mijn.lobcoach")
        lists = ClassListService(store, Changes())
        rows = [(str(n), f"Sam Jansen{n}", "LAB4A" * 50) for n in range(3000)]
        result = lists.compare(lists.read(listed(tmp_path, *rows)))
        with pytest.raises(FileError) as caught:
            lists.store(result)
        assert caught.value.trouble is FileTrouble.DISK_FULL
        with store.reading() as tx:
            assert tx.find(Student) == []
        store.close()


def test_something_may_be_done_just_before_anything_is_stored(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "mijn.lobcoach")
    seen: list[int] = []

    def before() -> None:
        with store.reading() as tx:
            seen.append(len(tx.find(Student)))

    lists = ClassListService(store, Changes(), before)
    result = lists.compare(lists.read(listed(tmp_path, ("1", "Sam Jansen", "LAB4A"))))
    assert seen == []
    lists.store(result)
    assert seen == [0]
    again = lists.compare(lists.read(tmp_path / "lijst.csv"))
    lists.store(again)
    assert seen == [0], "nothing to store, so nothing to do before it"
    store.close()


def test_listeners_hear_of_it_when_they_are_told(services: Services, tmp_path: Path) -> None:
    heard: list[frozenset[Kind]] = []
    services.changes.subscribe(heard.append)
    services.class_lists.store(compared(services, listed(tmp_path, ("1", "Sam Bos", "A"))))
    assert heard == []
    services.class_lists.tell()
    assert heard == [frozenset({Kind.STUDENTS})]


def test_a_hundred_thousand_rows_are_read_compared_and_told_of(
    services: Services, noor: Student, tmp_path: Path
) -> None:
    told: list[Progress] = []
    pace = Pace(told.append)
    rows = [(str(n), f"Sam Jansen{n}", "LAB4A") for n in range(100_000)]
    lists = services.class_lists
    read = lists.read(listed(tmp_path, *rows), pace)
    result = lists.compare(read, pace)
    assert len(result.of(RowState.NEW)) == 100_000
    assert {now.doing for now in told} == {Doing.READING, Doing.RECOGNISING, Doing.COMPARING}
