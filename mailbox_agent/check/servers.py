"""Whether the mail servers of a mailbox let us in, and what they lack. Connects and signs in.

No mail is opened and nothing is written to a server. (A sign-in service may replace a refresh
token when it is asked; that one is kept as in any pass.)
"""

import os
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mailbox_agent.check.result import CheckResult
from mailbox_agent.errors import MailboxAgentError, MailboxError
from mailbox_agent.mailbox.imap_folders import FolderNames
from mailbox_agent.mailbox.imap_moving import why_not_moved
from mailbox_agent.mailbox.imap_session import ImapSession
from mailbox_agent.mailbox.opening import open_session, server_of
from mailbox_agent.mailbox.servers import is_loopback
from mailbox_agent.mailbox.sign_in import refresh_token_file, smtp_sign_in, tokens_of
from mailbox_agent.mailbox.smtp_session import SmtpSession
from mailbox_agent.settings import MailboxSettings, ServerSettings

if TYPE_CHECKING:
    from imapclient import IMAPClient

EXPIRES_SOON = timedelta(days=45)
NEARLY_FULL = 0.9
# What a server lacks -> what is lost without it. IMAP4rev2 (RFC 9051) contains all of them.
LOST = {
    "IDLE": "new mail is noticed at the next pass (service.poll_seconds), not at once",
    "UIDPLUS": "a draft is found again by its Message-ID, and one that is withdrawn may stay marked"
    " as deleted until somebody empties the folder",
    "MOVE": "a mail is moved by copying and deleting, which a break can leave half done",
    "SPECIAL-USE": "the folders for drafts and sent mail are known by the names in the settings"
    " only",
}
_WORDS = {"tls": "TLS", "starttls": "STARTTLS", "none": "no TLS"}
# Where passwords are no longer taken, or only special ones.
_PASSWORDS = {
    "outlook.com": 'Microsoft takes no passwords: set method to "m365_device"',
    "office365.com": 'Microsoft 365 takes no passwords: set method to "m365_app" or "m365_device"',
    "gmail.com": 'Google takes app passwords only; or set method to "refresh_token"',
}


def server_checks(
    box: MailboxSettings, environ: Mapping[str, str], root: Path, *, now: datetime
) -> Iterator[CheckResult]:
    """Nothing for a Maildir that sends nothing."""
    smtp_signs_in = box.smtp is not None and box.smtp.sign_in
    if (box.imap is not None or smtp_signs_in) and box.sign_in.method != "password":
        yield from _secret_expiry(box, now)
        token = _token(box, environ, root)
        yield token
        if token.ok is False:
            return  # each server would only say the same
        yield from _replaced(box, environ, root)
    if box.imap is not None:
        yield from _imap(box, box.imap, environ, root)
    if box.smtp is not None:
        yield _smtp(box, box.smtp, environ, root)
    elif box.imap is not None:
        yield CheckResult(
            f"sending {box.name}",
            None,
            f"no server for it: approved mail is only laid into {box.sent}",
            "write [mailbox.smtp], unless people send it from there",
        )


def _secret_expiry(box: MailboxSettings, now: datetime) -> Iterator[CheckResult]:
    name, expires = f"sign-in {box.name}", box.sign_in.client_secret_expires
    if expires is None:
        if box.sign_in.method == "m365_app":
            yield CheckResult(
                name,
                None,
                "nobody knows when the client secret ends",
                "set client_secret_expires, and you are told weeks before",
            )
        return
    left = expires - now.date()
    advice = "make a new one, put it where client_secret_* says, and correct client_secret_expires"
    if left < timedelta(0):
        yield CheckResult(name, False, f"the client secret ended on {expires}", advice)
    elif left <= EXPIRES_SOON:
        when = f"ends on {expires}, in {left.days} days" if left.days else "ends today"
        yield CheckResult(name, None, f"the client secret {when}", advice)
    else:
        yield CheckResult(name, True, f"the client secret lasts until {expires}")


def _token(box: MailboxSettings, environ: Mapping[str, str], root: Path) -> CheckResult:
    try:
        tokens_of(box.name, box.sign_in, environ, root).token()
    except MailboxAgentError as error:
        return _failed(f"sign-in {box.name}", box, error)
    return CheckResult(f"sign-in {box.name}", True, f"{box.sign_in.method}: gives a token")


def _replaced(
    box: MailboxSettings, environ: Mapping[str, str], root: Path
) -> Iterator[CheckResult]:
    """A service may replace the refresh token at any renewal (RFC 6749, 6): can we keep it?"""
    if box.sign_in.method != "refresh_token":
        return
    path = refresh_token_file(box.sign_in, environ, root)
    if path is None:
        yield CheckResult(
            f"sign-in {box.name}",
            None,
            "if the service replaces the refresh token, the new one is lost at the next start",
            "name a refresh_token_file (Google never replaces it)",
        )
    elif not os.access(path.resolve().parent, os.W_OK | os.X_OK):
        yield CheckResult(
            f"sign-in {box.name}",
            None,
            f"{path} cannot be replaced: a new refresh token would be lost at the next start",
            "give this account the right to write in its folder",
        )


def _imap(
    box: MailboxSettings, server: ServerSettings, environ: Mapping[str, str], root: Path
) -> Iterator[CheckResult]:
    name = f"mailbox {box.name}"
    session = open_session(box, environ, root)
    try:
        found = _looked_at(box, server, session)
    except MailboxAgentError as error:
        yield _failed(name, box, error, _password_advice(box, server))
        return
    finally:
        session.close()
    yield from found
    yield from _plain(name, server)


