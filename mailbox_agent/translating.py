"""A draft, and the mail that it answers, in a language that who approves it reads.

A model's translation, for their eyes only: it is never sent and nothing is taken from it. What was
translated once is answered from the record of calls.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mailbox_agent.asking import Asked, OpenedModel, asking
from mailbox_agent.asking.leaving import Matter
from mailbox_agent.asking.marker import marker_of
from mailbox_agent.case_view import customer_of, whole_case
from mailbox_agent.database.messages import message_row
from mailbox_agent.database.store import Store
from mailbox_agent.message.language import detect_language
from mailbox_agent.message.unseen import as_seen
from mailbox_agent.records import Address, Draft, Question
from mailbox_agent.redaction import as_masks
from mailbox_agent.settings import Settings

PURPOSE = "translate"
MOST_CHARS = 8_000  # of the mail, and of the draft
MOST_TOKENS = 10_000
SCHEMA: dict[str, Any] = {
    "type": "object",
    "properties": {"mail": {"type": "string"}, "draft": {"type": "string"}},
    "required": ["mail", "draft"],
    "additionalProperties": False,
}


@dataclass(frozen=True, slots=True)
class Translation:
    """`mail` "": none was needed. `why_not`: why there is no translation at all."""

    language: str
    mail: str = ""
    draft: str = ""
    cut: bool = False  # only the beginnings were translated
    why_not: str = ""


def languages_read(settings: Settings, name: str) -> tuple[str, ...]:
    """Those of the person of that name, if the team knows them; else of everybody who approves."""
    own = [one for one in settings.people if one.name == name]
    readers = own or [one for one in settings.people if one.approves]
    return tuple(dict.fromkeys(language for one in readers for language in one.languages))


def translation_of(
    store: Store,
    settings: Settings,
    opened: OpenedModel | None,
    draft: Draft,
    languages: Sequence[str],
    now: datetime,
    *,
    may_ask: Callable[[], bool] = lambda: True,
) -> Translation | None:
    """None if it can be read as it is. may_ask: said once before the model is asked; False where
    nothing may be asked because the store can't keep the answer."""
    if not languages or draft.language in languages:
        return None
    into = languages[0]
    if opened is None:
        return Translation(into, why_not="no model is set up ([model] base_url)")
    if PURPOSE not in opened.instructions:
        return Translation(into, why_not=f"prompts/{PURPOSE}.md is missing")
    with asking(store, settings.model, opened, now) as asker:
        assert asker is not None
        asked, cut = _asked(store, settings, opened, draft, into, languages)
        answer = asker.known(asked)
        if answer is None and not may_ask():
            return Translation(into, why_not="the store is only read here")
        answer = answer or asker.ask(asked)
    if answer.outcome != "answered":
        return Translation(into, why_not=answer.detail or answer.outcome)
    said = answer.data or {}
    mail, text = (as_masks(said[key].strip()) for key in ("mail", "draft"))
    return Translation(into, mail, text, cut)


def _asked(
    store: Store,
    settings: Settings,
    opened: OpenedModel,
    draft: Draft,
    into: str,
    languages: Sequence[str],
) -> tuple[Asked, bool]:
    instructions = opened.instructions[PURPOSE]
    record = whole_case(store, settings, draft.case_id)
    case, customer = record.case, customer_of(store, record)
    box = next((one for one in settings.mailboxes if one.name == case.mailbox), None)
    mail, marker = "", marker_of(store, draft.message_id)
    if draft.answers_message is not None:
        row = message_row(store, draft.answers_message)
        marker = marker_of(store, row["raw_sha256"])
        read = detect_language(row["new_text"]) in languages
        mail = "" if read else as_seen(row["new_text"])
    question = Question(
        purpose=PURPOSE,
        instructions=instructions.text,
        input=_input(marker, into, mail, draft.body),
        schema=SCHEMA,
        check=what_is_wrong,
        most_tokens=MOST_TOKENS,
        prompt_hash=instructions.sha256,
    )
    matter = Matter(
        mailbox_id=_mailbox_of(store, draft.case_id),
        mailbox_allowed=box.model_allowed if box else None,
        customer=case.customer,
        confidential=case.confidential or bool(customer and customer.confidential),
        case_id=case.id,
        people=(
            *(Address(one.name, one.address) for one in record.people),
            *(Address(one.name, "") for one in settings.people),
        ),
        companies=tuple(one for one in (settings.company.name, case.customer) if one),
    )
    return Asked(question, matter), max(len(mail), len(draft.body)) > MOST_CHARS


def _mailbox_of(store: Store, case_id: int) -> int | None:
    row = store.one("SELECT mailbox_id FROM cases WHERE id = ?", case_id)
    return row["mailbox_id"] if row else None


def _input(marker: str, into: str, mail: str, draft: str) -> str:
    lines = [f"MARKER: {marker}", f"INTO: {into}", ""]
    if mail:
        lines += [f"THE MAIL {marker}", mail[:MOST_CHARS], f"END OF THE MAIL {marker}", ""]
    lines += [f"OUR DRAFT {marker}", draft[:MOST_CHARS], f"END OF OUR DRAFT {marker}"]
    return "\n".join(lines)


def what_is_wrong(data: Any) -> str:
    """In one line a model can act on; "" if the answer has the form."""
    texts = [data.get(key) for key in ("mail", "draft")] if isinstance(data, dict) else []
    if len(texts) != 2 or not all(isinstance(one, str) for one in texts):
        return 'answer with one JSON object: {"mail": "...", "draft": "..."}'
    return "" if str(texts[1]).strip() else "the translation of the draft is empty"
