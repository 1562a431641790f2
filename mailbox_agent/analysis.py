"""`analyze`: what the agent would make of some mails, in a throw-away store. Changes nothing.

Without a workspace it has to guess who we are: the domain that most mails address, and it trusts
senders unless a header says that authentication failed. Both guesses are returned, to be said.
"""

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.parser import BytesHeaderParser
from email.utils import getaddresses
from itertools import islice
from pathlib import Path
from typing import Any

from mailbox_agent.archive import mails_in
from mailbox_agent.asking import Asker, OpenedModel, asking
from mailbox_agent.cases.companies import fold_company
from mailbox_agent.cases.people import name_from_domain
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.customers import settle_customers
from mailbox_agent.database.ledger import (
    begin_pass,
    call_up,
    mailbox_row,
    take_in,
    waiting,
)
from mailbox_agent.database.messages import message_row, written_at
from mailbox_agent.database.store import Store
from mailbox_agent.free_mail import is_free_mail
from mailbox_agent.intake.together import read_all, read_or_fail
from mailbox_agent.records import Company, RawMail
from mailbox_agent.settings import MailboxSettings, Settings
from mailbox_agent.understanding.explained import explanation_of
from mailbox_agent.understanding.explaining import explaining

HEADS_READ = 2_000  # mails whose headers are asked who we are
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PREFIX = "NEW"  # of cases that only the analyzed mails form
_ALONE = "a case that the mails of this run form among themselves; no store is asked"


@dataclass(frozen=True, slots=True)
class Guess:
    """Who we are taken to be, and why."""

    domain: str
    address: str
    reason: str


def guess_own_domain(paths: Sequence[Path]) -> Guess:
    """The domain that most of the mails address; "vendor.invalid" if they address nobody."""
    domains: Counter[str] = Counter()
    addresses: Counter[str] = Counter()
    heads = BytesHeaderParser()
    read = 0
    for mail in islice(mails_in(paths), HEADS_READ):
        read += 1
        head = heads.parsebytes(mail.raw[:65_536])
        fields = [str(value) for name in ("To", "Cc") for value in head.get_all(name, [])]
        named = {email.lower() for _, email in getaddresses(fields) if "@" in email}
        addressed = {email: email.rpartition("@")[2] for email in named}
        domains.update({one for one in addressed.values() if not is_free_mail(one)})
        addresses.update(email for email, one in addressed.items() if not is_free_mail(one))
    if not domains:
        return Guess("vendor.invalid", "escalations@vendor.invalid", "the mails address nobody")
    domain, times = domains.most_common(1)[0]
    address = next(a for a, _ in addresses.most_common() if a.endswith("@" + domain))
    mails = "the only mail" if read == 1 else f"{times} of the {read:,} mails"
    first = " that come first" if read == HEADS_READ else ""
    return Guess(domain, address, f"addressed by {mails}{first}")


def settings_for(base: Settings, domain: str, address: str) -> Settings:
    """Settings of nobody in particular: our domain, everybody else unknown."""
    mailbox = MailboxSettings(
        name="analyze",
        kind="maildir",
        address=address,
        display_name=address,
        aliases=(),
        path=base.root,
        trust_unless_failed=True,
    )
    return replace(
        base,
        company=Company(name_from_domain(domain), (domain,)),
        mailboxes=(mailbox,),
        people=(),
        rules=(),
        customers=(),
        partner_domains=frozenset(),
        visibility=(),
    )


def apart_from_the_store(settings: Settings) -> Settings:
    """A workspace's settings with another token prefix: what the mails of one run form is no case
    of its store, and a token of the store in a subject names none of them."""
    own = _PREFIX
    while own in {one.token_prefix for one in settings.mailboxes}:
        own += "X"
    return replace(
        settings, mailboxes=tuple(replace(one, token_prefix=own) for one in settings.mailboxes)
    )


