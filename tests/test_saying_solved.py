"""Who may say for the customer that a case is solved, and when their words count as the last."""

from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from sent_to_us import JAN, SOLVED, TROUBLE, TRUSTING, deliver, proof, proposals, statuses
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.database.cases import load_case
from mailbox_agent.regroup import merge_cases, split_case

ZED = "Zed <zed@gmail.com>"
REPLY = {"In-Reply-To": "<1@sender.example>"}
TAGGED = "Re: Order import loses orders [ESC-1]"
QUOTED = "\n".join(f"> {line}" for line in TROUBLE.splitlines())


@pytest.fixture
def desk(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path / "desk", TRUSTING)


def then(desk: Workspace, text: str, number: int, minutes: int = 1, **more: str | None) -> None:
    """The mail comes after all others were read."""
    desk.work(NOON + timedelta(minutes=minutes), documents=False)
    deliver(desk, text, number, **more)  # type: ignore[arg-type]
    desk.work(NOON + timedelta(minutes=minutes + 1), documents=False)


def test_who_was_only_in_copy_on_a_private_address_is_not_the_customer(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1, Cc="zed@gmail.com")
    then(desk, SOLVED, 2, sender=ZED, subject=TAGGED, proof=None, at="11", **REPLY)
    assert statuses(desk) == ["open"]
    assert any("Zed says that it is solved" in one for one in proposals(desk, 1))
    assert [draft["To"] for draft in desk.drafts] == [JAN]


def test_who_was_shown_a_mail_on_a_private_address_is_not_the_customer(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1)
    text = f"{SOLVED}\nOn Mon, 11 May 2026 Jan de Vries wrote:\n{QUOTED}\n"
    then(desk, text, 2, sender=ZED, subject=TAGGED, proof=None, at="11")
    assert statuses(desk) == ["open"]
    assert any("Zed says that it is solved" in one for one in proposals(desk, 1))


def test_who_opened_the_case_on_a_private_address_is_the_customer(desk: Workspace) -> None:
    ann = "Ann Lee <ann.lee@gmail.com>"
    deliver(desk, TROUBLE, 1, sender=ann, proof=None)
    then(desk, SOLVED, 2, sender=ann, subject=TAGGED, proof=None, at="11", **REPLY)
    assert statuses(desk) == ["resolved"]


def test_whose_private_mail_one_of_us_forwarded_is_the_customer(tmp_path: Path) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    tom, ann = "Tom Okafor <tom.okafor@vendor.example>", "Ann Lee <ann.lee@gmail.com>"
    forward = (
        "See below, please help.\n\nTom\n\n---------- Forwarded message ---------\n"
        f"From: {ann}\nDate: Mon, 11 May 2026 at 08:00\nSubject: Order import\n"
        f"To: tom.okafor@vendor.example\n\n{TROUBLE}"
    )
    deliver(desk, forward, 1, sender=tom, subject="Fwd: Order import", proof=None)
    then(desk, SOLVED, 2, sender=ann, subject="Re: Order import", proof=None, at="11", **REPLY)
    assert statuses(desk) == ["resolved"]


def test_a_private_address_of_the_settings_is_the_customer(tmp_path: Path) -> None:
    listed = (
        '\n[[customer]]\nname = "Example Bikes"\ndomains = ["bikes.example"]\n'
        'addresses = ["zed@gmail.com"]\n'
    )
    desk = Workspace(tmp_path / "desk", TRUSTING + listed)
    deliver(desk, TROUBLE, 1, Cc="zed@gmail.com")
    then(desk, SOLVED, 2, sender=ZED, subject=TAGGED, proof=None, at="11", **REPLY)
    assert statuses(desk) == ["resolved"]


def test_a_colleague_of_who_opened_the_case_is_the_customer(desk: Workspace) -> None:
    piet = "Piet Bos <piet@bikes.example>"
    deliver(desk, TROUBLE, 1)
    then(desk, SOLVED, 2, sender=piet, subject=TAGGED, proof=proof(piet), at="11")
    assert statuses(desk) == ["resolved"]


def test_who_is_above_a_proven_domain_and_is_not_proven_is_not_the_customer(
    desk: Workspace,
) -> None:
    jan, boss = "Jan de Vries <jan@it.bikes.example>", "Big Boss <boss@bikes.example>"
    deliver(desk, TROUBLE, 1, sender=jan, proof=proof(jan), Cc=boss)
    then(desk, SOLVED, 2, sender=boss, subject=TAGGED, proof=proof(boss, "none"), at="11", **REPLY)
    assert statuses(desk) == ["open"]
    assert any("Big Boss says that it is solved" in one for one in proposals(desk, 1))


