-- The newest mail of a folder is asked for in every pass.
CREATE INDEX ledger_of_folder ON ledger (mailbox_id, folder);

-- Since when a draft is gone from the Drafts folder and not seen elsewhere.
ALTER TABLE drafts ADD COLUMN folder_missing_since TEXT;

-- Sending over SMTP: how often it was tried in vain and when it is tried again; since when a mail
-- may be with the server (null: it is not).
ALTER TABLE drafts ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0;

ALTER TABLE drafts ADD COLUMN next_try_at TEXT;

ALTER TABLE drafts ADD COLUMN handing_over_at TEXT;

-- Our copy in the Sent folder: to be laid there, being laid, laid and to be looked at once more.
ALTER TABLE drafts ADD COLUMN sent_copy TEXT NOT NULL DEFAULT ''
CHECK (sent_copy IN ('', 'due', 'laying', 'laid'));

CREATE INDEX drafts_sent_copies ON drafts (id) WHERE sent_copy <> '';

-- Whether the server lays copies into Sent by itself; null: not known yet.
ALTER TABLE mailboxes ADD COLUMN server_copies INTEGER;
