"""Which files in a folder hold content."""

from __future__ import annotations

from pathlib import Path


def content_files(folder: Path, pattern: str = "*") -> list[Path]:
    """Return the Markdown files in `folder` by name, without hidden ones.

    A file comes before a copy of it, `vragen.md` before `vragen (kopie).md` and `vragen-2.md`: of
    two questions with one id the first counts. With the pattern `**/*` also those in the folders
    below it.
    """
    found = (
        path
        for path in folder.glob(pattern)
        if path.suffix.lower() == ".md"
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    return sorted(found, key=lambda path: (path.parent, path.stem, path.name))
