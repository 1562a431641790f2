-- The record of a workspace. Times are UTC, ISO 8601 with "+00:00". Text of mail lives in content
-- tables (raw_mail, message_text, readings, items ...) and can be erased; events hold ids and
-- hashes only and can be neither changed nor removed.

CREATE TABLE instance (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    mark TEXT NOT NULL,          -- how we recognise our own mail
    secret BLOB NOT NULL,        -- signs Message-IDs
    created_at TEXT NOT NULL
) STRICT;

CREATE TABLE mailboxes (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    start_mark TEXT NOT NULL,    -- older mail is history
    next_number INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE passes (
    id INTEGER PRIMARY KEY,
    started_at TEXT NOT NULL,
    ended_at TEXT,
    received INTEGER NOT NULL DEFAULT 0,
    filed INTEGER NOT NULL DEFAULT 0,
    set_aside INTEGER NOT NULL DEFAULT 0,
    failed INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE raw_mail (
    sha256 TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    stored_at TEXT NOT NULL
) STRICT;

CREATE TABLE ledger (
    id INTEGER PRIMARY KEY,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    folder TEXT NOT NULL,
    epoch TEXT NOT NULL,
    key TEXT NOT NULL,
    raw_sha256 TEXT REFERENCES raw_mail,
    arrived_at TEXT,
    noticed_at TEXT NOT NULL,
    pass_id INTEGER REFERENCES passes,
    outcome TEXT NOT NULL CHECK (outcome IN ('received', 'filed', 'set_aside', 'failed')),
    reason TEXT CHECK (reason IN ('automatic', 'unrelated', 'duplicate', 'own', 'decision',
                                  'encrypted', 'oversized')),
    detail TEXT NOT NULL DEFAULT '',
    error TEXT,
    attempts INTEGER NOT NULL DEFAULT 0,
    message_id INTEGER REFERENCES messages,
    UNIQUE (mailbox_id, folder, epoch, key),
    CHECK ((outcome = 'set_aside') = (reason IS NOT NULL)),
    CHECK ((outcome = 'failed') = (error IS NOT NULL)),
    CHECK (outcome <> 'filed' OR message_id IS NOT NULL)
) STRICT;

CREATE INDEX ledger_outcome ON ledger (outcome, mailbox_id);

CREATE INDEX ledger_message ON ledger (message_id);

CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    folded TEXT NOT NULL UNIQUE, -- name without legal form, case and accents
    zone TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    confidential INTEGER NOT NULL DEFAULT 0,
    origin TEXT NOT NULL CHECK (origin IN ('settings', 'mail', 'person'))
) STRICT;

CREATE TABLE customer_domains (
    domain TEXT PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers
) STRICT;

CREATE TABLE customer_addresses (
    address TEXT PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers
) STRICT;

CREATE TABLE people (
    email TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    title TEXT NOT NULL DEFAULT '',
    customer_id INTEGER REFERENCES customers,
    first_seen_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL
) STRICT;

CREATE TABLE messages (
    id INTEGER PRIMARY KEY,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    raw_sha256 TEXT NOT NULL REFERENCES raw_mail,
    message_id TEXT NOT NULL,
    message_id_made INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    sender_name TEXT NOT NULL,
    sender_email TEXT NOT NULL,
    written_at TEXT NOT NULL,    -- Date, else Received, else when we noticed it
    written_offset INTEGER NOT NULL, -- minutes east of UTC, as the sender had it
    history INTEGER NOT NULL,    -- older than the start mark
    from_sent INTEGER NOT NULL,  -- read from our own Sent folder
    automatic TEXT,
    automatic_reason TEXT NOT NULL DEFAULT '',
    automatic_details TEXT NOT NULL DEFAULT '{}',
    trust TEXT NOT NULL CHECK (trust IN ('authenticated', 'unauthenticated', 'failed')),
    trust_reason TEXT NOT NULL,
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'internal')),
    flags TEXT NOT NULL DEFAULT '[]',
    recorded_at TEXT NOT NULL
) STRICT;

