"""Whose mailbox the mail is taken to be from, for the commands that need no workspace: analyze,
eval."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from mailbox_agent.errors import UserError, WorkspaceError

if TYPE_CHECKING:
    from mailbox_agent.asking import Asker, OpenedModel
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


def model_for_mail(settings: "Settings") -> "OpenedModel":
    """The model of the environment, or of the workspace that is named or that we are in.

    Raises UserError where neither names one, or it can't be asked: then nothing would be read.
    """
    from mailbox_agent.asking.opening import open_model

    opened = open_model(settings, os.environ)
    if opened is None:
        raise UserError(
            "no language model is named: set [model] base_url in mailbox_agent.toml, or the"
            " variable MAILBOX_AGENT_MODEL_BASE_URL (and MAILBOX_AGENT_MODEL_MODEL)"
        )
    if why := opened.model.why_not_ready():
        raise UserError(why)
    return opened


def tell_of_model(asker: "Asker") -> None:
    """On standard error: how the questions ended, what they cost, why it was given up."""
    from mailbox_agent.asking.budget import spent_today
    from mailbox_agent.cli.progress import model_line
    from mailbox_agent.cli.tables import tell

    spent = spent_today(asker.store, asker.now)
    cost = f", {spent.money:.4f} {asker.settings.currency}" if spent.money else ""
    tell(
        f"language model {asker.model.name} at {asker.model.host}: {model_line(asker.passed)};"
        f" {spent.calls} calls, {spent.tokens:,} tokens{cost}"
    )
    if asker.why_resting:
        tell(f"the rest was read by rules: {asker.why_resting}")


def says_whose_cases(settings: "Settings", own_domain: str | None) -> str:
    """What to tell of the cases that are shown, where somebody may take them for the store's."""
    if own_domain is not None or settings.mailboxes[0].name == "analyze":
        return ""
    first = settings.mailboxes[0].token_prefix
    return (
        f"{first}-1, {first}-2 ... are cases that these mails form among themselves:"
        " the cases of the workspace's store are not asked, and nothing is changed"
    )


def settings_with_model(ctx: click.Context, settings: "Settings") -> "Settings":
    """The settings with the [model] of the workspace that is named or that we are in, under the
    variables of the environment; the mail's own settings may come from none."""
    from dataclasses import replace

    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace, shipped

    ours = {k: v for k, v in os.environ.items() if k.startswith("MAILBOX_AGENT_MODEL_")}
    try:
        workspace = find_workspace(ctx.obj.workspace, os.environ)
    except WorkspaceError:
        if ctx.obj.workspace is not None:
            raise
        found = load_settings(shipped(), ours)
        return replace(settings, model=found.model)
    found = load_settings(workspace, os.environ)
    return replace(settings, model=found.model, prompts=found.prompts, root=found.root)


def _domain(text: str) -> str:
    """As the settings read `[company] domains`."""
    from pydantic import TypeAdapter, ValidationError

    from mailbox_agent.settings.values import Domain

    try:
        return str(TypeAdapter(Domain).validate_python(text))
    except ValidationError as error:
        why = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
        raise click.BadParameter(f"{text!r}: {why}", param_hint="--own-domain") from None
