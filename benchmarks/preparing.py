"""How long a whole plan takes for a student with forty earlier talks, in a large file.

`python -m benchmarks.preparing [PLANS]`: 3,000 students and 20,000 notes besides; and how long it
takes to show that plan again with all that stands beside it.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from benchmarks.example import library
from benchmarks.figures import percentile, tell
from benchmarks.many_students import filled
from lobcoach.core.framework import Competence, LearningRoute
from lobcoach.core.people import Student
from lobcoach.core.records import utc_now
from lobcoach.core.routes import Route
from lobcoach.core.talk import Answer, Conversation, ConversationState, PlanStep, StepState
from lobcoach.services.opened import Services
from lobcoach.services.opening import open_file
from lobcoach.services.planning import NewTalk
from lobcoach.store.store import Store

_TALKS, _PROMPTS = 40, 9
_ABOUT = (Competence.QUALITIES, Competence.MOTIVES)


def student_with_history(path: Path) -> str:
    """Add a student to whom one spoke forty times, with a note at every prompt; return the id."""
    bank = library().bank.prompts
    store = Store.open(path)
    with store.transaction() as tx:
        student = tx.put(Student(first_name="Noor", level=4, year=2, route=LearningRoute.BOL))
        for number in range(_TALKS):
            began = utc_now() - timedelta(days=20 * (number + 1))
            talk = tx.put(
                Conversation(student_id=student.id, type="voortgang", started=began, closed=began,
                             state=ConversationState.CLOSED, competences=_ABOUT)
            )  # fmt: skip
            for order in range(_PROMPTS):
                prompt = bank[(number * _PROMPTS + order) % len(bank)]
                step = PlanStep(conversation_id=talk.id, order=order, phase=prompt.phase,
                                competence=prompt.competence, prompt_id=prompt.id,
                                prompt_text=prompt.text, behaviour=prompt.behaviour,
                                state=StepState.ASKED)  # fmt: skip
                tx.put(step)
                tx.put(Answer(conversation_id=talk.id, step_id=step.id, prompt_text=prompt.text,
                              phase=prompt.phase, text="Ik werd juist rustig."))  # fmt: skip
    store.close()
    return student.id


def shown(services: Services, talk: str) -> None:
    """Read everything that the page of a planned talk shows."""
    prepared = services.preparing.prepared(talk)
    services.preparing.last_talk(talk)
    services.goals.last_time(talk)
    services.preparing.parked(prepared.student.id)


def milliseconds(act: Callable[[], object]) -> float:
    """Return how long this took."""
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def main(count: int = 40) -> bool:
    """Measure and tell; return whether the limit is kept."""
    with tempfile.TemporaryDirectory() as folder:
        path = filled(Path(folder) / "drieduizend.lobcoach", 3000, 21_000)
        new = NewTalk(student_with_history(path), "loopbaanreflectie", 45, _ABOUT)
        services = open_file(path, library())
        first = milliseconds(lambda: services.preparing.plan(new))
        made: list[str] = []
        plan = services.preparing.plan
        plans = [milliseconds(lambda: made.append(plan(new))) for _ in range(count)]
        short = replace(new, type_code="voortgang", minutes=15, competences=_ABOUT[:1])
        looked = [milliseconds(lambda: services.preparing.propose(short)) for _ in range(count)]
        ways = (Route.DREAM_TO_CONTACT, None)
        choose = services.preparing.choose_route
        routes = [milliseconds(lambda n=n: choose(made[0], ways[n % 2])) for n in range(count)]
        views = [milliseconds(lambda: shown(services, made[0])) for _ in range(count)]
        services.close()
    detail = f"(median {percentile(plans, 0.5):.0f} ms, the first with the bank {first:.0f} ms)"
    kept = tell("a plan after 40 talks, kept, 9 of 10", percentile(plans, 0.9), "ms", 100, detail)
    detail = f"(median {percentile(routes, 0.5):.0f} ms)"
    kept &= tell(
        "a route chosen or left, kept, 9 of 10", percentile(routes, 0.9), "ms", 100, detail
    )
    tell("  the choice alone, median", percentile(looked, 0.5), "ms")
    tell("  all that the page shows, median", percentile(views, 0.5), "ms")
    return kept


if __name__ == "__main__":
    sys.exit(not main(*map(int, sys.argv[1:])))
