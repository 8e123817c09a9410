from __future__ import annotations

from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.theme_tokens import LIGHT
from lobcoach.ui.widgets.row_header import RowHeader
from tests.ui.pictures import count
from tests.ui.widgets.given_rows import model


def test_only_columns_with_a_lead_have_a_title_to_see(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    header = RowHeader()
    header.setModel(source := model())
    source.setParent(header)
    qtbot.addWidget(header)
    header.resize(700, 44)
    with qtbot.waitExposed(header):
        header.show()
    bare = count(header, LIGHT.ink2)
    header.set_leads((18, 10, 10, 10, None, None))
    assert count(header, LIGHT.ink2) > bare
    assert header.sizeHint().height() == 44
