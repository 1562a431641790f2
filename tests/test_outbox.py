"""What was approved goes out once; what a person did in the Drafts folder is respected."""

from datetime import timedelta

import pytest
from mails import mail
from workspaces import NOON, Workspace

from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.errors import UserError
from mailbox_agent.mailbox.maildir import Maildir
from mailbox_agent.outbox import SentFolderTransport
from mailbox_agent.records import Decider
from mailbox_agent.review import decisions

pytestmark = pytest.mark.usefixtures("no_documents")

ROBIN = Decider("Robin Meyer", "terminal")
LATER = NOON + timedelta(minutes=5)


@pytest.fixture
def desk(workspace: Workspace) -> Workspace:
    workspace.deliver(
        mail(
            "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
            " send us a plan by Friday.\n\nAnn Lee\nHead of Operations\nCustomer Ltd\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Portal down",
            message_id="<1@customer.example>",
        )
    )
    workspace.work()
    return workspace


def approved(desk: Workspace) -> None:
    with desk.store() as store:
        decisions.approve(store, list_drafts(store)[0], ROBIN, NOON)


def test_a_draft_edited_in_the_folder_after_approval_is_not_sent(desk: Workspace) -> None:
    approved(desk)
    (path,) = (desk.mail / ".Drafts" / "cur").iterdir()
    path.write_bytes(path.read_bytes() + b"\r\nPS: we will pay you EUR 1,000,000\r\n")
    desk.work(LATER)
    assert desk.sent == []
    assert len(desk.drafts) == 1  # the person's version stays
    with desk.store() as store:
        draft = load_draft(store, 1)
        assert draft.status == "pending" and draft.touched
        assert any("write above it" in one.text and one.blocking for one in draft.findings)
        with pytest.raises(UserError, match="write above it"):
            decisions.approve(store, draft, ROBIN, LATER)


def test_a_draft_deleted_from_the_folder_after_approval_is_not_sent(desk: Workspace) -> None:
    approved(desk)
    next((desk.mail / ".Drafts" / "cur").iterdir()).unlink()
    desk.work(LATER)
    assert desk.sent == []
    with desk.store() as store:
        assert load_draft(store, 1).status == "unsure"


@pytest.mark.parametrize(("was_sent", "mails"), [(True, 0), (False, 1)])
def test_a_person_settles_what_nobody_could_tell(
    desk: Workspace, was_sent: bool, mails: int
) -> None:
    approved(desk)
    next((desk.mail / ".Drafts" / "cur").iterdir()).unlink()
    desk.work(LATER)
    with desk.store() as store:
        decisions.settle_unsure(store, load_draft(store, 1), ROBIN, LATER, was_sent=was_sent)
    desk.work(LATER + timedelta(minutes=1))
    assert len(desk.sent) == mails
    with desk.store() as store:
        assert load_draft(store, 1).status == "sent"


@pytest.mark.parametrize(
    ("plain", "odd", "finding"),
    [
        ("<9@odd.example>", "<b\u00fcro@odd.example>", ""),
        ("<9@odd.example>", f"<{'x' * 450}@odd.example>", ""),
        ("<odd@odd.example>", "<taro.@odd.example>", ""),
        ("<odd@odd.example>", "<eva@my_host.odd.example>", ""),
        ("<odd@odd.example>", f"<lea@{'x' * 70}.example>", "no address that mail can be sent to"),
        ("Subject:", "Cc: Fun <fun@x..odd.example>\r\nSubject:", ""),
    ],
)
def test_an_odd_mail_keeps_no_other_draft_waiting(
    desk: Workspace, plain: str, odd: str, finding: str
) -> None:
    text = "Your portal is down here, too. Please help today.\n"
    raw = mail(text, sender="Odd <odd@odd.example>", message_id="<9@odd.example>")
    assert plain.encode() in raw
    desk.deliver(raw.replace(plain.encode(), odd.encode(), 1))
    other = mail(
        "Our portal is down as well.\n", sender="Li <li@third.example>", message_id="<7@t>"
    )
    desk.deliver(other)
    desk.work(LATER)
    assert any("li@third.example" in str(one["To"]) for one in desk.drafts)
    with desk.store() as store:
        drafts = list_drafts(store)
        said = [f.text for d in drafts for f in d.findings if f.blocking]
        assert bool(finding) is any(finding in one for one in said if finding)
        for draft in drafts:
            if draft.to:
                decisions.approve(store, draft, ROBIN, LATER)
    desk.work(LATER + timedelta(minutes=1))
    assert len(desk.sent) == len([one for one in drafts if one.to])


