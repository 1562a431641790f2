"""What was seen of a test mail, as findings with what to change. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass

from mailbox_agent.check.result import CheckResult
from mailbox_agent.drafts.trial_mail import Trial
from mailbox_agent.mailbox.delivery import Delivery
from mailbox_agent.message.authentication_results import read_results
from mailbox_agent.message.parse import parse_message
from mailbox_agent.settings import MailboxSettings

KEPT = ("Message-ID", "In-Reply-To", "X-Mailbox-Agent")
_MICROSOFT = ("office365.com", "outlook.com", "office365.us", "outlook.cn")


@dataclass(frozen=True, slots=True)
class Tried:
    """`there`: the mail as it was read again, None if it was not; `elsewhere`: other folders that
    hold it; `left`: folders that it could not be taken out of; `seconds`: until it came."""

    trial: Trial
    raw: bytes
    there: bytes | None
    found_by_id: bool = False
    delivery: Delivery | None = None
    arrived_in: str = ""
    copy_in: str = ""
    elsewhere: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    seconds: float = 0.0


def about_draft(box: MailboxSettings, name: str, tried: Tried) -> Iterator[CheckResult]:
    if tried.there is None:
        yield CheckResult(
            name, False, f"a draft that was laid into {box.drafts} is not there",
            "set drafts to the folder that mail clients use for drafts",
        )  # fmt: skip
        return
    lost = _lost(tried.raw, tried.there)
    by = "its place and its Message-ID" if tried.found_by_id else "its place"
    out = "" if tried.left else ", and taken out again"
    yield CheckResult(name, True, f"a draft was laid into {box.drafts}, found by {by}{out}")
    if lost:
        yield CheckResult(name, None, f"the server changes {_listed(lost)} of drafts", _KNOWN_BY)
    if tried.left:
        yield CheckResult(
            name, None, f"a draft that is taken out of {box.drafts} is still shown there",
            "drafts that are withdrawn stay until somebody empties the folder",
        )  # fmt: skip


def about_mail(box: MailboxSettings, name: str, tried: Tried) -> Iterator[CheckResult]:
    delivery = tried.delivery
    assert delivery is not None
    if delivery.outcome not in ("sent", "unknown"):
        said = str(delivery.error or delivery.said).removeprefix(f"mailbox {box.name}: ")
        yield CheckResult(name, False, f"no mail can be sent to {tried.trial.address}: {said}")
        return
    yield _arrival(box, name, tried)
    if tried.there is not None:
        yield _headers(name, tried)
        yield _authentication(box, name, tried.there)
    yield _copy(box, name, tried)
    if _is_microsoft(box):
        yield CheckResult(
            name, None,
            "what people send as this mailbox lies in its Sent Items only if Exchange is told so",
            f"Set-Mailbox {box.address} -MessageCopyForSentAsEnabled $true"
            " -MessageCopyForSendOnBehalfEnabled $true",
        )  # fmt: skip


def _arrival(box: MailboxSettings, name: str, tried: Tried) -> CheckResult:
    if tried.arrived_in:
        what = f"a mail to itself arrived in {tried.arrived_in} after {tried.seconds:.0f} s"
        return CheckResult(name, True, what)
    read = ", ".join(box.folders)
    if tried.elsewhere:
        return CheckResult(
            name, False, f"a mail to itself is not in {read}, but in {_listed(tried.elsewhere)}",
            "let it come into a folder that is read, or name that folder in folders",
        )  # fmt: skip
    return CheckResult(
        name, False, f"a mail to itself was sent, but has not come within {tried.seconds:.0f} s",
        "try again with a longer --wait; if it never comes, ask the server's administrator. The"
        " next test removes it, a pass sets it aside as our own",
    )  # fmt: skip


def _headers(name: str, tried: Tried) -> CheckResult:
    lost = _lost(tried.raw, tried.there or b"")
    if lost:
        return CheckResult(name, None, f"the server changes {_listed(lost)} of mail", _KNOWN_BY)
    return CheckResult(name, True, f"{_listed(KEPT)} survive")


_KNOWN_BY = "nothing to do: it is known again by the rest (thread, recipients, text)"


def _authentication(box: MailboxSettings, name: str, raw: bytes) -> CheckResult:
    """Whom to believe is the administrator's choice: this only says who spoke."""
    results = parse_message(raw).all_headers("authentication-results")
    if not results:
        ok = box.accepts_only_authenticated or box.trust_microsoft365 or bool(box.trusted_servers)
        return CheckResult(
            name, True if ok else None,
            "the server says nothing about authentication in mail of its own",
            "" if ok else "look at Authentication-Results in mail from outside, and name its first"
            " word in trusted_servers",
        )  # fmt: skip
    server = read_results(results[0]).server
    if not server:
        return CheckResult(
            name, True if box.trust_microsoft365 else None,
            "Authentication-Results name no server, as Microsoft 365 writes them",
            "" if box.trust_microsoft365 else "set trust_microsoft365 = true if it is that",
        )  # fmt: skip
    known = server in {one.casefold() for one in box.trusted_servers}
    return CheckResult(
        name, True if known else None, f"Authentication-Results are written by {server}",
        "" if known else f'set trusted_servers = ["{server}"], if that is your own server',
    )  # fmt: skip


def _copy(box: MailboxSettings, name: str, tried: Tried) -> CheckResult:
    """Who lays copies of sent mail into Sent: the server, or we."""
    assert box.smtp is not None
    mode = box.smtp.copy_to_sent
    if tried.copy_in:
        double = mode == "always"
        return CheckResult(
            name, None if double else True, f"the server lays a copy of sent mail into {box.sent}",
            'set copy_to_sent = "never": there are two of each now' if double else "",
        )  # fmt: skip
    others = [one for one in tried.elsewhere if tried.arrived_in]
    if others:
        return CheckResult(
            name, None, f"a copy of sent mail lies in {_listed(others)}, not in {box.sent}",
            f'set sent = "{others[0]}" if mail clients lay sent mail there, too',
        )  # fmt: skip
    if mode == "never":
        return CheckResult(
            name, False, f"nobody lays a copy of sent mail into {box.sent}",
            'set copy_to_sent = "auto"',
        )  # fmt: skip
    return CheckResult(
        name, True, f"the server makes no copy of sent mail: mailbox-agent lays it into {box.sent}"
    )


def _lost(before: bytes, after: bytes) -> list[str]:
    old, new = parse_message(before), parse_message(after)
    return [name for name in KEPT if new.header(name).strip() != old.header(name).strip()]


def _is_microsoft(box: MailboxSettings) -> bool:
    return box.imap is not None and box.imap.host.casefold().endswith(_MICROSOFT)


def _listed(names: "list[str] | tuple[str, ...]") -> str:
    return ", ".join(names)
