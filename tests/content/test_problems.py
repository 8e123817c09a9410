from lobcoach.content.problems import MOST_ERRORS, Problem, ProblemList, Severity, advice, quoted


def test_a_problem_reads_as_file_line_and_what_to_do() -> None:
    problem = Problem("openen.md", 7, "Achter ‘hint:’ staat niets.")
    assert str(problem) == "openen.md, regel 7: Achter ‘hint:’ staat niets."
    assert problem.severity is Severity.ERROR


def test_errors_are_told_apart_from_points_of_attention() -> None:
    found = ProblemList("openen.md")
    found.warning(9, "Vulwoord ‘eigenlijk’. Laat het weg.")
    found.error(3, "‘fase’ staat er twee keer. Haal er één weg.")
    assert found.error_count == 1
    assert [(p.line, p.severity) for p in found.found] == [(3, "FOUT"), (9, "LET OP")]


def test_a_typing_error_is_answered_with_the_word_that_was_meant() -> None:
    assert advice("hnt", ["hint", "waarde"]) == "Bedoel je ‘hint’?"


def test_a_wholly_different_word_is_answered_with_all_that_can_be_chosen() -> None:
    assert advice("xyz", ["bol", "bbl"]) == "Kies uit: bol, bbl."


def test_out_of_very_many_choices_one_serves_as_the_example() -> None:
    assert advice("?", [f"aandacht-{n}" for n in range(20)]) == "Schrijf het zoals ‘aandacht-0’."


def test_a_whole_page_behind_a_key_does_not_drown_the_message() -> None:
    assert len(quoted("heel " * 10_000)) < 70
    assert advice("x" * 1_000_000, ["hint"]) == "Kies uit: hint."


def test_after_five_hundred_errors_reading_on_helps_nobody() -> None:
    found = ProblemList("openen.md")
    for line in range(1, MOST_ERRORS):
        found.error(line, "Dit kan niet.")
    found.warning(499, "Vulwoord ‘eigenlijk’. Laat het weg.")
    assert not found.is_enough(500)
    found.error(500, "Dit kan niet.")
    assert found.is_enough(501)
    assert ProblemList("openen.md", found.found).is_enough(502)
    said = [problem for problem in found.found if "zo veel mis" in problem.message]
    assert [str(problem) for problem in said] == [
        "openen.md, regel 501: In dit bestand is zo veel mis dat de rest niet is gelezen. "
        "Los eerst op wat hierboven staat."
    ]
