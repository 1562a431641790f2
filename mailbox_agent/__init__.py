"""mailbox-agent: watches a shared escalations mailbox and keeps the team's word.

The story, one module a line:

    mailbox/        mail comes in: bytes, unaltered, each one accounted for
    message/        what one mail says, and whether a machine is talking
    cases/          which case it belongs to, who is on it, what time it is there
    understanding/  what in it matters, each claim with its verbatim quote
    database/       recorded: SQLite, an append-only log, a ledger that must add up
    drafts/         what we would answer, checked against the case
    review/         a person decides
    outbox.py       sent once
    documents/      Word documents for people to review
    agent.py        one pass over all of this, top to bottom
"""

__version__ = "0.1.0"
