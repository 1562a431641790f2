"""What a mail may do in a case that is not its sender's: forged, lookalike, ahead of its time."""

from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from mails import mail
from sent_to_us import (
    GENUINE,
    JAN,
    OPEN,
    SOLVED,
    TROUBLE,
    TRUSTING,
    case_of_each,
    deliver,
    proof,
    proposals,
    statuses,
)
from workspaces import NOON, SETTINGS, Workspace

LISTED = '\n[[customer]]\nname = "Example Bikes"\ndomains = ["bikes.example"]\n'


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk", TRUSTING)


def quoted_to(desk: Workspace, address: str) -> list[str]:
    """The texts of the drafts to an address, without the answered mail below."""
    found = [message_from_bytes(one.as_bytes()) for one in desk.drafts]
    return [str(one) for one in found if address in str(one["To"])]


def test_a_forged_mail_of_a_domain_that_was_authenticated_changes_nothing(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1)
    desk.work(documents=False)
    solved = "All solved, thank you, you can close the case.\n\nJan\n"
    deliver(desk, solved, 2, proof=OPEN, subject="[ESC-1] Order import", Cc="eve@evil.example")
    desk.work(NOON + timedelta(minutes=1), documents=False)
    deliver(
        desk,
        "Any news on the orders?\n\nEve\n",
        3,
        sender="Eve <eve@evil.example>",
        subject="[ESC-1] Order import",
        proof=GENUINE.replace("bikes", "evil"),
    )
    desk.work(NOON + timedelta(minutes=2), documents=False)
    cases = case_of_each(desk)
    assert statuses(desk)[0] == "open"
    assert cases[1] == 1 and 1 not in (cases[2], cases[3])
    assert any("was authenticated before" in one for one in proposals(desk))
    assert not any("312" in text for text in quoted_to(desk, "eve@evil.example"))


def test_where_no_server_vouches_for_anybody_a_customer_goes_on_as_before(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1, proof=None)
    deliver(
        desk,
        "It is still losing orders, 40 since noon.\n\nJan\n",
        2,
        proof=None,
        **{"In-Reply-To": "<1@sender.example>"},
    )
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1, 2: 1}


def test_a_known_customers_mail_that_fails_is_put_before_a_person(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1)
    deliver(desk, "It is worse now, nothing ships.\n\nJan\n", 2, proof=OPEN.replace("none", "fail"))
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1, 2: None}
    assert any("it may be genuine" in one for one in proposals(desk))


def test_a_mail_dated_ahead_does_not_have_the_last_word(desk: Workspace) -> None:
    arrived = "from a.example by mx1.vendor.example; Mon, 11 May 2026 09:02:00 +0200"
    deliver(desk, TROUBLE, 1)
    deliver(
        desk,
        "All solved, thank you, you can close the case.\n\nJan\n",
        2,
        at="23",
        **{"In-Reply-To": "<1@sender.example>", "Received": arrived},
    )
    complaint = "Nothing is solved! The import still loses orders, please call me.\n\nJan\n"
    deliver(desk, complaint, 3, at="10", **{"In-Reply-To": "<1@sender.example>"})
    desk.work(documents=False)
    assert statuses(desk) == ["open"]


def test_a_lookalike_of_who_writes_from_a_private_address_stays_apart(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1, sender="Ann Lee <ann.lee@gmail.com>", proof=None)
    for number, sender in (
        (2, "Carl <carl@examplebikes-news.example>"),
        (3, "Order Import <o@evil.example>"),
    ):
        text = f"Any news on the order import? It loses orders.\n\n{sender.split('<')[0]}\nExample Bikes Ltd\n"
        deliver(desk, text, number, sender=sender, proof=None)
    desk.work(documents=False)
    cases = case_of_each(desk)
    assert 1 not in (cases[2], cases[3])


