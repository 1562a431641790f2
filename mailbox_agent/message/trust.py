"""Whether the sender is who the From line says (promise 6).

Believed is only the topmost Authentication-Results of the whole mail, and only if a named trusted
server wrote it (or, by setting, Microsoft 365, which names none). Servers add theirs at the top, so
whatever stands below another's header came with the mail and may be forged: it never counts in the
sender's favour, not even under a trusted name, and not below a trusted server's header that says
nothing. Where mail passes a second server of our own that stamps as well, that one is to be named;
of several trusted ones at the top the first is heard. To accuse, the topmost trusted header is
enough wherever it stands: nobody forges a failure of their own mail.

Alignment is relaxed (RFC 7489 section 3.1): a domain aligns with the From domain if they are equal
or one is below the other, and the shorter one is somebody's, not a suffix such as "co.uk" or a
hoster's shared name. That can miss "a.b.example.org" beside "c.example.org"; it joins two owners
only below a suffix that free_mail does not know, which signs no mail.
"""

import re
from collections.abc import Iterable

from mailbox_agent.free_mail import is_nobodys
from mailbox_agent.message.authentication_results import (
    AuthenticationResults,
    MethodResult,
    read_results,
)
from mailbox_agent.records import Message, Trust

UNCHECKED = "no header says that authentication failed"  # and none was asked to vouch
_FAILED = frozenset({"fail", "hardfail"})
_HEADERS_READ = 50
_COMMENT_BEHIND = re.compile(r"\s*\([^()]{0,200}\)$")


def why_trusted(
    message: Message,
    *,
    trusted_servers: frozenset[str],
    microsoft365: bool = False,
    accepts_only_authenticated: bool = False,
    own_domains: frozenset[str] = frozenset(),
    trust_unless_failed: bool = False,
) -> Trust:
    """The verdict on the From address, with its reason in words. Never raises for any mail.

    trusted_servers: authserv-ids, case does not count. microsoft365: believe a topmost header that
    names no server, as Microsoft 365 writes it. accepts_only_authenticated: the mailbox takes
    mail from `own_domains` only if it is authenticated, so no verdict is a good one there, unless
    a header says that another From was looked at, or a From is written so that others misread it.
    trust_unless_failed: without settings (`analyze`), every header may accuse and none need vouch.
    """
    domain = message.sender.domain.casefold().rstrip(".") if message.sender else ""
    if not _is_domain(domain):
        return Trust("unauthenticated", "no From address that could be checked")
    doubt, odd = _doubt(message), _odd_reply_to(message, domain, own_domains)
    headers = [read_results(v) for v in _values(message)]
    trusted = _topmost_trusted(headers, trusted_servers, microsoft365)
    believed = trusted if trusted is not None and trusted is headers[0] else None
    accuser = trusted or (headers[0] if headers and trust_unless_failed else None)
    failure = _failure(accuser, domain) if accuser else ""
    if failure:
        return Trust("failed", failure + odd)
    if doubt:
        return Trust("unauthenticated", doubt)
    passed = _passed(believed, domain) if believed else ""
    if passed:
        return Trust("authenticated", passed + odd)
    if accepts_only_authenticated and domain in _folded(own_domains):
        looked_at = trusted or (headers[0] if headers else None)
        other = _another_sender(message, looked_at, domain)
        if other:
            return Trust("unauthenticated", other + odd)
        return Trust("authenticated", f"the mailbox accepts only authenticated internal mail{odd}")
    if trust_unless_failed:
        return Trust("authenticated", f"{UNCHECKED}{odd}")
    return Trust("unauthenticated", _no_verdict(believed, trusted, domain) + odd)


def _no_verdict(
    believed: AuthenticationResults | None, trusted: AuthenticationResults | None, domain: str
) -> str:
    if believed:
        return f"{believed.server or 'the server'} gives no verdict on {domain}"
    if trusted:
        return f"the topmost Authentication-Results is not a trusted server's, so none for {domain}"
    return f"no trusted server vouches for {domain}"


def _another_sender(message: Message, header: AuthenticationResults | None, domain: str) -> str:
    """Why the server at the door may have checked another sender than this one, "" if it did not.

    "x@vendor.example.", "group: x@vendor.example;" and "<@relay:x@vendor.example>" are ours to a
    parser, and to a filter perhaps not.
    """
    for result in header.results if header else ():
        for name in result.domains("header.from"):
            if not same_organisation(name, domain):
                return (
                    f"the server that took the mail saw a sender at {name[:100]}, not at {domain}"
                )
    written = _COMMENT_BEHIND.sub("", message.header("from").strip()[-1000:]).casefold()
    email = message.sender.email.casefold() if message.sender else ""
    if written != email and not written.endswith(f"<{email}>"):
        return "the From address is written in a way that filters misread"
    return ""


def _values(message: Message) -> tuple[str, ...]:
    return message.all_headers("authentication-results")[:_HEADERS_READ]


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold().rstrip(".") for name in names)


def _topmost_trusted(
    headers: list[AuthenticationResults], trusted: frozenset[str], microsoft365: bool
) -> AuthenticationResults | None:
    """The topmost of those by trusted servers; with Microsoft 365, those that name none as well."""
    names = _folded(trusted) - {""}
    for header in headers:
        if header.server in names or (microsoft365 and not header.server):
            return header
    return None


