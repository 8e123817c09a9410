from lobcoach.content.block_editing import with_block

FILE = (
    "---\nlobcoach: vragen\n---\n\n# Titel\n\n## een\nEen?\n\n- hint: A.\n% bij twee\n\n"
    "## twee\nTwee?\n"
)
NEW = "## een\nNieuw?\n\n- hint: B.\n"


def test_only_the_block_is_replaced_and_a_comment_stays() -> None:
    assert with_block(FILE, 7, NEW) == (
        "---\nlobcoach: vragen\n---\n\n# Titel\n\n## een\nNieuw?\n\n- hint: B.\n\n% bij twee\n\n"
        "## twee\nTwee?\n"
    )


def test_the_last_block_ends_with_the_file() -> None:
    changed = with_block(FILE, 13, NEW.replace("een", "twee"))
    assert changed == FILE.partition("## twee")[0] + "## twee\nNieuw?\n\n- hint: B.\n"


def test_line_ends_of_windows_stay() -> None:
    windows = FILE.replace("\n", "\r\n")
    assert with_block(windows, 7, NEW) == with_block(FILE, 7, NEW).replace("\n", "\r\n")
