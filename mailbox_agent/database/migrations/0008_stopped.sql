-- Mails that a pass left to the next one because it was stopped before it came to them.
ALTER TABLE passes ADD COLUMN waiting INTEGER NOT NULL DEFAULT 0;
