"""`check --send-test`: lays a draft, mails the mailbox from itself, and looks where they land.

Everything else in check only looks; this writes, and takes out again what it wrote: only mails that
this instance has signed (drafts/trial_mail.py). Killed in between, the next test removes them.
"""

import secrets
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mailbox_agent.check.result import CheckResult
from mailbox_agent.check.tried import Tried, about_draft, about_mail
from mailbox_agent.drafts.trial_mail import SUBJECT, Trial, is_trial, new_trial, write_trial
from mailbox_agent.errors import MailboxError, NoSuchFolder
from mailbox_agent.mailbox.delivery import Letter, Transport
from mailbox_agent.records import Mailbox
from mailbox_agent.settings import MailboxSettings

COPY_SECONDS = 15.0  # for a copy in Sent, after the mail itself has come
PAUSES = (0.2, 0.5, 1.0, 2.0, 3.0)
FOLDERS_AT_MOST = 60  # that are looked through for a mail that is not where it should be


@dataclass(frozen=True, slots=True)
class Trying:
    """One mailbox. `transport` is None where no server sends; `instance`: its mark and secret;
    `seconds`: how long a sent mail is waited for."""

    box: MailboxSettings
    mailbox: Mailbox
    transport: Transport | None
    instance: tuple[str, bytes]
    seconds: float
    copy_seconds: float = COPY_SECONDS
    copies: Callable[[], None] = lambda: None  # told where the server lays copies into Sent
    at: Callable[[str], None] = lambda _: None  # named steps, for tests that kill us there

    def is_ours(self, raw: bytes) -> bool:
        from mailbox_agent.message.parse import parse_message

        return is_trial(parse_message(raw).subject, self.box.address, self.instance[1])


def send_test(trying: Trying) -> Iterator[CheckResult]:
    """The whole test of one mailbox, line by line."""
    name, box = f"test {trying.box.name}", trying.box
    usual = tuple(dict.fromkeys((box.drafts, box.sent, *_inboxes(box))))
    touched = set(usual)
    try:
        if removed := _remove(trying, dict.fromkeys((*usual, *_others(trying)))):
            yield CheckResult(name, None, f"{removed} mails of an earlier test were removed")
        try:
            yield from about_draft(box, name, _draft(trying))
            if trying.transport is not None:
                tried = _mail(trying, trying.transport)
                touched.update(tried.elsewhere)
                yield from about_mail(box, name, tried)
        finally:
            _remove(trying, touched)
        if left := _left(trying, touched):
            yield CheckResult(
                name, None, f"test mails could not be taken out of {', '.join(left)}",
                f"delete the mails there whose subject begins with “{SUBJECT}”",
            )  # fmt: skip
    except MailboxError as error:
        said = str(error).removeprefix(f"mailbox {box.name}: ")
        yield CheckResult(name, False, said, "the next test removes what this one has left")
    finally:
        trying.mailbox.close()
        if trying.transport is not None:
            trying.transport.close()


def _new(trying: Trying) -> tuple[Trial, bytes]:
    number = int(time.time()) * 100 + secrets.randbelow(100)
    trial = new_trial(number, trying.box.address, trying.instance[1])
    return trial, write_trial(trial, trying.instance[0], datetime.now(UTC))


def _draft(trying: Trying) -> Tried:
    """Lays a draft and reads it back; `places` holds where, `left` whether it could be removed."""
    trial, raw = _new(trying)
    folder, mailbox = trying.box.drafts, trying.mailbox
    place = mailbox.append(folder, raw, draft=True)
    trying.at("test draft laid")
    there = mailbox.read(folder, place)
    tried = Tried(trial, raw, there)
    if mailbox.find_by_message_id(folder, trial.message_id):
        tried = replace(tried, found_by_id=True)
    mailbox.remove(folder, place, is_ours=trying.is_ours)
    still = mailbox.find_by_subject(folder, str(trial.number))
    return replace(tried, left=(folder,) if still else ())


def _mail(trying: Trying, transport: Transport) -> Tried:
    trial, raw = _new(trying)
    letter = Letter(raw, trial.address, (trial.address,))
    delivery = transport.send(letter, lambda: True)
    trying.at("test mail sent")
    tried = Tried(trial, raw, None, delivery=delivery)
    if delivery.outcome not in ("sent", "unknown"):
        return tried
    tried = _waited(trying, tried)
    if tried.copy_in:
        trying.copies()
    if tried.arrived_in and tried.copy_in:
        return tried
    return _looked_everywhere(trying, tried)


def _waited(trying: Trying, tried: Tried) -> Tried:
    """Until the mail has come and its copy lies in Sent, or the time is over."""
    began = time.monotonic()
    until, pauses = began + trying.seconds, list(PAUSES)
    while True:
        if not tried.arrived_in and (found := _found(trying, tried.trial, _inboxes(trying.box))):
            after = time.monotonic() - began
            there = trying.mailbox.read(*found)
            tried = replace(tried, arrived_in=found[0], there=there, seconds=after)
            until = min(until, time.monotonic() + trying.copy_seconds)
        if not tried.copy_in and (found := _found(trying, tried.trial, (trying.box.sent,))):
            tried = replace(tried, copy_in=found[0])
        if (tried.arrived_in and tried.copy_in) or time.monotonic() >= until:
            return replace(tried, seconds=tried.seconds or time.monotonic() - began)
        time.sleep(pauses.pop(0) if len(pauses) > 1 else pauses[0])


def _looked_everywhere(trying: Trying, tried: Tried) -> Tried:
    """In which other folder it lies: junk, or a Sent folder of another name."""
    found = [name for name in _others(trying) if _found(trying, tried.trial, (name,))]
    return replace(tried, elsewhere=tuple(found))


def _others(trying: Trying) -> list[str]:
    known = {trying.box.drafts, trying.box.sent, *_inboxes(trying.box)}
    return [name for name in trying.mailbox.folders() if name not in known][:FOLDERS_AT_MOST]


def _inboxes(box: MailboxSettings) -> tuple[str, ...]:
    """Where new mail lies; a pass at the same time may have moved it already."""
    return (*box.folders, box.handled_folder) if box.handled_folder else box.folders


def _found(trying: Trying, trial: Trial, folders: tuple[str, ...]) -> tuple[str, str] | None:
    """(folder, place) of the test mail, whatever became of its headers."""
    for folder in folders:
        try:
            places = trying.mailbox.find_by_message_id(folder, trial.message_id)
            places = places or trying.mailbox.find_by_subject(folder, str(trial.number))
        except NoSuchFolder:
            continue
        if places:
            return folder, places[-1]
    return None


def _remove(trying: Trying, folders: Iterable[str]) -> int:
    """Takes out every test mail of ours that lies there; how many."""
    removed = 0
    for folder in folders:
        for place in trying.mailbox.find_by_subject(folder, SUBJECT):
            removed += trying.mailbox.remove(folder, place, is_ours=trying.is_ours)
            trying.at("test mail removed")
    return removed


def _left(trying: Trying, folders: Iterable[str]) -> list[str]:
    def ours(folder: str) -> bool:
        found = trying.mailbox.find_by_subject(folder, SUBJECT)
        raws = (trying.mailbox.read(folder, place) for place in found)
        return any(raw is not None and trying.is_ours(raw) for raw in raws)

    return sorted(filter(ours, folders))
