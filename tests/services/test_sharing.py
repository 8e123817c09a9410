# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.content.problems import Severity
from lobcoach.core.changes import Kind
from lobcoach.core.colleague_questions import Choice, SharedState
from lobcoach.core.errors import (
    FileError,
    NotFoundError,
    NoUndoError,
    QuestionsChangedError,
    RuleError,
    SharedFileError,
    SharedFileTrouble,
    WorldError,
)
from lobcoach.core.people import Student
from lobcoach.paths import resource
from lobcoach.services.checking import check_files
from lobcoach.services.library import read_library
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.sentences import sentence

from .given_shared import NAME, PERSON, STEP, given_file, given_own
from .places import names_in, read_only_disk, small_disk

SHIPPED = "kr-t-01"


@pytest.fixture
def services(services: Services) -> Services:
    """A coach whose library is their own: the shipped one for all tests must not change."""
    path = services.path
    services.close()
    library = read_library(resource("questions"), resource("framework"))
    return open_file(path, library, today=services.today)


@pytest.fixture(autouse=True)
def closed(services: Services):  # type: ignore[no-untyped-def]
    yield
    services.close()


@pytest.fixture
def vragen(services: Services) -> Path:
    """The folder of own questions, which is not there at first."""
    folder = services.library.own_folder
    assert folder is not None
    return folder


def use(services: Services, *prompts, **more) -> None:  # type: ignore[no-untyped-def]
    given_own(services.library.own_folder, *prompts, **more)  # type: ignore[arg-type]
    services.library.read_again()


def own_texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*"))}


def told(call) -> str:  # type: ignore[no-untyped-def]
    with pytest.raises((WorldError, RuleError)) as caught:
        call()
    assert isinstance(caught.value, WorldError | RuleError)
    return sentence(caught.value)


# Sharing


def test_a_selection_becomes_one_file_that_passes_the_checker(
    services: Services, tmp_path: Path
) -> None:
    use(services, STEP, PERSON)
    target = tmp_path / services.sharing.proposed_name()
    assert services.sharing.own_ids() == (STEP.id, PERSON.id)
    assert services.sharing.export((PERSON.id, SHIPPED, PERSON.id), target) == 2
    assert target.name == "lobcoach-vragen-2026-11-23.md"
    assert target.read_text(encoding="utf-8").startswith("---\nlobcoach: vragen\nversie: 1\n")
    assert "Marleen" not in target.read_text(encoding="utf-8")
    problems = check_files((target,), resource("framework"))
    assert [each for each in problems if each.severity is Severity.ERROR] == []
    found = services.sharing.look_at(target)
    assert [each.id for each in found.questions] == [PERSON.id, SHIPPED]


def test_the_whole_bank_fits_in_one_file_and_is_equal_at_the_receiver(
    services: Services, tmp_path: Path
) -> None:
    every = [prompt.id for prompt in services.library.bank.prompts]
    assert services.sharing.export(every, tmp_path / "alles.md") == len(every)
    found = services.sharing.look_at(tmp_path / "alles.md")
    assert {each.state for each in found.questions} == {SharedState.EQUAL}


