"""A server that takes a draft too slowly does not keep people from deciding meanwhile."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from imap_servers import Dovecot, dovecot
from mails import mail
from test_imap import mailbox_at
from toxic import toxic_proxy
from workspaces import NOON

from mailbox_agent.database.store import Store
from mailbox_agent.errors import MailboxBusy
from mailbox_agent.mailbox.guarded import GuardedMailbox

USER = "slow@vendor.example"
DRAFT = mail("Dear Ann,\n\n" + "we are on it. " * 20_000, message_id="<d1@vendor.example>")


@pytest.fixture(scope="module")
def server() -> Iterator[Dovecot]:
    with dovecot() as running:
        yield running


def test_a_server_that_stops_in_the_middle_of_a_draft_is_hung_up_on_and_the_store_is_free(
    server: Dovecot, tmp_path: Path
) -> None:
    with (
        toxic_proxy(server.port) as toxic,
        Store(tmp_path, now=NOON, busy_seconds=0.0) as store,
        Store(tmp_path, now=NOON, busy_seconds=0.0) as somebody,
    ):
        box = mailbox_at(toxic.port, USER, seconds=600.0)
        guarded = GuardedMailbox(box, store)
        box.ready()
        toxic.what, toxic.side, toxic.budget, toxic.once = "stall", "client", 5_000, True
        with pytest.raises(MailboxBusy, match=r"took longer than .* seconds and was given up"):
            guarded.append("Drafts", DRAFT, draft=True)
        with somebody.write():  # raises where another holds it
            pass
        assert guarded.find_by_message_id("Drafts", "<d1@vendor.example>") == []
        laid = guarded.append("Drafts", DRAFT, draft=True)  # the next try
        assert guarded.find_by_message_id("Drafts", "<d1@vendor.example>") == [laid]
        box.close()


def test_no_connection_is_made_while_the_store_is_held(tmp_path: Path) -> None:
    held: list[bool] = []

    class Watched(Store):
        def held(self) -> bool:
            return self.conn.in_transaction

    with dovecot() as server, Watched(tmp_path, now=NOON, busy_seconds=0.0) as store:
        box = mailbox_at(server.port, USER)
        sign_in = box.session._sign_in

        def noting(client: object) -> None:
            held.append(store.held())
            sign_in(client)  # type: ignore[arg-type]

        box.session._sign_in = noting
        GuardedMailbox(box, store).append("Drafts", DRAFT, draft=True)
        box.close()
    assert held == [False]
