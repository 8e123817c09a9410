"""The words of the school: a name and a question for each competence, a name for each value."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit

from lobcoach.core.errors import InputError, RuleError, WorldError
from lobcoach.core.framework import Competence, CoreValue
from lobcoach.services.school_words import SchoolWordsService, WordKey
from lobcoach.services.sentences import sentence
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.form_field import FormField
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

_KEEP_WITHIN_MS = 800
_FIELD = 190
_ABOUT = (
    "Boven elk veld staat de gewone naam. Maak je een veld leeg, dan komt die terug. Je woorden "
    "staan in een tekstbestand naast je gegevens, in de map ‘vragen’."
)


class OwnWords(Column):
    """Fields for every word. What is typed is kept within a second, unless it cannot be."""

    kept = Signal()

    def __init__(self, words: SchoolWordsService) -> None:
        super().__init__(spacing=12)
        self._words = words
        self._fields = {key: WordField(key, usual) for key, usual in words.usual().items()}
        self._typed: dict[WordKey, str] = {}
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.setInterval(_KEEP_WITHIN_MS)
        self._due.timeout.connect(self.keep)
        self._arrange()
        for key, field in self._fields.items():
            field.line.textEdited.connect(lambda text, key=key: self._on_edited(key, text))
            field.line.editingFinished.connect(self._on_finished)

    def show_now(self) -> None:
        """Show the words as they are kept; never under the coach's hands, nor over a problem."""
        for key, word in self._words.words().items():
            field = self._fields[key]
            if key not in self._typed and not (field.line.hasFocus() or field.problem()):
                field.show_word(word)

    def start(self) -> None:
        """Show the words as they are kept, whatever stood here."""
        self._due.stop()
        self._typed.clear()
        for key, word in self._words.words().items():
            self._fields[key].say("")
            self._fields[key].show_word(word)

    def keep(self) -> str:
        """Keep what was typed; return why the first word that cannot be kept cannot, else nothing.

        Such a word stays in its field, with the reason below it.
        """
        self._due.stop()
        for key, text in list(self._typed.items()):
            try:
                self._words.keep(key, text)
            except (WorldError, RuleError) as error:
                self._fields[key].say(sentence(error))
                return f"‘{text}’ is niet bewaard. {sentence(error)}"
            del self._typed[key]
            self._fields[key].say("")
            self.kept.emit()
        return ""

    def field(self, key: WordKey) -> WordField:
        """Return the field for a word."""
        return self._fields[key]

    def _arrange(self) -> None:
        self.body.addWidget(Muted(_ABOUT, TextRole.SMALL))
        self.body.addWidget(Heading("Competenties", TextRole.STRONG))
        for competence in Competence:
            self._add(WordKey(competence), WordKey(competence, question=True))
        self.body.addWidget(Heading("Kernwaarden", TextRole.STRONG))
        self._add(*(WordKey(value) for value in CoreValue))
        follow_layout(self)

    def _add(self, *keys: WordKey) -> None:
        for first, second in zip(keys[::2], [*keys[1::2], None], strict=False):
            pair = SideBySide(spacing=12, top=True)
            pair.add(self._fields[first], 1, room=_FIELD)
            if second is not None:
                pair.add(self._fields[second], 1, room=_FIELD)
            self.body.addWidget(pair)

    def _on_edited(self, key: WordKey, text: str) -> None:
        self._typed.pop(key, None)
        try:
            self._words.checked(key, text)
        except InputError as error:
            self._fields[key].say(sentence(error))
            return
        self._fields[key].say("")
        self._typed[key] = text
        if not self._due.isActive():
            self._due.start()

    def _on_finished(self) -> None:
        self.keep()
        for key, word in self._words.words().items():
            if not self._fields[key].line.text().strip() and not self._fields[key].problem():
                self._fields[key].show_word(word)


class WordField(FormField):
    """One word of the school, below the usual one."""

    def __init__(self, key: WordKey, usual: str) -> None:
        self.line = QLineEdit()
        self.line.setPlaceholderText(usual)
        super().__init__(usual, self.line)
        what = "Vraag in plaats van" if key.question else "Naam in plaats van"
        self.line.setAccessibleName(f"{what} ‘{usual}’")

    def show_word(self, word: str) -> None:
        """Show a word from its beginning."""
        if self.line.text() != word:
            self.line.setText(word)
            self.line.setCursorPosition(0)
