"""Is a machine talking that says so nowhere: no header, no "automatic", no well-known sender?

Forms tell it: fields in lines, set phrases, how to leave the list, a sender that is a function.
None decides alone, and whoever speaks of himself, asks for something or tells what is wrong is a
person, whatever his mail looks like.
"""

import re
from collections import Counter

from mailbox_agent.message.automatic_patterns import BULK_LOCALS, DESK_LOCALS
from mailbox_agent.message.automatic_subjects import NOTIFICATION
from mailbox_agent.message.bare_machine_wording import (
    ASKS_TO_RATE,
    OWN_VOICE,
    SET_PHRASES,
    SYSTEM_HOSTS,
    SYSTEM_SENDERS,
    WEAK_VOICE,
)
from mailbox_agent.message.human_wording import ASKS
from mailbox_agent.message.machine_marks import Marks, words_in
from mailbox_agent.message.mailing_wording import BULK, BULK_TEXT

_COUNT = re.compile(r"^[A-Z][\w /]{0,25}\s{1,8}\d[\d:.,]*(?:\s|$)")
_FIELD = re.compile(r"^[\w*#][\w /()&.#*'-]{0,34}\s{0,8}[:=](?!//)\s?\S?")
_LOG = re.compile(
    r"^\W?(?:[A-Z][a-z]{2} +\d{1,2} |\d{4}-\d\d-\d\dT? ?|\d\d/\d\d/\d\d+ )?\d\d:\d\d:\d\d\b"
    r"|(?:\w+=\S+\s+){2}\w+="
)
_FILLED_IN = re.compile(
    r"#\d|\[[^\]]{1,40}\]|\b[A-Z]{2,8}[-_]?\d{3,}|\b\d{1,2}[:/]\d\d\b|\b\d{4,}\b|\b\d+ ?%"
    r"|\b(?:Summary|Digest|Reminder|REMINDER|Notification|Alert|Down|Failing|expires|Overdue)\b"
    r"|^(?:Your|Ihre?|Votre|Su|New|You have)\b"
)
_SAYS_I = re.compile(  # the commonest of OWN_VOICE, which is a big table
    r"(?<![\w/.&?=-])(?:i(?![\w'/.&=-])|i'(?:ve|ll|d)\b|my|me|ich|mir|mich|je|mon|mes|yo|mi|mis|io"
    r"|mio|mia|ik|mij|mijn|jag|jeg)(?![\w/])"
)
_FUNCTION_NAME = re.compile(
    r"\d|\b(?:Team|Desk|Service|Support|System|Portal|Care|Shop|Center|Centre|Group|News|Bank"
    r"|Daily|Alerts?|Admin)\b"
    r"|^[A-Z]{3,8}$|^[A-Z][a-z]+[A-Z][a-z]+$|\.\w{2,4}$|^$"
)
_FIELDS, _PHRASES = "lines that a program filled in", "set phrases"
_RATING, _LEAVING = "asks to be rated", "how to leave the list"
_FORMS = (_FIELDS, _PHRASES, _RATING, _LEAVING)  # one of these must be there
_MOST_LINES = 60
_ENOUGH, _ENOUGH_FOR_AN_ANSWER = 4, 5


