"""What is done with talks in an opened file."""

from __future__ import annotations

import subprocess
import sys
from functools import cached_property

from lobcoach.services.opened import Services
from lobcoach.services.talk_services import TalkServices


def test_every_service_is_made_once_when_it_is_first_asked_for(services: Services) -> None:
    later = [name for name, each in vars(TalkServices).items() if isinstance(each, cached_property)]
    assert {"conversations", "reports"} <= set(later)
    assert not later & vars(services).keys()
    for name in later:
        assert getattr(services, name) is getattr(services, name)


def test_the_list_of_students_does_not_wait_for_what_a_talk_needs() -> None:
    code = (
        "import sys, lobcoach.services.opening;"
        "print(*[name for name in ('conversations', 'planning', 'reports', 'preparing')"
        " if 'lobcoach.services.' + name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []
