"""A sent mail came back, and a person says what follows.

    works     the address works again: mail may go to it, and the same text is drafted once more
    told      they were reached another way: nothing more is to be done
    ADDRESS   the same text is drafted once more, to this address in the place of the dead one

What is drafted once more is a draft like any other: it waits for a decision. Where another one to
the same side waits already, there is none beside it: who decides on that one can add what is
missing.
"""

from dataclasses import dataclass
from email.utils import getaddresses

from mailbox_agent.answering.making import with_next_update
from mailbox_agent.answering.storing import NewDraft, store_draft
from mailbox_agent.case_view import whole_case
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.came_back import HowSettled, settle_return, still_back
from mailbox_agent.database.cases import follow_merges, load_case
from mailbox_agent.database.drafts import drafts_of_case, load_draft
from mailbox_agent.drafts.addresses import wire_address
from mailbox_agent.errors import UserError
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Decider, Draft, DraftText
from mailbox_agent.review.decisions import AFTER_THE_END
from mailbox_agent.review.terminal import edit_draft

UNDECIDED = ("pending", "approved", "claimed", "unsure")


@dataclass(frozen=True, slots=True)
class Returned:
    """`again`: the draft with the same text; `waits`: one that waits already, in its place; `why`:
    why there is neither, "" if none is wanted."""

    addresses: tuple[str, ...]
    again: Draft | None = None
    waits: Draft | None = None
    why: str = ""


def settle_returned(
    desk: Desk, draft: Draft, answer: str, decider: Decider, templates: Templates
) -> Returned:
    """`answer`: works, told or an address. Raises UserError if it is none of these, or the draft
    is not known to have come back; nothing is changed then."""
    dead = _came_back_from(desk, draft)
    how: HowSettled = "works" if answer == "works" else "told" if answer == "told" else "elsewhere"
    to, cc = draft.to, draft.cc
    if how == "elsewhere":
        to, cc = (_in_place(both, dead, _address(answer, dead)) for both in (to, cc))
    with desk.store.write(durable=True):
        who = f"{decider.name} ({decider.door})"
        settle_return(desk.store, draft, dead, how, who, desk.now)
        if how == "told":
            return Returned(dead)
        waits, why = _instead(desk, draft)
        if waits or why:
            return Returned(dead, waits=waits, why=why)
        return Returned(dead, again=_once_more(desk, draft, to, cc, decider, templates))


def _came_back_from(desk: Desk, draft: Draft) -> tuple[str, ...]:
    back = still_back(desk.store)
    found = [one.addresses for one in back if one.draft_id == draft.id]
    if not found:
        known = ", ".join(str(number) for number in sorted({one.draft_id for one in back}))
        raise UserError(
            f"draft {draft.id} is not known to have come back, or that is settled (drafts that came"
            f" back: {known or 'none'}); nothing was changed"
        )
    return tuple(dict.fromkeys(address for of in found for address in of))


def _address(answer: str, dead: tuple[str, ...]) -> str:
    if wire_address(answer) is None or "." not in answer.rpartition("@")[2]:
        raise UserError(
            f"{answer[:80]!r} is no answer: say works, told, or the address that it is to go to;"
            " nothing was changed"
        )
    if answer.casefold() in dead:
        raise UserError(
            f"{answer} is the address that it came back from: if it works again, say works;"
            " nothing was changed"
        )
    return answer


def _in_place(recipients: tuple[str, ...], dead: tuple[str, ...], address: str) -> tuple[str, ...]:
    """The header with the new address where the dead ones stood, once."""
    return tuple(
        dict.fromkeys(
            address if getaddresses([one])[0][1].casefold() in dead else one for one in recipients
        )
    )


def _instead(desk: Desk, draft: Draft) -> tuple[Draft | None, str]:
    """(the draft that waits already, why the text can't be drafted once more)."""
    case = load_case(desk.store, follow_merges(desk.store, draft.case_id))
    if case.status != "open" and draft.kind not in AFTER_THE_END:
        return None, f"{case.token} is not open any more"
    if draft.attachments:
        return None, "it carried a document: approve that again, and its mail is drafted"
    waiting = (
        one
        for one in drafts_of_case(desk.store, case.id)
        if one.audience == draft.audience and one.status in UNDECIDED
    )
    return next(waiting, None), ""


def _once_more(
    desk: Desk,
    draft: Draft,
    to: tuple[str, ...],
    cc: tuple[str, ...],
    decider: Decider,
    templates: Templates,
) -> Draft:
    """As a person's edit of a new draft, so that what holds no more is found: a time that has
    passed, an address that the case does not know."""
    case_id = follow_merges(desk.store, draft.case_id)
    promised = draft.next_update_at
    if promised is not None and promised <= desk.now:
        promised = with_next_update(
            desk, whole_case(desk.store, desk.settings, case_id)
        ).next_update_at
    number = store_draft(
        desk,
        NewDraft(
            case_id=case_id,
            audience=draft.audience,
            kind=draft.kind,
            occasion=f"again:{draft.id}",
            text=DraftText(draft.subject, draft.body, draft.language),
            to=draft.to,
            cc=draft.cc,
            findings=(),
            template_sha256="",
            leaders=draft.leaders,
            answers_message=draft.answers_message,
            promised=promised,
        ),
    )
    new = load_draft(desk.store, number)
    head = f"To: {', '.join(to)}\nCc: {', '.join(cc)}\nSubject: {new.subject}\n\n"
    return edit_draft(desk, new, head + new.body, decider, templates)
