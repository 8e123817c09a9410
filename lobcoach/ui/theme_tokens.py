"""The colours of LOBcoach, light and dark, and how well two of them can be told apart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from lobcoach.core.framework import CoreValue


class Pair(NamedTuple):
    """A text colour and the tint it stands on."""

    text: str
    tint: str


class Tone(StrEnum):
    """How a small state is meant; always shown with a word."""

    GOOD = "good"
    WAIT = "wait"
    ATTENTION = "attention"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class Tokens:
    """All colours of one theme as `#RRGGBB`; the values come from design.md."""

    dark: bool
    paper: str
    card: str
    soft: str
    line: str
    ink: str
    ink2: str
    ink3: str
    border: str
    primary: str
    on_primary: str
    tones: Mapping[Tone, Pair]
    values: Mapping[CoreValue, Pair]

    def colour(self, name: str) -> str:
        """Return a plain colour by its field name, such as `ink2`; KeyError for any other name."""
        colour = vars(self)[name]
        if not isinstance(colour, str):
            raise KeyError(name)
        return colour


LIGHT = Tokens(
    dark=False,
    paper="#F7F5F1",
    card="#FFFFFF",
    soft="#EFECE5",
    line="#E4E0D8",
    ink="#1B2533",
    ink2="#55606E",
    ink3="#616A76",
    border="#8A8478",
    primary="#1B2A41",
    on_primary="#FFFFFF",
    tones=MappingProxyType(
        {
            Tone.GOOD: Pair("#256B3E", "#E3F2E7"),
            Tone.WAIT: Pair("#8A5A00", "#FBF0D6"),
            Tone.ATTENTION: Pair("#A32A1C", "#FBE6E2"),
            Tone.NEUTRAL: Pair("#55606E", "#EFECE5"),
        }
    ),
    values=MappingProxyType(
        {
            CoreValue.AMBITIOUS: Pair("#9A4A00", "#FBEEDD"),
            CoreValue.ATTENTIVE: Pair("#0B6B62", "#DDF1EE"),
            CoreValue.DECISIVE: Pair("#A32A1C", "#FBE6E2"),
            CoreValue.RELIABLE: Pair("#1F4F9C", "#E2EBF8"),
            CoreValue.INVOLVED: Pair("#8F2466", "#F8E3EF"),
        }
    ),
)

DARK = Tokens(
    dark=True,
    paper="#14181F",
    card="#1C222B",
    soft="#232A34",
    line="#2C3440",
    ink="#EEF1F5",
    ink2="#A9B3C0",
    ink3="#8A95A3",
    border="#6B7686",
    primary="#E9EDF3",
    on_primary="#14181F",
    tones=MappingProxyType(
        {
            Tone.GOOD: Pair("#7FD39A", "#183424"),
            Tone.WAIT: Pair("#F0C36B", "#3A2E14"),
            Tone.ATTENTION: Pair("#F49A8C", "#3D1F1B"),
            Tone.NEUTRAL: Pair("#A9B3C0", "#232A34"),
        }
    ),
    values=MappingProxyType(
        {
            CoreValue.AMBITIOUS: Pair("#F2B36B", "#3A2A15"),
            CoreValue.ATTENTIVE: Pair("#6FD1C4", "#12322F"),
            CoreValue.DECISIVE: Pair("#F49A8C", "#3D1F1B"),
            CoreValue.RELIABLE: Pair("#93B8F4", "#1B2A44"),
            CoreValue.INVOLVED: Pair("#E79AC6", "#391C2E"),
        }
    ),
)


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def mix(base: str, other: str, share: float) -> str:
    """Return `base` with a `share` (0 to 1) of `other` mixed in."""
    mixed = (
        round(a + (b - a) * share) for a, b in zip(_channels(base), _channels(other), strict=True)
    )
    return "#" + "".join(f"{channel:02X}" for channel in mixed)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
