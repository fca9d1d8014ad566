"""``readiness pack`` from the invitation to the receipt, as somebody without a window does it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readiness.cli.main import main
from readiness.cli.pack_files import document_at, recorded
from readiness.document.change import setting
from readiness.document.model import Party
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.cli.conftest import Command


@dataclass
class Post:
    """Two computers and the folder between them."""

    folder: Path
    command: Command
    monkeypatch: pytest.MonkeyPatch

    def at(self, who: str, *words: object) -> dict[str, Any]:
        """Run a command on the computer of ``who``."""
        self.monkeypatch.setenv("READINESS_DATA", str(self.folder / f"data of {who}"))
        return self.command(*words)

    def file(self, name: str) -> Path:
        return self.folder / name


@pytest.fixture
def post(tmp_path: Path, command: Command, monkeypatch: pytest.MonkeyPatch) -> Post:
    """Return the post with an invitation from the lead that North has begun to answer."""
    made = Post(tmp_path, command, monkeypatch)
    made.at("lead", "new", made.file("lead.readiness"))
    words = ("--asker", "Harbour Trust", "--ask", "values", "--ask", "capacity", "--reply-by", "2026-12-20")
    made.at("lead", "pack", "invite", made.file("lead.readiness"), "-o", made.file("ask.readiness-pack"), *words)
    begin = ("pack", "answer", made.file("ask.readiness-pack"), made.file("north.readiness"))
    made.at("north", *begin, "--organisation", "North", "--person", "Manager")
    items = [item.id for item in shipped_library().named("values").items]
    made.file("said.csv").write_text("item,value\n" + "".join(f"{item},3\n" for item in items))
    said = ("answers", made.file("north.readiness"), "--party", "north", "--respondent", "manager")
    made.at("north", *said, "--from", made.file("said.csv"))
    return made


def reply(post: Post) -> dict[str, Any]:
    return post.at("north", "pack", "reply", post.file("north.readiness"), "-o", post.file("re.readiness-pack"))


def bring_in(post: Post, *words: object) -> dict[str, Any]:
    return post.at("lead", "pack", "import", post.file("lead.readiness"), post.file("re.readiness-pack"), *words)


def test_a_reply_goes_there_and_its_receipt_comes_back(post: Post) -> None:
    sent = reply(post)
    came = bring_in(post, "-o", post.file("receipt"))
    noted = post.at("north", "pack", "receipt", post.file("north.readiness"), post.file("receipt.readiness-pack"))
    assert (sent["exit"], came["exit"], noted["exit"]) == (0, 0, 0)
    assert sent["code"] == came["code"] == noted["code"]
    assert (came["answers"], came["changed"], len(came["differences"])) == (sent["answers"], True, sent["answers"])
    assert post.at("lead", "score", post.file("lead.readiness"))["exit"] == 0


def test_showing_changes_nothing(post: Post) -> None:
    reply(post)
    before = post.file("lead.readiness").read_bytes()
    shown = bring_in(post, "--show", "-o", post.file("receipt"))
    assert (shown["changed"], shown["receipt"], post.file("lead.readiness").read_bytes()) == (False, None, before)


def test_the_same_reply_twice_leaves_the_file_as_it_is(post: Post) -> None:
    reply(post)
    bring_in(post)
    before = post.file("lead.readiness").read_bytes()
    assert (bring_in(post)["changed"], post.file("lead.readiness").read_bytes()) == (False, before)


def test_what_is_kept_is_not_in_the_preview(post: Post) -> None:
    post.at("north", "pack", "share", post.file("north.readiness"), "values/purpose=nobody", "values/respect=totals")
    planned = post.at("north", "pack", "preview", post.file("north.readiness"))["answers"]
    reply(post)
    sent = post.at("north", "pack", "preview", post.file("re.readiness-pack"))["answers"]
    seen = post.at("lead", "pack", "preview", post.file("re.readiness-pack"))["answers"]
    assert (len(planned), len(sent), len(seen)) == (6, 6, 0)


def test_somebody_else_opens_nothing(post: Post) -> None:
    reply(post)
    refused = post.at("thief", "pack", "preview", post.file("re.readiness-pack"))
    assert (refused["exit"], "No key on this computer" in refused["refusal"]) == (3, True)


@pytest.mark.parametrize(
    ("words", "code", "refusal"),
    [
        (("pack", "import", "lead.readiness", "ask.readiness-pack"), 3, "This is an invitation, not a reply."),
        (("pack", "import", "lead.readiness", "gone.readiness-pack"), 3, "There is no such file."),
        (("pack", "answer", "lead.readiness", "x.readiness"), 3, "It is a whole document"),
        (("pack", "reply", "lead.readiness", "-o", "x"), 2, "answers no invitation"),
        (("pack", "invite", "lead.readiness", "-o", "y", "--reply-by", "soon"), 2, "not a day"),
        (("pack", "invite", "lead.readiness", "-o", "ask.readiness-pack"), 4, "file of this name already"),
        (("pack", "share", "north.readiness", "values=all"), 2, "SECTION=lead|totals|nobody"),
        (("pack", "share", "north.readiness", "other/one=totals"), 2, "Nobody is asked"),
        (("pack", "erase", "lead.readiness", "--party", "a", "--person", "b"), 2, "no person"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(post: Post, words: tuple[str, ...], code: int, refusal: str) -> None:
    placed = [post.file(word) if "." in word or word in {"x", "y"} else word for word in words]
    refused = post.at("lead", *placed)
    assert (refused["exit"], refusal in refused["refusal"]) == (code, True)


@pytest.mark.parametrize("place", ["ask", "no folder/ask"])
def test_an_invitation_that_cannot_be_written_is_not_noted(post: Post, place: str) -> None:
    before = post.file("lead.readiness").read_bytes()
    refused = post.at("lead", "pack", "invite", post.file("lead.readiness"), "-o", post.file(place))
    assert (refused["exit"], post.file("lead.readiness").read_bytes()) == (4, before)


def test_a_person_is_erased_with_everything(post: Post) -> None:
    held = post.at("north", "pack", "holds", post.file("north.readiness"))["people"]
    erased = post.at("north", "pack", "erase", post.file("north.readiness"), "--party", "north", "--person", "manager")
    assert (held[0]["entries"], erased["erased"]) == (13, 13)
    assert post.at("north", "pack", "holds", post.file("north.readiness"))["people"] == []


def test_somebody_erased_by_the_asker_is_left_out_of_replies_until_that_is_wished(post: Post) -> None:
    post.at("north", "pack", "share", post.file("north.readiness"), "values/purpose=totals")
    reply(post)
    came = bring_in(post)
    (one,) = post.at("lead", "pack", "holds", post.file("lead.readiness"))["people"]
    person = ("--party", one["party"], "--person", one["person"])
    erased = post.at("lead", "pack", "erase", post.file("lead.readiness"), *person)
    again, back = bring_in(post), bring_in(post, "--erased-too")
    assert came["in_totals"] == erased["in_totals"] > 0
    assert (again["erased"], again["changed"], len(again["differences"])) == (["Manager"], False, 0)
    assert (back["changed"], len(back["differences"])) == (True, len(came["differences"]))


def test_whoever_was_taken_away_is_listed_with_how_to_erase_them(post: Post, capsys: Any) -> None:
    path = post.file("north.readiness")
    recorded(path, [setting(document_at(path), "people", "north/manager", None, by="")])
    (held,) = post.at("north", "pack", "holds", path)["people"]
    assert (held["person"], held["taken_away"], held["entries"]) == ("manager", True, 13)
    main(["pack", "holds", str(path)])
    assert "Taken away, still in the file" in (printed := capsys.readouterr().out)
    assert "--party north --person manager" in printed


def test_a_reply_in_another_name_than_was_invited_waits_for_a_word(post: Post) -> None:
    lead, ask, other = (post.file(name) for name in ("lead.readiness", "ask2.readiness-pack", "other.readiness"))
    recorded(lead, [setting(document_at(lead), "parties", "south", Party(name="South"), by="")])
    post.at("lead", "pack", "invite", lead, "-o", ask, "--party", "south", "--ask", "values")
    post.at("other", "pack", "answer", ask, other, "--organisation", "Somebody Else")
    post.at("other", "pack", "reply", other, "-o", post.file("re.readiness-pack"))
    before = lead.read_bytes()
    waits = bring_in(post)
    assert (waits["is_other_name"], waits["changed"], lead.read_bytes() == before) == (True, False, True)
    assert bring_in(post, "--other-name")["changed"]


def test_a_party_taken_away_comes_back_by_a_reply_only_where_that_is_said(post: Post) -> None:
    lead = post.file("lead.readiness")
    reply(post)
    party = bring_in(post)["party"]
    recorded(lead, [setting(document_at(lead), "parties", party, None, by="")])
    again = bring_in(post, "-o", post.file("receipt"))
    assert (again["party"], again["taken_away"], again["changed"]) == (party, ["Manager"], False)
    assert again["receipt"] is None
    assert bring_in(post, "--taken-away-too")["changed"]
    assert [key for key, entry in document_at(lead).parties.items() if entry.value] == [party]


def test_the_notice_is_printed(post: Post) -> None:
    words = ("pack", "notice", "--asker", "Harbour Trust", "--until", "2027-03-31")
    assert len(post.at("lead", *words)["notice"]) > 5
    assert "31 Mawrth 2027" in "".join(post.at("lead", *words, "--language", "cy")["notice"])


def test_a_table_of_a_form_tool_is_shown_before_it_is_recorded(post: Post) -> None:
    first = shipped_library().named("values").items[0]
    wording = first.text.read("provider")
    post.file("form.csv").write_text(f'Role,"{wording}",Colour\nChair,2,red\nClerk,9,blue\n', encoding="utf-8")
    words = ("pack", "responses", post.file("north.readiness"), post.file("form.csv"), "--party", "north")
    shown = post.at("north", *words)
    assert (shown["exit"], shown["answers"], shown["recorded"], shown["rejected"][0]["line"]) == (1, 1, 0, 3)
    assert post.at("north", *words, "--record")["recorded"] == 1
    held = post.at("north", "pack", "holds", post.file("north.readiness"))["people"]
    assert [(one["person"], one["entries"]) for one in held] == [("chair", 2), ("manager", 13)]


def test_a_column_may_be_taken_for_any_question(post: Post) -> None:
    post.file("form.csv").write_text("Role,Zzz\nChair,3\n")
    words = ("pack", "responses", post.file("north.readiness"), post.file("form.csv"), "--party", "north")
    named = [post.at("north", *words, "--match", f"zzz={item}") for item in ("openness.1", "values/openness.1")]
    assert [(one["answers"], one["columns"][1]["item"]) for one in named] == [(1, "openness.1")] * 2


@pytest.mark.parametrize(
    ("more", "refusal"),
    [
        (("--who", "nobody"), "no column “nobody”"),
        (("--match", "role=values.9"), "no item “values.9”"),
        (("--match", "colour"), "which column is which question"),
        (("--match", "hue=shared-purpose.1"), "no column “hue”"),
        (("--party", "nroth"), "no party “nroth”"),
    ],
)
def test_a_wrong_mapping_is_refused_in_words(post: Post, more: tuple[str, ...], refusal: str) -> None:
    post.file("form.csv").write_text("Role,Colour\nChair,red\n")
    words = ("pack", "responses", post.file("north.readiness"), post.file("form.csv"), "--party", "north")
    refused = post.at("north", *words, *more)
    assert (refused["exit"], refusal in refused["refusal"]) == (2, True)
