"""The command line: finds the command, runs it, prints its outcome, and turns every error into words."""

import argparse
import importlib
import io
import logging
import os
import sys
from collections.abc import Sequence

from readiness.cli.outcome import Outcome
from readiness.errors import BadInputError, CannotWriteError, ReadinessError
from readiness.text import shown

# One file a command, imported only when its command is called, so that every command starts fast.
COMMANDS = {
    "demo": "take a sample through scoring, fit, map and report",
    "new": "make a document",
    "info": "what a document holds",
    "verify": "read a document and say what is wrong with it",
    "questionnaire": "list, check and show questionnaires",
    "instrument": "score any questionnaire from a CSV file of answers",
    "answers": "record answers from a CSV file",
    "score": "readiness by factor",
    "fit": "how well each delivery model fits",
    "change": "the least that has to change for a delivery model",
    "choose": "who should be in the consortium",
    "compare": "the partners side by side",
    "map": "draw the governance map",
    "report": "write the readiness report",
    "pack": "exchange answers between organisations as files",
    "export": "write the document's tables",
    "portfolio": "many documents as one table",
    "share": "gain and pain share, partner by partner",
    "route": "the route to market, by the rules of a day",
    "criteria": "weighted criteria and bids",
    "plan": "the action plan and the risk register",
    "game": "the red and blue game",
}
UNEXPECTED = 1
LONGEST_QUOTATION = 60


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see docs/commands.md)."""
    arguments = parser(argv).parse_args(argv)
    if arguments.command is None:
        parser([]).print_help()
        return 2
    try:
        outcome: Outcome = importlib.import_module(f"readiness.cli.{arguments.command}").run(arguments)
    except ReadinessError as error:
        print(shown(str(error)), file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Stopped. Nothing was left half done.", file=sys.stderr)
        return UNEXPECTED
    except Exception as error:  # the edge of the program: a person gets a sentence, the log gets the rest
        if logging.getLogger().handlers:  # without a log the words would land on the person's screen
            logging.getLogger(__name__).exception("%s failed", arguments.command)
        print(shown(unexpected(error)), file=sys.stderr)
        return BadInputError.exit_code if isinstance(error, OSError) else UNEXPECTED
    return say(outcome.as_json() if arguments.json else "\n".join(outcome.lines)) or outcome.exit_code


def say(text: str) -> int:
    """Print ``text`` and return 0, or the exit code of what hindered it.

    A letter that the output's encoding lacks is written as an escape; a control character, with which a file's name
    could steer the terminal, never arrives; a reader who closed the pipe has seen enough.
    """
    try:
        if isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(errors="backslashreplace")
        print(shown(text), flush=True)
    except OSError as error:
        # The interpreter flushes once more on its way out and must find somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if not isinstance(error, BrokenPipeError):
            problem = f"The output can't be written ({(error.strerror or 'unknown fault').lower()})."
            print(CannotWriteError("", problem, "Make room or choose another place."), file=sys.stderr)
            return CannotWriteError.exit_code
    return 0


def unexpected(error: Exception) -> str:
    """Return what to tell a person whom an error reached that nobody foresaw."""
    if isinstance(error, OSError) and error.strerror:
        name = str(error.filename or "")[:LONGEST_QUOTATION]
        return str(BadInputError(name, f"The disk refuses ({error.strerror.lower()}).", "Check the name and place."))
    problem = "This should not have happened, and the program stopped; documents are as they were."
    return f"{problem} Details are in readiness.log in the program's data folder."


def parser(argv: Sequence[str] | None) -> argparse.ArgumentParser:
    """Return the parser; only the called command's own words are loaded."""
    from readiness import version

    top = argparse.ArgumentParser(prog="readiness", description="Partnership readiness and choice of delivery model.")
    top.add_argument("--version", action="version", version=f"readiness {version.VERSION}")
    found = top.add_subparsers(dest="command", metavar="COMMAND")
    words = sys.argv[1:] if argv is None else argv
    for name, summary in COMMANDS.items():
        command = found.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        if name in words:
            importlib.import_module(f"readiness.cli.{name}").add_arguments(command)
        command.add_argument("--json", action="store_true", help="print one JSON object")
    return top


if __name__ == "__main__":
    sys.exit(main())