def test_a_question_that_is_switched_off_can_be_shared_too(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    use(services, STEP)
    (vragen / "uitgezet.txt").write_text(f"{STEP.id}\n", encoding="utf-8")
    services.library.read_again()
    assert services.sharing.own_ids() == (STEP.id,)
    assert services.sharing.export((STEP.id,), tmp_path / NAME) == 1


def test_the_coachs_name_is_in_it_only_on_request(services: Services, tmp_path: Path) -> None:
    services.sharing.export((SHIPPED,), tmp_path / NAME, with_author=True)
    assert services.sharing.look_at(tmp_path / NAME).author == "Marleen de Boer"


def test_nothing_is_shared_without_a_question(services: Services, tmp_path: Path) -> None:
    words = "Er is nog geen vraag om te delen. Kies er eerst een."
    assert told(lambda: services.sharing.export((), tmp_path / NAME)) == words
    assert told(lambda: services.sharing.warnings(())) == words
    with pytest.raises(NotFoundError):
        services.sharing.export(("eigen-weggggg",), tmp_path / NAME)
    assert not (tmp_path / NAME).exists()


def test_more_than_one_file_can_hold_is_refused_before_anything_is_written(
    services: Services, tmp_path: Path
) -> None:
    many = [replace(STEP, id=f"eigen-{number:08}", coach_hint="h" * 480) for number in range(1200)]
    for part in range(3):
        use(services, *many[part * 400 :][:400], name=f"eigen-{part}.md")
    ids = services.sharing.own_ids()
    assert len(ids) == 1200
    assert services.sharing.export(ids[:1000], tmp_path / "duizend.md") == 1000
    long = [replace(each, watch_for="w" * 480, follow_ups=("d" * 480, "e" * 480)) for each in many]
    for part in range(3):
        use(services, *long[part * 400 :][:400], name=f"eigen-{part}.md")
    assert told(lambda: services.sharing.export(ids, tmp_path / NAME)) == (
        "Zo veel vragen passen niet in één bestand. Kies er minder."
    )
    assert not (tmp_path / NAME).exists()


def test_a_name_of_a_student_is_told_before_it_leaves(services: Services) -> None:
    services.students.save(Student(first_name="Noor", surname="Berg"))
    use(services, replace(STEP, text="Hoe denkt Noor daarover?"), PERSON)
    assert services.sharing.warnings((STEP.id, PERSON.id)) == (
        "In ‘Hoe denkt Noor daarover?’ staat ‘Noor’. Zo heet een van je studenten. Haal de naam eerst weg, of laat deze vraag thuis.",
    )


def test_what_a_colleague_cannot_take_over_is_told(services: Services) -> None:
    use(services, replace(STEP, text="Wat vind je van <b>dit</b>?"))
    assert services.sharing.warnings((STEP.id, SHIPPED)) == (
        "Je collega kan ‘Wat vind je van <b>dit</b>?’ zo niet overnemen. Hier staat opmaak: ‘<b>’. Haal die weg en schrijf gewone tekst.",
    )


def test_the_folders_that_are_read_are_no_place_for_a_shared_file(
    services: Services, vragen: Path
) -> None:
    vragen.mkdir()
    words = "In deze map leest LOBcoach zelf vragen. Kies een andere map, bijvoorbeeld Documenten."
    for folder in (vragen, resource("questions"), resource("framework"), resource()):
        before = sorted(folder.iterdir())
        assert (
            told(lambda folder=folder: services.sharing.export((SHIPPED,), folder / NAME)) == words
        )  # type: ignore[misc]
        assert sorted(folder.iterdir()) == before


def test_the_data_file_is_never_written_over(services: Services) -> None:
    before = services.path.read_bytes()
    assert told(lambda: services.sharing.export((SHIPPED,), services.path)) == (
        f"Er staat al een bestand ‘{services.path.name}’ in die map. Kies een andere naam, of open "
        "dat bestand."
    )
    assert services.path.read_bytes() == before


def test_a_place_that_cannot_be_written_gets_its_sentence(
    services: Services, tmp_path: Path
) -> None:
    gone = tmp_path / "weg" / NAME
    assert told(lambda: services.sharing.export((SHIPPED,), gone)) == (
        f"De map ‘{tmp_path / 'weg'}’ is er niet. Maak de map, of kies een andere."
    )
    (tmp_path / "map.md").mkdir()
    assert told(lambda: services.sharing.export((SHIPPED,), tmp_path / "map.md")) == (
        "Er staat al een bestand ‘map.md’ in die map. Kies een andere naam, of open dat bestand."
    )


def test_a_full_disk_gets_its_sentence_and_leaves_the_old_file(
    services: Services, tmp_path: Path
) -> None:
    every = [prompt.id for prompt in services.library.bank.prompts]
    with small_disk(tmp_path / "stick", 100) as stick:
        (stick / NAME).write_text("oud", encoding="utf-8")
        assert told(lambda: services.sharing.export(every, stick / NAME)) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert (stick / NAME).read_text(encoding="utf-8") == "oud"
        assert names_in(stick) == [NAME]


def test_a_stick_that_may_not_be_written_gets_its_sentence(
    services: Services, tmp_path: Path
) -> None:
    with read_only_disk(tmp_path / "stick") as stick:
        assert told(lambda: services.sharing.export((SHIPPED,), stick / NAME)) == (
            "In ‘stick’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere map."
        )


# Taking over


def test_what_is_new_comes_into_the_own_folder_and_into_the_bank(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    shared = services.sharing.look_at(given_file(tmp_path, STEP, PERSON, author="Ilse"))
    changed: list[frozenset[Kind]] = []
    services.changes.subscribe(changed.append)
    taken = services.sharing.take_over(shared)
    assert taken.added == (STEP.id, PERSON.id)
    assert services.library.bank.find(STEP.id) == STEP
    assert services.library.bank.find(PERSON.id) == PERSON
    assert services.library.problems == ()
    assert changed == [frozenset({Kind.QUESTIONS})]
    (text,) = own_texts(vragen).values()
    assert list(own_texts(vragen)) == ["eigen-van-collega-2026-11-23.md"]
    assert "auteur: Ilse\n" in text
    assert f"% Uit bestand {NAME}, overgenomen op 2026-11-23.\n" in text
    assert str(tmp_path) not in text


def test_reading_the_same_file_in_again_adds_nothing(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    path = given_file(tmp_path, STEP, replace(PERSON, id=SHIPPED))
    first = services.sharing.take_over(services.sharing.look_at(path), {25: Choice.TAKE})
    assert len(first.added) == 2
    before = own_texts(vragen)
    again = services.sharing.look_at(path)
    assert [each.state for each in again.questions] == [SharedState.EQUAL] * 2
    assert services.sharing.take_over(again).changes == ()
    assert own_texts(vragen) == before


def test_taken_over_questions_that_the_coach_leaves_stay_out(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    shared = services.sharing.look_at(given_file(tmp_path, STEP, PERSON))
    lines = [each.line for each in shared.questions]
    taken = services.sharing.take_over(shared, dict.fromkeys(lines, Choice.LEAVE))
    assert (taken.added, taken.changes) == ((), ())
    assert not vragen.exists()


def test_a_shipped_id_with_other_words_gets_an_id_of_its_own(
    services: Services, tmp_path: Path
) -> None:
    shipped = services.library.bank.find(SHIPPED)
    assert shipped is not None
    shared = services.sharing.look_at(given_file(tmp_path, replace(shipped, minutes=6)))
    (question,) = shared.questions
    assert (question.state, question.other) == (SharedState.DIFFERENT, shipped)
    with pytest.raises(ValueError, match="no choice"):
        services.sharing.take_over(shared, {question.line: Choice.REPLACE})
    (added,) = services.sharing.take_over(shared, {question.line: Choice.TAKE}).added
    assert added.startswith("eigen-")
    assert services.library.bank.find(added) == replace(shipped, minutes=6, id=added)
    assert services.library.bank.find(SHIPPED) == shipped


def test_an_own_question_is_replaced_in_its_place_only_when_chosen(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    use(services, STEP, PERSON)
    before = own_texts(vragen)
    theirs = replace(STEP, coach_hint="Kijk even weg.")
    shared = services.sharing.look_at(given_file(tmp_path, theirs))
    (question,) = shared.questions
    assert question.differences == ("coach_hint",)
    assert services.sharing.take_over(shared).changes == ()
    taken = services.sharing.take_over(shared, {question.line: Choice.REPLACE})
    assert (taken.added, taken.replaced) == ((), (STEP.id,))
    assert services.library.bank.find(STEP.id) == theirs
    assert services.library.bank.find(PERSON.id) == PERSON
    assert f"% Uit bestand {NAME}" in own_texts(vragen)["eigen-vragen.md"]
    services.sharing.undo(taken)
    assert own_texts(vragen) == before
    assert services.library.bank.find(STEP.id) == STEP


def test_both_can_be_kept(services: Services, tmp_path: Path) -> None:
    use(services, STEP)
    theirs = replace(STEP, minutes=5)
    path = given_file(tmp_path, theirs)
    shared = services.sharing.look_at(path)
    (added,) = services.sharing.take_over(shared, {11: Choice.TAKE}).added
    assert services.library.bank.find(STEP.id) == STEP
    assert services.library.bank.find(added) == replace(theirs, id=added)
    assert [each.state for each in services.sharing.look_at(path).questions] == [SharedState.EQUAL]


def test_a_question_that_resembles_another_waits_for_the_coach(
    services: Services, tmp_path: Path
) -> None:
    use(services, STEP)
    theirs = replace(
        STEP, id="eigen-zzzzzzzz", text="Aan welke klus werkte je onlangs zonder hulp?"
    )
    shared = services.sharing.look_at(given_file(tmp_path, theirs))
    (question,) = shared.questions
    assert (question.state, question.other) == (SharedState.ALIKE, STEP)
    assert services.sharing.take_over(shared).added == ()
    assert services.sharing.take_over(shared, {11: Choice.TAKE}).added == ("eigen-zzzzzzzz",)


def test_undoing_takes_the_file_away_and_a_change_since_is_respected(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    path = given_file(tmp_path, STEP)
    services.sharing.undo(services.sharing.take_over(services.sharing.look_at(path)))
    assert own_texts(vragen) == {}
    assert services.library.bank.find(STEP.id) is None
    taken = services.sharing.take_over(services.sharing.look_at(path))
    (file,) = vragen.iterdir()
    file.write_text(file.read_text(encoding="utf-8") + "% van mij\n", encoding="utf-8")
    with pytest.raises(NoUndoError):
        services.sharing.undo(taken)
    assert told(lambda: services.sharing.undo(taken)) == (
        "Je eigen vragen zijn intussen gewijzigd. Er is niets teruggedraaid; haal zelf weg wat je niet wilt houden."
    )
    assert file.exists()


def test_own_files_that_changed_meanwhile_are_looked_at_again_first(
    services: Services, tmp_path: Path
) -> None:
    shared = services.sharing.look_at(given_file(tmp_path, STEP))
    use(services, PERSON)
    with pytest.raises(QuestionsChangedError):
        services.sharing.take_over(shared)
    assert told(lambda: services.sharing.take_over(shared)) == (
        "Je eigen vragen zijn intussen gewijzigd. Er is niets veranderd; bekijk het nog eens."
    )
    assert services.library.bank.find(STEP.id) is None


def test_an_own_question_with_an_error_does_not_give_its_id_away(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    use(services, STEP)
    file = vragen / "eigen-vragen.md"
    file.write_text(file.read_text(encoding="utf-8").replace("- hint", "- hnt"), encoding="utf-8")
    services.library.read_again()
    shared = services.sharing.look_at(given_file(tmp_path, STEP))
    assert [each.state for each in shared.questions] == [SharedState.DIFFERENT]
    (added,) = services.sharing.take_over(shared, {11: Choice.TAKE}).added
    assert added != STEP.id
    assert services.library.own_left_out == 1


def test_the_shipped_files_are_as_they_were(services: Services, tmp_path: Path) -> None:
    shipped = resource("questions")
    before = {path: path.read_bytes() for path in shipped.iterdir()}
    prompts = [replace(p, minutes=6) for p in services.library.bank.prompts[:20]]
    shared = services.sharing.look_at(given_file(tmp_path, *prompts))
    lines = {each.line: Choice.TAKE for each in shared.questions if each.choices}
    assert len(services.sharing.take_over(shared, lines).added) == len(lines) > 10
    assert {path: path.read_bytes() for path in shipped.iterdir()} == before
    assert services.library.problems == ()


def test_a_read_only_folder_gets_its_sentence(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    shared = services.sharing.look_at(given_file(tmp_path, STEP))
    with read_only_disk(vragen):
        assert told(lambda: services.sharing.take_over(shared)) == (
            "In ‘vragen’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere map."
        )
    assert services.library.bank.find(STEP.id) is None


def test_a_file_in_the_place_of_the_folder_is_no_bug(
    services: Services, tmp_path: Path, vragen: Path
) -> None:
    shared = services.sharing.look_at(given_file(tmp_path, STEP))
    vragen.write_text("geen map", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        services.sharing.take_over(shared)
    assert sentence(caught.value) == (
        "‘vragen’ is een bestand, maar daar hoort een map te staan. Geef dat bestand een andere "
        "naam of zet het ergens anders."
    )


def test_a_file_that_is_refused_changes_nothing(services: Services, tmp_path: Path) -> None:
    with pytest.raises(SharedFileError) as caught:
        services.sharing.look_at(tmp_path / "weg.md")
    assert caught.value.trouble is SharedFileTrouble.MISSING
    assert set(services.library.framework.types) == set(TYPE_CODES)
