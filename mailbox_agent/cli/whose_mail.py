"""Whose mailbox the mail is taken to be from, for the commands that need no workspace: analyze,
eval."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from mailbox_agent.settings import Settings


def settings_for_mail(
    ctx: click.Context, paths: Sequence[Path], own_domain: str | None
) -> "Settings":
    """An own domain that is said; else the named workspace's settings; else whoever the mails
    address, which is told on standard error.

    Raises click.BadParameter for what is no domain.
    """
    from mailbox_agent.analysis import apart_from_the_store, guess_own_domain, settings_for
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace, shipped

    if own_domain is not None:
        domain = _domain(own_domain)
        return settings_for(load_settings(shipped(), {}), domain, f"escalations@{domain}")
    if ctx.obj.workspace is not None or os.environ.get("MAILBOX_AGENT_WORKSPACE"):
        workspace = find_workspace(ctx.obj.workspace, os.environ)
        return apart_from_the_store(load_settings(workspace, os.environ))
    from mailbox_agent.cli.tables import tell

    guess = guess_own_domain(paths)
    tell(
        f"no workspace is named: taking {guess.domain} as ours ({guess.reason})"
        " and trusting senders unless a header says that authentication failed;"
        " --own-domain DOMAIN or --workspace DIR says otherwise"
    )
    return settings_for(load_settings(shipped(), {}), guess.domain, guess.address)


def says_whose_cases(settings: "Settings", own_domain: str | None) -> str:
    """What to tell of the cases that are shown, where somebody may take them for the store's."""
    if own_domain is not None or settings.mailboxes[0].name == "analyze":
        return ""
    first = settings.mailboxes[0].token_prefix
    return (
        f"{first}-1, {first}-2 ... are cases that these mails form among themselves:"
        " the cases of the workspace's store are not asked, and nothing is changed"
    )


def _domain(text: str) -> str:
    """As the settings read `[company] domains`."""
    from pydantic import TypeAdapter, ValidationError

    from mailbox_agent.settings.values import Domain

    try:
        return str(TypeAdapter(Domain).validate_python(text))
    except ValidationError as error:
        why = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
        raise click.BadParameter(f"{text!r}: {why}", param_hint="--own-domain") from None
