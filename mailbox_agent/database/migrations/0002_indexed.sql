-- What every mail and every pass asks for, where an index finds it.

-- What a mail is compared by, words between blanks; apart from its text, which is seldom needed.
CREATE TABLE message_sketches (
    message_id INTEGER PRIMARY KEY REFERENCES messages,
    prints TEXT NOT NULL,        -- of cases.matter.line_prints
    words TEXT NOT NULL          -- of cases.matter.sketch_words
) STRICT;

INSERT INTO message_sketches (message_id, prints, words)
SELECT message_id,
       coalesce((SELECT group_concat(value, ' ') FROM json_each(prints)), ''),
       coalesce((SELECT group_concat(value, ' ') FROM json_each(words)), '')
FROM message_text;

CREATE TABLE message_text_without (
    message_id INTEGER PRIMARY KEY REFERENCES messages,
    version TEXT NOT NULL,       -- of the code that made body_text: offsets belong to it
    subject TEXT NOT NULL,
    body_text TEXT NOT NULL,
    new_text TEXT NOT NULL,
    signature TEXT NOT NULL DEFAULT '',
    segments TEXT NOT NULL       -- [[kind, start, end] ...]
) STRICT;

INSERT INTO message_text_without
SELECT message_id, version, subject, body_text, new_text, signature, segments FROM message_text;

DROP TABLE message_text;

ALTER TABLE message_text_without RENAME TO message_text;

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

-- Up to which event a step of the pass has seen to every case: what came later is to be looked at.
CREATE TABLE marks (
    mailbox_id INTEGER NOT NULL, -- 0: of all mailboxes
    step TEXT NOT NULL,
    event INTEGER NOT NULL,
    PRIMARY KEY (mailbox_id, step)
) STRICT, WITHOUT ROWID;

-- Two values of a reading's record by which cases are asked for.
ALTER TABLE readings ADD COLUMN sender_role TEXT NOT NULL DEFAULT '';

ALTER TABLE readings ADD COLUMN needs_ack INTEGER NOT NULL DEFAULT 0;

UPDATE readings SET sender_role = coalesce(json_extract(record, '$.sender_role'), ''),
                    needs_ack = coalesce(json_extract(record, '$.needs_ack'), 0);

CREATE INDEX readings_asked ON readings (message_id, sender_role, needs_ack) WHERE current = 1;

DROP INDEX assignments_case;

CREATE INDEX assignments_case ON assignments (case_id, current, message_id);

DROP INDEX cases_customer;

CREATE INDEX cases_customer ON cases (customer_id, mailbox_id, last_activity_at);

CREATE INDEX cases_token ON cases (mailbox_id, lower(token));

CREATE INDEX ledger_pass ON ledger (pass_id, outcome);

CREATE INDEX customer_domains_customer ON customer_domains (customer_id);

CREATE INDEX proposals_case ON proposals (case_id);

CREATE INDEX proposals_message ON proposals (message_id);

CREATE INDEX notes_case ON notes (case_id);

CREATE INDEX drafts_case ON drafts (case_id);

CREATE INDEX drafts_message_id ON drafts (message_id);

CREATE INDEX drafts_in_folder ON drafts (status) WHERE folder_key <> '';

CREATE INDEX drafts_to_lay ON drafts (id)
    WHERE status IN ('pending', 'approved') AND (folder_key = '' OR folder_revision <> revision);

CREATE INDEX messages_bounced ON messages (id) WHERE automatic = 'bounce';

CREATE INDEX drafts_naming_leaders ON drafts (id) WHERE status = 'sent' AND leaders <> '[]';

CREATE INDEX drafts_notices ON drafts (occasion) WHERE kind = 'notice';
