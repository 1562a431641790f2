"""Whether somebody will see what the agent prepares. Never wrong, only worth knowing."""

from collections.abc import Iterator

from mailbox_agent.check.result import CheckResult
from mailbox_agent.notices.recipients import address_of
from mailbox_agent.settings import Settings


def team_checks(settings: Settings) -> Iterator[CheckResult]:
    gaps = []
    if not any(person.approves for person in settings.people):
        gaps.append(("nobody may approve drafts", "set approves = true for somebody in the team"))
    if not any(person.alerted for person in settings.people):
        gaps.append(("nobody is told of critical cases", "set alerted = true for somebody"))
    if not any(person.role == "leader" for person in settings.people):
        gaps.append(("nobody gets closing reports", 'set role = "leader" for somebody'))
    if not any(
        (rule.mailbox, rule.customer, rule.area, rule.severity) == (None, None, None, None)
        for rule in settings.rules
    ):
        gaps.append(
            ("some cases will have no owner", "end with a [[team.rule]] that names only a manager")
        )
    gaps += [*_automatic(settings), *_alerts(settings)]
    for what, advice in gaps:
        yield CheckResult("team", None, what, advice)
    if settings.alerts.administrators:
        yield _told(settings)
    if not gaps:
        yield CheckResult("team", True, f"{len(settings.people)} people; every case has an owner")


def _automatic(settings: Settings) -> Iterator[tuple[str, str]]:
    """What keeps every acknowledgement from leaving by itself although settings allow some."""
    allowed = settings.automatic
    if not (allowed.kinds or allowed.severities):
        return
    if not (allowed.kinds and allowed.severities):
        missing = "severities" if allowed.kinds else "kinds"
        yield (
            "no acknowledgement leaves by itself",
            f"automatic_acknowledgement.{missing} names none",
        )
    for box in settings.mailboxes:
        if not (box.trusted_servers or box.trust_microsoft365):
            yield (
                f"no acknowledgement leaves mailbox {box.name} by itself: no writer is known to"
                " be authentic",
                "set its trusted_servers or trust_microsoft365",
            )


def _told(settings: Settings) -> CheckResult:
    reached = [one.name for one in settings.people if one.alerted and address_of(settings, one)]
    cases = f"of critical and high cases: {', '.join(reached)}" if reached else ""
    trouble = f"of trouble: {', '.join(settings.alerts.administrators)}"
    said = "; ".join(one for one in (trouble, cases) if one)
    return CheckResult("alerts", True, f"told by mail {said}")


def _alerts(settings: Settings) -> Iterator[tuple[str, str]]:
    if not settings.alerts.administrators:
        yield (
            "nobody is told anything by mail: not of critical cases, not of a mailbox that fails",
            "name administrators in [alerts]",
        )
    elif all(box.kind == "imap" and box.smtp is None for box in settings.mailboxes):
        yield (
            "nobody is told anything by mail: no mailbox can send",
            "write [mailbox.smtp]",
        )
    for person in settings.people:
        if person.alerted and address_of(settings, person) is None:
            yield (
                f"{person.name} cannot be told of critical cases",
                "give them an address at one of company.domains",
            )