def test_a_draft_that_can_not_be_written_goes_back_to_a_person(desk: Workspace) -> None:
    approved(desk)
    with desk.store() as store:
        draft = load_draft(store, 1)
        hashed = content_hash(draft.sender, ("nobody",), (), draft.subject, draft.body)
        store.run(
            "UPDATE drafts SET recipients = ?, content_hash = ?2, approved_hash = ?2",
            '{"to": ["nobody"], "cc": []}',
            hashed,
        )
    desk.work(LATER)
    with desk.store() as store:
        draft = load_draft(store, 1)
    assert (draft.status, desk.sent) == ("pending", [])
    assert any("can't be written as a mail" in one.text and one.blocking for one in draft.findings)


def test_of_two_people_who_decide_at_once_one_decides_and_the_other_is_told(
    desk: Workspace,
) -> None:
    with desk.store() as store:
        seen_by_both = list_drafts(store)[0]
        decisions.reject(store, seen_by_both, ROBIN, "no", NOON)
        with pytest.raises(UserError, match="has been rejected"):
            decisions.approve(store, seen_by_both, ROBIN, NOON)


def test_an_approval_of_a_text_that_was_edited_meanwhile_is_refused(desk: Workspace) -> None:
    with desk.store() as store:
        old = list_drafts(store)[0]
        decisions.edit(
            store, old, ROBIN, NOON,
            subject=old.subject, body="Other words.\n", content_hash="x", message_id="<2@v.example>",
            findings=(),
        )  # fmt: skip
        with pytest.raises(UserError, match="edited meanwhile"):
            decisions.approve(store, old, ROBIN, NOON)


def test_a_text_changed_behind_the_approval_is_not_claimed(desk: Workspace) -> None:
    approved(desk)
    with desk.store() as store:
        store.run("UPDATE drafts SET body = 'forged', content_hash = 'forged'")
        with pytest.raises(UserError, match="not what was approved"):
            decisions.claim(store, load_draft(store, 1), LATER)


def test_a_draft_that_a_check_blocks_can_not_be_approved(desk: Workspace) -> None:
    with desk.store() as store:
        blocked = (
            '[{"check": "audience", "text": "internal matter", "sentence": "", "blocking": true}]'
        )
        store.run("UPDATE drafts SET findings = ?", blocked)
        with pytest.raises(UserError, match="internal matter"):
            decisions.approve(store, load_draft(store, 1), ROBIN, NOON)


def test_every_decision_is_in_the_log_with_its_door(desk: Workspace) -> None:
    approved(desk)
    desk.work(LATER)
    with desk.store() as store:
        steps = [
            (row["kind"], row["actor"])
            for row in store.all("SELECT kind, actor FROM events WHERE draft_id = 1 ORDER BY id")
        ]
    assert steps == [
        ("draft made", "mailbox-agent"),
        ("draft laid into the Drafts folder", "mailbox-agent"),
        ("draft approved", "Robin Meyer (terminal)"),
        ("draft claimed", "mailbox-agent (agent)"),
        ("draft sent", "mailbox-agent (agent)"),
    ]


def test_the_log_holds_no_text_of_any_mail(desk: Workspace) -> None:
    approved(desk)
    desk.work(LATER)
    with desk.store() as store:
        log = " ".join(str(list(row.values())) for row in store.all("SELECT * FROM events"))
    for words in ("portal", "agents", "Ann", "customer.example", "Friday"):
        assert words not in log


def test_only_a_copy_in_sent_proves_that_a_mail_went_out(desk: Workspace) -> None:
    """Asked after a crash: the draft itself carries the same Message-ID, and so does its discard."""
    mailbox = Maildir("escalations", desk.mail)
    transport = SentFolderTransport(mailbox, "Sent", "Drafts")
    with desk.store() as store:
        message_id = load_draft(store, 1).message_id
    assert transport.was_sent(message_id) is False  # it lies in Drafts only
    raw = next((desk.mail / ".Drafts" / "cur").iterdir()).read_bytes()
    desk.deliver(raw, folder=".Trash")
    assert transport.was_sent(message_id) is None
    desk.deliver(raw, folder=".Sent")
    assert transport.was_sent(message_id) is True


