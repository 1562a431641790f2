"""Whether a mail quotes what people outside wrote in a case: somebody gave it to its sender.

A partner whom the customer forwards a mail to answers with that mail below. Our own words count for
nothing: our acknowledgements say the same to everybody.
"""

from mailbox_agent.cases.matter import line_prints
from mailbox_agent.database.related_cases import texts_from_outside
from mailbox_agent.database.store import Store
from mailbox_agent.intake.knowing import MailFacts

PRINTS_SHARED = 3  # about twenty words in a row
MAILS_AT_MOST = 60  # of the case, the newest


def shows_text_of(store: Store, facts: MailFacts, case_id: int) -> bool:
    text = facts.message.body_text
    quoted = "\n".join(
        text[part.start : part.end]
        for part in facts.body.segments
        if part.kind in ("quoted", "forwarded")
    )
    prints = line_prints(quoted)
    if len(prints) < PRINTS_SHARED:
        return False
    known: set[str] = set()
    for theirs in texts_from_outside(store, case_id, MAILS_AT_MOST):
        known |= line_prints(theirs)
    return len(prints & known) >= PRINTS_SHARED
