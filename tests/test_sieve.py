"""A `Sieve` finds what `re` finds: on every table that the program has, and on any text."""

import importlib
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mailbox_agent.message
import mailbox_agent.understanding
from mailbox_agent.message.parse import parse_message
from mailbox_agent.sieve import Sieve, take_in_all
from mailbox_agent.sieve.letters import branches_of, letters_of, spread
from mailbox_agent.workspace import shipped

TABLES = ("words", "patterns", "wording", "vocabulary")


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, re.Pattern):
        yield str(value.pattern)
    elif isinstance(value, dict):
        yield from strings_in(tuple(value.values()))
    elif isinstance(value, (tuple, list, frozenset)):
        for one in value:
            yield from strings_in(one)


def patterns_of(package: ModuleType) -> Iterator[str]:
    for found in pkgutil.iter_modules(package.__path__, package.__name__ + "."):
        if any(name in found.name for name in TABLES):
            for value in vars(importlib.import_module(found.name)).values():
                yield from strings_in(value)


def compiles(pattern: str) -> bool:
    try:
        return bool(re.compile(pattern)) and len(pattern) > 3
    except re.error:
        return False


def every_pattern() -> list[str]:
    packages = (mailbox_agent.message, mailbox_agent.understanding)
    written = {pattern for package in packages for pattern in patterns_of(package)}
    return sorted(filter(compiles, written))


def found(pattern: re.Pattern[str] | Sieve, text: str) -> list[tuple[int, int, str]]:
    first = pattern.search(text)
    hits = [first, *pattern.finditer(text)] if first else list(pattern.finditer(text))
    return [(hit.start(), hit.end(), hit[0]) for hit in hits if hit]


@pytest.fixture(scope="module")
def texts() -> list[str]:
    files = sorted(shipped("fixtures", "demo", "mail", "new").iterdir())
    bodies = [parse_message(f.read_bytes()).body_text[:3000] for f in files if f.suffix != ".md"]
    lines = [line for body in bodies for line in body.lower().splitlines()[:6]]
    return [*(body.lower() for body in bodies[::4]), *bodies[::9], *lines[::10]]


def test_every_table_of_the_program_finds_the_same_in_real_mail(texts: list[str]) -> None:
    patterns = every_pattern()
    sieves = [Sieve(pattern) for pattern in patterns]
    assert len(sieves) > 500
    take_in_all()
    for pattern, sieve in zip(patterns, sieves, strict=True):
        plain = re.compile(pattern)
        for text in texts:
            assert found(sieve, text) == found(plain, text), (pattern, text)


PIECES = st.sampled_from(
    [
        "fail", "failed", "outage", r"\boutage\b", "out of office", "go[- ]?live", r"\w+ing", "a", "",
        "(?:down|up) again", "(?<!not )fixed", "fixed(?! yet)", r"\d+ orders?", "遅い", "ge(?:stern|nau)",
        "x{2,3}y", "(?:ab)+c", "(?:late)?st", "[aou]ff", "^late", "late$", "(?=late)l", "Straße",
    ]
)  # fmt: skip
WORDS = st.lists(
    st.sampled_from(
        "fail failed outage out of office go-live going down again not fixed yet 12 orders 遅い"
        " gestern xxy ababc latest st off late Straße STRASSE ſt İ K Fixed OUTAGE".split()
    ),
    max_size=8,
).map(" ".join)


@given(branches=st.lists(PIECES, min_size=1, max_size=6), text=WORDS, fold=st.booleans())
def test_any_pattern_finds_the_same_in_any_text(branches: list[str], text: str, fold: bool) -> None:
    pattern, flags = "|".join(branches), re.IGNORECASE if fold else 0
    sieve = Sieve(pattern, flags)
    take_in_all()
    assert found(sieve, text) == found(re.compile(pattern, flags), text)


@pytest.mark.parametrize(
    ("pattern", "letters"),
    [
        (r"\bwebhooks?\b", {"webhook", "webhooks"}),
        ("(?:late|slow) again", {"late again", "slow again"}),
        (r"\w+ung\b", {"ung"}),
        (r"(?:\w+|the) outage", {" outage"}),
        (r"\d+", set()),
        ("(?:outage)?", set()),
        ("a|outage", set()),
    ],
)
def test_it_knows_what_no_match_is_without(pattern: str, letters: set[str]) -> None:
    assert letters_of(pattern).strings == letters


def test_a_pattern_with_groups_is_not_cut() -> None:
    assert branches_of("(?P<a>x)|y") == ["(?P<a>x)|y"]
    assert branches_of("x|(?:y|z)|[|]") == ["x", "(?:y|z)", "[|]"]
    assert branches_of("(?:x|y)") == ["x", "y"]
    assert branches_of("(?:x|y)|(?:z)") == ["(?:x|y)", "(?:z)"]


def test_a_pattern_is_cut_inside_its_bracket_where_the_cut_branches_find_the_same() -> None:
    assert spread(r"\b(?:late|slow|(?:x|y)z)ish\b") == [
        r"\blateish\b",
        r"\bslowish\b",
        r"\b(?:x|y)zish\b",
    ]
    assert spread(r"(?:late|slow)?ish") == []
    assert spread(r"very (?:late|slow)") == []
    assert spread(r"(?:[)|]|slow)ish") == ["[)|]ish", "slowish"]


@pytest.mark.parametrize(
    ("pattern", "digit"),
    [
        (r"(?:€|\$) ?\d", True),
        (r"[0-9]+ ?k", True),
        (r"q[1-4]", True),
        (r"\d?k", False),
        (r"[^\d]k", False),
        (r"(?:\d|k)", False),
    ],
)
def test_it_knows_which_matches_have_a_digit(pattern: str, digit: bool) -> None:
    assert letters_of(pattern).digit == digit
