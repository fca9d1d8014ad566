"""The measures of the network, each as a sentence, and how this model is governed."""

from PySide6.QtWidgets import QWidget

from ui.kit.boxes import column_in, empty_layout
from ui.kit.labels import label, muted


class MeasuresPart(QWidget):
    """Sentences under the kinds of tie they speak of."""

    def __init__(self) -> None:
        super().__init__()
        column = column_in(self, 3)
        self.summary = label("")
        column.addWidget(label(self.tr("How this model is governed"), "label"))
        column.addWidget(self.summary)
        holder = QWidget()
        self.told = column_in(holder, 1)
        column.addWidget(holder)
        column.addStretch(1)

    def show_measures(self, words: tuple[str, ...] | None) -> None:
        """Show the sentences, or that they are being worked out."""
        empty_layout(self.told)
        if words is None:
            self.told.addWidget(muted(self.tr("Measuring the map…")))
            return
        for sentence in words:
            # A heading ends with a colon.
            self.told.addWidget(label(sentence, "label" if sentence.endswith(":") else "body"))
