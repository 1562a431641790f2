"""What the parts of one mail say of items, causes, harm and open items: each with its
place in the mail, and kept only as far as the mail bears it out."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from mailbox_agent.records import (
    ActionItem,
    Body,
    ForwardedReading,
    Impact,
    ItemUpdate,
    Message,
    Place,
    Quote,
    Reading,
    ReadingContext,
    RootCause,
)
from mailbox_agent.records.reading import SenderRole, Severity
from mailbox_agent.understanding.asked_twice import once_each
from mailbox_agent.understanding.machine_orders import ORDERS, is_order, orders_in
from mailbox_agent.understanding.model_answer import ReadItem, ReadMail
from mailbox_agent.understanding.model_dates import believed_due, believed_move
from mailbox_agent.understanding.model_input import Part
from mailbox_agent.understanding.model_quotes import Finder
from mailbox_agent.understanding.model_values import believed_name, believed_owner, believed_text
from mailbox_agent.understanding.parties import read_parties
from mailbox_agent.understanding.sentences import Sentence
from mailbox_agent.understanding.written import when_forwarded_was_sent, when_sent

BEFORE, BEHIND = 800, 300  # characters about a quote in which its date may stand: a list's lead-in
DATES_LOOKED_FOR = 40_000  # characters of a mail in which a day may be written out
SHORTEST_NUMBER = 3  # characters of a reference
RANKS = {"low": 0, "medium": 1, "high": 2, "critical": 3}
STAFF: tuple[SenderRole, ...] = ("sales", "internal")


class Gathered:
    """Gathers what the parts of one mail say, each with its place."""

    def __init__(
        self,
        rules: Reading,
        message: Message,
        body: Body,
        context: ReadingContext,
        role: SenderRole,
        first: ReadMail,
        hidden: Mapping[str, str],
    ) -> None:
        self._rules, self._message, self._body, self._context = rules, message, body, context
        self._role = role
        self._find = Finder(message, body, context, hidden)
        self.all_text = self._find.all_text
        self._orders = {"": orders_in(message.body_text)}
        self._orders |= {one.part: orders_in(one.text) for one in context.attached}
        orders = [one for found in self._orders.values() for one in found]
        self._said_to_us = _without(self.all_text, orders)
        self.customer = believed_name(first.customer, rules.customer, message, context)
        we = context.company if role in STAFF else self.customer
        self._parties = read_parties(message, context, role, self.customer, we, ())
        self._sent = when_sent(message, context)
        dues = (item.due.isoformat() for item in context.open_items if item.due)
        self._dated = "\n".join((*dues, message.body_text[:DATES_LOOKED_FOR]))
        self._open = {item.id: item for item in context.open_items}
        self.items: list[ActionItem] = []
        self.causes: list[RootCause] = []
        self.impact: list[Impact] = []
        self.updates: list[ItemUpdate] = []
        self.unsupported: list[str] = []
        self._inner: dict[int, list[Any]] = {}  # number of the forward -> what it says
        self._taken: set[tuple[str, str, str, int]] = set()  # overlapping parts say things twice

    def take(self, part: Part, answer: ReadMail) -> None:
        for item in answer.action_items:
            if quote := self._quote(item.quote, part, "item", item.what):
                self._keep(quote, self._item(item, quote), self.items)
        for cause in answer.root_causes:
            if quote := self._quote(cause.quote, part, "cause"):
                what = believed_text(cause.what, quote, self._rules.language)
                self._keep(quote, RootCause(quote, what, cause.status, "the model"), self.causes)
        for one in answer.impact:
            if quote := self._quote(one.quote, part, "impact"):
                self._keep(quote, Impact(quote, "the model"), self.impact)
        for update in answer.updates_to_items:
            if update.item not in self._open or any(u.item == update.item for u in self.updates):
                continue
            quote = self._quote(update.quote, part, "update", str(update.item))
            if quote is None or quote.place is None or quote.place.segment != "own":
                continue
            changes, new = True, None
            if update.new_status == "moved":
                changes, new = believed_move(
                    self._open[update.item].due, update.new_due, update.due_words, quote,
                    self._sent, self._rules.language,
                )  # fmt: skip
            if changes:
                self.updates.append(
                    ItemUpdate(update.item, update.new_status, quote, new, "the model")
                )

    def forwarded(self) -> list[ForwardedReading]:
        """One for each forwarded mail, by its own author and date."""
        found = []
        for number, forward in enumerate(self._body.forwards):
            said = self._inner.get(number, [])
            found.append(
                ForwardedReading(
                    forward.author,
                    forward.date,
                    once_each([one for one in said if isinstance(one, ActionItem)]),
                    tuple(one for one in said if isinstance(one, RootCause)),
                    tuple(one for one in said if isinstance(one, Impact)),
                )
            )
        return found

    def references(self, answer: ReadMail) -> list[str]:
        """Numbers that stand in the mail, as words of their own."""
        return [one for one in answer.references if _is_number(one, self._find.all_text)]

    def severity(self, answer: ReadMail) -> Severity:
        """What wakes people needs words of the mail; an order to a machine lowers nothing."""
        said, rules = answer.severity, self._rules.severity or "medium"
        if said is None or (ORDERS in self._rules.reasons and RANKS[said] < RANKS[rules]):
            return rules
        if said == "critical" and rules != "critical":
            shown = self._find(answer.severity_quote or "", None)
            if shown.place is None or self._says_nothing(shown, shown.place) or (
                not self._find.says_something(shown.place)
            ):  # fmt: skip
                return rules if rules != "low" else "medium"
        return said

    def complaint(self, answer: ReadMail) -> Quote | None:
        if not answer.complaint:
            return None
        found = self._find(answer.complaint, None)
        if found.place is not None and (
            self._says_nothing(found, found.place) or not self._find.says_something(found.place)
        ):
            return None
        ours = self._role in STAFF
        wanted = "forwarded" if ours else "own"
        return found if found.place is not None and found.place.segment == wanted else None

    def _quote(self, text: str, part: Part, about: str, what: str = "") -> Quote | None:
        """The mail's own words; None where it is an order to a machine, history, or said before."""
        quote = self._find(text, part)
        if quote.place is None or not self._find.says_something(quote.place):
            self.unsupported.append(text)
            return Quote(text, None) if about in ("item", "cause", "impact") else None
        if quote.place.segment == "quoted" or self._says_nothing(quote, quote.place):
            return None
        key = (about, what.casefold(), quote.place.part, quote.place.start)
        if key in self._taken:
            return None
        self._taken.add(key)
        return quote

    def _says_nothing(self, quote: Quote, place: Place) -> bool:
        """Spoken to a machine that reads along and not to us, or only the sender's signature."""
        if place.segment not in ("own", "forwarded", "attachment"):
            return is_order(quote.text)
        start, end = place.start, place.end
        if any(one.start < end and start < one.end for one in self._orders[place.part]):
            return True
        return place.segment != "attachment" and any(
            part.kind == "signature" and part.start <= start and end <= part.end
            for part in self._body.segments
        )

    def _keep(self, quote: Quote, one: Any, own: list[Any]) -> None:
        if quote.place is not None and quote.place.segment == "forwarded":
            number = self._forward_at(quote.place.start)
            if number is not None:
                self._inner.setdefault(number, []).append(one)
                return
        own.append(one)

    def _forward_at(self, at: int) -> int | None:
        inner = [
            (forward.end - forward.start, number)
            for number, forward in enumerate(self._body.forwards)
            if forward.start <= at < forward.end
        ]
        return min(inner)[1] if inner else None

    def _item(self, item: ReadItem, quote: Quote) -> ActionItem:
        sent = self._sent
        forwarded = quote.place is not None and quote.place.segment == "forwarded"
        if forwarded and quote.place is not None:
            number = self._forward_at(quote.place.start)
            if number is not None:
                forward = self._body.forwards[number]
                sent = when_forwarded_was_sent(forward, self._message, self._context)
        due = believed_due(
            item.due,
            item.due_words,
            quote,
            sent,
            self._rules.language,
            around=self._around(quote),
            named=self._dated,
        )
        owner, owner_why = believed_owner(
            item.owner, self._parties, self._context, self._said_to_us, self.customer
        )
        side = self._parties.side == "us"
        own = quote.place is None or quote.place.segment not in ("forwarded", "attachment")
        return ActionItem(
            quote=quote,
            what=believed_text(item.what, quote, self._rules.language),
            owner=owner,
            due=due.day,
            due_at=due.at,
            zone=due.zone,
            due_words=due.words,
            recurrence=due.recurrence,
            promise=item.promise and side and own and self._is_ours(owner),
            known_item=item.known_item if item.known_item in self._open else None,
            why="the model",
            owner_why=owner_why,
            due_why=due.why,
        )

    def _around(self, quote: Quote) -> str:
        """The writer's own words before and after a quote."""
        place = quote.place
        if place is None or place.segment not in ("own", "forwarded"):
            return ""
        start, end = place.start - BEFORE, place.end + BEHIND
        return "\n".join(
            self._message.body_text[max(part.start, start, 0) : min(part.end, end)]
            for part in self._body.segments
            if part.kind == place.segment and part.start < end and start < part.end
        )

    def _is_ours(self, owner: str | None) -> bool:
        parties = self._parties
        if owner is None or owner in parties.theirs or owner in (self.customer, parties.your_side):
            return owner == self._context.company and owner is not None
        return True


def _is_number(written: str, text: str) -> bool:
    """Whether it may be one of a ticket, contract or case: some letters, a digit among them."""
    plain = written.strip()
    if len(plain) < SHORTEST_NUMBER or not any(one.isdigit() for one in plain):
        return False
    return re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", text) is not None


def _without(text: str, orders: Sequence[Sentence]) -> str:
    for one in orders:
        text = text.replace(one.text, " ")
    return text
