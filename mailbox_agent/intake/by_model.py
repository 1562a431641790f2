"""Reading one mail by the model, after the rules have: which mails are shown to it, what it is
told, and what becomes of its answer."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from mailbox_agent.asking import Asked, Asker
from mailbox_agent.asking.leaving import Matter, why_not_leaving
from mailbox_agent.asking.marker import marker_of
from mailbox_agent.cases.odd_mail import UNREAD_FILE
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.cases import load_case
from mailbox_agent.database.ledger import LedgerRow, raw_bytes
from mailbox_agent.database.messages import twin_of
from mailbox_agent.intake.digest import audience_for, digest_for
from mailbox_agent.intake.knowing import MailFacts, is_history
from mailbox_agent.intake.own_mail import is_own
from mailbox_agent.learning.nearest import nearest
from mailbox_agent.records import (
    Address,
    Answer,
    AttachedText,
    CaseMatch,
    KnownItem,
    Question,
    Reading,
    ReadingContext,
)
from mailbox_agent.records.model import Outcome
from mailbox_agent.redaction import masked, secret_words
from mailbox_agent.understanding.model_input import line_of

if TYPE_CHECKING:
    from mailbox_agent.understanding.model_input import Part

PURPOSE = "read_message"
MOST_TOKENS = 8_000  # of an answer; models that think aloud need some


class NotAsked(Exception):
    """The model has to be asked first; nothing was written."""

    def __init__(self, asked: list[Asked]) -> None:
        super().__init__("the model has not been asked yet")
        self.asked = asked


def is_for_the_model(desk: Desk, facts: MailFacts, match: CaseMatch) -> bool:
    """A person's mail that may change what we know: no machine's, no archive's, none of our own
    coming back, none that failed its authentication on no case of ours."""
    asker = desk.asker
    if asker is None or facts.automatic is not None or facts.message.encrypted:
        return False
    if is_history(desk, facts) and not asker.settings.read_history:
        return False
    if facts.trust.verdict == "failed" and match.case_id is None:
        return False
    return not is_own(desk, facts) and not _is_copy(desk, facts)


def _is_copy(desk: Desk, facts: MailFacts) -> bool:
    """Of a mail that is filed: it came by a list and directly, and is set aside."""
    twin, _ = twin_of(desk.store, desk.row.id, facts.message, facts.trust, to_be_filed=True)
    return twin is not None


def read_by_model(
    desk: Desk,
    row: LedgerRow,
    facts: MailFacts,
    context: ReadingContext,
    match: CaseMatch,
    rules: Reading,
    again: int | None = None,
) -> Reading:
    """The rules' reading, as the model mends it; unchanged where it can't be had.

    again: the message that is read once more; what it said itself, and what came after it, is not
    told. Raises NotAsked with what has to be asked first.
    """
    from mailbox_agent.understanding.by_model import read_answers
    from mailbox_agent.understanding.model_answer import ReadMail
    from mailbox_agent.understanding.model_input import parts_of

    asker = desk.asker
    assert asker is not None
    case_id = match.case_id if again is None else _case_now(desk, again)
    matter = _matter(desk, row, facts, context, case_id, rules)
    context = _told(desk, facts, context, match, again)
    near = nearest(desk, asker, "read", kind=rules.kind, area=rules.area, language=rules.language)
    context = replace(context, examples=near)
    if facts.message.attachments and not why_not_leaving(asker.settings, asker.model, matter):
        raw = raw_bytes(desk.store, row.raw_sha256 or "")
        context = replace(context, attached=asker.attachments.texts_of(raw, facts.message))
    parts = parts_of(facts.message, facts.body)
    questions = [question_about(facts, context, part, asker) for part in parts]
    asked = [Asked(question, matter) for question in questions]
    answers = [asker.known(one) for one in asked]
    missing = [one for one, answer in zip(asked, answers, strict=True) if answer is None]
    if missing:
        raise NotAsked(missing)
    found = [answer for answer in answers if answer is not None]
    failed = next((one for one in found if one.outcome != "answered"), None)
    if failed is not None:
        return _unread(rules, failed)
    read = [
        (part, ReadMail.model_validate(answer.data))
        for part, answer in zip(parts, found, strict=True)
    ]
    hidden = {key: word for answer in found for key, word in answer.hidden.items()}
    reading = read_answers(read, rules, facts.message, facts.body, context, hidden)
    return replace(
        reading,
        model=asker.model.name,
        prompt_hash=questions[0].prompt_hash,
        secrets=_secrets_of(context.attached),
        unread_files=_unread_files(context.attached),
    )


def _secrets_of(attached: Sequence[AttachedText]) -> dict[str, str]:
    """What must not be shown of the files: no other place keeps their text."""
    return {word: kind for one in attached for word, kind in secret_words(one.text).items()}


def _unread_files(attached: Sequence[AttachedText]) -> tuple[str, ...]:
    """Of which files, and why, the reading does not know all."""
    told = [
        (one, one.note or ("only its beginning was read" if one.cut else "")) for one in attached
    ]
    return tuple(
        f"{UNREAD_FILE} “{masked(line_of(one.filename, 80)) or 'without a name'}”: {why}"
        for one, why in told
        if why
    )


def question_about(
    facts: MailFacts, context: ReadingContext, part: "Part", asker: Asker
) -> Question:
    from mailbox_agent.understanding.model_answer import answer_schema, what_is_wrong
    from mailbox_agent.understanding.model_input import input_for

    instructions = asker.instructions[PURPOSE]
    return Question(
        purpose=PURPOSE,
        instructions=instructions.text,
        input=input_for(facts.message, facts.body, context, part),
        schema=answer_schema(),
        check=what_is_wrong,
        most_tokens=MOST_TOKENS,
        prompt_hash=instructions.sha256,
    )


def unread_outcome(reading: Reading) -> str:
    """Why the model has not read it though it should have; "" if it has, or may not."""
    return reading.rules.get("unread", "")


def _unread(rules: Reading, failed: Answer) -> Reading:
    """Read by the rules alone, which says why; not to be read again where it may not leave."""
    why = {**rules.reasons, "engine": f"read by rules: {failed.detail or failed.outcome}"}
    outcome: Outcome | str = "" if failed.outcome == "not_allowed" else failed.outcome
    return replace(rules, reasons=why, rules={**rules.rules, "unread": outcome})


def _told(
    desk: Desk, facts: MailFacts, context: ReadingContext, match: CaseMatch, again: int | None
) -> ReadingContext:
    audience = audience_for(desk, facts)
    items = context.open_items
    if match.case_id is not None and audience == "customer":
        items = _seen_by_the_customer(desk, items)
    return replace(
        context,
        marker=marker_of(desk.store, facts.message.raw_sha256),
        digest=digest_for(desk, facts, match, again),
        open_items=items,
    )


def _seen_by_the_customer(desk: Desk, items: tuple[KnownItem, ...]) -> tuple[KnownItem, ...]:
    marks = ", ".join("?" * len(items))
    rows = desk.store.all(
        f"SELECT id FROM items WHERE id IN ({marks}) AND audience = 'customer'",
        *(item.id for item in items),
    )
    seen = {row["id"] for row in rows}
    return tuple(item for item in items if item.id in seen)


def _matter(
    desk: Desk,
    row: LedgerRow,
    facts: MailFacts,
    context: ReadingContext,
    case_id: int | None,
    rules: Reading,
) -> Matter:
    case = load_case(desk.store, case_id) if case_id is not None else None
    customer = facts.customer[1] if facts.customer else None
    name = case.customer if case and case.customer else customer.name if customer else None
    named = facts.customers.named(rules.customer) if rules.customer else None
    confidential = any(
        (case is not None and case.confidential, customer is not None and customer.confidential,
         named is not None and named[1].confidential)
    )  # fmt: skip
    return Matter(
        mailbox_id=desk.row.id,
        mailbox_allowed=desk.mailbox.model_allowed,
        customer=name or (named[1].name if named else None),
        confidential=confidential,
        ledger_id=row.id,
        case_id=case.id if case else None,
        people=_people(facts, context),
        companies=tuple(one for one in (context.company, name, rules.customer) if one),
        about="\n".join((_all_of(facts), name or "")),
    )


def _case_now(desk: Desk, message_id: int) -> int | None:
    """The case that a mail is on, though it be the one that opened it."""
    row = desk.store.one(
        "SELECT case_id FROM assignments WHERE message_id = ? AND current = 1", message_id
    )
    return row["case_id"] if row else None


def _all_of(facts: MailFacts) -> str:
    """Its text, and everybody who stands in its headers."""
    message = facts.message
    sender = [message.sender] if message.sender else []
    people = [*sender, *message.to, *message.cc, *message.reply_to]
    named = (f"{one.name} {one.email}" for one in people)
    return "\n".join((message.subject, message.body_text, *named))


def _people(facts: MailFacts, context: ReadingContext) -> tuple[Address, ...]:
    """Everybody whose name may stand in the question."""
    message = facts.message
    authors = [one.author for one in facts.body.forwards if one.author]
    sender = [message.sender] if message.sender else []
    known = {**context.case_people, **context.staff_names}
    named = [Address(name, email) for email, name in known.items()]
    return (*sender, *message.to, *message.cc, *authors, *named)
