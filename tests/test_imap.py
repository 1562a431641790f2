"""Mail on a real IMAP server (Dovecot): found by UID, read without a trace, never lost."""

import contextlib
import itertools
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from imap_servers import PASSWORD, Dovecot, dovecot, free_port
from imapclient import IMAPClient
from mails import mail
from toxic import Toxic, toxic_proxy

from mailbox_agent.errors import MailboxBusy, MailboxError, NoSuchFolder, SignInError
from mailbox_agent.mailbox import imap
from mailbox_agent.mailbox.imap import ImapMailbox
from mailbox_agent.mailbox.imap_folders import FolderNames
from mailbox_agent.mailbox.imap_session import ImapSession
from mailbox_agent.mailbox.servers import Server

_users = itertools.count()


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


@pytest.fixture
def user() -> str:
    return f"user{next(_users)}@vendor.example"


def mailbox_at(
    port: int, user: str, *, password: str = PASSWORD, seconds: float = 20.0, **server: object
) -> ImapMailbox:
    where = Server("127.0.0.1", port, **{"security": "none", **server}, answer_seconds=seconds)  # type: ignore[arg-type]
    session = ImapSession("escalations", where, lambda client: client.login(user, password))
    return ImapMailbox(session, FolderNames("escalations"))


@contextlib.contextmanager
def a_person(port: int, user: str) -> Iterator[IMAPClient]:
    """Another client at the same mailbox."""
    with IMAPClient("127.0.0.1", port, ssl=False) as client:
        client.login(user, PASSWORD)
        yield client


def deliver(mailbox: ImapMailbox, *texts: str) -> None:
    for number, text in enumerate(texts):
        mailbox.append("INBOX", mail(text, message_id=f"<{number}@x.example>"), seen=False)


def test_mail_is_read_in_order_as_it_lies_there_and_stays_unseen(
    server: Dovecot, user: str
) -> None:
    box = mailbox_at(server.port, user)
    deliver(box, "first\n", "second\n")
    found = list(box.fetch("INBOX", box.keys("INBOX")))
    assert [one.raw for one in found] == [
        mail("first\n", message_id="<0@x.example>"),
        mail("second\n", message_id="<1@x.example>"),
    ]
    assert all(one.arrived_at is not None and one.arrived_at.tzinfo for one in found)
    with a_person(server.port, user) as client:
        client.select_folder("INBOX")
        assert client.search(["SEEN"]) == []
    box.close()


def test_only_what_is_new_is_asked_for(server: Dovecot, user: str) -> None:
    box = mailbox_at(server.port, user)
    deliver(box, "first\n", "second\n")
    first, second = box.keys("INBOX")
    assert box.keys("INBOX", first) == [second]
    assert box.keys("INBOX", second) == []
    with a_person(server.port, user) as client:  # the newest is gone: UIDNEXT stays
        client.select_folder("INBOX")
        client.delete_messages([int(second[1])])
        client.expunge()
    assert box.keys("INBOX", second) == []
    assert box.keys("INBOX", ("1", "999")) == [first]  # another epoch: all of it
    box.close()


def test_mail_that_people_move_or_delete_meanwhile_is_no_error(server: Dovecot, user: str) -> None:
    box = mailbox_at(server.port, user)
    deliver(box, "first\n", "second\n", "third\n")
    keys = box.keys("INBOX")
    with a_person(server.port, user) as client:
        client.select_folder("INBOX")
        client.move([int(keys[1][1])], "Archive")
    assert [one.key for one in box.fetch("INBOX", keys)] == [keys[0][1], keys[2][1]]
    box.close()


def test_many_mails_and_huge_ones_come_in_parts(
    server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "MAILS_AT_ONCE", 3)
    monkeypatch.setattr(imap, "SIZES_AT_ONCE", 4)
    monkeypatch.setattr(imap, "BYTES_AT_ONCE", 50_000)
    monkeypatch.setattr(imap, "PART_BYTES", 7_000)
    box = mailbox_at(server.port, user)
    texts = [f"mail {number}\n" for number in range(10)]
    texts[5] = "long line of a log file\n" * 4_000
    deliver(box, *texts)
    found = list(box.fetch("INBOX", box.keys("INBOX")))
    assert [one.raw for one in found] == [
        mail(text, message_id=f"<{number}@x.example>") for number, text in enumerate(texts)
    ]
    box.close()


