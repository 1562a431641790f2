-- What people's edits and corrections teach, with blanks in place of names, numbers, dates and
-- links. Used only once approved; gone with the draft or the mail that it comes from. A deleted one
-- stays without its words, so that it is not made again.
CREATE TABLE examples (
    id INTEGER PRIMARY KEY,
    made_at TEXT NOT NULL,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
    draft_id INTEGER UNIQUE REFERENCES drafts ON DELETE CASCADE,
    correction_id INTEGER UNIQUE REFERENCES corrections ON DELETE CASCADE,
    purpose TEXT NOT NULL CHECK (purpose IN ('write', 'read')),
    kind TEXT NOT NULL,          -- of the draft, or of the mail as it was read first
    area TEXT NOT NULL,
    language TEXT NOT NULL,
    words TEXT NOT NULL,         -- of the mail that was read; '' for a draft
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'candidate'
        CHECK (status IN ('candidate', 'approved', 'deleted')),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_at TEXT,
    CHECK ((draft_id IS NULL) <> (correction_id IS NULL))
) STRICT;

CREATE INDEX examples_near ON examples (mailbox_id, purpose, kind, area, language);
