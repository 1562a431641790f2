"""Whether somebody will see what the agent prepares. Never wrong, only worth knowing."""

from collections.abc import Iterator

from mailbox_agent.check.result import CheckResult
from mailbox_agent.settings import Settings


def team_checks(settings: Settings) -> Iterator[CheckResult]:
    gaps = []
    if not any(person.approves for person in settings.people):
        gaps.append(("nobody may approve drafts", "set approves = true for somebody in the team"))
    if not any(person.alerted for person in settings.people):
        gaps.append(("nobody is told of critical cases", "set alerted = true for somebody"))
    if not any(
        (rule.mailbox, rule.customer, rule.area, rule.severity) == (None, None, None, None)
        for rule in settings.rules
    ):
        gaps.append(
            ("some cases will have no owner", "end with a [[team.rule]] that names only a manager")
        )
    for what, advice in gaps:
        yield CheckResult("team", None, what, advice)
    if not gaps:
        yield CheckResult("team", True, f"{len(settings.people)} people; every case has an owner")