def _failure(header: AuthenticationResults, domain: str) -> str:
    """Why the header says that the mail is not from this domain, "" if it does not."""
    where = f" (Authentication-Results of {header.server or 'a server that gives no name'})"
    if _aligned_dkim(header, domain) or any(r.result == "pass" for r in header.of("dmarc")):
        dmarc_failed = any(
            _speaks_of(r, domain) and r.result in _FAILED for r in header.of("dmarc")
        )
        return f"dmarc=fail for {domain}{where}" if dmarc_failed else ""
    if any(r.result in _FAILED for r in header.of("dmarc")):
        return f"dmarc=fail for {domain}{where}"
    if any(r.result in _FAILED for r in header.of("compauth")):
        return f"compauth=fail for {domain}{where}"
    if any(r.result in _FAILED for r in header.of("spf")):
        return f"spf=fail and no DKIM signature of {domain}{where}"
    signed = [r for r in header.of("dkim") if _signed_by(r, domain)]
    spf_passed = any(_spf_aligned(r, domain) for r in header.of("spf"))
    if any(r.result in _FAILED for r in signed) and not spf_passed:
        return f"dkim=fail for {domain}{where}"
    return ""


def _passed(header: AuthenticationResults, domain: str) -> str:
    """Why the header vouches for this domain, "" if it does not."""
    where = f" (Authentication-Results of {header.server or 'Microsoft 365'})"
    for result in header.of("dmarc"):
        if result.result in ("pass", "bestguesspass") and _named(result, domain):
            return f"dmarc={result.result} for {domain}{where}"
    if _aligned_dkim(header, domain):
        return f"dkim=pass for {domain}{where}"
    for result in header.of("spf"):
        if _spf_aligned(result, domain):
            return f"spf=pass for {domain}{where}"
    return ""


def _named(result: MethodResult, domain: str) -> bool:
    """DMARC speaks of the From domain itself: a pass must name it."""
    return _aligned(result.domains("header.from"), domain)


def _speaks_of(result: MethodResult, domain: str) -> bool:
    named = result.domains("header.from")
    return not named or _aligned(named, domain)


def _aligned_dkim(header: AuthenticationResults, domain: str) -> bool:
    return any(r.result == "pass" and _signed_by(r, domain) for r in header.of("dkim"))


def _signed_by(result: MethodResult, domain: str) -> bool:
    """Whether the signature is of this domain: d= says whose it is; i= only if d= is not told."""
    return _aligned(result.domains("header.d") or result.domains("header.i"), domain)


def _spf_aligned(result: MethodResult, domain: str) -> bool:
    return result.result == "pass" and _aligned(result.domains("smtp.mailfrom"), domain)


def _aligned(found: tuple[str, ...], domain: str) -> bool:
    """All of them: what is named twice, once as ours, is nobody's."""
    return bool(found) and all(same_organisation(name, domain) for name in found)


def same_organisation(left: str, right: str) -> bool:
    """Equal, or one below the other; never by a name that is nobody's, like co.uk."""
    left, right = left.casefold().rstrip("."), right.casefold().rstrip(".")
    shorter, longer = sorted((left, right), key=len)
    if not _is_domain(shorter) or not _is_domain(longer):
        return False
    return shorter == longer or (longer.endswith("." + shorter) and not is_nobodys(shorter))


def _is_domain(name: str) -> bool:
    labels = name.split(".")
    return len(labels) >= 2 and all(labels) and not any(c.isspace() for c in name)


def _doubt(message: Message) -> str:
    """Why nobody could say who the sender is, whatever a server confirms."""
    froms = message.all_headers("from")
    if len(froms) > 1:
        return "several From headers: a reader may see another sender than the server checked"
    sender = message.sender
    if froms and _addresses_in(froms[0]) > 1:
        return "several From addresses: it is open who wrote it"
    if sender and "@" in sender.name:
        shown = sender.name.rpartition("@")[2].strip("\"'<>() ").casefold()
        if not same_organisation(shown.split()[0] if shown.split() else "", sender.domain):
            return (
                f"the name shown is another address ({sender.name[:80]}) than {sender.email[:120]}"
            )
    return ""


def _addresses_in(value: str) -> int:
    if value.count("@") < 2:
        return value.count("@")  # each takes one
    from email.utils import getaddresses

    return sum(1 for _, address in getaddresses([value[:4000]]) if "@" in address)


def _odd_reply_to(message: Message, domain: str, own_domains: frozenset[str]) -> str:
    """A mail that claims to be ours and wants its answer elsewhere, or was sent by another."""
    if domain not in _folded(own_domains):
        return ""
    other = [a.domain for a in message.reply_to if not same_organisation(a.domain, domain)]
    note = f"; but Reply-To leads to {other[0][:100]}" if other else ""
    sender = message.header("sender").rpartition("@")[2].strip("<> \t").casefold()
    if sender and not same_organisation(sender, domain):
        note += f"; and Sender is at {sender[:100]}"
    return note
