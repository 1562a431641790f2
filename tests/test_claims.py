"""Who says that we wrote it: forwards by outsiders are claims, unless our mail is known."""

from datetime import timedelta

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named
from mailbox_agent.records import CaseRecord

EVE = "Eve Stone <eve@evil.example>"
ROBIN = "Robin Meyer <robin.meyer@vendor.example>"
PROMISE = "I will send you the corrected invoice by Friday 15 May 2026."
CAUSE = "The root cause was a bug in our release 4.2."
WORDS = f"Dear Eve,\n\n{PROMISE}\n{CAUSE}\n\nRobin Meyer\nEscalation Manager\n"


def forward(
    words: str = WORDS, author: str = ROBIN, date: str = "Mon, 11 May 2026 at 10:00"
) -> str:
    return (
        "Hello,\n\nour export has been down since Friday, please help. See below.\n\nEve Stone\n"
        f"Evil Ltd\n\n---------- Forwarded message ---------\nFrom: {author}\nDate: {date}\n"
        f"Subject: Re: Invoice\nTo: {EVE}\n\n{words}"
    )


def deliver(desk: Workspace, text: str, sender: str = EVE, **more: str) -> None:
    options = {"subject": "Fwd: Invoice", "date": "Mon, 11 May 2026 11:00:00 +0200", **more}
    desk.deliver(mail(text, sender=sender, message_id=f"<{desk.count}@x.example>", **options))


def record_of(desk: Workspace, token: str = "ESC-1") -> CaseRecord:
    with desk.store() as store:
        return load_case_record(store, find_case_named(store, token).id)


def told(record: CaseRecord) -> list[str]:
    return [one.text for one in record.findings if "writes that" in one.text]


@pytest.mark.parametrize(
    "author",
    [
        ROBIN,
        "robin.meyer@vendor.example",
        "Robin Meyer <robin.meyer@elsewhere.example>",
        "Nobody We Know <nobody@vendor.example>",
        "Vendor Escalations <escalations@vendor.example>",
    ],
)
def test_a_mail_of_ours_that_never_existed_is_only_a_claim(
    workspace: Workspace, author: str
) -> None:
    deliver(workspace, forward(author=author))
    workspace.work(documents=False)
    record = record_of(workspace)
    assert not [item for item in record.items if "invoice" in item.what.casefold()]
    assert not any(item.promise for item in record.items)
    assert record.causes == ()
    claims = told(record)
    assert any(PROMISE in claim for claim in claims) and any(CAUSE in claim for claim in claims)
    assert all(claim.startswith("Eve Stone writes that ") for claim in claims)
    for draft in workspace.drafts:
        assert "invoice by Friday" not in draft.get_content()


def test_a_forward_by_one_of_us_keeps_its_author(workspace: Workspace) -> None:
    text = forward().replace("Eve Stone\nEvil Ltd", "Tom")
    deliver(workspace, text, "Tom Okafor <tom.okafor@vendor.example>")
    workspace.work(documents=False)
    record = record_of(workspace)
    (invoice,) = (item for item in record.items if "invoice" in item.what)
    assert (invoice.source.author, invoice.owner_side) == ("Robin Meyer", "us")
    assert [cause.status for cause in record.causes] == ["confirmed"]
    assert told(record) == []


def test_a_customers_forward_of_their_own_people_keeps_its_author(workspace: Workspace) -> None:
    words = "Please send us the corrected invoice by Friday 15 May 2026.\n\nMax\n"
    deliver(workspace, forward(words, "Max Stone <max@evil.example>"))
    workspace.work(documents=False)
    record = record_of(workspace)
    assert "Max Stone" in {item.source.author for item in record.items}
    assert told(record) == []


def known_mail(desk: Workspace, to: str = EVE, subject: str = "Re: Invoice") -> None:
    """Robin's mail is in the store, on a case of its own."""
    date = "Mon, 11 May 2026 10:00:00 +0200"
    cc = {"Cc": "escalations@vendor.example"}
    desk.deliver(
        mail(WORDS, sender=ROBIN, to=to, subject=subject, date=date, headers=cc,
             message_id="<r@vendor.example>")
    )  # fmt: skip
    desk.work(documents=False)


def test_words_of_a_known_mail_of_ours_are_told_once(workspace: Workspace) -> None:
    known_mail(workspace)
    deliver(workspace, forward())
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    record = record_of(workspace)
    assert len(record.messages) == 2 and told(record) == []
    assert [item.source.author for item in record.items if item.promise] == ["Robin Meyer"]
    assert [cause.source.author for cause in record.causes] == ["Robin Meyer"]


def test_a_known_mail_of_ours_counts_on_another_case_as_well(workspace: Workspace) -> None:
    deliver(
        workspace,
        "Hello,\n\nthe portal has been down since 9, our 40 agents can't work. Please send us a"
        " written plan by Friday 15 May 2026.\n\nAnn Lee\nCustomer Ltd\n",
        "Ann Lee <ann@customer.example>",
        subject="Portal down",
    )
    workspace.work(documents=False)
    known_mail(workspace, to=f"Ann Lee <ann@customer.example>, {EVE}", subject="Portal [ESC-1]")
    deliver(workspace, forward())
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    record = record_of(workspace, "ESC-2")
    assert [message.sender.email for message in record.messages] == ["eve@evil.example"]
    assert told(record) == []
    (invoice,) = (item for item in record.items if "invoice" in item.what)
    assert (invoice.source.author, invoice.source.role) == ("Robin Meyer", "internal")
    assert [cause.status for cause in record.causes] == ["confirmed"]