def analyze(
    settings: Settings,
    paths: Sequence[Path],
    now: datetime,
    *,
    explain: bool = False,
    executor: Executor | None = None,
    model: OpenedModel | None = None,
    tell: Callable[[Asker], None] = lambda _: None,
    read: Callable[[str], None] = lambda _: None,
) -> Iterator[dict[str, Any]]:
    """One object per mail, in the order read (architecture.md, "What understanding yields").

    The cases are those that the mails form among themselves. With `explain` each has an object
    "explain" besides (`understanding/explained.py`); without, an executor parses mails ahead.
    With a model `tell` gets who asked it, once all is read. `read` hears each mail's name when it
    has been read.
    Raises UserError for a bad path.
    """
    mailbox = settings.mailboxes[0]
    with (
        tempfile.TemporaryDirectory(prefix="mailbox-agent-") as folder,
        Store(Path(folder), now=now) as store,
        asking(store, settings.model, model, now) as asker,
    ):
        settle_customers(store, settings.customers, fold_company)
        row = mailbox_row(store, mailbox.name, EPOCH)
        desk = Desk(store, settings, mailbox, row, now, asker=asker)
        pass_id = begin_pass(store, now)
        names: list[str] = []
        for number, mail in enumerate(mails_in(paths)):
            names.append(mail.name)
            raw = RawMail("INBOX", "", str(number), mail.raw, error=mail.error)
            take_in(store, row.id, pass_id, [raw], now)
        explained: dict[str, dict[str, Any]] = {}  # key in the ledger -> why each value
        call_up(store, row.id, pass_id)
        rows = waiting(store, row.id, pass_id)
        if not explain:
            for done, _ in read_all(desk, rows, lambda _: None, executor):
                read(names[int(done.key)])
        for waits in rows if explain else ():
            with explaining() as notes:
                read_or_fail(desk, waits, lambda _: None)
            explained[waits.key] = explanation_of(notes)
        if asker is not None:
            tell(asker)
        for number, name in enumerate(names):
            record = _object(store, name, str(number))
            if explain:
                told = explained.get(str(number), {})
                record["explain"] = _with_case(told, record, _sign(store, str(number)))
            yield record


def _sign(store: Store, key: str) -> str:
    """By which sign the mail came onto its case: references, weak ...; "" if it is on none."""
    row = store.one(
        "SELECT a.how FROM assignments a JOIN ledger ON ledger.message_id = a.message_id"
        " WHERE ledger.key = ? AND a.current = 1",
        key,
    )
    return str(row["how"]) if row else ""


def _with_case(explained: dict[str, Any], record: dict[str, Any], sign: str) -> dict[str, Any]:
    """The explanation with what only the store knows: whether it is trusted, and its case."""
    if not explained or record["error"]:
        return {}
    outcome = {"": f"on no case, {record['outcome']}", "new": "opened it"}.get(sign, "joined it")
    return {
        **explained,
        "trusted": {
            "value": record["trusted"],
            "why": record["trusted_reason"],
            "rule": "message.trust",
            "details": [],
        },
        "case": {
            "value": record["case"],
            "why": f"{outcome}: {record['case_reason'] or 'no reason is recorded'}",
            "rule": f"cases.threads: {sign}" if sign else "cases.threads.find_case",
            "details": [_ALONE] if sign else [],
        },
    }


def _object(store: Store, name: str, key: str) -> dict[str, Any]:
    ledger = store.one("SELECT * FROM ledger WHERE key = ?", key)
    assert ledger is not None
    if ledger["message_id"] is None:
        return {"path": name, "error": ledger["error"] or ledger["detail"] or ledger["reason"]}
    if too_large := store.one(
        "SELECT detail FROM ledger WHERE message_id = ? AND reason = 'oversized'",
        ledger["message_id"],
    ):
        return {"path": name, "error": too_large["detail"]}
    message = message_row(store, ledger["message_id"])
    reading = store.one(
        "SELECT record FROM readings WHERE message_id = ? AND current = 1", message["id"]
    )
    record = json.loads(reading["record"]) if reading else {}
    assigned = store.one(
        "SELECT a.*, cases.token FROM assignments a LEFT JOIN cases ON cases.id = a.case_id"
        " WHERE a.message_id = ? AND a.current = 1",
        message["id"],
    )
    attachments = store.all(
        "SELECT filename, content_type, size, sniffed_type, danger FROM attachments"
        " WHERE message_id = ? ORDER BY part",
        message["id"],
    )
    sender = message["sender_name"], message["sender_email"]
    return {
        "path": name,
        "message_id": message["message_id"],
        "subject": message["subject"],
        "from": f"{sender[0]} <{sender[1]}>" if sender[0] else sender[1],
        "date": written_at(message).isoformat(),
        **{key: record.get(key) for key in ("kind",)},
        "automatic": message["automatic"],
        "automatic_reason": message["automatic_reason"] or None,
        "trusted": message["trust"],
        "trusted_reason": message["trust_reason"],
        "case": assigned["token"] if assigned else None,
        "case_reason": assigned["reason"] if assigned else ledger["detail"] or None,
        "outcome": ledger["reason"] or ledger["outcome"],
        **record,
        "new_text": message["new_text"],
        "body_text": message["body_text"],
        "attachments": attachments,
        "flags": message["flags"],
        "error": None,
    }
