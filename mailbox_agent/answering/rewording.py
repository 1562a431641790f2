"""Drafts that lie there in the template's words, said better by the language model.

A bounded step behind everything else: the template's draft is stored and laid into Drafts before.
It stays where the model can't be had or says nothing that holds, or a person is at the draft.
Each sentence is checked; one that fails is asked for once more, then the template's stays, and a
finding at it says why.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from mailbox_agent.answering.letters import Letter, findings_of, letter_of
from mailbox_agent.answering.storing import draft_message_id
from mailbox_agent.asking import Asked, Asker
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import findings_as_rows, load_draft, origins_of_draft
from mailbox_agent.drafts.by_model import (
    Reworded,
    at_fault,
    badly_said,
    input_for_letter,
    refused,
    said_already,
    with_sentences,
)
from mailbox_agent.drafts.courtesy_words import FRAMES
from mailbox_agent.drafts.letter_facts import THEY_WROTE
from mailbox_agent.drafts.reply import content_hash
from mailbox_agent.drafts.unfounded import unfounded
from mailbox_agent.drafts.wording import sentences
from mailbox_agent.errors import UserError
from mailbox_agent.learning.nearest import nearest
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Answer, Draft, Finding, Question
from mailbox_agent.review.decisions import reword

MOST_TOKENS = 6_000
ROUNDS = 6  # of looking at a letter: each takes out what was found wrong
MOST_TIME = timedelta(minutes=5)  # for the letters of a mailbox in one pass; the others stay

Free = Callable[[Draft], bool]  # whether nobody is at a draft: it lies where we laid it, as it was


def reword_drafts(
    desk: Desk,
    drafts: Sequence[int],
    templates: Templates,
    free: Free,
    at: Callable[[str], None],
    stopping: Callable[[], bool] = lambda: False,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> int:
    """How many have the model's words now. Holds no transaction while the model writes."""
    asker = desk.asker
    if asker is None:
        return 0
    most = asker.settings.parallel_calls  # budget and a server that fails are looked at in between
    until, made = clock() + MOST_TIME, 0
    for first in range(0, len(drafts), most):
        if asker.why_resting or stopping() or clock() > until:
            break
        made += _reword(desk, asker, drafts[first : first + most], templates, free, at)
    return made


def _reword(
    desk: Desk,
    asker: Asker,
    drafts: Sequence[int],
    templates: Templates,
    free: Free,
    at: Callable[[str], None],
) -> int:
    loaded = (letter_of(desk, load_draft(desk.store, one), templates) for one in drafts)
    letters = [one for one in loaded if one is not None and one.purpose in asker.instructions]
    first = asker.ask_all([_asked(desk, asker, one) for one in letters])
    for letter, answer in zip(letters, first, strict=True):
        _take(desk, letter, answer, templates)
    again = [one for one in letters if one.wrong]
    second = asker.ask_all([_asked(desk, asker, one) for one in again])
    for letter, answer in zip(again, second, strict=True):
        _take(desk, letter, answer, templates)
    asker.forget()
    stored = 0
    for letter in letters:
        if _stored(desk, asker, letter, templates, free):
            stored += 1
        else:
            _say_what_was_refused(desk, letter)
        at("draft reworded")
    return stored


def _asked(desk: Desk, asker: Asker, letter: Letter) -> Asked:
    from mailbox_agent.drafts.model_answer import answer_schema, what_is_wrong

    instructions = asker.instructions[letter.purpose]
    sender = letter.answer_to.sender
    return Asked(
        Question(
            purpose=letter.purpose,
            instructions=instructions.text,
            input=input_for_letter(
                letter.units, letter.facts, letter.mail,
                language=letter.language, reader=sender.name or letter.record.case.customer or "",
                company=desk.settings.company.name, marker=letter.marker, findings=letter.wrong,
                examples=nearest(
                    desk, asker, "write", kind=letter.draft.kind, area=letter.record.case.area,
                    language=letter.draft.language,
                ),
            ),
            schema=answer_schema(),
            check=what_is_wrong,
            most_tokens=MOST_TOKENS,
            prompt_hash=instructions.sha256,
        ),
        letter.matter,
    )  # fmt: skip


