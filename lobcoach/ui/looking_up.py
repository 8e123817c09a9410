"""What a coach can look up, by the names that lead there."""

from __future__ import annotations

VALUES = "values"
AIDS = "aids"
TECHNIQUES, ACTIVITIES, WORDS = (f"{AIDS} {kind}" for kind in ("techniques", "activities", "words"))
