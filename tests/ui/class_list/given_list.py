"""A class list and what it comes to, for tests of its parts on the screen."""

from __future__ import annotations

from lobcoach.core.class_list.comparing import compare
from lobcoach.core.pace import Pace
from lobcoach.core.people import Student
from lobcoach.ui.class_list.preview import Looked
from tests.core.class_list.given_lists import listed

NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB3A")
SAM = Student(first_name="Sam", surname="Jansen", group="LAB4A", student_number="7")
LINES = (
    "Nr;Naam;Klas;Niveau;Leerjaar;Leerweg;Mentor;E-mail",
    "101;Bo Li;LAB4A;4;2;BOL;x;b@school.example",
    "102;Pim Oud;LAB4A;;;;x;p@school.example",
    "7;Sam Jansen;LAB4B;;;;x;s@school.example",
    ";Noor van den Berg;LAB3A;;;;x;n@school.example",
    "103;;LAB4A;;;;x;x@school.example",
)


def looked(*lines: str) -> Looked:
    """Return a list with two new students, one changed, one who is there, and one wrong row."""
    found = listed(*(lines or LINES))
    return Looked.at(found, compare(found, [NOOR, SAM], Pace()))
