"""sign-in: a person lets the agent into a Microsoft 365 mailbox, once, in a browser."""

import click

from mailbox_agent.errors import UserError


@click.command("sign-in")
@click.argument("mailbox")
@click.pass_context
def sign_in(ctx: click.Context, mailbox: str) -> None:
    """Sign in to a MAILBOX of Microsoft 365 in a browser, for the method m365_device.

    Shows a page and a code; whoever may open the mailbox enters the code there. The sign-in is
    kept in the store, readable by its owner only, and lasts until it is revoked or unused for
    weeks.
    """
    import os
    import time

    from mailbox_agent.mailbox.microsoft365 import sign_in_by_device
    from mailbox_agent.mailbox.tokens import access_token
    from mailbox_agent.settings import load_settings, sign_in_file
    from mailbox_agent.workspace import find_workspace, prepare_store

    settings = load_settings(find_workspace(ctx.obj.workspace, os.environ), os.environ)
    box = next((box for box in settings.mailboxes if box.name == mailbox), None)
    if box is None:
        names = ", ".join(box.name for box in settings.mailboxes)
        raise UserError(f"there is no mailbox {mailbox!r}; mailboxes: {names}")
    if box.sign_in.method != "m365_device":
        raise UserError(
            f"mailbox {mailbox}: nobody signs in for the method {box.sign_in.method!r}; this is for"
            ' method = "m365_device" in [mailbox.sign_in]'
        )
    prepare_store(settings.store)
    where = f"mailbox {box.name}: Microsoft 365 sign-in"
    answer, who = sign_in_by_device(
        where, box.sign_in, sign_in_file(settings.store, box.name), _show
    )
    access_token(where, answer, time.time(), f"run: mailbox-agent sign-in {box.name}")
    click.echo(f"signed in as {who or 'that person'}; now run: mailbox-agent check")


def _show(page: str, code: str) -> None:
    click.echo(f"open {page} in a browser and enter the code {code}")
    click.echo("waiting until that is done (Ctrl-C ends it) ...")
