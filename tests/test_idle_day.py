"""What a day without mail asks of a server: one connection, one sign-in, and no folder listed."""

import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from imap_servers import PASSWORD, USER, Dovecot, dovecot
from imapclient import IMAPClient
from mail_clients import OverImap
from mails import mail
from test_imap import mailbox_at
from test_service import LONG, complaint, passes, service, status, wait_until, workspace
from toxic import toxic_proxy
from workspaces import NOON

from mailbox_agent.agent import run_pass
from mailbox_agent.mailbox.imap import ImapMailbox
from mailbox_agent.mailbox.opening import open_mailbox
from mailbox_agent.schedule.watching import Watch

PASSES = 20


@pytest.fixture
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def test_twenty_passes_with_nothing_new_list_no_folder(tmp_path: Path, server: Dovecot) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    for number in range(3):
        client.put("INBOX", complaint(number))
    client.put("Drafts", mail("A draft of a person's own.\n"))
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port)
        desk.work()
        assert len(client.mails("Drafts")) > 1
        client.put("INBOX", complaint(4))
        client.delete("INBOX", "Portal down 4")  # UIDNEXT moves on without a mail
        with desk.store(NOON) as store:
            agent = desk.agent(store)
            before = toxic.connections
            for number in range(PASSES + 1):
                if number == 1:  # the first one looks at everything
                    toxic.said.clear()
                now = NOON + timedelta(minutes=15 + number)
                assert run_pass(replace(agent, documents=False), now).problems == []
            for _, mailbox in agent.mailboxes:
                mailbox.close()
        heard = toxic.commands()
        assert toxic.connections == before + 1
        assert len([one for one in heard if one.startswith("EXAMINE")]) == 3 * PASSES
        assert {one.split()[0] for one in heard} <= {"EXAMINE", "NOOP", "LOGOUT"}, heard
    client.quit()


def test_the_service_waits_and_polls_over_one_connection(tmp_path: Path, server: Dovecot) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port, poll=1)
        with service(desk):
            wait_until(lambda: passes(desk) >= 3, desk)
            toxic.said.clear()
            wait_until(lambda: passes(desk) >= 6, desk)
            heard = toxic.commands()
            assert "IDLE" in heard
            assert not [one for one in heard if "SEARCH" in one or "FETCH" in one]
            client.put("INBOX", complaint())
            wait_until(lambda: len(client.mails("Drafts")) == 1, desk)
            assert status(desk).returncode == 0
        assert (toxic.connections, toxic.most_at_once) == (1, 1)
    client.quit()


@pytest.mark.parametrize("security", ["none", "tls"])
def test_mail_that_comes_while_idle_begins_is_heard_of(
    security: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin = IMAPClient.idle

    def begins_late(watching: IMAPClient) -> None:
        """The server says in one breath that it idles and that there is mail."""
        client.put("INBOX", complaint())
        begin(watching)

    with dovecot(tls=security == "tls") as server:
        client = OverImap(server.port, USER, PASSWORD)
        port = server.tls_port if security == "tls" else server.port
        box = mailbox_at(port, USER, security=security, ca_file=server.ca_file)
        box.keys("INBOX")
        heard = threading.Event()
        watch = Watch(box, "INBOX", heard.set)
        monkeypatch.setattr(IMAPClient, "idle", begins_late)
        watch.start()
        with watch.aside():
            pass
        assert heard.wait(LONG)
        watch.stop()
        watch.join(10)
        box.close()
        client.quit()


def test_a_half_dead_connection_does_not_stop_intake(tmp_path: Path, server: Dovecot) -> None:
    client = OverImap(server.port, USER, PASSWORD)
    with toxic_proxy(server.port) as toxic:
        desk = workspace(tmp_path, toxic.port, poll=1)
        with service(desk):
            wait_until(lambda: b"IDLE" in toxic.said, desk)
            toxic.what, toxic.once, toxic.budget = "stall", True, 0
            client.put("INBOX", complaint())
            wait_until(lambda: toxic.bites, desk)
            wait_until(lambda: len(client.mails("Drafts")) == 1, desk)
        assert toxic.most_at_once <= 2  # the proxy learns late that the first one was left
    client.quit()


def test_a_server_without_idle_is_only_polled_pass_after_pass(tmp_path: Path) -> None:
    with dovecot(capability="IMAP4rev1 LITERAL+ UIDPLUS") as server:
        desk = workspace(tmp_path, server.port)
        box = open_mailbox(desk.settings.mailboxes[0], desk.environ, desk.root)
        assert isinstance(box, ImapMailbox)
        box.keys("INBOX")
        watch = Watch(box, "INBOX", lambda: None)
        watch.start()
        with watch.aside():
            pass
        while watch.works is None:  # its turn has come
            time.sleep(0.01)
        assert watch.works is False
        for _ in range(3_000):  # two days
            with watch.aside():
                pass
        watch.stop()
        watch.join(10)
        box.close()
