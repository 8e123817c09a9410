"""An agreement in the pane beside the talk; pressing it opens it."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from lobcoach.core.goals import Agreement, Owner
from lobcoach.core.names import initials
from lobcoach.core.people import Student
from lobcoach.core.voices import initials_of
from lobcoach.ui.talk.removable_card import RemovableCard
from lobcoach.ui.talk.wording import agreement_words, owner_words
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.avatar import Avatar
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.text import Body, Muted

NO_WORDS_YET = "Nog geen woorden voor deze afspraak"
_AVATAR = 22
_Top = Qt.AlignmentFlag.AlignTop


class AgreementRow(RemovableCard):
    """Who does what, and before when; pressing it opens the agreement."""

    def __init__(self, agreement: Agreement, student: Student) -> None:
        super().__init__(raised=False)
        self.record_id = agreement.id
        self._line = AgreementLine(student)
        self.add(self._line)

    def show_agreement(self, agreement: Agreement, today: date) -> None:
        """Show the agreement as it is now."""
        self._line.show_agreement(agreement, today)
        words = self._line.in_words()
        mine = agreement.owner == Owner.COACH
        name = words.replace("ik", "Mijn afspraak", 1) if mine else f"Afspraak van {words}"
        self.setAccessibleName(name)


class AgreementLine(Row):
    """The circle of the one who promised, what, and when.

    Where it is looked back on anyway (`reviewing`) it does not say that it is time for that.
    """

    def __init__(self, student: Student, *, reviewing: bool = False) -> None:
        super().__init__(spacing=10)
        self._reviewing = reviewing
        self._student = student
        self._who = ""
        self._circles = {
            Owner.STUDENT: Avatar(initials(student), "", size=_AVATAR),
            Owner.COACH: Avatar("ik", "ik", size=_AVATAR, filled=True),
            Owner.OTHER: Avatar("", "", size=_AVATAR),
        }
        self._what = Body()
        self._when = Muted("", TextRole.SMALL)
        for circle in self._circles.values():
            self.body.addWidget(circle, 0, _Top)
        self.body.addWidget(Column(self._what, self._when, spacing=0), 1)

    def show_agreement(self, agreement: Agreement, today: date) -> None:
        """Show the agreement as it is now."""
        self._who = owner_words(agreement, self._student)
        for owner, circle in self._circles.items():
            circle.setVisible(owner == agreement.owner)
        shown = self._circles[agreement.owner]
        letters = initials_of(self._who) if agreement.owner == Owner.OTHER else shown.text()
        shown.set_person(letters, self._who)
        self._what.setText(agreement.what.strip() or NO_WORDS_YET)
        when = agreement_words(agreement, today, remind=not self._reviewing)
        if agreement.owner == Owner.OTHER:
            when = " · ".join(part for part in (self._who, when) if part)
        self._when.setText(when)
        self._when.setVisible(bool(when))

    def in_words(self) -> str:
        """Return the whole line for a screen reader."""
        return ": ".join((self._who, ", ".join(
            part for part in (self._what.text(), self._when.text()) if part)))  # fmt: skip
