"""Whole escalations, from the first mail to the Word documents, as each side sees them."""

import io
import zipfile
from datetime import timedelta
from email.message import EmailMessage

from mails import mail
from workspaces import EVERYBODY, NOON, SETTINGS, Workspace

from mailbox_agent.database.case_record import load_case_record
from mailbox_agent.database.cases import find_case_named, list_cases
from mailbox_agent.database.drafts import list_drafts, load_draft
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve, reject

ROBIN = Decider("Robin Meyer", "terminal")
COMPLAINT = """Hello,

since Thursday the nightly export to our warehouse has been failing and nobody answers ticket 88214.
Our dispatchers can't load any truck before noon, which costs us EUR 40,000 a day.

Please name an engineer who calls us today.

Kind regards
Mette

Mette Aagaard
Head of Integration
Nordhavn Logistics A/S
"""


def complaint(number: int = 1, **more: object) -> bytes:
    arguments = {
        "sender": "Mette Aagaard <mette@nordhavn.example>",
        "subject": "Export to warehouse failing - ticket 88214",
        "message_id": f"<m{number}@nordhavn.example>",
        **more,
    }
    return mail(COMPLAINT, **arguments)  # type: ignore[arg-type]


def text_of(message: EmailMessage) -> str:
    return message.get_content()