def _looked_at(
    box: MailboxSettings, server: ServerSettings, session: ImapSession
) -> list[CheckResult]:
    """Raises MailboxError where the server does not let us in."""
    name = f"mailbox {box.name}"
    names = FolderNames(box.name, box.drafts, box.sent)
    found: list[CheckResult] = []
    places: dict[str, str] = {}
    with session.using() as client:
        for folder in dict.fromkeys(_named(box)):
            try:
                places[folder] = names.of(client, folder)
            except MailboxError as error:
                found.append(_no_folder(box, folder, error))
        if box.handled_folder and (why := why_not_moved(client)):
            found.append(CheckResult(name, False, f"handled mail can't be moved: {why}"))
        missing = _missing(client)
        quota = list(_quota(name, client))
    for folder in box.folders:
        if folder in places:
            with session.using(places[folder]):
                pass  # EXAMINE: it can be opened
    where = f"{server.host}:{server.port} ({_WORDS[server.security]}), {server.user} signed in"
    if all(one.ok is not False for one in found):
        found.insert(0, CheckResult(name, True, f"{where}: {_resolved(box, places)}"))
    lacks = [CheckResult(name, None, f"the server has no {one}: {LOST[one]}") for one in missing]
    return [*found, *lacks, *quota]


def _named(box: MailboxSettings) -> Iterator[str]:
    yield from (*box.folders, box.drafts, box.sent)
    if box.handled_folder:
        yield box.handled_folder


def _no_folder(box: MailboxSettings, folder: str, error: MailboxError) -> CheckResult:
    """A folder to read must be there; those to write into are made when they are needed."""
    _, _, there = str(error).partition("there are: ")
    if folder in box.folders:
        return CheckResult(
            f"mailbox {box.name}",
            False,
            f"has no folder {folder}",
            f"folders: {there}" if there else "",
        )
    setting = {box.drafts: "drafts", box.sent: "sent"}.get(folder, "handled_folder")
    return CheckResult(
        f"mailbox {box.name}",
        None,
        f"has no folder {folder}: it is made when it is needed",
        f"or set {setting} to one of: {there}",
    )


def _resolved(box: MailboxSettings, places: Mapping[str, str]) -> str:
    def named(folder: str) -> str:
        there = places.get(folder, folder)
        return folder if there == folder else f"{folder} (there: {there})"

    read = ", ".join(named(folder) for folder in box.folders)
    moved = f", handled mail to {named(box.handled_folder)}" if box.handled_folder else ""
    seen = ", marks handled mail as seen" if box.mark_seen else ""
    rest = f"drafts in {named(box.drafts)}, sent mail in {named(box.sent)}"
    return f"reads {read}; {rest}{moved}{seen}"


def _missing(client: "IMAPClient") -> list[str]:
    if client.has_capability("IMAP4REV2"):
        return []
    return [capability for capability in LOST if not client.has_capability(capability)]


def _quota(name: str, client: "IMAPClient") -> Iterator[CheckResult]:
    """RFC 2087: STORAGE is counted in units of 1024 bytes."""
    from imapclient.exceptions import IMAPClientAbortError, IMAPClientError

    if not client.has_capability("QUOTA"):
        return
    try:
        _, quotas = client.get_quota_root("INBOX")
    except IMAPClientAbortError:
        raise
    except (IMAPClientError, ValueError, TypeError, IndexError):
        return  # some offer it and then do not tell
    for quota in quotas:
        used, limit = int(quota.usage), int(quota.limit)
        if quota.resource.upper() != "STORAGE" or limit <= 0:
            continue
        what = f"{used / 1024**2:,.1f} of {limit / 1024**2:,.1f} GB are used"
        if used >= limit:
            yield CheckResult(name, False, f"the mailbox is full: {what}", "make room in it")
        elif used >= NEARLY_FULL * limit:
            yield CheckResult(name, None, f"the mailbox is nearly full: {what}", "make room in it")
        else:
            yield CheckResult(name, True, what)
        return


def _smtp(
    box: MailboxSettings, server: ServerSettings, environ: Mapping[str, str], root: Path
) -> CheckResult:
    name = f"sending {box.name}"
    sign_in = None
    if server.sign_in:
        sign_in = smtp_sign_in(box.name, server.user, box.sign_in, environ, root)
    session = SmtpSession(box.name, server_of(server), sign_in)
    try:
        with session.using() as connection:
            features = dict(connection.esmtp_features)
    except MailboxAgentError as error:
        return _failed(name, box, error, _password_advice(box, server))
    finally:
        session.close()
    who = f"{server.user} signed in" if server.sign_in else "nobody signs in"
    where = f"{server.host}:{server.port} ({_WORDS[server.security]}), {who}"
    said = features.get("size", "").strip()
    largest = int(said) if said.isascii() and said.isdigit() else 0
    limit = f"takes mail up to {largest / 1000**2:,.0f} MB" if largest else "names no largest mail"
    for warning in _plain(name, server):
        return warning
    return CheckResult(name, True, f"{where}: {limit}")


def _plain(name: str, server: ServerSettings) -> Iterator[CheckResult]:
    if server.security == "none" and not is_loopback(server.host):
        yield CheckResult(
            name,
            None,
            f"{server.host}:{server.port}: passwords and mail travel in clear text (allow_plain)",
            'set security to "tls" or "starttls" if the server can',
        )


def _password_advice(box: MailboxSettings, server: ServerSettings) -> str:
    if box.sign_in.method != "password":
        return ""
    host = f".{server.host.casefold()}"
    return next((advice for end, advice in _PASSWORDS.items() if host.endswith(f".{end}")), "")


def _failed(
    name: str, box: MailboxSettings, error: MailboxAgentError, advice: str = ""
) -> CheckResult:
    """The errors of mailbox/ name the mailbox and what to do; here the name stands in front."""
    return CheckResult(name, False, str(error).removeprefix(f"mailbox {box.name}: "), advice)