@pytest.mark.parametrize("quotes", [False, True])
def test_a_persons_name_on_a_private_address_needs_the_words_of_the_case(
    desk: Workspace, quotes: bool
) -> None:
    deliver(desk, TROUBLE, 1)
    text = "Any news on the order import? My office mail is down, please answer here.\n"
    if quotes:
        quoted = "\n".join(f"> {line}" for line in TROUBLE.splitlines())
        text += f"\nOn Mon, 11 May 2026 Jan de Vries wrote:\n{quoted}\n"
    private = "Jan de Vries <jan.devries@gmail.com>"
    deliver(desk, text, 2, sender=private, subject="Re: Order import loses orders", proof=None)
    desk.work(documents=False)
    assert (case_of_each(desk)[2] == 1) is quotes


@pytest.mark.parametrize("domain", ["com", "co.uk", "onmicrosoft.com"])
def test_a_domain_that_is_nobodys_makes_no_customer_of_all_below_it(
    desk: Workspace, domain: str
) -> None:
    for number, sender in enumerate(("bob@{}", "ann@victimfoods.{}", "carl@attacker.{}"), 1):
        address = sender.format(domain)
        passes = f"mx1.vendor.example; dmarc=pass header.from={address.partition('@')[2]}"
        deliver(desk, TROUBLE, number, sender=address, proof=passes)
    desk.work(documents=False)
    assert len(set(case_of_each(desk).values())) == 3


def test_a_customer_of_the_settings_is_not_taken_by_a_domain_that_begins_alike(
    tmp_path: Path,
) -> None:
    listed = SETTINGS + '\n[[customer]]\nname = "Example Bikes"\n'
    desk = Workspace(tmp_path / "desk", listed)
    deliver(desk, TROUBLE, 1, sender="Eve <eve@examplebikes-support.example>", proof=None)
    deliver(desk, TROUBLE, 2, sender="Jan <jan@examplebikes.example>", proof=None)
    desk.work(documents=False)
    with desk.store() as store:
        domains = store.all(
            "SELECT domain FROM customer_domains JOIN customers ON customers.id = customer_id"
            " WHERE name = 'Example Bikes'"
        )
    assert [row["domain"] for row in domains] == ["examplebikes.example"]


def test_a_colleagues_mail_that_nobody_vouches_for_is_put_before_a_person(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS.replace("accepts_only_authenticated = true", ""))
    jo = "Jo Berg <jo.berg@vendor.example>"
    deliver(desk, TROUBLE, 1, proof=None)
    desk.work(documents=False)
    answer = mail(
        "We are looking into it, Jan.\n\nJo\n",
        sender=jo,
        to=JAN,
        message_id="<2@vendor.example>",
        headers={"In-Reply-To": "<1@sender.example>"},
    )
    desk.deliver(answer, folder=".Sent")
    desk.work(NOON + timedelta(minutes=1), documents=False)
    found = "Jan called: it is the connector to the till.\n\nJo\n"
    deliver(desk, found, 3, sender=jo, proof=None, **{"In-Reply-To": "<2@vendor.example>"})
    desk.work(NOON + timedelta(minutes=2), documents=False)
    assert case_of_each(desk) == {1: 1, 2: 1, 3: None}
    (asked,) = proposals(desk)
    assert "message 3 is set aside, it may be genuine" in asked
    assert "no trusted server vouches for vendor.example" in asked


def test_a_forged_name_in_front_of_a_proven_domain_changes_nothing(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1)
    desk.work(documents=False)
    forged = "Jan de Vries <jan@it.bikes.example>"
    tagged = "[ESC-1] Order import"
    deliver(desk, SOLVED, 2, sender=forged, subject=tagged, proof=proof(forged, "none"))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert statuses(desk)[0] == "open" and case_of_each(desk) == {1: 1, 2: 2}
    assert any("bikes.example was authenticated before" in one for one in proposals(desk, 1))
    assert any("make sure who wrote message 2" in one for one in proposals(desk, 2))
    assert len(quoted_to(desk, "jan@bikes.example")) == 1


@pytest.mark.parametrize("verdict", ["pass", None])
def test_a_colleague_below_the_customers_domain_is_the_customer(
    desk: Workspace, verdict: str | None
) -> None:
    """`None`: nobody vouches for anybody there."""
    below = "Ann Smit <ann@it.bikes.example>"
    deliver(desk, TROUBLE, 1, proof=GENUINE if verdict else None)
    why = proof(below, verdict) if verdict else None
    deliver(desk, SOLVED, 2, sender=below, proof=why, **{"In-Reply-To": "<1@sender.example>"})
    desk.work(documents=False)
    assert case_of_each(desk) == {1: 1, 2: 1} and statuses(desk) == ["resolved"]


