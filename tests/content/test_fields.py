from lobcoach.content.fields import Fields, block_fields, header_fields, whole_number
from lobcoach.content.problems import ProblemList

from .files import document, sentences

COLOURS = {"rood": 1, "groen": 2}


def fields_of(*lines: str) -> tuple[Fields, ProblemList]:
    (block,) = document("---\n---\n## x\n" + "".join(f"- {line}\n" for line in lines)).blocks
    problems = ProblemList("x.md")
    return block_fields(block, problems, ("kleur", "maat", "lijst"), (), ("lijst",)), problems


def test_values_come_back_by_their_key() -> None:
    fields, problems = fields_of("kleur: rood", "maat: 3", "lijst: a", "lijst: b")
    assert fields.choice("kleur", COLOURS, 0) == 1
    assert fields.number("maat", 1, 6, 2) == 3
    assert fields.texts("lijst") == ("a", "b")
    assert problems.found == ()


def test_what_is_missing_takes_its_default() -> None:
    fields, problems = fields_of()
    assert fields.choice("kleur", COLOURS, 0) == 0
    assert fields.choices("kleur", COLOURS) == ()
    assert fields.number("maat", 1, 6, 2) == 2
    assert (fields.text("kleur"), fields.one("kleur"), fields.texts("lijst")) == ("", None, ())
    assert problems.found == ()


def test_a_compulsory_key_is_missed_by_name() -> None:
    fields, problems = fields_of()
    fields.require(["maat"])
    assert sentences(problems.found) == [
        "regel 3: [x] ‘maat’ ontbreekt. Zet er een regel ‘- maat: …’ bij."
    ]


def test_an_unknown_key_a_second_one_and_an_empty_one_are_errors() -> None:
    fields, problems = fields_of("klur: rood", "kleur: rood", "kleur: groen", "maat:")
    fields.require(["maat"])
    assert fields.one("maat") is None
    assert sentences(problems.found) == [
        "regel 4: ‘klur’ ken ik niet. Bedoel je ‘kleur’?",
        "regel 6: ‘kleur’ staat er twee keer. Haal er één weg.",
        "regel 7: Achter ‘maat:’ staat niets.",
    ]


def test_a_key_about_a_student_is_refused_with_the_reason() -> None:
    _, problems = fields_of("student: Noor")
    assert sentences(problems.found) == [
        "regel 4: ‘student’ kan hier niet staan: in dit bestand is geen plaats voor iets over een "
        "student. Haal deze regel weg."
    ]


def test_a_value_that_does_not_exist_is_answered_with_what_does() -> None:
    fields, problems = fields_of("kleur: ROOD roo", "maat: 9")
    assert fields.choices("kleur", COLOURS) == (1,)
    assert fields.choices("kleur", COLOURS, "Kleur") == (1,)
    assert fields.choice("kleur", COLOURS, 0) == 0
    assert fields.number("maat", 1, 6, 2) == 2
    assert sentences(problems.found) == [
        "regel 4: ‘kleur: roo’ kan niet. Bedoel je ‘rood’?",
        "regel 4: Kleur ‘roo’ bestaat niet. Bedoel je ‘rood’?",
        "regel 4: ‘kleur: ROOD roo’ kan niet. Bedoel je ‘rood’?",
        "regel 5: ‘maat: 9’ kan niet. Kies een getal van 1 tot en met 6.",
    ]


def test_only_plain_digits_are_a_number() -> None:
    assert whole_number("15") == 15
    assert [whole_number(text) for text in ("", "-1", "1.5", "²", "٣", "99999", "drie")] == [
        None
    ] * 7


def test_front_matter_names_its_kind_and_version() -> None:
    problems = ProblemList("x.md")
    header_fields(
        document("---\nlobcoach: vragn\nversie: 2\nauteur: ik\n---\n"), problems, "vragen"
    )
    header_fields(document("---\nniveau: 2\n---\n"), problems, "vragen", ["niveau"])
    assert sentences(problems.found) == [
        "regel 1: In de kop ontbreekt ‘lobcoach:’. Zet die regel erbij.",
        "regel 1: In de kop ontbreekt ‘versie:’. Zet die regel erbij.",
        "regel 2: ‘lobcoach: vragn’ kan niet. Bedoel je ‘vragen’?",
        "regel 3: ‘versie: 2’ kan niet. Kies uit: 1.",
    ]


def test_a_list_of_choices_fits_on_a_line() -> None:
    fields, problems = fields_of("kleur: " + "rood " * 101)
    assert fields.choices("kleur", COLOURS) == ()
    assert sentences(problems.found) == [
        "regel 4: Deze regel is langer dan 500 tekens. Maak hem korter."
    ]
    fields, problems = fields_of("kleur: rood rood groen")
    assert fields.choices("kleur", COLOURS) == (1, 2)
    assert problems.found == ()


def test_among_hundreds_of_wrong_lines_the_rest_is_not_looked_at() -> None:
    _, problems = fields_of(*(f"verkeerd{number}: x" for number in range(600)))
    assert problems.error_count == 501
    assert problems.found[-1].line == 504
