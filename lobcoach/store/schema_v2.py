"""Schema version 2 as data: the coach's file keeps the logo of the school.

Frozen the day version 2 came out; whatever comes later is a step of its own.
"""

from __future__ import annotations

#: Run once, in this order, on a file of version 1.
STATEMENTS: tuple[str, ...] = (
    "ALTER TABLE coach ADD COLUMN logo BLOB NOT NULL DEFAULT x'' CHECK (length(logo) <= 200000)",
)
