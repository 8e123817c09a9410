from __future__ import annotations

from PySide6.QtCore import QSize

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.avatar import Avatar
from tests.ui.pictures import Show, accessible_name, count


def test_a_person_is_initials_to_the_eye_and_a_name_to_the_ear(show: Show) -> None:
    avatar = Avatar("YD", "Yusuf Demirtaş")
    show(avatar)
    assert avatar.text() == "YD"
    assert accessible_name(avatar) == "Yusuf Demirtaş"
    avatar.set_person("ŁN", "Łukasz Nowak")
    assert accessible_name(avatar) == "Łukasz Nowak"


def test_the_coach_is_filled_with_ink(show: Show) -> None:
    student, coach = Avatar("YD", "Yusuf"), Avatar("ik", "Ik", filled=True)
    show(student)
    show(coach)
    assert count(student, LIGHT.soft) > 400
    assert count(coach, LIGHT.primary) > 400


def test_the_circle_grows_with_the_text_size(show: Show, dresser: ThemeController) -> None:
    avatar = Avatar("YD", "Yusuf", size=52)
    show(avatar)
    assert avatar.size() == QSize(52, 52)
    dresser.set_percent(150)
    assert avatar.minimumSizeHint() == QSize(78, 78)
