"""The made-up students of the example file, with talks or without."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from lobcoach.core.framework import LearningRoute
from lobcoach.core.people import Student
from lobcoach.services.example.script import ScriptedStudent
from lobcoach.services.example.talks_first_years import (
    AMINA,
    AMINA_Y,
    BRAM,
    JAIMY,
    MAI,
    NOOR,
)
from lobcoach.services.example.talks_later_years import (
    ANNE_FLEUR,
    CHRISTOS,
    DAAN,
    DARTAGNAN,
    ERIK,
    FEMKE,
    LUKASZ,
    MIRA,
    SANNE,
)
from lobcoach.services.example.talks_yusuf import YUSUF

_LAB = Student(
    programme="Allround laborant",
    level=4,
    route=LearningRoute.BOL,
    placement="medisch laboratorium",
)
_CARE = Student(
    programme="Verzorgende IG", level=3, route=LearningRoute.BBL, placement="thuiszorgteam"
)
_TECH = Student(programme="Monteur mechatronica", level=2, route=LearningRoute.BOL)


def _student(base: Student, name: str, group: str, year: int, **more: Any) -> Student:
    """Return a student of a programme; `name` is first|tussenvoegsel|surname."""
    first, infix, surname = name.split("|")
    fresh = Student(first_name=first, infix=infix, surname=surname, group=group, year=year)
    inherited = {
        "programme": base.programme,
        "level": base.level,
        "route": base.route,
        "placement": base.placement,
    }
    return replace(fresh, **{**inherited, **more})


STUDENTS: tuple[ScriptedStudent, ...] = (
    ScriptedStudent(_student(_LAB, "Yusuf||Demirtaş", "LAB3A", 3, student_number="300101"), YUSUF),
    ScriptedStudent(_student(_LAB, "Sanne|de|Wit", "LAB3A", 3), SANNE),
    ScriptedStudent(_student(_LAB, "Łukasz||Nowak", "LAB4B", 4), LUKASZ),
    ScriptedStudent(_student(_LAB, "Amina||El Idrissi", "LAB1A", 1), AMINA),
    ScriptedStudent(_student(_LAB, "Nguyễn Thị Mai||", "LAB1A", 1), MAI),
    ScriptedStudent(
        _student(
            _LAB,
            "Noor|van den|Berg",
            "LAB1A",
            1,
            helps_me="Even tijd om na te denken. Liever één vraag tegelijk.",
        ),
        NOOR,
    ),
    ScriptedStudent(_student(_LAB, "Femke||Jansen", "LAB4B", 4), FEMKE),
    ScriptedStudent(_student(_CARE, "أمينة||", "VIG2B", 2), AMINA_Y),
    ScriptedStudent(_student(_TECH, "Χρήστος||Παπαδόπουλος", "MON2A", 2), CHRISTOS),
    ScriptedStudent(
        _student(
            _CARE,
            "Anne-Fleur|van 't|Hof",
            "VIG3A",
            3,
            literal_language=True,
            helps_me="Zeg precies wat je bedoelt. Laat weten hoe lang het duurt.",
        ),
        ANNE_FLEUR,
    ),
    ScriptedStudent(_student(_TECH, "D’Artagnan||O’Neill", "MON2A", 2), DARTAGNAN),
    ScriptedStudent(_student(_TECH, "Jaimy||Bos", "MON1A", 1), JAIMY),
    ScriptedStudent(
        _student(
            _CARE, "Erik||Smit", "VIG3B", 3, placement="thuiszorgteam, werkt daar al elf jaar"
        ),
        ERIK,
    ),
    ScriptedStudent(
        _student(
            _TECH,
            "Daan||Vermeulen",
            "MON2A",
            2,
            level=3,
            route=LearningRoute.BBL,
            placement="installatiebedrijf",
        ),
        DAAN,
    ),
    ScriptedStudent(_student(_TECH, "Bram|de|Groot", "MON1A", 1), BRAM),
    ScriptedStudent(_student(_LAB, "Mira||Achterberg", "LAB4B", 4, archived=True), MIRA),
)
