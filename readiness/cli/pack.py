"""``readiness pack``: exchange between organisations, as files and without a network."""

import argparse
from collections.abc import Callable, Mapping

from readiness.cli import pack_asking, pack_keeping, pack_replying, pack_responses
from readiness.cli.outcome import Outcome
from readiness.exchange.packs.letters import LETTER_LANGUAGES

STEPS: Mapping[str, tuple[str, Callable[[argparse.ArgumentParser], None], Callable[[argparse.Namespace], Outcome]]] = {
    "invite": ("write an invitation", pack_asking.add_invite, pack_asking.invite),
    "answer": ("begin the document that answers an invitation", pack_replying.add_answer, pack_replying.answer),
    "share": ("say with whom a section is shared", pack_replying.add_share, pack_replying.share),
    "reply": ("write the sealed reply", pack_replying.add_reply, pack_replying.reply),
    "preview": ("show what a reply holds", pack_replying.add_preview, pack_replying.preview),
    "import": ("bring in a reply", pack_asking.add_import, pack_asking.bring_in),
    "receipt": ("note the receipt that came back", pack_replying.add_receipt, pack_replying.receipt),
    "responses": (
        "bring in answers from a table of a form tool",
        pack_responses.add_responses,
        pack_responses.responses,
    ),
    "holds": ("say what a document holds about people", pack_keeping.add_holds, pack_keeping.holds),
    "erase": ("erase a person, history and earlier versions included", pack_keeping.add_erase, pack_keeping.erase),
    "notice": ("print the privacy notice", pack_keeping.add_notice, pack_keeping.notice),
}

WRITES_A_LETTER = frozenset({"invite", "reply", "import", "notice"})


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's steps to ``parser``."""
    steps = parser.add_subparsers(dest="step", metavar="STEP", required=True)
    for name, (summary, add, _) in STEPS.items():
        step = steps.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
        add(step)
        # After the step as well as before it, because people write it where they end.
        if name in WRITES_A_LETTER:
            words = "of the letter; cy (Welsh) is a draft; the document's own unless given"
            step.add_argument("--language", choices=LETTER_LANGUAGES, default=LETTER_LANGUAGES[0], help=words)
        step.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="print one JSON object")


def run(arguments: argparse.Namespace) -> Outcome:
    """Run the step that was named."""
    return STEPS[arguments.step][2](arguments)
