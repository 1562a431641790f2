"""Our drafts in the mailbox's Drafts folder: laid there once, followed, taken out when overtaken.

The database knows what lies there; the folder is searched only for the case that we were killed
between laying a draft down and noting it (lessons.md 25). What a person does there counts:

    edited      a client deletes the mail and lays another one down: its text is a new revision
    deleted     rejected, once the Sent folder had time to show that it was sent instead
    their own   a draft that is none of ours is never touched
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from mailbox_agent.bcc_self import bcc_of_drafts, with_bcc
from mailbox_agent.casework.desk import Desk
from mailbox_agent.database.drafts import (
    add_finding,
    drafts_in_folder,
    drafts_to_lay,
    load_draft,
    note_folder,
    note_missing,
)
from mailbox_agent.database.events import record_event
from mailbox_agent.database.others import our_host
from mailbox_agent.database.sending import set_finding
from mailbox_agent.database.vanished import DELETED
from mailbox_agent.errors import MessageError, NoSuchFolder, UserError
from mailbox_agent.notices.edited import tell_of_findings
from mailbox_agent.prompts import Templates
from mailbox_agent.records import Draft, Finding, Mailbox, place_of
from mailbox_agent.review.agent_mark import laid
from mailbox_agent.review.decisions import ask_again, by_the_agent, reject
from mailbox_agent.review.editor import SOMEBODY, named_as_sender
from mailbox_agent.review.folder_mail import (
    FolderMail,
    as_edited_text,
    draft_of_mail,
    files_changed,
    put_besides,
    read_folder_mail,
    same_mail,
)
from mailbox_agent.review.laying import (
    begin_laying,
    begin_replacing,
    digest_of,
    end_laying,
    is_replacing,
    note_what_was_laid,
)

GONE = ("rejected", "superseded", "void", "sent")
GRACE = timedelta(minutes=10)  # for a copy to appear in Sent, and for a client that saves
STRANGERS_AT_MOST = 200  # mails in Drafts that are not known to be ours, the newest
_UNREADABLE = "drafts_folder"  # the findings of this module
_FILES = "attachments"


@dataclass(frozen=True, slots=True)
class DraftsFolder:
    """One mailbox's folder for drafts. `write`: a draft as the mail that lies there; `stopping`:
    asked before each draft, true leaves the rest to the next pass."""

    desk: Desk
    mailbox: Mailbox
    folder: str
    write: Callable[[Draft, datetime], bytes]
    stopping: Callable[[], bool] = lambda: False


def lay_drafts(place: DraftsFolder, at: Callable[[str], None]) -> int:
    """Lays every undecided or approved draft whose revision is not there yet; returns how many."""
    store, mailbox = place.desk.store, place.mailbox
    count = 0
    for draft in drafts_to_lay(store, place.desk.row.id):
        if place.stopping():
            break
        if draft.decided_by == by_the_agent():
            continue  # it leaves by itself: nobody is to send it a second time
        if not draft.to:
            continue  # one without a recipient waits in `drafts`, with a finding that blocks it
        if draft.folder_key and _is_at_it(place, draft):
            continue  # a person: their text is taken over in the next pass
        if draft.folder_key:
            begin_replacing(store, place.desk.row.id, draft)
            _take_out(place, draft)
        try:
            raw = laid(place.write(draft, draft.created_at), our_host(store), place.desk.now)
            raw = with_bcc(raw, _bcc(place))
        except MessageError as error:  # one bad draft is one bad draft
            add_finding(store, draft, cannot_be_written(error))
            continue
        found = mailbox.find_by_message_id(place.folder, draft.message_id)
        at("draft written")
        begin_laying(store, place.desk.row.id, draft, raw)
        key = found[0] if found else mailbox.append(place.folder, raw, draft=True)
        at("draft laid")
        kept = mailbox.read(place.folder, key) or raw  # a server may write it in its own way
        with store.write():
            note_folder(store, draft, key, digest_of(kept))
            end_laying(store, place.desk.row.id)
            _tell(place, "draft laid into the Drafts folder", draft)
        at("draft noted")
        count += 1
    return count


def lies_as_laid(place: DraftsFolder, draft: Draft) -> bool:
    """Whether nobody has changed, moved or sent the copy in the folder; true if none lies there."""
    raw = place.mailbox.read(place.folder, draft.folder_key) if draft.folder_key else b""
    return raw == b"" or (raw is not None and digest_of(raw) == draft.folder_sha256)


def _is_at_it(place: DraftsFolder, draft: Draft) -> bool:
    """Whether a person has changed or taken the copy that the model's words were to replace; not
    where we were killed between taking it out and laying the new one."""
    theirs = draft.touched or is_replacing(place.desk.store, place.desk.row.id, draft)
    return not theirs and not lies_as_laid(place, draft)


def _bcc(place: DraftsFolder) -> str:
    return bcc_of_drafts(place.desk.store, place.desk.row.id, place.desk.mailbox)


def cannot_be_written(error: MessageError) -> Finding:
    return Finding("mail", f"It can't be written as a mail: {error}.", "", True)


def withdraw_drafts(place: DraftsFolder) -> int:
    """Takes drafts out that were decided against or overtaken; one that a person changed stays."""
    drafts = drafts_in_folder(place.desk.store, place.desk.row.id, GONE)
    return sum(_take_out(place, draft) for draft in drafts)


def places_in(place: DraftsFolder) -> list[str]:
    """Of all that lies in the folder; it may not be there yet."""
    try:
        return [place_of(*key) for key in place.mailbox.keys(place.folder)]
    except NoSuchFolder:
        return []


def follow_people(place: DraftsFolder, templates: Templates, there: Sequence[str]) -> None:
    """Takes over what people did to the drafts that we laid there; `there`: what lies there."""
    store = place.desk.store
    lost = note_what_was_laid(
        store, place.desk.row.id, place.mailbox, place.folder, partial(_id_of, place.desk)
    )
    known = drafts_in_folder(store, place.desk.row.id, ("pending", "approved"))
    if not known and lost is None:
        return
    present = set(there)
    missing = []
    for draft in known:
        if draft.folder_key not in present:
            missing.append(draft)
            continue
        if draft.folder_missing_since is not None:
            note_missing(store, draft, None)
        if not place.mailbox.keys_are_content:
            _follow_in_place(place, draft, templates)
    keys = {draft.folder_key for draft in known}
    strangers = [key for key in there if key not in keys][-STRANGERS_AT_MOST:]
    wanted = [*missing, *([lost] if lost is not None else [])]
    found = _found_again(place, wanted, strangers, templates)
    missing = [draft for draft in missing if draft not in found]
    for draft in missing:
        _is_missing(place, draft)


def _id_of(desk: Desk, draft: Draft, revision: int) -> str:
    if revision == draft.revision:
        return draft.message_id
    from mailbox_agent.answering.storing import draft_message_id  # an idle pass needs none of it

    return draft_message_id(desk, draft.case_id, draft.id, revision)


def is_unchanged(place: DraftsFolder, draft: Draft, raw: bytes) -> bool:
    """Whether a mail in the folder still is the draft as we laid it, whatever a server did."""
    if digest_of(raw) == draft.folder_sha256:
        return True
    mark = place.desk.store.instance[0]
    try:
        ours = read_folder_mail(place.write(draft, draft.created_at), mark)
        return same_mail(ours, read_folder_mail(raw, mark))
    except MessageError:
        return False


def _follow_in_place(place: DraftsFolder, draft: Draft, templates: Templates) -> None:
    raw = place.mailbox.read(place.folder, draft.folder_key)
    if raw is not None and digest_of(raw) != draft.folder_sha256:
        _take_over(place, draft, draft.folder_key, raw, templates)


def _found_again(
    place: DraftsFolder, missing: Sequence[Draft], strangers: Sequence[str], templates: Templates
) -> list[Draft]:
    """Drafts that lie there under another key: saved again by a client, or numbered anew."""
    left = list(missing)
    found = []
    for key in reversed(strangers) if left else ():
        mail = _seen(place, key)
        draft = draft_of_mail(mail, left) if mail is not None else None
        if draft is None:
            continue
        raw = place.mailbox.read(place.folder, key)
        if raw is not None:
            _take_over(place, draft, key, raw, templates)
            left.remove(draft)
            found.append(draft)
    return found


def _seen(place: DraftsFolder, key: str) -> FolderMail | None:
    """What lies under a key; read once as long as the process lives, where a key is its content."""
    seen: dict[tuple[str, str], FolderMail | None]
    seen = place.desk.store.remembered.setdefault("drafts folder", {})
    at = (place.mailbox.name, key)
    if at not in seen or not place.mailbox.keys_are_content:
        raw = place.mailbox.read(place.folder, key)
        try:
            seen[at] = read_folder_mail(raw, place.desk.store.instance[0]) if raw else None
        except MessageError:
            seen[at] = None
    return seen[at]


def _take_over(
    place: DraftsFolder, draft: Draft, key: str, raw: bytes, templates: Templates
) -> None:
    """The text that lies there is the draft's from now on, in one step with where it lies."""
    from mailbox_agent.review.terminal import edit_draft  # an idle pass needs no checks

    desk = place.desk
    with desk.store.write(durable=True):
        if is_unchanged(place, draft, raw):
            set_finding(desk.store, draft, _FILES, None)
            note_folder(desk.store, draft, key, digest_of(raw))
            return
        try:
            mail = read_folder_mail(raw, desk.store.instance[0])
            text = _edited_text(place, draft, mail)
            editor = named_as_sender(desk, raw)
            edited = edit_draft(desk, draft, text, editor, templates)
            set_finding(desk.store, edited, _FILES, _other_files(place, draft, mail))
        except (MessageError, UserError) as error:
            _cannot_take_over(place, draft, key, raw, str(error))
            return
        note_folder(desk.store, edited, key, digest_of(raw))
        now_found = load_draft(desk.store, draft.id)
        tell_of_findings(desk, now_found, editor, f"revision {edited.revision}")


