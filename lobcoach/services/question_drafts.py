"""What is half written of an own question, kept beside the questions until it is one.

In a hidden file of its own for each question, so that no reader of questions sees it. There is
nothing of a student in it.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, fields
from pathlib import Path
from typing import Any

from lobcoach.content.plain_files import bytes_of
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.framework import Competence, LearningRoute, Phase
from lobcoach.core.own_questions import OwnQuestion
from lobcoach.core.prompts import Addressee, Anchor, FrameKind, Prompt, PromptForm
from lobcoach.services.writing import make_folder_for, write_whole
from lobcoach.store.troubles import translated_with_system

_PREFIX, _SUFFIX = ".concept-", ".json"
_TEXTS = ("id", "text", "behaviour", "coach_hint", "watch_for")
_SWITCHES = ("strength_based", "literal")
_CHOICES: dict[str, Callable[[str], object]] = {
    "phase": Phase,
    "competence": Competence,
    "addressee": Addressee,
    "frame_kind": FrameKind,
    "form": PromptForm,
    "anchor": Anchor,
    "secondary_behaviour": str,
}
_OPTIONAL = ("competence", "frame_kind", "anchor", "secondary_behaviour")


class QuestionDrafts:
    """Keeps drafts by the id of their question; FileError when one cannot be kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, draft: OwnQuestion) -> None:
        """Keep this draft instead of an earlier one."""
        if not self._folder.parent.is_dir():
            raise FileError(FileTrouble.FOLDER_MISSING, self._folder)
        path = self._path(draft.prompt.id)
        make_folder_for(path)
        told = {"seen": draft.seen, **asdict(draft.prompt)}
        plain = json.dumps(told, ensure_ascii=False, indent=1, default=sorted)
        write_whole(path, plain.encode("utf-8", "replace"))

    def find(self, question_id: str) -> OwnQuestion | None:
        """Return the draft of this question, if there is one that can be read."""
        return _read(self._path(question_id))

    def new(self, exists: Callable[[str], bool]) -> OwnQuestion | None:
        """Return the draft that was written last of a question that does not exist yet."""
        paths = self._folder.glob(f"{_PREFIX}*{_SUFFIX}")
        drafts = (_read(path) for path in sorted(paths, key=_written, reverse=True))
        return next((each for each in drafts if each and not exists(each.prompt.id)), None)

    def drop(self, question_id: str) -> None:
        """Forget the draft of this question; without one nothing happens."""
        path = self._path(question_id)
        with translated_with_system(path):
            try:
                path.unlink(missing_ok=True)
            except NotADirectoryError:
                return

    def _path(self, question_id: str) -> Path:
        return self._folder / f"{_PREFIX}{question_id}{_SUFFIX}"


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # gone in the meantime
        return 0


def _read(path: Path) -> OwnQuestion | None:
    """Return the draft in this file; None for what is not there or was spoilt."""
    try:
        told = json.loads(bytes_of(path))
        return OwnQuestion(_prompt(told), str(told["seen"]))
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def _prompt(told: dict[str, Any]) -> Prompt:
    known: dict[str, Any] = {name: str(told[name]) for name in _TEXTS}
    known |= {name: bool(told[name]) for name in _SWITCHES}
    for name, choice in _CHOICES.items():
        said = told[name]
        known[name] = None if said is None and name in _OPTIONAL else choice(said)
    known["minutes"] = int(told["minutes"])
    known["follow_ups"] = tuple(map(str, told["follow_ups"]))
    known["conversation_types"] = frozenset(map(str, told["conversation_types"]))
    known["levels"] = frozenset(map(int, told["levels"]))
    known["years"] = frozenset(map(int, told["years"]))
    known["routes"] = frozenset(map(LearningRoute, told["routes"]))
    assert known.keys() == {each.name for each in fields(Prompt)}
    return Prompt(**known)
