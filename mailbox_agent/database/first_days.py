"""Stores of the program's first hours: 0001_start grew until 0002 came, and what came after builds
on all of it. What such a store lacks is added before it is migrated."""

import sqlite3

START = "0001_start"
_COLUMNS = {
    "leaders": "TEXT NOT NULL DEFAULT '[]'",
    "folder_revision": "INTEGER NOT NULL DEFAULT 0",
    "approved_upto": "INTEGER NOT NULL DEFAULT 0",
}
_RECIPIENTS = (
    "ALTER TABLE message_recipients RENAME TO message_recipients_before",
    """CREATE TABLE message_recipients (
    message_id INTEGER NOT NULL REFERENCES messages,
    kind TEXT NOT NULL CHECK (kind IN ('to', 'cc', 'reply_to', 'forwarded')),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    PRIMARY KEY (message_id, kind, position)
) STRICT, WITHOUT ROWID""",
    "INSERT INTO message_recipients SELECT * FROM message_recipients_before",
    "DROP TABLE message_recipients_before",
)


def bring_to_start(conn: sqlite3.Connection) -> None:
    """All of it or nothing. `conn` is in autocommit mode; the store has had 0001 and no other."""
    conn.execute("BEGIN IMMEDIATE")
    try:
        there = {row[1] for row in conn.execute("PRAGMA table_info(drafts)")}
        for name, form in _COLUMNS.items():
            if name not in there:
                conn.execute(f"ALTER TABLE drafts ADD COLUMN {name} {form}")
        if "folder_revision" not in there:
            conn.execute("UPDATE drafts SET folder_revision = revision WHERE folder_key <> ''")
        (made,) = conn.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'message_recipients'"
        ).fetchone()
        if "'forwarded'" not in made:
            for statement in _RECIPIENTS:
                conn.execute(statement)
        conn.execute("COMMIT")
    except BaseException:
        conn.execute("ROLLBACK")
        raise
