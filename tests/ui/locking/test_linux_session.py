"""What logind and the screen saver say, over a real bus of our own."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from pytestqt.qtbot import QtBot

from lobcoach.ui.locking.linux_session import LinuxSession

LOGIN, GNOME, OTHERS = (
    "org.freedesktop.login1",
    "org.gnome.ScreenSaver",
    "org.freedesktop.ScreenSaver",
)
MANAGER, SESSION = "/org/freedesktop/login1", "/org/freedesktop/login1/session/_32"


class Bus:
    """A bus with nobody on it but us."""

    def __init__(self, address: str) -> None:
        self.ear = QDBusConnection.connectToBus(address, "lobcoach-ear")
        self.mouth = QDBusConnection.connectToBus(address, "lobcoach-mouth")
        assert self.mouth.registerService(LOGIN)

    def say(self, path: str, interface: str, name: str, *arguments: object) -> None:
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert self.mouth.send(message)


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[Bus]:
    if shutil.which("dbus-daemon") is None:
        pytest.skip("this computer has no dbus-daemon to try it with")
    address = f"unix:path={tmp_path / 'bus'}"
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address", f"--address={address}"],
        stdout=subprocess.PIPE,
    )
    assert daemon.stdout is not None
    daemon.stdout.readline()  # it is there
    yield Bus(address)
    for name in ("lobcoach-ear", "lobcoach-mouth"):
        QDBusConnection.disconnectFromBus(name)
    daemon.terminate()
    daemon.wait()
    daemon.stdout.close()


@pytest.mark.parametrize(
    "said",
    [
        (MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", True),
        (SESSION, f"{LOGIN}.Session", "Lock"),
        ("/org/gnome/ScreenSaver", GNOME, "ActiveChanged", True),
        ("/org/freedesktop/ScreenSaver", OTHERS, "ActiveChanged", True),
        ("/ScreenSaver", OTHERS, "ActiveChanged", True),
    ],
)
def test_sleep_and_a_locked_screen_are_heard(
    bus: Bus, qtbot: QtBot, said: tuple[object, ...]
) -> None:
    session = LinuxSession(None, bus.ear, bus.ear)
    with qtbot.waitSignal(session.leaving, timeout=20_000):
        bus.say(*said)
    session.deleteLater()


def test_waking_up_and_an_open_screen_are_no_reason_to_lock(bus: Bus, qtbot: QtBot) -> None:
    session = LinuxSession(None, bus.ear, bus.ear)
    heard: list[None] = []
    session.leaving.connect(lambda: heard.append(None))
    bus.say(MANAGER, f"{LOGIN}.Manager", "PrepareForSleep", False)
    bus.say("/ScreenSaver", OTHERS, "ActiveChanged", False)
    with qtbot.waitSignal(session.leaving, timeout=20_000):
        bus.say(SESSION, f"{LOGIN}.Session", "Lock")
    assert len(heard) == 1
    session.deleteLater()


def test_without_a_bus_nothing_is_heard_and_nothing_is_wrong() -> None:
    nowhere = QDBusConnection("nobody")
    assert not nowhere.isConnected()
    LinuxSession(None, nowhere, nowhere).deleteLater()
