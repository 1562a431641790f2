"""People are told by mail what they would only see at a terminal: what the checks find in an edited
draft, and that a promised time has passed without any mail."""

from datetime import timedelta
from pathlib import Path

import pytest
from mail_clients import OnMaildir, saved_again, text_of
from mails import mail
from notices import over_smtp, read
from smtp_servers import PostOffice
from test_on_call import ADMIN, KIM, MINUTE, ROBIN, TEAM, told, work
from workspaces import NOON, Workspace

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.notices.case_words import words_of

HOUR = timedelta(hours=1)
MILD = (
    "Hello,\n\nthe logo on our invoices is a little blurred. No hurry, when could you look at"
    " it?\n\nAnn Lee\nCustomer Ltd\n"
)


@pytest.fixture
def desk(tmp_path: Path, office: PostOffice) -> Workspace:
    return with_a_draft(tmp_path / "desk", office)


def with_a_draft(root: Path, office: PostOffice, settings: str = TEAM) -> Workspace:
    desk = over_smtp(root, office.port, settings)
    desk.deliver(
        mail(
            MILD,
            sender="Ann Lee <ann@customer.example>",
            subject="Logo on invoices",
            message_id="<1@customer.example>",
            date="Mon, 11 May 2026 13:59:00 +0200",
        )
    )
    work(desk, 0)
    assert office.mails == []
    return desk


def edit(desk: Workspace, line: str, *, sender: str = "") -> None:
    """As a mail client does it: the draft is deleted, another one is laid there."""
    client = OnMaildir(str(desk.mail))
    (there,) = client.mails("Drafts")
    text = text_of(there)
    client.delete("Drafts")
    raw = saved_again(there, text.replace("\n\n", f"\n\n{line}\n\n", 1), stripped=True)
    client.put("Drafts", (f"Sender: {sender}\r\n".encode() if sender else b"") + raw)


BLAME = "It was the fault of John Smith from BigBank, who will pay you 5,000 EUR by 12 June 2026."


def test_what_the_checks_find_in_an_edited_draft_is_told_to_the_manager_once(
    desk: Workspace, office: PostOffice
) -> None:
    edit(desk, BLAME)
    for minute in (5, 6, 7):
        work(desk, minute)
    assert told(office) == [ROBIN]
    said = read(office.mails[0].content)
    assert said["Subject"] == "Draft 1 was edited, please look again: case ESC-1: Customer"
    text = said.get_content()
    with desk.store() as store:
        findings = load_draft(store, 1).findings
    assert findings and all(one.text in text.replace("\n", " ") for one in findings)
    assert "mailbox-agent draft 1" in text and "blurred" not in text
    edit(desk, "And once more.")
    work(desk, 8)
    work(desk, 9)
    assert told(office) == [ROBIN, ROBIN]  # another edit


def test_an_edit_without_findings_is_nobodys_news(desk: Workspace, office: PostOffice) -> None:
    edit(desk, "Thank you for telling us.")
    work(desk, 5)
    with desk.store() as store:
        assert load_draft(store, 1).revision == 2 and load_draft(store, 1).findings == ()
    assert office.mails == []


def test_who_edited_is_told_if_the_mail_names_them(desk: Workspace, office: PostOffice) -> None:
    edit(desk, BLAME, sender="Kim Larsen <kim.larsen@vendor.example>")
    work(desk, 5)
    assert told(office) == [KIM]


def test_what_cannot_be_taken_over_is_told_too(desk: Workspace, office: PostOffice) -> None:
    client = OnMaildir(str(desk.mail))
    (there,) = client.mails("Drafts")
    client.delete("Drafts")
    client.put("Drafts", saved_again(there, f"{text_of(there)}\nPS: below the quotation\n"))
    for minute in (5, 6):
        work(desk, minute)
    assert told(office) == [ROBIN]
    assert "can't be approved" in read(office.mails[0].content).get_content()


def test_of_a_confidential_customers_draft_no_words_are_told(
    tmp_path: Path, office: PostOffice
) -> None:
    settings = TEAM + '\n[[customer]]\nname = "Customer Ltd"\ndomains = ["customer.example"]\n'
    desk = with_a_draft(tmp_path / "desk", office, settings + "confidential = true\n")
    edit(desk, f"{BLAME} Yours, Customer Ltd")
    work(desk, 5)
    (sent,) = office.mails
    for words in (b"Customer Ltd", b"BigBank", b"John", b"customer.example"):
        assert words not in sent.content  # type: ignore[operator]
    assert b"found something" in sent.content  # type: ignore[operator]


def test_a_promised_time_that_passed_without_mail_asks_the_manager_once(
    desk: Workspace, office: PostOffice
) -> None:
    with desk.store() as store:
        promised = load_case(store, 1).next_update_at
    assert promised is not None
    after = (promised - NOON) / MINUTE
    work(desk, after + 5)
    assert office.mails == []  # a mail that was sent by hand may not lie in Sent yet
    for more in (20, 40, 600):
        work(desk, after + more)
    assert told(office) == [ROBIN]
    said = read(office.mails[0].content)
    assert said["Subject"] == "No update seen in case ESC-1: Customer"
    assert "mailbox-agent sent-elsewhere ESC-1" in said.get_content()
    assert "blurred" not in said.get_content() and "Logo" not in said.get_content()
    with desk.store() as store:  # it was, and the next one is missed as well
        later = promised + 100 * HOUR
        store.run("UPDATE cases SET next_update_at = ?", later.isoformat(timespec="microseconds"))
    work(desk, (later - NOON) / MINUTE + 16)
    assert told(office) == [ROBIN, ROBIN]


def test_a_closed_case_asks_nobody(desk: Workspace, office: PostOffice) -> None:
    with desk.store() as store:
        store.run("UPDATE cases SET status = 'closed', closed_at = ?", NOON.isoformat())
    work(desk, 60 * 24 * 30)
    assert office.mails == []


def test_without_an_owner_those_who_approve_are_asked(tmp_path: Path, office: PostOffice) -> None:
    settings = TEAM.replace('[[team.rule]]\nmanager = "Robin Meyer"\n', "")
    desk = with_a_draft(tmp_path / "desk", office, settings)
    work(desk, 60 * 24 * 30)
    assert told(office) == [ROBIN]
    nobody = settings.replace("approves = true\n", "")
    desk = over_smtp(tmp_path / "nobody", office.port, nobody)
    office.mails.clear()
    desk.deliver(mail(MILD, sender="Ann <ann@customer.example>", message_id="<2@customer.example>"))
    work(desk, 0)
    work(desk, 60 * 24 * 30)
    assert told(office) == [ADMIN]


def test_a_name_with_line_breaks_adds_no_line_to_a_mail(desk: Workspace) -> None:
    with desk.store() as store:
        store.run("UPDATE customers SET name = ?", "Evil\r\nBcc: ann@customer.example\r\n\r\nLtd")
        case = load_case(store, 1)
        words = words_of(store, desk.settings, case, NOON)
        assert "\n" not in words.subject("Critical case")
        assert "Evil Bcc: ann@customer.example Ltd" in words.page("UTC")
