"""Asking the coach for a place on this computer, and showing a folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

#: How data files are called; the services use the same.
DATA_SUFFIX = ".lobcoach"
_LIST_FILTER = "Klassenlijsten (*.xlsx *.xlsm *.xls *.ods *.csv *.txt *.tsv);;Alle bestanden (*)"
_QUESTION_FILTER = "Vragen (*.md);;Alle bestanden (*)"
_DATA_FILTER = f"LOBcoach-bestanden (*{DATA_SUFFIX})"
_PICTURE_FILTER = "Plaatjes (*.png *.jpg *.jpeg *.webp *.bmp *.gif)"


def ask_pdf_place(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where a PDF goes, beginning with `proposal`; None when the coach thinks again.

    The dialog asks before an existing file would be replaced.
    """
    return _ask_new(parent, "Bewaar het verslag", proposal, "PDF (*.pdf)")


def ask_sheet_place(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where the PDF of a recovery sheet goes; None when the coach thinks again."""
    return _ask_new(parent, "Bewaar het herstelblad", proposal, "PDF (*.pdf)")


def ask_new_file(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where a new data file goes; None when the coach thinks again."""
    return _ask_new(parent, "Waar komen je gegevens?", proposal, _DATA_FILTER)


def ask_existing_file(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a data file that exists; None when the coach thinks again."""
    dialog = QFileDialog(parent, "Open een bestand", str(folder), _DATA_FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_picture(parent: QWidget) -> Path | None:
    """Ask for a picture that exists; None when the coach thinks again."""
    dialog = QFileDialog(parent, "Kies een logo", str(documents_folder()), _PICTURE_FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_class_list(parent: QWidget) -> Path | None:
    """Ask for a file with a class list; None when the coach thinks again."""
    dialog = QFileDialog(parent, "Kies een klassenlijst", str(documents_folder()), _LIST_FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_questions(parent: QWidget) -> Path | None:
    """Ask for a file with questions; None when the coach thinks again."""
    folder = str(documents_folder())
    dialog = QFileDialog(parent, "Kies een bestand met vragen", folder, _QUESTION_FILTER)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def ask_questions_place(parent: QWidget, proposal: Path) -> Path | None:
    """Ask where shared questions go, beginning with `proposal`; None after thinking again."""
    return _ask_new(parent, "Bewaar de vragen", proposal, _QUESTION_FILTER)


def ask_folder(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a folder, beginning with `folder`; None when the coach thinks again."""
    dialog = QFileDialog(parent, "Kies een map", str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return _answer(dialog)


def show_folder(folder: Path) -> None:
    """Open a folder of this computer in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def documents_folder() -> Path:
    """Return the folder where a person's documents are, else the home folder."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) if place and Path(place).is_dir() else Path.home()


def _ask_new(parent: QWidget, title: str, proposal: Path, name_filter: str) -> Path | None:
    dialog = QFileDialog(parent, title, str(proposal.parent), name_filter)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    dialog.setDefaultSuffix(proposal.suffix.removeprefix("."))
    dialog.selectFile(proposal.name)
    return _answer(dialog)


def _answer(dialog: QFileDialog) -> Path | None:
    chosen = bool(dialog.exec())
    files = dialog.selectedFiles()
    dialog.deleteLater()
    return Path(files[0]) if chosen and files else None
