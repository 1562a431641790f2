-- The newest mail of a folder is asked for in every pass.
CREATE INDEX ledger_of_folder ON ledger (mailbox_id, folder);

-- Since when a draft is gone from the Drafts folder and not seen elsewhere.
ALTER TABLE drafts ADD COLUMN folder_missing_since TEXT;
