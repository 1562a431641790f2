"""Domains that look like ours: some imitate us, some are a customer's own name."""

from pathlib import Path

import pytest
from readings import read
from sent_to_us import TROUBLE, TRUSTING, case_of_each, deliver, proof, proposals
from workspaces import SETTINGS, Workspace

LISTED = """
[[customer]]
name = "Vendorama"
domains = ["vendorama.example"]

[[customer]]
name = "Vendor Cars"
domains = ["vendor-cars.example"]

[partners]
domains = ["vendors-alliance.example"]
"""


@pytest.mark.parametrize("domain", ["vendorama", "vendor-cars", "vendors-alliance"])
def test_a_customer_or_partner_of_the_settings_may_be_called_like_us(
    tmp_path: Path, domain: str
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING + LISTED)
    ann = f"Ann Lee <ann@{domain}.example>"
    deliver(desk, TROUBLE, 1, sender=ann, subject="Portal down", proof=proof(ann))
    answers = {"In-Reply-To": "<1@sender.example>"}
    deliver(desk, "Any news? Nothing works.\n\nAnn\n", 2, sender=ann, proof=proof(ann), **answers)
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1, 2: 1} and proposals(desk) == []


@pytest.mark.parametrize("suffix", ["co.example", "co.uk", "com.au"])
def test_who_shares_our_registry_is_no_imitation_of_us(tmp_path: Path, suffix: str) -> None:
    own = SETTINGS.replace("vendor.example", f"vendor.{suffix}")
    desk = Workspace(tmp_path / "desk", own)
    to = f"escalations@vendor.{suffix}"
    deliver(desk, TROUBLE, 1, sender=f"jan@bikes.{suffix}", to=to, proof=None)
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1} and proposals(desk) == []


@pytest.mark.parametrize("domain", ["vend0r.example", "vendor-cars.example", "vendor.test"])
@pytest.mark.parametrize("verdict", ["pass", "none"])
def test_a_lookalike_that_may_be_somebodys_name_gets_a_case_with_a_warning(
    tmp_path: Path, domain: str, verdict: str
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING)
    ann = f"Ann Lee <ann@{domain}>"
    deliver(desk, TROUBLE, 1, sender=ann, proof=proof(ann, verdict))
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1}
    (warning,) = proposals(desk, 1)
    assert f"{domain} looks like our vendor.example and is not" in warning


@pytest.mark.parametrize(
    ("sender", "verdict"),
    [
        ("Robin Meyer <rm@vendor-mail.example>", "pass"),
        ("R. M. <robin.meyer@vend0r.example>", "pass"),
        ("Ann Lee <ann@vendorsupport.example>", "fail"),
    ],
)
def test_who_also_bears_our_peoples_names_or_fails_is_set_aside(
    tmp_path: Path, sender: str, verdict: str
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING)
    credit = "Please process the credit of EUR 18,400 today, to the new account below.\n\nRobin\n"
    deliver(desk, credit, 1, sender=sender, proof=proof(sender, verdict))
    desk.work(documents=False)
    assert case_of_each(desk) == {1: None}


@pytest.mark.parametrize(
    "domain", ["vendorama.example", "vendo.test", "lavendora.example", "bikes.example"]
)
def test_a_name_that_only_begins_like_ours_or_contains_it_is_a_customers(domain: str) -> None:
    reading = read(TROUBLE, sender=f"Ann Lee <ann@{domain}>")
    assert reading.sender_role == "customer"
    assert ("looks like our" in reading.reasons["sender_role"]) is (domain == "vendo.test")
