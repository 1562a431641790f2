-- Every exchange with a language model, as it was. `question_hash` is of everything that was said,
-- so that asking the same again is answered from here.
CREATE TABLE model_call (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    purpose TEXT NOT NULL,
    mailbox_id INTEGER REFERENCES mailboxes,
    ledger_id INTEGER REFERENCES ledger, -- the mail that it was about
    case_id INTEGER REFERENCES cases,
    host TEXT NOT NULL,          -- where it went
    model TEXT NOT NULL,
    prompt_hash TEXT NOT NULL,   -- of the file with the instructions
    question_hash TEXT NOT NULL,
    mode TEXT NOT NULL,
    repair INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    detail TEXT NOT NULL,
    answer TEXT NOT NULL,        -- raw
    prompt_tokens INTEGER,       -- as the server counts; null where it does not
    completion_tokens INTEGER,
    cost REAL NOT NULL,          -- by the prices of the settings at that time
    seconds REAL NOT NULL
) STRICT;

CREATE INDEX model_call_question ON model_call (question_hash, outcome);

CREATE INDEX model_call_at ON model_call (at);

-- Mail that the rules had to read because the model could not be had: read again when it can.
CREATE TABLE to_read_again (
    ledger_id INTEGER PRIMARY KEY REFERENCES ledger,
    why TEXT NOT NULL,           -- the outcome
    tries INTEGER NOT NULL DEFAULT 0,
    noted_at TEXT NOT NULL
) STRICT;
