"""The menus: every command of the window once, with its key."""

from collections.abc import Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from readiness.text import LANGUAGE_NAMES
from ui.commands import Commands
from ui.content import question_languages
from ui.look import Look
from ui.places.signposts import Signpost
from ui.protecting import Protecting
from ui.theme.appearance import THEME_CHOICES

# The keys 1 to 9 and 0.
MOST_DIGITS = 10


class Menus(QObject):
    """The menu bar of ``window``, filled once."""

    def __init__(self, window: QMainWindow, commands: Commands, places: Sequence[Signpost]) -> None:
        super().__init__(window)
        self.window, self.commands, self.places = window, commands, tuple(places)
        self.look, self.protecting = Look(commands.desk), Protecting(commands.desk)
        self.needing_document: list[QAction] = []
        self._add_file()
        self._add_edit()
        self._add_view()
        self._add_go()
        self._add_help()
        commands.desk.session.opened.connect(self._enable)
        self._enable()

    def _add_file(self) -> None:
        menu, standard, commands = (
            self.window.menuBar().addMenu(self.tr("&File")),
            QKeySequence.StandardKey,
            self.commands,
        )
        menu.addAction(self.tr("&New document…"), QKeySequence(standard.New), partial(commands.desk.go_to, "new"))
        menu.addAction(self.tr("&Open…"), QKeySequence(standard.Open), commands.open_document)
        menu.addSeparator()
        self.needing_document += [
            menu.addAction(self.tr("&Save now"), QKeySequence(standard.Save), commands.save_now),
            menu.addAction(self.tr("Save a &copy as…"), QKeySequence("Ctrl+Shift+S"), commands.save_copy),
            menu.addAction(self.tr("Pass&word…"), self.protecting.ask),
            menu.addAction(self.tr("&Earlier versions"), partial(commands.desk.go_to, "earlier")),
            menu.addAction(self.tr("C&lose document"), QKeySequence(standard.Close), commands.close_document),
        ]
        menu.addSeparator()
        menu.addAction(self.tr("Chec&k a file…"), commands.check_file)
        menu.addSeparator()
        leave = menu.addAction(self.tr("&Quit"), QKeySequence("Ctrl+Q"), self.window.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)

    def _add_edit(self) -> None:
        menu, stack = self.window.menuBar().addMenu(self.tr("&Edit")), self.commands.desk.session.undo_stack
        undo = stack.createUndoAction(self.window, self.tr("&Undo"))
        undo.setShortcuts([QKeySequence("Ctrl+Z")])
        redo = stack.createRedoAction(self.window, self.tr("&Redo"))
        redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])
        menu.addActions([undo, redo])
        say = self.commands.desk.say
        undo.triggered.connect(lambda: say(self.tr("Undone: {0}").format(_plain(stack.redoText()))))
        redo.triggered.connect(lambda: say(self.tr("Done again: {0}").format(_plain(stack.undoText()))))

    def _add_view(self) -> None:
        menu, commands = self.window.menuBar().addMenu(self.tr("&View")), self.commands
        larger = menu.addAction(self.tr("Text &larger"), lambda: self.look.resize_text(1))
        larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        menu.addAction(self.tr("Text &smaller"), QKeySequence("Ctrl+-"), lambda: self.look.resize_text(-1))
        themes = menu.addMenu(self.tr("&Theme"))
        group = QActionGroup(themes)
        names = (self.tr("As the &system"), self.tr("&Light"), self.tr("&Dark"), self.tr("High &contrast"))
        for choice, name in zip(THEME_CHOICES, names, strict=True):
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(choice == commands.desk.appearance.choice)
            action.triggered.connect(lambda _checked, choice=choice: self.look.set_theme(choice))
        themes.addActions(group.actions())
        self._add_languages(menu)
        menu.addSeparator()
        digits = menu.addAction(self.tr("&Digit keys choose a level"))
        digits.setCheckable(True)
        digits.setChecked(commands.desk.settings.has_digit_keys)
        digits.toggled.connect(self.look.set_digit_keys)

    def _add_languages(self, view: QMenu) -> None:
        menu = view.addMenu(self.tr("&Language of the questions"))
        group = QActionGroup(menu)
        # When it is first opened, because the first window must not wait for the questionnaires.
        view.aboutToShow.connect(lambda: self._fill_languages(menu, group) if menu.isEmpty() else None)

    def _fill_languages(self, menu: QMenu, group: QActionGroup) -> None:
        for language in question_languages():
            action = group.addAction(LANGUAGE_NAMES.get(language, language))
            action.setCheckable(True)
            action.setChecked(language == self.commands.desk.settings.question_language)
            action.triggered.connect(lambda _checked, language=language: self.look.set_language(language))
        menu.addActions(group.actions())

    def _add_go(self) -> None:
        menu = self.window.menuBar().addMenu(self.tr("&Go"))
        digits = count(1)
        for place in self.places:
            digit = "" if place.keys else str(next(digits) % MOST_DIGITS)
            # Without a digit, the first letter of the title chooses it.
            words = f"&{digit} {place.title()}" if digit else f"&{place.title()}"
            go = menu.addAction(words, partial(self.commands.desk.go_to, place.key))
            go.setShortcut(QKeySequence(place.keys or f"Ctrl+{digit}"))

    def _add_help(self) -> None:
        menu = self.window.menuBar().addMenu(self.tr("&Help"))
        go_to = self.commands.desk.go_to
        menu.addAction(self.tr("&Glossary"), QKeySequence("F1"), partial(go_to, "glossary"))
        menu.addAction(self.tr("&Keys"), QKeySequence("Shift+F1"), partial(go_to, "keys"))
        about = menu.addAction(self.tr("&About this program"), partial(go_to, "about"))
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _enable(self) -> None:
        for action in self.needing_document:
            action.setEnabled(self.commands.desk.session.is_open)


def _plain(sentence: str) -> str:
    return sentence.replace("&&", "&")
