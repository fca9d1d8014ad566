"""The rules as data: the words of each check, why it matters, its source and the sentence that mends it."""

from functools import cache
from typing import Annotated, Literal

from pydantic import Field, model_validator

from readiness.governance.checks.finding import Severity
from readiness.records import Record, data_folder, read_toml
from readiness.wording import Identifier, Name, Wording


class Case(Record):
    """One way in which a rule is broken: what is said, and the sentence ready to adopt; ``{places}`` are filled."""

    message: Wording
    remedy: Wording


class Rule(Record):
    """One check in words; ``cases`` has ``found`` for the plain breach and a name for every other wording."""

    id: Annotated[str, Field(pattern=r"^C\d{2}$")]
    title: Wording
    severity: Severity
    why: Wording
    source: Name
    cases: dict[Identifier, Case] = Field(min_length=1)


class RuleFile(Record):
    """``questionnaires/governance-checks.toml``."""

    format: Literal["readiness-governance-checks/1"]
    rules: tuple[Rule, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _each_once(self) -> "RuleFile":
        ids = [rule.id for rule in self.rules]
        for twice in sorted({one for one in ids if ids.count(one) > 1}):
            raise ValueError(f"the rule {twice} stands twice")
        return self


@cache
def shipped_rules() -> dict[str, Rule]:
    """Return the rules that ship with the program, by id.

    Raises:
        DataFileError: The file breaks the schema; every finding is named.
    """
    found = read_toml(data_folder() / "governance-checks.toml", RuleFile)
    return {rule.id: rule for rule in found.rules}
