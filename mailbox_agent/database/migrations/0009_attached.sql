-- What a draft carries besides its text: [{"name", "content_type", "size", "sha256"}].
ALTER TABLE drafts ADD COLUMN attachments TEXT NOT NULL DEFAULT '[]';

-- A document as it goes out: what was approved, without comments and notes for the reviewer.
CREATE TABLE document_copies (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;

-- Who approved which version of a document, and as which file. The newest one of a version counts.
CREATE TABLE document_approvals (
    id INTEGER PRIMARY KEY,
    document_id INTEGER NOT NULL REFERENCES documents,
    newest_version INTEGER NOT NULL, -- that there was then: a later one makes this approval old
    file_sha256 TEXT NOT NULL,       -- the reviewer's file as it was read
    copy_sha256 TEXT NOT NULL REFERENCES document_copies,
    name TEXT NOT NULL,              -- of the copy, as its reader sees it
    language TEXT NOT NULL,          -- that the document is written in
    findings TEXT NOT NULL,          -- what was open and accepted, for who decides on the mail
    approved_by TEXT NOT NULL,
    approved_at TEXT NOT NULL
) STRICT;

CREATE INDEX document_approvals_document ON document_approvals (document_id);
