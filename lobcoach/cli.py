"""The commands without a window, on the same services; Dutch out, errors on stderr."""

from __future__ import annotations

import getpass
import json
import os
import sys
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lobcoach.arguments import Arguments
from lobcoach.core.class_list.comparing import RowState
from lobcoach.core.dutch_dates import long_date
from lobcoach.core.errors import FileError, FileTrouble, RuleError, WorldError
from lobcoach.core.names import full_name, sort_key
from lobcoach.core.overviews import ConversationRow
from lobcoach.core.people import Student
from lobcoach.paths import data_folder, resource
from lobcoach.services import list_wording
from lobcoach.services.checking import by_severity, coverage_of, figures_about, look_over_files
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library, read_library
from lobcoach.services.opened import OWN_QUESTIONS, Services
from lobcoach.services.opening import (
    PASSPHRASE_VARIABLE,
    asks_passphrase,
    open_file,
    open_to_read,
    refuse_open_elsewhere,
)
from lobcoach.services.sentences import sentence
from lobcoach.services.verifying import verify_file

_NOBODY_ANSWERS = (
    "Dit bestand is op slot, en het wachtwoord kan hier niet worden gevraagd. "
    f"Zet het in {PASSPHRASE_VARIABLE}."
)
#: Above the talks of the coach alone.
_NO_STUDENT = "Zonder student"
_CANNOT_PRINT = "De uitvoer kan niet worden weggeschreven. Kijk of er ruimte is op de schijf."


def run(arguments: Arguments) -> int:
    """Carry out one command; 0 when all is well, 1 when something is wrong."""
    try:
        said = _COMMANDS[arguments.command](arguments)
    except (WorldError, RuleError) as error:
        said = Said(wrong=(sentence(error),))
    except (EOFError, getpass.GetPassWarning):
        said = Said(wrong=(_NOBODY_ANSWERS,))
    except KeyboardInterrupt:
        said = Said(wrong=("\nAfgebroken.",))
    for line in (*said.remarks, *said.wrong):
        print(line, file=sys.stderr)
    return int(bool(said.wrong)) if _print_all(said.lines) else 1


@dataclass(frozen=True)
class Said:
    """What a command has to say; `remarks` and `wrong` go to stderr, `wrong` is a failure."""

    lines: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


def _print_all(lines: Iterable[str]) -> bool:
    """Print to stdout as far as its reader wants; tell whether that went well."""
    try:
        for line in lines:
            print(line)
        sys.stdout.flush()
    except OSError as error:
        # What is still waiting must not be tried again when Python ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            print(_CANNOT_PRINT, file=sys.stderr)
            return False
    return True


def _check(arguments: Arguments) -> Said:
    found = look_over_files(arguments.paths or _all_content(), resource("framework"))
    problems, lines = list(found.problems), []
    if arguments.coverage:
        counted, lacking = coverage_of(found.prompts)
        problems += lacking
        lines += [*counted, ""]
    if arguments.figures:
        lines += [*figures_about(found.prompts), ""]
    errors, remarks = by_severity(problems)
    if errors:
        return Said(tuple(lines), wrong=(*errors, *remarks))
    lines.append("Geen fouten." if remarks else "Alles in orde.")
    return Said(tuple(lines), remarks)


def _all_content() -> tuple[Path, ...]:
    own = _own_questions()
    shipped = (resource("questions"), resource("framework"))
    return (*shipped, own) if own.is_dir() else shipped


def _demo(arguments: Arguments) -> Said:
    path = _data(arguments)
    make_example_file(path, _library(), _given_passphrase())
    return Said((f"Het voorbeeldbestand staat klaar: {path}",))


def _list(arguments: Arguments) -> Said:
    services = _open_to_read(arguments)
    try:
        students = [
            row.student
            for archived in (False, True)
            for row in services.students.caseload(archived=archived)
        ]
        talks = services.talk_lists.of_everyone()
    finally:
        services.close()
    students.sort(key=sort_key)
    return Said(_as_json(students, talks) if arguments.json else tuple(_as_text(students, talks)))


