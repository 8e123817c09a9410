import re
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.core.colleague_questions import Choice, SharedFile, SharedState
from lobcoach.core.errors import FileError, NoUndoError, QuestionError, QuestionsChangedError
from lobcoach.core.pace import Pace
from lobcoach.services.file_changes import carry_out, take_back
from lobcoach.services.looking_over import look_over
from lobcoach.services.own_folder import OwnFolder
from lobcoach.services.sentences import sentence
from lobcoach.services.taking_over import TakenOver, plan

from .given_shared import DAY, NAME, PERSON, STEP, given_file, given_own
from .places import held, names_in, small_disk

THEIRS = replace(STEP, coach_hint="Kijk even weg.")


def own_in(folder: Path) -> OwnFolder:
    return OwnFolder(folder, TYPE_CODES)


def looked(path: Path, folder: Path) -> SharedFile:
    return look_over(path, (), own_in(folder).read(), TYPE_CODES, Pace())


def planned(path: Path, folder: Path, choice: Choice | None = None) -> TakenOver:
    shared = looked(path, folder)
    choices = {each.line: choice for each in shared.questions if choice in each.choices}
    return plan(shared, choices, own_in(folder), DAY)  # type: ignore[arg-type]


def texts(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names_in(folder)}


def test_a_plan_writes_nothing_yet(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    taken = planned(given_file(tmp_path, STEP), vragen)
    assert taken.added == (STEP.id,)
    assert not vragen.exists()
    carry_out(taken.changes)
    assert names_in(vragen) == ["eigen-van-collega-2026-11-26.md"]


def test_a_second_file_of_the_same_day_stands_beside_the_first(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    carry_out(planned(given_file(tmp_path, STEP), vragen).changes)
    carry_out(planned(given_file(tmp_path, PERSON), vragen).changes)
    assert names_in(vragen) == [
        "eigen-van-collega-2026-11-26 (2).md",
        "eigen-van-collega-2026-11-26.md",
    ]
    assert own_in(vragen).ids() == {STEP.id, PERSON.id}


def test_two_questions_in_one_file_are_replaced_and_the_rest_stays(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    middle = replace(STEP, id="eigen-mmmmmmmm", text="Welk gereedschap ligt klaar?")
    path = given_own(vragen, STEP, middle, PERSON)
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    theirs = (replace(PERSON, minutes=5), THEIRS)
    taken = planned(given_file(tmp_path, *theirs), vragen, Choice.REPLACE)
    carry_out(taken.changes)
    assert [change.path for change in taken.changes] == [path]
    assert own_in(vragen).read().prompts == (THEIRS, middle, theirs[0])
    assert path.read_bytes().startswith(b"\xef\xbb\xbf---\r\n")
    assert b"\n" not in path.read_bytes().replace(b"\r\n", b"")
    assert path.read_text(encoding="utf-8-sig").count("% Uit bestand") == 2
    for there in map(own_in(vragen).find, (STEP.id, PERSON.id)):
        assert there is not None
        assert f"% Uit bestand {NAME}, overgenomen op 2026-11-26." in there.stands


def test_questions_with_shipped_ids_each_get_a_new_one(tmp_path: Path) -> None:
    shipped = (replace(STEP, id="kr-t-01"), replace(PERSON, id="nw-v-01"))
    taken = planned(given_file(tmp_path, *shipped), tmp_path / "vragen")
    assert len(set(taken.added)) == 2
    for made in taken.added:
        assert re.fullmatch(r"eigen-[a-z2-9]{8}", made)


def test_very_many_questions_come_in_several_files(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    many = [
        replace(STEP, id=f"eigen-{n:08}", text=f"Wat is {n}?", coach_hint="h" * 480)
        for n in range(800)
    ]
    taken = planned(given_file(tmp_path, *many), vragen, Choice.TAKE)
    carry_out(taken.changes)
    assert names_in(vragen) == [
        "eigen-van-collega-2026-11-26-deel-2.md",
        "eigen-van-collega-2026-11-26.md",
    ]
    assert len(own_in(vragen).read().prompts) == 800


def test_when_the_disk_is_full_halfway_all_is_as_it_was(tmp_path: Path) -> None:
    with small_disk(tmp_path / "vragen", 64) as vragen:
        given_own(vragen, STEP)
        before = texts(vragen)
        new = [
            replace(PERSON, id=f"eigen-{n:08}", text=f"Wat is {n}?", coach_hint="h" * 480)
            for n in range(200)
        ]
        shared = looked(given_file(tmp_path, THEIRS, *new), vragen)
        choices = {each.line: each.choices[-1] for each in shared.questions}
        choices[11] = Choice.REPLACE
        choices.update({q.line: Choice.TAKE for q in shared.of(SharedState.NEW, SharedState.ALIKE)})
        taken = plan(shared, choices, own_in(vragen), DAY)
        assert len(taken.changes) == 2
        with pytest.raises(FileError, match="DISK_FULL"):
            carry_out(taken.changes)
        assert texts(vragen) == before


def test_undoing_is_all_or_nothing_too(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    path = given_own(vragen, STEP)
    shared = looked(given_file(tmp_path, THEIRS, PERSON), vragen)
    taken = plan(shared, {11: Choice.REPLACE}, own_in(vragen), DAY)
    carry_out(taken.changes)
    after = texts(vragen)
    with held(path), pytest.raises(FileError):
        take_back(taken.changes)
    assert texts(vragen) == after
    made = vragen / "eigen-van-collega-2026-11-26.md"
    with held(made), pytest.raises(FileError):
        take_back(taken.changes)
    assert texts(vragen) == after
    take_back(taken.changes)
    assert names_in(vragen) == ["eigen-vragen.md"]


def test_an_own_file_that_is_gone_is_no_place_to_replace_in(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    path = given_own(vragen, STEP)
    shared = looked(given_file(tmp_path, THEIRS), vragen)
    path.unlink()
    with pytest.raises(QuestionsChangedError):
        plan(shared, {11: Choice.REPLACE}, own_in(vragen), DAY)


def test_a_question_that_stands_twice_in_a_file_is_not_replaced(tmp_path: Path) -> None:
    vragen = tmp_path / "vragen"
    given_own(vragen, STEP, replace(STEP, text="Wat doe je thuis?"))
    with pytest.raises(QuestionError) as caught:
        planned(given_file(tmp_path, THEIRS), vragen, Choice.REPLACE)
    assert sentence(caught.value) == (
        "LOBcoach kan de vraag niet veilig in ‘eigen-vragen.md’ zetten. Kijk bij Instellingen wat "
        "er in je eigen vragen niet klopt."
    )


def test_undoing_twice_does_nothing_more(tmp_path: Path) -> None:
    taken = planned(given_file(tmp_path, STEP), tmp_path / "vragen")
    carry_out(taken.changes)
    take_back(taken.changes)
    with pytest.raises(NoUndoError):
        take_back(taken.changes)
