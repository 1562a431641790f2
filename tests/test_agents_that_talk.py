"""Two agents of two companies that write to each other: it ends after one message each."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from mails import mail
from smtp_servers import PostOffice, smtp_server
from workspaces import NOON, SETTINGS, Workspace

from mailbox_agent.agent import run_pass
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.store import Store
from mailbox_agent.errors import UserError
from mailbox_agent.mailbox.smtp import open_transport
from mailbox_agent.records import Decider
from mailbox_agent.review.decisions import approve

ROBIN = Decider("Robin Meyer", "terminal")
SMTP = """
[mailbox.smtp]
host = "127.0.0.1"
port = {port}
security = "none"
sign_in = false

[[team.person]]"""
AUTOMATIC = """
[automatic_acknowledgement]
kinds = ["escalation", "update", "status_request", "resolution"]
severities = ["critical", "high", "medium", "low"]
"""
VENDOR, SUPPLIER = "escalations@vendor.example", "escalations@supplier.example"


@dataclass
class Correspondence:
    """Two workspaces; what one sends, the post office lays into the other's mailbox."""

    desks: dict[str, Workspace]
    post: PostOffice
    carried: list[tuple[str, str]] = field(default_factory=list)  # (from, to)

    def deliver(self) -> None:
        for envelope in self.post.mails[len(self.carried) :]:
            (to,) = envelope.rcpt_tos
            self.carried.append((str(envelope.mail_from), to))
            if to in self.desks:
                assert isinstance(envelope.content, bytes)
                self.hand_in(to, envelope.content)

    def hand_in(self, to: str, raw: bytes) -> None:
        """As the receiving server does it, which has checked who sent the mail."""
        domain = next(name for name in self.desks if name != to).partition("@")[2]
        head = (
            f"Return-Path: <escalations@{domain}>\r\nAuthentication-Results: mx.example;"
            f" dkim=pass header.d={domain}; dmarc=pass header.from={domain}\r\n"
        )
        self.desks[to].deliver(head.encode() + raw)

    def round(self, number: int, *, approving: bool) -> None:
        """Each of the two works, a person approves what waits, it leaves and is delivered."""
        now = NOON + timedelta(minutes=12 * number)
        for desk in self.desks.values():
            work(desk, number * 2)
            if approving:
                with desk.store(now) as store:
                    approve_all(store, number)
                work(desk, number * 2 + 1)
        self.deliver()


def approve_all(store: Store, number: int) -> None:
    for draft in list_drafts(store):
        try:
            approve(store, draft, ROBIN, NOON + timedelta(minutes=12 * number))
        except UserError:
            continue


def work(desk: Workspace, number: int) -> None:
    now = NOON + timedelta(minutes=6 * number)
    with desk.store(now) as store:
        agent = replace(
            desk.agent(store),
            documents=False,
            transport=lambda box, mailbox: open_transport(box, mailbox, {}, desk.root),
        )
        report = run_pass(agent, now)
    assert report.problems == []


@contextmanager
def talking(tmp_path: Path, *, automatic: bool) -> Iterator[Correspondence]:
    with smtp_server() as post:
        settings = SETTINGS[: SETTINGS.index("[[visibility]]")] + (AUTOMATIC if automatic else "")
        settings = settings.replace("[[team.person]]", SMTP.format(port=post.port), 1)
        settings = settings.replace(
            "accepts_only", 'trusted_servers = ["mx.example"]\naccepts_only'
        )
        supplier = settings.replace("vendor.example", "supplier.example")
        supplier = supplier.replace('"Vendor', '"Supplier')
        desks = {
            VENDOR: Workspace(tmp_path / "vendor", settings),
            SUPPLIER: Workspace(tmp_path / "supplier", supplier),
        }
        yield Correspondence(desks, post)


@pytest.mark.parametrize("automatic", [True, False])
def test_two_agents_end_after_one_message_each(tmp_path: Path, automatic: bool) -> None:
    with talking(tmp_path, automatic=automatic) as talk:
        talk.hand_in(
            VENDOR,
            mail(
                "Hello,\n\nyour portal has been down since 9 and our 40 agents can't work.\n\nPlease"
                " send us a plan.\n\nBo Lund\nSupplier Ltd\n",
                sender=f"Supplier Escalations <{SUPPLIER}>",
                to=VENDOR,
                subject="Portal down",
                message_id="<1@supplier.example>",
            ),
        )
        for number in range(5):
            talk.round(number, approving=not automatic)
        between = [one for one in talk.carried if one[1] in talk.desks]
        assert between[0] == (VENDOR, SUPPLIER)
        assert len(between) <= 2 and len(set(between)) == len(between)
        assert all(desk.drafts == [] for desk in talk.desks.values())  # nobody is asked to go on
        with talk.desks[SUPPLIER].store() as store:
            (answer,) = store.all("SELECT outcome FROM ledger")
        assert answer["outcome"] == ("set_aside" if automatic else "filed")