def test_the_next_mails_are_on_their_way_while_the_caller_works(
    server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imap, "MAILS_AT_ONCE", 2)
    with toxic_proxy(server.port) as between:
        box = mailbox_at(between.port, user)
        deliver(box, *(f"mail {number}\n" for number in range(8)))
        coming = box.fetch("INBOX", box.keys("INBOX"))
        next(coming)
        bodies = [asked for asked in _until(between, 2) if "BODY.PEEK" in asked]
        assert len(bodies) == 2  # those it works on and the next, not all there are
        assert len(list(coming)) == 7
        box.close()


def _until(between: Toxic, times: int) -> list[str]:
    """What was asked, once it was asked so often for bodies."""
    for _ in range(500):
        asked = between.commands()
        if sum("BODY.PEEK" in one for one in asked) >= times:
            break
        time.sleep(0.01)
    time.sleep(0.1)  # one more would be asked for by now
    return between.commands()


def test_a_draft_is_taken_out_only_as_it_was_laid(server: Dovecot, user: str) -> None:
    box = mailbox_at(server.port, user)
    raw = mail("A draft\n", message_id="<d@v.example>")
    place = box.append("Drafts", raw, draft=True)
    assert box.read("Drafts", place) == raw
    assert list(box.find_by_message_id("Drafts", "<d@v.example>")) == [place]
    assert box.remove("Drafts", place, is_ours=lambda _: False) is False
    assert box.remove("Drafts", place, is_ours=raw.__eq__) is True
    assert box.remove("Drafts", place, is_ours=raw.__eq__) is False
    assert box.read("Drafts", place) is None
    box.close()


def test_a_server_without_uidplus_deletes_nothing_of_others(user: str) -> None:
    plain = "IMAP4rev1 LITERAL+ SASL-IR LOGIN-REFERRALS ID ENABLE IDLE NAMESPACE"
    with dovecot(capability=plain) as running:
        box = mailbox_at(running.port, user)
        theirs = box.append("Drafts", mail("theirs\n", message_id="<t@v.example>"), draft=True)
        ours = box.append("Drafts", mail("ours\n", message_id="<o@v.example>"), draft=True)
        with a_person(running.port, user) as client:
            client.select_folder("Drafts")
            client.delete_messages([int(theirs.partition("/")[2])])  # marked, not yet expunged
            assert box.remove("Drafts", ours, is_ours=lambda _: True) is True
            assert box.read("Drafts", ours) is None
            client.noop()
            assert len(client.search()) == 2  # theirs can still be undeleted
        box.close()


@pytest.mark.parametrize(
    ("drafts", "sent", "separator"),
    [("Entwürfe", "Gesendet", "/"), ("Drafts", "Sent Items", "."), ("下書き", "送信済み", "/")],
)
def test_folders_of_other_names_are_known_by_what_they_are_for(
    user: str, drafts: str, sent: str, separator: str
) -> None:
    with dovecot(drafts=drafts, sent=sent, separator=separator) as running:
        box = mailbox_at(running.port, user)
        box.append("Sent", mail("sent\n"))
        box.append("Drafts", mail("draft\n"), draft=True)
        assert {"Drafts", "Sent"} <= set(box.folders())
        with a_person(running.port, user) as client:
            for name in (drafts, sent):
                assert client.select_folder(name)[b"EXISTS"] == 1
        box.append("Kunden/Süd", mail("x\n"))
        assert len(box.keys("Kunden/Süd")) == 1
        with pytest.raises(MailboxError, match=r"no folder 'Nowhere'; there are: .*Archive"):
            box.keys("Nowhere")
        box.close()


