"""How much longer the first screen takes with 3,000 students and 20,000 notes than with 30.

`python -m benchmarks.many_students [ROUNDS]`: each start is a process of its own; both files take
turns, so that a busy computer slows both.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.example import library
from benchmarks.figures import spread, tell
from benchmarks.startup import seconds
from lobcoach.core.framework import Phase
from lobcoach.core.people import Coach, Student
from lobcoach.core.records import utc_now
from lobcoach.core.talk import Answer, Conversation, ConversationState, Lane, PlanStep
from lobcoach.services.opening import create_file
from lobcoach.store.store import Store

_NOTE = "Ik werd juist rustig toen het misging, en zocht stap voor stap waar de fout zat. "


def filled(path: Path, students: int, notes: int) -> Path:
    """Make a file with so many students and notes, the notes spread over one talk for each."""
    create_file(path, library(), Coach(name="Marleen")).close()
    store = Store.open(path)
    with store.transaction() as tx:
        for number in range(students):
            student = tx.put(Student(first_name=f"Sam{number}", surname="Bos", group="LAB1A"))
            talk = tx.put(
                Conversation(
                    student_id=student.id,
                    type="voortgang",
                    state=ConversationState.CLOSED,
                    started=utc_now(),
                    closed=utc_now(),
                )
            )
            for order in range(notes // students):
                step = tx.put(PlanStep(conversation_id=talk.id, order=order, phase=Phase.REFLECT))
                tx.put(
                    Answer(
                        conversation_id=talk.id,
                        step_id=step.id,
                        prompt_text="Wat deed jij toen?",
                        phase=Phase.REFLECT,
                        lane=Lane.OWN_WORDS,
                        text=_NOTE * 3,
                    )
                )
    store.close()
    return path


def main(rounds: int = 5) -> bool:
    """Measure and tell; return whether the limit is kept."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        few = filled(home / "dertig.lobcoach", 30, 200)
        many = filled(home / "drieduizend.lobcoach", 3000, 21_000)
        took: dict[Path, list[float]] = {few: [], many: []}
        seconds(str(few), home)  # warms the caches
        for _ in range(rounds):
            for file, times in took.items():
                times.append(seconds(str(file), home)[1])
    ratio = statistics.median(took[many]) / statistics.median(took[few])
    detail = f"{spread(took[many], 's')}, 30 students {spread(took[few], 's')}"
    return tell("3,000 students filled, in 30 students", ratio, "×", 1.5, detail)


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
