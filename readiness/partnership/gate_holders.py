"""Who holds a gate: parties by name, or, where partners rated each other, who about whom."""

from collections.abc import Callable

from readiness.fit.gates import GateResult
from readiness.partnership.comparing.words import comparison_phrases
from readiness.text import FALLBACK_LANGUAGE

MOST_PAIRS = 3


def gate_holders(gate: GateResult, name: Callable[[str], str], language: str = FALLBACK_LANGUAGE) -> tuple[str, ...]:
    """Return in words who holds ``gate`` shut, or else who leaves it open; nobody where it is passed.

    Args:
        gate: The gate.
        name: What a party is called.
        language: The reader's.
    """
    if not gate.between:
        return tuple(name(party) for party in (gate.failing if gate.state == "failed" else gate.unknown))
    phrases, more = comparison_phrases(), len(gate.between) - MOST_PAIRS
    said = tuple(
        phrases.say("gate.about", language, one=name(one), other=name(other))
        for one, other in gate.between[:MOST_PAIRS]
    )
    return (*said, phrases.number("gate.more", more, language)) if more > 0 else said
