-- Mail of the agent to our own staff, one row for each recipient. What has a key is said once.
CREATE TABLE notices (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('service', 'on_call', 'draft', 'promise', 'bundle')),
    recipient TEXT NOT NULL,     -- a bare address of the settings
    mailbox TEXT NOT NULL,       -- whose way out is tried first; '': any
    case_id INTEGER REFERENCES cases,
    urgent INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    message_id TEXT NOT NULL UNIQUE,
    posted_at TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'due'
    CHECK (state IN ('due', 'claimed', 'sent', 'bundled', 'refused', 'unsure', 'dropped')),
    why TEXT NOT NULL DEFAULT '',
    bundle_id INTEGER REFERENCES notices, -- the mail that carried it, if it did not go by itself
    via TEXT NOT NULL DEFAULT '',         -- the mailbox that it was claimed for
    attempts INTEGER NOT NULL DEFAULT 0,
    next_try_at TEXT,
    handing_over_at TEXT,        -- since when it may be with the server; null: it is not
    sent_at TEXT,
    UNIQUE (key, recipient)
) STRICT;

CREATE INDEX notices_open ON notices (id) WHERE state IN ('due', 'claimed');

CREATE INDEX notices_of_recipient ON notices (recipient, handing_over_at);

-- What does not work and was said to the administrators, until it works again.
CREATE TABLE troubles (
    name TEXT PRIMARY KEY,
    since TEXT NOT NULL,
    why TEXT NOT NULL
) STRICT, WITHOUT ROWID;
