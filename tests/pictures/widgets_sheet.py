"""Renders every widget to PNG, to be looked at: `python tests/pictures/widgets_sheet.py FOLDER`."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from lobcoach.core.framework import Competence, CoreValue
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.avatar import Avatar
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.buttons import IconButton, OutlineButton, PrimaryButton, QuietButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.chip_button import ChipButton
from lobcoach.ui.widgets.chips import Chip, CompetenceChip, StateChip, ValueChip
from lobcoach.ui.widgets.dots import Dots
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.key_cap import KeyCap
from lobcoach.ui.widgets.segmented import Choice, Look, Segmented
from lobcoach.ui.widgets.switch import Switch
from lobcoach.ui.widgets.text import Body, Caption, ElidedLabel, Heading, Muted

QUESTION = (
    "Vertel eens over een moment op je stage waarop de tijd voorbijvloog. Wat was je aan het doen?"
)


def row(*widgets: QWidget, stretch: bool = True) -> QWidget:
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    for widget in widgets:
        line.addWidget(widget)
    if stretch:
        line.addStretch(1)
    return box


def question_card() -> Card:
    card = Card(bar=CoreValue.INVOLVED, padding=28, spacing=14)
    card.body.addWidget(row(ValueChip(CoreValue.INVOLVED), Muted("Wat wil je en waarom?")))
    card.body.addWidget(Heading(QUESTION, TextRole.QUESTION))
    card.body.addWidget(Muted("Laat een stilte vallen. Vat samen in de woorden van de student."))
    return card


def buttons() -> Card:
    card = Card()
    unable = PrimaryButton("Bewaar", "check")
    unable.setEnabled(False)
    card.body.addWidget(
        row(
            OutlineButton("Vorige", "arrow-left"),
            OutlineButton("Andere vraag", "shuffle"),
            OutlineButton("Laat zien", "present"),
            PrimaryButton("Volgende vraag", "arrow-right", icon_after=True),
            PrimaryButton("Nieuw gesprek", "plus", keys="Ctrl N"),
            unable,
        )
    )
    card.body.addWidget(
        row(
            OutlineButton("Doel", "plus", keys="Ctrl D", compact=True),
            OutlineButton("Gesprek", "play", compact=True),
            IconButton("shuffle", "Andere vraag"),
            IconButton("close", "Weg"),
            IconButton("pause", "Pauze", compact=False),
            IconButton("more", "Meer", quiet=True),
            QuietButton("Overslaan", "skip"),
            QPushButton("Gewone knop"),
        )
    )
    return card


def chips() -> Card:
    card = Card()
    card.body.addWidget(row(*(ValueChip(value) for value in CoreValue)))
    card.body.addWidget(row(*(CompetenceChip(each, each.name.title()) for each in Competence)))
    card.body.addWidget(
        row(
            StateChip(Tone.GOOD, "3 nagekomen"),
            StateChip(Tone.WAIT, "1 terugkijken"),
            StateChip(Tone.ATTENTION, "niet opgeslagen"),
            StateChip(Tone.NEUTRAL, "bijgesteld"),
            Chip("leerjaar 2–4"),
        )
    )
    return card


def choices() -> Card:
    card = Card()
    competences = Segmented(
        "Competentie",
        [
            Choice("k", "Kwaliteiten", "gem", done=True),
            Choice("m", "Motieven", "compass"),
            Choice("w", "Werk", "binoculars"),
            Choice("s", "Sturen", "signpost"),
            Choice("n", "Netwerk", "people"),
        ],
    )
    competences.set_current("m")
    times = Segmented("Tijd", [Choice(str(m), str(m)) for m in (15, 30, 45, 60)])
    times.set_current("45")
    voices = Segmented(
        "Soort notitie",
        [
            Choice("e", "In eigen woorden"),
            Choice("z", "Wat ik zie"),
            Choice("m", "Alleen voor mij", "lock"),
        ],
        look=Look.PILLS,
    )
    asked = Segmented(
        "Kon je zeggen wat je wilde zeggen?",
        [Choice("n", "niet"), Choice("b", "een beetje"), Choice("j", "ja")],
        look=Look.BLOCKS,
    )
    asked.set_current("j")
    for each in (competences, times, asked):
        card.body.addWidget(each)
    card.body.addWidget(row(voices))
    return card


def fields() -> Card:
    card = Card()
    line = QLineEdit()
    line.setPlaceholderText("Zoek student of notitie")
    combo = QComboBox()
    combo.addItems(["Loopbaanreflectie", "Voortgang"])
    card.body.addWidget(Caption("Soort gesprek", combo))
    card.body.addWidget(row(line, combo, QSpinBox(), QDateEdit()))
    ticked = QCheckBox("Kwaliteiten")
    ticked.setChecked(True)
    chosen = QRadioButton("Samen")
    chosen.setChecked(True)
    card.body.addWidget(row(ticked, QCheckBox("Werk"), chosen, QRadioButton("Zelf")))
    tabs = QTabBar()
    for name in ("Doelen", "Afspraken", "Signalen"):
        tabs.addTab(name)
    card.body.addWidget(tabs)
    note = QPlainTextEdit("“Toen ik die meting mocht herhalen omdat de uitslag niet klopte.”")
    note.setMaximumHeight(80)
    names = QListWidget()
    names.addItems(["Yusuf Demirtaş", "Łukasz Nowak", "Nguyễn Thị Mai"])
    names.setMaximumHeight(120)
    card.body.addWidget(row(note, names, stretch=False))
    return card


def texts() -> Card:
    card = Card()
    card.body.addWidget(Heading("Goedemorgen, Marleen"))
    card.body.addWidget(Muted("Maandag 23 november · 3 gesprekken vandaag · 24 studenten"))
    card.body.addWidget(Heading("Gespreksplan", TextRole.SECTION))
    card.body.addWidget(Body("Bouwt verder op wat al lukt en voegt daar iets aan toe. " * 3))
    card.body.addWidget(ElidedLabel("Een heel lange regel die niet past en dus ophoudt. " * 5))
    return card


def small_things() -> Card:
    card = Card()
    asleep = Switch("Uit", on=True)
    asleep.setEnabled(False)
    card.body.addWidget(
        row(
            Avatar("YD", "Yusuf Demirtaş"),
            Avatar("YD", "Yusuf Demirtaş", size=52),
            Avatar("ik", "Ik", size=22, filled=True),
            Switch("Doelen", on=True),
            Switch("Wat ik zie"),
            asleep,
            Dots((True, True, False, True, False), "3 van 5 besproken"),
            KeyCap("Ctrl K"),
        )
    )
    filters = QWidget()
    flow = FlowLayout(filters)
    for index, words in enumerate(("Alle competenties", "Motieven", "Alle fasen", "Reflecteren",
                                   "Leerjaar 2", "Nog niet gesteld aan Yusuf")):  # fmt: skip
        chip = ChipButton(words, checkable=True)
        chip.setChecked(index in {1, 3})
        flow.addWidget(chip)
    card.body.addWidget(filters)
    for tone, words, actions in (
        (Tone.NEUTRAL, "Je werkt met voorbeeldgegevens.", ()),
        (Tone.WAIT, "Je laatste kopie is van 3 weken geleden.", ("Maak een kopie",)),
        (Tone.ATTENTION, "Niet opgeslagen – de schijf is vol.", ("Probeer weer", "Kopieer")),
    ):
        banner = Banner()
        banner.show_message(words, tone, [(action, lambda: None) for action in actions])
        card.body.addWidget(banner)
    empty = EmptyState(
        "Hier komen je studenten te staan, met hun laatste en volgende gesprek.",
        "Voeg een student toe",
        icon="students",
    )
    card.body.addWidget(empty)
    return card


def sheet() -> QWidget:
    window = QWidget()
    columns = QHBoxLayout(window)
    columns.setSpacing(16)
    left, right = QVBoxLayout(), QVBoxLayout()
    columns.addLayout(left, 1)
    columns.addLayout(right, 1)
    for part in (question_card(), buttons(), chips(), small_things()):
        left.addWidget(part)
    for part in (choices(), fields(), texts()):
        right.addWidget(part)
    left.addStretch(1)
    right.addStretch(1)
    return window


def render(folder: Path) -> None:
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    controller = ThemeController()
    controller.apply(app)
    for name, choice, percent in (
        ("light", "licht", 100),
        ("dark", "donker", 100),
        ("200", "licht", 200),
    ):
        controller.set_choice(choice)
        controller.set_percent(percent)
        window = sheet()
        window.resize(1500 * percent // 100, 980 * percent // 100)
        window.show()
        for names in window.findChildren(QListWidget):
            names.setCurrentRow(1)
        app.processEvents()
        window.grab().save(str(folder / f"widgets-{name}.png"))
        window.close()


if __name__ == "__main__":
    render(Path(sys.argv[1]))
