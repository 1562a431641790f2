"""Who said it counts: whether a mail is from whom its From line names (promise 6)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mails import mail

from mailbox_agent.message.authentication_results import read_results
from mailbox_agent.message.parse import parse_message
from mailbox_agent.message.trust import same_organisation, why_trusted
from mailbox_agent.records import Trust

OURS = frozenset({"mx1.vendor.example"})
DANA = "Dana Whitlock <dana@vendor.example>"
METTE = "Mette Aagaard <mette@nordhavn.example>"
HEADER = "Authentication-Results: "


def trust(*results: str, sender: str = METTE, **options: object) -> Trust:
    """The verdict on a mail whose Authentication-Results stand in this order, topmost first."""
    settings: dict[str, object] = {"trusted_servers": OURS, **options}
    extra = settings.pop("extra", {})
    above = "".join(f"{HEADER}{value}\r\n" for value in results).encode()
    raw = above + mail(sender=sender, headers=extra)  # type: ignore[arg-type]
    return why_trusted(parse_message(raw), **settings)  # type: ignore[arg-type]


def test_a_named_server_vouches_by_dmarc() -> None:
    found = trust("mx1.vendor.example; dmarc=pass (p=none) header.from=nordhavn.example")
    assert found.verdict == "authenticated"
    assert "dmarc=pass" in found.reason
    assert "mx1.vendor.example" in found.reason


def test_the_server_name_matches_in_any_case_and_with_a_version() -> None:
    assert (
        trust("MX1.Vendor.Example 1; dkim=pass header.d=nordhavn.example").verdict
        == "authenticated"
    )


def test_a_folded_header_with_comments_and_quotes_is_read() -> None:
    value = (
        'mx1.vendor.example (our own; edge);\r\n\tdkim=pass (2048-bit key; "secure")\r\n\t'
        'reason="good; signature" header.d=nordhavn.example header.s=s1;\r\n\tspf=none'
    )
    assert trust(value).verdict == "authenticated"


@pytest.mark.parametrize(
    "results",
    [
        "dkim=pass header.d=nordhavn.example",
        "dkim=pass header.i=@mail.nordhavn.example",
        "dkim=pass header.d=nordhavn.example header.i=@mail.nordhavn.example",
        "spf=pass smtp.mailfrom=bounce@nordhavn.example",
        'spf=pass smtp.mailfrom="a b"@nordhavn.example',
        "spf=pass smtp.mailfrom=nordhavn.example; dkim=none",
        "spf=fail smtp.mailfrom=list.example; dkim=pass header.d=nordhavn.example",
        "dkim=fail header.d=other.example; dkim=pass header.d=nordhavn.example",
    ],
)
def test_an_aligned_pass_authenticates(results: str) -> None:
    assert trust(f"mx1.vendor.example; {results}").verdict == "authenticated"


@pytest.mark.parametrize(
    "results",
    [
        "dkim=pass header.d=mailer.example",
        "spf=pass smtp.mailfrom=bounce@mailer.example",
        "spf=pass smtp.mailfrom=evilnordhavn.example",
        "spf=pass smtp.mailfrom=example",
        "spf=pass smtp.helo=nordhavn.example",
        "dmarc=pass header.from=evil.example",
        "dmarc=pass",
        "spf=softfail smtp.mailfrom=nordhavn.example",
        "dmarc=none; spf=neutral; dkim=none",
        "none",
        'spf=none reason="dkim=pass header.d=nordhavn.example"',
        "spf=none (; dkim=pass header.d=nordhavn.example)",
        "spf=none (nested (; dmarc=pass header.from=nordhavn.example) still a comment)",
        "x-dkim=pass header.d=nordhavn.example",
        'dkim=pass header.d="nordhavn.example; evil" header.i=@evil.example',
        "dkim=pass header.d=evil.example header.i=@nordhavn.example",
        "dkim=pass header.i=mette@nordhavn.example header.d=evil.example",
        "dkim=pass header.d=evil.example header.d=nordhavn.example",
        "spf=pass smtp.mailfrom=evil.example smtp.mailfrom=nordhavn.example",
    ],
)
def test_what_is_not_aligned_or_not_a_result_does_not_authenticate(results: str) -> None:
    assert trust(f"mx1.vendor.example; {results}").verdict == "unauthenticated"


@pytest.mark.parametrize(
    "results",
    [
        "dmarc=fail (p=none) header.from=nordhavn.example",
        "dmarc=fail; spf=pass smtp.mailfrom=evil.example",
        "spf=fail smtp.mailfrom=nordhavn.example; dkim=none",
        "spf=hardfail smtp.mailfrom=x@nordhavn.example",
        "dkim=fail header.d=nordhavn.example; spf=none",
        "dkim=pass header.d=nordhavn.example; dmarc=fail header.from=nordhavn.example",
    ],
)
def test_an_explicit_failure_fails(results: str) -> None:
    assert trust(f"mx1.vendor.example; {results}").verdict == "failed"


def test_a_forged_copy_below_the_real_one_does_not_count() -> None:
    real = "mx1.vendor.example; dmarc=fail header.from=nordhavn.example"
    forged = "mx1.vendor.example; dmarc=pass header.from=nordhavn.example"
    assert trust(real, forged).verdict == "failed"
    assert trust("mx1.vendor.example; spf=none", forged).verdict == "unauthenticated"


def test_a_strangers_header_above_ours_does_not_count() -> None:
    forged = "mx.evil.example; dmarc=pass header.from=nordhavn.example"
    ours = "mx1.vendor.example; dmarc=fail header.from=nordhavn.example"
    assert trust(forged, ours).verdict == "failed"
    assert trust(forged).verdict == "unauthenticated"


def test_what_stands_below_a_strangers_header_never_vouches() -> None:
    ours = "mx1.vendor.example; dmarc=pass header.from=nordhavn.example"
    for stranger in (
        "other.example; dmarc=fail header.from=nordhavn.example",
        "other.example; dmarc=pass header.from=nordhavn.example",
        "other.example; none",
        "dmarc=fail header.from=nordhavn.example",
        "",
    ):
        found = trust(stranger, ours)
        assert found.verdict == "unauthenticated", stranger
        assert "topmost" in found.reason


def test_below_a_named_header_the_nameless_one_is_not_microsofts() -> None:
    for top in ("other.example; dmarc=fail header.from=nordhavn.example", "other.example; none"):
        assert trust(top, M365, microsoft365=True).verdict == "unauthenticated"
        assert trust(top, M365, trusted_servers=frozenset(), microsoft365=True).verdict != (
            "authenticated"
        )


def test_of_several_trusted_servers_at_the_top_the_first_is_heard() -> None:
    both = frozenset({"inner.vendor.example", "mx1.vendor.example"})
    passes = "{}; dmarc=pass header.from=nordhavn.example"
    fails = "{}; dmarc=fail header.from=nordhavn.example"
    inner, outer = "inner.vendor.example", "mx1.vendor.example"
    first_passes = trust(passes.format(inner), fails.format(outer), trusted_servers=both)
    assert first_passes.verdict == "authenticated"
    first_fails = trust(fails.format(inner), passes.format(outer), trusted_servers=both)
    assert first_fails.verdict == "failed"
    silent = trust(f"{inner}; none", passes.format(outer), trusted_servers=both)
    assert silent.verdict == "unauthenticated"


def test_a_failure_by_our_server_counts_even_below_a_strangers_header() -> None:
    ours = "mx1.vendor.example; dmarc=fail header.from=nordhavn.example"
    assert trust("other.example; none", ours).verdict == "failed"


@pytest.mark.parametrize(
    "server",
    [
        "mx1.vendor.example.evil.example",
        "evil mx1.vendor.example",
        "(mx1.vendor.example) evil",
        '"mx1.vendor.example; x"',
        "mx1.vendor.example evil",
        "",
    ],
)
def test_a_name_that_only_resembles_ours_is_a_stranger(server: str) -> None:
    assert trust(f"{server}; dmarc=pass header.from=nordhavn.example").verdict == "unauthenticated"


def test_without_named_servers_nobody_vouches() -> None:
    value = "mx1.vendor.example; dmarc=pass header.from=nordhavn.example"
    assert trust(value, trusted_servers=frozenset()).verdict == "unauthenticated"
    assert (
        trust("; dmarc=pass header.from=nordhavn.example", trusted_servers=frozenset({""})).verdict
        == "unauthenticated"
    )


def test_a_header_injected_into_the_subject_stays_text() -> None:
    raw = mail(subject="Hi", headers={}).replace(
        b"Subject: Hi",
        b"Subject: =?utf-8?q?Hi=0D=0AAuthentication-Results:_mx1.vendor.example=3B_dmarc=3Dpass_header.from=3Dnordhavn.example?=",
    )
    assert why_trusted(parse_message(raw), trusted_servers=OURS).verdict == "unauthenticated"


def test_results_in_the_body_stay_text() -> None:
    raw = mail(
        "Authentication-Results: mx1.vendor.example; dmarc=pass header.from=nordhavn.example\n"
    )
    assert why_trusted(parse_message(raw), trusted_servers=OURS).verdict == "unauthenticated"


M365 = "spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=nordhavn.example; dkim=pass (signature was verified) header.d=nordhavn.example;dmarc=pass action=none header.from=nordhavn.example;compauth=pass reason=100"


def test_microsoft_365_names_no_server_and_is_believed_by_setting() -> None:
    assert trust(M365).verdict == "unauthenticated"
    assert trust(M365, microsoft365=True).verdict == "authenticated"
    failed = M365.replace("=pass", "=fail")
    assert trust(failed, M365, microsoft365=True).verdict == "failed"
    spoofed = "dkim=none; spf=none smtp.mailfrom=x.example; dmarc=none; compauth=fail reason=001"
    assert trust(spoofed, microsoft365=True).verdict == "failed"


def test_a_mailbox_that_takes_only_authenticated_internal_mail() -> None:
    by_setting = {"accepts_only_authenticated": True, "own_domains": frozenset({"Vendor.example"})}
    assert trust(sender=DANA, **by_setting).verdict == "authenticated"
    assert "accepts only" in trust(sender=DANA, **by_setting).reason
    assert trust(**by_setting).verdict == "unauthenticated"
    lookalike = "Dana Whitlock <dana@vend0r.example>"
    assert trust(sender=lookalike, **by_setting).verdict == "unauthenticated"
    below = "Dana Whitlock <dana@evil.vendor.example>"
    assert trust(sender=below, **by_setting).verdict == "unauthenticated"
    failing = "mx1.vendor.example; dmarc=fail header.from=vendor.example"
    assert trust(failing, sender=DANA, **by_setting).verdict == "failed"


EVIL = (
    "mx1.vendor.example; dmarc=pass header.from=evil.example; spf=pass smtp.mailfrom=evil.example"
)


@pytest.mark.parametrize(
    "sender",
    [
        DANA,
        "Dana Whitlock <dana@vendor.example.>",
        "undisclosed: dana@vendor.example;",
        "<@evil.example:dana@vendor.example>",
    ],
)
def test_where_the_server_saw_another_sender_the_setting_does_not_vouch(sender: str) -> None:
    by_setting = {"accepts_only_authenticated": True, "own_domains": frozenset({"vendor.example"})}
    found = trust(EVIL, sender=sender, **by_setting)
    assert found.verdict == "unauthenticated"
    assert "evil.example" in found.reason
    unnamed = trust(EVIL, sender=sender, trusted_servers=frozenset(), **by_setting)
    assert unnamed.verdict == "unauthenticated"


@pytest.mark.parametrize(
    ("sender", "verdict"),
    [
        (DANA, "authenticated"),
        ("DANA@Vendor.Example", "authenticated"),
        ("dana@vendor.example (Dana Whitlock)", "authenticated"),
        ('"Whitlock; Dana: VP" <dana@vendor.example>', "authenticated"),
        ("=?utf-8?q?D=C3=A1na?= <dana@vendor.example>", "authenticated"),
        ("Dana Whitlock <dana@vendor.example.>", "unauthenticated"),
        ("undisclosed: dana@vendor.example;", "unauthenticated"),
        ("<@evil.example:dana@vendor.example>", "unauthenticated"),
    ],
)
def test_the_setting_vouches_only_for_a_plainly_written_from(sender: str, verdict: str) -> None:
    by_setting = {"accepts_only_authenticated": True, "own_domains": frozenset({"vendor.example"})}
    assert trust(sender=sender, **by_setting).verdict == verdict
    told = "mx1.vendor.example; dmarc=none header.from=vendor.example; spf=none"
    assert trust(told, sender=sender, **by_setting).verdict == verdict


def test_a_reply_to_elsewhere_is_named() -> None:
    found = trust(
        sender=DANA,
        extra={"Reply-To": "dana.vp@fastpost.example"},
        accepts_only_authenticated=True,
        own_domains=frozenset({"vendor.example"}),
    )
    assert "fastpost.example" in found.reason


def test_without_settings_only_a_failure_counts() -> None:
    assert trust(trusted_servers=frozenset(), trust_unless_failed=True).verdict == "authenticated"
    failing = "anybody.example; dmarc=fail header.from=nordhavn.example"
    options = {"trusted_servers": frozenset(), "trust_unless_failed": True}
    assert trust(failing, **options).verdict == "failed"
    passing = "anybody.example; dmarc=pass header.from=nordhavn.example"
    assert trust(passing, failing, **options).verdict == "authenticated"
    assert "no header says" in trust(**options).reason


def test_an_address_as_display_name_is_not_believed() -> None:
    sender = '"dana@vendor.example" <x@evil.example>'
    result = "mx1.vendor.example; dmarc=pass header.from=evil.example"
    assert trust(result, sender=sender).verdict == "unauthenticated"
    assert trust(sender=sender, trust_unless_failed=True).verdict == "unauthenticated"
    same = '"mette@nordhavn.example" <mette@nordhavn.example>'
    assert (
        trust("mx1.vendor.example; dmarc=pass header.from=nordhavn.example", sender=same).verdict
        == "authenticated"
    )


def test_several_authors_are_nobody() -> None:
    result = "mx1.vendor.example; dmarc=pass header.from=nordhavn.example"
    assert (
        trust(result, sender="mette@nordhavn.example, dana@vendor.example").verdict
        == "unauthenticated"
    )
    raw = b"From: Dana <dana@vendor.example>\r\n" + mail()
    assert (
        why_trusted(parse_message(raw), trusted_servers=OURS, trust_unless_failed=True).verdict
        == "unauthenticated"
    )


def test_a_missing_from_is_nobody() -> None:
    raw = f"{HEADER}mx1.vendor.example; dmarc=pass header.from=nordhavn.example\r\nSubject: x\r\n\r\nx\r\n"
    message = parse_message(raw.encode())
    assert (
        why_trusted(message, trusted_servers=OURS, trust_unless_failed=True).verdict
        == "unauthenticated"
    )


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("vendor.example", "vendor.example", True),
        ("mail.vendor.example", "vendor.example", True),
        ("Vendor.Example.", "vendor.example", True),
        ("notvendor.example", "vendor.example", False),
        ("example", "vendor.example", False),
        ("co.uk", "vendor.co.uk", False),
        ("com.au", "vendor.com.au", False),
        ("vendor.co.uk", "mail.vendor.co.uk", True),
        ("vendor.de", "mail.vendor.de", True),
        ("abc.de", "mail.abc.de", True),
        ("onmicrosoft.com", "vendor.onmicrosoft.com", False),
        ("vendor.onmicrosoft.com", "evil.onmicrosoft.com", False),
        ("", "vendor.example", False),
        (".vendor.example", "vendor.example", False),
    ],
)
def test_who_is_the_same_organisation(left: str, right: str, same: bool) -> None:
    assert same_organisation(left, right) is same
    assert same_organisation(right, left) is same


@given(st.text(alphabet=st.sampled_from('abc=;()"\\ \r\n\t./@-_1pasdmrk\ue000é'), max_size=300))
def test_any_header_text_is_read_without_raising(text: str) -> None:
    read_results(text)


@given(st.lists(st.text(max_size=120), max_size=4), st.text(max_size=60), st.booleans())
def test_any_headers_give_a_verdict(values: list[str], sender: str, unless: bool) -> None:
    lines = [f"Authentication-Results: {value}" for value in values] + [f"From: {sender}"]
    raw = "\r\n".join(line.replace("\n", " ").replace("\r", " ") for line in lines)
    message = parse_message(raw.encode("utf-8", "replace") + b"\r\n\r\nHello\r\n")
    found = why_trusted(
        message, trusted_servers=OURS, microsoft365=True, trust_unless_failed=unless
    )
    assert found.verdict in ("authenticated", "unauthenticated", "failed")
    assert found.reason


@pytest.mark.parametrize(
    "piece", ["(", '"', "dkim=pass ", ";", "a.b=c ", "\\(", "=;", "(" * 9 + ")"]
)
def test_a_megabyte_of_hostile_header_is_read(piece: str) -> None:
    read_results(piece * (1_000_000 // len(piece)))
