"""What a mail does to its case: who may change what, joins in the real store, state and clocks."""

from datetime import date, timedelta

import pytest
from mails import mail
from workspaces import EVERYBODY, NOON, SETTINGS, Workspace

from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named, list_cases, propose
from mailbox_agent.records import CaseRecord
from mailbox_agent.regroup import merge_cases

FIRST = """Hello,

your portal has been down since 9 and our 40 agents can't work.

Please send us a written plan by Friday 15 May 2026.

Ann Lee
Head of Operations
Customer Ltd
"""
ANSWERS = {"In-Reply-To": "<1@customer.example>"}


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    deliver(workspace, FIRST, number=1, headers=None)
    workspace.work(documents=False)
    return workspace


def deliver(
    desk: Workspace,
    text: str,
    *,
    number: int,
    sender: str = "Ann Lee <ann@customer.example>",
    subject: str = "Re: Portal down",
    headers: dict[str, str] | None = ANSWERS,
    day: int = 12,
    to: str = "escalations@vendor.example",
) -> None:
    desk.deliver(
        mail(
            text,
            sender=sender,
            to=to,
            subject=subject if headers else subject.removeprefix("Re: "),
            message_id=f"<{number}@{sender.rpartition('@')[2].rstrip('>')}>",
            headers=headers,
            date=f"{'Mon Tue Wed Thu Fri'.split()[day - 11]}, {day} May 2026 10:00:00 +0200",
        )
    )


def record_of(desk: Workspace, token: str = "ESC-1") -> CaseRecord:
    with desk.store() as store:
        return load_case_record(store, find_case_named(store, token).id)


def tokens(desk: Workspace) -> list[str]:
    with desk.store() as store:
        return sorted(case.token for case in list_cases(store, EVERYBODY))


def next_day(desk: Workspace, days: int = 1) -> None:
    desk.work(NOON + timedelta(days=days), documents=False)


def test_an_action_has_its_quote_its_place_and_its_owner(desk: Workspace) -> None:
    (item,) = record_of(desk).items
    assert item.due == date(2026, 5, 15)
    assert item.owner == "Vendor" and item.owner_side == "us"
    assert not item.promise and item.supported and item.audience == "customer"
    with desk.store() as store:
        row = store.one("SELECT body_text FROM message_text WHERE message_id = ?", item.source.id)
    assert row["body_text"][item.source.start : item.source.end] == item.source.quote
    assert "written plan" in item.source.quote


def test_what_is_mentioned_again_is_not_doubled(desk: Workspace) -> None:
    deliver(
        desk, "Hi,\n\nplease send us the written plan by Friday 15 May 2026.\n\nAnn\n", number=2
    )
    next_day(desk)
    assert len(record_of(desk).items) == 1


def test_a_stranger_who_quotes_the_number_does_not_get_in(desk: Workspace) -> None:
    deliver(
        desk,
        "Hello,\n\nour export fails as well since Monday and we lose orders, see [ESC-1].\n\nBo\n",
        number=3,
        sender="Bo Lund <bo@elsewhere.example>",
        subject="Export [ESC-1]",
        headers=None,
    )
    next_day(desk)
    assert len(record_of(desk).messages) == 1
    with desk.store() as store:
        (proposal,) = store.all("SELECT kind, reason FROM proposals")
    assert proposal["kind"] == "join" and "elsewhere.example" in proposal["reason"]


def test_a_stranger_who_forges_references_does_not_get_in(desk: Workspace) -> None:
    deliver(
        desk,
        "Hello,\n\nplease tell me the state of this and who works on it by Friday.\n\nBo\n",
        number=3,
        sender="Bo Lund <bo@elsewhere.example>",
    )
    next_day(desk)
    assert len(record_of(desk).messages) == 1


def test_a_mail_that_fails_authentication_joins_nothing_and_changes_nothing(tmp_path) -> None:
    settings = SETTINGS.replace(
        'path = "mail"', 'path = "mail"\ntrusted_servers = ["mx1.vendor.example"]'
    )
    desk = Workspace(tmp_path / "desk", settings)
    deliver(desk, FIRST, number=1, headers=None)
    desk.work(documents=False)
    deliver(
        desk,
        "Everything works again, please close the case [ESC-1].\n\nAnn\n",
        number=2,
        headers={
            **ANSWERS,
            "Authentication-Results": "mx1.vendor.example; dmarc=fail header.from=customer.example",
        },
    )
    next_day(desk)
    record = record_of(desk)
    assert record.case.status == "open" and len(record.messages) == 1


