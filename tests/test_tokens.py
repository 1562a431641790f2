"""Case tokens in subjects and bodies, and Message-IDs that nobody can forge."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailbox_agent.cases.tokens import (
    body_tokens,
    own_message_id,
    read_own_message_id,
    subject_tokens,
)

SECRET = b"one-secret-of-this-instance"
OWN = own_message_id(7, 12, 2, domain="vendor.example", secret=SECRET)


def test_its_own_message_id_leads_back_to_case_draft_and_revision() -> None:
    assert read_own_message_id(OWN, SECRET) == (7, 12, 2)


def test_a_message_id_is_one_that_rfc_5322_allows() -> None:
    dot_atom = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
    assert re.fullmatch(f"<{dot_atom}@{dot_atom}>", OWN)
    assert len(own_message_id(10**11, 10**11, 10**11, domain="v.example", secret=SECRET)) < 200


@pytest.mark.parametrize(
    "altered",
    [
        pytest.param(OWN.replace("<c7.", "<c8."), id="another-case"),
        pytest.param(OWN.replace(".d12.", ".d13."), id="another-draft"),
        pytest.param(OWN.replace(".r2.", ".r3."), id="another-revision"),
        pytest.param(OWN.replace("vendor.example", "evil.example"), id="another-domain"),
        pytest.param(OWN.replace("<c7.", "<c07."), id="leading-zero"),
        pytest.param(re.sub(r"\.[a-z2-7]{20}@", "." + "a" * 20 + "@", OWN), id="made-up-signature"),
        pytest.param(re.sub(r"\.[a-z2-7]{20}@", "@", OWN), id="no-signature"),
        pytest.param(OWN + OWN, id="twice"),
        pytest.param("x" + OWN, id="something-before"),
        pytest.param("<CAF=abc@mail.gmail.example>", id="somebody-elses"),
        pytest.param("", id="nothing"),
        pytest.param("<" * 100_000, id="hostile"),
        pytest.param("<c" + "9" * 100_000 + "@x>", id="huge-number"),
    ],
)
def test_a_forged_or_altered_message_id_is_nobodys(altered: str) -> None:
    assert read_own_message_id(altered, SECRET) is None


def test_another_instances_message_id_is_nobodys() -> None:
    assert read_own_message_id(OWN, b"another secret") is None
    assert read_own_message_id(OWN, b"") is None


def test_providers_may_change_case_and_drop_the_brackets() -> None:
    assert read_own_message_id(f"  {OWN.upper()} ", SECRET) == (7, 12, 2)
    assert read_own_message_id(OWN.strip("<>"), SECRET) == (7, 12, 2)


@pytest.mark.parametrize(
    "domain", ["", "two words.example", "a@b.example", "x\r\nBcc: y", "ü.example"]
)
def test_a_domain_that_no_message_id_may_carry_is_refused(domain: str) -> None:
    with pytest.raises(ValueError, match="domain"):
        own_message_id(1, 1, 1, domain=domain, secret=SECRET)


def test_an_empty_secret_and_negative_numbers_are_refused() -> None:
    with pytest.raises(ValueError, match="secret"):
        own_message_id(1, 1, 1, domain="v.example", secret=b"")
    with pytest.raises(ValueError, match="numbers"):
        own_message_id(-1, 1, 1, domain="v.example", secret=SECRET)


@given(*(st.integers(min_value=0, max_value=10**12 - 1) for _ in range(3)))
def test_every_number_comes_back(case: int, draft: int, revision: int) -> None:
    written = own_message_id(case, draft, revision, domain="v.example", secret=SECRET)
    assert read_own_message_id(written, SECRET) == (case, draft, revision)


@pytest.mark.parametrize(
    ("subject", "tokens"),
    [
        ("Re: [ESC-7] Export broken", ("ESC-7",)),
        ("ESC-7", ("ESC-7",)),
        ("AW: esc-7: noch offen", ("ESC-7",)),
        ("[esc-07] again", ("ESC-7",)),
        ("ESC-7 and ESC-12 and ESC-7", ("ESC-7", "ESC-12")),
        ("件名ESC-7について", ("ESC-7",)),
        ("件名 ESC-7。", ("ESC-7",)),
        ("(ESC-7), please", ("ESC-7",)),
        ("PRESC-7", ()),
        ("ESC-7a", ()),
        ("ÉESC-7", ()),
        ("ESC-7é", ()),
        ("ESC-7-2", ()),
        ("X-ESC-7", ()),
        ("ESC 7", ()),
        ("OPS-7", ()),
        ("ESC-" + "9" * 50, ()),
        ("", ()),
    ],
)
def test_tokens_in_a_subject(subject: str, tokens: tuple[str, ...]) -> None:
    assert subject_tokens(subject, "ESC") == tokens


def test_the_prefix_is_taken_as_written_not_as_a_pattern() -> None:
    assert subject_tokens("[A.B-3]", "A.B") == ("A.B-3",)
    assert subject_tokens("[AxB-3]", "A.B") == ()
    assert subject_tokens("[ESC-3]", "") == ()
    assert subject_tokens("[ESC-3]", "ESC-") == ("ESC-3",)


def test_a_marker_in_the_body_is_read() -> None:
    assert body_tokens("Thanks\n\n-- \nOur reference: ESC-31\n", "ESC") == ("ESC-31",)
    assert body_tokens("> [ESC-31]\n" * 3, "ESC") == ("ESC-31",)
