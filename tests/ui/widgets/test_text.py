from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from lobcoach.ui import theme
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.text import Body, Caption, ElidedLabel, Heading, Muted, SpokenName, Text
from tests.ui.pictures import Show, accessible, accessible_name, count, picture

QUESTION = "Vertel eens over een moment op je stage waarop de tijd voorbijvloog."


def test_one_line_is_as_high_as_the_line_height_of_its_role(dresser: ThemeController) -> None:
    for role in TextRole:
        text = Text("Doel", role)
        assert text.sizeHint().height() == theme.current().line_height(role)


def test_narrower_means_higher_by_whole_lines(dresser: ThemeController) -> None:
    text = Heading(QUESTION, TextRole.QUESTION)
    line = theme.current().line_height(TextRole.QUESTION)
    assert text.hasHeightForWidth()
    heights = [text.heightForWidth(width) for width in (1200, 500, 250)]
    assert heights[0] == line
    assert heights == sorted(set(heights))
    assert all(height % line == 0 for height in heights)


def test_a_word_longer_than_the_line_is_broken_rather_than_cut(dresser: ThemeController) -> None:
    text = Body("arbeidsongeschiktheidsverzekeringsmaatschappij" * 3)
    assert text.heightForWidth(120) > text.heightForWidth(4000)


def test_each_line_the_coach_wrote_stays_a_line(dresser: ThemeController) -> None:
    line = theme.current().line_height(TextRole.BODY)
    assert Body("een\ntwee\ndrie").sizeHint().height() == 3 * line


def test_empty_text_keeps_the_room_of_one_line(dresser: ThemeController) -> None:
    assert Body().heightForWidth(100) == theme.current().line_height(TextRole.BODY)
    assert Body().minimumSizeHint().width() == 0


def test_a_long_text_does_not_ask_for_a_whole_screen(dresser: ThemeController) -> None:
    assert Body(QUESTION * 20).sizeHint().width() < 700


def test_margins_count_in_the_height(dresser: ThemeController) -> None:
    text = Body("Doel")
    text.setContentsMargins(0, 5, 0, 7)
    assert text.heightForWidth(300) == theme.current().line_height(TextRole.BODY) + 12
    assert text.sizeHint().height() == theme.current().line_height(TextRole.BODY) + 12


def test_a_shown_text_is_never_lower_than_its_lines(show: Show) -> None:
    text = Body(QUESTION * 3)
    window = show(text)
    window.resize(220, 40)
    assert text.height() == text.heightForWidth(text.width())


def test_fewer_words_let_go_of_the_room_of_the_old_ones(show: Show) -> None:
    text = Body(QUESTION * 3)
    show(text).resize(220, 400)
    line = theme.current().line_height(TextRole.BODY)
    assert text.minimumHeight() > line
    text.setText("Doel")
    assert text.minimumHeight() == line


def test_markup_and_ampersands_in_a_name_are_shown_as_they_are(show: Show) -> None:
    text = Body("<b>R&D</b>")
    show(text)
    assert text.textFormat() is Qt.TextFormat.PlainText
    plain = Body("R&D")
    assert text.sizeHint().width() > plain.sizeHint().width()


def test_the_words_have_the_colour_of_their_role_and_follow_the_theme(
    show: Show, dresser: ThemeController
) -> None:
    text = Muted("MMMM", TextRole.SECTION)
    text.set_role(TextRole.LEAD)
    assert text.role() is TextRole.LEAD
    show(text)
    assert count(text, LIGHT.ink) > 20
    dresser.set_choice("donker")
    assert count(text, LIGHT.ink) == 0
    assert count(text, DARK.ink) > 20


def test_another_colour_can_be_asked_for_and_disabled_text_fades(show: Show) -> None:
    text = Heading("MMMM")
    show(text)
    text.set_colour("ink2")
    assert count(text, LIGHT.ink2) > 20
    text.set_colour("")
    assert count(text, LIGHT.ink) > 20
    text.setEnabled(False)
    assert count(text, LIGHT.ink3) > 20


def test_text_grows_with_the_text_size(show: Show, dresser: ThemeController) -> None:
    text = Body(QUESTION)
    show(text)
    before = text.sizeHint()
    dresser.set_percent(200)
    assert text.font().pixelSize() == 28
    assert text.sizeHint().height() >= 2 * before.height()


def test_words_can_stand_in_the_middle(show: Show) -> None:
    text = Heading("MM")
    text.setAlignment(Qt.AlignmentFlag.AlignCenter)
    show(text)
    text.setFixedSize(300, 100)
    image = picture(text)
    rows = [y for y in range(100) for x in range(300) if image.pixelColor(x, y).name() == "#1b2533"]
    assert min(rows) > 30
    assert max(rows) < 70


def test_a_name_in_arabic_stands_where_all_names_stand(show: Show) -> None:
    text = Body("أمينة")
    show(text)
    text.setFixedSize(300, 40)
    image = picture(text)
    ground = image.pixel(299, 0)
    columns = [x for x in range(300) for y in range(40) if image.pixel(x, y) != ground]
    assert columns
    assert max(columns) < 60


def test_a_caption_names_its_field_for_a_screen_reader(show: Show) -> None:
    field = QLineEdit()
    caption = Caption("Soort gesprek", field)
    window = show(caption)
    window.layout().addWidget(field)  # type: ignore[union-attr]
    assert accessible_name(field) == "Soort gesprek"
    assert Caption("Los").buddy() is None


@pytest.mark.parametrize(("width", "tip"), [(60, True), (900, False)])
def test_a_cut_off_line_tells_the_rest_in_its_tooltip(
    show: Show, qapp: QApplication, width: int, tip: bool
) -> None:
    label = ElidedLabel("Gesprek aanvragen met <b>analist</b> Hofman & Zn.")
    show(label)
    label.setFixedWidth(width)
    qapp.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(2, 2), QPoint(2, 2)))
    assert bool(label.toolTip()) is tip
    assert "<b>" not in label.toolTip()


def test_a_line_may_become_narrow_but_not_lower(dresser: ThemeController) -> None:
    label = ElidedLabel(QUESTION)
    assert label.minimumSizeHint().width() < 60
    assert label.minimumSizeHint().height() == label.sizeHint().height()
    assert ElidedLabel("ja").minimumSizeHint().width() == ElidedLabel("ja").sizeHint().width()


def test_a_line_follows_the_theme_and_fades_when_disabled(
    show: Show, dresser: ThemeController
) -> None:
    label = ElidedLabel("MMMM", TextRole.TITLE)
    show(label)
    assert count(label, LIGHT.ink) > 20
    dresser.set_percent(150)
    assert label.font().pixelSize() == 36
    label.setEnabled(False)
    assert count(label, LIGHT.ink3) > 20


def test_a_field_without_words_to_see_still_has_a_name_for_a_screen_reader(show: Show) -> None:
    box = QComboBox()
    box.addItem("voortgang")
    window = show(box)
    label = SpokenName("Soort gesprek", box)
    assert not label.isVisibleTo(window)
    ((found, _),) = accessible(box).relations(QAccessible.RelationFlag.Label)
    assert found.text(QAccessible.Text.Name) == "Soort gesprek"
