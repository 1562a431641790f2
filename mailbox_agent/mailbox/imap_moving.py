"""Marking and moving mails on an IMAP server. RFC 6851 (MOVE), 4315 (UIDPLUS).

Without MOVE a mail is copied, marked as deleted and expunged by its UID alone; without UIDPLUS
that would expunge what others have marked as deleted, so nothing is moved there.
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from mailbox_agent.mailbox.imap_session import ImapSession

if TYPE_CHECKING:
    from imapclient import IMAPClient

WHY_NOT = (
    "the server has neither MOVE nor UIDPLUS, and without them other people's mail could get lost;"
    ' set handled_folder = ""'
)
_BODY, _ID = b"BODY[]", "BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)]"


def why_not_moved(client: "IMAPClient") -> str:
    can = any(client.has_capability(one) for one in ("IMAP4REV2", "MOVE", "UIDPLUS"))
    return "" if can else WHY_NOT


def mark_seen(session: ImapSession, folder: str, mails: Mapping[str, str]) -> None:
    from imapclient import SEEN

    with session.using(folder, writing=True) as client:
        if uids := _still_there(client, session.uid_validity, mails):
            client.add_flags(uids, [SEEN], silent=True)


def move(
    session: ImapSession,
    folder: str,
    there: str,
    mails: Mapping[str, str],
    at: Callable[[str], None],
) -> None:
    """In one step where the server can, else in three."""
    with session.using(folder, writing=True) as client:
        uids = _still_there(client, session.uid_validity, mails)
        if not uids:
            return
        if client.has_capability("MOVE") or client.has_capability("IMAP4REV2"):
            client.move(uids, there)
            return
        digests = {uid: mails[f"{session.uid_validity}/{uid}"] for uid in uids}
        named = {uid: _id_in(one) for uid, one in client.fetch(uids, [_ID]).items()}
    with session.using(there) as client:  # killed after copying, the copies lie there already
        missing = [uid for uid in uids if not _has(client, named.get(uid, ""), digests[uid])]
    with session.using(folder, writing=True) as client:
        _copy_and_delete(client, uids, missing, there, at)


def _copy_and_delete(
    client: "IMAPClient",
    uids: Sequence[int],
    missing: Sequence[int],
    there: str,
    at: Callable[[str], None],
) -> None:
    from imapclient import DELETED

    if missing:
        client.copy(missing, there)
    at("handled mail copied")
    client.add_flags(uids, [DELETED], silent=True)
    at("handled mail marked as deleted")
    client.expunge(uids)


def _still_there(client: "IMAPClient", uid_validity: int, mails: Mapping[str, str]) -> list[int]:
    """The UIDs of the mails that nobody has taken out meanwhile."""
    pairs = [place.partition("/") for place in mails]
    uids = [uid for epoch, _, uid in pairs if epoch == str(uid_validity)]
    return sorted(client.search(["UID", ",".join(uids)])) if uids else []


def _has(client: "IMAPClient", message_id: str, digest: str) -> bool:
    """Whether the very same mail lies in the open folder."""
    if not message_id.isascii() or not message_id:
        return False
    found = client.search(["HEADER", "Message-ID", message_id])
    bodies = client.fetch(found, ["BODY.PEEK[]"]) if found else {}
    return any(
        hashlib.sha256(one.get(_BODY) or b"").hexdigest() == digest for one in bodies.values()
    )


def _id_in(answer: Any) -> str:
    from email.parser import BytesHeaderParser

    head = next((v for k, v in answer.items() if k.startswith(b"BODY[HEADER")), b"")
    return str(BytesHeaderParser().parsebytes(head or b"").get("Message-ID", "")).strip()
