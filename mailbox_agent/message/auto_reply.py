"""Does it answer by itself: out of office, a ticket system's receipt, a challenge to the sender?

Each question weighs what autoresponders write against what only people do, and returns its reason
or "". An absence that a person announces with business beside it is a person's mail.
"""

from mailbox_agent.message.automatic_notices import ACKNOWLEDGES, CHALLENGE
from mailbox_agent.message.automatic_patterns import DESK_LOCALS, MACHINE_MAILERS
from mailbox_agent.message.automatic_subjects import ABSENCE_WORDS, AUTO_REPLY_PREFIX
from mailbox_agent.message.automatic_subjects import ACKNOWLEDGES as ACKNOWLEDGING_SUBJECT
from mailbox_agent.message.automatic_subjects import CHALLENGE as CHALLENGING_SUBJECT
from mailbox_agent.message.automatic_wording import (
    ABSENCE,
    ABSENCE_TO_COME,
    AUTO_REPLY_FORMULAS,
    SAYS_AUTOMATIC,
    THANKS,
)
from mailbox_agent.message.machine_marks import Marks, words_in

_OF_AN_ABSENCE = (ABSENCE, AUTO_REPLY_FORMULAS, THANKS, SAYS_AUTOMATIC)
_OF_A_RECEIPT = (ACKNOWLEDGES, SAYS_AUTOMATIC, THANKS)
_AFTER_A_PREFIX = (*":;-([]】|", "from ", "von ", "re:", "aw:")
_RULE_HEADERS = (
    "x-ms-exchange-inbox-rules-loop",
    "x-ms-exchange-generated-message-source",
    "x-loop",
)


def autoresponds(marks: Marks) -> str:
    """Out of office and kin."""
    prefix = "" if marks.is_forward else _prefix_of_a_server(marks.subject)
    absence = marks.count(ABSENCE)
    if not prefix and (not absence or marks.is_forward):
        return ""
    asks = marks.asks(ABSENCE, AUTO_REPLY_FORMULAS, SAYS_AUTOMATIC)
    other = marks.words_besides(*_OF_AN_ABSENCE)
    if prefix:
        human = other > 120 or (asks and (other > 12 or marks.greets_by_name))
        return "" if human and not marks.count(SAYS_AUTOMATIC) else f"subject begins {prefix!r}"
    if asks or marks.count(ABSENCE_TO_COME):
        return ""
    if other > 9 or (marks.greets_by_name and other > 0):
        return ""
    points, why = _absence_points(marks, other)
    needed = 4 if marks.greets_by_name else 3
    return f"an absence: {', '.join(why)}" if points >= needed else ""


def _prefix_of_a_server(subject: str) -> str:
    """ "Automatic reply: x", but not "Automatic reply is no answer"."""
    prefix = AUTO_REPLY_PREFIX.found_in(subject)
    rest = subject[len(prefix) :].strip()
    goes_on = rest.startswith(_AFTER_A_PREFIX)
    return prefix if prefix and (goes_on or words_in(rest) <= 2) else ""


def _absence_points(marks: Marks, other: int) -> tuple[int, list[str]]:
    rule = next((name for name in _RULE_HEADERS if name in marks.headers), "")
    subject = "" if marks.is_reply else ABSENCE_WORDS.found_in(marks.subject)
    thanks, formulas = marks.count(THANKS), marks.count(AUTO_REPLY_FORMULAS)
    weighed = (
        (2, rule and f"header {rule}"),
        (1, subject and f"subject says {subject!r}"),
        (1, "says that the writer is away"),
        (2, marks.count(SAYS_AUTOMATIC) and "says that it is automatic"),
        (1, thanks and "thanks for any message"),
        (1, formulas and "says whom to ask or when it is read"),
        (1, formulas >= 2 and other <= 6 and "holds nothing else"),
    )
    found = [(points, words) for points, words in weighed if isinstance(words, str) and words]
    return sum(points for points, _ in found), [words for _, words in found]


def acknowledges(marks: Marks) -> str:
    """A ticket system or a mailbox that confirms a mail by itself."""
    if marks.is_forward:
        return ""
    mailer = MACHINE_MAILERS.found_in(marks.headers.get("x-mailer", "").casefold())
    ticket = any(name.startswith(("x-ticket", "x-otrs", "x-case")) for name in marks.headers)
    desk = marks.robot or bool(DESK_LOCALS.found_in(marks.local))
    automatic = bool(marks.count(SAYS_AUTOMATIC))
    if not (automatic or desk or mailer or ticket):
        return ""
    acknowledged = marks.count(ACKNOWLEDGES)
    if not acknowledged or marks.lures:
        return ""
    if marks.asks(*_OF_A_RECEIPT) or marks.words_besides(*_OF_A_RECEIPT) > 80:
        return ""
    if marks.speaks_as_person(*_OF_A_RECEIPT) and not automatic:
        return ""
    subject = ACKNOWLEDGING_SUBJECT.found_in(marks.subject) if not marks.is_reply else ""
    nothing_else = not marks.besides(*_OF_A_RECEIPT, AUTO_REPLY_FORMULAS)
    weighed = (nothing_else, min(acknowledged, 2), bool(subject), 2 * automatic, bool(mailer))
    points = sum(weighed) + ticket + desk
    answers = bool(marks.message.in_reply_to or marks.count(THANKS)) or acknowledged >= 2
    if marks.robot and not answers and not subject:
        return ""  # a notice of its own accord
    if points < 4:
        return ""
    named = subject or ("it says that it is automatic" if automatic else f"from {marks.local}")
    return f"acknowledges any mail: {named}"


def challenges(marks: Marks) -> str:
    """A filter that asks the sender to prove himself before it delivers."""
    wording = marks.count(CHALLENGE)
    subject = CHALLENGING_SUBJECT.found_in(marks.subject)
    if wording + bool(subject) < 2 or not wording or marks.is_forward:
        return ""
    if marks.lures and not marks.message.in_reply_to:
        return ""
    answers = bool(marks.message.in_reply_to) or marks.robot or wording >= 2
    return (
        f"asks the sender to prove himself: {subject or 'held until confirmed'}" if answers else ""
    )
