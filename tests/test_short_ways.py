"""The quick way of reading a plain case gives what the thorough way gives."""

from email.message import Message as Headers

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mailparser import MailParser

from mailbox_agent.message.authentication_results import read_results
from mailbox_agent.message.envelope import addresses
from mailbox_agent.message.html import hidden_in, html_to_text
from mailbox_agent.message.parameters import parameters
from mailbox_agent.sieve import Sieve, Texts, take_in_all

NAMES = st.sampled_from(
    [
        "Anna Smith",
        "Dr. Uta Reinhold",
        "O'Hara",
        "Müller",
        "小野寺",
        "R&D",
        "Jean-Luc P.",
        "Sales/EU",
        "'quoted'",
        "_x",
        "a.b",
    ]
)
QUOTED = st.sampled_from(["Smith, Anna", "Anna (Sales)", "x) y(", "a.b ,", "Anna", "x  y"])
ADDRESSES = st.builds(
    "{}@{}".format,
    st.sampled_from(["a", "a.b", "x+y", "_", "A.B", "1"]),
    st.sampled_from(["x.example", "X.example", "a-b.example", "localhost"]),
)
MAILBOXES = st.one_of(
    ADDRESSES,
    st.builds("<{}>".format, ADDRESSES),
    st.builds("{} <{}>".format, NAMES, ADDRESSES),
    st.builds('"{}" <{}>'.format, QUOTED, ADDRESSES),
    st.builds("{} {}".format, NAMES, ADDRESSES),
)


@given(st.lists(MAILBOXES, min_size=1, max_size=4))
def test_plain_mailboxes_are_read_as_mail_parser_reads_them(mailboxes: list[str]) -> None:
    value = " ".join(", ".join(mailboxes).split())
    headers = Headers()
    headers["to"] = value
    expected = {
        email.lower(): " ".join(name.split()).strip("'\" ")
        for name, email in MailParser(headers).to
    }
    people, _ = addresses([("To", value.encode())], "utf-8")
    found = {one.email: one.name.strip("'\" ") for one in people["to"] if one.email in expected}
    assert found == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>seen</p>",
        "<p style='display:none'>not seen</p>seen",
        "<div style='color:#fff'>white on white <b>and bold</b></div><p>seen</p>",
        "<table bgcolor='#000000'><tr><td><font color='#000000'>dark</font></td></tr></table>",
        "<style>.a{font-size:0}</style><p class=a>tiny <i>words</i></p><p>seen</p>",
        "<p hidden>one</p><!-- some words of a comment --><template>two</template>",
        "<p style='visibility:hidden'>a<span style='visibility:visible'>b</span></p>",
    ],
)
def test_hidden_text_alone_is_the_hidden_text_of_the_page(html: str) -> None:
    assert hidden_in(html) == html_to_text(html)[1]


def test_a_comment_in_authentication_results_is_left_out_however_it_is_written() -> None:
    plain = read_results("mx.example; dkim=pass (2048 bits) header.d=x.example; spf=fail")
    nested = read_results('mx.example; dkim=pass (a (b) "c) header.d=x.example; spf=fail')
    assert plain.results == nested.results
    assert [one.result for one in plain.results] == ["pass", "fail"]


def test_a_semicolon_in_a_quoted_file_name_parts_nothing() -> None:
    kind, found = parameters(r'text/plain; name="a;b\";c.txt"; charset=utf-8')
    assert (kind, found) == ("text/plain", {"name": 'a;b";c.txt', "charset": "utf-8"})
    assert parameters('text/plain; name="a;b')[1] == {"name": "a;b"}


def test_patterns_are_asked_of_every_text_that_they_match() -> None:
    patterns = [Sieve(p) for p in (r"undeliver\w*", r"\d+ days", r"(?:address\(e?s\)|host) gone")]
    texts = ("it was undeliverable", "in 3 days", "the host gone", "nothing", "the address(es) are")
    take_in_all()
    several = Texts(texts)
    for pattern in patterns:
        matching = {place for place, text in enumerate(texts) if pattern.search(text)}
        assert matching
        assert matching <= set(several.asked_by(pattern))
        assert all(pattern.may_match(texts[place]) for place in matching)
    assert 3 not in several.asked_by(patterns[0])