def test_a_draft_killed_after_the_claim_is_sent_by_the_next_pass(desk: Workspace) -> None:
    approved(desk)
    with desk.store() as store:
        decisions.claim(store, load_draft(store, 1), NOON)
    desk.work(LATER)
    assert len(desk.sent) == 1
    assert [draft["To"] for draft in desk.drafts] == ["Kim Larsen <kim.larsen@vendor.example>"]


def test_an_unread_mail_of_the_customer_voids_the_approval(desk: Workspace) -> None:
    """Approved while it lies in the mailbox, unread: the pass that would send reads it first."""
    desk.deliver(
        mail(
            "Stop, please do not answer Ann, our lawyers have taken over. Call me today.\n\nCy\n",
            sender="Cy Roe <cy@customer.example>",
            subject="Re: Portal down",
            message_id="<2@customer.example>",
            headers={"In-Reply-To": "<1@customer.example>"},
            date="Mon, 11 May 2026 14:01:00 +0200",
        )
    )
    approved(desk)
    desk.work(LATER)
    assert desk.sent == []
    with desk.store() as store:
        assert load_draft(store, 1).status == "void"


def test_an_approval_is_void_even_if_the_clock_was_set_back(desk: Workspace) -> None:
    approved(desk)
    desk.deliver(
        mail(
            "It got worse, nothing works at all now. Please call.\n\nAnn\n",
            sender="Ann Lee <ann@customer.example>",
            subject="Re: Portal down",
            message_id="<2@customer.example>",
            headers={"In-Reply-To": "<1@customer.example>"},
        )
    )
    desk.work(NOON - timedelta(minutes=10))
    assert desk.sent == []


def test_a_draft_whose_promised_time_has_passed_is_not_approved(desk: Workspace) -> None:
    with desk.store() as store, pytest.raises(UserError, match="has passed"):
        decisions.approve(store, list_drafts(store)[0], ROBIN, NOON + timedelta(days=9))


def test_our_own_mail_that_a_list_has_rewritten_is_known_by_its_mark(desk: Workspace) -> None:
    approved(desk)
    desk.work(LATER)
    (sent,) = (desk.mail / ".Sent" / "cur").iterdir()
    rewritten = sent.read_bytes().replace(
        b"From: Vendor Escalations <escalations@vendor.example>",
        b"From: Vendor via ops <ops@lists.customer.example>",
    )
    rewritten = rewritten.replace(b"Message-ID: <", b"Message-ID: <list-")
    desk.deliver(rewritten)
    desk.work(LATER + timedelta(minutes=1))
    with desk.store() as store:
        rows = store.all("SELECT reason FROM ledger WHERE id > 1")
    assert {row["reason"] for row in rows} == {"own"}
    assert not any("customer.example" in draft["To"] for draft in desk.drafts)


@pytest.mark.parametrize("signed", [False, True], ids=["our headers", "our Message-ID"])
def test_a_customers_own_words_are_read_though_their_program_kept_our_headers(
    desk: Workspace, signed: bool
) -> None:
    approved(desk)
    desk.work(LATER)
    (sent,) = desk.sent
    kept = {
        name: str(sent[name])
        for name in ("X-Mailbox-Agent", "X-Mailbox-Agent-Draft", "In-Reply-To", "References")
    }
    with desk.store() as store:
        (row,) = store.all("SELECT sender_email FROM messages WHERE id = 1")
    desk.deliver(
        mail(
            "Hello,\n\nthe second plant in Oslo is down now, too. Please call us today.\n",
            sender=row["sender_email"],
            subject=f"Re: {sent['Subject']}",
            message_id=str(sent["Message-ID"]) if signed else "<again@customer.example>",
            headers=kept,
        )
    )
    desk.work(LATER + timedelta(minutes=1))
    with desk.store() as store:
        (last,) = store.all("SELECT outcome, reason FROM ledger WHERE folder = 'INBOX' AND id > 1")
        assert (last["outcome"], last["reason"]) == ("filed", None)
        assert store.one("SELECT 1 AS here FROM items WHERE what LIKE '%call us today%'")
