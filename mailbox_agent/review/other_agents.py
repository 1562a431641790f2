"""Two agents on one mailbox, each with a store of its own: the accident after a migration, or with
a restored backup. Whoever sees the other one stops drafting and sending, until a person decides.

What counts is a mail from our own address in our Drafts or Sent folder, where only we and agents
with our account can lay one; a header in a mail that came in proves nothing (anybody can write it,
and an agent of another company bears one honestly). Older than our own beginning is history.

    other      the mark of another instance
    copy       our own mark, laid by another host since this one took over the store
    unknown    our own mark in Sent, on a draft that the store does not know: it was restored from
               an older state, or a copy of it works elsewhere under the same name
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import list_drafts
from mailbox_agent.database.others import (
    Kind,
    OtherAgent,
    alone_since,
    is_known_draft,
    new_heads_in_sent,
    not_looked_at,
    note_looked_at,
    note_other,
    others_seen,
    our_host,
    take_over,
)
from mailbox_agent.database.sending import set_finding
from mailbox_agent.errors import OtherInstance
from mailbox_agent.records import Decider, Finding, Mailbox
from mailbox_agent.review.agent_mark import AgentMark, read_mark
from mailbox_agent.review.decisions import ask_again

CLOCKS_DIFFER = timedelta(minutes=5)  # of two machines, at most
TAKEOVER = "takeover"
APPROVED_BEFORE = (
    "It was approved before this agent took the mailbox over: look into Sent whether the other one"
    " has sent it, then approve it again."
)
STRANGERS_AT_MOST = 200  # mails in Drafts that are not known to be ours, the newest


def look_for_others(desk: Desk, mailbox: Mailbox, places: Sequence[str]) -> None:
    """Raises OtherInstance while another agent is known to work on this mailbox. `places`: of all
    that lies in Drafts."""
    store, row_id, box = desk.store, desk.row.id, desk.mailbox
    for head in new_heads_in_sent(store, row_id, box.sent):
        _consider(desk, box.sent, head)
    strangers = not_looked_at(store, row_id, places)[-STRANGERS_AT_MOST:]
    if strangers:
        for head in mailbox.heads(box.drafts, strangers):
            _consider(desk, box.drafts, head)
        note_looked_at(store, row_id, strangers, places)
    if others := others_seen(store, row_id):
        raise OtherInstance(
            f"mailbox {box.name}: {what_was_seen(others[0], store.instance[0])}. Nothing is"
            " drafted or sent from here until one of them is stopped for good; if this one goes"
            f" on: mailbox-agent takeover {box.name}"
        )


def go_on_alone(desk: Desk, who: Decider) -> tuple[int, ...]:
    """A person has stopped the other agent. What was approved before may have been sent by it: it
    is to be approved again. Returns the numbers of these drafts."""
    store = desk.store
    with store.write(durable=True):
        take_over(store, desk.row.id, f"{who.name} ({who.door})", desk.now)
        approved = list_drafts(store, ("approved",), desk.row.id)
        for draft in approved:
            ask_again(store, draft, who, desk.now)
            set_finding(store, draft, TAKEOVER, Finding(TAKEOVER, APPROVED_BEFORE))
    return tuple(draft.id for draft in approved)


def what_was_seen(other: OtherAgent, ours: str) -> str:
    """`ours`: the mark of this instance."""
    who = f"instance {other.mark[:8]} on {other.host or 'a host that it does not name'}"
    seen = f"in {other.folder}, laid there at {other.laid_at:%Y-%m-%d %H:%M} UTC"
    match other.kind:
        case "other":
            return f"another mailbox-agent works on it: {who}, seen {seen} (this one: {ours[:8]})"
        case "copy":
            return f"a copy of this workspace works on it, on {other.host}: seen {seen}"
        case "unknown":
            return (
                f"a mail of this very agent that its store does not know was seen {seen}: the"
                " store was restored from an older state, or a copy of it works elsewhere"
            )


def _consider(desk: Desk, folder: str, head: bytes) -> None:
    found = read_mark(head)
    if found is None or found.at is None:
        return
    box = desk.mailbox
    if not found.senders & {one.lower() for one in (box.address, *box.aliases)}:
        return
    kind = _kind(desk, folder, found, found.at)
    if kind is not None:
        draft = found.draft[0] if found.draft else 0
        other = OtherAgent(
            box.name, kind, found.instance, found.host, folder, found.at, draft, desk.now
        )
        note_other(desk.store, desk.row.id, other)


def _kind(desk: Desk, folder: str, found: AgentMark, at: datetime) -> Kind | None:
    """None where nothing is wrong with it."""
    store = desk.store
    since, host_since = alone_since(store, desk.row.id)
    if at <= since + CLOCKS_DIFFER:
        return None
    if found.instance != store.instance[0]:
        return "other"
    elsewhere = found.host not in ("", our_host(store))
    if elsewhere and host_since is not None and at > host_since + CLOCKS_DIFFER:
        return "copy"
    if folder == desk.mailbox.sent and found.draft and not is_known_draft(store, *found.draft):
        return "unknown"
    return None
