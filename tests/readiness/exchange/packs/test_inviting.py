import pytest

from readiness.document.model import Party
from readiness.errors import UsageError
from readiness.exchange.packs.inviting import Wish, askable, invite
from readiness.partnership.pairs import pair_questionnaires
from readiness.questionnaire.shipped import shipped_library
from tests.readiness.exchange.packs.builders import LIBRARY, Table, put


def test_the_secret_half_of_the_key_is_in_no_file_that_travels(two: Table) -> None:
    from readiness.exchange.packs.keys import make_key

    two.at("asker")
    made = invite(two.asker, LIBRARY, Wish("Harbour Trust"))
    pair = make_key(two.asker.id)
    assert pair.public.encode() in made.data
    assert pair.secret.encode() not in made.data


def test_every_invitation_of_a_document_has_the_same_check_words(two: Table) -> None:
    two.at("asker")
    words = {invite(two.asker, LIBRARY, Wish("Harbour Trust", party)).check_words for party in (None, "north")}
    assert len(words) == 1


def test_partners_are_named_only_where_views_on_them_are_asked(two: Table) -> None:
    two.at("asker")
    asker = put(two.asker, "parties", "south", Party(name="South"))
    quiet = invite(asker, LIBRARY, Wish("Harbour Trust", "north")).file
    asking = invite(asker, LIBRARY, Wish("Harbour Trust", "north", asks_about_partners=True)).file
    assert (quiet.partners, asking.partners) == ({}, {"south": "South"})
    assert asking.questionnaires[-1] == pair_questionnaires()[-1]


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (Wish("Harbour Trust", "nroth"), "did you mean “north”"),
        (Wish("Harbour Trust", questionnaires=("smal",)), "did you mean “small”"),
        (Wish("Harbour Trust", reply_by="soon"), "“soon” is not a day"),
        (Wish("Harbour Trust", reply_by="2026-02-30"), "is not a day"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(two: Table, wish: Wish, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        invite(two.asker, LIBRARY, wish)


def test_a_side_is_asked_what_is_for_it() -> None:
    library = shipped_library()
    asked = {one.id for one in askable(library, Party(name="Council", kind="commissioner"))}
    assert "commissioning-practice" in asked
    assert "commissioning-practice" not in {one.id for one in askable(library, None)}
