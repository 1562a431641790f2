"""The only code that changes a draft's status.

    pending ──approve──▶ approved ──claim──▶ claimed ──mark_sent──▶ sent
       │ ▲                  │ ▲                 │ └──mark_unsure──▶ unsure ──▶ approved | sent
       │ │                  │ └─────put_off─────┤
       │ ├───ask_again──────┴───────────────────┘
       ├──sent_by_person────┴────────────────────▶ sent (from unsure, too)
       │ └──────edit────────┤          reword: pending stays pending
       ├──reject──▶ rejected├──void──▶ void
       └──supersede──▶ superseded

Each step is a conditional update from the status that the decider saw (house-style 11): of two
people who decide at once, one decides and the other is told.
"""

from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime

from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import findings_as_rows, load_draft, save_revision
from mailbox_agent.database.events import record_event
from mailbox_agent.database.store import Row, Store, to_text
from mailbox_agent.database.vanished import DELETED
from mailbox_agent.drafts.check_recipients import NEW_RECIPIENT
from mailbox_agent.errors import UserError
from mailbox_agent.records import AttachedFile, Decider, Draft, Finding

AFTER_THE_END = ("notice", "report", "closing")  # they may leave when the case is over
PAST = {
    "approved": "has been approved",
    "claimed": "is being sent",
    "sent": "has gone out: it lies in the Sent folder",
    "unsure": "may have been sent: look into the Sent folder",
    "rejected": "has been rejected",
    "superseded": "has been replaced by a newer one",
    "void": "is void: the customer has written since its approval, its document has changed or its"
    " case has gone on",
    "pending": "waits for a decision",
}


def approve(
    store: Store,
    draft: Draft,
    decider: Decider,
    now: datetime,
    *,
    confirmed: Collection[str] = (),
) -> None:
    """For exactly this From, recipients, subject, body and attachments (promise 7).

    confirmed: addresses that the decider knows to be right although the case does not know them.
    Raises UserError when a check blocks it or somebody else was faster.
    """
    known = {address.strip().casefold() for address in confirmed}
    open_ones = [f for f in draft.findings if f.blocking and not _is_confirmed(f, known)]
    _refuse_unless_clear(store, draft, open_ones, now)
    with store.write(durable=True):
        newest = store.one("SELECT coalesce(max(id), 0) AS id FROM messages")
        assert newest is not None
        values = {
            "approved_hash": draft.content_hash,
            "approved_upto": newest["id"],
            **NO_TRIES,
            **_decided(decider, now),
        }
        _move(store, draft, ("pending",), "approved", values, now, decider)


def _is_confirmed(finding: Finding, known: Collection[str]) -> bool:
    return finding.check == NEW_RECIPIENT and finding.sentence.casefold() in known


def _refuse_unless_clear(
    store: Store, draft: Draft, open_ones: Sequence[Finding], now: datetime
) -> None:
    """Raises UserError with all that keeps the draft from leaving, and what helps."""
    why = [finding.text.rstrip(".") for finding in open_ones]
    edits = any(finding.check != NEW_RECIPIENT for finding in open_ones)
    if promise_has_passed(draft, now):
        why.append("the time that it promises has passed")
        edits = True
    status = load_case(store, draft.case_id).status
    if draft.kind == "closing" and status == "open":
        why.append("its case is open again")
        edits = False
    if status != "open" and draft.kind not in AFTER_THE_END:
        why.append("its case is not open any more")
        edits = False
    if not why:
        return
    helps = f". Change text, To or Cc with `mailbox-agent edit {draft.id}`" if edits else ""
    said = "; ".join(dict.fromkeys(why)).replace("approve ID", f"approve {draft.id}")
    raise UserError(f"draft {draft.id} can't be approved as it is: {said}{helps}")


def promise_has_passed(draft: Draft, now: datetime) -> bool:
    """Whether the draft tells the customer that they hear from us by a time that is over."""
    return draft.next_update_at is not None and draft.next_update_at <= now


def reject(store: Store, draft: Draft, decider: Decider, why: str, now: datetime) -> None:
    if not why.strip():
        raise UserError(f"draft {draft.id}: say why it is not sent; nothing was changed")
    values = {"why": why.strip(), **_decided(decider, now)}
    _move(store, draft, ("pending", "approved", "unsure"), "rejected", values, now, decider)


