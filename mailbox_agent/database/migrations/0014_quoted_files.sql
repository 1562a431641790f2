-- Words may stand in an attached file: `part` says in which (attachments.part); starts and ends then
-- count in its text. '' : in the message itself.
ALTER TABLE sources ADD COLUMN part TEXT NOT NULL DEFAULT '';