CREATE INDEX messages_message_id ON messages (message_id, mailbox_id);

CREATE INDEX messages_sender ON messages (sender_email);

CREATE TABLE message_text (
    message_id INTEGER PRIMARY KEY REFERENCES messages,
    version TEXT NOT NULL,       -- of the code that made body_text: offsets belong to it
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    new_text TEXT NOT NULL,
    signature TEXT NOT NULL DEFAULT '',
    segments TEXT NOT NULL,      -- [[kind, start, end] ...]
    prints TEXT NOT NULL,        -- of cases.threads.line_prints
    words TEXT NOT NULL          -- of cases.threads.sketch_words
) STRICT;

CREATE TABLE message_recipients (
    message_id INTEGER NOT NULL REFERENCES messages,
    kind TEXT NOT NULL CHECK (kind IN ('to', 'cc', 'reply_to', 'forwarded')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (message_id, kind, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE message_parents (
    message_id INTEGER NOT NULL REFERENCES messages,
    position INTEGER NOT NULL,   -- 0 is the nearest: In-Reply-To, then References from the last
    parent TEXT NOT NULL,
    PRIMARY KEY (message_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_parents_parent ON message_parents (parent);

CREATE TABLE attachments (
    message_id INTEGER NOT NULL REFERENCES messages,
    part TEXT NOT NULL,
    filename TEXT NOT NULL,
    content_type TEXT NOT NULL,
    sniffed_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    inline INTEGER NOT NULL,
    danger TEXT,
    PRIMARY KEY (message_id, part)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE message_fts USING fts5 (
    subject, body_text, content = 'message_text', content_rowid = 'message_id',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TRIGGER message_text_added AFTER INSERT ON message_text BEGIN
    INSERT INTO message_fts (rowid, subject, body_text)
    VALUES (new.message_id, new.subject, new.body_text);
END;

CREATE TRIGGER message_text_removed AFTER DELETE ON message_text BEGIN
    INSERT INTO message_fts (message_fts, rowid, subject, body_text)
    VALUES ('delete', old.message_id, old.subject, old.body_text);
END;

CREATE TRIGGER message_text_changed AFTER UPDATE OF subject, body_text ON message_text BEGIN
    INSERT INTO message_fts (message_fts, rowid, subject, body_text)
    VALUES ('delete', old.message_id, old.subject, old.body_text);
    INSERT INTO message_fts (rowid, subject, body_text)
    VALUES (new.message_id, new.subject, new.body_text);
END;

CREATE TABLE readings (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES messages,
    engine TEXT NOT NULL,
    model TEXT NOT NULL DEFAULT '',
    prompt_hash TEXT NOT NULL DEFAULT '',
    text_version TEXT NOT NULL,
    record TEXT NOT NULL,        -- the Reading as JSON
    made_at TEXT NOT NULL,
    current INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX readings_current ON readings (message_id) WHERE current = 1;

CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    mailbox_id INTEGER NOT NULL REFERENCES mailboxes,
    number INTEGER NOT NULL,
    token TEXT NOT NULL,
    title TEXT NOT NULL,
    customer_id INTEGER REFERENCES customers,
    status TEXT NOT NULL CHECK (status IN ('open', 'resolved', 'closed')),
    area TEXT,
    severity TEXT CHECK (severity IN ('critical', 'high', 'medium', 'low')),
    manager TEXT,
    language TEXT NOT NULL DEFAULT 'en',
    zone TEXT NOT NULL DEFAULT '',
    opened_at TEXT NOT NULL,
    last_activity_at TEXT NOT NULL,
    acknowledge_by TEXT,
    acknowledged_at TEXT,
    next_update_at TEXT,
    resolved_at TEXT,
    closed_at TEXT,
    close_reason TEXT NOT NULL DEFAULT '',
    confidential INTEGER NOT NULL DEFAULT 0,
    history INTEGER NOT NULL DEFAULT 0,
    merged_into INTEGER REFERENCES cases,
    person_set TEXT NOT NULL DEFAULT '[]', -- fields a person decided: never overwritten
    documented_event INTEGER NOT NULL DEFAULT 0, -- documents hold everything up to this event
    UNIQUE (mailbox_id, number),
    UNIQUE (mailbox_id, token),
    CHECK (status <> 'closed' OR closed_at IS NOT NULL),
    CHECK (status <> 'open' OR history = 1 OR merged_into IS NOT NULL OR next_update_at IS NOT NULL)
) STRICT;

CREATE INDEX cases_customer ON cases (customer_id, mailbox_id);

CREATE TABLE assignment_batches (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('intake', 'merge', 'split', 'undo', 'person')),
    actor TEXT NOT NULL,
    at TEXT NOT NULL,
    undoes INTEGER REFERENCES assignment_batches
) STRICT;

CREATE TABLE assignments (
    id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES assignment_batches,
    message_id INTEGER NOT NULL REFERENCES messages,
    case_id INTEGER REFERENCES cases, -- null: taken out of every case
    how TEXT NOT NULL,
    reason TEXT NOT NULL,
    provisional INTEGER NOT NULL,
    current INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX assignments_current ON assignments (message_id) WHERE current = 1;

CREATE INDEX assignments_case ON assignments (case_id, current);

CREATE TABLE proposals (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('join', 'item', 'status')),
    case_id INTEGER NOT NULL REFERENCES cases,
    message_id INTEGER REFERENCES messages,
    item_id INTEGER REFERENCES items,
    reason TEXT NOT NULL,
    value TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    decided_at TEXT,
    decision TEXT
) STRICT;

CREATE TABLE case_references (
    case_id INTEGER NOT NULL REFERENCES cases,
    folded TEXT NOT NULL,
    written TEXT NOT NULL,
    message_id INTEGER NOT NULL REFERENCES messages,
    PRIMARY KEY (case_id, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    kind TEXT NOT NULL CHECK (kind IN ('call', 'meeting', 'decision', 'note')),
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    participants TEXT NOT NULL DEFAULT '[]',
    text TEXT NOT NULL,
    audience TEXT NOT NULL DEFAULT 'internal' CHECK (audience IN ('customer', 'internal')),
    recorded_at TEXT NOT NULL
) STRICT;

CREATE TABLE sources (           -- where a value comes from; shared by items, causes, impacts
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('message', 'note', 'person')),
    message_id INTEGER REFERENCES messages,
    note_id INTEGER REFERENCES notes,
    reading_id INTEGER REFERENCES readings,
    author TEXT NOT NULL,
    role TEXT,
    at TEXT NOT NULL,
    quote TEXT NOT NULL,
    segment TEXT NOT NULL,
    starts INTEGER NOT NULL,
    ends INTEGER NOT NULL,
    text_version TEXT NOT NULL DEFAULT '',
    CHECK ((kind = 'message') = (message_id IS NOT NULL)),
    CHECK ((kind = 'note') = (note_id IS NOT NULL))
) STRICT;

CREATE INDEX sources_message ON sources (message_id);

CREATE TABLE items (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    source_id INTEGER NOT NULL REFERENCES sources,
    what TEXT NOT NULL,
    owner TEXT,
    owner_side TEXT CHECK (owner_side IN ('us', 'customer', 'partner')),
    due TEXT,
    due_at TEXT,
    zone TEXT NOT NULL DEFAULT '',
    due_words TEXT NOT NULL DEFAULT '',
    recurrence TEXT,
    promise INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
    state_source_id INTEGER REFERENCES sources,
    done_at TEXT,
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'internal')),
    supported INTEGER NOT NULL,
    person_set TEXT NOT NULL DEFAULT '[]'
) STRICT;

CREATE INDEX items_case ON items (case_id);

CREATE TABLE item_changes (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES items,
    at TEXT NOT NULL,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    source_id INTEGER NOT NULL REFERENCES sources,
    applied INTEGER NOT NULL     -- 0: a proposal of somebody who may not decide it
) STRICT;

CREATE INDEX item_changes_item ON item_changes (item_id);

CREATE TABLE causes (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    source_id INTEGER NOT NULL REFERENCES sources,
    what TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('suspected', 'confirmed', 'ruled_out')),
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'internal')),
    supported INTEGER NOT NULL
) STRICT;

CREATE INDEX causes_case ON causes (case_id);

CREATE TABLE impacts (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    source_id INTEGER NOT NULL REFERENCES sources,
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'internal')),
    supported INTEGER NOT NULL
) STRICT;