def edit(
    store: Store,
    draft: Draft,
    decider: Decider,
    now: datetime,
    *,
    subject: str,
    body: str,
    content_hash: str,
    message_id: str,
    findings: Sequence[Finding],
    leaders: Sequence[str] | None = None,
    to: Sequence[str] | None = None,
    cc: Sequence[str] | None = None,
) -> Draft:
    """A new revision in a person's words; an approval given before is gone.

    leaders: whom it names now; to, cc: as headers write them. None if that has not changed.
    """
    with store.write(durable=True):
        values: Row = {
            "recipients": {
                "to": list(draft.to if to is None else to),
                "cc": list(draft.cc if cc is None else cc),
            },
            "subject": subject,
            "body": body,
            "content_hash": content_hash,
            "message_id": message_id,
            "findings": findings_as_rows(findings),
            "leaders": list(draft.leaders if leaders is None else leaders),
            "revision": draft.revision + 1,
            "touched": 1,
            "approved_hash": "",
        }
        _move(store, draft, ("pending", "approved"), "pending", values, now, decider, "edited")
        changed = load_draft(store, draft.id)
        save_revision(store, changed, decider.name, now)
    return changed


def reword(
    store: Store,
    draft: Draft,
    now: datetime,
    *,
    body: str,
    language: str,
    model: str,
    content_hash: str,
    message_id: str,
    findings: Sequence[Finding],
    origins: Sequence[tuple[str, str]],
) -> None:
    """A new revision in a language model's words, which no person has touched yet."""
    with store.write(durable=True):
        values: Row = {
            "body": body,
            "language": language,
            "content_hash": content_hash,
            "message_id": message_id,
            "findings": findings_as_rows(findings),
            "origins": list(origins),
            "revision": draft.revision + 1,
        }
        _move(store, draft, ("pending",), "pending", values, now, AGENT, "reworded")
        save_revision(store, load_draft(store, draft.id), f"{AGENT.name}, {model}", now)


def ask_again(store: Store, draft: Draft, decider: Decider, now: datetime) -> None:
    """What was approved can't leave like this: the approval is gone, nothing was sent."""
    values = {"approved_hash": "", **NO_TRIES}
    _move(store, draft, ("approved", "claimed"), "pending", values, now, decider, "reopened")


def supersede(store: Store, draft: Draft, why: str, now: datetime) -> None:
    """The thread has moved on; what a person has touched is never withdrawn."""
    _move(store, draft, ("pending",), "superseded", {"why": why}, now, AGENT)


def void(store: Store, draft: Draft, why: str, now: datetime) -> None:
    _move(store, draft, ("approved",), "void", {"why": why}, now, AGENT)


def claim(store: Store, draft: Draft, now: datetime) -> None:
    """The outbox takes it. Raises UserError if what was approved is not what is there."""
    if not draft.approved_hash or draft.approved_hash != draft.content_hash:
        raise UserError(f"draft {draft.id} is not what was approved: approve it again")
    _move(store, draft, ("approved",), "claimed", {"handing_over_at": None}, now, AGENT)


def begin_hand_over(store: Store, draft: Draft, now: datetime) -> None:
    """From here on the mail may be with the server; on disk before a byte of it leaves.

    Raises UserError if it is not the claimed draft any more.
    """
    with store.write(durable=True):
        taken = store.run(
            "UPDATE drafts SET handing_over_at = ?"
            " WHERE id = ? AND status = 'claimed' AND revision = ?",
            to_text(now),
            draft.id,
            draft.revision,
        )
    if not taken:
        raise UserError(f"draft {draft.id} {PAST[load_draft(store, draft.id).status]}: not sent")


def put_off(
    store: Store,
    draft: Draft,
    now: datetime,
    *,
    attempts: int,
    until: datetime | None,
    why: str = "",
) -> None:
    """It was not sent, and stays approved; the outbox takes it up again, not before `until`."""
    values: Row = {"attempts": attempts, "next_try_at": until, "handing_over_at": None}
    values |= {"put_off_why": why}
    _move(store, draft, ("claimed",), "approved", values, now, AGENT, "put off")