@pytest.mark.parametrize("before", [False, True])
def test_a_known_customers_mail_that_fails_is_not_lost_where_no_case_is_open(
    tmp_path: Path, before: bool
) -> None:
    """`before`: the customer had a case, which is over."""
    desk = Workspace(tmp_path / "desk", TRUSTING + LISTED)
    if before:
        deliver(desk, TROUBLE, 1)
        deliver(desk, SOLVED, 3, at="10", **{"In-Reply-To": "<1@sender.example>"})
        desk.work(documents=False)
        assert statuses(desk) == ["resolved"]
    again = "The import loses orders again, worse than ever. Please call me!\n\nJan\n"
    deliver(desk, again, 2, subject="Again", proof=OPEN.replace("none", "fail"))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    case = case_of_each(desk)[2]
    assert case is not None and statuses(desk)[-1] == "open"
    assert case_of_each(desk).get(1) != case
    assert any("dmarc=fail" in one for one in proposals(desk, case))
    with desk.store() as store:
        (row,) = store.all("SELECT customer_id FROM cases WHERE id = ?", case)
    assert row["customer_id"] is None  # the customer's own mail does not join it


@pytest.mark.parametrize(("verdict", "joins"), [("pass", True), ("none", False)])
def test_a_partner_of_the_settings_is_one_only_if_proven(
    tmp_path: Path, verdict: str, joins: bool
) -> None:
    partners = '\n[partners]\ndomains = ["partner.example"]\n'
    desk = Workspace(tmp_path / "desk", TRUSTING + partners)
    deliver(desk, TROUBLE, 1)
    desk.work(documents=False)
    pia = "Pia <pia@partner.example>"
    text = "Hello,\n\nabout Bikes: any news on the order import that loses orders?\n\nPia\n"
    subject = "Bikes: Order import loses orders"
    deliver(desk, text, 2, sender=pia, subject=subject, proof=proof(pia, verdict))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert (case_of_each(desk)[2] == 1) is joins
    assert any("may belong" in one for one in proposals(desk, 1)) is not joins


def test_where_no_server_is_believed_a_partner_of_the_settings_counts(tmp_path: Path) -> None:
    partners = '\n[partners]\ndomains = ["partner.example"]\n'
    desk = Workspace(tmp_path / "desk", SETTINGS + partners)
    deliver(desk, TROUBLE, 1, proof=None)
    desk.work(documents=False)
    text = "Hello,\n\nabout Bikes: any news on the order import that loses orders?\n\nPia\n"
    subject = "Bikes: Order import loses orders"
    deliver(desk, text, 2, sender="pia@partner.example", subject=subject, proof=None)
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert case_of_each(desk)[2] == 1


@pytest.mark.parametrize("listed", ["", '\n[[customer]]\nname = "Example Bikes"\n'])
@pytest.mark.parametrize(
    ("domain", "verdict", "joins"),
    [
        ("examplebikes-news.example", "pass", False),
        ("examplebikesbreda.example", "pass", False),
        ("examplebikes.example", "none", False),
        ("examplebikes.example", "pass", True),
        ("example-bikes.example", "pass", True),
    ],
)
def test_a_case_of_ours_takes_in_who_has_the_customers_name_as_domain_and_no_more(
    tmp_path: Path, domain: str, verdict: str, joins: bool, listed: str
) -> None:
    desk = Workspace(tmp_path / "desk", TRUSTING + listed)
    called = (
        "Hi team,\n\nI had a call with Example Bikes. Their order import loses orders since Monday."
        " Please open an escalation.\n\nTom\n"
    )
    tom = "Tom Okafor <tom.okafor@vendor.example>"
    subject = "Example Bikes: order import loses orders"
    deliver(desk, called, 1, sender=tom, subject=subject, proof=None)
    desk.work(documents=False)
    carl = f"Carl <carl@{domain}>"
    news = "Hello,\n\nany news on the order import which loses orders?\n\nCarl\nExample Bikes\n"
    solved = "Hello,\n\nall solved, thank you, you can close the case.\n\nCarl\nExample Bikes\n"
    deliver(desk, news, 2, sender=carl, proof=proof(carl, verdict))
    desk.work(NOON + timedelta(minutes=1), documents=False)
    deliver(desk, solved, 3, sender=carl, subject=f"Re: {subject}", proof=proof(carl, verdict))
    desk.work(NOON + timedelta(minutes=2), documents=False)
    assert (case_of_each(desk)[2] == 1) is joins
    assert statuses(desk)[0] == "open"
    assert any(("it is solved" if joins else "may belong") in one for one in proposals(desk, 1))


