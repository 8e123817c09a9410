from lobcoach.content.blocks import Block, Entry, OpenBlock


def test_a_block_that_is_closed_holds_its_paragraph_on_one_line() -> None:
    child = OpenBlock("y", 9, sound=False)
    block = OpenBlock("x", 3, ["Wat", "deed je?"], 4, entries=[Entry("hint", "Wacht.", 6)])
    block.children.append(child)
    assert block.closed() == Block(
        "x",
        3,
        "Wat deed je?",
        4,
        (Entry("hint", "Wacht.", 6),),
        True,
        (Block("y", 9, "", 9, (), False),),
    )