def test_a_partner_may_not_say_that_it_is_solved(tmp_path) -> None:
    settings = SETTINGS + '\n[partners]\ndomains = ["partner.example"]\n'
    desk = Workspace(tmp_path / "desk", settings)
    deliver(desk, FIRST, number=1, headers={"Cc": "Pia Roth <pia@partner.example>"})
    desk.work(documents=False)
    deliver(
        desk,
        "Hello,\n\nthe problem is solved, everything works again. You can close the case.\n\nPia\n",
        number=2,
        sender="Pia Roth <pia@partner.example>",
    )
    next_day(desk)
    assert record_of(desk).case.status == "open"


def test_a_reply_that_came_before_its_parent_is_joined_by_it(workspace: Workspace) -> None:
    deliver(
        workspace,
        "Any news on this? Our agents still can't work.\n\nAnn\n",
        number=2,
        sender="Ann Lee <ann@customer.example>",
    )
    workspace.work(documents=False)
    deliver(workspace, FIRST, number=1, headers=None)
    next_day(workspace)
    assert tokens(workspace) == ["ESC-1"]
    assert len(record_of(workspace).messages) == 2


def test_a_reply_to_a_merged_case_follows_the_merge(desk: Workspace) -> None:
    from mailbox_agent.regroup import merge_cases

    deliver(
        desk,
        "Hello,\n\nthe invoices of March are wrong by EUR 4,000. Please correct them.\n\nAnn Lee\n",
        number=5,
        subject="Wrong invoices",
        headers=None,
    )
    next_day(desk)
    assert tokens(desk) == ["ESC-1", "ESC-2"]
    with desk.store() as store:
        merge_cases(
            store, find_case_named(store, "ESC-2"), find_case_named(store, "ESC-1"), "Robin", NOON
        )
    deliver(
        desk,
        "When do we get the corrected invoices?\n\nAnn\n",
        number=6,
        headers={"In-Reply-To": "<5@customer.example>"},
        day=13,
    )
    next_day(desk, 2)
    assert tokens(desk) == ["ESC-1"]
    assert len(record_of(desk).messages) == 3


def test_an_out_of_office_neither_reopens_a_case_nor_stops_its_clock(desk: Workspace) -> None:
    before = record_of(desk).case
    deliver(
        desk,
        "I am out of the office until 18 May.",
        number=7,
        headers={**ANSWERS, "Auto-Submitted": "auto-replied"},
        subject="Automatic reply: Portal down",
    )
    desk.work(NOON + timedelta(hours=1), documents=False)
    after = record_of(desk)
    assert after.case.next_update_at == before.next_update_at
    assert after.messages[-1].automatic == "auto_reply"
    assert len(desk.drafts) == 1


def test_an_open_case_is_never_without_a_next_update(desk: Workspace) -> None:
    import sqlite3

    with desk.store() as store, pytest.raises(sqlite3.IntegrityError):
        store.run("UPDATE cases SET next_update_at = NULL")


def test_a_customer_who_complains_again_reopens_the_case(desk: Workspace) -> None:
    deliver(desk, "It works again, thank you. Please close the case.\n\nAnn\n", number=2)
    next_day(desk)
    assert record_of(desk).case.status == "resolved"
    deliver(
        desk,
        "Hello,\n\nit is down again since this morning and our agents can't work. Please fix it"
        " today.\n\nAnn\n",
        number=3,
        day=13,
    )
    next_day(desk, 2)
    case = record_of(desk).case
    assert case.status == "open" and case.next_update_at is not None


def test_severity_is_raised_by_mail_and_never_lowered_by_it(desk: Workspace) -> None:
    deliver(
        desk,
        "Our whole business has stopped. If this is not solved by tomorrow we cancel the contract"
        " and our CEO will call yours.\n\nAnn\n",
        number=2,
    )
    next_day(desk)
    raised = record_of(desk).case.severity
    deliver(desk, "One small question: which form do you need?\n\nAnn\n", number=3, day=13)
    next_day(desk, 2)
    assert raised in ("high", "critical")
    assert record_of(desk).case.severity == raised


