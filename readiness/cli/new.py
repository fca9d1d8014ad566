"""``readiness new FILE``: make a document, empty or from a sample."""

import argparse
from pathlib import Path

from readiness.cli.outcome import Outcome
from readiness.document.change import apply, setting
from readiness.document.history import new_id
from readiness.document.model import About, Document
from readiness.document.store import OpenDocument
from readiness.errors import UsageError
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from readiness.text import NAME_LENGTH, clean

PURPOSES = ("self-assessment", "partnership", "commissioning")
SUFFIX = ".readiness"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("file", type=Path, help="the document to make")
    parser.add_argument("--sample", help="start from this sample")
    parser.add_argument("--purpose", choices=PURPOSES, default="partnership")
    parser.add_argument("--title", default="")


def run(arguments: argparse.Namespace) -> Outcome:
    """Make the document; a file that is there already is left as it is."""
    path: Path = arguments.file if arguments.file.suffix else arguments.file.with_suffix(SUFFIX)
    if path.exists():
        raise UsageError(str(path), "There is a file of this name already.", "Choose another name.")
    document = sample_document(arguments.sample) if arguments.sample else empty_document(arguments)
    opened = OpenDocument.create(path, document)
    opened.close()
    about = document.about["document"].value
    return Outcome([f"Made {path}: {about.title if about else ''}."], {"document": str(path), "id": document.id})


def sample_document(name: str) -> Document:
    """Return the sample called ``name`` as a document of its own, with an id that no other copy has.

    Raises:
        BadInputError: There is no such sample.
    """
    return build(sample_named(name), shipped_library()).model_copy(update={"id": new_id()})


def empty_document(arguments: argparse.Namespace) -> Document:
    """Return a document that holds only its title and purpose."""
    title = clean(arguments.title, NAME_LENGTH) or arguments.file.stem
    empty = Document(id=new_id())
    return apply(empty, [setting(empty, "about", "document", About(title=title, purpose=arguments.purpose), by="")])
