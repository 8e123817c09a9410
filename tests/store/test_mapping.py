from dataclasses import dataclass
from datetime import date

import pytest

from lobcoach.core.framework import Competence
from lobcoach.core.goals import Goal
from lobcoach.core.records import Record
from lobcoach.core.talk import Conversation, Role, Voice
from lobcoach.store.mapping import converters, mapper_for


@pytest.mark.parametrize(
    ("hint", "value", "stored"),
    [
        (str, "tekst", "tekst"),
        (int | None, None, None),
        (date | None, date(2026, 9, 1), date(2026, 9, 1)),
        (Competence, Competence.MOTIVES, "motievenreflectie"),
        (Competence | None, None, None),
        (tuple[Competence, ...], (), ""),
        (
            tuple[Competence, ...],
            (Competence.NETWORKING, Competence.MOTIVES),
            "netwerken motievenreflectie",
        ),
        (tuple[str, ...], ("één", 'twee "drie"'), '["één", "twee \\"drie\\""]'),
        (
            tuple[Voice, ...],
            (Voice(Role.GUARDIAN, "Łukasz"),),
            '[{"role": "ouder", "name": "Łukasz"}]',
        ),
    ],
)
def test_a_field_is_kept_as_something_any_tool_can_read(hint, value, stored):
    write, read = converters(hint)
    assert write(value) == stored
    assert read(stored) == value
    assert type(write(value)) is type(stored)


def test_codes_are_checked_both_ways():
    write, read = converters(tuple[Competence, ...])
    for convert, wrong in ((write, ("filosofie",)), (read, "filosofie")):
        with pytest.raises(ValueError, match="filosofie"):
            convert(wrong)


def test_a_kind_that_is_not_kept_is_our_bug():
    @dataclass(frozen=True, kw_only=True)
    class Diagnosis:
        id: str = ""

    with pytest.raises(KeyError):
        mapper_for(Diagnosis)


def test_a_value_goes_through_its_columns():
    goal = Goal(student_id=None, wording="meelopen", competence=Competence.NETWORKING)
    mapper = mapper_for(Goal)
    columns = mapper.to_columns(goal)
    assert columns["competence"] == "netwerken"
    assert mapper.to_value([columns[name] for name in mapper.names]) == goal


def test_a_row_with_other_columns_is_our_bug():
    with pytest.raises(ValueError, match="zip"):
        mapper_for(Conversation).to_value(["te weinig"])
    assert issubclass(mapper_for(Goal).kind, Record)
