"""``readiness game MOVES`` or ``FILE.readiness``: the red and blue game scored."""

import argparse
from pathlib import Path
from typing import Any

from readiness.cli.outcome import Outcome, table
from readiness.cli.spec_file import DOCUMENT_END, add_case, read_case
from readiness.document.toolbox import GamePlayed, Vote
from readiness.toolbox.game import Game, Round, game_rules, play, read_votes, reflections, signed
from readiness.toolbox.words import toolbox_phrases


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's words to ``parser``."""
    parser.add_argument("moves", nargs="+", help="two letters a round, R or B: RR BB RB ...; or a document")
    parser.add_argument("--teams", nargs=2, metavar="NAME", help="what the two teams are called")
    add_case(parser)


def run(arguments: argparse.Namespace) -> Outcome:
    """Print the score card, what the teams have together, and what the game shows."""
    votes, names = _played(arguments.moves, arguments.case)
    game = play(votes)
    teams = tuple(arguments.teams or names)
    remarks = reflections(game, (teams[0], teams[1]))
    data = {
        "rounds": [_round(one) for one in game.rounds],
        "totals": game.totals,
        "joint": game.joint,
        "best_joint": game.best_joint,
        "rounds_left": game.rounds_left,
        "ending": game.ending,
        "remarks": [remark.data() for remark in remarks],
    }
    return Outcome([*_card(game, teams), *(remark.say() for remark in remarks)], data)


def _played(moves: list[str], case: str) -> tuple[tuple[Vote, ...], tuple[str, str]]:
    path = Path(moves[0])
    if len(moves) == 1 and path.suffix.casefold() == DOCUMENT_END:
        one = read_case(path, GamePlayed, "games", case)
        return one.votes, one.teams
    return read_votes(moves), game_rules().teams


def _round(one: Round) -> dict[str, Any]:
    return {
        "round": one.number, "votes": one.votes, "factor": one.factor, "points": one.points, "totals": one.totals,
    }  # fmt: skip


def _card(game: Game, teams: tuple[str, ...]) -> list[str]:
    say = toolbox_phrases().say
    colours = {"R": say("game.red"), "B": say("game.blue")}
    rows = [
        (str(one.number), *(colours[vote] for vote in one.votes), *map(signed, (*one.points, *one.totals)))
        for one in game.rounds
    ]
    together = [f"{say('game.total')} {team}" for team in teams]
    return table([(say("game.round"), *teams, *teams, *together), *rows])
