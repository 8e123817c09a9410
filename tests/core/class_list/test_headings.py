"""What headings mean."""

from __future__ import annotations

import pytest

from lobcoach.core.class_list.heading_words import KNOWN, NEVER_KEPT, ColumnKind
from lobcoach.core.class_list.headings import is_vague, kind_of, rank_of, recognised


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Roepnaam", ColumnKind.PREFERRED_NAME),
        ("VOORNAAM", ColumnKind.FIRST_NAME),
        ("Voorletters", ColumnKind.INITIALS),
        ("Tussenvoegsel(s)", ColumnKind.INFIX),
        ("Voorv.", ColumnKind.INFIX),
        ("Achternaam", ColumnKind.SURNAME),
        ("Geslachtsnaam", ColumnKind.SURNAME),
        ("Voorvoegsel geslachtsnaam", ColumnKind.INFIX),
        ("Naam", ColumnKind.FULL_NAME),
        ("Naam student", ColumnKind.FULL_NAME),
        ("Student", ColumnKind.FULL_NAME),
        ("Volledige  naam", ColumnKind.FULL_NAME),
        ("Klas", ColumnKind.GROUP),
        ("groep", ColumnKind.GROUP),
        ("Stamgroep", ColumnKind.GROUP),
        ("Klas/groep", ColumnKind.GROUP),
        ("Klas 2026-2027", ColumnKind.GROUP),
        ("Lln.nr.", ColumnKind.NUMBER),
        ("Opl.", ColumnKind.PROGRAMME),
        ("Lesgroep", ColumnKind.GROUP),
        ("Opleiding", ColumnKind.PROGRAMME),
        ("Crebo", ColumnKind.CREBO),
        ("Crebocode", ColumnKind.CREBO),
        ("Niveau", ColumnKind.LEVEL),
        ("Leerweg (BOL/BBL)", ColumnKind.ROUTE),
        ("Leerjaar", ColumnKind.YEAR),
        ("Jaar", ColumnKind.YEAR),
        ("Studentnummer", ColumnKind.NUMBER),
        ("student-nr.", ColumnKind.NUMBER),
        ("Leerlingnummer", ColumnKind.NUMBER),
        ("Stamnummer", ColumnKind.NUMBER),
        ("Nummer", ColumnKind.NUMBER),
        ("Geboortedatum", ColumnKind.FORBIDDEN),
        ("Geb.datum", ColumnKind.FORBIDDEN),
        ("BSN", ColumnKind.FORBIDDEN),
        ("Burgerservicenummer", ColumnKind.FORBIDDEN),
        ("Straat + huisnr", ColumnKind.FORBIDDEN),
        ("E-mail school", ColumnKind.FORBIDDEN),
        ("Tel. ouders", ColumnKind.FORBIDDEN),
        ("Mobiele telefoon student", ColumnKind.FORBIDDEN),
        ("Nationaliteit(en)", ColumnKind.FORBIDDEN),
        ("Postcode student", ColumnKind.FORBIDDEN),
        ("Geslacht", ColumnKind.FORBIDDEN),
        ("Nat.", ColumnKind.FORBIDDEN),
        ("Mob.", ColumnKind.FORBIDDEN),
        ("Geb.pl.", ColumnKind.FORBIDDEN),
        ("Woonpl.", ColumnKind.FORBIDDEN),
        ("Onderwijsnr.", ColumnKind.FORBIDDEN),
        ("Land van herkomst", ColumnKind.FORBIDDEN),
        ("Naam moeder", ColumnKind.FORBIDDEN),
        ("Land van de student", ColumnKind.FORBIDDEN),
        ("Mentor", ColumnKind.IGNORED),
        ("", ColumnKind.IGNORED),
        ("Ingangsdatum", ColumnKind.IGNORED),
    ],
)
def test_a_heading_is_known_by_its_letters_only(heading: str, kind: ColumnKind) -> None:
    assert kind_of(heading) is kind


def test_no_word_means_two_things() -> None:
    words = [word for line in KNOWN.values() for word in line.split()] + NEVER_KEPT.split()
    assert len(words) == len(set(words))


def test_a_heading_that_says_more_goes_first() -> None:
    assert rank_of("Klas") < rank_of("Groep") < rank_of("Lesgroep")
    assert rank_of("Volledige naam") < rank_of("Student")


def test_a_heading_may_say_too_little() -> None:
    assert is_vague("Nr.")
    assert not is_vague("Studentnummer")


def test_different_things_are_counted_and_what_is_never_kept_once() -> None:
    assert recognised(["Naam", "Klas", "Groep", "E-mail", "Telefoon", "Mentor", "x" * 100]) == 3
    assert recognised(["Noor", "LAB4A"]) == 0
