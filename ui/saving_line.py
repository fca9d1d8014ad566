"""The status line: what just happened on the left, where the answers are on the right."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.kit.labels import label
from ui.kit.picture import IconPicture
from ui.theme.current import space

_SENTENCE_MILLISECONDS = 6_000


class SavingLine(QWidget):
    """Two short texts and a shape; trouble is amber and stays until it is over."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(space(4), space(1), space(4), space(1))
        row.setSpacing(space(2))
        self.sentence = _one_line()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.full_words = ""
        self.picture = IconPicture("positive", "positive", ratio=1.0)
        self.words = _one_line()
        row.addWidget(self.sentence, 1)
        row.addWidget(self.picture)
        row.addWidget(self.words)
        self.fading = QTimer(self)
        self.fading.setSingleShot(True)
        self.fading.setInterval(_SENTENCE_MILLISECONDS)
        self.fading.timeout.connect(lambda: self.sentence.setText(""))
        self.show_saving("", is_trouble=False)

    def say(self, sentence: str) -> None:
        """Show ``sentence`` for a few seconds."""
        self.sentence.setText(sentence)
        self.fading.start()

    def show_saving(self, words: str, *, is_trouble: bool) -> None:
        """Show where the latest answers are."""
        self.full_words = words
        self.words.setAccessibleName(words)
        self._fit_words()
        kind = "warning" if is_trouble else "positive"
        self.picture.show_icon(kind, kind)
        self.picture.setVisible(bool(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a long file name in the middle, so that it never keeps the window from being narrow."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        room = round(self.width() * 0.7)
        metrics = self.words.fontMetrics()
        self.words.setText(metrics.elidedText(self.full_words, Qt.TextElideMode.ElideMiddle, room))


def _one_line() -> QLabel:
    made = label("")
    made.setWordWrap(False)
    return made
