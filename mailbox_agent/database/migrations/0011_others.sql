-- Another agent that works on one of our mailboxes, or a copy of this one: while a row stands here,
-- nothing is drafted for that mailbox or sent from it (`takeover` takes the rows away).
CREATE TABLE other_agents (
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    kind TEXT NOT NULL CHECK (kind IN ('other', 'copy', 'unknown')),
    mark TEXT NOT NULL,          -- of the instance
    host TEXT NOT NULL,          -- '': it does not say
    folder TEXT NOT NULL,        -- where its newest mail was found
    laid_at TEXT NOT NULL,       -- when that was laid there, by its own clock
    newest_draft INTEGER NOT NULL, -- the highest number that one of its drafts bore
    seen_at TEXT NOT NULL,       -- by us, for the first time
    PRIMARY KEY (mailbox_id, kind, mark, host)
) STRICT, WITHOUT ROWID;

-- Mails in Drafts that are none of ours and have been looked at.
CREATE TABLE looked_at (
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    place TEXT NOT NULL,
    PRIMARY KEY (mailbox_id, place)
) STRICT, WITHOUT ROWID;

-- When a person last said that this agent goes on alone: what others laid before is history.
ALTER TABLE mailboxes ADD COLUMN taken_over_at TEXT;

-- Drafts get higher numbers than those which a lost state of this store has used.
ALTER TABLE instance ADD COLUMN drafts_above INTEGER NOT NULL DEFAULT 0;
