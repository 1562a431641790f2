-- What grew with the number of people, and what a mail of many megabytes may cost.

-- Who goes by a name.
CREATE INDEX people_name ON people (name COLLATE NOCASE, email);

-- The search knows the first million characters of a text: more is a log, and five million of
-- them take a second. What was indexed in full before is indexed anew.
INSERT INTO message_fts (message_fts, rowid, subject, body_text)
SELECT 'delete', message_id, subject, body_text FROM message_text
WHERE length(body_text) > 1000000;

INSERT INTO message_fts (rowid, subject, body_text)
SELECT message_id, subject, substr(body_text, 1, 1000000) FROM message_text
WHERE length(body_text) > 1000000;

DROP TRIGGER message_text_added;

DROP TRIGGER message_text_removed;

DROP TRIGGER message_text_changed;

CREATE TRIGGER message_text_added AFTER INSERT ON message_text BEGIN
    INSERT INTO message_fts (rowid, subject, body_text)
    VALUES (new.message_id, new.subject, substr(new.body_text, 1, 1000000));
END;

CREATE TRIGGER message_text_removed AFTER DELETE ON message_text BEGIN
    INSERT INTO message_fts (message_fts, rowid, subject, body_text)
    VALUES ('delete', old.message_id, old.subject, substr(old.body_text, 1, 1000000));
END;

CREATE TRIGGER message_text_changed AFTER UPDATE OF subject, body_text ON message_text BEGIN
    INSERT INTO message_fts (message_fts, rowid, subject, body_text)
    VALUES ('delete', old.message_id, old.subject, substr(old.body_text, 1, 1000000));
    INSERT INTO message_fts (rowid, subject, body_text)
    VALUES (new.message_id, new.subject, substr(new.body_text, 1, 1000000));
END;
