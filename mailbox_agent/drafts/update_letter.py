"""The letters that the clock asks for: the status update by the promised time, and the word that a
date is not kept (practice rows never-silent, bad-news-early). Pure.

From the customer's view alone (promise 5). When one is due is asked in answering/clock_letters.py.
"""

from collections.abc import Sequence

from mailbox_agent.cases.people import display_name
from mailbox_agent.cases.quotes import shorten
from mailbox_agent.drafts.customer_letter import begun
from mailbox_agent.drafts.letterhead import Letterhead, filled_letter, next_update
from mailbox_agent.drafts.parts import Parts
from mailbox_agent.drafts.points import due_words, point
from mailbox_agent.drafts.slips import Slip
from mailbox_agent.drafts.standing import Standing, if_done, put_standing
from mailbox_agent.drafts.wording import quotable
from mailbox_agent.records import Address, CaseRecord, DraftText, Finding

UPDATE, SLIP = "status_update", "slipped_date"  # the folders of prompts/


def compose_update(
    record: CaseRecord, head: Letterhead, *, standing: Standing, promised: bool, late: bool
) -> DraftText:
    """promised: they were told a time; late: it has passed. Raises TemplateError if the file is
    missing or broken."""
    letter = begun(record, UPDATE, head)
    next_update(letter.parts, head.next_update_at, letter.zone, letter.language)
    put_standing(letter.parts, standing, letter.zone, letter.language)
    letter.parts.values |= {"promised": promised, "late": promised and late}
    return filled_letter(letter.template, letter.parts)


def compose_slip(
    record: CaseRecord, slips: Sequence[Slip], head: Letterhead, *, standing: Standing
) -> DraftText:
    """standing: without the items of `slips`. Raises TemplateError likewise."""
    letter = begun(record, SLIP, head)
    parts, zone, language = letter.parts, letter.zone, letter.language
    next_update(parts, head.next_update_at, zone, language)
    put_standing(parts, standing, zone, language)
    parts.values |= {
        "slips": tuple(_told(parts, one, zone, language) for one in slips),
        "one_slip": len(slips) == 1,
        "some_named": any(one.new for one in slips),
        "unnamed": not all(one.new for one in slips),
    }
    token = record.case.token
    parts.findings += [_inside(one, token) for one in slips if one.inside]
    unnamed = [one for one in slips if not one.inside and not one.new]
    parts.findings += [if_done(one.item, token) for one in unnamed]
    return filled_letter(letter.template, parts)


def _told(parts: Parts, slip: Slip, zone: str, language: str) -> str:
    """ "“I will send the hotfix.” (13 May 2026 → 18 May 2026)"."""
    old = due_words(slip.old, slip.old_at, zone, language)
    new = due_words(slip.new, None, zone, language)
    return point(parts, slip.item, f"{old} → {new}" if new else old, language=language)


def _inside(slip: Slip, token: str) -> Finding:
    """What internal mail says of the new date, and how it is released."""
    change = slip.inside
    assert change is not None
    who = display_name(Address(change.source.author, "")) or change.source.author
    day = change.after[:10]
    words = f"“{shorten(quotable(change.source.quote))}”" if change.source.quote else f"by {day}"
    correct = f"mailbox-agent correct {token} --item {slip.item.id} --due"
    todo = (
        f"Once there is one: {correct} YYYY-MM-DD; if it is kept after all: {correct} {slip.old}"
        if change.field == "kept"
        else f"To name it: {correct} {day}"
    )
    why = (
        f"{who} wrote on {change.source.at:%Y-%m-%d}, and the customer has not seen it: {words} The"
        f" letter names no new date. {todo}"
    )
    return Finding("slip", why, shorten(quotable(slip.item.source.quote or slip.item.what)))
