"""The single signs that a mail and a case are on the same matter, with weights and words. Pure.

Weights are set by hand, not fitted: one plain sign of the matter (0.5) with the customer's only
open case (0.3) joins; people and time alone do not, unless the mail reads as a continuation or
says too little to be a matter of its own. What speaks against: a subject of its own, another kind
of area, words like "a separate matter".
"""

from collections.abc import Sequence
from datetime import timedelta

from mailbox_agent.cases.mail_facts import MailFacts, Sign
from mailbox_agent.cases.matter import fold
from mailbox_agent.cases.matter_weights import ANOTHER_MATTER, TAKES_UP
from mailbox_agent.cases.other_ties import customers_person_in, speaks_of
from mailbox_agent.cases.senders import persons_of
from mailbox_agent.cases.word_signs import word_signs
from mailbox_agent.records import CaseSketch

_RECENT = timedelta(days=60)
_OLD = timedelta(days=180)
_PRINTS = 3  # in common: more than a greeting
_CONTINUES = {"status_request": 0.25, "resolution": 0.25, "update": 0.2, "automatic": 0.1}
_ANSWERS_US = frozenset({"auto_reply", "bounce", "receipt", "calendar"})  # not newsletters, alerts
_LATELY = (timedelta(days=3), timedelta(days=10))
_TECHNICAL = frozenset({"functionality", "integration", "performance", "timeline"})


def signs_of(mail: MailFacts, sketch: CaseSketch, cases: Sequence[CaseSketch]) -> list[Sign]:
    """All signs for one of the customer's cases; the others tell what is nothing special."""
    rest = [other for other in cases if other.id != sketch.id]
    return [
        *_reference_signs(mail, sketch, rest),
        *_text_signs(mail, sketch, rest),
        *word_signs(mail, sketch, rest),
        *_area_signs(mail, sketch),
        *_people_signs(mail, sketch, rest),
        *_talk_signs(mail, sketch),
        *_time_signs(mail, sketch, cases),
    ]


def freshness(mail: MailFacts, sketch: CaseSketch) -> float:
    """A factor: closed and long silent cases count less."""
    factor = 0.7 if sketch.status == "closed" else 1.0
    age = _age(mail, sketch)
    return factor * (1.0 if age <= _RECENT else 0.7 if age <= _OLD else 0.4)


def _reference_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    shared = mail.references & sketch.references
    own = {one for one in shared if not any(one in other.references for other in rest)}
    if own:
        return [Sign(0.5, f"same reference {min(own)}", matter=0.5)]
    return [Sign(0.1, f"reference {min(shared)}, also on other cases")] if shared else []


def _text_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    signs = []
    known = (mail.prints & sketch.message_prints).difference(*(one.message_prints for one in rest))
    if len(known) >= _PRINTS:
        signs.append(Sign(0.6, "quotes or forwards text of the case", matter=0.6))
    title = fold(sketch.title)
    if len(title) >= 5 and title == mail.subject:
        signs.append(Sign(0.35, "same subject", matter=0.35))
    elif len(title) >= 8 and title in mail.subject:
        signs.append(Sign(0.25, "the case's subject inside its own", matter=0.25))
    return signs


def _area_signs(mail: MailFacts, sketch: CaseSketch) -> list[Sign]:
    area = mail.reading.area
    if area is None or sketch.area is None or "other" in (area, sketch.area):
        return []
    if area == sketch.area:
        return [Sign(0.1, f"also about {area}", matter=0.1)]
    if mail.reading.kind == "escalation" and not {area, sketch.area} <= _TECHNICAL:
        return [Sign(-0.1, f"about {area}, not {sketch.area}")]
    return []


def _people_signs(mail: MailFacts, sketch: CaseSketch, rest: Sequence[CaseSketch]) -> list[Sign]:
    signs = []
    if about := sorted((mail.named & sketch.people) - {mail.sender}):
        signs.append(Sign(0.3, f"it speaks of {about[0]}, who is on the case"))
    elif mail.sender in sketch.people:
        only = bool(rest) and not any(mail.sender in other.people for other in rest)
        where = "on this case only" if only else "on the case"
        signs.append(Sign(0.25 if only else 0.15, f"its sender is {where}"))
        if known := sorted((mail.others & persons_of(sketch)) - {mail.sender}):
            signs.append(Sign(0.05, f"{known[0]}, too"))
    elif known := sorted(mail.others & persons_of(sketch)):
        signs.append(Sign(0.15, f"{known[0]} is on the case"))
    if mail.sender not in sketch.people and speaks_of(mail.sender_name, sketch):
        signs.append(Sign(0.2, f"the case speaks of {mail.sender_name}"))
    if not about and (person := customers_person_in(mail.written, sketch, mail.sender)):
        signs.append(Sign(0.15, f"it speaks of {person}, who is on the case"))
    return signs


def _talk_signs(mail: MailFacts, sketch: CaseSketch) -> list[Sign]:
    """What the writer says about this mail and what was before: the same, or something else."""
    signs = []
    if words := _phrase_in(ANOTHER_MATTER, mail.talk):
        signs.append(Sign(-0.4, f"it says “{words}”"))
    elif mail.sender in sketch.people and (words := _phrase_in(TAKES_UP, mail.talk)):
        signs.append(Sign(0.15, f"it takes up a talk (“{words}”)", matter=0.1))
    return signs


def _phrase_in(phrases: Sequence[str], talk: str) -> str | None:
    return next((phrase for phrase in phrases if f" {phrase} " in talk), None)


def _time_signs(mail: MailFacts, sketch: CaseSketch, cases: Sequence[CaseSketch]) -> list[Sign]:
    """Whether this is the customer's only live case, and a mail that continues something."""
    signs = []
    if _is_live(mail, sketch):
        alone = sum(_is_live(mail, one) for one in cases) == 1
        solved = sketch.status == "resolved"
        only = "the customer's only case, solved" if solved else "the customer's only open case"
        signs.append(Sign(0.2 if solved else 0.3, only) if alone else Sign(0.1, ""))
        if mail.sender in sketch.people and _age(mail, sketch) <= _LATELY[1]:
            soon = _age(mail, sketch) <= _LATELY[0]
            signs.append(Sign(0.1 if soon else 0.05, "a few days after the last mail"))
    if mail.short and not mail.of_machine:
        signs.append(Sign(0.1, "it says little by itself"))
    if mail.of_machine in _ANSWERS_US:
        signs.append(Sign(0.35, f"a machine's {mail.of_machine.replace('_', ' ')}"))
    elif weight := _CONTINUES.get(mail.reading.kind, 0.0):
        signs.append(Sign(weight, f"it reads as {mail.reading.kind.replace('_', ' ')}"))
    return signs


def _is_live(mail: MailFacts, sketch: CaseSketch) -> bool:
    return sketch.status != "closed" and _age(mail, sketch) <= _RECENT


def _age(mail: MailFacts, sketch: CaseSketch) -> timedelta:
    """How long the case had been silent; a mail without a usable date counts as of then."""
    if mail.at is None:
        return timedelta()
    return max(timedelta(), mail.at - sketch.last_activity_at)
