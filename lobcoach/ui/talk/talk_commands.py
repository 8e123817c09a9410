"""Everything that can be done in a talk, from the parts that do it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence
from lobcoach.core.talk import Lane, Tag
from lobcoach.core.walk_progress import phase_beside
from lobcoach.ui.commands import Command
from lobcoach.ui.talk.at_table import AtTable
from lobcoach.ui.talk.from_line import FromLine
from lobcoach.ui.talk.over_talk import OverTalk
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.side_pane import SidePane
from lobcoach.ui.talk.tag_row import TAG_KEYS
from lobcoach.ui.talk.walk_column import WalkColumn

STEP_BACK = "Esc"
_LANES = {
    Lane.OWN_WORDS: "in eigen woorden; nog een keer: van de volgende die meedoet",
    Lane.OBSERVED: "wat ik zie",
    Lane.PRIVATE: "alleen voor mij",
}
_TAGS = {
    Tag.QUOTE: "regel is letterlijk gezegd",
    Tag.INSIGHT: "regel is een inzicht",
    Tag.STEP: "regel is een stap",
}


@dataclass(frozen=True)
class TalkCommands:
    """Gathers the commands of the parts; `step_back` closes what is open, or leaves the talk.

    While the screen is covered nothing beside the question can be reached, and while the talk
    stands still there is only the way on and the way out.
    """

    rail: PhaseRail
    column: WalkColumn
    side: SidePane
    from_line: FromLine
    table: AtTable
    over: OverTalk
    step_back: Callable[[], object]

    def now(self, dialogue: Dialogue, names: Mapping[Competence, str]) -> list[Command]:
        """Return what can be done while the talk stands there; `names` are the coach's words."""
        on_or_out = (self.rail.stop_keys, STEP_BACK)
        stopped = self.over.is_stopped()
        return [
            replace(each, can=each.can and (not stopped or each.keys in on_or_out))
            for each in self._all(dialogue, names)
        ]

    def _all(self, dialogue: Dialogue, names: Mapping[Competence, str]) -> Iterator[Command]:
        yield from self.column.bar.commands()
        yield from self.column.prompt.commands()
        yield from self._ways(dialogue, names)
        yield from self._writing()
        yield from self._beside()
        yield from self.rail.commands()
        yield Command("scherm dicht: alleen fase en vraag", self.over.toggle_closed, "F8")
        yield Command("sluit wat open staat; anders later verder", self.step_back, STEP_BACK)

    def _ways(self, dialogue: Dialogue, names: Mapping[Competence, str]) -> Iterator[Command]:
        for name, keys, by in (
            ("vorige fase", "Alt+Up", -1),
            ("volgende fase", "Alt+Down", +1),
        ):
            phase = phase_beside(dialogue.phase, by)
            go = partial(self.rail.phase_requested.emit, phase)
            yield Command(name, go, keys, phase is not dialogue.phase)
        for number, competence in enumerate(Competence, 1):
            choose = partial(self.column.tabs.competence_requested.emit, competence)
            name = f"competentie {names[competence]}"
            yield Command(name, choose, f"Alt+{number}", family="competentie")
        yield from self.column.routes.commands(not self.over.is_covered())

    def _writing(self) -> Iterator[Command]:
        notes = self.column.notes
        in_view = notes.isVisible()
        for number, (lane, name) in enumerate(_LANES.items(), 1):
            yield Command(name, partial(notes.choose_lane, lane), f"Ctrl+{number}", in_view)
        for tag, name in _TAGS.items():
            do = partial(notes.toggle_tag, tag)
            yield Command(name, do, TAG_KEYS[tag], in_view, heard=True)

    def _beside(self) -> Iterator[Command]:
        in_view = not self.over.is_covered()
        yield from self.from_line.commands(in_view)
        yield from self.side.commands(in_view)
        yield Command(
            "wie zit erbij", self.table.open, "Ctrl+T", in_view and self.table.can_open(),
            button=self.table.button,
        )  # fmt: skip
