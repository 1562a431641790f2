"""deploy: what an administrator puts elsewhere so that the service runs by itself."""

import os
import shutil
import sys
from pathlib import Path

import click

from mailbox_agent.errors import UserError


@click.command()
@click.argument("what", type=click.Choice(["systemd", "container"]))
@click.option(
    "--user", default="mailbox-agent", show_default=True, help="Whom systemd runs it as; not root."
)
@click.pass_context
def deploy(ctx: click.Context, what: str, user: str) -> None:
    """Print a unit of systemd for this workspace, or a recipe for a container."""
    from mailbox_agent.cli.tables import tell
    from mailbox_agent.deploy import container_file, folders_written_to, systemd_unit
    from mailbox_agent.settings import load_settings
    from mailbox_agent.workspace import find_workspace

    if what == "container":
        click.echo(container_file(), nl=False)
        return
    if not user.replace("-", "").replace("_", "").isalnum() or user in ("root", "0"):
        raise UserError(f"--user {user}: name an account of its own, for instance mailbox-agent")
    settings = load_settings(find_workspace(ctx.obj.workspace, os.environ), os.environ)
    click.echo(systemd_unit(settings, _program(), user), nl=False)
    for folder in folders_written_to(settings):
        if not folder.is_dir():
            tell(f"{folder} is not there yet: make it for {user} before the service starts")


def _program() -> Path:
    """The command as it was called, else the one beside this Python."""
    beside = Path(sys.executable).parent / "mailbox-agent"
    found = beside if beside.exists() else shutil.which("mailbox-agent")
    if found is None:
        raise UserError(
            "the command mailbox-agent is not installed beside this Python: pip install it"
        )
    return Path(found).absolute()
