"""A report written in the format that the file's name asks for."""

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import cast

from readiness.document.outputs import write_whole
from readiness.errors import UsageError
from readiness.report.blocks import Report

Progress = Callable[[float], None]
# Each format by the end of its file name: what people call it, the module that renders it and its function.
FORMATS: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        ".pdf": ("PDF", "pdf", "pdf_of"),
        ".docx": ("Word", "docx_file", "docx_of"),
        ".html": ("HTML", "html", "html_of"),
    }
)


def check_format(path: Path) -> None:
    """Refuse a file name that ends in no format of a report.

    Raises:
        UsageError: The name's end is no format.
    """
    if path.suffix.casefold() not in FORMATS:
        problem = f"“{path.suffix}” is not a format of a report."
        raise UsageError(str(path), problem, "Use a name ending in .pdf, .docx or .html.")


def write_report(report: Report, path: Path, progress: Progress | None = None) -> int | None:
    """Write ``report`` to ``path``, whole or not at all, and return its number of pages where the format has pages.

    Args:
        report: What to write.
        path: The file; its name's end chooses the format.
        progress: Called with the share done, 0 to 1. Whatever it raises stops the work and leaves ``path`` as it was.

    Raises:
        UsageError: The name's end is no format.
        BadInputError: The report is not ready; every finding is named.
        CannotWriteError: The file cannot be written; what stood there before still stands.
    """
    check_format(path)
    _, module, function = FORMATS[path.suffix.casefold()]
    # Word's library and the painter of pictures load only for the format that needs them.
    render = cast(
        "Callable[[Report, Progress | None], bytes | tuple[bytes, int]]",
        getattr(importlib.import_module(f"readiness.report.{module}"), function),
    )
    made = render(report, progress)
    content, pages = made if isinstance(made, tuple) else (made, None)
    write_whole(path, content)
    return pages
