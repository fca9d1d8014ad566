import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readiness.document.change import apply
from readiness.document.encoding import Encoder, decode, document_id, encode
from readiness.document.model import Document
from readiness.errors import BadInputError, DamagedFileError, NewerFileError
from tests.builders import questionnaire
from tests.readiness.document.builders import ID, document, party, signed

CORPUS = sorted((Path(__file__).parent / "corpus").glob("*.readiness"))
GOLDEN = CORPUS[-1].read_bytes()
FORBIDDEN_WORDS = ("pydantic", "Traceback", "http", "[type=")


def with_text(json_text: str) -> bytes:
    """The golden document with one text replaced, and a checksum that fits."""
    return signed(GOLDEN.replace(b'"Made."', json_text.encode("utf-8", "surrogatepass")))


def with_version(version: int, min_reader: int, more: bytes = b"") -> bytes:
    head = b'"version": %d,\n "min_reader": %d,' % (version, min_reader)
    data = GOLDEN.replace(b'"version": 1,\n "min_reader": 1,', head, 1)
    return signed(data.replace(b' "about": {', more + b' "about": {', 1))


def refusal(data: bytes) -> str:
    with pytest.raises(BadInputError) as caught:
        decode(data, "plan.readiness")
    return str(caught.value)


@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_every_released_version_opens(path: Path) -> None:
    assert decode(path.read_bytes(), path.name).document.id == ID


def test_the_same_content_gives_the_same_bytes() -> None:
    assert encode(decode(GOLDEN, "plan").document) == GOLDEN


def test_nothing_but_the_changed_entry_is_encoded_again() -> None:
    encoder = Encoder()
    first, second = document(a="North", b="South"), document(a="North", b="East")
    assert encoder.encode(first) == encode(first)
    assert encoder.encode(second) == encode(second)


def test_the_file_is_json_that_says_what_it_is_first_and_sorts_the_rest() -> None:
    table = json.loads(GOLDEN)
    names = list(table)
    assert names[:5] == ["format", "version", "min_reader", "checksum", "id"]
    assert names[5:] == sorted(names[5:])
    assert json.dumps(table, indent=1, ensure_ascii=False).encode() + b"\n" == GOLDEN


def test_an_empty_document_comes_back() -> None:
    assert decode(encode(Document(id=ID)), "plan").document == Document(id=ID)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), min_size=1, max_size=50))
