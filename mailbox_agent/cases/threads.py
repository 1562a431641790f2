"""Which case a mail belongs to, with a reason that a person can check.

Strong signs first (RFC 5322 3.6.4 threading, our own tokens), weak ones second (`weak.py`), in the
order of lessons 12 to 15; whether the sender may use a strong sign is asked in `senders.py`:

    our signed Message-ID → In-Reply-To → References, last to first → a reply that waited for this
    mail (ghost) → subject token → [with a reading] same customer, same matter

Accepted misses: a colleague who writes from a private address without anybody of the case in To or
Cc is only proposed; two matters of one customer told in the same words are one case until a person
splits them.
"""

from collections.abc import Iterator

from mailbox_agent.cases.matter import clean_subject, line_prints, references_in, sketch_words
from mailbox_agent.cases.senders import SenderStanding, why_not_joined
from mailbox_agent.cases.weak import weak_match
from mailbox_agent.records import (
    AssignmentReason,
    Automatic,
    Body,
    Candidates,
    CaseMatch,
    CaseSketch,
    Message,
    Reading,
)

__all__ = ["clean_subject", "find_case", "line_prints", "references_in", "sketch_words"]


def find_case(
    message: Message,
    body: Body,
    who: SenderStanding,
    candidates: Candidates,
    *,
    reading: Reading | None = None,
    automatic: Automatic | None = None,
    threshold: float = 0.6,
) -> CaseMatch:
    """The case of a mail. Strong signs always; weak ones only when a reading is given.

    `how` is "none" where no sign led anywhere and nothing was read yet or nothing should become a
    case (automatic, unrelated); "new" where the reading says that this is a matter of its own.
    `proposal` is a case that it may belong to: the sender may not use the sign, or the weak signs
    are below `threshold` (0 to 1).
    """
    refused: CaseMatch | None = None
    for sketch, how, reason in _strong_signs(message, candidates):
        why_not = why_not_joined(message, who, sketch, candidates, how)
        if why_not is None:
            return CaseMatch(sketch.id, how, reason)
        refused = refused or CaseMatch(None, "none", f"{reason}, but {why_not}", proposal=sketch.id)
    if reading is None:
        return refused or CaseMatch(None, "none", "no sign of a known case")
    weak = weak_match(
        message, body, who, candidates, reading, threshold=threshold, automatic=automatic
    )
    if refused is None or weak.case_id is not None:
        return weak
    return CaseMatch(None, weak.how, refused.reason, proposal=refused.proposal)


def _strong_signs(
    message: Message, candidates: Candidates
) -> Iterator[tuple[CaseSketch, AssignmentReason, str]]:
    """The cases that this mail points at, the surest sign first."""
    if (own := candidates.by_own_token) is not None:
        yield own, "own_token", f"answers a mail that we sent for {own.token}"
    known = candidates.by_message_id
    for field, ids in (
        ("In-Reply-To", message.in_reply_to),
        ("References", tuple(reversed(message.references))),
    ):
        for message_id in ids:
            if (sketch := known.get(message_id)) is not None:
                yield sketch, "references", f"{field} names a mail of {sketch.token}"
    for sketch in known.values():  # named elsewhere: a delivery report's original, a calendar's
        yield sketch, "references", f"it is about a mail of {sketch.token}"
    for sketch in candidates.by_waiting_for:
        yield sketch, "ghost", f"a mail of {sketch.token} that came before answers this one"
    if (named := candidates.by_subject_token) is not None:
        yield named, "subject_token", f"the subject carries {named.token}"
