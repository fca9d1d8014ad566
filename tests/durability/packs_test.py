"""Ten organisations on ten computers exchange packs with a lead through one shared folder.

Nothing is lost, nothing that was kept back is anywhere on the lead's computer, and every altered byte is refused.
"""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from readiness.cli.main import main
from readiness.document.change import setting
from readiness.document.encoding import decode
from readiness.document.model import Document
from readiness.document.places import folder_of
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError
from readiness.exchange.packs.arriving import arrive
from readiness.exchange.packs.formats import reply_in
from readiness.exchange.packs.keys import key_of
from readiness.exchange.packs.replying import received
from readiness.partnership.comparing.panel import asked_items
from readiness.partnership.comparing.released import Archive
from readiness.partnership.comparing.rounds import close_round
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire

ORGANISATIONS = 10
# With whom each section is shared, turn by turn, so that every organisation shares in another way.
WAYS = ("lead", "totals", "nobody")
# What the section “sharing” of the risk questionnaire measures.
SHARING = {"financial-risk", "collective-accountability"}


@dataclass
class Post:
    """A shared folder, and a computer of its own for everybody."""

    folder: Path
    monkeypatch: pytest.MonkeyPatch

    def at(self, who: str) -> Path:
        """Sit down at the computer of ``who``; return their document."""
        self.monkeypatch.setenv("READINESS_DATA", str(self.folder / who / "application data"))
        (self.folder / who).mkdir(exist_ok=True)
        return self.folder / who / f"{who}.readiness"

    def shared(self, name: str) -> Path:
        (self.folder / "shared").mkdir(exist_ok=True)
        return self.folder / "shared" / f"{name}.readiness-pack"


def run(*words: object) -> None:
    assert main([*map(str, words)]) == 0


def guest(number: int) -> str:
    return f"org{number}"


def canary(number: int, way: str) -> str:
    return f"CANARY-{number}-{way}-END"


def fill(path: Path, number: int, level: int) -> dict[str, str]:
    """Answer every question, with a canary in each comment; return the level sent openly by item."""
    opened = OpenDocument.open(path)
    document = opened.document
    (invitation,) = received(document).values()
    openly, changes = {}, []
    for questionnaire, item, section in asked(document):
        way = WAYS[(section + number) % 3]
        said = level_of(questionnaire, item, level)
        answer = Answer(state="answered", values=(said,), comment=canary(number, way), version=questionnaire.version)
        key = f"{invitation.party}/manager/{questionnaire.id}/{item.id}"
        changes.append(setting(document, "answers", key, answer, by="Manager"))
        if way == "lead":
            openly[f"{questionnaire.id}/{item.id}"] = said
    opened.record(changes)
    opened.close()
    return openly


def asked(document: Document) -> Iterator[tuple[Questionnaire, Item, int]]:
    sections = {(one.id, section.id): 0 for one in document.questionnaires.values() for section in one.sections}
    places = {key: place for place, key in enumerate(sorted(sections))}
    for one in document.questionnaires.values():
        for item in one.items:
            if item.is_for("provider") and one.scale_of(item).points:
                yield one, item, places[one.id, item.section]


def level_of(questionnaire: Questionnaire, item: Item, level: int) -> str:
    codes = questionnaire.scale_of(item).codes
    return codes[level % len(codes)]


def share(path: Path, number: int) -> None:
    document = decode(path.read_bytes(), path.name).document
    ways = {f"{one.id}/{item.section}": WAYS[(section + number) % 3] for one, item, section in asked(document)}
    run("pack", "share", path, *(f"{section}={way}" for section, way in sorted(ways.items())))


def standing(path: Path, party: str) -> dict[str, str]:
    document = decode(path.read_bytes(), path.name).document
    own = {key: entry.value for key, entry in document.answers.items() if key.startswith(f"{party}/") and entry.value}
    return {"/".join(key.split("/")[2:]): value.code or "" for key, value in own.items()}


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Post:
    """Return the post with ten organisations invited, each with an answer to every question."""
    made = Post(tmp_path, monkeypatch)
    lead = made.at("lead")
    run("new", lead)
    run("pack", "invite", lead, "-o", made.shared("invitation"), "--asker", "Harbour Trust", "--ask", "values",
        "--ask", "capacity", "--ask", "risk-appetite", "--ask", "worth-partnering")  # fmt: skip
    for number in range(ORGANISATIONS):
        path = made.at(guest(number))
        run("pack", "answer", made.shared("invitation"), path, "--organisation", f"Organisation {number}")
        fill(path, number, level=number)
        share(path, number)
        run("pack", "reply", path, "-o", made.shared(guest(number)))
    return made


def everything_on(folder: Path) -> bytes:
    """Return every byte of every file under ``folder``, packed content unpacked where it is."""
    return b"\n".join(_plain(file.read_bytes()) for file in sorted(folder.rglob("*")) if file.is_file())


def _plain(data: bytes) -> bytes:
    try:
        return data + zlib.decompress(data)
    except zlib.error:
        return data