def test_any_name_that_may_be_kept_comes_back(name: str) -> None:
    made = document()
    try:
        made = made.model_copy(update={"parties": {"a": document(a=name).parties["a"]}})
    except ValueError:
        return
    assert decode(encode(made), "plan").document == made


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "is empty"),
        (b"\0" * 4096, "zeros"),
        (GOLDEN[:1], "not a readiness document"),
        (GOLDEN[: len(GOLDEN) // 10], "breaks off in line"),
        (GOLDEN[: len(GOLDEN) // 2], "breaks off in line"),
        (GOLDEN[:-4], "breaks off in line"),
        (GOLDEN[:2000] + b"\0" * (len(GOLDEN) - 2000), "breaks off in line"),
        (GOLDEN.replace(b"North", b"N\xffrth"), "not text in UTF-8"),
        (signed(GOLDEN.replace(b"North", b"N\xffrth")), "not text in UTF-8"),
        (GOLDEN.replace(b"North", b"South"), "not what was written"),
        (GOLDEN + b"{}", "damaged in line"),
        (GOLDEN.replace(b' "min_reader": 1,\n', b""), "first lines"),
        (GOLDEN.decode().encode("utf-16"), "UTF-16"),
        (GOLDEN.decode().encode("utf-16-le"), "UTF-16"),
        (GOLDEN.decode().encode("utf-16-be"), "UTF-16"),
        (GOLDEN.decode().encode("cp1252", "replace"), "not text in UTF-8"),
        (json.dumps(json.loads(GOLDEN)).encode(), "rewritten by another program"),
        (b'{"format": "readiness-pack", "version": 1}', "Import it"),
        (b'{"format": "readiness-questionnaire/1"}', "questionnaire"),
        (b'{"format": ["readiness-pack"]}', "not a readiness document"),
        (b"[1, 2, 3]", "not a readiness document"),
        (b"PK\x03\x04 a zip of it", "not a readiness document"),
        (b"From: someone\nSubject: plan.readiness\n\n" + GOLDEN, "not a readiness document"),
        (b"[" * 100_000, "not a readiness document"),
        (signed(GOLDEN.replace(b'"about"', b'"about":' + b"[" * 100_000, 1)), "without end"),
        (signed(GOLDEN.replace(b'"name": "North"', b'"name": "North", "name": "South"')), "“name” twice"),
        (signed(GOLDEN.replace(b"12.5", b"NaN")), "NaN"),
        (signed(GOLDEN.replace(b"12.5", b"-Infinity")), "-Infinity"),
        (signed(GOLDEN.replace(b"12.5", b"1e999")), "share_per_cent"),
        (signed(GOLDEN.replace(b'"importance": 80', b'"importance": ' + b"8" * 5000)), "number out of range at line 3"),
        (signed(GOLDEN.replace(b'"importance": 80', b'"importance": 80.0')), "importance"),
        (signed(GOLDEN.replace(b'"importance"', b'"importence"')), "did you mean “importance”"),
        (signed(GOLDEN.replace(b'"about"', b'"colour": "red",\n "about"', 1)), "“colour”"),
        (signed(GOLDEN.replace(b'"a/director": {', b'"a/Director": {')), "people"),
        (with_text('"a\\u0000b"'), "U+0000"),
        (with_text('"a\\u202eb"'), "U+202E"),
        (with_text('"a\u202eb"'), "U+202E"),
        (with_text('"a\\ud800b"'), "not readable as JSON"),
        (with_text('"' + "x" * 20_001 + '"'), "longer than 20000"),
        (with_text('"' + "x" * 50_000_000 + '"'), "longer than 20000"),
        (with_version(0, 0), "never existed"),
        (with_version(2, 2), "newer version"),
        (with_version(999_999_999, 999_999_999), "newer version"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_what_is_damaged_is_refused_in_words(data: bytes, word: str) -> None:
    said = refusal(data)
    assert word in said
    assert said.startswith("plan.readiness: ")
    assert len(said) < 1500
    assert not [forbidden for forbidden in FORBIDDEN_WORDS if forbidden in said]


@pytest.mark.parametrize("place", range(0, len(GOLDEN), 97))
def test_one_flipped_bit_is_found(place: int) -> None:
    flipped = bytearray(GOLDEN)
    flipped[place] ^= 1 << (place % 8)
    assert refusal(bytes(flipped))


@pytest.mark.parametrize("share", [0, 1, 10, 50, 90, 99])
def test_a_file_cut_anywhere_is_refused(share: int) -> None:
    assert refusal(GOLDEN[: len(GOLDEN) * share // 100])


@pytest.mark.parametrize("change", [lambda data: b"\xef\xbb\xbf" + data, lambda data: data.replace(b"\n", b"\r\n")])
def test_a_byte_order_mark_and_other_line_ends_do_no_harm(change: Callable[[bytes], bytes]) -> None:
    assert decode(change(GOLDEN), "plan").document == decode(GOLDEN, "plan").document


def test_a_newer_file_that_admits_this_version_is_read_without_what_is_unknown() -> None:
    data = with_version(7, 1, b' "weather": {"now": "fine"},\n').replace(
        b'"charity": true', b'"charity": true,\n     "logo": 1'
    )
    reading = decode(signed(data), "plan")
    assert (reading.is_newer, reading.version) == (True, 7)
    assert reading.document == decode(GOLDEN, "plan").document


def test_a_newer_file_is_refused_as_newer_and_not_as_damaged() -> None:
    with pytest.raises(NewerFileError, match="Install the newer version"):
        decode(with_version(2, 2), "plan")


def test_an_older_file_is_brought_up_to_date_while_it_is_read() -> None:
    old = signed(with_version(0, 0).replace(b'"importance"', b'"standing"'))

    def step(table: dict[str, object]) -> dict[str, object]:
        return json.loads(json.dumps(table).replace('"standing"', '"importance"')) | {"min_reader": 1}  # type: ignore[no-any-return]

    reading = decode(old, "plan", {0: step})
    assert (reading.is_older, reading.document) == (True, decode(GOLDEN, "plan").document)


@pytest.mark.parametrize(("data", "expected"), [(GOLDEN[:600], ID), (b"\0" * 600, None), (b"", None)])
def test_the_id_is_found_even_in_a_damaged_file(data: bytes, expected: str | None) -> None:
    assert document_id(data) == expected


def test_a_refusal_names_no_more_than_a_few_findings() -> None:
    many = document(**{f"p{number}": "North" for number in range(50)})
    said = refusal(signed(encode(many).replace(b'"name"', b'"nome"')))
    assert "and 95 more" in said


def test_a_document_that_was_changed_is_written_with_its_history() -> None:
    before = document(a="North")
    after = apply(before, [party(before, "a", "South")])
    assert decode(encode(after), "plan").document.parties["a"].past == before.parties["a"].revisions


def test_damage_is_its_own_kind_of_error() -> None:
    with pytest.raises(DamagedFileError):
        decode(b"\0", "plan")


def with_questionnaires() -> Document:
    made = questionnaire()
    return document(north="North").model_copy(update={"questionnaires": {"example/1": made}})


def test_questionnaires_that_many_documents_hold_are_read_once() -> None:
    made = with_questionnaires()
    one, other = (decode(encode(made), "a.readiness").document for _ in range(2))
    assert one == other == made
    assert one.questionnaires["example/1"] is other.questionnaires["example/1"]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        (b'"minutes": 5', b'"minutes": "5"', "minutes"),
        (b'"minutes": 5', b'"minutes": 5, "minutes": 6', "“minutes” twice"),
        (b'\n "questionnaires": {', b'\n "questionnaires": {},\n "questionnaires": {', "“questionnaires” twice"),
        (b'"parties": {', b'"parties": {\n "questionnaires": {\n "a": 1\n },', "parties"),
    ],
)
def test_what_is_wrong_beside_known_questionnaires_is_still_refused(before: bytes, after: bytes, word: str) -> None:
    whole = encode(with_questionnaires())
    decode(whole, "a.readiness")
    with pytest.raises(DamagedFileError, match=word):
        decode(signed(whole.replace(before, after, 1)), "a.readiness")