def is_bare_machine(marks: Marks) -> tuple[str, bool]:
    """The reason ("" for a person's mail) and whether it is mass mail rather than a notice."""
    if marks.is_forward or marks.lures or marks.auth_failed or marks.through_list:
        return "", False
    leaving, function = sum(bool(marks.count(table)) for table in BULK_TEXT), _is_function(marks)
    mass = bool(leaving and function and marks.count(BULK_TEXT[0]) and not marks.greets_by_name)
    speaks = any(map(_SAYS_I.search, marks.sentences))
    if speaks and not mass:
        return "", False
    lines = [line.strip() for line in marks.own.splitlines() if line.strip()][:_MOST_LINES]
    if not (leaving or function or _has_link(marks) or _of_a_program(marks) or _filled_in(lines)):
        return "", False
    speaks = speaks or bool(OWN_VOICE.holding(marks.sentences))
    if speaks and not mass:
        return "", False
    found = [(points, what) for points, what in _weighed(marks, lines, leaving, function) if points]
    formal = any(what in _FORMS for _, what in found)
    voice = 3 * speaks + bool(WEAK_VOICE.holding(marks.sentences))
    points = sum(points for points, _ in found) - voice
    answers = marks.is_reply or bool(marks.message.in_reply_to)
    if not formal or len(found) < 2 or points < (_ENOUGH_FOR_AN_ANSWER if answers else _ENOUGH):
        return "", False
    if _asks(marks, headlines=bool(leaving) and not marks.greets_by_name):
        return "", False
    why = f"no word of a person, but {', '.join(what for _, what in found)}"
    return why, leaving >= 1 and not _filled_in(lines)


def _weighed(
    marks: Marks, lines: list[str], leaving: int, function: int
) -> tuple[tuple[int, str], ...]:
    """The points of each sign, and what it is."""
    said = SET_PHRASES.holding(marks.sentences) + bool(SET_PHRASES.found_in(marks.subject))
    else_said = any(words_in(one) > 3 and not SET_PHRASES.found_in(one) for one in marks.sentences)
    return (
        (_filled_in(lines), _FIELDS),
        (min(said, 3), _PHRASES),
        (int(bool(said) and not else_said), "nothing else"),
        (2 * bool(ASKS_TO_RATE.holding(marks.sentences)), _RATING),
        (min(leaving, 2) + bool(marks.count(BULK_TEXT[0])), _LEAVING),
        (function, "a sender that is a function"),
        (int(_of_a_program(marks)), "its subject"),
        (int(_has_link(marks)), "a link"),
    )


def _asks(marks: Marks, *, headlines: bool) -> bool:
    """It wants something of its reader; to be rated is a machine's wish, a headline is nobody's."""
    return any(
        ((sentence.endswith(("?", "か。")) and not headlines) or ASKS.found_in(sentence))
        and not SET_PHRASES.found_in(sentence)
        and not ASKS_TO_RATE.found_in(sentence)
        for sentence in marks.sentences
    )


def _filled_in(lines: list[str]) -> int:
    """0 to 3: fields and log lines that make half of the text, or the same end again and again."""
    if not lines:
        return 0
    filled = sum(
        bool(_FIELD.match(line) or _COUNT.match(line) or _LOG.search(line)) for line in lines
    )
    same = Counter(line.rpartition(":")[2].strip().lower() for line in lines if ":" in line)
    again = max((times for end, times in same.items() if end), default=0) >= 3
    if filled < 3 and not again:
        return 2 if filled == len(lines) and _LOG.search(lines[0]) else 0
    return 3 if 2 * filled >= len(lines) and filled >= 4 else 2 if 3 * filled >= len(lines) else 1


def _is_function(marks: Marks) -> int:
    """0 to 2: the address is a system's, a host of mass mail, or a desk's."""
    sender = marks.message.sender
    if sender is None:
        return 0
    if marks.robot or SYSTEM_SENDERS.found_in(marks.local) or SYSTEM_HOSTS.found_in(sender.domain):
        return 2
    if DESK_LOCALS.found_in(marks.local) or BULK_LOCALS.found_in(marks.local):
        return 1 + bool(_FUNCTION_NAME.search(sender.name))
    return int(bool(_FUNCTION_NAME.search(sender.name)))


def _of_a_program(marks: Marks) -> bool:
    """Whether a program made the subject."""
    if _FILLED_IN.search(marks.message.subject[:500]):
        return True
    named = NOTIFICATION.found_in(marks.subject) or BULK.found_in(marks.subject)
    return not marks.is_reply and bool(named)


def _has_link(marks: Marks) -> bool:
    return "http" in marks.own or "www." in marks.own
