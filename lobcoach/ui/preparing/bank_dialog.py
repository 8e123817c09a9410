"""A small way into the question bank: a few letters, and the prompt stands in the plan."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import Idiom, Phase
from lobcoach.core.names import folded
from lobcoach.core.prompts import Prompt
from lobcoach.ui.dialogs.find_dialog import FindDialog, FindItem

_TITLE = "Uit de vragenbank"
_FIND = "Zoek een woord, fase of competentie"
_NOTHING = "Geen vraag gevonden. Probeer een ander woord."


class BankDialog(FindDialog):
    """Sends the id of the prompt that is chosen; those of `first` come on top."""

    def __init__(
        self,
        prompts: Sequence[Prompt],
        idiom: Idiom,
        first: Phase | None = None,
        parent: QWidget | None = None,
    ) -> None:
        ordered = sorted(prompts, key=lambda prompt: prompt.phase != first)
        items = [_item(prompt, idiom) for prompt in ordered]
        super().__init__(items, parent, title=_TITLE, find=_FIND, nothing=_NOTHING, width=860)


def _item(prompt: Prompt, idiom: Idiom) -> FindItem:
    about = idiom.names[prompt.competence] if prompt.competence else ""
    kind = " · ".join(part for part in (prompt.phase.value, about) if part)
    value = idiom.values[prompt.value]
    return FindItem(kind, prompt.text, value, folded(f"{kind} {value}"), prompt.id)
