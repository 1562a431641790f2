"""Whose mailbox the mail is taken to be from, for the commands that need no workspace: analyze,
eval."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from mailbox_agent.errors import UserError, WorkspaceError

if TYPE_CHECKING:
    from mailbox_agent.asking import Asker, OpenedModel
    from mailbox_agent.settings import Settings


PATIENCE = 1_800.0  # seconds that one answer may take where no mail waits for it
LONGEST = 7_200.0
_MODEL = "MAILBOX_AGENT_MODEL_"


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


def _address(_: click.Context, __: click.Parameter, said: str | None) -> str | None:
    if said is not None and not said.startswith(("http://", "https://")):
        raise click.BadParameter(f"{said!r}: write an address like http://127.0.0.1:8700/v1")
    return said


Command = TypeVar("Command", bound=Callable[..., Any])


def model_options(command: Command) -> Command:
    """Which model is asked, without a settings file."""
    for option in (
        click.option(
            "--parallel",
            metavar="N",
            type=click.IntRange(1, 32),
            help="How many questions at once. Default: [model] parallel_calls, 4.",
        ),
        click.option(
            "--timeout",
            "seconds",
            metavar="SECONDS",
            type=click.FloatRange(0, LONGEST, min_open=True),
            help=f"How long one answer may take. Default: {PATIENCE:.0f}, or [model]"
            " timeout_seconds if that is longer.",
        ),
        click.option(
            "--model",
            "model_name",
            metavar="NAME",
            help="The model's name there. Default: the only one that it offers.",
        ),
        click.option(
            "--base-url",
            metavar="URL",
            callback=_address,
            help="The model's server, mostly ending in /v1: http://127.0.0.1:8700/v1. Default:"
            " MAILBOX_AGENT_MODEL_BASE_URL, or [model] base_url. A key, if it wants one, comes from"
            " MAILBOX_AGENT_MODEL_API_KEY.",
        ),
    ):
        command = option(command)
    return command


def only_with_model(engine: str, *said: object) -> None:
    """Raises click.BadParameter for options that mean nothing to the rules."""
    if engine != "model" and any(one is not None for one in said):
        names = "--base-url, --model, --timeout, --parallel and --answers"
        raise click.BadParameter(f"{names} go with --engine model", param_hint="--engine")


def model_for_mail(settings: "Settings") -> "OpenedModel":
    """The model of the environment, or of the workspace that is named or that we are in.

    Raises UserError where neither names one, or it can't be asked: then nothing would be read.
    """
    from mailbox_agent.asking.opening import open_model

    opened = open_model(settings, os.environ)
    if opened is None:
        raise UserError(
            "no language model is named: say --base-url http://HOST:PORT/v1 (and --model NAME), or"
            " set the variable MAILBOX_AGENT_MODEL_BASE_URL, or [model] base_url in"
            " mailbox_agent.toml"
        )
    if why := opened.model.why_not_ready():
        opened.model.close()
        raise UserError(f"{why} (--base-url, --model)")
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
    elif asker.why_not:
        tell(f"what was not answered was read by rules: {asker.why_not}")


def says_whose_cases(settings: "Settings", own_domain: str | None) -> str:
    """What to tell of the cases that are shown, where somebody may take them for the store's."""
    if own_domain is not None or settings.mailboxes[0].name == "analyze":
        return ""
    first = settings.mailboxes[0].token_prefix
    return (
        f"{first}-1, {first}-2 ... are cases that these mails form among themselves:"
        " the cases of the workspace's store are not asked, and nothing is changed"
    )


def settings_with_model(
    ctx: click.Context,
    settings: "Settings",
    base_url: str | None = None,
    model_name: str | None = None,
    seconds: float | None = None,
    parallel: int | None = None,
) -> "Settings":
    """The settings with the [model] of the workspace that is named or that we are in, under the
    variables of the environment, under what was said as options; the mail's own settings may come
    from none. It is waited for patiently: nobody's mail waits meanwhile."""
    from dataclasses import replace

    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace, shipped

    said = {"BASE_URL": base_url or "", "MODEL": model_name or ""}
    environ = {**os.environ, **{f"{_MODEL}{k}": v for k, v in said.items() if v}}
    ours = {k: v for k, v in environ.items() if k.startswith(_MODEL)}
    try:
        workspace = find_workspace(ctx.obj.workspace, os.environ)
    except WorkspaceError:
        if ctx.obj.workspace is not None:
            raise
        found = load_settings(shipped(), ours)
        root = settings
    else:
        found = load_settings(workspace, environ)
        root = replace(settings, prompts=found.prompts, root=found.root)
    seconds = seconds or max(PATIENCE, found.model.timeout_seconds)
    table = replace(
        found.model,
        timeout_seconds=seconds,
        parallel_calls=parallel or found.model.parallel_calls,
    )
    return replace(root, model=table)


def _domain(text: str) -> str:
    """As the settings read `[company] domains`."""
    from pydantic import TypeAdapter, ValidationError

    from mailbox_agent.settings.values import Domain

    try:
        return str(TypeAdapter(Domain).validate_python(text))
    except ValidationError as error:
        why = str(error.errors()[0]["msg"]).removeprefix("Value error, ")
        raise click.BadParameter(f"{text!r}: {why}", param_hint="--own-domain") from None
