"""``readiness new FILE``: make a document, empty or from a sample."""

import argparse
import os
from pathlib import Path

from readiness.cli.outcome import Outcome
from readiness.document.change import apply, setting
from readiness.document.history import new_id
from readiness.document.model import About, Document
from readiness.document.store import OpenDocument
from readiness.errors import UsageError
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from readiness.text import NAME_LENGTH, clean, is_forbidden

PURPOSES = ("self-assessment", "partnership", "commissioning")
SUFFIX = ".readiness"
# Disks take 255 bytes; the temporary file and copies kept beside a document have longer names than its own.
LONGEST_NAME = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document to make")
    parser.add_argument("--sample", help="start from this sample")
    parser.add_argument("--purpose", choices=PURPOSES, default="partnership")
    parser.add_argument("--title", default="")


def run(arguments: argparse.Namespace) -> Outcome:
    """Make the document; a file that is there already is left as it is."""
    path = named_path(arguments.file)
    if path.exists():
        raise UsageError(str(path), "There is a file of this name already.", "Choose another name.")
    document = sample_document(arguments.sample) if arguments.sample else empty_document(arguments)
    opened = OpenDocument.create(path, document)
    opened.close()
    about = document.about["document"].value
    return Outcome([f"Made {path}: {about.title if about else ''}."], {"document": str(path), "id": document.id})


def named_path(file: Path) -> Path:
    """Return the path of the document to make, with its ending.

    Raises:
        UsageError: There is no name in it, or one that no disk takes.
    """
    if file.name in {"", ".."}:
        raise UsageError("The document", "It has no name.", f"Name the file, such as our-partnership{SUFFIX}.")
    path = file if file.suffix else file.with_suffix(SUFFIX)
    if any(is_forbidden(letter) or letter == "\n" for letter in path.name):
        raise UsageError(ascii(path.name), "The name holds letters that cannot be shown.", "Choose another name.")
    if len(os.fsencode(path.name)) > LONGEST_NAME:
        problem = f"The name is longer than {LONGEST_NAME} letters, which not every disk takes."
        raise UsageError(f"{path.name[:40]}…", problem, "Choose a shorter one.")
    return path


def sample_document(name: str) -> Document:
    """Return the sample called ``name`` as a document of its own, with an id that no other copy has.

    Raises:
        BadInputError: There is no such sample.
    """
    return build(sample_named(name), shipped_library()).model_copy(update={"id": new_id()})


def empty_document(arguments: argparse.Namespace) -> Document:
    """Return a document that holds only its title and purpose."""
    title = clean(arguments.title, NAME_LENGTH) or clean(arguments.file.stem, NAME_LENGTH) or "Document"
    empty = Document(id=new_id())
    return apply(empty, [setting(empty, "about", "document", About(title=title, purpose=arguments.purpose), by="")])