def words_in(docx: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(docx)) as parts:
        return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_a_customers_mail_becomes_a_case_a_draft_and_a_plan(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    report = workspace.work()

    assert (report.tally.received, report.tally.filed, report.tally.failed) == (1, 1, 0)
    assert report.problems == []
    (draft,) = workspace.drafts
    assert draft["To"] == "Mette Aagaard <mette@nordhavn.example>"
    assert draft["From"] == "Vendor Escalations <escalations@vendor.example>"
    assert draft["Reply-To"] == "escalations@vendor.example"
    assert draft["In-Reply-To"] == draft["References"] == "<m1@nordhavn.example>"
    assert draft["Subject"] == "Re: Export to warehouse failing - ticket 88214 [ESC-1]"
    assert "Auto-Submitted" not in draft
    text = text_of(draft).partition("\n>")[0]
    assert "Mette Aagaard" in text
    assert "nightly export to our warehouse has been failing" in text
    assert "Robin Meyer" in text
    with workspace.store() as store:
        case = find_case_named(store, "ESC-1")
    assert case.customer == "Nordhavn Logistics"
    assert case.next_update_at is not None
    plans = sorted((workspace.settings.store / "documents" / "ESC-1").iterdir())
    assert [p.name for p in plans] == [
        "remediation_plan-customer-v1.docx",
        "remediation_plan-internal-v1.docx",
    ]


def test_a_second_pass_changes_nothing(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    before = sorted(str(f) for f in workspace.root.rglob("*.docx"))
    report = workspace.work(NOON + timedelta(minutes=5))
    assert (report.tally.received, report.drafts, report.documents, report.sent) == (0, 0, 0, 0)
    assert len(workspace.drafts) == 1
    assert before == sorted(str(f) for f in workspace.root.rglob("*.docx"))


def test_an_approved_draft_is_sent_once_and_leaves_the_drafts_folder(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    with workspace.store() as store:
        (draft,) = list_drafts(store)
        approve(store, draft, ROBIN, NOON)
    assert workspace.work(NOON + timedelta(minutes=2)).sent == 1
    assert workspace.work(NOON + timedelta(minutes=3)).sent == 0
    assert workspace.drafts == []
    (sent,) = workspace.sent
    assert sent["To"] == "Mette Aagaard <mette@nordhavn.example>"
    with workspace.store() as store:
        assert load_draft(store, draft.id).status == "sent"
        assert find_case_named(store, "ESC-1").acknowledged_at == NOON + timedelta(minutes=2)


def test_our_own_sent_mail_is_recognised_and_not_a_new_case(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    with workspace.store() as store:
        approve(store, list_drafts(store)[0], ROBIN, NOON)
    workspace.work(NOON + timedelta(minutes=2))
    report = workspace.work(NOON + timedelta(minutes=3))  # reads .Sent
    assert (report.tally.received, report.tally.set_aside) == (1, 1)
    with workspace.store() as store:
        (row,) = store.all("SELECT reason, detail FROM ledger WHERE folder = 'Sent'")
        assert row["reason"] == "own"
        assert row["detail"] == "sent by us: it bears this agent's own mark"
        assert len(list_cases(store, EVERYBODY)) == 1


def test_a_rejected_draft_is_taken_out_and_not_made_again(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    with workspace.store() as store:
        reject(store, list_drafts(store)[0], ROBIN, "I have called her", NOON)
    report = workspace.work(NOON + timedelta(minutes=2))
    assert (workspace.drafts, workspace.sent, report.drafts) == ([], [], 0)


def test_an_approval_is_void_once_the_customer_writes_again(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    with workspace.store() as store:
        approve(store, list_drafts(store)[0], ROBIN, NOON)
    later = NOON + timedelta(minutes=5)
    workspace.deliver(
        complaint(
            2,
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
            date="Mon, 11 May 2026 14:04:00 +0200",
        ),
        at=later,
    )
    workspace.work(later)
    assert workspace.sent == []
    with workspace.store() as store:
        assert load_draft(store, 1).status == "void"


def test_a_case_that_a_colleague_has_answered_gets_no_acknowledgement(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.deliver(
        mail(
            "Dear Mette,\n\nI have your mail and call you at two.\n\nJo\n",
            sender="Jo Berg <jo.berg@vendor.example>",
            to="Mette Aagaard <mette@nordhavn.example>",
            subject="Re: Export to warehouse failing - ticket 88214",
            message_id="<j1@vendor.example>",
            date="Mon, 11 May 2026 09:20:00 +0200",
            headers={"Cc": "escalations@vendor.example", "In-Reply-To": "<m1@nordhavn.example>"},
        )
    )
    workspace.work()
    assert workspace.drafts == []
    with workspace.store() as store:
        (case,) = list_cases(store, EVERYBODY)
        assert case.acknowledged_at is not None


def test_a_draft_is_withdrawn_when_a_colleague_answers_after_it(workspace: Workspace) -> None:
    workspace.deliver(complaint())
    workspace.work()
    assert len(workspace.drafts) == 1
    workspace.deliver(
        mail(
            "Dear Mette,\n\nwe are on it, I call you at two.\n\nJo\n",
            sender="Jo Berg <jo.berg@vendor.example>",
            to="Mette Aagaard <mette@nordhavn.example>",
            subject="Re: Export to warehouse failing - ticket 88214",
            message_id="<j1@vendor.example>",
            date="Mon, 11 May 2026 14:20:00 +0200",
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
        ),
        folder=".Sent",
        at=NOON + timedelta(minutes=20),
    )
    workspace.work(NOON + timedelta(minutes=21))
    assert workspace.drafts == []


def test_when_the_customer_confirms_closure_summary_and_post_mortem_are_written(
    workspace: Workspace,
) -> None:
    workspace.deliver(complaint())
    workspace.work()
    workspace.deliver(
        mail(
            "Hello,\n\nthe export works again since last night, thank you. You can close this.\n\nMette\n",
            sender="Mette Aagaard <mette@nordhavn.example>",
            subject="Re: Export to warehouse failing - ticket 88214",
            message_id="<m2@nordhavn.example>",
            date="Wed, 13 May 2026 09:00:00 +0200",
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
        ),
        at=NOON + timedelta(days=2),
    )
    workspace.work(NOON + timedelta(days=2))
    with workspace.store() as store:
        assert find_case_named(store, "ESC-1").status == "resolved"
    names = {f.name for f in (workspace.settings.store / "documents" / "ESC-1").iterdir()}
    assert {"closure_summary-customer-v1.docx", "post_mortem-internal-v1.docx"} <= names


def test_a_planted_internal_fact_reaches_no_customer_draft_and_no_customer_edition(
    workspace: Workspace,
) -> None:
    workspace.deliver(complaint())
    workspace.deliver(
        mail(
            "Hi team,\n\nthe renewal ($412k ARR) is July 31. Jo mentioned that the webhook may still"
            " point at the sandbox, please don't quote me to her.\n\nJo, please check the webhook by"
            " Wednesday.\n\nTom\n",
            sender="Tom Okafor <tom.okafor@vendor.example>",
            subject="Re: Export to warehouse failing - ticket 88214",
            message_id="<t1@vendor.example>",
            date="Mon, 11 May 2026 09:10:00 +0200",
            headers={"In-Reply-To": "<m1@nordhavn.example>"},
        )
    )
    workspace.work()
    with workspace.store() as store:
        record = load_case_record(store, 1)
        assert any("412k" in m.summary or m.audience == "internal" for m in record.messages)
    for draft in workspace.drafts:
        if "nordhavn.example" in draft["To"]:
            for secret in ("412k", "sandbox", "ARR", "quote me"):
                assert secret not in text_of(draft)
    folder = workspace.settings.store / "documents" / "ESC-1"
    editions = list(folder.glob("*-customer-*.docx"))
    assert editions
    for path in editions:
        content = words_in(path.read_bytes())
        for secret in ("412k", "sandbox", "ARR", "quote me"):
            assert secret not in content


def test_a_salespersons_forward_is_the_customers_case_answered_to_the_salesperson(
    workspace: Workspace,
) -> None:
    workspace.deliver(
        mail(
            "Hi team,\n\nbelow is from Crestline. Can somebody call her today?\n\nTom\n\n"
            "---------- Forwarded message ---------\n"
            "From: Denise Marchetta <dmarchetta@crestline.example>\n"
            "Date: Sun, May 10, 2026 at 10:12 PM\n"
            "Subject: Are we actually going live?\n"
            "To: Tom Okafor <tom.okafor@vendor.example>\n\n"
            "Tom,\n\nGuest texting still doesn't work at a single one of our 38 properties.\n\n"
            "Denise\n",
            sender="Tom Okafor <tom.okafor@vendor.example>",
            subject="Fwd: Are we actually going live?",
            message_id="<t1@vendor.example>",
        )
    )
    workspace.work()
    with workspace.store() as store:
        case = find_case_named(store, "ESC-1")
        record = load_case_record(store, case.id)
    assert case.customer is not None and "crestline" in case.customer.lower()
    assert record.messages[0].forwarded_from.startswith("Denise Marchetta")
    (draft,) = workspace.drafts
    assert draft["To"] == "Tom Okafor <tom.okafor@vendor.example>"
    assert draft["Cc"] is None


def test_old_mail_is_history_and_only_new_mail_gets_drafts(workspace: Workspace) -> None:
    for number in range(40):
        workspace.deliver(
            complaint(
                number + 100,
                sender=f"Ann Other <ann@customer{number}.example>",
                date="Mon, 02 Mar 2026 08:00:00 +0100",
            )
        )
    for number in range(3):
        workspace.deliver(complaint(number, sender=f"New Person <new@fresh{number}.example>"))
    report = workspace.work(start=NOON - timedelta(hours=12), documents=False)
    assert report.tally.received == 43
    assert len(workspace.drafts) == 3
    with workspace.store() as store:
        assert sum(case.history for case in list_cases(store, EVERYBODY, everything=True)) == 40
        assert len(list_cases(store, EVERYBODY)) == 3


def test_two_customers_with_the_same_subject_stay_apart(workspace: Workspace) -> None:
    for name in ("calder", "pinewood"):
        workspace.deliver(
            mail(
                "Hello,\n\nthe go-live date has slipped again and nobody told us why.\n\nAnn Lee\n",
                sender=f"Ann Lee <ann@{name}.example>",
                subject="Go-live date",
                message_id=f"<1@{name}.example>",
            )
        )
    workspace.work()
    with workspace.store() as store:
        assert len(list_cases(store, EVERYBODY)) == 2


def test_the_same_story_under_another_vendors_name(tmp_path) -> None:
    """Nothing in the code knows a vendor: another name, domain, prefix and country."""
    settings = (
        SETTINGS.replace("vendor.example", "kestrelworks.example")
        .replace('"Vendor"', '"Kestrelworks"')
        .replace("Vendor Escalations", "Kestrelworks Eskalationen")
        .replace('path = "mail"', 'path = "mail"\ntoken_prefix = "KW"')
        .replace("Europe/Copenhagen", "Asia/Tokyo")
    )
    workspace = Workspace(tmp_path / "other", settings)
    workspace.deliver(complaint(to="escalations@kestrelworks.example"))
    workspace.work()
    (draft,) = workspace.drafts
    assert draft["From"] == "Kestrelworks Eskalationen <escalations@kestrelworks.example>"
    assert draft["Subject"].endswith("[KW-1]")
    assert "Kestrelworks" in text_of(draft) and "Vendor" not in text_of(draft)
    with workspace.store() as store:
        approve(store, list_drafts(store)[0], ROBIN, NOON)
    workspace.work(NOON + timedelta(minutes=1))
    assert len(workspace.sent) == 1


def test_a_promise_later_than_what_the_customer_asks_for_is_pointed_out(
    workspace: Workspace,
) -> None:
    workspace.deliver(complaint(date="Mon, 11 May 2026 19:30:00 +0200"))
    workspace.work(NOON + timedelta(hours=6))  # after hours: the next update is due tomorrow
    with workspace.store() as store:
        (draft,) = list_drafts(store)
    assert "by 2026-05-11" in " ".join(finding.text for finding in draft.findings)
