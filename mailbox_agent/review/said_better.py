"""Drafts that lie in the Drafts folder are said better by the language model, behind all else.

What lies there is in the template's words until the model has answered; then its revision takes
that place, once. Whoever has opened, changed, moved or decided the first copy meanwhile keeps it.
"""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from mailbox_agent.database.drafts import drafts_to_reword
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Draft
from mailbox_agent.review.drafts_folder import DraftsFolder, lay_drafts, lies_as_laid

FRESH = timedelta(hours=1)  # an older draft has become a person's matter


def say_better(
    place: DraftsFolder, templates: Templates, at: Callable[[str], None], *, shadow: bool
) -> None:
    """The drafts of this pass, or of one that was cut off. shadow: nothing is written to the
    mailbox."""
    desk = place.desk
    if desk.asker is None:
        return
    drafts = drafts_to_reword(desk.store, desk.row.id, desk.now - FRESH)
    if not drafts:
        return
    from mailbox_agent.answering.rewording import reword_drafts  # an idle pass needs none of it

    free = _always if shadow else partial(lies_as_laid, place)
    if reword_drafts(desk, drafts, templates, free, at, place.stopping) and not shadow:
        lay_drafts(place, at)


def _always(_: Draft) -> bool:
    return True