def _as_json(students: list[Student], talks: list[ConversationRow]) -> tuple[str]:
    listed = {
        "students": [
            {"id": s.id, "name": full_name(s), "group": s.group, "archived": s.archived}
            for s in students
        ],
        "conversations": [
            {
                "id": talk.id,
                "student": talk.student.id if talk.student else None,
                "date": talk.on.isoformat() if talk.on else None,
                "type": talk.type,
                "state": talk.state.value,
            }
            for talk in talks
        ],
    }
    return (json.dumps(listed, ensure_ascii=False, indent=2),)


def _as_text(students: list[Student], talks: list[ConversationRow]) -> Iterator[str]:
    for student in students:
        group = f"  {student.group}" if student.group else ""
        yield f"{full_name(student)}{group}{'  (archief)' if student.archived else ''}"
        yield from _talks_as_text(talks, student.id)
    own = tuple(_talks_as_text(talks, None))
    if own:
        yield from (_NO_STUDENT, *own)


def _talks_as_text(talks: list[ConversationRow], student_id: str | None) -> Iterator[str]:
    for talk in talks:
        if (talk.student.id if talk.student else None) == student_id:
            day = long_date(talk.on) if talk.on else "nog geen datum"
            yield f"    {talk.id}  {day}  {talk.type}  {talk.state.value}"


def _report(arguments: Arguments) -> Said:
    folder = arguments.out or Path()
    if not os.path.isdir(folder):  # noqa: PTH112 - never raises, whatever the name is
        raise FileError(FileTrouble.FOLDER_MISSING, folder / "verslag.pdf")
    services = _open(arguments)
    try:
        report = services.reports.newest(arguments.conversation)
        path = services.reports.write_into(report, folder)
    finally:
        services.close()
    return Said((f"Het verslag staat in {path}",))


def _import_students(arguments: Arguments) -> Said:
    path = arguments.list or Path()
    services = _open(arguments)
    try:
        lists = services.class_lists
        listed = lists.read(path)
        compared = lists.compare(listed)
        told = [(row, list_wording.row(path.name, row)) for row in compared.rows]
        wrong = tuple(line for row, line in told if row.state is RowState.WRONG)
        lines = [list_wording.columns(listed)] if arguments.dry_run else []
        lines += [line for line in (list_wording.left_out(listed.left_out()),) if line]
        lines += [
            line
            for row, line in told
            if row.state is not RowState.WRONG and (arguments.dry_run or row.namesake is not None)
        ]
        lines.append(list_wording.counts(compared) or "Er staan geen studenten in de lijst.")
        if arguments.dry_run:
            lines.append("Er is niets veranderd.")
        else:
            lines.append(list_wording.imported(lists.store(compared), len(wrong)))
    finally:
        services.close()
    return Said(tuple(lines), wrong=wrong)


def _verify(arguments: Arguments) -> Said:
    path = _data(arguments)
    found = verify_file(path, _passphrase_for(path))
    return Said(wrong=tuple(found)) if found else Said((f"{path.name}: alles in orde.",))


_COMMANDS: Mapping[str, Callable[[Arguments], Said]] = {
    "check": _check,
    "demo": _demo,
    "list": _list,
    "report": _report,
    "import-students": _import_students,
    "verify": _verify,
}


def _library() -> Library:
    return read_library(resource("questions"), resource("framework"))


def _own_questions() -> Path:
    return data_folder() / OWN_QUESTIONS


def _data(arguments: Arguments) -> Path:
    return arguments.data or Path()


def _open(arguments: Arguments) -> Services:
    path = _data(arguments)
    refuse_open_elsewhere(path)
    return open_file(path, _library(), _passphrase_for(path))


def _open_to_read(arguments: Arguments) -> Services:
    """Open a file, also when it is open in a window: that goes on undisturbed."""
    path, library = _data(arguments), _library()
    passphrase = _passphrase_for(path)
    try:
        return open_file(path, library, passphrase)
    except FileError as error:
        if error.holder is None:
            raise
        return open_to_read(path, library, passphrase)


def _given_passphrase() -> str | None:
    return os.environ.get(PASSPHRASE_VARIABLE) or None


def _passphrase_for(path: Path) -> str | None:
    """Return the passphrase of a locked file, from the environment or by asking for it."""
    if not asks_passphrase(path):
        return None
    with warnings.catch_warnings():
        # Without a terminal getpass would warn, and show what is typed.
        warnings.simplefilter("error", getpass.GetPassWarning)
        return _given_passphrase() or getpass.getpass("Wachtwoord: ")