def test_ten_organisations_exchange_and_nothing_is_lost_or_leaked(post: Post) -> None:
    lead = post.at("lead")
    for number in range(ORGANISATIONS):
        run("pack", "import", lead, post.shared(guest(number)), "-o", post.shared(f"receipt {number}"))
    document = decode(lead.read_bytes(), lead.name).document
    names = {key: entry.value.name for key, entry in document.parties.items() if entry.value}
    totals = 0
    for number in range(ORGANISATIONS):
        party = next(key for key, name in names.items() if name == f"Organisation {number}")
        own = decode(post.at(guest(number)).read_bytes(), "own").document
        kept = [WAYS[(section + number) % 3] for _, _, section in asked(own)]
        expected = {
            f"{one.id}/{item.id}": level_of(one, item, number)
            for one, item, section in asked(own)
            if WAYS[(section + number) % 3] == "lead"
        }
        assert standing(lead, party) == expected
        totals += kept.count("totals")
        run("pack", "receipt", post.at(guest(number)), post.shared(f"receipt {number}"))
    assert len(document.pooled) == totals

    found = everything_on(post.folder / "lead")
    for number in range(ORGANISATIONS):
        assert canary(number, "lead").encode() in found
        assert canary(number, "totals").encode() not in found
        assert canary(number, "nobody").encode() not in found
        secret = decode(post.at(guest(number)).read_bytes(), "own").document.id
        assert secret.encode() not in found


def test_a_second_round_of_replies_merges_and_the_first_then_changes_nothing(post: Post) -> None:
    lead = post.at("lead")
    for number in range(ORGANISATIONS):
        run("pack", "import", post.at("lead"), post.shared(guest(number)))
        path = post.at(guest(number))
        fill(path, number, level=number + 1)
        run("pack", "reply", path, "-o", post.shared(f"again {number}"))
    lead = post.at("lead")
    before = len(decode(lead.read_bytes(), lead.name).document.pooled)
    for number in reversed(range(ORGANISATIONS)):
        run("pack", "import", lead, post.shared(f"again {number}"))
    after = lead.read_bytes()
    for number in range(ORGANISATIONS):
        run("pack", "import", lead, post.shared(guest(number)))
    document = decode(after, lead.name).document
    assert (len(document.pooled), lead.read_bytes() == after) == (before, True)
    assert not [key for key, entry in document.answers.items() if entry.clash or len(entry.past) != 1]


def test_every_altered_byte_of_a_reply_is_refused(post: Post) -> None:
    lead = post.at("lead")
    document = decode(lead.read_bytes(), lead.name).document
    data, pair = post.shared(guest(3)).read_bytes(), key_of(document.id)
    taken = []
    for place in range(len(data)):
        altered = data[:place] + bytes([data[place] ^ (1 << place % 8)]) + data[place + 1 :]
        try:
            arrive(document, reply_in(altered, "reply"), pair, "reply")
        except BadInputError:
            continue
        taken.append(place)
    assert taken == []
    assert arrive(document, reply_in(data, "reply"), pair, "reply").answers > 0


def close_a_round(path: Path) -> None:
    opened = OpenDocument.open(path)
    one = close_round(opened.document, "First", "2026-11-01")
    opened.record([setting(opened.document, "rounds", "first", one, by="")])
    opened.close()


def shown_in_totals(path: Path) -> set[str]:
    """Return the items whose answers in totals may be shown."""
    document = decode(path.read_bytes(), path.name).document
    archive, used = Archive(document), list(document.questionnaires.values())
    items = [item for one in used for item in asked_items(one, {})]
    return {item.key for item in items if archive.pool([item]) is not None}


def test_who_takes_answers_out_of_the_totals_is_not_told_from_what_is_left(post: Post) -> None:
    for number in range(ORGANISATIONS):
        run("pack", "share", post.at(guest(number)), "risk-appetite/sharing=totals", "risk-appetite/boldness=totals")
        run("pack", "reply", post.at(guest(number)), "-o", post.shared(f"totals {number}"))
        run("pack", "import", post.at("lead"), post.shared(f"totals {number}"))
    close_a_round(post.at("lead"))
    before = shown_in_totals(post.at("lead"))
    run("pack", "share", post.at(guest(0)), "risk-appetite/sharing=nobody")
    run("pack", "reply", post.at(guest(0)), "-o", post.shared("less"))
    run("pack", "import", post.at("lead"), post.shared("less"))
    for closes in (False, True):
        if closes:
            close_a_round(post.at("lead"))
        hidden = before - shown_in_totals(post.at("lead"))
        assert {key.partition("/")[2].rpartition(".")[0] for key in hidden} == SHARING
        assert len(before) > len(hidden)


def test_nothing_tells_whose_totals_came_when(post: Post) -> None:
    lead = post.at("lead")
    for number in range(ORGANISATIONS):
        run("pack", "import", lead, post.shared(guest(number)))
    document = decode(lead.read_bytes(), lead.name).document
    assert len({(entry.now.at, entry.now.by) for entry in document.pooled.values()}) == 1
    assert list(document.pooled) == sorted(document.pooled)
    folder = folder_of(document.id)
    versions = [decode(file.read_bytes(), file.name).document for file in sorted(folder.glob("backups/*.readiness"))]
    assert [version.pooled == document.pooled for version in versions] == [True] * len(versions)
    assert not [file for file in folder.glob("journal*") if b'"pooled"' in file.read_bytes()]
