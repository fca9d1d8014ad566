"""The command line: finds the command, runs it, prints its outcome, and turns every error into words."""

import argparse
import importlib
import sys
from collections.abc import Sequence

from readiness.cli.outcome import Outcome
from readiness.errors import ReadinessError

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
    "map": "draw the governance map",
    "report": "write the readiness report",
    "export": "write the document's tables",
}
UNEXPECTED = 1


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code (see docs/commands.md)."""
    arguments = parser(argv).parse_args(argv)
    if arguments.command is None:
        parser([]).print_help()
        return 2
    try:
        outcome: Outcome = importlib.import_module(f"readiness.cli.{arguments.command}").run(arguments)
    except ReadinessError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except KeyboardInterrupt:
        print("Stopped. Nothing was left half done.", file=sys.stderr)
        return UNEXPECTED
    print(outcome.as_json() if arguments.json else "\n".join(outcome.lines))
    return outcome.exit_code


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
