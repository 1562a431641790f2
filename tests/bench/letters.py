"""The mails of people: a planned thread as bytes, each mail quoting the one before."""

import zlib
from collections.abc import Iterator
from datetime import datetime
from random import Random

from client_words import DISCLAIMER, FORWARD, REPLY
from clients import CLIENTS, Rendered, html_body, plain_text
from conversation import Thread, Turn, is_ours
from mime import whole_mail
from packing import body_of, files_of, headers_of
from people import Person
from texts import own_text
from transport import message_id

BELOW_THE_QUOTE = 0.06


def letters(rng: Random, thread: Thread, huge: bool) -> Iterator[tuple[datetime, Person, bytes]]:
    """(date, sender, mail) in the order of the thread; `huge`: the first has a 5 MB file."""
    previous: Rendered | None = None
    chain: list[str] = []
    for turn in thread.turns:
        client = _client(turn.sender)
        earlier = previous if previous and rng.random() < 0.88 else None
        if turn.sort == "forward" and previous is None:
            earlier = _never_seen(rng, turn, thread.subject)
        now = _written(rng, turn, client, thread.subject, earlier)
        ident = message_id(rng, client, turn)
        headers = headers_of(rng, turn, client, now, ident, chain)
        files = files_of(rng, turn, huge and turn.place == 0)
        yield turn.date, turn.sender, whole_mail(headers, body_of(rng, turn, client, now, files))
        chain.append(ident)
        previous = now


def _client(who: Person) -> str:
    return CLIENTS[(0, 0, 0, 0, 0, 1, 1, 1, 2, 2)[zlib.crc32(who.email.encode()) % 10]]


def _never_seen(rng: Random, turn: Turn, subject: str) -> Rendered:
    """The customer's mail that went to one of us alone and is now forwarded."""
    fixed = {"ours": turn.sender.name.split()[0], "them": turn.of.name, "who": turn.sender.name}
    own = own_text(rng, "request", turn.of.language, turn.date, fixed)
    writer = next((who for who in turn.to if not is_ours(who)), turn.sender)
    signature = _signature(rng, writer)
    plain = plain_text("outlook", turn.of.language, own, signature, None)
    html = html_body("outlook", turn.of.language, own, signature, None)
    return Rendered(writer, turn.date, turn.sender.email, subject, plain, html)


def _written(
    rng: Random, turn: Turn, client: str, subject: str, earlier: Rendered | None
) -> Rendered:
    people = [p.name for p in turn.to] or [turn.sender.name]
    to_whom = rng.choice(people).split()[0] if not is_ours(turn.sender) else people[0]
    fixed = {"ours": to_whom, "them": turn.of.name, "who": rng.choice(people)}
    own = own_text(rng, turn.sort, turn.language, turn.date, fixed)
    signature = _signature(rng, turn.sender)
    below = client != "outlook" and rng.random() < BELOW_THE_QUOTE
    plain = plain_text(client, turn.language, own, signature, earlier, below)
    html = html_body(client, turn.language, own, signature, earlier)
    mark = FORWARD if turn.sort == "forward" else REPLY
    line = mark[turn.language] * (turn.place > 0 or turn.sort == "forward") + subject
    return Rendered(turn.sender, turn.date, "Vendor Escalations", line, plain, html)


def _signature(rng: Random, who: Person) -> list[str]:
    draw = rng.random()
    if draw < 0.15:
        return [who.name.split()[0]]
    lines = [
        who.name,
        who.title,
        who.company,
        f"T {who.phone}",
        f"www.{who.email.partition('@')[2]}",
    ]
    return [*lines, "", DISCLAIMER[who.language]] if draw > 0.55 else lines[: rng.randint(2, 5)]