@pytest.mark.parametrize("merged", [False, True])
def test_a_case_that_a_person_split_or_merged_keeps_its_customer(
    desk: Workspace, merged: bool
) -> None:
    """Zed's own case, merged into another, makes nobody of him who may close that one."""
    ann = "Ann Lee <ann.lee@gmail.com>"
    deliver(desk, TROUBLE, 1, sender=ann, proof=None)
    deliver(desk, "Our portal is down, 40 people wait. Please call me.\n\nZed\n", 2, sender=ZED,
            subject="Portal down", proof=None)  # fmt: skip
    desk.work(documents=False)
    with desk.store() as store:
        first, second = load_case(store, 1), load_case(store, 2)
        if merged:
            merge_cases(store, second, first, "Robin Meyer", NOON)
        else:
            split_case(store, first, [1], None, "Robin Meyer", NOON)
    says = {"sender": ZED} if merged else {"sender": ann}
    then(desk, SOLVED, 3, at="11", proof=None, **says, **REPLY)
    assert statuses(desk) == (["open", "open"] if merged else ["open", "open", "resolved"])
    assert any("Zed says that it is solved" in one for one in proposals(desk, 1)) is merged


def test_the_customer_of_a_case_that_one_of_us_opened_is_it_once_we_wrote_to_them(
    tmp_path: Path,
) -> None:
    desk = Workspace(tmp_path / "desk", SETTINGS)
    tom, ann = "Tom Okafor <tom.okafor@vendor.example>", "Ann Lee <ann@nordhavn.example>"
    called = "Nordhavn called: the order import loses orders since Monday. Please help.\n\nTom\n"
    deliver(desk, called, 1, sender=tom, subject="Nordhavn: order import", proof=None)
    complaint = TROUBLE.replace("Jan de Vries\nExample Bikes", "Ann Lee\nNordhavn")
    then(desk, complaint, 2, sender=ann, subject="Order import loses orders", proof=None, at="10")
    then(
        desk, SOLVED, 3, 3, sender=ann, proof=None, at="11", **{"In-Reply-To": "<2@sender.example>"}
    )
    assert statuses(desk) == ["open"]  # whose domain it is, nobody has said
    answer = mail(
        "Dear Ann,\n\nis it solved for all shops?\n\nTom\n",
        sender=tom,
        to=f"{ann}, escalations@vendor.example",
        subject="Re: Order import loses orders",
        message_id="<4@sender.example>",
        date="Mon, 11 May 2026 12:00:00 +0200",
        headers={"In-Reply-To": "<2@sender.example>"},
    )
    desk.deliver(answer)
    then(
        desk, SOLVED, 5, 5, sender=ann, proof=None, at="13", **{"In-Reply-To": "<4@sender.example>"}
    )
    assert statuses(desk) == ["resolved"]


@pytest.mark.parametrize(
    "headers",
    [
        {"References": "<2@sender.example>"},
        {"Received": "from a.example by mx1.vendor.example; Mon, 11 May 2026 10:30:10 +0200"},
    ],
)
def test_a_complaint_by_a_clock_in_the_wrong_zone_reopens(
    desk: Workspace, headers: dict[str, str]
) -> None:
    deliver(desk, TROUBLE, 1)
    then(desk, SOLVED, 2, at="10", **REPLY)
    assert statuses(desk) == ["resolved"]
    complaint = "Nothing is solved! The import still loses orders, please call me at once.\n\nJan\n"
    behind = "Mon, 11 May 2026 10:30:00 +0400"  # two hours before what it answers
    then(desk, complaint, 3, 3, subject=TAGGED, date=behind, **headers)
    assert statuses(desk) == ["open"]
    assert any("import still loses" in draft.get_content() for draft in desk.drafts)


def test_a_reopened_case_keeps_the_pace_of_its_severity(desk: Workspace) -> None:
    deliver(desk, TROUBLE, 1)
    then(desk, SOLVED, 2, at="10", **REPLY)
    then(desk, "Sorry, one order is still missing, no hurry.\n\nJan\n", 3, 3, at="11", **REPLY)
    with desk.store() as store:
        (case,) = store.all("SELECT status, severity, next_update_at FROM cases")
    assert (case["status"], case["severity"]) == ("open", "high")
    assert case["next_update_at"][:10] == "2026-05-12"