CREATE INDEX impacts_case ON impacts (case_id);

CREATE TABLE drafts (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    audience TEXT NOT NULL CHECK (audience IN ('customer', 'internal')),
    kind TEXT NOT NULL,
    occasion TEXT NOT NULL,
    answers_message INTEGER REFERENCES messages,
    revision INTEGER NOT NULL DEFAULT 1,
    status TEXT NOT NULL CHECK (status IN ('pending', 'approved', 'claimed', 'sent', 'unsure',
                                           'rejected', 'superseded', 'void')),
    sender TEXT NOT NULL,
    recipients TEXT NOT NULL,    -- {"to": [...], "cc": [...]}
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    language TEXT NOT NULL,
    message_id TEXT NOT NULL,
    parents TEXT NOT NULL,       -- {"in_reply_to": "", "references": [...]}
    content_hash TEXT NOT NULL,
    findings TEXT NOT NULL DEFAULT '[]',
    origins TEXT NOT NULL DEFAULT '[]', -- on what each sentence rests
    leaders TEXT NOT NULL DEFAULT '[]', -- an acknowledgement names them, a notice goes to them
    next_update_at TEXT,
    created_at TEXT NOT NULL,
    touched INTEGER NOT NULL DEFAULT 0,
    folder_key TEXT NOT NULL DEFAULT '',
    folder_sha256 TEXT NOT NULL DEFAULT '',
    folder_revision INTEGER NOT NULL DEFAULT 0,
    approved_hash TEXT NOT NULL DEFAULT '',
    approved_upto INTEGER NOT NULL DEFAULT 0, -- the newest message when it was approved
    decided_by TEXT NOT NULL DEFAULT '',
    decided_at TEXT,
    why TEXT NOT NULL DEFAULT '',
    sent_at TEXT
) STRICT;

