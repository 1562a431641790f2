"""What a mail may do in a case that is not its sender's: forged, lookalike, ahead of its time."""

from datetime import timedelta
from email import message_from_bytes
from pathlib import Path

import pytest
from mails import mail
from workspaces import NOON, SETTINGS, Workspace

GENUINE = "mx1.vendor.example; dmarc=pass header.from=bikes.example"
OPEN = "mx1.vendor.example; dmarc=none header.from=bikes.example; spf=softfail"
JAN = "Jan de Vries <jan@bikes.example>"
TROUBLE = (
    "Hello,\n\nsince Monday the order import loses every tenth order and our warehouse in Breda"
    " packs the wrong bicycles. We have lost 312 orders so far. Please send us a fix by Friday."
    "\n\nJan de Vries\nExample Bikes\n"
)


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    trusting = 'path = "mail"\ntrusted_servers = ["mx1.vendor.example"]'
    return Workspace(tmp_path / "desk", SETTINGS.replace('path = "mail"', trusting))


def deliver(
    desk: Workspace,
    text: str,
    number: int,
    *,
    sender: str = JAN,
    subject: str = "Order import loses orders",
    proof: str | None = GENUINE,
    at: str = "09",
    **headers: str,
) -> None:
    desk.deliver(
        mail(
            text,
            sender=sender,
            subject=subject,
            message_id=f"<{number}@sender.example>",
            date=f"Mon, 11 May 2026 {at}:0{number}:00 +0200",
            headers={"Authentication-Results": proof, **headers} if proof else headers,
        )
    )


def case_of_each(desk: Workspace) -> dict[int, int | None]:
    """{number of the message: its case, None if set aside}."""
    with desk.store() as store:
        rows = store.all(
            "SELECT m.message_id, a.case_id FROM messages m"
            " LEFT JOIN assignments a ON a.message_id = m.id AND a.current = 1"
        )
    return {int(row["message_id"].strip("<").partition("@")[0]): row["case_id"] for row in rows}


def statuses(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return [row["status"] for row in store.all("SELECT status FROM cases ORDER BY id")]


def proposals(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return [row["reason"] for row in store.all("SELECT reason FROM proposals ORDER BY id")]


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
