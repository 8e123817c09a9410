from __future__ import annotations

from lobcoach.report.backdrops import Place
from lobcoach.report.blocks import Block, Inset, Padding, Row, Stack, Together
from lobcoach.report.layout import BODY, CONTENT_HEIGHT
from lobcoach.report.note_blocks import text_block
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .drawing import drawn

LINE = BODY.leading


def lines(count: int, document: Element, space: float = 0, keep: bool = False) -> Block:
    text = "\n".join(f"r{number}" for number in range(count))
    return text_block(text, BODY, document.add("P"), space, keep_with_next=keep)


def heights(parts: tuple[Block | None, Block | None], width: float = 300) -> list[float]:
    return [round(part.height(width) / LINE, 3) if part else 0 for part in parts]


def test_a_stack_is_as_high_as_its_blocks_and_the_space_between() -> None:
    document = Element("Document")
    stack = Stack([lines(1, document, 99), lines(2, document, LINE)])
    assert stack.height(300) == 4 * LINE
    assert Stack([]).height(300) == 0


def test_a_stack_that_fits_stays_whole() -> None:
    stack = Stack([lines(2, Element("Document"))])
    assert stack.split(300, 2 * LINE) == (stack, None)


def test_a_stack_is_cut_between_blocks_or_in_one() -> None:
    document = Element("Document")
    stack = Stack([lines(3, document), lines(6, document)])
    assert heights(stack.split(300, 6 * LINE)) == [6, 3]
    assert heights(stack.split(300, 4 * LINE)) == [3, 6]
    assert heights(stack.split(300, 1 * LINE)) == [0, 9]


def test_a_heading_goes_with_what_follows() -> None:
    document = Element("Document")
    stack = Stack([lines(2, document), lines(1, document, keep=True), lines(3, document)])
    assert heights(stack.split(300, 4 * LINE)) == [2, 4]
    headed = Stack([lines(1, document, keep=True), lines(3, document)])
    assert headed.split(300, 2 * LINE)[0] is None


def test_space_above_falls_away_at_the_head_of_a_page() -> None:
    document = Element("Document")
    stack = Stack([lines(2, document), lines(3, document, 5 * LINE)])
    assert heights(stack.split(300, 4 * LINE)) == [2, 3]


def test_a_block_that_must_stay_together_moves_unless_no_page_can_hold_it() -> None:
    document = Element("Document")
    small = Together(lines(9, document), 0)
    assert small.split(300, 5 * LINE) == (None, small)
    long = Together(lines(100, document), 3, keep_with_next=True)
    assert (long.space_above, long.keep_with_next) == (3, True)
    assert long.height(300) > CONTENT_HEIGHT
    assert heights(long.split(300, 5 * LINE)) == [5, 95]


def test_an_inset_draws_its_backdrop_on_each_page_or_once() -> None:
    places: list[Place] = []

    def backdrop(_: TaggedCanvas, place: Place) -> None:
        places.append(place)

    padding = Padding(left=10, top=4, right=5, bottom=6)
    for once, expected in ((False, 2), (True, 1)):
        places.clear()
        document = Element("Document")
        inset = Inset(lines(6, document), padding, backdrop, once=once)
        assert inset.height(300) == 6 * LINE + 10
        head, tail = inset.split(300, 3 * LINE + 10)
        assert drawn(document, head, tail) == "Document\n  P r0 r1 r2 r3 r4 r5\n"
        assert len(places) == expected
        assert places[0].height == 3 * LINE + 10


def test_an_inset_without_a_backdrop_or_room() -> None:
    document = Element("Document")
    inset = Inset(lines(2, document), Padding(left=10))
    head, tail = inset.split(300, LINE)
    assert head is None
    assert drawn(document, tail) == "Document\n  P r0 r1\n"


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    document = Element("Document")
    row = Row(((lines(1, document), 0.5), (lines(3, document), 0.5)), Padding(top=5, bottom=6))
    assert row.height(300) == 3 * LINE + 11


def test_a_row_is_cut_in_all_cells_that_are_too_high() -> None:
    document = Element("Document")
    cells = ((lines(1, document), 0.2), (lines(9, document), 0.4), (lines(5, document), 0.4))
    head, tail = Row(cells, Padding(), ruled=True).split(300, 5 * LINE)
    assert heights((head, tail)) == [5, 4]
    assert drawn(document, head, tail) == (
        "Document\n  P r0\n  P r0 r1 r2 r3 r4 r5 r6 r7 r8\n  P r0 r1 r2 r3 r4\n"
    )
    again = tail.split(300, 2 * LINE)  # type: ignore[union-attr]
    assert heights(again) == [2, 2]


def test_a_row_with_a_cell_that_cannot_be_cut_moves_whole() -> None:
    document = Element("Document")
    row = Row(((lines(9, document), 0.5), (lines(3, document), 0.5)), Padding())
    assert row.split(300, 2 * LINE) == (None, row)
