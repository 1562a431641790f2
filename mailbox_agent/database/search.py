"""Full-text search over subjects and bodies of mails. Looks only; secrets are not shown."""

from mailbox_agent.database.case_secrets import secrets_of_case
from mailbox_agent.database.search_words import Search, read_search
from mailbox_agent.database.store import Row, Store
from mailbox_agent.records import Viewer
from mailbox_agent.redaction import masked, secret_words

MOST = 50  # mails that one search gives
_SHOWN = ("subject", "excerpt", "sender_name")
_EXCERPT = 70  # characters on either side of what was found inside a word
_FOUND = (
    " FROM messages JOIN message_text ON message_text.message_id = messages.id"
    " LEFT JOIN assignments ON assignments.message_id = messages.id"
    " AND assignments.current = 1"
    # a mail that we sent ourselves is on no case: its draft is
    " LEFT JOIN cases ON cases.id = coalesce(assignments.case_id,"
    " (SELECT max(drafts.case_id) FROM drafts"
    " WHERE drafts.message_id = messages.message_id AND drafts.message_id <> ''))"
)
_COLUMNS = (
    "SELECT messages.id, messages.written_at, messages.sender_email, messages.sender_name,"
    " message_text.subject, cases.token,"
)


def search_messages(store: Store, viewer: Viewer, text: str, limit: int = MOST) -> list[Row]:
    """Mails with words that begin as those of `text` do, best first (search_words.py).

    Where there are none, those that hold the text inside a word ("abrechnung" in
    "Jahresabrechnung", any part of a Chinese or Japanese sentence), newest first.
    Raises UserError if there is nothing to search for.
    """
    search = read_search(text)
    found, inside = _by_beginnings(store, viewer, search, limit), False
    if not found:
        found, inside = _inside_words(store, viewer, search, limit), True
    return [{**_without_secrets(store, row), "inside_a_word": inside} for row in found]


def _without_secrets(store: Store, row: Row) -> Row:
    """An excerpt has lost the words that say what is a password: its whole mail is asked, and the
    case, whose other mails and files may say it."""
    text = store.one(
        "SELECT body_text, case_id FROM message_text t LEFT JOIN assignments a"
        " ON a.message_id = t.message_id AND a.current = 1 WHERE t.message_id = ?",
        row["id"],
    )
    secrets = secret_words(text["body_text"]) if text else {}
    if text and text["case_id"]:
        secrets = {**secrets, **secrets_of_case(store, text["case_id"])}
    return {key: masked(row[key], secrets) if key in _SHOWN else row[key] for key in row}


def _by_beginnings(store: Store, viewer: Viewer, search: Search, limit: int) -> list[Row]:
    return store.all(
        f"{_COLUMNS} snippet(message_fts, -1, '', '', ' … ', 16) AS excerpt"
        + _FOUND
        + " JOIN message_fts ON message_fts.rowid = messages.id"
        " WHERE message_fts MATCH ? AND (? OR coalesce(cases.confidential, 0) = 0)"
        " ORDER BY rank LIMIT ?",
        search.query,
        viewer.sees_confidential,
        limit,
    )


def _inside_words(store: Store, viewer: Viewer, search: Search, limit: int) -> list[Row]:
    """A look at every text, for searches of words only (no OR, no NOT)."""
    if not search.inside:
        return []
    holds = " AND ".join(
        "(" + " OR ".join("instr(folded, ?)" for _ in forms) + ")" for forms in search.inside
    )
    store.conn.create_function("in_small", 1, str.lower, deterministic=True)
    values = [form for forms in search.inside for form in forms]
    rows = store.all(
        "SELECT * FROM ("
        f"{_COLUMNS} in_small(message_text.subject || ' ' || message_text.body_text) AS folded,"
        " message_text.body_text AS excerpt"
        + _FOUND
        + " WHERE ? OR coalesce(cases.confidential, 0) = 0"
        f") WHERE {holds} ORDER BY written_at DESC LIMIT ?",
        viewer.sees_confidential,
        *values,
        limit,
    )
    for row in rows:
        del row["folded"]
        row["excerpt"] = _around(row["excerpt"], search.inside[0])
    return rows


def _around(text: str, forms: tuple[str, ...]) -> str:
    """What stands about the first of the words; the beginning if it is in the subject only."""
    lowered = text.lower()
    at = next((place for form in forms if (place := lowered.find(form)) >= 0), 0)
    start, end = max(at - _EXCERPT, 0), at + _EXCERPT
    return ("… " if start else "") + text[start:end] + (" …" if end < len(text) else "")