CREATE UNIQUE INDEX drafts_once ON drafts (case_id, audience, kind, occasion)
    WHERE status NOT IN ('void', 'rejected', 'superseded');

CREATE INDEX drafts_status ON drafts (status);

CREATE TABLE draft_revisions (
    draft_id INTEGER NOT NULL REFERENCES drafts,
    revision INTEGER NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (draft_id, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL REFERENCES cases,
    kind TEXT NOT NULL CHECK (kind IN ('remediation_plan', 'closure_summary', 'post_mortem')),
    edition TEXT NOT NULL CHECK (edition IN ('customer', 'internal')),
    version INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    path TEXT NOT NULL,          -- below the documents folder of the store
    sha256 TEXT NOT NULL,
    made_at TEXT NOT NULL,
    approved_by TEXT NOT NULL DEFAULT '',
    approved_at TEXT,
    UNIQUE (case_id, kind, edition, version)
) STRICT;

CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    actor TEXT NOT NULL,
    case_id INTEGER,
    message_id INTEGER,
    draft_id INTEGER,
    document_id INTEGER,
    details TEXT NOT NULL,       -- ids, counts and hashes; never text of a mail
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
) STRICT;

CREATE INDEX events_case ON events (case_id);

CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;

CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events BEGIN
    SELECT RAISE(ABORT, 'events are append-only');
END;
