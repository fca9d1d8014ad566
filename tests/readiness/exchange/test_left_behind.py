import pytest

from readiness.exchange.left_behind import comment_lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# alone", (1,)),
        ("a = 1  # after a value\nb = 2", (1,)),
        ('a = "# no comment"\n\n  # one', (3,)),
        ("a = '# no comment' # one", (1,)),
        ('a = """\n# no comment\n"""\n# one', (4,)),
        ("a = '''\n# no comment\n'''", ()),
        ('a = "\\"# no comment"', ()),
        ("", ()),
    ],
)
def test_a_comment_is_found_wherever_it_stands_and_never_inside_a_text(text: str, lines: tuple[int, ...]) -> None:
    assert comment_lines(text) == lines
