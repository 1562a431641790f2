"""What of a mail the question "is a machine talking?" looks at: headers, sender, folded sentences.

Computed once per mail and handed to the rules in `automatic.py`, `bounce.py` and `notices.py`.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from mailbox_agent.folding import fold
from mailbox_agent.message.automatic_patterns import (
    DAEMON_LOCALS,
    DAEMON_NAMES,
    DISCUSSION_HEADERS,
    FORWARD_PREFIX,
    MAILING_HEADERS,
    NEGATIVE_VALUES,
    NOREPLY_LOCALS,
    NOTIFIER_HEADERS,
    REPLY_PREFIX,
    SYSTEM_LOCALS,
)
from mailbox_agent.message.human_wording import (
    ASKS,
    GREETS_BY_NAME,
    GREETS_IN_JAPANESE,
    LURES,
    SPEAKS_AS_PERSON,
)
from mailbox_agent.message.wording import Wording
from mailbox_agent.records import Body, Message
from mailbox_agent.sieve import Texts

_TEXT_LIMIT = 12_000  # characters of own text that are looked at
_SENTENCE_LIMIT = 600
_WRAPPED = 55  # a line at least this long may go on in the next one
_SENTENCE_END = re.compile(r"(?<=[^\d\s][.!?])\s+|(?<=\d{4}\.)\s+|(?<=[。！？])")  # not "11. Mai"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_COMMENT = re.compile(r"\([^()]{0,200}\)")


@dataclass(frozen=True)
class Marks:
    """One mail as the rules see it. `own` is what its sender wrote: no quotes, no forwards."""

    message: Message
    headers: dict[str, str]  # lower-case name -> topmost value
    subject: str  # folded
    local: str  # of the From address, folded
    own: str
    sentences: tuple[str, ...]  # of `own`, folded

    def any_header(self, prefixes: tuple[str, ...]) -> str:
        """The first header whose name begins so and whose value is not a "no"."""
        for name, value in self.headers.items():
            if name.startswith(prefixes) and value.strip().casefold() not in NEGATIVE_VALUES:
                return name
        return ""

    @cached_property
    def submitted(self) -> str:
        """The keyword of Auto-Submitted (RFC 3834 section 5): "" if absent or "no". Of several the
        first that is none: a gateway's own may stand above what the machine wrote."""
        values = (_COMMENT.sub(" ", one) for one in self.message.all_headers("auto-submitted"))
        keywords = (value.split(";")[0].strip().casefold() for value in values)
        return next((one for one in keywords if one and one not in NEGATIVE_VALUES), "")

    @cached_property
    def precedence(self) -> str:
        return _COMMENT.sub(" ", self.headers.get("precedence", "")).strip().casefold()

    @cached_property
    def null_envelope(self) -> bool:
        return self.message.envelope_sender == ""

    @cached_property
    def is_reply(self) -> bool:
        return bool(REPLY_PREFIX.found_in(self.subject))

    @cached_property
    def is_forward(self) -> bool:
        return bool(FORWARD_PREFIX.found_in(self.subject))

    @cached_property
    def daemon(self) -> bool:
        """The sender is a mail server."""
        name = self.message.sender.name if self.message.sender else ""
        return bool(DAEMON_LOCALS.found_in(self.local) or DAEMON_NAMES.found_in(fold(name[:200])))

    @cached_property
    def robot(self) -> bool:
        """The sender's address is one that no person answers from."""
        return bool(NOREPLY_LOCALS.found_in(self.local) or SYSTEM_LOCALS.found_in(self.local))

    @cached_property
    def through_list(self) -> bool:
        """A list that hands on what people write. "List-Post: NO" says the contrary (RFC 2369)."""
        name = self.any_header(DISCUSSION_HEADERS)
        one_way = self.headers.get("list-post", "").strip().casefold().startswith("no")
        plain_list = "list-id" in self.headers and "list-unsubscribe-post" not in self.headers
        mailing = self.any_header(MAILING_HEADERS)
        return bool(name or plain_list) and not one_way and not mailing

    @cached_property
    def greets_by_name(self) -> bool:
        head = self.own[:400]
        return bool(GREETS_BY_NAME.match(head) or GREETS_IN_JAPANESE.search(head[:80]))

    @cached_property
    def lures(self) -> bool:
        """It wants a password: a machine's mask on a person's fraud."""
        seen = [bool(t.found_in(self.subject) or self._holding(t)) for t in LURES]
        return (seen[0] and (seen[1] or seen[2])) or (self.auth_failed and any(seen[:2]))

    @cached_property
    def auth_failed(self) -> bool:
        return "dmarc=fail" in self.headers.get("authentication-results", "").casefold()

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.sentences)

    @cached_property
    def _lengths(self) -> tuple[int, ...]:
        """The words of each sentence, counted."""
        return tuple(map(words_in, self.sentences))

    @cached_property
    def _known(self) -> dict[Wording, frozenset[int]]:
        return {}

    def _holding(self, table: Wording) -> frozenset[int]:
        """The sentences (by number) that hold words of the table. Many rules ask the same."""
        known = self._known.get(table)
        if known is None:
            known = frozenset(
                number
                for number in table.asked_of(self._texts)
                if table.found_in(self.sentences[number])
            )
            self._known[table] = known
        return known

    def _expected(self, tables: tuple[Wording, ...]) -> frozenset[int]:
        return frozenset().union(*map(self._holding, tables))

    def _besides(self, tables: tuple[Wording, ...]) -> list[int]:
        expected = self._expected(tables)
        return [
            number
            for number, (sentence, words) in enumerate(
                zip(self.sentences, self._lengths, strict=True)
            )
            if words > (8 if sentence.endswith(",") else 3) and number not in expected
        ]

    def count(self, table: Wording) -> int:
        """How many sentences of the text hold words of the table."""
        return len(self._holding(table))

    def besides(self, *tables: Wording) -> tuple[str, ...]:
        """The sentences that none of the tables expects; greetings and names left out."""
        return tuple(self.sentences[number] for number in self._besides(tables))

    def words_besides(self, *tables: Wording) -> int:
        return sum(self._lengths[number] for number in self._besides(tables))

    def asks(self, *expected: Wording) -> bool:
        """It asks something of its reader, beyond what the tables expect of a machine."""
        return self._questions or bool(self._holding(ASKS) - self._expected(expected))

    @cached_property
    def _questions(self) -> bool:
        return any(
            sentence.endswith(("?", "か。")) and words > 5
            for sentence, words in zip(self.sentences, self._lengths, strict=True)
        )

    def speaks_as_person(self, *expected: Wording) -> bool:
        return not self._holding(SPEAKS_AS_PERSON).isdisjoint(self._besides(expected))

    @cached_property
    def machine_headers(self) -> str:
        return self.any_header(NOTIFIER_HEADERS) or self.any_header(MAILING_HEADERS)


