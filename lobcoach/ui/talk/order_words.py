"""The order of a talk in words, for a student who is helped by hearing it beforehand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_order import PhaseOrder


def order_of_talk(phases: Sequence[Phase]) -> str:
    """Return e.g. `Eerst openen, dan terugkijken en activeren, daarna afsluiten.`"""
    names = [str(phase) for phase in phases]
    if len(names) < 3:
        return f"Eerst {', daarna '.join(names)}." if names else ""
    first, *middle, last = names
    return f"Eerst {first}, dan {listed(middle)}, daarna {last}."


def order_in_phase(order: PhaseOrder, names: Mapping[Competence, str]) -> str:
    """Return e.g. `Nu reflecteren: 2 vragen, eerst over Kwaliteiten, dan over Motieven. …`

    One competence is named where the talk turns to it.
    """
    number = "1 vraag" if order.questions == 1 else f"{order.questions} vragen"
    about = ""
    if len(order.competences) > 1:
        first, *others = (f"over {names[each]}" for each in order.competences)
        about = f", eerst {first}, dan {listed(others)}"
    elif order.turns:
        about = f", over {names[order.competences[0]]}"
    then = f"Daarna {order.then}." if order.then else "Daarna is het gesprek klaar."
    return f"Nu {order.phase}: {number}{about}. {then}"


def listed(names: Sequence[str]) -> str:
    """Return e.g. `terugkijken, reflecteren en activeren`."""
    *most, last = names
    return f"{', '.join(most)} en {last}" if most else last
