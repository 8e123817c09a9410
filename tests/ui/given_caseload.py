"""A caseload of fictional students with talks of the past year, written straight to a file."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from lobcoach.core.framework import Competence, LearningRoute
from lobcoach.core.goals import Agreement
from lobcoach.core.people import Coach, Student
from lobcoach.core.records import Record
from lobcoach.core.talk import Conversation, ConversationState
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.store.store import Store

TODAY = date(2026, 11, 23)
KR, MR, WE, LS, NW = Competence
_BOL = LearningRoute.BOL


def student(first: str, infix: str, surname: str, group: str = "LAB4A", year: int = 2) -> Student:
    return Student(first_name=first, infix=infix, surname=surname, group=group, year=year,
                   programme="Allround laborant", level=4, route=_BOL)  # fmt: skip


def held(
    whom: Student,
    on: date,
    type_code: str = "voortgang",
    *competences: Competence,
    state: ConversationState = ConversationState.CLOSED,
    next_on: date | None = None,
    seconds: int = 840,
) -> Conversation:
    began = datetime(on.year, on.month, on.day, 9, 0, tzinfo=UTC)
    return Conversation(
        student_id=whom.id,
        type=type_code,
        state=state,
        started=began,
        closed=began + timedelta(minutes=20) if state == ConversationState.CLOSED else None,
        minutes_planned=45 if type_code == "loopbaanreflectie" else 15,
        seconds_spent=seconds,
        competences=competences,
        next_on=next_on,
        created=began,
    )


def planned(whom: Student, on: date) -> Conversation:
    return Conversation(student_id=whom.id, type="voortgang", planned_on=on)


def agreed(whom: Student, what: str, before: date, done_on: date | None = None) -> Agreement:
    return Agreement(student_id=whom.id, what=what, before=before, done_on=done_on)


def filled(path: Path, library: Library, records: Sequence[Record]) -> Services:
    """Make a data file with these records and open it."""
    coach = Coach(name="Marleen de Boer", school="Laboratoriumschool Rijnmond")
    create_file(path, library, coach, today=lambda: TODAY).close()
    store = Store.open(path)
    with store.transaction() as tx:
        for record in records:
            tx.put(record)
    store.close()
    return open_file(path, library, today=lambda: TODAY)


def caseload() -> list[Record]:
    """Twelve students in every state that a row can show."""
    yusuf, sanne = student("Yusuf", "", "Demirtaş"), student("Sanne", "de", "Wit")
    lukasz = student("Łukasz", "", "Nowak", "LAB4B")
    amina = student("Amina", "El", "Idrissi", "LAB4A", 1)
    daan = student("Daan", "", "Vermeulen", "LAB3C", 3)
    mai = student("Thị Mai", "", "Nguyễn", "LAB4B")
    noor = student("Noor", "van den", "Berg", "LAB4A", 1)
    femke = student("Femke", "", "Jansen", "LAB4B")
    others = [
        student("Anne-Fleur", "van ’t", "Hof"),
        student("D’Artagnan", "", "O’Neill", "LAB3C"),
        student("Χρήστος", "", "Παπαδόπουλος", "LAB4B"),
        student("أمينة", "", "بنعلي", "LAB4A", 1),
    ]
    day = date
    running, paused = ConversationState.RUNNING, ConversationState.PAUSED
    return [
        yusuf, sanne, lukasz, amina, daan, mai, noor, femke, *others,
        held(yusuf, day(2026, 5, 26), "loopbaanreflectie", MR, KR, seconds=2460),
        held(yusuf, day(2026, 10, 8), "voortgang", LS, next_on=TODAY),
        agreed(yusuf, "Analist Hofman spreken", day(2026, 11, 16)),
        held(sanne, day(2026, 3, 12), "loopbaanreflectie", KR, MR),
        held(sanne, day(2026, 4, 12), "loopbaanreflectie", WE, LS),
        held(sanne, day(2026, 11, 2), "loopbaanreflectie", NW, next_on=day(2026, 12, 14)),
        agreed(sanne, "Mail sturen", day(2026, 11, 16), day(2026, 11, 10)),
        agreed(sanne, "Portfolio", day(2026, 11, 16), day(2026, 11, 11)),
        agreed(sanne, "Meelopen", day(2026, 11, 16), day(2026, 11, 12)),
        held(lukasz, day(2026, 9, 29), "voortgang", KR),
        agreed(lukasz, "Open dag", day(2026, 12, 4)),
        held(amina, day(2026, 11, 16), "kennismaking", KR, MR),
        agreed(amina, "Stageplek bellen", day(2026, 12, 1)),
        agreed(amina, "Vraag aan oom", day(2026, 12, 2)),
        held(daan, day(2026, 2, 3), "voortgang", KR, MR),
        held(daan, day(2026, 11, 11), "voortgang", WE, NW, next_on=day(2026, 12, 1)),
        agreed(daan, "Rooster", day(2026, 11, 16), day(2026, 11, 12)),
        held(mai, day(2026, 11, 20), "voortgang", MR, state=paused, seconds=490),
        held(noor, TODAY, "kennismaking", KR, state=running, seconds=65),
        agreed(noor, "Cv", day(2026, 11, 20)),
        held(femke, day(2025, 10, 12), "voortgang", KR),
    ]  # fmt: skip
