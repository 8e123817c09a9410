"""Prompts and the bank that holds them."""

from __future__ import annotations

import pytest

from lobcoach.core.framework import CoreValue, Phase
from lobcoach.core.prompts import fill
from lobcoach.services.library import Library
from tests.core.given_prompts import KR, MR, bank, prompt


def test_a_prompt_is_spoken_with_its_placeholders_filled_in() -> None:
    asked = prompt("op-03", text="We hebben {minuten} minuten. Waar begin je, {voornaam}?")
    assert asked.placeholders == {"minuten", "voornaam"}
    words = {"minuten": "15", "voornaam": "Noor"}
    assert asked.spoken(words) == "We hebben 15 minuten. Waar begin je, Noor?"


def test_a_prompt_whose_placeholder_has_no_value_cannot_be_spoken() -> None:
    asked = prompt("ls-a-09", follow_ups=("Hoe past {doel} daarbij?",))
    assert not asked.can_be_spoken({"doel": ""})
    assert asked.can_be_spoken({"doel": "meelopen"})
    with pytest.raises(KeyError):
        fill("Hoe past {doel} daarbij?", {})


def test_the_value_of_a_prompt_is_that_of_its_behaviour() -> None:
    assert prompt("kr-r-01", behaviour="betrokken-3").value is CoreValue.INVOLVED


def test_the_bank_finds_prompts_by_id_and_by_cell() -> None:
    one, other = prompt("kr-r-01"), prompt("mr-r-01", competence=MR)
    frame = prompt("op-01", Phase.OPENING, competence=None)
    everything = bank([one, other, frame])
    assert everything.find("mr-r-01") is other
    assert everything.find("weg") is None
    assert everything.in_cell(Phase.REFLECT, KR) == (one,)
    assert everything.in_cell(Phase.OPENING, None) == (frame,)


def test_a_prompt_that_was_switched_off_is_not_in_the_bank() -> None:
    left = bank([prompt("kr-r-01"), prompt("kr-r-02")]).without(["kr-r-01"])
    assert left.find("kr-r-01") is None
    assert left.find("kr-r-02") is not None
    assert left.version == "test"


def test_a_behaviour_is_shown_by_prompts_of_its_own_and_then_by_those_beside_another(
    library: Library,
) -> None:
    bank = library.bank
    found = bank.enacting("betrokken-3")
    mainly = [prompt for prompt in found if prompt.behaviour == "betrokken-3"]
    assert mainly == list(found[: len(mainly)])
    assert mainly == [prompt for prompt in bank.prompts if prompt.behaviour == "betrokken-3"]
    assert all(prompt.secondary_behaviour == "betrokken-3" for prompt in found[len(mainly) :])
    assert len({prompt.id for prompt in found}) == len(found)
    assert bank.enacting("betrokken-9") == ()
