"""What every table has in common: an id, times, and a change counter."""

from __future__ import annotations

import re
from datetime import datetime

from sqlalchemy.orm import declared_attr
from sqlmodel import Field, SQLModel


class Row(SQLModel):
    """Base of all rows; the table is called as its class: `PlanStepRow` is `plan_step`."""

    # Rows are never validated (their values are), so no validators are built for them.
    model_config = {"defer_build": True}

    id: str = Field(primary_key=True)
    created: datetime
    changed: datetime
    changes: int

    @declared_attr.directive
    def __tablename__(cls) -> str:  # noqa: N805
        """Return the table's name."""
        return table_name(cls.__name__.removesuffix("Row"))


def table_name(kind: str) -> str:
    """Return what the table of a kind of value is called, by the name of the kind."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind).lower()
