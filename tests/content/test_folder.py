from pathlib import Path

from lobcoach.content.folder import content_files


def test_only_markdown_that_shows_itself_is_content(tmp_path: Path) -> None:
    for name in ("b.md", "a.MD", ".verborgen.md", "lees-mij.txt"):
        (tmp_path / name).touch()
    assert [path.name for path in content_files(tmp_path)] == ["a.MD", "b.md"]


def test_a_file_comes_before_the_copies_of_it(tmp_path: Path) -> None:
    names = ["eigen-a.md", "eigen-a (kopie).md", "eigen-a-2.md", "eigen-b.md"]
    for name in reversed(names):
        (tmp_path / name).touch()
    assert [path.name for path in content_files(tmp_path)] == names


def test_folders_below_are_looked_into_when_asked_for(tmp_path: Path) -> None:
    for folder in ("onder", ".git"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "vragen.md").touch()
    assert content_files(tmp_path) == []
    assert content_files(tmp_path, "**/*") == [tmp_path / "onder" / "vragen.md"]