def marks_of(message: Message, body: Body) -> Marks:
    headers: dict[str, str] = {}
    for name, value in message.headers:
        headers.setdefault(name, value[:2000])
    own = own_text(message, body)[:_TEXT_LIMIT]
    local = message.sender.email.rpartition("@")[0] if message.sender else ""
    return Marks(
        message, headers, fold(message.subject[:500]), fold(local[:100]), own, _sentences(own)
    )


def own_text(message: Message, body: Body) -> str:
    """What the sender's side wrote, footers included: machines sign in the disclaimer."""
    kinds = ("own", "signature", "disclaimer")
    parts = [message.body_text[s.start : s.end] for s in body.segments if s.kind in kinds]
    text = "\n\n".join(part.strip() for part in parts if part.strip())
    return text or body.new_text


def _sentences(text: str) -> tuple[str, ...]:
    pieces: list[str] = []
    line_goes_on = False
    for line in text.splitlines():
        bare = line.strip()
        if line_goes_on and bare:
            pieces[-1] += " " + bare
        elif bare:
            pieces.append(bare)
        line_goes_on = bool(bare) and len(bare) >= _WRAPPED
    found = (fold(s)[:_SENTENCE_LIMIT] for piece in pieces for s in _SENTENCE_END.split(piece))
    return tuple(sentence for sentence in found if sentence)


def words_in(sentence: str) -> int:
    """Words; two letters of a script without spaces count as one."""
    if sentence.isascii():
        return len(sentence.split())
    return len(_CJK.sub(" ", sentence).split()) + len(_CJK.findall(sentence)) // 2
