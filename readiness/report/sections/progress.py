"""What moved since the last round that was closed, and for how many organisations."""

from collections.abc import Iterator, Sequence
from datetime import date

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.released import rounds_of
from readiness.partnership.comparing.rounds import Course, FactorMove, PartyMove
from readiness.partnership.comparing.words import names_left_out
from readiness.report.blocks import Block, BulletList, Column, Heading, Paragraph, Point, Table
from readiness.report.kinds.kind import kind_phrases
from readiness.report.material import Material

MOST_NAMED = 5
COURSES: tuple[Course, ...] = ("up", "down", "same")


def progress(material: Material) -> Iterator[Block]:
    """Yield the chapter on progress; nothing where no round is closed yet.

    Where partners go under aliases, and where they are many, only their number is told.
    """
    rounds = tuple(rounds_of(material.document).values())
    if not rounds:
        return
    last = rounds[-1]
    made = Comparison(material.document, material.library, material.catalogue, material.assessment)
    moves = [move for move in made.moves(last) if move.compared]
    yield Heading(_say(material, "progress.title", round=last.name))
    day = material.day(date.fromisoformat(last.closed_on))
    yield Paragraph(_say(material, "progress.closed", round=last.name, date=day))
    if not moves:
        yield Paragraph(_say(material, "progress.none"))
        return
    yield Paragraph(_summary(material, moves), manner="opening")
    if made.shows_aliases or len(made.panel.parties) > MOST_NAMED:
        yield _counted(material, moves, names_may_stand=not made.shows_aliases)
        return
    yield _named(material, made, moves)
    if points := tuple(Point(_actions(move), material.factor_title(move.factor)) for move in moves if move.actions):
        yield Heading(_say(material, "progress.actions"), 2)
        yield BulletList(points)
    left_out = dict.fromkeys(name for move in moves for name in names_left_out(made, move, material.language))
    if left_out:
        yield Paragraph(_say(material, "progress.gone", who=", ".join(left_out)), manner="small")


def _summary(material: Material, moves: Sequence[FactorMove]) -> str:
    up = sum(move.counted("up") > move.counted("down") for move in moves)
    down = sum(move.counted("up") < move.counted("down") for move in moves)
    return _say(material, "progress.rose", factors=len(moves), up=up, down=down, same=len(moves) - up - down)


def _counted(material: Material, moves: Sequence[FactorMove], *, names_may_stand: bool) -> Table:
    columns = (
        Column(material.say("column.factor"), 0.34),
        *(Column(_say(material, f"progress.{course}"), 0.12, "right") for course in COURSES),
    )
    rows = tuple(
        (material.factor_title(move.factor), *(str(move.counted(course)) for course in COURSES)) for move in moves
    )
    if names_may_stand:
        # Whoever wrote down an action may have named a partner in it.
        columns = (*columns, Column(_say(material, "progress.actions"), 0.3))
        rows = tuple((*row, _actions(move)) for row, move in zip(rows, moves, strict=True))
    return Table(_say(material, "progress.caption"), columns, rows)


def _named(material: Material, made: Comparison, moves: Sequence[FactorMove]) -> Table:
    parties = tuple(made.panel.parties)
    columns = (Column(material.say("column.factor")), *(Column(material.party_name(party)) for party in parties))
    rows = tuple(
        (material.factor_title(move.factor), *(_move(material, move.parties.get(party)) for party in parties))
        for move in moves
    )
    return Table(_say(material, "progress.named"), columns, rows)


def _move(material: Material, move: PartyMove | None) -> str:
    if move is None or move.before is None or move.after is None:
        return "–"
    return _say(material, "progress.from_to", before=move.before, after=move.after)


def _actions(move: FactorMove) -> str:
    return "; ".join(action.what for action in move.actions) or "–"


def _say(material: Material, key: str, **values: object) -> str:
    return kind_phrases().say(key, material.language, **values)