def _take(desk: Desk, letter: Letter, answer: Answer, templates: Templates) -> None:
    """What of an answer holds; the rest is in `wrong`, and stays the template's."""
    from mailbox_agent.drafts.model_answer import WrittenLetter

    if answer.outcome != "answered":
        return
    asked_for, letter.wrong = letter.wrong, {}
    units = {unit.n: unit for unit in letter.units}
    facts = {fact.id: fact.text for fact in letter.facts}
    theirs = "\n".join(
        [letter.mail, *(text for text in facts.values() if text.startswith(THEY_WROTE))]
    )
    told = "\n".join(unit.text for unit in letter.units if unit.fixed or unit.n == 1)
    ours = "\n".join(unit.text for unit in letter.units if not unit.fixed)
    differs = letter.language != letter.draft.language
    for one in WrittenLetter.model_validate(answer.data).sentences:
        unit = units.get(one.n)
        if unit is None or (asked_for and one.n not in asked_for):
            continue
        new = Reworded(one.text.strip(), tuple(one.facts))
        if new.text == unit.text:
            continue
        named = [facts[fact] for fact in new.facts if fact in facts]
        others = [letter.said[n].text if n in letter.said else other.text
                  for n, other in units.items() if n != one.n]  # fmt: skip
        why = (
            badly_said(unit, new, facts, differs)
            or said_already(new, others)
            or unfounded(new.text, unit.text, named, theirs, letter.language, ours, told)
        )
        if why:
            letter.wrong[one.n] = why
        else:
            letter.said[one.n] = new
    _take_out_what_is_wrong(desk, letter, templates)


def _take_out_what_is_wrong(desk: Desk, letter: Letter, templates: Templates) -> None:
    for _ in range(ROUNDS):
        body, put = with_sentences(letter.draft.body, letter.units, letter.said)
        found = at_fault(_new_findings(desk, letter, body, templates), put)
        if not found:
            return
        for n in list(letter.said) if 0 in found else found:
            letter.wrong[n] = found.get(n) or found[0]
            letter.said.pop(n, None)
        if not letter.said:
            return


def _new_findings(desk: Desk, letter: Letter, body: str, templates: Templates) -> list[Finding]:
    found = findings_of(desk, letter, body, templates)
    return [one for one in found if one.text not in letter.before]


def _stored(desk: Desk, asker: Asker, letter: Letter, templates: Templates, free: Free) -> bool:
    """Writes the new revision, unless nothing holds or a person was faster."""
    draft = letter.draft
    if not letter.said:
        return False
    body, put = with_sentences(draft.body, letter.units, letter.said)
    if _new_findings(desk, letter, body, templates) or not body.strip():
        return False
    files = [one.sha256 for one in draft.attachments]
    hashed = content_hash(draft.sender, draft.to, draft.cc, draft.subject, body, files)
    if not free(load_draft(desk.store, draft.id)):
        return False
    try:
        with desk.store.write():
            reword(
                desk.store, draft, desk.now,
                body=body, language=letter.language, model=asker.model.name,
                content_hash=hashed,
                message_id=draft_message_id(desk, draft.case_id, draft.id, draft.revision + 1),
                origins=_origins(desk, letter, body, put),
                findings=_findings(letter),
            )  # fmt: skip
    except UserError:  # decided or edited meanwhile
        return False
    return True


def _say_what_was_refused(desk: Desk, letter: Letter) -> None:
    """In the template's draft, if it is still as it was."""
    found = refused(letter.units, letter.wrong)
    if not found:
        return
    with desk.store.write():
        draft = load_draft(desk.store, letter.draft.id)
        if (
            draft.status == "pending"
            and not draft.touched
            and draft.revision == letter.draft.revision
        ):
            rows = findings_as_rows((*draft.findings, *found))
            desk.store.update("drafts", draft.id, {"findings": rows})


def _findings(letter: Letter) -> list[Finding]:
    return [*_of_its_language(letter), *refused(letter.units, letter.wrong)]


def _of_its_language(letter: Letter) -> list[Finding]:
    draft = letter.draft
    if letter.language == draft.language:
        return list(draft.findings)
    kept = [one for one in draft.findings if one.check != "language"]
    if letter.language not in FRAMES:
        why = (
            f"A language model wrote this in a language ({letter.language}) in which no check knows"
            " the words for a cause, a promise or what was done: read it with care."
        )
        kept.append(Finding("language", why))
    return kept


def _origins(
    desk: Desk, letter: Letter, body: str, put: Mapping[int, str]
) -> list[tuple[str, str]]:
    """On what each sentence rests: the facts that the model named, else as the template's did."""
    before = dict(origins_of_draft(desk.store, letter.draft.id))
    facts = {fact.id: fact.origin for fact in letter.facts}
    by_unit = {unit.n: unit.text for unit in letter.units}
    found = []
    for text in sentences(body):
        n = next((n for n, words in put.items() if words and text in words), None)
        named = [facts[one] for one in letter.said[n].facts] if n is not None else []
        origin = named[0] if named else before.get(by_unit.get(n or 0, text), "template")
        found.append((text, origin))
    return found