def mark_sent(store: Store, draft: Draft, now: datetime, *, copy: bool = False) -> None:
    """`copy`: one of ours is to lie in Sent."""
    values: Row = {"sent_at": now, "next_try_at": None, "sent_copy": "due" if copy else ""}
    _move(store, draft, ("claimed",), "sent", values, now, AGENT)


def mark_unsure(store: Store, draft: Draft, why: str, now: datetime) -> None:
    """Nobody here can tell whether it went out: a person is asked, nothing is sent."""
    _move(store, draft, ("claimed",), "unsure", {"why": why}, now, AGENT)


def sent_by_person(
    store: Store,
    draft: Draft,
    decider: Decider,
    now: datetime,
    *,
    sent_at: datetime,
    subject: str,
    body: str,
    to: Sequence[str],
    cc: Sequence[str],
    content_hash: str,
    attachments: Sequence[AttachedFile] = (),
) -> None:
    """A person sent it from a mail client, perhaps in other words: what was sent is kept.

    One that we had handed over ourselves, and that now lies unchanged in Sent, did leave then.
    """
    with store.write(durable=True):
        edited = content_hash != draft.content_hash
        if not edited and draft.status == "unsure" and _was_handed_over(store, draft):
            _move(store, draft, ("unsure",), "sent", {"sent_at": sent_at}, now, AGENT)
            return
        values: Row = {"sent_at": sent_at, **_decided(decider, now)}
        if edited:
            values |= {
                "recipients": {"to": list(to), "cc": list(cc)},
                "subject": subject,
                "body": body,
                "content_hash": content_hash,
                "attachments": [asdict(one) for one in attachments],
                "revision": draft.revision + 1,
                "touched": 1,
                "approved_hash": "",
            }
        word = "sent by a person"
        given_up = draft.status == "rejected" and draft.why == DELETED  # its copy came late
        before = ("rejected",) if given_up else ("pending", "approved", "unsure")
        values |= {"why": ""} if given_up else {}
        _move(store, draft, before, "sent", values, now, decider, word)
        if edited:
            save_revision(store, load_draft(store, draft.id), decider.name, now)


def settle_unsure(
    store: Store, draft: Draft, decider: Decider, now: datetime, *, was_sent: bool
) -> None:
    """A person has looked: it went out, or it may be sent once more."""
    values: Row = _decided(decider, now)
    values |= {"sent_at": now} if was_sent else NO_TRIES
    _move(store, draft, ("unsure",), "sent" if was_sent else "approved", values, now, decider)


def _was_handed_over(store: Store, draft: Draft) -> bool:
    row = store.one("SELECT handing_over_at FROM drafts WHERE id = ?", draft.id)
    return row is not None and row["handing_over_at"] is not None


NO_TRIES: Row = {"attempts": 0, "next_try_at": None, "handing_over_at": None, "put_off_why": ""}
AGENT = Decider("mailbox-agent", "agent")


def by_the_agent() -> str:
    """What `decided_by` says where no person has decided (review/automatic.py)."""
    return f"{AGENT.name} ({AGENT.door})"


def _decided(decider: Decider, now: datetime) -> Row:
    return {"decided_by": f"{decider.name} ({decider.door})", "decided_at": now}


def _move(
    store: Store,
    draft: Draft,
    allowed: tuple[str, ...],
    status: str,
    values: Row,
    now: datetime,
    decider: Decider,
    word: str = "",
) -> None:
    with store.write(durable=True):
        if draft.status in allowed:
            taken = store.run(
                "UPDATE drafts SET status = ? WHERE id = ? AND status = ? AND revision = ?",
                status,
                draft.id,
                draft.status,
                draft.revision,
            )
        else:
            taken = 0
        if not taken:
            is_now = load_draft(store, draft.id)
            changed = " and was edited meanwhile" if is_now.revision != draft.revision else ""
            raise UserError(f"draft {draft.id} {PAST[is_now.status]}{changed}; nothing was changed")
        if values:
            store.update("drafts", draft.id, values)
        sent = values.get("attachments", [asdict(one) for one in draft.attachments])
        record_event(
            store,
            now,
            f"draft {word or status}",
            f"{decider.name} ({decider.door})",
            case_id=draft.case_id,
            draft_id=draft.id,
            revision=draft.revision,
            content_hash=values.get("content_hash", draft.content_hash),
            attachments=" ".join(one["sha256"] for one in sent) or None,
        )