def test_an_account_with_an_inbox_only_gets_its_folders_as_they_are_needed(user: str) -> None:
    with dovecot(bare=True) as running:
        box = mailbox_at(running.port, user)
        assert box.folders() == ["INBOX"]
        with pytest.raises(NoSuchFolder, match="no folder 'Sent'; there are: INBOX"):
            box.keys("Sent")
        assert box.find_by_message_id("Sent", "<1@x.example>") == []
        box.append("Sent", mail("sent\n", message_id="<1@x.example>"))
        assert len(box.keys("Sent")) == 1
        box.close()


def test_tls_is_checked_against_the_authority_of_the_settings(user: str) -> None:
    with dovecot(tls=True) as running:
        secure = mailbox_at(running.tls_port, user, security="tls", ca_file=running.ca_file)
        assert secure.keys("INBOX") == []
        upgraded = mailbox_at(running.port, user, security="starttls", ca_file=running.ca_file)
        assert upgraded.keys("INBOX") == []
        with pytest.raises(MailboxError, match=r"certificate is not trusted.*ca_file"):
            mailbox_at(running.tls_port, user, security="tls").keys("INBOX")
        with pytest.raises(MailboxError, match="try the other security"):
            mailbox_at(running.port, user, security="tls").keys("INBOX")
        with pytest.raises(MailboxError, match="cannot be used"):
            mailbox_at(running.port, user, security="tls", ca_file=Path("/nowhere")).keys("INBOX")
        secure.close()
        upgraded.close()


def test_a_password_does_not_travel_in_clear_over_a_network() -> None:
    session = ImapSession("e", Server("imap.example", 143, "none"), lambda _: None)
    with pytest.raises(MailboxError, match="allow_plain = true"):
        ImapMailbox(session, FolderNames("e")).keys("INBOX")


def test_a_wrong_password_is_told_as_such(server: Dovecot, user: str) -> None:
    with pytest.raises(SignInError, match="correct user or password") as told:
        mailbox_at(server.port, user, password="wr0ng").keys("INBOX")
    assert "wr0ng" not in str(told.value)


def test_nobody_at_the_port_and_no_such_host_are_told_as_such(user: str) -> None:
    with pytest.raises(MailboxBusy, match="connection was refused"):
        mailbox_at(free_port(), user).keys("INBOX")
    session = ImapSession("e", Server("no.such.host.invalid", 993), lambda _: None)
    with pytest.raises(MailboxBusy, match="no such host"):
        ImapMailbox(session, FolderNames("e")).keys("INBOX")


@pytest.mark.parametrize("budget", [0, 10, 300, 700, 1_500, 5_000, 20_000])
def test_a_connection_cut_at_any_byte_is_told_and_the_next_try_works(
    server: Dovecot, user: str, budget: int
) -> None:
    with toxic_proxy(server.port) as toxic:
        box = mailbox_at(toxic.port, user)
        deliver(box, *(f"{number} " + "text\n" * 2_000 for number in range(6)))
        box.close()
        toxic.budget = budget
        with pytest.raises(MailboxBusy, match="mailbox escalations"):
            list(box.fetch("INBOX", box.keys("INBOX")))
        toxic.budget = None
        assert len(list(box.fetch("INBOX", box.keys("INBOX")))) == 6
        box.close()


def test_a_silent_server_is_given_up(server: Dovecot, user: str) -> None:
    with toxic_proxy(server.port) as toxic:
        box = mailbox_at(toxic.port, user, seconds=0.5)
        deliver(box, "text\n")
        toxic.budget, toxic.what = 60, "stall"
        with pytest.raises(MailboxBusy, match="no answer in time"):
            for _ in range(20):
                box.keys("INBOX")
        toxic.budget = None
        toxic.released.set()
        assert len(box.keys("INBOX")) == 1
        box.close()


def test_a_server_that_closed_the_connection_meanwhile_is_asked_again(
    server: Dovecot, user: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mailbox_agent.mailbox.imap_session._TRUSTED_SECONDS", 0.0)
    with toxic_proxy(server.port) as toxic:
        box = mailbox_at(toxic.port, user)
        deliver(box, "text\n")
        toxic.budget = 0  # whatever comes next is the end of this connection
        with contextlib.suppress(MailboxError):
            box.keys("INBOX")
        toxic.budget = None
        assert len(box.keys("INBOX")) == 1
        assert toxic.connections >= 2
        box.close()