def _other_files(place: DraftsFolder, draft: Draft, mail: FolderMail) -> Finding | None:
    """We send what was approved or nothing: other files, and copies to others that the draft does
    not show, leave by the mail client alone."""
    ours = read_folder_mail(place.write(draft, draft.created_at), place.desk.store.instance[0])
    found = (files_changed(draft, mail.files), put_besides(ours, mail))
    changed = "; ".join(one for one in found if one)
    if not changed:
        return None
    why = (
        f"In the Drafts folder {changed}. mailbox-agent does not send it like that: undo it there,"
        " send it from your mail client if it is meant so, or reject this draft."
    )
    return Finding(_FILES, why, "", True)


def _edited_text(place: DraftsFolder, draft: Draft, mail: FolderMail) -> str:
    """Raises UserError where nothing but the quotation was changed: who wrote there meant it."""
    mark = place.desk.store.instance[0]
    ours = read_folder_mail(place.write(draft, draft.created_at), mark)
    if mail.whole.startswith(ours.text) and same_mail(ours, replace(mail, whole=ours.whole)):
        raise UserError("the quotation was changed: write above it, it is put below by itself")
    return as_edited_text(mail)


def _cannot_take_over(place: DraftsFolder, draft: Draft, key: str, raw: bytes, why: str) -> None:
    why = why.removesuffix("; nothing was changed")
    finding = Finding(
        _UNREADABLE, f"What was saved in the Drafts folder can't be taken over: {why}.", "", True
    )
    add_finding(place.desk.store, draft, finding)
    place.desk.store.update("drafts", draft.id, {"touched": 1})
    if draft.status == "approved":
        ask_again(place.desk.store, draft, SOMEBODY, place.desk.now)
    note_folder(place.desk.store, draft, key, digest_of(raw))
    blocked = load_draft(place.desk.store, draft.id)
    tell_of_findings(place.desk, blocked, SOMEBODY, f"saved {digest_of(raw)[:16]}")


def _is_missing(place: DraftsFolder, draft: Draft) -> None:
    """An approved one is the outbox's: it finds it gone, sends nothing and asks."""
    store, now = place.desk.store, place.desk.now
    if draft.status != "pending":
        return
    if draft.folder_missing_since is None:
        note_missing(store, draft, now)
    elif now - draft.folder_missing_since >= GRACE:
        with store.write(durable=True):
            reject(store, draft, SOMEBODY, DELETED, now)
            note_folder(store, replace(draft, status="rejected"), "", "")


def _take_out(place: DraftsFolder, draft: Draft) -> bool:
    removed = place.mailbox.remove(
        place.folder, draft.folder_key, is_ours=lambda raw: is_unchanged(place, draft, raw)
    )
    with place.desk.store.write():
        note_folder(place.desk.store, draft, "", "")
        what = "draft withdrawn" if removed else "draft gone or changed by a person: left alone"
        _tell(place, what, draft)
    return removed


def _tell(place: DraftsFolder, what: str, draft: Draft) -> None:
    desk = place.desk
    record_event(
        desk.store, desk.now, what, "mailbox-agent", case_id=draft.case_id, draft_id=draft.id
    )