PRIVATE = "Jan de Vries <jan.devries@gmail.com>"
PLEDGE = (
    "Hello,\n\na small question: the label on the import page is wrong. I will send you the log files"
    " by Thursday. Please correct it by Friday.\n\nJan de Vries\nExample Bikes\n"
)


def passed_on(text: str) -> str:
    """A mail of somebody who was shown the customer's mail."""
    quoted = "\n".join(f"> {line}" for line in PLEDGE.splitlines())
    return f"{text}\n\nOn Mon, 11 May 2026 Jan de Vries wrote:\n{quoted}\n"


def severity_of(desk: Workspace) -> str:
    with desk.store() as store:
        return str(store.all("SELECT severity FROM cases")[0]["severity"])


def states_of_theirs(desk: Workspace) -> set[str]:
    with desk.store() as store:
        rows = store.all("SELECT state FROM items WHERE owner_side = 'customer'")
    return {row["state"] for row in rows}


WORSE = "Your system is completely down since 9, our production has stopped."
DONE = "I have sent you the log files, it is done."


@pytest.mark.parametrize("brought", [False, True])
@pytest.mark.parametrize("says", [WORSE, DONE])
def test_who_nobody_brought_in_from_a_private_address_changes_nothing(
    desk: Workspace, says: str, *, brought: bool
) -> None:
    """`brought`: the customer has put the address into Cc before."""
    cc = {"Cc": PRIVATE} if brought else {}
    deliver(desk, PLEDGE, 1, **cc)
    desk.work(documents=False)
    before = severity_of(desk), states_of_theirs(desk)
    assert before[1] == {"open"}
    deliver(desk, passed_on(says), 2, sender=PRIVATE, subject="Re: Order import", proof=None,
            **{"In-Reply-To": "<1@sender.example>"})  # fmt: skip
    desk.work(NOON + timedelta(minutes=1), documents=False)
    assert case_of_each(desk)[2] == 1
    assert ((severity_of(desk), states_of_theirs(desk)) != before) is brought
    asked = [one for one in proposals(desk, 1) if "nobody brought" in one or "of item" in one]
    assert bool(asked) is not brought


def test_who_nobody_brought_in_opens_no_case_again(desk: Workspace) -> None:
    deliver(desk, PLEDGE, 1)
    deliver(desk, SOLVED, 2, at="10", **{"In-Reply-To": "<1@sender.example>"})
    desk.work(documents=False)
    assert statuses(desk) == ["resolved"]
    deliver(desk, passed_on("It is broken again, please help us at once!"), 3, at="11",
            sender=PRIVATE, proof=None, **{"In-Reply-To": "<1@sender.example>"})  # fmt: skip
    answer_to_all = SOLVED
    deliver(desk, answer_to_all, 4, at="12", Cc=PRIVATE, **{"In-Reply-To": "<3@sender.example>"})
    deliver(desk, passed_on("It is still broken, please help us!"), 5, at="13",
            sender=PRIVATE, proof=None, **{"In-Reply-To": "<1@sender.example>"})  # fmt: skip
    desk.work(NOON + timedelta(hours=3), documents=False)
    assert case_of_each(desk) == dict.fromkeys((1, 2, 3, 4, 5), 1)
    assert statuses(desk) == ["resolved"]
    assert sum("open the case again if" in one for one in proposals(desk, 1)) == 2
