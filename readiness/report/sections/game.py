"""The red and blue game: the score card, and how the teams played beside what the questionnaires said about trust."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from statistics import mean

from readiness.document.toolbox import GamePlayed
from readiness.partnership.anonymity import privacy_of
from readiness.partnership.pairs import trust
from readiness.report.blocks import Block, Column, Heading, Paragraph, Table
from readiness.report.material import Material
from readiness.report.sections.tool_words import NOTHING, columns, day, say
from readiness.scoring.ranges import whole_percentage
from readiness.toolbox.game import Game, game_rules, play, reflections, signed
from readiness.toolbox.standing import standing
from readiness.toolbox.words import toolbox_phrases

TRUST_FACTORS = ("trust-history", "openness", "communication", "joint-decisions")
SIDES = ("commissioner", "provider")


def game(material: Material) -> Iterator[Block]:
    """Yield the chapter on the game; nothing where none was played."""
    kept = {key: one for key, one in standing(material.document.games).items() if one.votes}
    if not kept:
        return
    yield Heading(say(material, "game.title"))
    for one in kept.values():
        yield from _played(material, one)
    yield Paragraph(say(material, "game.opening"), manner="small")
    yield from _beside(material)
    lessons = " ".join(lesson.read(material.language) for lesson in game_rules().lessons)
    yield Paragraph(lessons, lead=say(material, "game.to_talk_about"), manner="small")


def _played(material: Material, one: GamePlayed) -> Iterator[Block]:
    made = play(one.votes)
    between = say(material, "game.between", one=one.teams[0], other=one.teams[1])
    on = say(material, "game.on", day=day(material, one.played_on)) if one.played_on else ""
    yield Heading(between, 2)
    said = [remark.say(material.language) for remark in reflections(made, one.teams)]
    yield Paragraph(" ".join([on, *said]).strip())
    yield _card(material, made, one.teams)
    if one.talk:
        yield Paragraph(one.talk, lead=say(material, "game.talk"))


def _card(material: Material, made: Game, teams: Sequence[str]) -> Table:
    colours = {letter: toolbox_phrases().say(f"game.{name}", material.language) for letter, name in _COLOURS}
    head = (
        Column(say(material, "column.round")),
        *(Column(say(material, "game.vote_of", team=team)) for team in teams),
        *(Column(say(material, "game.points_of", team=team), 0.0, "right") for team in teams),
        *(Column(say(material, "game.total_of", team=team), 0.0, "right") for team in teams),
    )
    rows = tuple(
        (
            f"{one.number} ×2" if one.factor > 1 else str(one.number),
            *(colours[vote] for vote in one.votes),
            *(signed(points) for points in (*one.points, *one.totals)),
        )
        for one in made.rounds
    )
    return Table(say(material, "game.card"), head, rows)


def _beside(material: Material) -> Iterator[Block]:
    """Yield the answers on trust, side by side; nothing where nobody has answered them."""
    rows = [
        (material.factor_title(factor), *(_side(material, factor, side) for side in SIDES))
        for factor in TRUST_FACTORS
        if factor in material.library.factors
    ]
    if all(cell == NOTHING for row in rows for cell in row[1:]):
        return
    yield Heading(say(material, "game.beside"), 2)
    head = columns(material, ("factor", 0.4), ("commissioners", 0.3), ("providers", 0.3))
    yield Table(say(material, "game.answers"), head, tuple(rows))
    if (mutual := _mutual(material)) is not None:
        yield Paragraph(say(material, "game.mutual", trust=whole_percentage(mutual)))
    yield Paragraph(say(material, "game.beside_note"), manner="small")


def _side(material: Material, factor: str, side: str) -> str:
    told = [
        scores[factor].range.expected
        for party, scores in material.assessment.scores.items()
        if material.assessment.parties[party].side == side and factor in scores and scores[factor].standing == "scored"
    ]
    if not told:
        return NOTHING
    low, high = whole_percentage(min(told)), whole_percentage(max(told))
    return str(low) if low == high else say(material, "game.from_to", low=low, high=high)


def _mutual(material: Material) -> Fraction | None:
    # Under aliases no partner's view of another may be worked out, not even from a mean of few.
    views = {} if privacy_of(material.document).aliases else trust(material.document)
    return mean(views.values()) if views else None


_COLOURS = (("R", "red"), ("B", "blue"))