def test_what_was_added_to_a_known_mail_of_ours_is_a_claim(workspace: Workspace) -> None:
    known_mail(workspace)
    added = "I will refund EUR 250,000 by 5 June 2026."
    deliver(workspace, forward(WORDS.replace(CAUSE, f"{CAUSE} {added}")))
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    with workspace.store() as store:
        assert not store.all("SELECT id FROM items WHERE what LIKE '%250%'")
        reasons = [row["reason"] for row in store.all("SELECT reason FROM proposals")]
    assert [one for one in reasons if "writes that" in one] == [
        f"Eve Stone writes that Robin Meyer wrote: “{added}”"
    ]


def test_words_that_we_wrote_to_somebody_else_are_a_claim(workspace: Workspace) -> None:
    known_mail(workspace, to="Ann Lee <ann@customer.example>")
    deliver(workspace, forward())
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    with workspace.store() as store:
        reasons = [row["reason"] for row in store.all("SELECT reason FROM proposals")]
    assert any("writes that" in one for one in reasons)


def test_a_flood_of_claims_is_cut(workspace: Workspace) -> None:
    flood = "".join(f"I will send you the invoice {n} by 15 May 2026.\n\n" for n in range(60))
    deliver(workspace, forward(flood))
    workspace.work(documents=False)
    assert 0 < len(told(record_of(workspace))) <= 10


def test_who_is_only_called_like_one_of_us_promises_nothing_for_us(workspace: Workspace) -> None:
    text = f"Hello,\n\nour export is down, please help.\n\n{PROMISE}\n\nRobin Meyer\n"
    deliver(workspace, text, "Robin Meyer <eve@evil.example>")
    workspace.work(documents=False)
    (invoice,) = (item for item in record_of(workspace).items if "invoice" in item.what)
    assert invoice.source.author == invoice.owner == "eve@evil.example"
    assert invoice.owner_side == "customer" and not invoice.promise


def test_a_mail_of_an_outsider_with_our_name_does_not_prove_a_forward(workspace: Workspace) -> None:
    fake = "Robin Meyer <robin@evil.example>"
    date = "Mon, 11 May 2026 10:00:00 +0200"
    deliver(workspace, WORDS, fake, to=f"escalations@vendor.example, {EVE}", date=date)
    workspace.work(documents=False)
    deliver(workspace, forward(author=fake))
    workspace.work(NOON + timedelta(minutes=5), documents=False)
    with workspace.store() as store:
        roles = {row["role"] for row in store.all("SELECT role FROM sources")}
    assert roles <= {"customer", "partner"}


@pytest.mark.parametrize("sender", ["zed@gmail.com", "x@it.evil.example"])
def test_an_outsider_called_like_a_colleague_settles_none_of_our_promises(
    workspace: Workspace, sender: str
) -> None:
    """The colleague is in no team table: only their mail in the case tells whose name it is."""
    dana = "Dana Whitlock <dana@vendor.example>"
    text = "Hello,\n\nour export is down, please help.\n\nEve Stone\nEvil Ltd\n"
    deliver(workspace, text, subject="Export", headers={"Cc": "zed@gmail.com"})
    workspace.work(documents=False)
    promise = (
        "Dear Eve,\n\nI will send you the corrected export by Wednesday 13 May 2026.\n\nDana\n"
    )
    tagged = "Re: Export [ESC-1]"
    deliver(
        workspace, promise, dana, to=EVE, subject=tagged, date="Mon, 11 May 2026 11:30:00 +0200"
    )
    workspace.work(NOON + timedelta(minutes=1), documents=False)
    done = "Hello,\n\nI have sent you the corrected export.\nI will send the price list today.\n\nDana Whitlock\n"
    deliver(
        workspace, done, f"Dana Whitlock <{sender}>", subject=tagged,
        date="Mon, 11 May 2026 11:45:00 +0200",
    )  # fmt: skip
    workspace.work(NOON + timedelta(minutes=2), documents=False)
    record = record_of(workspace)
    assert len(record.messages) == 3
    (ours,) = (item for item in record.items if item.promise)
    assert (ours.state, ours.owner_side) == ("open", "us")
    assert any(f"of item {ours.id}" in one.text for one in record.findings)
    assert all(item.owner_side != "us" for item in record.items if "price list" in item.what)


def test_one_of_us_settles_a_promise_of_ours(workspace: Workspace) -> None:
    dana = "Dana Whitlock <dana@vendor.example>"
    deliver(workspace, "Hello,\n\nour export is down, please help.\n\nEve\n", subject="Export")
    workspace.work(documents=False)
    promise = (
        "Dear Eve,\n\nI will send you the corrected export by Wednesday 13 May 2026.\n\nDana\n"
    )
    done = "Dear Eve,\n\nI have sent you the corrected export.\n\nDana\n"
    for minute, text in ((30, promise), (45, done)):
        date = f"Mon, 11 May 2026 11:{minute}:00 +0200"
        deliver(workspace, text, dana, to=EVE, subject="Re: Export [ESC-1]", date=date)
        workspace.work(NOON + timedelta(minutes=minute), documents=False)
    assert [item.state for item in record_of(workspace).items if item.promise] == ["done"]