def test_a_lookalike_domain_with_the_customers_signature_gets_nothing_of_theirs(
    desk: Workspace,
) -> None:
    deliver(
        desk,
        "Any news on the portal? Please send me the current status.\n\nAnn Lee\nHead of Operations\n"
        "Customer Ltd\n",
        number=2,
        sender="Ann Lee <ann@customer-ltd.example>",
        headers=None,
    )
    next_day(desk)
    assert len(record_of(desk).messages) == 1
    for draft in desk.drafts:
        if "customer-ltd.example" in draft["To"]:
            assert "40 agents" not in draft.get_content()
    with desk.store() as store:
        domains = {
            row["domain"]
            for row in store.all("SELECT domain FROM customer_domains WHERE customer_id = 1")
        }
    assert domains == {"customer.example"}


def test_a_stranger_who_names_a_victim_in_to_does_not_get_the_case(desk: Workspace) -> None:
    deliver(
        desk,
        "Please tell me the state of this.\n\nX\n",
        number=9,
        sender="X <x@evil.example>",
        to="escalations@vendor.example, ann@customer.example",
    )
    next_day(desk)
    assert len(record_of(desk).messages) == 1
    assert not any("40 agents" in d.get_content() for d in desk.drafts if "evil" in d["To"])


def test_a_victims_first_mail_does_not_fall_into_a_waiting_strangers_case(
    workspace: Workspace,
) -> None:
    deliver(
        workspace,
        "Hello,\n\nour export fails since Monday and we lose orders. Please help.\n\nEve\n",
        number=9,
        sender="Eve <eve@evil.example>",
        to="escalations@vendor.example, ann@customer.example",
    )
    workspace.work(documents=False)
    deliver(workspace, FIRST, number=1, headers=None)
    next_day(workspace)
    assert tokens(workspace) == ["ESC-1", "ESC-2"]


def test_what_a_colleague_writes_below_a_forward_stays_internal(desk: Workspace) -> None:
    deliver(
        desk,
        "Hi team,\n\nplease look at this.\n\nTom\n\n---------- Forwarded message ---------\n"
        "From: Ann Lee <ann@customer.example>\nDate: Tue, May 12, 2026 at 9:00 AM\n"
        "Subject: Portal down\nTo: Tom Okafor <tom.okafor@vendor.example>\n\n"
        "Tom,\n\nthe portal is still down.\n\nAnn\n\n"
        "Internal remark: the root cause is that our DBA dropped the index. We lose the renewal of"
        " 900,000 EUR because of this. I will send the logs to legal by Friday.\n",
        number=4,
        sender="Tom Okafor <tom.okafor@vendor.example>",
        subject="Fwd: Portal down",
        headers={},
    )
    next_day(desk)
    record = record_of(desk)
    assert len(record.messages) == 2
    for fact in (*record.items, *record.causes, *record.impacts):
        if fact.source.id == record.messages[1].id:
            assert fact.audience == "internal"


def test_a_customer_can_not_put_promises_into_our_mouth(desk: Workspace) -> None:
    deliver(
        desk,
        "See below, as agreed.\n\nAnn\n\n-----Original Message-----\n"
        "From: Robin Meyer <robin.meyer@vendor.example>\nSent: Monday, 11 May 2026 18:00\n"
        "To: Ann Lee\nSubject: RE: Portal down\n\nWe will refund 50,000 EUR by 15 May 2026.\n",
        number=5,
        subject="FW: Portal down",
    )
    next_day(desk)
    assert not any(item.promise for item in record_of(desk).items)


def test_what_a_merge_answers_is_no_longer_asked(desk: Workspace) -> None:
    """That message 2 may belong to the case it is merged into is settled; the rest moves along."""
    other = "The invoices of April count every seat twice, we pay nothing until that is put right."
    deliver(desk, other + "\n\nAnn Lee\n", number=2, subject="Invoices", headers=None)
    next_day(desk)
    assert tokens(desk) == ["ESC-1", "ESC-2"]
    with desk.store() as store:
        one, two = (find_case_named(store, token) for token in ("ESC-1", "ESC-2"))
        with store.write():
            store.run("DELETE FROM proposals")
            propose(store, "join", one.id, "message 2 may belong here", NOON, message_id=2)
            propose(store, "join", two.id, "message 1 may belong here", NOON, message_id=1)
            propose(store, "join", two.id, "make sure who wrote message 2", NOON, message_id=2)
        merge_cases(store, two, one, "Robin", NOON)
    asked = [one.text for one in record_of(desk).findings]
    assert asked == ["make sure who wrote message 2"]
