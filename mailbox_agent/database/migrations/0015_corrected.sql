-- What a person said to be otherwise than it was read or set: old and new, side by side.
CREATE TABLE corrections (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    case_id INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
    message_id INTEGER REFERENCES messages ON DELETE CASCADE, -- null: of the case or an item
    item_id INTEGER REFERENCES items ON DELETE CASCADE,
    field TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL
) STRICT;

CREATE INDEX corrections_case ON corrections (case_id);

CREATE INDEX corrections_message ON corrections (message_id);
