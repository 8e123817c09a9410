"""What this coach calls the competences and core values."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.changes import Kind
from lobcoach.core.framework import Competence, CoreValue
from lobcoach.services.opened import Services

QUALITIES = Competence.QUALITIES


def test_the_words_follow_the_setting_at_once(services: Services) -> None:
    seen: list[str] = []
    assert services.idioms.for_coach().names[QUALITIES] == "Kwaliteiten"
    services.changes.subscribe(lambda _: seen.append(services.idioms.for_coach().names[QUALITIES]))
    services.coach.save(replace(services.coach.get(), idiom_for_coach="summa"))
    assert seen == ["Ontdek je talent"]


def test_other_changes_leave_them_alone(services: Services) -> None:
    before = services.idioms.for_coach()
    services.changes.publish(Kind.STUDENTS)
    assert services.idioms.for_coach() is before


def test_words_that_are_not_there_any_more_are_the_usual_ones(services: Services) -> None:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="vroeger"))
    assert services.idioms.for_coach().code == "standaard"


def test_the_words_stay_when_the_file_cannot_be_read(services: Services) -> None:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="summa"))
    services.path.write_bytes(b"\xff" * services.path.stat().st_size)
    services.changes.publish(Kind.COACH)
    assert services.idioms.for_coach().names[QUALITIES] == "Ontdek je talent"


def own_words(services: Services, text: str) -> None:
    """Put a file with words of the school beside the data file, as a coach does by hand."""
    folder = services.path.parent / "vragen"
    folder.mkdir(exist_ok=True)
    (folder / "woorden-roc.md").write_text(
        f"---\nlobcoach: idioom\nversie: 1\n---\n{text}", encoding="utf-8"
    )
    services.library.read_again()
    services.changes.publish(Kind.QUESTIONS)


def test_coach_and_student_each_have_their_own_words(services: Services) -> None:
    own_words(services, "## aandacht\n- naam: oog voor elkaar\n")
    services.coach.save(replace(services.coach.get(), idiom_for_coach="woorden-roc"))
    assert services.idioms.for_coach().values[CoreValue.ATTENTIVE] == "oog voor elkaar"
    assert services.idioms.value_name(CoreValue.ATTENTIVE) == "oog voor elkaar"
    assert services.idioms.for_student().names[QUALITIES] == "Wat kan ik?"
    services.coach.save(replace(services.coach.get(), idiom_for_student="woorden-roc"))
    assert services.idioms.for_student().names[QUALITIES] == "Kwaliteiten"


def test_a_changed_file_is_followed_at_once(services: Services) -> None:
    services.coach.save(replace(services.coach.get(), idiom_for_coach="woorden-roc"))
    own_words(services, "## kwaliteitenreflectie\n- naam: Talent\n")
    assert services.idioms.for_coach().names[QUALITIES] == "Talent"
    assert services.idioms.left_out() == ()
    own_words(services, "## kwaliteiten\n- naam: Talent\n")
    assert services.idioms.for_coach().names[QUALITIES] == "Kwaliteiten"
    assert services.idioms.left_out() == ("woorden-roc",)
