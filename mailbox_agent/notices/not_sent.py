"""What a person approved does not leave: whoever approved it relies on it, and is told, once for
each approval. If they can't be told, the case's manager is."""

from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.drafts import load_draft
from mailbox_agent.database.store import to_text
from mailbox_agent.notices.case_words import CaseWords, words_of
from mailbox_agent.notices.overdue import who_has
from mailbox_agent.notices.posting import post
from mailbox_agent.notices.recipients import address_of, addresses_of
from mailbox_agent.records import Draft, Notice

NEXT = {
    "void": "It stays unsent. If a new one is needed it is drafted: mailbox-agent drafts",
    "pending": "It waits for a decision again:  mailbox-agent draft {id}",
    "unsure": "Did it go out?  mailbox-agent sent {id} yes, or no (then it is sent)",
}


def tell_approver(desk: Desk, approved: Draft, why: str) -> None:
    """`approved`: as it was approved; its status has changed since. `why`: no mail's words. Call
    it inside the transaction of that change."""
    draft = load_draft(desk.store, approved.id)
    if draft.status not in NEXT or approved.decided_at is None:
        return
    case = load_case(desk.store, draft.case_id)
    words = words_of(desk.store, desk.settings, case, desk.now)
    approver = approver_of(approved)
    known = [one for one in desk.settings.people if one.name == approver]
    reached = [one for one in known if address_of(desk.settings, one)]
    people = reached or who_has(desk.settings, case)
    zone = people[0].zone if people else desk.settings.default_zone
    notice = Notice(
        f"not sent:{draft.id}:{approved.revision}:{draft.status}:{to_text(approved.decided_at)}",
        "draft",
        words.subject(f"{_subject(draft)}: case"),
        f"{_what(words, approved, draft, zone)}: {_why(words, draft, why)}.\n\n"
        f"{NEXT[draft.status].format(id=draft.id)}\n"
        f"What is going on?  mailbox-agent show {case.token}\n\n{words.page(zone)}",
        desk.mailbox.name,
        case.id,
        urgent=True,
    )
    recipients = addresses_of(desk.settings, people) or desk.settings.alerts.administrators
    post(desk.store, desk.settings, notice, recipients, desk.now)


def approver_of(draft: Draft) -> str:
    """The name in "Robin Meyer (terminal)"."""
    return draft.decided_by.rpartition(" (")[0]


def _subject(draft: Draft) -> str:
    if draft.status == "unsure":
        return f"Did approved draft {draft.id} go out?"
    return f"Approved draft {draft.id} was not sent"


def _what(words: CaseWords, approved: Draft, draft: Draft, zone: str) -> str:
    assert approved.decided_at is not None
    became = "may not have been sent" if draft.status == "unsure" else "was not sent"
    return (
        f"Draft {draft.id} of {words.case.token} ({draft.kind}), approved by"
        f" {approver_of(approved)} at {words.moment(approved.decided_at, zone)}, {became}"
    )


def _why(words: CaseWords, draft: Draft, why: str) -> str:
    """Of a confidential customer's draft no server's words: an address may stand in them."""
    if words.hidden and draft.status != "void":
        return "the reason is with the draft"
    for told_already in ("Not sent: ", "Nothing was sent: ", "Nothing was sent, "):
        why = why.removeprefix(told_already)
    return why.rstrip(".")
