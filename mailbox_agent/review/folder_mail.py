"""A mail in the Drafts or Sent folder, compared with the drafts that we laid there. Pure.

Mail clients give an edited draft another Message-ID and drop private headers, on saving or on
sending. So a draft is known again by the first of: our own header, its Message-ID, the mail that
both answer with the same people and much of the same text (lessons.md 25).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import getaddresses

from mailbox_agent.drafts.likeness import LIKE, likeness
from mailbox_agent.errors import UserError
from mailbox_agent.records import Address, AttachedFile, Attachment, Draft, Message

LOGO_BYTES = 16_384  # screenshots have more


@dataclass(frozen=True, slots=True)
class FolderMail:
    """What a mail says as a draft. `text`: what stands above the quotation, signature and all;
    `below`: words of the sender's own after it, which a draft of ours has none of."""

    draft: tuple[int, int] | None  # (id, revision) of our own header, if the mark is ours
    message_id: str
    parents: frozenset[str]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    subject: str
    text: str
    below: str
    whole: str  # the body with its quotation
    files: tuple[AttachedFile, ...] = ()  # the logo of a signature is none
    bcc: frozenset[str] = frozenset()
    reply_to: frozenset[str] = frozenset()

    @property
    def recipients(self) -> frozenset[str]:
        return frozenset(one.email for one in (*self.to, *self.cc))


def read_folder_mail(raw: bytes, mark: str) -> FolderMail:
    """`mark`: of this instance. Raises MessageError where the bytes are no mail."""
    from mailbox_agent.message.above import parted_at_quotation  # an idle pass needs no parser
    from mailbox_agent.message.parse import parse_message

    message = parse_message(raw)
    above, below = parted_at_quotation(message)
    own = frozenset([message.sender.email] if message.sender else ())  # clients add it unasked
    return FolderMail(
        draft=draft_named_in(message, mark),
        message_id=message.message_id,
        parents=frozenset((*message.in_reply_to, *message.references)),
        to=message.to,
        cc=message.cc,
        subject=message.subject,
        text=above,
        below=below,
        whole=message.body_text,
        files=tuple(_file(one) for one in message.attachments if not _is_logo(one)),
        bcc=_emails(message.all_headers("bcc")) - own,
        reply_to=frozenset(one.email for one in message.reply_to) - own,
    )


def _is_logo(one: Attachment) -> bool:
    """A picture in the text as mail clients add it by themselves, below a signature. A larger one
    was put there by a person, and is a file like any other: we would send the mail without it."""
    return one.inline and one.content_type.startswith("image/") and one.size <= LOGO_BYTES


def _file(one: Attachment) -> AttachedFile:
    return AttachedFile(one.filename, one.content_type, one.size, one.sha256)


def same_files(one: Iterable[AttachedFile], other: Iterable[AttachedFile]) -> bool:
    """By content, whatever they are called and in whatever order they stand."""
    return sorted(file.sha256 for file in one) == sorted(file.sha256 for file in other)


def files_changed(draft: Draft, files: Iterable[AttachedFile]) -> str:
    """What of a draft's attachments was taken out, or put in besides; "" if nothing."""
    there = {one.sha256: one.name for one in files}
    ours = {one.sha256: one.name for one in draft.attachments}
    gone = [f"{name} is not attached any more" for key, name in ours.items() if key not in there]
    new = [f"{name or 'a file'} was attached" for key, name in there.items() if key not in ours]
    return "; ".join((*gone, *new))


def put_besides(draft: FolderMail, mail: FolderMail) -> str:
    """Where a person wants copies or answers to go besides, of which our own mail knows nothing."""
    copies, answers = sorted(mail.bcc - draft.bcc), sorted(mail.reply_to - draft.reply_to)
    said = [f"{', '.join(copies)} was put into Bcc"] if copies else []
    said += [f"{', '.join(answers)} was put into Reply-To"] if answers else []
    return "; ".join(said)


def draft_named_in(message: Message, mark: str) -> tuple[int, int] | None:
    """(id, revision) that our header names; None without it, or in another instance's mail."""
    found = re.fullmatch(r"(\d{1,9})\.(\d{1,9})", message.header("x-mailbox-agent-draft").strip())
    if found is None or message.header("x-mailbox-agent").strip() != mark:
        return None
    return int(found[1]), int(found[2])


def same_mail(one: FolderMail, other: FolderMail) -> bool:
    """Whether body, subject, recipients and files are the same, white space and names aside.

    `one` is the draft as we laid it: a server may drop its Bcc, nobody may add one unseen.
    """
    return (
        one.whole.split() == other.whole.split()
        and one.subject.split() == other.subject.split()
        and {a.email for a in one.to} == {a.email for a in other.to}
        and {a.email for a in one.cc} == {a.email for a in other.cc}
        and same_files(one.files, other.files)
        and not put_besides(one, other)
    )


def draft_of_mail(mail: FolderMail, drafts: Iterable[Draft]) -> Draft | None:
    """Which of these drafts the mail is, perhaps edited. One that names another is none of them,
    however alike two letters of ours are."""
    drafts = list(drafts)
    for draft in drafts:
        named = mail.draft is not None and mail.draft[0] == draft.id
        if named or mail.message_id == draft.message_id:
            return draft
    if mail.draft is not None:
        return None
    near = [
        (likeness(draft.body, mail.text), draft)
        for draft in drafts
        if _answers_the_same(draft, mail) and mail.recipients & _emails((*draft.to, *draft.cc))
    ]
    best = max(near, key=lambda one: one[0], default=None)
    return best[1] if best is not None and best[0] >= LIKE else None


def as_edited_text(mail: FolderMail) -> str:
    """As `edited_text.read_edited` takes it: what the person made of the draft. Raises UserError
    where words were written below the quotation: a draft's own text ends above it."""
    if mail.below:
        said = " ".join(mail.below.split())[:80]
        raise UserError(f"words were added below the quotation ({said!r}): write them above it")
    people = (
        ", ".join(f'"{_plain(one.name)}" <{one.email}>' if one.name else one.email for one in side)
        for side in (mail.to, mail.cc)
    )
    to, cc = people
    return f"To: {to}\nCc: {cc}\nSubject: {mail.subject}\n\n{mail.text.strip()}\n"


def _answers_the_same(draft: Draft, mail: FolderMail) -> bool:
    """Without any parent left, the case's number in the subject has to do."""
    if mail.parents:
        return bool(mail.parents & {draft.in_reply_to, *draft.references})
    return bool(mail.subject.split()) and mail.subject.split() == draft.subject.split()


def _plain(name: str) -> str:
    return name.replace("\\", "").replace('"', "")


def _emails(recipients: Iterable[str]) -> frozenset[str]:
    return frozenset(email.casefold() for _, email in getaddresses(list(recipients)) if email)
