from lobcoach.content.document import Block
from lobcoach.content.fields import block_fields
from lobcoach.content.framework_blocks import (
    coded_blocks,
    coded_children,
    named_blocks,
    refuse_children,
    refuse_text,
    require_lines,
    require_text,
)
from lobcoach.content.problems import ProblemList

from .files import document, sentences

HEADER = "---\nlobcoach: kleuren\nversie: 1\n---\n"


def read(text: str, complete: bool = True) -> tuple[list[Block], list[str]]:
    problems = ProblemList("x.md")
    blocks = list(
        coded_blocks(
            document(text),
            problems,
            kind="kleuren",
            noun="Kleur",
            codes=["rood", "groen"],
            complete=complete,
        )
    )
    return blocks, sentences(problems.found)


def test_each_code_has_its_block() -> None:
    blocks, said = read(HEADER + "## groen\n## rood\n")
    assert ([block.slug for block in blocks], said) == (["groen", "rood"], [])


def test_what_is_missing_unknown_or_double_is_told() -> None:
    blocks, said = read(HEADER + "## rod\n## rood\n## rood\n##\n")
    assert [block.line for block in blocks] == [6]
    assert said == [
        "regel 1: Kleur ‘groen’ ontbreekt. Zet er een blok ‘## groen’ bij.",
        "regel 5: Kleur ‘rod’ bestaat niet. Bedoel je ‘rood’?",
        "regel 7: Kleur ‘rood’ staat er twee keer. De eerste staat op regel 6.",
    ]


def test_a_file_that_need_not_be_complete_may_leave_codes_out() -> None:
    assert read(HEADER, complete=False) == ([], [])


def test_a_file_of_another_kind_is_told_which_kind_it_should_be() -> None:
    _, said = read(HEADER.replace("kleuren", "kleren"), complete=False)
    assert said == ["regel 2: ‘lobcoach: kleren’ kan niet. Bedoel je ‘kleuren’?"]


def test_a_file_that_cannot_be_read_has_no_blocks() -> None:
    assert read("geen kop") == ([], [])


def test_blocks_under_blocks_are_complete_too() -> None:
    (block,) = document(HEADER + "## rood\n### rood-1\n### rood-3\n").blocks
    problems = ProblemList("x.md")
    children = coded_children(block, problems, "Tint", ["rood-1", "rood-2"])
    assert [child.slug for child in children] == ["rood-1"]
    assert sentences(problems.found) == [
        "regel 5: Tint ‘rood-2’ ontbreekt. Zet er een blok ‘### rood-2’ bij.",
        "regel 7: Tint ‘rood-3’ bestaat niet. Bedoel je ‘rood-2’?",
    ]


def test_text_is_required_and_blocks_below_refused_where_the_file_says_so() -> None:
    (block,) = document(HEADER + "## rood\n### rood-1\n").blocks
    problems = ProblemList("x.md")
    refuse_children(block, problems)
    assert require_text(block, problems) == ""
    assert sentences(problems.found) == [
        "regel 5: [rood] De tekst zelf ontbreekt. Zet hem direct onder de kop.",
        "regel 6: ‘###’ kan in dit bestand niet. Gebruik ‘## ’.",
    ]


def named(text: str) -> tuple[list[str], list[str]]:
    problems = ProblemList("x.md")
    blocks = list(named_blocks(document(text), problems, kind="kleuren", noun="Kleur"))
    return [block.slug for block in blocks], sentences(problems.found)


def test_blocks_may_have_names_of_their_own_each_once() -> None:
    assert named(HEADER + "## zee-blauw\n## één\n") == (["zee-blauw", "één"], [])
    assert named(HEADER + "## zee blauw\n## één\n## één\n## 3\n##\n") == (
        ["één"],
        [
            "regel 5: ‘zee blauw’ kan niet als naam. "
            "Schrijf letters, met een streepje tussen woorden.",
            "regel 7: Kleur ‘één’ staat er twee keer. De eerste staat op regel 6.",
            "regel 8: ‘3’ kan niet als naam. Schrijf letters, met een streepje tussen woorden.",
        ],
    )


def test_there_is_at_least_one_block_with_a_name_of_its_own() -> None:
    assert named(HEADER) == ([], ["regel 1: Kleur ontbreekt. Zet er een blok ‘## naam’ bij."])
    assert named("geen kop") == ([], [])


def test_lines_are_counted_and_loose_text_has_no_place() -> None:
    (block,) = document(HEADER + "## rood\nLos.\n- tint: a\n- tint: b\n- tint: c\n").blocks
    problems = ProblemList("x.md")
    fields = block_fields(block, problems, ("tint",), (), ("tint",))
    refuse_text(block, problems, "tint")
    assert require_lines(block, fields, problems, "tint", (3, 3)) == ("a", "b", "c")
    require_lines(block, fields, problems, "tint", (1, 2))
    assert sentences(problems.found) == [
        "regel 5: [rood] Geef 1 tot 2 regels ‘- tint: …’. Ik tel er 3.",
        "regel 6: [rood] Losse tekst. Zet hem in een regel, zoals ‘- tint: …’.",
    ]
