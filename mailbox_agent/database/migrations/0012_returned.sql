-- Why an approved draft was put off: a server's own words, for the person who asks why it waits.
ALTER TABLE drafts ADD COLUMN put_off_why TEXT NOT NULL DEFAULT '';

-- What a person said of a sent mail that came back. It settles the reports that were there by then.
CREATE TABLE settled_returns (
    id INTEGER PRIMARY KEY,
    draft_id INTEGER NOT NULL REFERENCES drafts,
    address TEXT NOT NULL,       -- folded: where it did not arrive
    how TEXT NOT NULL CHECK (how IN ('works', 'told', 'elsewhere')),
    upto INTEGER NOT NULL,       -- the newest message by then
    settled_by TEXT NOT NULL,
    settled_at TEXT NOT NULL
) STRICT;
CREATE INDEX settled_returns_of_draft ON settled_returns (draft_id, address);
CREATE INDEX settled_returns_working ON settled_returns (address, upto) WHERE how = 'works';
