import pytest

from lobcoach.content.question_ids import (
    SET_CODES,
    core_code,
    id_trouble,
    is_coach_id,
    is_own,
    is_own_id,
    is_pack,
    is_shared,
    is_written_by_users,
    new_own_id,
    set_code,
)
from lobcoach.core.framework import Competence, Phase


@pytest.mark.parametrize(
    ("question_id", "file", "competence", "phase"),
    [
        ("kr-t-01", "k.md", Competence.QUALITIES, Phase.LOOK_BACK),
        ("mr-r-14", "m.md", Competence.MOTIVES, Phase.REFLECT),
        ("we-v-02", "w.md", Competence.WORK_EXPLORATION, Phase.LOOK_AHEAD),
        ("ls-a-03", "l.md", Competence.CAREER_STEERING, Phase.ACTIVATE),
        ("nw-a-03", "n.md", Competence.NETWORKING, Phase.ACTIVATE),
        ("op-30", "openen.md", None, Phase.OPENING),
        ("af-30", "afsluiten.md", None, Phase.CLOSING),
        ("tr-01", "pakket-trialoog.md", Competence.QUALITIES, Phase.LOOK_BACK),
        ("ou-01", "pakket-ouder.md", None, Phase.OPENING),
        ("he-01", "pakket-herorientatie.md", None, Phase.REFLECT),
        ("ov-01", "pakket-overdracht.md", Competence.NETWORKING, Phase.ACTIVATE),
        ("ov-01", "pakket-anders.md", Competence.NETWORKING, Phase.ACTIVATE),
        ("lc-kr-01", "pakket-eigen-loopbaan.md", Competence.QUALITIES, Phase.REFLECT),
        ("eigen-7k2m9x4b", "eigen-vragen.md", Competence.QUALITIES, Phase.REFLECT),
        ("eigen-7k2m9x4b", "lobcoach-vragen.md", Competence.QUALITIES, Phase.REFLECT),
        ("tr-01", "LOBcoach-vragen (1).md", Competence.QUALITIES, Phase.REFLECT),
    ],
)
def test_an_id_that_fits_its_file_is_fine(
    question_id: str, file: str, competence: Competence | None, phase: Phase
) -> None:
    assert id_trouble(question_id, file, competence, phase) == ""


@pytest.mark.parametrize(
    ("question_id", "file", "expected"),
    [
        ("kr-t-1", "k.md", "De id heeft niet de vorm mr-t-01."),
        ("kr-t-٠١", "k.md", "De id heeft niet de vorm mr-t-01."),
        ("mr-t-01 ", "k.md", "De id heeft niet de vorm mr-t-01."),
        ("kr-t-01", "k.md", "Deze id past niet bij de competentie en fase."),
        ("mr-r-01", "k.md", "Deze id past niet bij de competentie en fase."),
        ("mr-t-01", "pakket-ouder.md", "Deze id past niet bij de competentie en fase."),
        ("lc-kr-01", "pakket-eigen-loopbaan.md", "Deze id past niet"),
        ("mr-t-01", "eigen-x.md", "De id heeft niet de vorm eigen-7k2m9x4b."),
        ("kr-t-1", "lobcoach-vragen.md", "De id heeft niet de vorm eigen-7k2m9x4b."),
        ("eigen-KORT", "eigen-x.md", "De id heeft niet de vorm eigen-7k2m9x4b."),
    ],
)
def test_an_id_that_does_not_fit_is_answered_with_one_that_does(
    question_id: str, file: str, expected: str
) -> None:
    trouble = id_trouble(question_id, file, Competence.MOTIVES, Phase.LOOK_BACK)
    assert trouble.startswith(expected)
    assert ". Schrijf" in trouble


def test_file_names_tell_whose_questions_they_hold() -> None:
    assert is_own("Eigen-vragen.md") and not is_own("pakket-eigen-loopbaan.md")
    assert is_pack("pakket-ouder.md") and not is_pack("openen.md")
    assert is_coach_id("lc-kr-01") and not is_coach_id("kr-t-01")


def test_a_file_from_hand_to_hand_is_known_by_its_name() -> None:
    assert is_shared("lobcoach-vragen-2026-11-26.md")
    assert is_shared("LOBcoach-vragen (1).MD")
    assert not is_shared("eigen-lobcoach-vragen.md")
    assert is_written_by_users("eigen-x.md")
    assert is_written_by_users("lobcoach-vragen.md")
    assert not is_written_by_users("openen.md")
    assert is_own_id("eigen-7k2m9x4b")
    assert not is_own_id("kr-t-01")


def test_an_id_starts_with_what_its_file_is_about() -> None:
    assert core_code(Competence.QUALITIES, Phase.LOOK_BACK) == "kr-t"
    assert set_code("kr-t-01") == "kr-t"
    assert set_code("lc-nw-12") in SET_CODES["pakket-eigen-loopbaan.md"]
    assert SET_CODES["openen.md"] == ("op",)
    assert SET_CODES["pakket-herorientatie.md"] == ("he",)


def test_a_new_id_is_right_and_not_one_that_is_taken() -> None:
    made = {new_own_id(()) for _ in range(200)}
    assert len(made) == 200
    assert all(id_trouble(each, "eigen-x.md", None, Phase.OPENING) == "" for each in made)


def test_an_id_that_is_taken_is_not_given_out_again() -> None:
    class TakenOnce:
        """Says of the first id that it is taken."""

        def __init__(self) -> None:
            self.asked: list[object] = []

        def __contains__(self, question_id: object) -> bool:
            self.asked.append(question_id)
            return len(self.asked) == 1

    taken = TakenOnce()
    assert new_own_id(taken) == taken.asked[1]
